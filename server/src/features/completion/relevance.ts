import { schemaAt } from '../schema';
import { isPath, isPathKey } from './basePaths';
import type { Offer } from './item';
import { pathOf } from './path';
import { referenceTo } from './references';
import type { Slot } from './slots';

/**
 * Whether anything can be meant at all, told without the rest of the file. Over the author's own words only the
 * beginning of a key counts: completion must not come up while a text is written. Of characters that bring it up
 * by themselves, a blank and a comma are typed all the time: they count where only a choice can follow.
 */
export function isMeant(slot: Slot, trigger: string | undefined): boolean {
  const { typed } = slot;
  if (slot.prose && slot.edit.rest && isOwnWords(slot)) return false;
  if (slot.prose && typed !== '' && isOwnWords(slot)) {
    const keys = Object.keys(schemaAt(pathOf(slot.trail))?.properties ?? {});
    return slot.kind !== 'value' && keys.some((key) => key.startsWith(typed));
  }
  if (trigger === undefined) return true;
  if (trigger === '/') return isPath(slot);
  if (typed !== '') return false;
  if (trigger !== ' ' && trigger !== ',') return slot.flow;
  switch (slot.kind) {
    case 'entry':
      return slot.flow;
    case 'item':
      return slot.dash && (!slot.prose || isChosen(slot.trail.slice(0, -1)));
    case 'value':
      return isChoice(slot.trail);
  }
}

/** Values that are one of a few: ids, groups, what the format fixes. */
function isChoice(trail: readonly string[]): boolean {
  const fixed = trail.length === 1 && (trail[0] === 'ladder' || trail[0] === 'inheritance');
  return fixed || isChosen(trail) || (trail[0] === 'competencies' && trail[2] === 'group');
}

/** What a list names is there already: ids and files. */
function isChosen(trail: readonly string[]): boolean {
  return referenceTo(trail) !== undefined || isPathKey(trail);
}

/**
 * Whether an offer suits what is typed. Where the author's own words may stand, it must begin so. Elsewhere the
 * client chooses, but by words with blanks in between nothing else than a beginning is meant.
 */
export function suits({ label, filter = label }: Offer, slot: Slot): boolean {
  const { typed } = slot;
  if (typed === '') return true;
  if (slot.prose && isOwnWords(slot)) return filter.startsWith(typed);
  return !/\s/.test(typed) || filter.toLowerCase().startsWith(typed.toLowerCase());
}

/** Ids are a choice, whatever the schema lets stand there. */
function isOwnWords(slot: Slot): boolean {
  if (slot.kind === 'entry') return true;
  return slot.kind === 'item' ? !isChosen(slot.trail.slice(0, -1)) : !isChoice(slot.trail);
}
