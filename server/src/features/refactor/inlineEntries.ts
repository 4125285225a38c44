/** What a base says of an entry that the file has as well, written where the file does not say it itself. */

import { wordsEnd } from '../../analysis/fixes/textEdit';
import { lineAt } from '../../model/comments';
import type { LadderDocument } from '../../model/ladder';
import { type Entry, entryOf, type MapNode, type SyntaxNode } from '../../model/syntax';
import type { SourceFile } from '../../workspace/address';
import { isBlank } from '../fixes/place';
import type { Section } from './anchors';
import { insertItem, itemOf } from './inlineItems';
import { put } from './levels';
import { linesOfPart, partsOf } from './parts';
import { broken, shiftedLines } from './shiftedLines';
import { commentLines } from './unite';
import { notHere, type Rewriting } from './world';

/** Writes what a base says of an entry where the file does not say it itself. */
export function complete(
  rewriting: Rewriting,
  section: Section,
  id: string,
  base: LadderDocument,
  order: readonly string[],
  left: readonly SourceFile[],
): void {
  const theirs = itemOf(base, section, id);
  if (!theirs) throw notHere();
  const own = itemOf(rewriting.document, section, id);
  if (!own) {
    insertItem(rewriting, section, id, base, theirs, order, left);
    return;
  }
  if (theirs.node.kind !== 'map') return;
  if (own.node.kind === 'scalar') opened(rewriting, own.node);
  else if (own.node.kind === 'map' && own.node.flow && !fits(own.node, base, theirs.node)) {
    unfolded(rewriting, own.node);
  }
  for (const entry of theirs.node.entries) {
    const here = itemOf(rewriting.document, section, id)?.node;
    if (here?.kind !== 'map') throw notHere();
    const there = entryOf(here, entry.key.text);
    if (entry.key.text === 'cells' && section === 'competencies' && there && !isBlank(there.value)) {
      completeCells(rewriting, id, base, entry.value);
    } else if (!there) insertEntry(rewriting, here, base, theirs.node, entry);
    else if (isBlank(there.value) && !isBlank(entry.value)) {
      blankTo(rewriting, here, there, base, theirs.node, entry);
    }
  }
}

/** Whether all that an entry between brackets lacks can stand there. */
function fits(own: MapNode, base: LadderDocument, theirs: MapNode): boolean {
  return theirs.entries.every((entry) => {
    const there = entryOf(own, entry.key.text);
    if (!there || isBlank(there.value)) return flowWords(base.text, entry) !== undefined;
    if (entry.key.text !== 'cells') return true;
    const { value } = entry;
    return there.value.kind !== 'map' || value.kind !== 'map' || fits(there.value, base, value);
  });
}

/** Cells that a base has and the file does not, or has left blank. */
function completeCells(rewriting: Rewriting, id: string, base: LadderDocument, theirs: SyntaxNode): void {
  if (theirs.kind !== 'map') throw notHere();
  for (const entry of theirs.entries) {
    const item = itemOf(rewriting.document, 'competencies', id)?.node;
    const here = item?.kind === 'map' ? entryOf(item, 'cells')?.value : undefined;
    if (here?.kind !== 'map') throw notHere();
    const level = entry.key.text.trim();
    const there = here.entries.find(({ key }) => key.text.trim() === level);
    if (!there) insertEntry(rewriting, here, base, theirs, entry, cellBehind(here, level, base));
    else if (isBlank(there.value) && !isBlank(entry.value)) {
      blankTo(rewriting, here, there, base, theirs, entry);
    }
  }
}

/** The entry that a cell belongs behind by the order of the base. */
function cellBehind(cells: MapNode, id: string, base: LadderDocument): Entry | 'first' | 'last' {
  const ranks = new Map(base.ladder.levels.map((level, index) => [level.id.value, index]));
  const rank = ranks.get(id);
  if (rank === undefined) return 'last';
  let nearest: { readonly entry: Entry; readonly rank: number } | undefined;
  for (const entry of cells.entries) {
    const other = ranks.get(entry.key.text.trim());
    if (other !== undefined && other < rank && other > (nearest?.rank ?? -1))
      nearest = { entry, rank: other };
  }
  return nearest?.entry ?? 'first';
}

function mapAt(node: SyntaxNode | undefined, start: number): MapNode | undefined {
  if (!node || node.kind === 'scalar' || node.kind === 'alias') return undefined;
  if (
    node.kind === 'map' &&
    node.span.start === start &&
    !node.entries.some(({ value }) => mapAt(value, start))
  )
    return node;
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const part of parts) {
    if (part.span.start > start || part.span.end < start) continue;
    const found = mapAt(part, start);
    if (found) return found;
  }
  return undefined;
}

/** `- craft` becomes `- id: craft`. */
function opened(rewriting: Rewriting, node: SyntaxNode): void {
  const { start, end } = node.span;
  const flow = !isOwnLine(rewriting.text, start);
  rewriting.edit([
    { span: { start, end: start }, newText: flow ? '{ id: ' : 'id: ' },
    ...(flow ? [{ span: { start: end, end }, newText: ' }' }] : []),
  ]);
}

function isOwnLine(text: string, offset: number): boolean {
  return /^ *- +$/.test(text.slice(lineAt(text, offset).start, offset));
}

/** Puts an entry of a map of the base into a map of the file. */
function insertEntry(
  rewriting: Rewriting,
  own: MapNode,
  base: LadderDocument,
  theirs: MapNode,
  entry: Entry,
  behind: Entry | 'first' | 'last' = 'last',
): void {
  const { text, document, newline } = rewriting;
  const first = own.entries[0];
  const last = typeof behind === 'string' ? own.entries.at(-1) : behind;
  if (own.flow) {
    const words = flowWords(base.text, entry);
    if (words === undefined) {
      const place = own.span.start;
      unfolded(rewriting, own);
      const opened = mapAt(rewriting.document.root, place) ?? mapBehind(rewriting.document.root, place);
      const same =
        typeof behind === 'string' ? behind : opened?.entries.find(({ key }) => key.text === behind.key.text);
      if (!opened || opened.flow) throw notHere();
      insertEntry(rewriting, opened, base, theirs, entry, same ?? 'last');
      return;
    }
    if (!last || !first) rewriting.edit([{ span: own.span, newText: `{ ${words} }` }]);
    else if (behind === 'first')
      rewriting.edit([{ span: { start: first.span.start, end: first.span.start }, newText: `${words}, ` }]);
    else rewriting.edit([{ span: { start: last.span.end, end: last.span.end }, newText: `, ${words}` }]);
    return;
  }
  if (!first || !last) throw notHere();
  const column = first.span.start - lineAt(text, first.span.start).start;
  const lines = entryLines(base, theirs, entry, column, newline);
  const parts = partsOf(document, own)?.parts;
  const index = own.entries.indexOf(last);
  const at =
    behind === 'first'
      ? parts?.[0]?.start
      : parts
        ? parts[index]?.end
        : endOfEntry(document, own, index, column);
  if (at === undefined || lines === undefined) throw notHere();
  rewriting.edit([put(text, at, lines, newline)]);
}

/** `{ id: craft, name: Craft }` becomes lines: what comes does not fit between brackets. */
function unfolded(rewriting: Rewriting, own: MapNode): void {
  const { text, newline } = rewriting;
  const { start, end } = own.span;
  const first = own.entries[0];
  if (!first || /[#\r\n]/.test(text.slice(start, end))) throw notHere();
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  const words = own.entries.map(({ span }) => text.slice(span.start, wordsEnd(text, span)));
  const dash = /^ *- +$/.test(before);
  const key = /^( *(?:- +)?)[^\s{[][^{[]*?:( +)$/.exec(before);
  if (!dash && !key) throw notHere();
  const column = dash ? before.length : (key?.[1]?.length ?? 0) + 2;
  const gap = newline + ' '.repeat(column);
  const from = dash ? start : start - (key?.[2]?.length ?? 0);
  rewriting.edit([{ span: { start: from, end }, newText: (dash ? '' : gap) + words.join(gap) }]);
}

/** The first map that begins behind an offset. */
function mapBehind(node: SyntaxNode | undefined, offset: number): MapNode | undefined {
  if (!node || node.kind === 'scalar' || node.kind === 'alias' || node.span.end < offset) return undefined;
  if (node.kind === 'map' && node.span.start >= offset) return node;
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const part of parts) {
    const found = mapBehind(part, offset);
    if (found) return found;
  }
  return undefined;
}

/** Where an entry ends whose map begins behind a dash. */
function endOfEntry(
  document: LadderDocument,
  own: MapNode,
  index: number,
  column: number,
): number | undefined {
  const entries = own.entries.slice(1);
  if (index === 0) {
    const { text } = document;
    const entry = own.entries[0];
    if (!entry) return undefined;
    const line = lineAt(text, wordsEnd(text, entry.span));
    const next = own.entries[1];
    if (next) return partsOf(document, { ...own, entries })?.parts[0]?.start;
    const end = /\r\n|\n|\r/.exec(text.slice(line.end));
    return end ? line.end + end[0].length : text.length;
  }
  const parts = partsOf(document, { ...own, entries });
  return parts?.column === column ? parts.parts[index - 1]?.end : undefined;
}

/** The lines of an entry, with the comments over it, at a column. */
export function entryLines(
  base: LadderDocument,
  theirs: MapNode,
  entry: Entry,
  column: number,
  newline: string,
): string | undefined {
  const { text } = base;
  if (theirs.flow) {
    const words = text.slice(entry.span.start, entry.span.end);
    return /[\r\n]/.test(words) ? undefined : `${' '.repeat(column)}${words}${newline}`;
  }
  const index = theirs.entries.indexOf(entry);
  const found = partsOf(base, theirs);
  let from = found?.column;
  let part = found?.parts[index];
  if (!part) {
    // The first of them stands behind a dash.
    const key = entry.key.span.start;
    from = key - lineAt(text, key).start;
    const rest = partsOf(base, { ...theirs, entries: theirs.entries.slice(1) })?.parts;
    if (index > 0) part = rest?.[index - 1];
    else {
      const end = endOfEntry(base, theirs, 0, from);
      const lines = end === undefined ? '' : ' '.repeat(from) + text.slice(key, end);
      return broken(shiftedLines(lines, from, column), newline);
    }
  }
  if (!part || from === undefined) return undefined;
  return broken(shiftedLines(linesOfPart(text, part, '\n'), from, column), newline);
}

/** An entry as it can stand between brackets; undefined where it cannot. */
function flowWords(text: string, { key, value, span }: Entry): string | undefined {
  const words = text.slice(span.start, wordsEnd(text, span));
  if (/[\r\n]/.test(words)) return undefined;
  const flow =
    value.kind !== 'scalar' ||
    value.style !== 'plain' ||
    !/[,[\]{}]/.test(words.slice(key.span.end - span.start));
  return flow ? words : undefined;
}

/** A key with nothing behind it gives way to the entry of the base. Its comments stay. */
function blankTo(
  rewriting: Rewriting,
  own: MapNode,
  there: Entry,
  base: LadderDocument,
  theirs: MapNode,
  entry: Entry,
): void {
  const { newline, document } = rewriting;
  const value = base.text.slice(entry.value.span.start, wordsEnd(base.text, entry.value.span));
  const words = own.flow ? flowWords(base.text, entry) : '';
  if (words !== undefined && !/[\r\n]/.test(value)) {
    rewriting.edit([{ span: { start: there.span.end, end: there.span.end }, newText: ` ${value}` }]);
    return;
  }
  const found = own.flow ? undefined : partsOf(document, own);
  const part = found?.parts[own.entries.indexOf(there)];
  const lines = found && entryLines(base, theirs, entry, found.column, newline);
  if (!found || !part || lines === undefined) throw notHere();
  const comments = commentLines(document, part.start, part.end, found.column, newline);
  rewriting.edit([{ span: { start: part.start, end: part.end }, newText: comments + lines }]);
}
