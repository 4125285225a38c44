/** Known edits of a ladder, each with what it should be recognised as. */
import { behaviorEdits } from './behaviorEdits';
import { lineEdits } from './lineEdits';
import type { Edit, Workbench } from './workbench';

const edits = { ...behaviorEdits, ...lineEdits };

export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as EditName[];

/** Does one edit of this kind; undefined where the ladder has no place for it. */
export function makeEdit(bench: Workbench, name: EditName): Edit | undefined {
  const expected = edits[name](bench);
  return expected && { name, expected };
}
