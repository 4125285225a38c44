import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analyse';
import type { LadderDocument } from '../model/ladder';
import type { Span } from '../model/syntax';
import type { Range as Place } from '../protocol';
import type { Sources } from '../workspace/address';

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

const documents = new WeakMap<LadderDocument, TextDocument>();

/** Where a span of a ladder stands, in whichever of its files. Ranges in another file than its own say so. */
export function placeIn(document: TextDocument, sources: Sources, span: Span): Place {
  const place = sources.placeOf(span);
  if (!place) return rangeOf(document, span);
  const { uri, document: source } = place.file;
  return { uri, ...rangeOf(textOf(uri, source), place.span) };
}

/** What tells the lines of a file that was read. */
export function textOf(uri: string, source: LadderDocument): TextDocument {
  let text = documents.get(source);
  if (!text) {
    text = TextDocument.create(uri, 'career-ladder', 0, source.text);
    documents.set(source, text);
  }
  return text;
}

/** A span as LSP and the protocol have it. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
