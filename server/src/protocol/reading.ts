/** What the preview shows beyond the bare matrix: findings in place, and one level read on its own. Plain text. */
import type { Marked } from './comparison';
import type { Range } from './index';

/** Request: the edits of a fix. Params `ApplyFixParams`, answers `FixEdits | null` (null: the text is another by now). */
export const applyFixRequest = 'careerLadder/applyFix';

export interface ApplyFixParams {
  readonly uri: string;
  /** Of the text that the finding was shown for. */
  readonly version: number;
  readonly rule: string;
  /** Of the finding. */
  readonly range: Range;
  /** Of the fix. */
  readonly title: string;
}
export interface FixEdits {
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** What a rule has to say, at what it speaks of. */
export interface FindingView {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** What the fixes do, the best first: `Remove “very”`. None while the text is broken. */
  readonly fixes: readonly string[];
  /** Other places that it speaks of, in words. */
  readonly related: readonly { readonly label: string; readonly range: Range }[];
  readonly range: Range;
}

/** Which level is read, and by whom. */
export interface ReadingParams {
  /** Id of the level; without it, or when there is none by it, the first that follows another. */
  readonly level?: string;
  /**
   * Id of the level that the reader is at: one that `level` follows, directly or through others. Null: at none, so
   * that everything is added. Without it, or when it is no such level, the one that `level` follows directly.
   */
  readonly from?: string | null;
}

/**
 * One level for a reader on the way to it. Levels, competencies and behaviors are indexes into the matrix; nothing in
 * it comes from another branch.
 */
export interface ReadingView {
  readonly level: number;
  /** Null: everything is added. */
  readonly from: number | null;
  /** All levels that `level` follows, directly or through others, lowest first. */
  readonly path: readonly number[];
  /** The branch: `path`, `level`, and those above it for as long as the way is clear. */
  readonly branch: readonly StepView[];
  /** One for each competency of the matrix, in its order. */
  readonly competencies: readonly ReadingCompetency[];
  /** How many expectations are added, raised ones among them. */
  readonly added: number;
  readonly raised: number;
}

/** How large the step to a level is. */
export interface StepView {
  readonly level: number;
  /** New demands and ranks of scope for each competency; undefined when it cannot be measured. */
  readonly size?: number;
  /** In words: `9 new demands in 6 competencies`; why it is not measured. */
  readonly words: string;
}

export interface ReadingCompetency {
  /**
   * What is expected, lowest level first: of a cumulative ladder a part for each level that says something; of a
   * standalone one the cell that holds. The cell of `level` is always there, even when empty.
   */
  readonly parts: readonly ReadingPart[];
  /** Of a standalone ladder: what the reader's level says and this one does not say any more. */
  readonly dropped: readonly BehaviorPlace[];
}

/** A cell of the matrix, as read. */
export interface ReadingPart {
  readonly level: number;
  /** It is above the level of the reader. */
  readonly added: boolean;
  /** One for each behavior of the cell, in its order. */
  readonly behaviors: readonly ReadingBehavior[];
}

export interface ReadingBehavior {
  /**
   * Against what the reader knows. `new`; `raised`: goes farther than `before`; `lowered`: less far; `reworded`: in
   * other words, and nobody knows which goes farther; `same`: known already; `again`: `before` expects it already.
   */
  readonly change: 'new' | 'raised' | 'lowered' | 'reworded' | 'same' | 'again';
  /** What it is held against, in the same competency or another. */
  readonly before?: BehaviorPlace;
  /** Its text and that of `before`; the words that only one of them has are marked. */
  readonly words?: { readonly here: Marked; readonly before: Marked };
}

export interface BehaviorPlace {
  readonly level: number;
  readonly competency: number;
  readonly behavior: number;
}
