/**
 * What the language server and its client say to each other beyond LSP, and what the preview's webview is sent.
 * Types and method names only: this file imports nothing else, so that every side can import it.
 */
import type { MatrixPatch } from './patch';
import type { ApplyFixParams, FindingView, ReadingParams, ReadingView } from './reading';
import type { Words } from './words';

/** Zero-based; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
  /** The file that it is in, where that is another than the ladder's own: one that the ladder builds on. */
  readonly uri?: string;
}

/** What a client may say of itself in `initializationOptions`. All of it is optional. */
export interface ClientOptions {
  /** It can show the preview: it gets the CodeLens that opens it, and `careerLadder/matrixChanged`. */
  readonly preview?: boolean;
  /** URI of the folder with a page for each rule, where findings link to. */
  readonly docs?: string;
  /** It has the command that opens the page of a rule. */
  readonly rulePages?: boolean;
  /** It has the command that asks what a refactoring needs to know; without it names and places are made up. */
  readonly asks?: boolean;
  /** What to say in the language of the editor; without it the server looks for what it has in `locale`. */
  readonly words?: Words;
  /** It answers `careerLadder/readLadder`; without it the server reads from disk what it can. */
  readonly readsLadders?: boolean;
  /** It answers `careerLadder/listLadders`; without it the server looks on disk where it can. */
  readonly listsLadders?: boolean;
  /** It answers `careerLadder/readConfig`; without it the server reads from disk what it can. */
  readonly readsConfig?: boolean;
}

/** Request: the matrix of an open ladder. Params `MatrixParams`, answers `MatrixAnswer | null` (null: not an open ladder). */
export const matrixRequest = 'careerLadder/matrix';
/** Notification to the client: the matrix of `{ uri, version }` may be another now. Sent after its diagnostics. */
export const matrixChanged = 'careerLadder/matrixChanged';
/** Request: ladders from a Markdown, CSV or JSON text. Params `ImportParams`, answers `ImportResult`. */
export const importRequest = 'careerLadder/import';
/** Command of the CodeLens over a ladder; the client runs it. Argument: the ladder's URI. */
export const openPreviewCommand = 'careerLadder.openPreview';
/** Command of the CodeLens over a level; the client runs it. Arguments: a URI, and the `Range` to go to. */
export const showPlaceCommand = 'careerLadder.showPlace';

/**
 * Command of the CodeLens over what others use; the client runs it. Arguments: a URI, the `Position` of the lens, and
 * the `Named` that is used, undefined for the file.
 */
export const showUsesCommand = 'careerLadder.showUses';
/** Request: where roles use a file, or something of it. Params `UsesParams`, answers LSP's `Location[]`. */
export const usesRequest = 'careerLadder/uses';

export interface UsesParams {
  readonly uri: string;
  readonly named?: { readonly kind: 'level' | 'competency' | 'value' | 'group'; readonly id: string };
}

/** Command that opens the page of a rule; the client runs it. Argument: the rule's id. */
export const openRuleCommand = 'careerLadder.openRule';
/** Request to the client: the first of these files that is there. Params `ReadConfigParams`, answers `ConfigText | null`. */
export const readConfigRequest = 'careerLadder/readConfig';
/** Request to the client: the text of a ladder that others build on. Params `ReadLadderParams`, answers `LadderText | null`. */
export const readLadderRequest = 'careerLadder/readLadder';
/** Request to the client: URIs of the ladders that are stored in the workspace, without parameters. */
export const listLaddersRequest = 'careerLadder/listLadders';
/** More ladders than anybody has. */
export const mostLadders = 5000;
/** Schemes of earlier states of files, which are shown read-only. */
export const pastSchemes: readonly string[] = ['git', 'gitlens', 'pr', 'review', 'vscode-local-history'];
/** Bytes of a ladder that others build on. What is longer is not read. */
export const longestBase = 16 * 2 ** 20;
/**
 * Notification to the server: a ladder is open as something else, plain YAML say, or is so no more. Others look after it
 * then. Params `ForeignParams`.
 */
export const foreignNotification = 'careerLadder/foreign';
/** Notification to the server: the cursor is on another line of an open ladder. Params `CursorParams`. */
export const cursorMoved = 'careerLadder/cursor';
/** Names of the file that settings are in, the one that counts first. */
export const configNames = ['.career-ladder.yaml', '.career-ladder.yml'] as const;

export interface ReadLadderParams {
  /** Named like a ladder, and within the workspace as far as its URI tells. */
  readonly uri: string;
  /** As it was in the version of another file that this URI stands for: `CompareSide.at`. */
  readonly at?: string;
}
export interface LadderText {
  readonly text: string;
  /** Of the version that was read, where that is not the file as it is now. */
  readonly uri?: string;
}

export interface ReadConfigParams {
  /** URIs, the nearest to the ladder first. */
  readonly uris: readonly string[];
}
export interface ConfigText {
  readonly uri: string;
  readonly text: string;
}
export interface ForeignParams {
  readonly uri: string;
  readonly foreign: boolean;
}
export interface CursorParams {
  readonly uri: string;
  /** From zero; null when the file has no cursor any more. */
  readonly line: number | null;
}

export interface MatrixParams {
  readonly uri: string;
  /** The level to read as well. */
  readonly reading?: ReadingParams;
  /**
   * `stamp` of the picture that the client holds, which is then answered with what has changed, where it is remembered;
   * null: none yet. Without it no picture is remembered.
   */
  readonly base?: string | null;
}
export interface MatrixChangedParams {
  readonly uri: string;
  readonly version: number;
}

export interface ImportParams {
  readonly text: string;
  /** File name of the source: it tells the format, and names the role where the text does not. */
  readonly name: string;
}
export interface ImportResult {
  readonly ladders: readonly ImportedLadder[];
  /** What was not put in a ladder, so that nothing is lost unseen. */
  readonly unplaced: readonly UnplacedText[];
}
export interface ImportedLadder {
  readonly role: string;
  /** The ladder file. */
  readonly yaml: string;
  /** Zero-based line of its table in the source. */
  readonly line: number;
}
export interface UnplacedText {
  /** Zero-based line in the source. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** The state of a cell. `empty` covers a missing cell and one that is written but blank. */
export type CellState = 'written' | 'empty' | 'placeholder' | 'notExpected' | 'unchanged';

export interface Coverage {
  /** Cells that are written, or blank on purpose (`notExpected`, `unchanged`). */
  readonly answered: number;
  readonly empty: number;
  readonly placeholder: number;
  readonly total: number;
}

/** All that the preview shows. The server computes it; the webview only draws it. Plain text throughout. */
export interface MatrixView {
  readonly uri: string;
  readonly version: number;
  /** Names this picture, for one who asks for what has changed since. */
  readonly stamp?: string;
  readonly role: string;
  readonly family?: string;
  readonly summary?: string;
  readonly inheritance: 'cumulative' | 'standalone';
  /** It is only there for others to build on. */
  readonly abstract?: true;
  /** URIs of the files that it builds on. */
  readonly sources?: readonly string[];
  readonly levels: readonly LevelView[];
  /** In the file's order. Neighbours of one `group` form a group. */
  readonly competencies: readonly CompetencyView[];
  /** `cells[level][competency]`. */
  readonly cells: readonly (readonly CellView[])[];
  readonly coverage: Coverage;
  /** How well the ladder does its work: precision, recall, alignment, actionability, completeness, in this order. */
  readonly report: readonly MeasureView[];
  /** Findings about nothing that the matrix shows: its values, its keys. */
  readonly findings: readonly FindingView[];
  /** The level that was asked for; undefined when none was, or there is none. */
  readonly reading?: ReadingView;
  /**
   * Set while the text cannot be read whole. The rest is then the last good picture or, with `partial`, where there
   * was none since the file was opened, as much as can be read.
   */
  readonly broken?: { readonly message: string; readonly range: Range; readonly partial?: true };
}
/** One measure of the ladder report. Plain text. */
export interface MeasureView {
  readonly id: 'precision' | 'recall' | 'alignment' | 'actionability' | 'completeness';
  readonly name: string;
  /** A whole number from 0 to 100; null when there is nothing to measure. */
  readonly percent: number | null;
  /** What it was counted from: `118 of 120 behaviors overlap with no other`. */
  readonly counts: string;
  /** What the measure tells, in a sentence. */
  readonly meaning: string;
}
export interface LevelView {
  readonly id: string;
  readonly name?: string;
  readonly summary?: string;
  /** Ids of the levels it follows, when that is not simply the row above. */
  readonly follows?: readonly string[];
  readonly coverage: Coverage;
  /** Name of the file that it comes from, where that is one that the ladder builds on. */
  readonly from?: string;
  /** Those about nothing within it. */
  readonly findings: readonly FindingView[];
  readonly range: Range;
}
export interface CompetencyView {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly group?: string;
  readonly values: readonly string[];
  readonly coverage: Coverage;
  /** Name of the file that it comes from as a whole, where that is one that the ladder builds on. */
  readonly from?: string;
  /** Those about nothing within it. */
  readonly findings: readonly FindingView[];
  readonly range: Range;
}
export interface CellView {
  readonly state: CellState;
  readonly summary?: string;
  /** The reason of `notExpected` or `unchanged`. */
  readonly reason?: string;
  readonly behaviors: readonly BehaviorView[];
  readonly examples: readonly string[];
  /** Those about no behavior of it. */
  readonly findings: readonly FindingView[];
  /** Nothing at all is written for it. */
  readonly missing?: true;
  /** Name of the file that it comes from, where that is one that the ladder builds on. */
  readonly from?: string;
  /** Where it is written; for a missing cell, the id of the competency it is missing from. */
  readonly range: Range;
}
export interface BehaviorView {
  readonly text: string;
  readonly examples: readonly string[];
  readonly values: readonly string[];
  /** This one only promises content. */
  readonly placeholder?: boolean;
  /** Other behaviors that say the same, in words: `L3 · Code Quality: “Reviews code”`. */
  readonly overlaps: readonly { readonly label: string; readonly range: Range }[];
  /** How many more there are than those named. */
  readonly moreOverlaps?: number;
  readonly findings: readonly FindingView[];
  readonly range: Range;
}

/** Extension → webview. */
export type ToWebview =
  | { readonly type: 'matrix'; readonly matrix: MatrixView }
  | { readonly type: 'patch'; readonly patch: MatrixPatch }
  /** The cursor in the editor: the cell it is in (indexes into `MatrixView`), or none. */
  | { readonly type: 'cursor'; readonly cell: { readonly level: number; readonly competency: number } | null }
  /** It shows whichever ladder is in front, or stays with one. */
  | { readonly type: 'following'; readonly following: boolean }
  /** No ladder to show: why. */
  | { readonly type: 'gone'; readonly message: string };

/** Webview → extension. */
export type FromWebview =
  | { readonly type: 'ready' }
  /** It does not hold what the patch changes: it is to be sent the whole. */
  | { readonly type: 'whole' }
  | { readonly type: 'reveal'; readonly uri: string; readonly range: Range }
  /** From now on the matrix is to come with this level read; null: without. */
  | { readonly type: 'read'; readonly reading: ReadingParams | null }
  /** Make this fix. */
  | ({ readonly type: 'fix' } & ApplyFixParams)
  /** Show the page of a rule. */
  | { readonly type: 'rule'; readonly rule: string };
