/**
 * Reading a changed text without reading all of it. YAML is read from left to right, and an entry of a block list
 * ends where the next one begins: between two such lines, what is read depends on nothing but those lines and how
 * deep they stand. So, when a change lies within one entry of a list at the top (a competency, a level, a value),
 * that entry is read alone, between stand-ins for its neighbours, and put in place of the old one. Whatever does
 * not fit this picture, before or after, is left to a reading of the whole. Where only words changed, not even that
 * entry is read.
 */
import type { Change, LadderDocument } from './ladder';
import { readTree } from './readTree';
import { type Difference, retype } from './retype';
import type { Entry, ListNode, MapNode, SyntaxNode } from './syntax';
import { moved, movedEntry } from './tree';

/** The root of `text`, as a reading of the whole would give it; undefined when that is needed to tell. */
export function reread(
  before: LadderDocument,
  text: string,
): { readonly root: MapNode; readonly change: Change | undefined } | undefined {
  const { root } = before;
  if (root?.kind !== 'map' || root.flow || before.linked || before.problems.length > 0) return undefined;
  if (!plainStart.test(before.text.slice(0, root.span.start))) return undefined;
  const difference = differenceOf(before.text, text);
  const typed = retype(root, text, difference);
  if (typed) {
    const { place } = typed;
    return { root: typed.root, change: place && { since: before.token, ...place, items: 1 } };
  }
  const part = partAt(before.text, root, difference);
  if (!part) return undefined;
  const items = readItems(text.slice(part.start, part.end + difference.shift), part);
  const spliced = items && splice(root, part, items, difference.shift);
  if (!spliced) return undefined;
  const list = root.entries[part.entry]?.key.text ?? '';
  return { root: spliced, change: { since: before.token, list, item: part.item, items: items.length } };
}

/** Blank lines, comments and the start of the document, no directives: the root begins in the first column. */
const plainStart = /^(?:(?:[ \t]*(?:#[^\n]*)?|---[ \t]*)\r?\n)*$/;

function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  const same = longest(shorter - start, (from, to) => behind(before, from, to) === behind(after, from, to));
  return { start, end: before.length - same, shift: after.length - before.length };
}

/** How far two things are the same, given whether a stretch of them is. Whole stretches are compared quickly. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An item of a list at the top, as whole lines of the old text. */
interface Part {
  readonly entry: number;
  readonly item: number;
  /** Start of the line with its dash. */
  readonly start: number;
  /** Start of the line of what follows it, or the end of the text. */
  readonly end: number;
  /** Column of the dash. */
  readonly indent: number;
  readonly next: 'item' | 'key' | 'nothing';
}

/** The item that the change lies in: behind its dash, and before the line break that ends it. */
function partAt(text: string, root: MapNode, change: Difference): Part | undefined {
  const entry = root.entries.findLastIndex(({ key }) => key.span.start <= change.start);
  const list = root.entries[entry]?.value;
  if (list?.kind !== 'list' || list.flow) return undefined;
  const item = list.items.findLastIndex(({ span }) => span.start <= change.start);
  const line = dashLine(text, list.items[item]);
  if (!line) return undefined;
  const following = list.items[item + 1];
  const key = root.entries[entry + 1]?.key.span.start;
  let part: Part;
  if (following) {
    const below = dashLine(text, following);
    if (below?.indent !== line.indent) return undefined;
    part = { entry, item, ...line, end: below.start, next: 'item' };
  } else if (key === undefined) {
    part = { entry, item, ...line, end: text.length, next: 'nothing' };
  } else {
    plainKey.lastIndex = key;
    if (text[key - 1] !== '\n' || !plainKey.test(text)) return undefined;
    part = { entry, item, ...line, end: key, next: 'key' };
  }
  return change.end < part.end || part.next === 'nothing' ? part : undefined;
}

const plainKey = /[A-Za-z_][\w-]+:(?=[ \r\n])/y;

/** The line of an item that begins behind its dash, with nothing else before it. */
function dashLine(text: string, item: SyntaxNode | undefined): { start: number; indent: number } | undefined {
  if (!item) return undefined;
  const start = text.lastIndexOf('\n', item.span.start - 1) + 1;
  const dash = /^( *)- +$/.exec(text.slice(start, item.span.start));
  return dash ? { start, indent: dash[1]?.length ?? 0 } : undefined;
}

/** What ends a document, begins another or instructs the parser speaks of more than the part. */
const documentMark = /^(?:---|\.\.\.|%)/m;

/** Reads lines that begin where the part does, as items of a list between two others. */
function readItems(lines: string, { item, start, indent, next }: Part): readonly SyntaxNode[] | undefined {
  if (documentMark.test(lines)) return undefined;
  const neighbour = `${' '.repeat(indent)}- z`;
  const head = item > 0 ? `k:\n${neighbour}\n` : 'k:\n';
  const tail = next === 'item' ? neighbour : next === 'key' ? 'zz:' : '';
  const { root, problems, linked } = readTree(head + lines + tail);
  if (linked || problems.length > 0 || root?.kind !== 'map' || root.flow) return undefined;
  const [entry, below] = root.entries;
  const list = entry?.value;
  const tailAt = head.length + lines.length;
  if (root.entries.length !== (next === 'key' ? 2 : 1) || entry?.key.text !== 'k') return undefined;
  if (next === 'key' && below?.key.span.start !== tailAt) return undefined;
  if (list?.kind !== 'list' || list.flow) return undefined;
  const first = item > 0 ? 1 : 0;
  const last = next === 'item' ? list.items.length - 1 : list.items.length;
  if (next === 'item' && !isStandIn(list, last, tailAt + indent + 2)) return undefined;
  if (item > 0 && !isStandIn(list, 0, head.length - 2)) return undefined;
  const items = list.items.slice(first, last);
  return items.length > 0 ? items.map((node) => moved(node, start - head.length)) : undefined;
}

/** The neighbour was read as it stands: nothing of the lines has run into it. */
function isStandIn(list: ListNode, index: number, start: number): boolean {
  const node = list.items[index];
  return node?.kind === 'scalar' && node.text === 'z' && node.span.start === start;
}

function splice(root: MapNode, part: Part, items: readonly SyntaxNode[], shift: number): MapNode | undefined {
  const old = root.entries[part.entry];
  if (old?.value.kind !== 'list') return undefined;
  const list = old.value;
  const all = [
    ...list.items.slice(0, part.item),
    ...items,
    ...list.items.slice(part.item + 1).map((node) => moved(node, shift)),
  ];
  const end = all.at(-1)?.span.end ?? list.span.end;
  const value: ListNode = { kind: 'list', span: { start: list.span.start, end }, flow: false, items: all };
  const entry: Entry = { key: old.key, value, span: { start: old.span.start, end } };
  const entries = [
    ...root.entries.slice(0, part.entry),
    entry,
    ...root.entries.slice(part.entry + 1).map((below) => movedEntry(below, shift)),
  ];
  const rootEnd = entries.at(-1)?.span.end ?? end;
  return { kind: 'map', span: { start: root.span.start, end: rootEnd }, flow: false, entries };
}
