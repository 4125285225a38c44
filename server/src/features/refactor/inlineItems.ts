/** Whole entries of a base, put where the order of all entries has them. */

import type { LadderDocument } from '../../model/ladder';
import { writeId } from '../../model/scalar';
import { entryOf, type SyntaxNode } from '../../model/syntax';
import type { SourceFile } from '../../workspace/address';
import { isBlank } from '../fixes/place';
import { anchored, type Section } from './anchors';
import { put } from './levels';
import { linesOfPart, partsOf } from './parts';
import { broken, shiftedLines } from './shiftedLines';
import { notHere, type Rewriting } from './world';

const sections = ['values', 'levels', 'competencies'] as const;

export interface Item {
  readonly node: SyntaxNode;
  readonly index: number;
}

export function listOf({ map }: LadderDocument, section: Section) {
  const list = map && entryOf(map, section)?.value;
  return list?.kind === 'list' ? list : undefined;
}

export function itemOf(document: LadderDocument, section: Section, id: string): Item | undefined {
  const span = document.ladder[section].find((one) => one.id.value === id)?.span;
  const list = listOf(document, section);
  const index = list?.items.findIndex((item) => item.span.start === span?.start) ?? -1;
  const node = list?.items[index];
  return node && { node, index };
}

/** A whole entry of a base, put where the order of all entries has it. */
export function insertItem(
  rewriting: Rewriting,
  section: Section,
  id: string,
  base: LadderDocument,
  theirs: Item,
  order: readonly string[],
  left: readonly SourceFile[],
): void {
  const { document, newline } = rewriting;
  const list = listOf(base, section);
  const parts = list && partsOf(base, list);
  const own = listOf(document, section);
  const part = parts?.parts[theirs.index];
  const words = base.text.slice(theirs.node.span.start, theirs.node.span.end);
  const lines = (column: number): string | undefined => {
    if (parts && part)
      return broken(shiftedLines(linesOfPart(base.text, part, '\n'), parts.column, column), newline);
    return /[\r\n]/.test(words) ? undefined : `${' '.repeat(column)}- ${words}${newline}`;
  };
  const ids = document.ladder[section].map((one) => one.id.value);
  const bases = left.map((source) => source.document.ladder[section].map((one) => one.id.value));
  const named =
    anchored(section, order, new Set([...ids, id]), bases) ??
    order.filter((one) => one === id || ids.includes(one));
  if (!own || own.items.length === 0) {
    const column = parts ? parts.column : 2;
    const all = named.map((one) =>
      one === id ? lines(column) : `${' '.repeat(column)}- ${writeId(one, false)}${newline}`,
    );
    if (all.includes(undefined)) throw notHere();
    insertSection(rewriting, section, all.join(''));
    return;
  }
  const column = partsOf(document, own)?.column;
  if (own.flow) {
    if (/[\r\n]/.test(words)) throw notHere();
    const at = behindIn(order, ids, id);
    const item = own.items[Math.max(0, at)];
    if (!item) throw notHere();
    const offset = at < 0 ? item.span.start : item.span.end;
    const text = at < 0 ? `${words}, ` : `, ${words}`;
    rewriting.edit([{ span: { start: offset, end: offset }, newText: text }]);
    return;
  }
  if (column === undefined) throw notHere();
  // Each that is to be there and is not, behind the one that it comes after.
  for (const one of named) {
    const now = rewriting.document;
    const here = now.ladder[section].map((other) => other.id.value);
    if (here.includes(one)) continue;
    const added = one === id ? lines(column) : `${' '.repeat(column)}- ${writeId(one, false)}${newline}`;
    const all = listOf(now, section);
    const found = all && partsOf(now, all)?.parts;
    const at = behindIn(order, here, one);
    const place = at < 0 ? found?.[0]?.start : found?.[at]?.end;
    if (added === undefined || place === undefined) throw notHere();
    rewriting.edit([put(rewriting.text, place, added, newline)]);
  }
}

/** Index of the entry that one comes after by the order of all; -1: none. */
function behindIn(order: readonly string[], ids: readonly string[], id: string): number {
  const rank = order.indexOf(id);
  let best = -1;
  ids.forEach((other, index) => {
    const place = order.indexOf(other);
    if (place >= 0 && place < rank && (best < 0 || place > order.indexOf(ids[best] ?? ''))) best = index;
  });
  return best;
}

/** A section that the file does not have yet, where the format has it. */
function insertSection(rewriting: Rewriting, section: Section, lines: string): void {
  const { document, text, newline } = rewriting;
  const { map } = document;
  const entry = map && entryOf(map, section);
  const parts = map && partsOf(document, map)?.parts;
  if (!map || !parts) throw notHere();
  if (entry && isBlank(entry.value)) {
    const part = parts[map.entries.indexOf(entry)];
    if (!part) throw notHere();
    rewriting.edit([put(text, part.end, lines, newline)]);
    return;
  }
  if (entry) throw notHere();
  const after = sections.slice(sections.indexOf(section) + 1);
  const next = map.entries.findIndex(({ key }) => after.some((one) => one === key.text));
  const place = next < 0 ? parts.at(-1)?.end : parts[next]?.start;
  if (place === undefined) throw notHere();
  const spaced =
    /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*(?:#[^\r\n]*(?:\r\n|\n|\r))*\S*$/.test(text.slice(0, place)) ||
    !/\n\r?\n/.test(text);
  const gap = spaced ? '' : newline;
  rewriting.edit([put(text, place, `${gap}${section}:${newline}${lines}${next < 0 ? '' : gap}`, newline)]);
}
