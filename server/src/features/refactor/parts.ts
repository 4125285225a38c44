/** The parts of a list or a map with the lines that are their own, so that they can be taken out, put in and moved. */
import { wordsEnd } from '../../analysis/fixes/textEdit';
import { commentOf, lineAt, nextLine } from '../../model/comments';
import type { ListNode, MapNode, Span, SyntaxNode } from '../../model/syntax';
import { keepsBlanks } from '../formatting/lines';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Whole lines: from the comments over a part to the comments under it that are indented more. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Where its own first line begins, below the comments over it. */
  readonly first: number;
}

export interface Parts {
  /** Blanks before the dashes, or the keys. */
  readonly column: number;
  readonly parts: readonly Part[];
}

/** What the parts are taken from. */
export interface Source {
  readonly text: string;
  readonly root: SyntaxNode | undefined;
}

/** Undefined where they do not all stand on lines of their own. */
export function partsOf(source: Source, node: ListNode | MapNode): Parts | undefined {
  if (node.flow) return undefined;
  const { text } = source;
  const heads =
    node.kind === 'list'
      ? node.items.map((item) => ({ first: dashLine(text, item), value: item, span: item.span }))
      : node.entries.map(({ key, value, span }) => ({ first: keyLine(text, key.span.start), value, span }));
  const column = heads[0]?.first?.column;
  if (column === undefined) return undefined;
  const parts: Part[] = [];
  let above = 0;
  for (const { first, value, span } of heads) {
    if (first?.column !== column) return undefined;
    const end = endOf(text, value, Math.max(wordsEnd(text, span), first.start + column), column);
    if (end === undefined) return undefined;
    const start = commentsOver(text, first.start, column, above);
    parts.push({ start, end, first: first.start });
    above = end;
  }
  return { column, parts };
}

interface FirstLine {
  readonly start: number;
  readonly column: number;
}

function keyLine(text: string, offset: number): FirstLine | undefined {
  const { start } = lineAt(text, offset);
  return /^ *$/.test(text.slice(start, offset)) ? { start, column: offset - start } : undefined;
}

/** The line of the dash of an item: its own, or one above where an anchor or nothing stands behind the dash. */
function dashLine(text: string, { span }: SyntaxNode): FirstLine | undefined {
  let line = lineAt(text, span.start);
  let before = text.slice(line.start, span.start);
  while (/^[ \t]*$/.test(before)) {
    if (line.start === 0) return undefined;
    line = lineAt(text, line.start - 1);
    before = text.slice(line.start, line.end).replace(/(^|\s)#.*$/, '');
    if (/^ *-(?: +[&!]\S*)* *$/.test(before)) break;
  }
  const dash = /^( *)-(?: +[&!]\S*)* *$/.exec(before)?.[1];
  return dash === undefined ? undefined : { start: line.start, column: dash.length };
}

function commentsOver(text: string, first: number, column: number, above: number): number {
  const sign = `${' '.repeat(column)}#`;
  let start = first;
  while (start > above) {
    const line = lineAt(text, start - 1);
    if (line.start < above || !text.startsWith(sign, line.start)) break;
    start = line.start;
  }
  return start;
}

/** Behind the last of its lines; undefined where something else stands on it. */
function endOf(text: string, node: SyntaxNode, words: number, column: number): number | undefined {
  let line = lineAt(text, words);
  if (!/^[ \t]*(#.*)?$/.test(text.slice(words, line.end))) return undefined;
  let end = nextLine(text, line) ?? text.length;
  const open = keepsBlanks(text, lastOf(node));
  for (let next: number | undefined = end; next !== undefined && next < text.length; ) {
    line = lineAt(text, next);
    const words = text.slice(line.start, line.end);
    next = nextLine(text, line);
    const blank = /^[ \t]*$/.test(words);
    if (blank && !open) continue;
    if (!blank && (/^( *)#/.exec(words)?.[1]?.length ?? 0) <= column) break;
    end = next ?? text.length;
  }
  return end;
}

/** What the last lines of a node are written with. */
function lastOf(node: SyntaxNode): SyntaxNode {
  if (node.kind === 'map' && !node.flow) {
    const last = node.entries.at(-1);
    return last ? lastOf(last.value) : node;
  }
  if (node.kind === 'list' && !node.flow) {
    const last = node.items.at(-1);
    return last ? lastOf(last) : node;
  }
  return node;
}

/** The lines of a part, with a line break at their end. */
export function linesOfPart(text: string, { start, end }: Part, newline: string): string {
  const lines = text.slice(start, end);
  return /[\r\n]$/.test(lines) ? lines : lines + newline;
}

/** The parts of a list or a map in another order; blank lines stay where they are. Undefined where it cannot be. */
export function permuted(
  source: Source,
  node: ListNode | MapNode,
  order: readonly number[],
  newline: string,
): TextEdit[] | undefined {
  const { text } = source;
  if (order.every((from, to) => from === to)) return [];
  if (node.flow) return permutedFlow(text, node, order);
  const parts = partsOf(source, node)?.parts;
  const first = parts?.[0];
  const last = parts?.at(-1);
  if (!parts || !first || !last) return undefined;
  let newText = '';
  parts.forEach((part, index) => {
    const above = parts[index - 1];
    if (above) newText += text.slice(above.end, part.start);
    newText += linesOfPart(text, parts[order[index] ?? index] ?? part, newline);
  });
  // The last line of a file may have no line break; it has none then either.
  if (!/[\r\n]$/.test(text.slice(first.start, last.end))) newText = newText.replace(/(\r\n|\n|\r)$/, '');
  return [{ span: { start: first.start, end: last.end }, newText }];
}

function permutedFlow(
  text: string,
  node: ListNode | MapNode,
  order: readonly number[],
): TextEdit[] | undefined {
  if (/#/.test(text.slice(node.span.start, node.span.end))) return undefined;
  const spans = spansOf(node);
  return spans.map((slot, index) => {
    const { start, end } = spans[order[index] ?? index] ?? slot;
    return { span: slot, newText: text.slice(start, end) };
  });
}

export function spansOf(node: ListNode | MapNode): readonly Span[] {
  return (node.kind === 'list' ? node.items : node.entries).map(({ span }) => span);
}

/** Takes parts out. Their comments stay, but for those that suppress what is found in them. Undefined where it cannot be. */
export function without(
  source: Source,
  node: ListNode | MapNode,
  taken: ReadonlySet<number>,
  newline: string,
): TextEdit[] | undefined {
  if (taken.size === 0) return [];
  if (node.flow) return withoutFlow(source.text, node, taken);
  const found = partsOf(source, node);
  return (
    found &&
    [...taken].flatMap((index) => {
      const part = found.parts[index];
      return part ? withoutPart(source, part, found.column, newline) : [];
    })
  );
}

/** Takes the lines of one part out, and leaves its comments. */
export function withoutPart({ text, root }: Source, part: Part, column: number, newline: string): TextEdit[] {
  const kept: string[] = [];
  for (let at: number | undefined = part.start; at !== undefined && at < part.end; ) {
    const line = lineAt(text, at);
    const comment = commentOf(text, line, root);
    if (comment !== undefined) {
      const words = text.slice(comment, line.end).trimEnd();
      if (!/^#\s*career-ladder-disable-(next-)?line\b/.test(words)) kept.push(words);
    }
    at = nextLine(text, line);
  }
  const lines = kept.map((words) => ' '.repeat(column) + words + newline).join('');
  return [{ span: { start: part.start, end: part.end }, newText: lines }];
}

function withoutFlow(
  text: string,
  node: ListNode | MapNode,
  taken: ReadonlySet<number>,
): TextEdit[] | undefined {
  if (/#/.test(text.slice(node.span.start, node.span.end))) return undefined;
  const spans = spansOf(node);
  const left = spans.flatMap(({ start, end }, index) => (taken.has(index) ? [] : [text.slice(start, end)]));
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  if (left.length === 0) {
    return [{ span: node.span, newText: node.kind === 'list' ? '[]' : '{}' }];
  }
  const edits: TextEdit[] = [];
  spans.forEach((span, index) => {
    if (!taken.has(index)) return;
    // With the comma before it; at the front, with the one behind.
    const before = spans.findLastIndex((_, other) => other < index && !taken.has(other));
    const previous = spans[index - 1];
    const next = spans[index + 1];
    if (before >= 0 && previous) edits.push({ span: { start: previous.end, end: span.end }, newText: '' });
    else if (next) edits.push({ span: { start: span.start, end: next.start }, newText: '' });
  });
  return edits;
}
