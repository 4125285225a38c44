import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeActionContext,
  CompletionItem,
  Diagnostic,
  Hover,
  Position,
  Range,
} from 'vscode-languageserver-types';
import { analyseConfig } from '../../analysis/config';
import { fixActions } from '../codeActions';
import type { CompletionOptions } from '../completion';
import { diagnostics } from '../diagnostics';
import { configCompletion } from './completion';
import { configHover } from './hover';
import type { ConfigSnapshot } from './snapshot';

/** Settings files, and all that can be asked of them. Every answer comes from one snapshot of the text. */
export class ConfigService {
  readonly #snapshots = new Map<string, ConfigSnapshot>();

  /** `docs` is the URI, ending in a slash, of the folder with a page for each rule. */
  constructor(readonly docs?: string) {}

  diagnostics(document: TextDocument): Diagnostic[] {
    const snapshot = this.#snapshot(document);
    return diagnostics(snapshot.document, snapshot.analysis.findings, this.docs);
  }

  completion(document: TextDocument, position: Position, options?: CompletionOptions): CompletionItem[] {
    return configCompletion(document, position, options);
  }

  hover(document: TextDocument, position: Position): Hover | null {
    return configHover(this.#snapshot(document), position, this.docs);
  }

  codeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
    const snapshot = this.#snapshot(document);
    const judged = { document: snapshot.document, findings: snapshot.analysis.findings };
    return fixActions(judged, range, context, this.docs);
  }

  /** Forgets a file that was closed. */
  close(uri: string): void {
    this.#snapshots.delete(uri);
  }

  #snapshot(document: TextDocument): ConfigSnapshot {
    const { uri, languageId, version } = document;
    const text = document.getText();
    const known = this.#snapshots.get(uri);
    if (known?.document.version === version && known.analysis.document.text === text) return known;
    const copy = TextDocument.create(uri, languageId, version, text);
    const snapshot = { document: copy, analysis: analyseConfig(text) };
    this.#snapshots.set(uri, snapshot);
    return snapshot;
  }
}
