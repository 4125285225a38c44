/** How much of a ladder is written, in brief, and what is not: for a status bar, and to go from gap to gap. Plain text. */
import type { Coverage, Position, Range } from './index';
import type { FindingCounts } from './overview';

/** Request: how much of an open ladder is written. Params `CoverageParams`, answers `CoverageView | null` (null: not an open ladder). */
export const coverageRequest = 'careerLadder/coverage';
/** Request: the first gap behind a place, else the first of all. Params `NextGapParams`, answers `GapView | null` (null: none, or not an open ladder). */
export const nextGapRequest = 'careerLadder/nextGap';

export interface CoverageParams {
  readonly uri: string;
}

export interface CoverageView {
  readonly uri: string;
  readonly version: number;
  readonly role: string;
  /** It is only there for others to build on: what it lacks, they may have. */
  readonly abstract?: true;
  /** While the text cannot be read whole: of the last version that could, or of what can be read. */
  readonly coverage: Coverage;
  /** By competency, then by level. */
  readonly gaps: readonly GapView[];
  /** How many more there are than those named. */
  readonly moreGaps?: number;
  /** How many findings of each severity, as the Problems view would show them. */
  readonly findings: FindingCounts;
  /** There are more, about what is being typed; they come once it is. */
  readonly waiting?: true;
  /** Why the text cannot be read whole just now. */
  readonly broken?: string;
}

export interface NextGapParams {
  readonly uri: string;
  readonly position: Position;
}

export interface GapView {
  /** `L3 (Senior)`. */
  readonly level: string;
  /** `Code Quality`. */
  readonly competency: string;
  readonly state: 'empty' | 'placeholder';
  /**
   * Where to write: the words that only promise content, or behind the colon of a cell that says nothing. For one
   * that is not there, the id of the competency that lacks it, where the server offers to write it.
   */
  readonly range: Range;
}
