import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { analyse } from './analysis/analyse';
import { applyFix } from './features/applyFix';
import { type CodeActionOptions, codeActions, resolveCodeAction } from './features/codeActions';
import type { DeferredData } from './features/codeActions/deferred';
import { codeLenses } from './features/codeLens';
import { usesOf } from './features/codeLens/shared';
import { comparison } from './features/comparison';
import { SideReader } from './features/comparison/sides';
import { type CompletionOptions, completesPath, completion } from './features/completion';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentHighlights } from './features/documentHighlight';
import { documentLinks } from './features/documentLink';
import { documentSymbols } from './features/documentSymbol';
import { foldingRanges } from './features/foldingRange';
import { formatDocument, formatRange } from './features/formatting';
import { coverageView, nextGap } from './features/gaps';
import { hover } from './features/hover';
import type { Named } from './features/ids';
import { inlayHints } from './features/inlayHint';
import { matrixOf } from './features/matrix';
import { Pictures } from './features/matrix/pictures';
import { roleView } from './features/overview';
import { pasted } from './features/paste';
import type { World } from './features/refactor';
import { refactorAnswer } from './features/refactor/answer';
import { refactorChoices } from './features/refactor/choices';
import { references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRanges } from './features/selectionRange';
import { semanticTokens } from './features/semanticTokens';
import { shownFindings } from './features/shown';
import type { Snapshot } from './features/snapshot';
import { workspaceSymbols } from './features/workspaceSymbol';
import { Library } from './library';
import { parseLadder } from './model/parse';
import type { MatrixView } from './protocol';
import type { ComparisonView } from './protocol/comparison';
import type { CoverageView, GapView } from './protocol/coverage';
import type { RoleView } from './protocol/overview';
import type { PasteView } from './protocol/paste';
import type { MatrixPatch } from './protocol/patch';
import type { ApplyFixParams, FixEdits, ReadingParams } from './protocol/reading';
import type { RefactorAnswer, RefactorChoices, Refactoring } from './protocol/refactor';
import { type FileSettings, Snapshots } from './snapshots';
import type { Files, FilesHost } from './workspace/files';
import type { Relations } from './workspace/relations';

export interface ServiceOptions {
  /** URI, ending in a slash, of the folder with a page for each rule. */
  readonly docs?: string;
  /** What is set for a file. The same object as long as it is the same: another one has the file analysed anew. */
  readonly settings?: (uri: string) => FileSettings;
  /** The files that ladders may build on. Without it there are none. */
  readonly files?: FilesHost;
  /** Another one for each server that a client may meet: it tells their pictures of a ladder apart. */
  readonly session?: string;
}

const noFiles: FilesHost = { roots: () => [], text: () => ({ kind: 'missing' }) };

/** A ladder to compare, or one of its levels. */
export interface CompareRequestSide {
  readonly document: TextDocument;
  readonly label?: string | undefined;
  /** What it builds on, when that is not as it is now. */
  readonly files?: Files | undefined;
  /** Only this level: its id. */
  readonly level?: string | undefined;
}

/**
 * The ladders of one workspace and all that can be asked of them. Knows no transport, file system or clock.
 * Every answer comes from one snapshot of the text, worked out once for each version.
 */
export class LadderService {
  readonly #sides: SideReader;
  readonly #library: Library;
  readonly #snapshots: Snapshots;
  /** Of files that previews are open of. */
  readonly #pictures = new Map<string, Pictures>();
  #pictured = 0;

  constructor(readonly options: ServiceOptions = {}) {
    this.#library = new Library(options.files ?? noFiles);
    this.#snapshots = new Snapshots(this.#library, options.settings);
    this.#sides = new SideReader(this.#library.files);
  }

  /** URIs of files that an open ladder builds on and that nobody has read yet. */
  waiting(document: TextDocument): readonly string[] {
    return this.snapshot(document).analysis.composition.waiting;
  }

  /** URIs of the files that build on this one, directly or through others, as far as anybody has asked about them. */
  dependants(uri: string): readonly string[] {
    return this.#library.dependants(uri);
  }

  /** Whether an open file builds on others. */
  isDependant(uri: string): boolean {
    return (this.#snapshots.latest(uri)?.analysis.composition.lookups.length ?? 0) > 0;
  }

  /** Where a path of `extends` leads that is written in a file; undefined where no file is there. */
  base(uri: string, path: string): string | undefined {
    const found = this.#library.files.find(uri, path);
    return found.kind === 'base' ? found.uri : undefined;
  }

  /** The document as it stands, analysed. The same snapshot for the same version. */
  snapshot(document: TextDocument): Snapshot {
    return this.#snapshots.of(document).now;
  }

  diagnostics(document: TextDocument): Diagnostic[] {
    const snapshot = this.snapshot(document);
    const { document: copy, analysis } = snapshot;
    return diagnostics(copy, shownFindings(snapshot), this.options.docs, analysis.composition.sources);
  }

  /** Whether there is more to say once nobody types any more. */
  isWaiting(document: TextDocument): boolean {
    const { ignored, typing, analysis } = this.snapshot(document);
    const shown = typing === undefined || ignored ? undefined : shownFindings(this.snapshot(document));
    return shown !== undefined && shown.length < analysis.findings.length;
  }

  /** Says on which line a file is being typed on, from zero; undefined when on none. */
  setTyping(uri: string, line: number | undefined): void {
    this.#snapshots.setTyping(uri, line);
  }

  codeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    options: CodeActionOptions = {},
  ): CodeAction[] {
    return codeActions(this.snapshot(document), range, context, this.#actionOptions(document, options));
  }

  /** An action of this version with its edits. Throws `RefactorRefused` where they would change something else. */
  resolveCodeAction(
    document: TextDocument,
    action: CodeAction,
    data: DeferredData,
    options: CodeActionOptions = {},
  ): CodeAction | null {
    return resolveCodeAction(this.snapshot(document), action, data, this.#actionOptions(document, options));
  }

  #actionOptions(document: TextDocument, options: CodeActionOptions): CodeActionOptions {
    const { docs } = this.options;
    const { uri } = document;
    const { rules } = this.#snapshots.settings(uri);
    return {
      ...(docs && { docs }),
      world: () => this.#world(this.snapshot(document)),
      bases: () => this.#library.bases(uri),
      judge: (text) => analyse(text, this.#snapshots.options(uri, rules)),
      ...options,
    };
  }

  #world(snapshot: Snapshot): World {
    const { uri } = snapshot.document;
    const dependants = this.#relations(snapshot).dependants(uri);
    return {
      host: this.#library.host,
      dependants: dependants.map(({ member }) => ({ uri: member.uri, document: member.document })),
    };
  }

  /** What there is to choose from for a refactoring. */
  refactorChoices(document: TextDocument, position: Position): RefactorChoices {
    return refactorChoices(this.snapshot(document), position);
  }

  /** The edits of a refactoring, or why it cannot be done; null when it is another text by now. */
  refactor(document: TextDocument, version: number, wish: Refactoring): RefactorAnswer | null {
    const snapshot = this.snapshot(document);
    return document.version === version ? refactorAnswer(snapshot, wish, this.#world(snapshot)) : null;
  }

  /** Analyses only where something can be offered: most of what is typed is words of the author's own. */
  completion(document: TextDocument, position: Position, options?: CompletionOptions): CompletionItem[] {
    return completion(document, position, () => this.snapshot(document).analysis, {
      ...options,
      bases: () => this.#library.bases(document.uri),
    });
  }

  /** Whether `completion` offers other ladders there: as many as were found until it is asked. */
  completesPath(document: TextDocument, position: Position): boolean {
    return completesPath(document, position);
  }

  /** What a text becomes that is pasted where nothing is written yet; null where it stays as it is. */
  pasted(document: TextDocument, position: Position, text: string): PasteView | null {
    const levels = this.snapshot(document).analysis.ladder.levels.map(({ id }) => id.value);
    return pasted(document, position, text, levels) ?? null;
  }

  hover(document: TextDocument, position: Position): Hover | null {
    return hover(this.snapshot(document), position, this.options.docs);
  }

  codeLenses(document: TextDocument): CodeLens[] {
    const snapshot = this.snapshot(document);
    return codeLenses(snapshot, () => this.#relations(snapshot));
  }

  documentSymbols(document: TextDocument): DocumentSymbol[] {
    return documentSymbols(this.snapshot(document));
  }

  /** Where roles use a file that they build on, or a level, competency or value of it. */
  uses(uri: string, named?: Named): Location[] {
    return usesOf(uri, this.#library.relations(), named);
  }

  /** Of these ladders, which are open, and of all others of the workspace that were read. */
  workspaceSymbols(documents: readonly TextDocument[], query: string): SymbolInformation[] {
    const open = documents.map((document) => {
      return { uri: document.uri, document: this.snapshot(document).analysis.document };
    });
    return workspaceSymbols([...open, ...this.#library.others(open.map(({ uri }) => uri))], query);
  }

  definition(document: TextDocument, position: Position): Location[] {
    return definition(this.snapshot(document), position);
  }

  references(document: TextDocument, position: Position, declarations: boolean): Location[] {
    const snapshot = this.snapshot(document);
    return references(snapshot, position, declarations, () => this.#relations(snapshot));
  }

  documentHighlights(document: TextDocument, position: Position): DocumentHighlight[] {
    return documentHighlights(this.snapshot(document), position);
  }

  /** Throws `RenameRefused` where nothing can be renamed. */
  prepareRename(document: TextDocument, position: Position): { range: Range; placeholder: string } {
    const snapshot = this.snapshot(document);
    return prepareRename(snapshot, position, () => this.#relations(snapshot));
  }

  /** Throws `RenameRefused` where the ladder would not be the same. */
  rename(document: TextDocument, position: Position, newName: string): WorkspaceEdit | null {
    const snapshot = this.snapshot(document);
    return rename(snapshot, position, newName, () => this.#relations(snapshot));
  }

  documentLinks(document: TextDocument): DocumentLink[] {
    return documentLinks(this.snapshot(document), this.options.docs);
  }

  foldingRanges(document: TextDocument): FoldingRange[] {
    return foldingRanges(this.snapshot(document));
  }

  selectionRanges(document: TextDocument, positions: readonly Position[]): SelectionRange[] {
    return selectionRanges(this.snapshot(document), positions);
  }

  inlayHints(document: TextDocument, range: Range): InlayHint[] {
    return inlayHints(this.snapshot(document), range);
  }

  semanticTokens(document: TextDocument, range?: Range): SemanticTokens {
    return semanticTokens(this.snapshot(document), range);
  }

  /** The document, or a range of it. */
  format(document: TextDocument, options: FormattingOptions, range?: Range): TextEdit[] {
    const snapshot = this.snapshot(document);
    return range ? formatRange(snapshot, range, options) : formatDocument(snapshot, options);
  }

  /** `careerLadder/matrix`: the whole of it. */
  matrix(document: TextDocument, read?: ReadingParams): MatrixView {
    const { now, good } = this.#snapshots.of(document);
    return matrixOf(good, now, read);
  }

  /** `careerLadder/matrix` for a client that holds the picture `base`, or none: what has changed since, or the whole. */
  matrixSince(
    document: TextDocument,
    read: ReadingParams | undefined,
    base: string | null,
  ): MatrixView | MatrixPatch {
    const { uri } = document;
    const { now, good } = this.#snapshots.of(document);
    let pictures = this.#pictures.get(uri);
    if (!pictures) {
      pictures = new Pictures(`${this.options.session ?? ''}/${this.#pictured++}`);
      this.#pictures.set(uri, pictures);
    }
    return pictures.next(now, good, read, base);
  }

  /** How much is written, and what is not; of the last good version while the text is broken. */
  coverage(document: TextDocument): CoverageView {
    const { now, good } = this.#snapshots.of(document);
    return coverageView(now, good);
  }

  /** The gap to go to from a place. */
  nextGap(document: TextDocument, position: Position): GapView | null {
    return nextGap(this.snapshot(document), position);
  }

  /** The edits of a fix that the preview shows; null when it is another text by now. */
  applyFix(document: TextDocument, params: ApplyFixParams): FixEdits | null {
    return applyFix(this.snapshot(document), params);
  }

  /**
   * Ladders, versions of one or levels side by side; two sides or more. Texts are read and not judged, so that it
   * does not matter whether they are open.
   */
  compare(sides: readonly CompareRequestSide[]): ComparisonView {
    return comparison(
      sides.map(({ document, label, level, files }) => ({
        ...this.#sides.read(document, files),
        label,
        level,
      })),
    );
  }

  /** What a ladder comes to. Of one that is not open nothing is kept. */
  role(document: TextDocument, open: boolean): RoleView {
    const relations = () => this.#library.relations();
    return roleView(open ? this.snapshot(document) : this.#snapshots.once(document), relations);
  }

  /** URIs of ladders of the workspace, and of files that these build on, that nobody has read yet. */
  unread(): readonly string[] {
    return this.#library.relations().waiting;
  }

  /** URIs of files that a text builds on and that nobody has read yet. */
  waitingFor(uri: string, text: string): readonly string[] {
    return this.#library.compose(parseLadder(text), uri).waiting;
  }

  #relations({ document, analysis }: Snapshot): Relations {
    return this.#library.relations({ uri: document.uri, document: analysis.document });
  }

  /** Characters of a ladder with all that it builds on: what its analysis takes of memory goes by them. */
  size(document: TextDocument): number {
    const { analysis } = this.snapshot(document);
    const bases = analysis.composition.lookups.map(({ found }) =>
      found.kind === 'base' ? found.document.text.length : 0,
    );
    return bases.reduce((sum, length) => sum + length, analysis.document.text.length);
  }

  /** Forgets the analysis of a file, but not what it builds on. */
  rest(uri: string): void {
    this.#snapshots.forget(uri);
  }

  /** Forgets a file that was closed. */
  close(uri: string): void {
    this.#snapshots.forget(uri);
    this.#pictures.delete(uri);
    this.#library.close(uri);
  }
}
