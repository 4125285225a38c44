/** Lines from elsewhere, pasted into a ladder. */
import type { Position } from '.';

/** Request: what a pasted text becomes at an empty place. Params `PasteParams`, answers `PasteView | null` (null: what it is). */
export const pasteRequest = 'careerLadder/paste';

export interface PasteParams {
  readonly uri: string;
  readonly position: Position;
  readonly text: string;
}

export interface PasteView {
  /** What to insert in place of the text. */
  readonly text: string;
  /** Where what is inserted begins: blanks from there to the position give way. On the position's line. */
  readonly start: Position;
  /** How many entries of a list it is; 1 for a single text. */
  readonly entries: number;
}
