/** What a ladder has from a file that it builds on is written into itself, and it says the same as before. */

import { copyOf, wordsEnd } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import type { LadderDocument } from '../../model/ladder';
import { entryOf } from '../../model/syntax';
import type { SourceFile } from '../../workspace/address';
import type { Composition } from '../../workspace/compose';
import { folderOf, uriKey } from '../../workspace/paths';
import { isBlank } from '../fixes/place';
import { keeps, type Section } from './anchors';
import { insertKeys, replaceBase } from './extendsKey';
import { followsOf, mendFollows } from './follows';
import { complete } from './inlineEntries';
import { listOf } from './inlineItems';
import { isMap, meaningOf, same } from './meaning';
import { permuted, type TextEdit } from './parts';
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
