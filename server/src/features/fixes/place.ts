import { wordsEnd } from '../../analysis/fixes/textEdit';
import { lineAt, nextLine } from '../../model/comments';
import {
  type Entry,
  entryOf,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from '../../model/syntax';
import type { Snapshot } from '../snapshot';

/** Where a competency is written, and as which item of the list. */
export interface CompetencyPlace {
  readonly node: MapNode | ScalarNode;
  readonly item: number;
  /** The list is written in brackets. */
  readonly flow: boolean;
}

/** Undefined for what an alias stands for: it is written elsewhere, and for others too; so is what comes from another file. */
export function competencyPlace({ analysis }: Snapshot, competency: number): CompetencyPlace | undefined {
  const { ladder } = analysis;
  const { map } = analysis.document;
  const list = map && entryOf(map, 'competencies')?.value;
  const start = ladder.competencies[competency]?.span.start;
  if (list?.kind !== 'list') return undefined;
  const item = list.items.findIndex(({ span }) => span.start === start);
  const node = list.items[item];
  return node?.kind === 'map' || node?.kind === 'scalar' ? { node, item, flow: list.flow } : undefined;
}

/** The entry of a cell in a competency's own `cells`. */
export function cellEntry(
  place: CompetencyPlace | undefined,
  level: Span,
): { readonly cells: MapNode; readonly entry: Entry } | undefined {
  const cells = place?.node.kind === 'map' ? entryOf(place.node, 'cells')?.value : undefined;
  if (cells?.kind !== 'map') return undefined;
  const entry = cells.entries.find(({ key }) => key.span.start === level.start);
  return entry && { cells, entry };
}

/** Columns in front of an offset: of the key of an entry, or of what stands behind the dash of an item. */
export function columnOf(text: string, offset: number): number {
  return offset - lineAt(text, offset).start;
}

/** The column of the dash of an item that begins its line; undefined for one that does not. */
export function dashOf(text: string, item: SyntaxNode): number | undefined {
  const { start } = lineAt(text, item.span.start);
  return /^( *)- +$/.exec(text.slice(start, item.span.start))?.[1]?.length;
}

/** Whether nothing but blanks, or the dash of an item, stands on the line in front of this. */
export function opensLine(text: string, offset: number): boolean {
  return /^ *(- +)*$/.test(text.slice(lineAt(text, offset).start, offset));
}

/** Where lines can be put in: at the start of a line, or at the end of a file that ends without a line break. */
export interface Gap {
  readonly offset: number;
  readonly atEnd: boolean;
}

/**
 * Below the lines of something that is indented to a column, and below the comments under it that are indented
 * more. Undefined where something else follows on its last line.
 */
export function gapBelow(text: string, span: Span, column: number): Gap | undefined {
  let line = lineAt(text, wordsEnd(text, span));
  if (!/^[ \t]*(#.*)?$/.test(text.slice(wordsEnd(text, span), line.end))) return undefined;
  for (;;) {
    const start = nextLine(text, line);
    if (start === undefined) return { offset: text.length, atEnd: true };
    line = lineAt(text, start);
    const blanks = /^( *)#/.exec(text.slice(line.start, line.end))?.[1];
    if (blanks === undefined || blanks.length <= column) return { offset: start, atEnd: false };
  }
}

/** Above the line of something, and above the comments over it that are indented as it is. */
export function gapAbove(text: string, offset: number): Gap | undefined {
  let { start } = lineAt(text, offset);
  const blanks = text.slice(start, offset);
  if (!/^ *$/.test(blanks)) return undefined;
  while (start > 0) {
    const above = lineAt(text, start - 1);
    if (!text.startsWith(`${blanks}#`, above.start)) break;
    start = above.start;
  }
  return { offset: start, atEnd: false };
}

/** The list that a cell's behaviors are the items of, where it is written in the cell itself, over lines. */
export function behaviorList({ value }: Entry): ListNode | undefined {
  const list = value.kind === 'map' ? entryOf(value, 'behaviors')?.value : value;
  return list?.kind === 'list' && !list.flow ? list : undefined;
}

export function isBlank(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.span.start === node.span.end;
}
