/** What a ladder has from a file that it builds on is written into itself, and it says the same as before. */

import { copyOf, wordsEnd } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import { lineAt } from '../../model/comments';
import type { LadderDocument } from '../../model/ladder';
import { writeId } from '../../model/scalar';
import { type Entry, entryOf, type MapNode, type SyntaxNode } from '../../model/syntax';
import type { SourceFile } from '../../workspace/address';
import type { Composition } from '../../workspace/compose';
import { folderOf, uriKey } from '../../workspace/paths';
import { isBlank } from '../fixes/place';
import { anchored, keeps, type Section } from './anchors';
import { insertKeys, replaceBase } from './extendsKey';
import { followsOf, mendFollows } from './follows';
import { put } from './levels';
import { isMap, meaningOf, same } from './meaning';
import { linesOfPart, partsOf, permuted, type TextEdit } from './parts';
import { commentLines, shiftedLines } from './unite';
import {
  composed,
  demand,
  demandComments,
  type LadderFile,
  notHere,
  RefactorRefused,
  Rewriting,
  type World,
} from './world';

const sections = ['values', 'levels', 'competencies'] as const;

/** What is to be written into the file itself. */
export interface Inlined {
  /** URI of the base; undefined for all of them. */
  readonly base?: string | undefined;
  /** Only this competency: the base stays one. */
  readonly competency?: string | undefined;
}

/** The text of the file. Throws `RefactorRefused` where the ladder would not be the same. */
export function inline(world: World, file: LadderFile, what: Inlined): string {
  const { uri, document } = file;
  const composition = composed(world, file);
  if (!composition.whole) throw new RefactorRefused(t('The ladder builds on a file that cannot be read.'));
  const all = composition.sources.files;
  const chosen =
    what.base === undefined ? all : all.filter((one) => uriKey(one.uri) === uriKey(what.base ?? ''));
  if (chosen.length === 0) throw new RefactorRefused(t('The ladder does not build on this file.'));
  for (const source of chosen) demandOneCell(document, source.document);
  const rewriting = new Rewriting(document);
  const left = what.competency !== undefined ? all : all.filter((one) => !chosen.includes(one));
  const ids = what.competency;
  // The later count more: what they say is there first.
  for (const source of [...chosen].reverse()) {
    for (const section of sections) {
      if (ids !== undefined && section !== 'competencies') continue;
      for (const entry of source.document.ladder[section]) {
        const id = entry.id.value;
        if (ids !== undefined && id !== ids) continue;
        complete(rewriting, section, id, source.document, wantedOrder(composition, section), left);
      }
    }
    if (ids === undefined) heads(rewriting, composition, source.document);
  }
  for (const section of sections) {
    if (ids === undefined) arrange(rewriting, section, wantedOrder(composition, section), left);
  }
  if (ids === undefined) {
    withoutBases(rewriting, file, composition, chosen);
    rewriting.edit(mendLevels(rewriting, composition, left));
  }
  const after = composed(world, { uri, document: rewriting.document });
  if (!after.whole) throw notHere();
  demand(after.ladder, meaningOf(composition.ladder));
  demandComments(document, rewriting.document);
  keepsRest(document, rewriting.document);
  if (rewriting.text === document.text)
    throw new RefactorRefused(t('All of it is written in this file already.'));
  return rewriting.text;
}

/** Of two cells of one level the first is read, whatever the second says: which is meant cannot be told. */
function demandOneCell({ ladder }: LadderDocument, base: LadderDocument): void {
  for (const own of ladder.competencies) {
    const theirs = base.ladder.competencies.find(({ id }) => id.value === own.id.value);
    for (const cells of theirs ? [own.cells, theirs.cells] : []) {
      const ids = cells.map(({ level }) => level.value);
      const twice = ids.find((id, index) => ids.indexOf(id) < index);
      if (twice === undefined) continue;
      throw new RefactorRefused(t('A competency has two cells of “{0}”: make one of them first.', twice));
    }
  }
}

function wantedOrder({ ladder }: Composition, section: Section): readonly string[] {
  const ids = ladder[section].map(({ id }) => id.value);
  if (new Set(ids).size < ids.length) {
    throw new RefactorRefused(t('Two entries have one id: which of them is meant cannot be told.'));
  }
  return ids;
}

/** Entries that the file had in another order than its bases, in the order that counted. */
function arrange(
  rewriting: Rewriting,
  section: Section,
  order: readonly string[],
  left: readonly SourceFile[],
): void {
  const { document, newline } = rewriting;
  const list = listOf(document, section);
  const ids = document.ladder[section].map(({ id }) => id.value);
  const bases = left.map((source) => source.document.ladder[section].map(({ id }) => id.value));
  if (!list || keeps(section, order, ids, bases) || ids.length !== list.items.length) return;
  const places = ids.map((_, index) => index);
  places.sort((a, b) => order.indexOf(ids[a] ?? '') - order.indexOf(ids[b] ?? ''));
  rewriting.edit(permuted(document, list, places, newline));
}

function mendLevels(
  rewriting: Rewriting,
  { ladder }: Composition,
  left: readonly SourceFile[],
): TextEdit[] | undefined {
  // Beside levels of other files the order of the own ones does not tell what they follow.
  if (left.some(({ document }) => document.ladder.levels.length > 0)) return [];
  return rewriting.document.ladder.levels.length > 0
    ? mendFollows(rewriting.document, followsOf(ladder))
    : [];
}

/** Writes what a base says of an entry where the file does not say it itself. */
function complete(
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
function entryLines(
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

/** With the line breaks of the file. */
function broken(lines: string | undefined, newline: string): string | undefined {
  return lines?.replace(/\r\n|\n|\r/g, newline);
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

interface Item {
  readonly node: SyntaxNode;
  readonly index: number;
}

function listOf({ map }: LadderDocument, section: Section) {
  const list = map && entryOf(map, section)?.value;
  return list?.kind === 'list' ? list : undefined;
}

function itemOf(document: LadderDocument, section: Section, id: string): Item | undefined {
  const span = document.ladder[section].find((one) => one.id.value === id)?.span;
  const list = listOf(document, section);
  const index = list?.items.findIndex((item) => item.span.start === span?.start) ?? -1;
  const node = list?.items[index];
  return node && { node, index };
}

/** A whole entry of a base, put where the order of all entries has it. */
function insertItem(
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

/** What a role has of a base for itself as a whole. */
function heads(rewriting: Rewriting, { ladder }: Composition, base: LadderDocument): void {
  const { map } = rewriting.document;
  const lines = ['family', 'language', 'inheritance'].flatMap((key) => {
    const theirs = base.map && entryOf(base.map, key);
    const own = map && entryOf(map, key);
    if (!theirs || (own && !isBlank(own.value)) || isBlank(theirs.value)) return [];
    const told = key === 'inheritance' ? ladder.inheritance : ladder[key as 'family' | 'language']?.value;
    const says =
      key === 'inheritance' ? base.ladder.inheritance : base.ladder[key as 'family' | 'language']?.value;
    if (own || told !== says) return [];
    const words = base.text.slice(theirs.span.start, wordsEnd(base.text, theirs.span));
    if (/[\r\n]/.test(words)) throw notHere();
    return [words];
  });
  if (lines.length > 0) insertKeys(rewriting, lines);
}

/** Takes the paths to the files out that are written in, and puts in their place what these build on. */
function withoutBases(
  rewriting: Rewriting,
  { uri }: LadderFile,
  { lookups }: Composition,
  chosen: readonly SourceFile[],
): void {
  const keys = new Set(chosen.map((source) => uriKey(source.uri)));
  for (const path of rewriting.document.ladder.extends) {
    const paths = pathsOf(uri, path.value);
    if (paths.length !== 1 || paths[0] !== path.value) replaceBase(rewriting, path.value, paths);
  }

  /** The path itself where it stays; else those that lead to what its file builds on and stays. */
  function pathsOf(from: string, path: string, depth = 0): string[] {
    const found = lookups.find((one) => uriKey(one.from) === uriKey(from) && one.path === path)?.found;
    if (found?.kind !== 'base' || depth > 50) return [path];
    if (!keys.has(uriKey(found.uri))) return from === uri ? [path] : [relative(uri, found.uri)];
    return found.document.ladder.extends.flatMap(({ value }) => pathsOf(found.uri, value, depth + 1));
  }
}

/** The path from the folder of a file to another. */
export function relative(from: string, to: string): string {
  const [a, b] = [uriKey(folderOf(from)).split('/'), uriKey(to).split('/')];
  let same = 0;
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same++;
  const up = a.slice(same).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...b.slice(same)].join('/');
}

/** All that a file says at its top besides what is inlined is what it was. */
function keepsRest(before: LadderDocument, after: LadderDocument): void {
  const plain = (document: LadderDocument) => (document.root ? copyOf(document.root) : null);
  const [old, now] = [plain(before), plain(after)];
  if (!isMap(old) || !isMap(now)) throw notHere();
  for (const key of Object.keys(old)) {
    if (key !== 'extends' && !sections.some((section) => section === key) && !same(old[key], now[key]))
      throw notHere();
  }
}
