/**
 * `textDocument/formatting` and `rangeFormatting`: cells in the order of the levels, one indentation, a blank line
 * between competencies and between sections. What the ladder says, its comments and its quotes stay as they are; a
 * file that cannot be read whole stays as it is.
 */
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import type { LadderDocument } from '../model/ladder';
import { parseLadder } from '../model/parse';
import type { Span } from '../model/syntax';
import { type Edit, editsBetween } from './formatting/edits';
import { indented } from './formatting/indent';
import { laidOut } from './formatting/layout';
import { ordered } from './formatting/order';
import { saysTheSame } from './formatting/same';
import { rangeOf, type Snapshot } from './snapshot';

export function formatDocument(snapshot: Snapshot, options: FormattingOptions): TextEdit[] {
  const { document } = snapshot.analysis;
  return toLsp(snapshot, editsBetween(document.text, formatted(document, options)));
}

/**
 * What formatting the document changes within the lines of the range; where the file would then not read the same,
 * within the whole entries of lists that the range touches.
 */
export function formatRange(snapshot: Snapshot, range: Range, options: FormattingOptions): TextEdit[] {
  const { document, analysis } = snapshot;
  const { text } = analysis.document;
  const edits = editsBetween(text, formatted(analysis.document, options));
  const last = { line: range.end.line + (range.end.character > 0 || isEmpty(range) ? 1 : 0), character: 0 };
  const lines = {
    start: document.offsetAt({ line: range.start.line, character: 0 }),
    end: document.offsetAt(last),
  };
  for (const within of [lines, entriesAround(analysis.document, lines)]) {
    const some = edits.filter(({ span }) => within.start <= span.start && span.end <= within.end);
    if (saysTheSame(analysis.document, parseLadder(applied(text, some)))) return toLsp(snapshot, some);
  }
  return [];
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** The text as it should be: of each step what leaves the ladder as it is. */
export function formatted(document: LadderDocument, options: FormattingOptions): string {
  if (!document.map || document.problems.some(({ rule }) => rule !== 'duplicate-key')) return document.text;
  let now = document;
  for (const step of [ordered, indented, laidOut]) {
    const text = step(now, options);
    if (text === now.text) continue;
    const next = parseLadder(text);
    if (saysTheSame(now, next)) now = next;
  }
  return now.text;
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((after, { span, newText }) => after.slice(0, span.start) + newText + after.slice(span.end), text);
}

function toLsp({ document }: Snapshot, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
}

/** From the first line of the first entry of a top-level list that the span touches to the end of the last. */
function entriesAround({ map, text }: LadderDocument, { start, end }: Span): Span {
  const items = (map?.entries ?? []).flatMap(({ key, value, span }) =>
    value.kind === 'list' && !value.flow ? [key, ...value.items] : [{ span }],
  );
  const touched = items.filter(({ span }) => span.start < end && span.end > start);
  const from = Math.min(start, ...touched.map(({ span }) => span.start));
  const to = Math.max(end, ...touched.map(({ span }) => span.end));
  const next = text.indexOf('\n', to);
  return { start: text.lastIndexOf('\n', from - 1) + 1, end: next < 0 ? text.length : next + 1 };
}
