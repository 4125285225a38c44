import type { Offer } from './item';
import { referenceTo } from './references';
import type { Slot } from './slots';

/**
 * Whether completion may come up unasked. A blank is typed all the time: it counts where only a choice can
 * follow, not where the author's own words may.
 */
export function isMeant(slot: Slot, trigger: string | undefined): boolean {
  if (trigger === undefined) return true;
  if (trigger !== ' ' && trigger !== ',') return slot.flow && slot.typed === '';
  if (slot.typed !== '') return false;
  switch (slot.kind) {
    case 'entry':
      return slot.flow;
    case 'item':
      return slot.dash && (!slot.prose || referenceTo(slot.trail.slice(0, -1)) !== undefined);
    case 'value':
      return isChoice(slot.trail);
  }
}

/** Values that are one of a few: ids, groups, what the format fixes. */
function isChoice(trail: readonly string[]): boolean {
  const fixed = trail.length === 1 && (trail[0] === 'ladder' || trail[0] === 'inheritance');
  return fixed || referenceTo(trail) !== undefined || (trail[0] === 'competencies' && trail[2] === 'group');
}

/**
 * Whether an offer suits what is typed. Where the author's own words may stand, only the very beginning of a key
 * counts: completion must not come up over a text. Elsewhere the client chooses, but among words with blanks in
 * between nothing else than a beginning is meant.
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
  return slot.kind === 'item' ? referenceTo(slot.trail.slice(0, -1)) === undefined : !isChoice(slot.trail);
}
