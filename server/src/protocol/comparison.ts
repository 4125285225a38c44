/** Ladders side by side: what is asked of the server, and what it answers. Plain text throughout. */
import type { CellState, Range } from './index';

/** Request: ladders, versions or levels side by side. Params `CompareParams`, answers `ComparisonView`. */
export const compareRequest = 'careerLadder/compare';

export interface CompareParams {
  /** Two or more. With two, the first is what was, and the second what is. */
  readonly sides: readonly CompareSide[];
}

export interface CompareSide {
  /** Of an open ladder, or of whatever the client has read `text` from. */
  readonly uri: string;
  /** What it holds, when that is not what the open document holds: at a revision, on disk. */
  readonly text?: string;
  /**
   * The URI of an earlier version of the file, as the client calls it: what the ladder builds on is then asked for as
   * it was in that version (`ReadLadderParams.at`). Without it, all of that is as it is now.
   */
  readonly at?: string;
  /** What sets it apart from the other sides: `HEAD`, `Working tree`. Without it, the role's name. */
  readonly label?: string;
  /** Only this level of the ladder: its id. All sides have one then, or none. */
  readonly level?: string;
}

export interface ComparisonView {
  /**
   * What is compared. `versions`: one ladder at two times, told as changes; `roles`: different ladders; `levels`:
   * levels of one ladder or several.
   */
  readonly kind: 'versions' | 'roles' | 'levels';
  readonly sides: readonly SideView[];
  /** What changed, in a few sentences: `3 expectations raised at L4`, `1 cell emptied`. Empty: nothing differs. */
  readonly summary: readonly string[];
  /** Aligned levels, lowest first. */
  readonly levels: readonly AlignedEntry[];
  /** Aligned competencies. */
  readonly competencies: readonly AlignedEntry[];
  /** `cells[level][competency]`. */
  readonly cells: readonly (readonly AlignedCell[])[];
  /** Changes outside the cells: the role's name, a value, how levels follow each other. */
  readonly others: readonly OtherChange[];
}

export interface SideView {
  readonly uri: string;
  readonly role: string;
  /** What sets it apart: unique among the sides. */
  readonly label: string;
  /** Why not all of it could be read. */
  readonly broken?: string;
  /** URIs of the files that it builds on. */
  readonly sources?: readonly string[];
}

/** A level or a competency as each side has it. */
export interface AlignedEntry {
  /** By side; null where a side has no such entry. */
  readonly sides: readonly (EntryView | null)[];
  readonly change: 'same' | 'added' | 'removed' | 'renamed' | 'moved' | 'changed';
  /** What changed, in words, when `change` alone does not tell: `was “Juniors”`. */
  readonly note?: string;
}

export interface EntryView {
  readonly id: string;
  readonly name?: string;
  /** A level's summary, a competency's description. */
  readonly about?: string;
  readonly group?: string;
  readonly range: Range;
}

export type CellChange = 'same' | 'changed' | 'added' | 'removed' | 'filled' | 'emptied';

export interface AlignedCell {
  readonly change: CellChange;
  /** What changed beside its behaviors, in words: `summary changed; now not expected`. */
  readonly note?: string;
  /** By side; null where a side has no such level or competency. */
  readonly sides: readonly (SideCell | null)[];
  /**
   * Its behaviors, those that belong together in one entry. One that moved stands in both cells: where it was, with
   * the first side alone, and where it is, with the second alone. So do parts of a split that stand elsewhere.
   */
  readonly behaviors: readonly AlignedBehavior[];
}

export interface SideCell {
  readonly state: CellState;
  readonly summary?: Marked;
  /** The reason of `notExpected` or `unchanged`. */
  readonly reason?: Marked;
  readonly examples: readonly Marked[];
  readonly range: Range;
}

/**
 * What became of a behavior. `changed`: the same words; its examples, its values or its place in the list differ,
 * which the note tells. `moved`: to another level or competency, be it reworded or not (the note tells). With more
 * than two sides there are only `same`, `changed`, `reworded`, `added` (the first side lacks it) and `removed`
 * (another lacks it).
 */
export type BehaviorChange =
  | 'same'
  | 'added'
  | 'removed'
  | 'changed'
  | 'reworded'
  | 'raised'
  | 'lowered'
  | 'moved'
  | 'split'
  | 'merged';

export interface AlignedBehavior {
  readonly change: BehaviorChange;
  /** By side. One text, but for `split` and `merged`, where one side has several; empty where a side has none here. */
  readonly sides: readonly (readonly SideBehavior[])[];
  /**
   * In words: where a moved one came from or went to (`from L3 · Code Quality`), what was raised (`team → company`),
   * what else differs (`1 example added`). Of levels that build on each other: `still expected at L4`, which has no
   * entry of its own there, and `written at L3` for what a level between the two asks for.
   */
  readonly note?: string;
}

export interface SideBehavior {
  readonly text: Marked;
  readonly examples: readonly Marked[];
  readonly range: Range;
}

/**
 * A text in runs; those are marked that the side it is held against lacks: the first that has such an entry, and for
 * that one the next. Nothing is marked where no other side has such an entry.
 */
export type Marked = readonly { readonly text: string; readonly differs?: true }[];

export interface OtherChange {
  /** In words: `Value “Ownership” added`. */
  readonly text: string;
  /** By side: where to see it. */
  readonly ranges: readonly (Range | null)[];
}
