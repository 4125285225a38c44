/** Entries of a ladder go to a new file that it then builds on, and says the same as before. */

import { analyse } from '../../analysis/analyse';
import { copyOf } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import type { LadderDocument } from '../../model/ladder';
import { parseLadder } from '../../model/parse';
import { writeId } from '../../model/scalar';
import { entryOf, type ListNode } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import { folderOf, resolvePath, uriKey } from '../../workspace/paths';
import { anchored, type Section } from './anchors';
import { addBase, withBlanks } from './extendsKey';
import { isMap, meaningOf, same } from './meaning';
import { linesOfPart, partsOf, type TextEdit, without } from './parts';
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

/** Ids of what is to go to the shared file. */
export type Extracted = { readonly [S in Section]?: readonly string[] | undefined };

export interface ExtractResult {
  readonly text: string;
  readonly created: { readonly uri: string; readonly text: string };
}

const sections = ['values', 'levels', 'competencies'] as const;

/** The URI that a path from a file leads to, where a new ladder may lie there. Throws `RefactorRefused` with the reason. */
export function newFileUri({ host }: World, from: string, path: string): string {
  const place = host.located?.(from) ?? from;
  const folders = host.roots(place);
  const resolved = resolvePath(place, path, folders.length > 0 ? folders : [folderOf(place)]);
  if (resolved.kind === 'fault') {
    throw new RefactorRefused(
      resolved.fault === 'name'
        ? t('“{0}” is not named as a ladder: its name has to end in .ladder.yaml.', path)
        : t('“{0}” does not lead to a file of the workspace.', path),
    );
  }
  if (uriKey(resolved.uri) === uriKey(from) || host.text(resolved.uri)?.kind === 'text') {
    throw new RefactorRefused(t('“{0}” is there already.', path));
  }
  return resolved.uri;
}

/** Throws `RefactorRefused` where the ladder would not be the same. */
export function extract(world: World, file: LadderFile, what: Extracted, path: string): ExtractResult {
  const { uri, document } = file;
  const rewriting = new Rewriting(document);
  const { newline } = rewriting;
  const created = newFileUri(world, uri, path);
  const before = composed(world, file);
  if (!before.whole) throw new RefactorRefused(t('The ladder builds on a file that cannot be read.'));
  const taken: string[] = [];
  for (const section of sections) {
    const ids = what[section] ?? [];
    if (ids.length === 0) continue;
    const wanted = before.ladder[section].map(({ id }) => id.value);
    const own = document.ladder[section].map(({ id }) => id.value);
    if (new Set(wanted).size < wanted.length || new Set(own).size < own.length) {
      throw new RefactorRefused(t('Two entries have one id: which of them is meant cannot be told.'));
    }
    const lists = before.sources.files.map((source) =>
      source.document.ladder[section].map(({ id }) => id.value),
    );
    const left = new Set(own.filter((id) => !ids.includes(id)));
    const named = anchored(section, wanted, left, [...lists, ids.filter((id) => own.includes(id))]);
    if (!named) throw new RefactorRefused(t('The order of the entries would be another.'));
    taken.push(take(rewriting, section, ids, new Set(named)));
  }
  if (taken.length === 0) throw new RefactorRefused(t('There is nothing to extract.'));
  addBase(rewriting, path);
  const base = `${[...head(document), ...taken].join(newline + newline)}`;
  const text = base.replace(/(?:\r\n|\n|\r)+$/, '') + newline;
  verify(world, file, rewriting.document, { uri: created, text }, what, meaningOf(before.ladder));
  return { text: rewriting.text, created: { uri: created, text } };

  function head({ ladder }: LadderDocument): string[] {
    const lines = ['ladder: 1', 'abstract: true'];
    // So that it is judged by itself as it was.
    if (ladder.language) lines.push(`language: ${writeId(ladder.language.value, false)}`);
    if (ladder.given.includes('inheritance')) lines.push(`inheritance: ${ladder.inheritance}`);
    return [lines.join(newline)];
  }
}

/** Takes entries out of a section, and gives the section that they make. `named`: ids that stay in the list. */
function take(
  rewriting: Rewriting,
  section: Section,
  ids: readonly string[],
  named: ReadonlySet<string>,
): string {
  const { document, text, newline } = rewriting;
  const { map } = document;
  const entry = map && entryOf(map, section);
  const list = entry?.value;
  if (!map || !entry || list?.kind !== 'list') throw notHere();
  const index = (id: string) => {
    const span = document.ladder[section].find((one) => one.id.value === id)?.span;
    return list.items.findIndex((item) => item.span.start === span?.start);
  };
  const taken = new Map(ids.map((id) => [index(id), id] as const));
  if (taken.has(-1))
    throw new RefactorRefused(t('What comes from another file cannot be extracted from this one.'));
  const top = partsOf(document, map)?.parts[map.entries.indexOf(entry)];
  if (!top) throw notHere();
  if (taken.size === list.items.length && !ids.some((id) => named.has(id))) {
    const edit = { span: { start: top.start, end: top.end }, newText: '' };
    const lines = linesOfPart(text, top, newline);
    rewriting.edit([withBlanks(document, edit)]);
    return lines;
  }
  return list.flow
    ? takeFlow(rewriting, section, list, taken, named)
    : takeLines(rewriting, section, list, taken, named);
}

function takeLines(
  rewriting: Rewriting,
  section: Section,
  list: ListNode,
  taken: ReadonlyMap<number, string>,
  named: ReadonlySet<string>,
): string {
  const { document, text, newline } = rewriting;
  const found = partsOf(document, list);
  if (!found) throw notHere();
  const edits: TextEdit[] = [];
  let lines = `${section}:${newline}`;
  let last: { readonly end: number } | undefined;
  found.parts.forEach((part, index) => {
    const id = taken.get(index);
    if (id === undefined) return;
    // As far apart as they were.
    if (last?.end !== undefined && /^\s*$/.test(text.slice(last.end, part.start)) && last.end < part.start) {
      lines += newline;
    }
    last = part;
    const own = linesOfPart(text, part, newline);
    lines += own;
    const stub = named.has(id) ? `${' '.repeat(found.column)}- ${writeId(id, false)}${newline}` : '';
    const edit = { span: { start: part.start, end: part.end }, newText: stub };
    edits.push(stub ? edit : withBlanks(document, edit));
  });
  rewriting.edit(edits);
  return lines;
}

function takeFlow(
  rewriting: Rewriting,
  section: Section,
  list: ListNode,
  taken: ReadonlyMap<number, string>,
  named: ReadonlySet<string>,
): string {
  const { document, text, newline } = rewriting;
  const stubs: TextEdit[] = [];
  let lines = `${section}:${newline}`;
  const gone = new Set<number>();
  for (const [index, id] of [...taken].sort(([a], [b]) => a - b)) {
    const item = list.items[index];
    if (!item) throw notHere();
    const words = text.slice(item.span.start, item.span.end);
    if (/[\r\n]/.test(words)) throw notHere();
    lines += `  - ${words}${newline}`;
    if (named.has(id)) stubs.push({ span: item.span, newText: writeId(id, true) });
    else gone.add(index);
  }
  const edits = without(document, list, gone, newline);
  if (!edits) throw notHere();
  rewriting.edit([...edits, ...stubs]);
  return lines;
}

function verify(
  world: World,
  { uri, document }: LadderFile,
  after: LadderDocument,
  created: ExtractResult['created'],
  what: Extracted,
  meant: ReturnType<typeof meaningOf>,
): void {
  const base = parseLadder(created.text);
  if (base.problems.some(({ rule }) => rule !== 'duplicate-key')) throw notHere();
  const texts = new Map([[uriKey(created.uri), created.text]]);
  const composition = composed(world, { uri, document: after }, texts);
  if (!composition.whole) throw notHere();
  demand(composition.ladder, meant);
  demandComments(document, after, base);
  parted(document, after, base, what);
  const files = composed(world, { uri: created.uri, document: base }, texts);
  if (files.ladder.levels.length + files.ladder.values.length + files.ladder.competencies.length === 0) {
    throw notHere();
  }
  // What is wrong already is not made worse.
  const wrong = (text: string) => analyse(text).findings.filter(({ rule }) => rule === 'unknown-reference');
  const known = new Set(wrong(document.text).map(({ message }) => message));
  const dangling = wrong(created.text).find(({ message }) => !known.has(message));
  if (dangling) {
    throw new RefactorRefused(
      t('The shared file would name what it does not have: {0} Take that along as well.', dangling.message),
    );
  }
}

/** Whether each entry is, just as it was, in one of the two files, and all else in the first. */
function parted(before: LadderDocument, after: LadderDocument, base: LadderDocument, what: Extracted): void {
  const plain = (document: LadderDocument) => (document.root ? copyOf(document.root) : null);
  const [old, now, shared] = [plain(before), plain(after), plain(base)];
  if (!isMap(old) || !isMap(now) || !isMap(shared)) throw notHere();
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (key === 'extends') continue;
    const section = sections.find((one) => one === key);
    if (!section || !what[section]?.length) {
      if (!same(old[key], now[key])) throw notHere();
      continue;
    }
    const ids = new Set(what[section]);
    const [all, kept] = [items(old[key]), items(now[key])];
    const [known, left] = [idsOf(before, section), idsOf(after, section)];
    const own = kept.filter((item, index) => !ids.has(left[index] ?? '') || isMap(item));
    if (
      !same(
        all.filter((_, index) => !ids.has(known[index] ?? '')),
        own,
      )
    )
      throw notHere();
    const gone = all.filter((_, index) => ids.has(known[index] ?? ''));
    if (!same(gone, items(shared[key]))) throw notHere();
  }
}

function items(value: PlainValue | undefined): PlainValue[] {
  return Array.isArray(value) ? value : [];
}

/** The id of each item of a list; undefined of one that has none. */
function idsOf({ map, ladder }: LadderDocument, section: Section): (string | undefined)[] {
  const list = map && entryOf(map, section)?.value;
  if (list?.kind !== 'list') return [];
  return list.items.map((item) => {
    return ladder[section].find(({ span }) => span.start === item.span.start)?.id.value;
  });
}
