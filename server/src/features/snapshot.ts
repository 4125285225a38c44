import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analyse';
import type { Span } from '../model/syntax';

/** One version of a ladder file: its text and what was made of it. What every feature answers from. */
export interface Snapshot {
  /** Never changes: a later version is another snapshot. */
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** The settings leave this file out: nothing is to be found in it. */
  readonly ignored?: boolean;
  /** The line that is being typed on, from zero: what is written there is not judged yet. */
  readonly typing?: number | undefined;
}

/** A span as LSP and the protocol have it. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
