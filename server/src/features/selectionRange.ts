import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { contains, type Entry, type Span, type SyntaxNode } from '../model/syntax';
import { rangeOf, type Snapshot } from './snapshot';

/** `textDocument/selectionRange`: the word, its text, its behavior, the list, the cell, … up to the file. */
export function selectionRanges(
  { document, analysis }: Snapshot,
  positions: readonly Position[],
): SelectionRange[] {
  const { text, root } = analysis.document;
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const spans: Span[] = [{ start: 0, end: text.length }, ...(root ? spansTo(root, offset, text) : [])];
    const word = wordAt(text, offset);
    if (word) spans.push(word);
    let selected: SelectionRange | undefined;
    let outer: Span | undefined;
    for (const span of spans) {
      const inside = !outer || (outer.start <= span.start && span.end <= outer.end);
      const smaller = !outer || span.end - span.start < outer.end - outer.start;
      if (!inside || !smaller) continue;
      selected = { range: rangeOf(document, span), ...(selected && { parent: selected }) };
      outer = span;
    }
    return selected ?? { range: { start: position, end: position } };
  });
}

/** From the outside in. */
function spansTo(root: SyntaxNode, offset: number, text: string): Span[] {
  const spans: Span[] = [];
  for (let node: SyntaxNode | undefined = root; node; ) {
    spans.push(node.span);
    if (node.kind === 'map') {
      const entry: Entry | undefined = node.entries.findLast(({ span }) => contains(span, offset));
      if (!entry) break;
      spans.push(entry.span);
      const onKey = contains(entry.key.span, offset);
      node = onKey ? entry.key : contains(entry.value.span, offset) ? entry.value : undefined;
    } else if (node.kind === 'list') {
      node = node.items.findLast(({ span }) => contains(span, offset));
    } else {
      const { start, end } = node.span;
      if (end - start > 1 && /^(["']).*\1$/s.test(text.slice(start, end))) {
        spans.push({ start: start + 1, end: end - 1 });
      }
      break;
    }
  }
  return spans;
}

function wordAt(text: string, offset: number): Span | undefined {
  const letter = /[\p{L}\p{M}\p{N}_’'-]/u;
  let start = offset;
  let end = offset;
  while (start > 0 && letter.test(text[start - 1] ?? '')) start--;
  while (end < text.length && letter.test(text[end] ?? '')) end++;
  while (start < end && /['’-]/.test(text[start] ?? '')) start++;
  while (end > start && /['’-]/.test(text[end - 1] ?? '')) end--;
  return end > start && start <= offset && offset <= end ? { start, end } : undefined;
}
