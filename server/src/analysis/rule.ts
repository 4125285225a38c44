import type { Ladder, LadderDocument } from '../model/ladder';
import type { Span } from '../model/syntax';
import type { Composition } from '../workspace/compose';
import type { Fix, Related, Severity } from './finding';
import type { LevelGraph } from './graph';
import type { Grid } from './grid';
import type { Overlap } from './overlap';
import type { Column } from './said';
import type { RuleSettings } from './settings';
import type { Statements } from './statements';
import type { Suppressions } from './suppressions';

/** What every rule reads. Worked out once for each text, when first asked for. */
export interface Context {
  /** The file itself. */
  readonly document: LadderDocument;
  /** What the file is with all that it builds on. `composition.sources` tells where what comes from others stands. */
  readonly ladder: Ladder;
  readonly composition: Composition;
  readonly graph: LevelGraph;
  /** What the competencies say, in the ladder's order. */
  readonly columns: readonly Column[];
  readonly grid: Grid;
  readonly overlaps: readonly Overlap[];
  readonly statements: Statements;
  /** The value in force of one of the rule's own options. Throws a RangeError for a name that it does not have. */
  option(rule: Rule, name: string): number | boolean;
  /** What the author has set. */
  readonly settings: RuleSettings;
  /** The comments that suppress findings. */
  readonly suppressions: Suppressions;
  /** Every rule there is. */
  readonly rules: readonly Rule[];
}

/**
 * Reports one finding. `span` is cut to its first line; `severity` is the rule's own unless given. `fixes` are worked
 * out when somebody asks.
 */
export type Report = (
  span: Span,
  message: string,
  more?: { related?: readonly Related[]; severity?: Severity; fixes?: () => readonly Fix[] },
) => void;

/** A threshold of a rule that authors may set. */
export interface RuleOption {
  readonly default: number | boolean;
  /** One line for settings and completion: what it bounds, and in which unit. */
  readonly description: string;
  /** Bounds of a number, included. */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A rule is data and a pure function. Each stands in a file named for its id, with a page in docs/rules. */
export interface Rule {
  /** Stable, kebab-case: settings, suppressions and docs are written with it. */
  readonly id: string;
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly summary: string;
  /**
   * It speaks of what is not there. While the syntax is broken part of the file is unread, so that such a rule
   * would be wrong; it waits.
   */
  readonly needsWhole?: boolean;
  /** It looks at the file alone, not at what it is with those that it builds on. */
  readonly ofFile?: true;
  /** It judges a role as a whole, which a file that is only there to build on is not. */
  readonly ofRole?: true;
  /** It reads English words, so that it says nothing of a ladder in another language. */
  readonly english?: true;
  /** Off unless settings turn it on. */
  readonly enabled?: false;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** It says that the text cannot be read as meant: neither settings nor comments change that. */
  readonly fixed?: true;
  /** `false`: it speaks of the comments that suppress findings, which therefore cannot suppress it. */
  readonly suppressible?: false;
  /** It speaks of structure, which is wrong or right at every moment. Other rules judge words, and wait for the end of a line. */
  readonly atOnce?: true;
  /** It looks at what became of the other rules' findings, and runs after them. */
  readonly last?: true;
  check(context: Context, report: Report): void;
}
