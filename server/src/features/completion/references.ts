import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Trail } from './frames';
import type { Offer } from './item';
import type { Known } from './known';
import { type Named, type Section, writeName } from './names';
import type { ItemSlot, ValueSlot } from './slots';
import { literal } from './template';

/** What the ids under a key name; undefined where none are. The trail ends in the key. */
export function referenceTo(trail: Trail): Section | undefined {
  const name = trail.at(-1);
  if (trail.length < 3) return undefined;
  if (trail[0] === 'levels') return name === 'follows' ? 'levels' : undefined;
  if (trail[0] === 'values') return name === 'competencies' ? 'competencies' : undefined;
  return trail[0] === 'competencies' && name === 'values' ? 'values' : undefined;
}

/** Ids that the list does not have yet. */
export function referenceOffers(slot: ItemSlot | ValueSlot, known: Known): Offer[] {
  const section = referenceTo(slot.kind === 'item' ? slot.trail.slice(0, -1) : slot.trail);
  if (!section) return [];
  const listed = new Set(slot.kind === 'item' ? slot.items() : []);
  const left = candidates(section, slot, known).filter(({ id }) => !listed.has(id));
  return left.map((entry) => {
    const flow = slot.flow || slot.kind === 'value';
    const id = writeName(entry, flow, slot.quote);
    const bracket = slot.kind === 'value' && !slot.quote;
    return {
      label: entry.id,
      kind: CompletionItemKind.Reference,
      ...(entry.name !== undefined && { description: entry.name }),
      ...(entry.about !== undefined && { documentation: { plain: entry.about } }),
      group: 1,
      insert: { words: literal(bracket ? `[${id}]` : id) },
    };
  });
}

/** Those that may stand in the list, the likeliest first. */
function candidates(section: Section, slot: ItemSlot | ValueSlot, known: Known): readonly Named[] {
  const all = known.list(section);
  if (section === 'values') {
    const carried = known.carriedValues();
    return [...all.filter(({ id }) => !carried.has(id)), ...all.filter(({ id }) => carried.has(id))];
  }
  if (section === 'competencies') return all;
  const own = slot.owner().get('id');
  if (own === undefined) return all;
  const index = all.findIndex(({ id }) => id === own);
  const allowed = (level: Named) => level.id !== own && !known.isAbove(level.id, own);
  // A level follows one above it in the file, as a rule.
  return [...all.slice(0, Math.max(index, 0)), ...all.slice(Math.max(index, 0))].filter(allowed);
}
