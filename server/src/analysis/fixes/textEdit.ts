import { lineAt, nextLine } from '../../model/comments';
import { parseLadder } from '../../model/parse';
import type { SyntaxNode } from '../../model/syntax';
import { type PlainValue, toPlainValue } from '../../model/value';
import type { Fix } from '../finding';

type Edits = Fix['edits'];

/** The text after edits that do not overlap, whatever their order. */
export function edited(text: string, edits: Edits): string {
  let after = text;
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  for (const { span, newText } of backwards) {
    after = after.slice(0, span.start) + newText + after.slice(span.end);
  }
  return after;
}

/** Whether the text after the edits is whole, and says just what is expected; the order of keys aside. */
export function says(text: string, edits: Edits, expected: PlainValue): boolean {
  const { problems, root } = parseLadder(edited(text, edits));
  if (problems.some(({ rule }) => rule !== 'duplicate-key')) return false;
  return alike(root ? toPlainValue(root) : null, expected);
}

/** A copy in which nothing is shared, so that it can be changed in one place. */
export function copyOf(root: SyntaxNode): PlainValue {
  return JSON.parse(JSON.stringify(toPlainValue(root)));
}

function alike(a: PlainValue, b: PlainValue): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object' || !a || !b) {
    return a === b || (typeof a === 'number' && !Number.isFinite(a) && b === null);
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => alike(item, b[at] ?? null))
    );
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && alike(a[key] ?? null, b[key] ?? null))
  );
}

/** Where the words of a span end: what a block text or a list is said to hold of the lines below is left out. */
export function wordsEnd(text: string, { start, end }: { start: number; end: number }): number {
  return start + text.slice(start, end).trimEnd().length;
}

/**
 * The whole lines from the one that an offset is on to the one that another is on; undefined where something but a
 * comment follows on the last. At the end of a file without a line break, the break above goes with them.
 */
export function wholeLines(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const last = lineAt(text, end);
  if (!/^[ \t]*(#.*)?$/.test(text.slice(end, last.end))) return undefined;
  const from = lineAt(text, start).start;
  const next = nextLine(text, last);
  if (next !== undefined) return { start: from, end: next };
  const above = from > 0 ? lineAt(text, from - 1).end : 0;
  return { start: above, end: last.end };
}
