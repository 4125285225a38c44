import type { LadderDocument } from '../../model/ladder';
import { type Entry, entryOf, type MapNode, type SyntaxNode } from '../../model/syntax';
import type { Edit } from './edits';
import { isBlank, keepsBlanks, type Line, lineIndex, linesOf, margin, newlineOf } from './lines';

/** The text with the cells of each competency in the order of the levels. Comments go with the cell below them. */
export function ordered(document: LadderDocument): string {
  const { text, map, ladder, linked } = document;
  const ranks = new Map<string, number>();
  for (const { id } of ladder.levels) if (!ranks.has(id.value)) ranks.set(id.value, ranks.size);
  const list = map && entryOf(map, 'competencies')?.value;
  if (list?.kind !== 'list') return text;
  const lines = linesOf(text);
  const edits: Edit[] = [];
  for (const item of list.items) {
    const cells = item.kind === 'map' ? entryOf(item, 'cells')?.value : undefined;
    if (cells?.kind !== 'map' || entryOf(cells, '<<')) continue;
    const { span } = cells;
    // An alias must stay behind its anchor.
    if (linked && /[&*]/.test(text.slice(span.start, span.end))) continue;
    const order = orderOf(cells.entries, ranks);
    if (order.every((from, to) => from === to)) continue;
    const edit = cells.flow ? inBrackets(text, cells, order) : overLines(text, lines, cells, order);
    if (edit) edits.push(edit);
  }
  return edits
    .toReversed()
    .reduce((after, { span, newText }) => after.slice(0, span.start) + newText + after.slice(span.end), text);
}

/** Which entry comes first, second, …; a level that the ladder does not have stays behind the cell above it. */
function orderOf(entries: readonly Entry[], ranks: ReadonlyMap<string, number>): readonly number[] {
  let above = -1;
  const places = entries.map(({ key }, index) => {
    above = ranks.get(key.text.trim()) ?? above;
    return { index, rank: above };
  });
  return places.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
}

function inBrackets(text: string, { entries, span }: MapNode, order: readonly number[]): Edit | undefined {
  const written = text.slice(span.start, span.end);
  if (/#/.test(written)) return undefined;
  let newText = '';
  let at = span.start;
  entries.forEach((slot, index) => {
    const entry = entries[order[index] ?? index] ?? slot;
    newText += text.slice(at, slot.span.start) + text.slice(entry.span.start, entry.span.end);
    at = slot.span.end;
  });
  return { span, newText: newText + text.slice(at, span.end) };
}

/** Blank lines stay where they are; what stands between them moves. */
function overLines(
  text: string,
  lines: readonly Line[],
  { entries }: MapNode,
  order: readonly number[],
): Edit | undefined {
  const firsts = entries.map(({ key }) => lineIndex(lines, key.span.start));
  const column = margin(lines[firsts[0] ?? 0] as Line);
  const alone = entries.every(({ key, value }, index) => {
    const line = lines[firsts[index] ?? 0] as Line;
    return line.start + column === key.span.start && margin(line) === column && !endsOpen(text, value);
  });
  if (!alone) return undefined;
  const lasts = entries.map((entry, index) => {
    let last = Math.max(lineIndex(lines, Math.max(entry.span.end - 1, entry.span.start)), firsts[index] ?? 0);
    // Comments further in are the cell's own.
    for (let at = last + 1; at < lines.length; at++) {
      const line = lines[at] as Line;
      if (isBlank(line)) continue;
      if (!/^ *#/.test(line.words) || margin(line) <= column) break;
      last = at;
    }
    return last;
  });
  /** The first line of each, comments above it included. */
  const starts = firsts.map((first, index) => {
    let start = first;
    const least = index > 0 ? (lasts[index - 1] ?? 0) + 1 : 0;
    if (index > 0) {
      start = least;
      while (start < first && isBlank(lines[start] as Line)) start++;
      return start;
    }
    while (start > least && /^ *#/.test(lines[start - 1]?.words ?? '')) start--;
    return start;
  });
  const from = lines[starts[0] ?? 0]?.start ?? 0;
  const to = lines[lasts.at(-1) ?? 0]?.next ?? text.length;
  const chunks = starts.map((start, index) => {
    const chunk = text.slice(lines[start]?.start, lines[lasts[index] ?? start]?.next);
    return /[\r\n]$/.test(chunk) ? chunk : chunk + newlineOf(text);
  });
  let newText = '';
  starts.forEach((start, index) => {
    const blanks = index > 0 ? text.slice(lines[lasts[index - 1] ?? 0]?.next, lines[start]?.start) : '';
    newText += blanks + chunks[order[index] ?? index];
  });
  // The last line of a file may have no line break; it has none then either.
  if (!/[\r\n]$/.test(text.slice(from, to))) newText = newText.replace(/(\r\n|\n|\r)$/, '');
  return { span: { start: from, end: to }, newText };
}

/** Blank lines behind it are part of it. */
function endsOpen(text: string, node: SyntaxNode): boolean {
  if (node.kind === 'map' && !node.flow) {
    const last = node.entries.at(-1);
    return last !== undefined && endsOpen(text, last.value);
  }
  if (node.kind === 'list' && !node.flow) {
    const last = node.items.at(-1);
    return last !== undefined && endsOpen(text, last);
  }
  return keepsBlanks(text, node);
}
