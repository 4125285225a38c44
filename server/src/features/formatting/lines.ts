import type { Span, SyntaxNode } from '../../model/syntax';

/** One line of a text. Lines end as LSP has it. */
export interface Line {
  readonly start: number;
  /** Before its line break. */
  readonly end: number;
  /** Behind its line break. */
  readonly next: number;
  /** Without its line break. */
  readonly words: string;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: written } of text.matchAll(/\r\n?|\n/g)) {
    const next = index + written.length;
    lines.push({ start, end: index, next, words: text.slice(start, index) });
    start = next;
  }
  if (start < text.length) {
    lines.push({ start, end: text.length, next: text.length, words: text.slice(start) });
  }
  return lines;
}

/** Index of the line that an offset is on; a line break belongs to the line it ends. */
export function lineIndex(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.next ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

export function isBlank({ words }: Line): boolean {
  return /^[ \t]*$/.test(words);
}

export function isComment({ words }: Line): boolean {
  return /^[ \t]*#/.test(words);
}

/** How many blanks a line begins with. */
export function margin({ words }: Line): number {
  return /^ */.exec(words)?.[0].length ?? 0;
}

/** The line break that the text has most of. */
export function newlineOf(text: string): string {
  const windows = text.split('\r\n').length;
  return windows > 1 && windows * 2 > text.split('\n').length ? '\r\n' : '\n';
}

export function isBlock(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** A block scalar whose blank lines at the end count: `|+`. */
export function keepsBlanks(text: string, node: SyntaxNode): boolean {
  return isBlock(node) && /^[|>]\d?\+/.test(text.slice(node.span.start, node.span.start + 3));
}

/** What a text is written with that goes over lines as one: scalars, aliases and what stands in brackets. */
export function* leaves(node: SyntaxNode): Generator<SyntaxNode> {
  if (node.kind === 'map' && !node.flow) {
    for (const { key, value } of node.entries) {
      yield key;
      yield* leaves(value);
    }
  } else if (node.kind === 'list' && !node.flow) {
    for (const item of node.items) yield* leaves(item);
  } else yield node;
}

/** The last line that is part of a node, blank lines included where they count. */
export function lastLine(lines: readonly Line[], text: string, span: Span, leaf: SyntaxNode): number {
  const first = lineIndex(lines, leaf.span.start);
  let last = lineIndex(lines, Math.max(span.end - 1, span.start));
  if (!isBlock(leaf)) return last;
  const content = lines[first + 1];
  const least = content ? margin(content) : 0;
  for (let at = last + 1; at < lines.length && isBlank(lines[at] as Line); at++) {
    // Blanks behind the margin of a text are words of it.
    if (keepsBlanks(text, leaf) || (lines[at]?.words.length ?? 0) > least) last = at;
  }
  return last;
}
