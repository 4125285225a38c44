/** Comments, and the pieces of text around which they must keep. The tree itself holds no comments. */
import type { MapNode, Span, SyntaxNode } from './syntax';

/** The line that an offset is on, without its line break. Lines end as LSP has it. */
export function lineAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  // Between the two characters of a CRLF is still the line that they end.
  if (start === offset && text[offset - 1] === '\r' && text[offset] === '\n') return lineAt(text, offset - 1);
  return { start, end };
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** Where the line after this one starts; undefined when this is the last. */
export function nextLine(text: string, { end }: Span): number | undefined {
  if (end >= text.length) return undefined;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** Offset of the `#` that opens the comment of a line: one that no text of the file holds. */
export function commentOf(text: string, line: Span, root: SyntaxNode | undefined): number | undefined {
  for (const { index } of text.slice(line.start, line.end).matchAll(/(?<=^|\s)#/g)) {
    const at = line.start + index;
    if (!root || !isText(root, at, line.start)) return at;
  }
  return undefined;
}

/** Whether a character is part of a scalar. Behind the `|` of a block scalar a comment may stand. */
function isText(node: SyntaxNode, at: number, lineStart: number): boolean {
  if (at < node.span.start || at >= node.span.end) return false;
  switch (node.kind) {
    case 'alias':
      return true;
    case 'scalar': {
      const block = node.style === 'literal' || node.style === 'folded';
      return !block || node.span.start < lineStart;
    }
    case 'list': {
      const item = node.items[firstEndingAfter(node.items, at)];
      return item !== undefined && isText(item, at, lineStart);
    }
    case 'map': {
      const entry = node.entries[firstEndingAfter(node.entries, at)];
      return entry !== undefined && (isText(entry.key, at, lineStart) || isText(entry.value, at, lineStart));
    }
  }
}

/**
 * What a line has part in and a comment line cannot be put into without care: scalars, and whole collections in
 * brackets. In order of place.
 */
export function* piecesOn(node: SyntaxNode | undefined, line: Span): Generator<Span> {
  if (!node || node.span.start > line.end || node.span.end < line.start) return;
  if (node.kind === 'scalar' || node.kind === 'alias' || node.flow) {
    yield node.span;
    return;
  }
  const parts: readonly { readonly span: Span }[] = node.kind === 'list' ? node.items : node.entries;
  for (let index = firstEndingAfter(parts, line.start - 1); index < parts.length; index++) {
    const part = parts[index];
    if (!part || part.span.start > line.end) return;
    if (node.kind === 'list') yield* piecesOn(part as SyntaxNode, line);
    else {
      const { key, value } = part as MapNode['entries'][number];
      yield* piecesOn(key, line);
      yield* piecesOn(value, line);
    }
  }
}

/** Index of the first part that ends behind the offset; parts are in order of place. */
function firstEndingAfter(parts: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
