import { CompletionItemKind } from 'vscode-languageserver-types';
import { quoted, writeId } from '../../model/scalar';
import type { Trail } from './frames';
import type { Offer } from './item';
import type { Known } from './known';
import type { ItemSlot, Slot, ValueSlot } from './slots';
import { literal } from './template';

/** Whether paths of files stand under a key, or as an item under it. */
export function isPath({ kind, trail }: Pick<Slot, 'kind' | 'trail'>): boolean {
  return trail[0] === 'extends' && trail.length === (kind === 'item' ? 2 : 1) && kind !== 'entry';
}

/** The same of a trail that ends in the key. */
export function isPathKey(trail: Trail): boolean {
  return trail.length === 1 && trail[0] === 'extends';
}

/** Ladders of the workspace that the list does not have yet. */
export function basePathOffers(slot: ItemSlot | ValueSlot, known: Known): Offer[] {
  const listed = new Set(slot.kind === 'item' ? slot.items() : []);
  return known.bases().flatMap(({ path, role }) => {
    if (listed.has(path)) return [];
    const words = slot.quote ? quoted(path, slot.quote) : writeId(path, slot.flow);
    return {
      label: path,
      kind: CompletionItemKind.File,
      ...(role !== undefined && { description: role }),
      group: 1,
      insert: { words: literal(words) },
    };
  });
}
