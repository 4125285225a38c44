/** One line of the overview of all roles: what a ladder comes to. Plain text throughout. */
import type { Coverage, MeasureView } from './index';

/** Request: what a ladder comes to. Params `OverviewParams`, answers `RoleView`. */
export const overviewRequest = 'careerLadder/overview';

export interface OverviewParams {
  readonly uri: string;
  /** What it holds. Not needed of an open ladder, of which the server has the text as it stands in the editor. */
  readonly text?: string;
}

export interface RoleView {
  readonly role: string;
  readonly family?: string;
  /** It is only there for others to build on. */
  readonly abstract?: true;
  /** How many roles build on it; of what is there for that alone. */
  readonly users?: number;
  /** URIs of the files that it builds on. */
  readonly sources?: readonly string[];
  /** In the file's order. */
  readonly levels: readonly LevelName[];
  readonly competencies: number;
  readonly coverage: Coverage;
  /** As in `MatrixView.report`. */
  readonly report: readonly MeasureView[];
  /** How many findings of each severity, as the Problems view would show them. */
  readonly findings: FindingCounts;
  /** Why it could not be read whole, and in which line, from zero. */
  readonly broken?: { readonly message: string; readonly line: number };
}

export interface LevelName {
  readonly id: string;
  readonly name?: string;
}

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}
