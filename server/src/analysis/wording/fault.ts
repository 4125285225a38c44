import type { Severity } from '../finding';
import type { Voice } from './voice';

/** What a wording rule finds in one text. Places are offsets in the text's value. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Rewrites of the text that are certain. `voice` is what the ladder's behaviors begin with. */
  readonly rewrites?: (voice: Voice) => readonly Rewrite[];
  /** The text is two: the second begins at `second`, the first ends at `first`. */
  readonly split?: Split;
}

/** Other words for some of a text. */
export interface Rewrite {
  readonly title: string;
  /** In order of place, not overlapping. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Split {
  /** Where the first part ends. */
  readonly first: number;
  /** Where the second part begins. */
  readonly second: number;
}
