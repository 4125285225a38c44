import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigAnalysis } from '../../analysis/config';

/** One version of a `.career-ladder.yaml`: its text and what was made of it. */
export interface ConfigSnapshot {
  readonly document: TextDocument;
  readonly analysis: ConfigAnalysis;
}
