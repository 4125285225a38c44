import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, CompletionItem, Diagnostic, Hover, Position } from 'vscode-languageserver-types';
import { analyse } from './analysis/analyse';
import { Statements } from './analysis/statements';
import { codeLenses } from './features/codeLens';
import { type CompletionOptions, completion } from './features/completion';
import { diagnostics } from './features/diagnostics';
import { hover } from './features/hover';
import { brokenMatrix, matrix } from './features/matrix';
import type { Snapshot } from './features/snapshot';
import type { MatrixView } from './protocol';

export interface ServiceOptions {
  /** URI, ending in a slash, of the folder with a page for each rule. */
  readonly docs?: string;
}

/**
 * The ladders of one workspace and all that can be asked of them. Knows no transport, file system or clock.
 * Every answer comes from one snapshot of the text, worked out once for each version.
 */
export class LadderService {
  readonly #files = new Map<string, LadderFile>();

  constructor(readonly options: ServiceOptions = {}) {}

  /** The document as it stands, analysed. The same snapshot for the same version. */
  snapshot(document: TextDocument): Snapshot {
    return this.#file(document).now;
  }

  diagnostics(document: TextDocument): Diagnostic[] {
    return diagnostics(this.snapshot(document), this.options.docs);
  }

  /** Analyses only where something can be offered: most of what is typed is words of the author's own. */
  completion(document: TextDocument, position: Position, options?: CompletionOptions): CompletionItem[] {
    return completion(document, position, () => this.snapshot(document).analysis, options);
  }

  hover(document: TextDocument, position: Position): Hover | null {
    return hover(this.snapshot(document), position, this.options.docs);
  }

  codeLenses(document: TextDocument): CodeLens[] {
    return codeLenses(this.snapshot(document));
  }

  /** While the text is broken: the last good picture, or as much as can be read when there is none. */
  matrix(document: TextDocument): MatrixView {
    const { now, good } = this.#file(document);
    return now.analysis.broken ? brokenMatrix(good, now) : matrix(now);
  }

  /** Forgets a file that was closed. */
  close(uri: string): void {
    this.#files.delete(uri);
  }

  #file(document: TextDocument): LadderFile {
    const { uri, languageId, version } = document;
    const known = this.#files.get(uri);
    const text = document.getText();
    // Clients open a file twice or send a version twice: the text is what counts.
    if (known?.now.document.version === version && known.now.analysis.document.text === text) return known;
    const statements = known?.statements ?? new Statements();
    const before = known?.now.analysis.document;
    const copy = TextDocument.create(uri, languageId, version, text);
    const now: Snapshot = { document: copy, analysis: analyse(text, { statements, before }) };
    const file = { statements, now, good: now.analysis.broken ? known?.good : now };
    this.#files.set(uri, file);
    return file;
  }
}

interface LadderFile {
  readonly now: Snapshot;
  /** The last snapshot that could be read whole. */
  readonly good: Snapshot | undefined;
  readonly statements: Statements;
}
