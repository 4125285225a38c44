/** Levels are added, taken away, moved and merged, and every cell and reference follows. */
import { analyse } from '../../analysis/analyse';
import { writeText } from '../../analysis/fixes/writeText';
import { levelGraph } from '../../analysis/graph';
import type { Ladder, LadderDocument, Level } from '../../model/ladder';
import { writeId } from '../../model/scalar';
import { entryOf, type ListNode, type MapNode, type SyntaxNode } from '../../model/syntax';
import { plainText } from '../completion/template';
import { Stops } from '../completion/templates';
import { skeletonOf } from '../fixes/emptyCells';
import { Writer } from '../fixes/writeCells';
import { TextVersion } from '../textVersion';
import { type Follows, followsOf, mendFollows } from './follows';
import { partsOf, permuted, type TextEdit, without } from './parts';
import { notHere, type Rewriting } from './world';

export type Side = 'above' | 'below';

/** The list of levels, where a file has one. */
export function levelList({ map }: LadderDocument): ListNode | undefined {
  const list = map && entryOf(map, 'levels')?.value;
  return list?.kind === 'list' ? list : undefined;
}

/** Where in the list a level is written. */
export function levelItem(document: LadderDocument, id: string): number {
  const level = document.ladder.levels.find((other) => other.id.value === id);
  return levelList(document)?.items.findIndex(({ span }) => span.start === level?.span.start) ?? -1;
}

/** Whether the levels are all in order: each id once, and each reference to one of them. */
export function areSound({ levels }: Ladder): boolean {
  const ids = new Set(levels.map(({ id }) => id.value));
  return (
    ids.size === levels.length &&
    levels.every(({ follows = [] }) => follows.every(({ value }) => ids.has(value))) &&
    levelGraph(levels).cycles.length === 0
  );
}

/** What each level follows once a new one stands beside another: between it and all that is there on that side. */
export function followsWith(
  before: Follows,
  id: string,
  beside: string,
  side: Side,
): Map<string, readonly string[]> {
  const after = new Map(before);
  if (side === 'above') {
    for (const [upper, lower] of before) after.set(upper, replaced(lower, beside, [id]));
    after.set(id, [beside]);
  } else {
    after.set(id, before.get(beside) ?? []);
    after.set(beside, [id]);
  }
  return after;
}

/** The same without one: what followed it, follows what it followed. */
export function followsWithout(before: Follows, id: string): Map<string, readonly string[]> {
  const after = new Map<string, readonly string[]>();
  for (const [upper, lower] of before) {
    if (upper !== id) after.set(upper, replaced(lower, id, before.get(id) ?? []));
  }
  return after;
}

function replaced(ids: readonly string[], id: string, others: readonly string[]): readonly string[] {
  return ids.includes(id) ? [...new Set(ids.flatMap((one) => (one === id ? others : [one])))] : ids;
}

/** Puts a new level into the list, next to another. */
export function insertLevel(rewriting: Rewriting, { id, name, beside, side, cells }: NewLevel): void {
  const { document, text, newline } = rewriting;
  const list = levelList(document);
  const at = levelItem(document, beside);
  const item = list?.items[at];
  const wanted = followsWith(followsOf(document.ladder), id, beside, side);
  if (!list || !item) throw notHere();
  const row = (flow: boolean) =>
    name === undefined && item.kind === 'scalar'
      ? writeId(id, flow)
      : [`id: ${writeId(id, flow)}`, ...(name === undefined ? [] : [`name: ${writeText(name, flow)}`])];
  if (list.flow) {
    const words = row(true);
    const newText = typeof words === 'string' ? words : `{ ${words.join(', ')} }`;
    const offset = side === 'above' ? item.span.end : item.span.start;
    const edit = side === 'above' ? `, ${newText}` : `${newText}, `;
    rewriting.edit([{ span: { start: offset, end: offset }, newText: edit }]);
  } else {
    const parts = partsOf({ text, root: document.root }, list);
    const part = parts?.parts[at];
    if (!parts || !part) throw notHere();
    const dash = /^ *-( *)/.exec(text.slice(part.first))?.[1] ?? ' ';
    const inner = ' '.repeat(parts.column + 1 + Math.max(1, dash.length));
    const words = row(item.kind === 'map' && item.flow);
    const lines =
      typeof words === 'string'
        ? words
        : item.kind === 'map' && item.flow
          ? `{ ${words.join(', ')} }`
          : words.join(newline + inner);
    const newText = `${' '.repeat(parts.column)}-${' '.repeat(Math.max(1, dash.length))}${lines}${newline}`;
    rewriting.edit([put(text, side === 'above' ? part.end : part.start, newText, newline)]);
  }
  rewriting.edit(mendFollows(rewriting.document, wanted));
  if (cells) writeSkeletons(rewriting, id);
}

export interface NewLevel {
  readonly id: string;
  readonly name?: string | undefined;
  readonly beside: string;
  readonly side: Side;
  /** With cells to fill in. */
  readonly cells: boolean;
}

/** Lines at the start of a line, or at the end of a file that may end without a line break. */
export function put(text: string, offset: number, lines: string, newline: string): TextEdit {
  const open = offset === text.length && text !== '' && !/[\r\n]$/.test(text);
  return {
    span: { start: offset, end: offset },
    newText: open ? newline + lines.replace(/\r?\n$/, '') : lines,
  };
}

/** Cells for the level where a competency of this file has none. */
function writeSkeletons(rewriting: Rewriting, id: string): void {
  const { text } = rewriting;
  const document = new TextVersion('memory:/a.ladder.yaml', 'career-ladder', 1, text);
  // Nothing is judged: the places of cells are all that is wanted.
  const analysis = analyse(text, {}, []);
  const snapshot = { document, analysis };
  const writer = new Writer(snapshot);
  const level = analysis.graph.indexOf(id) ?? -1;
  const edits: TextEdit[] = [];
  analysis.ladder.competencies.forEach((_, competency) => {
    if (analysis.grid.at(level, competency).state !== 'missing') return;
    const made = writer.edits(competency, [skeletonOf(snapshot, competency, level, new Stops())]);
    // A competency that is laid out otherwise can go without.
    for (const { span, newText } of made ?? []) edits.push({ span, newText: plainText(newText) });
  });
  rewriting.edit(edits);
}

/** Takes a level out of the list, mends what followed it, and takes its cells along. */
export function removeLevel(rewriting: Rewriting, id: string): void {
  const { document, newline } = rewriting;
  const wanted = followsWithout(followsOf(document.ladder), id);
  removeCells(rewriting, id);
  const list = levelList(rewriting.document);
  const at = levelItem(rewriting.document, id);
  if (!list || at < 0) throw notHere();
  rewriting.edit(without(rewriting.document, list, new Set([at]), newline));
  rewriting.edit(mendFollows(rewriting.document, wanted));
}

/** Takes the cells of a level out of all competencies of a file. */
export function removeCells(rewriting: Rewriting, id: string): void {
  const { document, newline } = rewriting;
  const edits = cellMaps(document).flatMap(({ cells }) => {
    const taken = new Set(cells.entries.flatMap(({ key }, index) => (key.text.trim() === id ? [index] : [])));
    const some = without(document, cells, taken, newline);
    if (!some) throw notHere();
    return some;
  });
  rewriting.edit(edits);
}

/** The cells that are written in a file, by the item of the competency. */
export function cellMaps({
  map,
}: LadderDocument): readonly { readonly item: SyntaxNode; readonly cells: MapNode }[] {
  const list = map && entryOf(map, 'competencies')?.value;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const cells = item.kind === 'map' ? entryOf(item, 'cells')?.value : undefined;
    return cells?.kind === 'map' ? [{ item, cells }] : [];
  });
}

/** Puts a level next to another one in the list; cells that stood in the order of the levels still do. */
export function moveLevel(
  rewriting: Rewriting,
  { level, beside, side }: { readonly level: string; readonly beside: string; readonly side: Side },
): void {
  const { document, newline } = rewriting;
  const list = levelList(document);
  const [from, to] = [levelItem(document, level), levelItem(document, beside)];
  if (!list || from < 0 || to < 0 || from === to) throw notHere();
  const wanted = followsMoved(document.ladder, level, beside, side);
  rewriting.edit(
    permuted(document, list, movedOrder(list.items.length, from, to, side === 'above'), newline),
  );
  orderCells(rewriting, document.ladder.levels, rewriting.document.ladder.levels);
  rewriting.edit(mendFollows(rewriting.document, wanted));
}

/** Which index comes first, second, … when one is put in front of another, or behind it. */
export function movedOrder(count: number, from: number, to: number, behind: boolean): number[] {
  const rest = Array.from({ length: count }, (_, index) => index).filter((index) => index !== from);
  rest.splice(rest.indexOf(to) + (behind ? 1 : 0), 0, from);
  return rest;
}

/** Along a track a level takes another place in it; beside one, it is only listed elsewhere. */
export function followsMoved(ladder: Ladder, level: string, beside: string, side: Side): Follows {
  const graph = levelGraph(ladder.levels);
  const before = followsOf(ladder);
  const [one, other] = [graph.indexOf(level) ?? -1, graph.indexOf(beside) ?? -1];
  if (!graph.isBelow(one, other) && !graph.isBelow(other, one)) return before;
  return followsWith(followsWithout(before, level), level, beside, side);
}

/** The cells of each competency whose cells stood in the order of the levels, in the order that the levels have now. */
export function orderCells(rewriting: Rewriting, before: readonly Level[], after: readonly Level[]): void {
  const ranks = (levels: readonly Level[]) => new Map(levels.map(({ id }, index) => [id.value, index]));
  const [old, now] = [ranks(before), ranks(after)];
  const { document, newline } = rewriting;
  const edits = cellMaps(document).flatMap(({ cells }) => {
    const ids = cells.entries.map(({ key }) => key.text.trim());
    if (!ids.every((id) => old.has(id)) || !rises(ids.map((id) => old.get(id) ?? 0))) return [];
    const order = ids.map((_, index) => index);
    order.sort((a, b) => (now.get(ids[a] ?? '') ?? 0) - (now.get(ids[b] ?? '') ?? 0));
    return permuted(document, cells, order, newline) ?? [];
  });
  rewriting.edit(edits);
}

function rises(ranks: readonly number[]): boolean {
  return ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? 0));
}
