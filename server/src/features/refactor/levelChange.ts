/** Refactorings of levels in a file and in those that build on it, held against what is meant. */

import { copyOf } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import type { LadderDocument } from '../../model/ladder';
import type { PlainValue } from '../../model/value';
import type { Refactoring } from '../../protocol/refactor';
import { fileName, uriKey } from '../../workspace/paths';
import { type Follows, followsOf } from './follows';
import {
  areSound,
  followsMoved,
  followsWith,
  followsWithout,
  insertLevel,
  levelItem,
  levelList,
  movedOrder,
  moveLevel,
  removeCells,
  removeLevel,
} from './levels';
import { isMap, type Meaning, meaningOf, same } from './meaning';
import { followsMerged, mergeCells, mergeLevels } from './mergeLevels';
import { unitedCell } from './unite';
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

export type LevelRefactoring = Extract<
  Refactoring,
  { readonly kind: 'addLevel' | 'removeLevel' | 'moveLevel' | 'mergeLevels' }
>;

/** The texts of all files that change, by their URIs. Throws `RefactorRefused` where something else would change too. */
export function changeLevels(world: World, file: LadderFile, wish: LevelRefactoring): Map<string, string> {
  const before = composed(world, file);
  demandOwn(
    file.document,
    before.sources.files.some(({ document }) => document.ladder.levels.length > 0),
    wish,
  );
  if (!before.whole) throw new RefactorRefused(t('The ladder builds on a file that cannot be read.'));
  for (const { document } of before.sources.files) demandNoCells(document, wish);
  const along = wish.kind === 'removeLevel' || wish.kind === 'mergeLevels';
  for (const { uri, document } of along ? world.dependants : []) {
    if (document.problems.every(({ rule }) => rule === 'duplicate-key')) continue;
    throw new RefactorRefused(t('{0} builds on this file and cannot be read whole.', fileName(uri)));
  }
  const rewriting = new Rewriting(file.document);
  rewrite(rewriting, wish);
  const texts = new Map([[file.uri, rewriting.text]]);
  const others = world.dependants.map((other) => ({ other, rewriting: new Rewriting(other.document) }));
  for (const { other, rewriting: theirs } of others) {
    followAlong(theirs, wish, other);
    if (theirs.text !== other.document.text) texts.set(other.uri, theirs.text);
  }
  const overlay = new Map([...texts].map(([uri, text]) => [uriKey(uri), text]));
  const follows = followsAfter(file.document, wish);
  for (const one of [file, ...world.dependants]) {
    const own = one === file ? rewriting : others.find(({ other }) => other === one)?.rewriting;
    if (!own) continue;
    const was = composed(world, one);
    if (!was.whole) continue;
    const now = composed(world, { uri: one.uri, document: own.document }, overlay);
    demand(
      now.ladder,
      meant(meaningOf(was.ladder), wish, one === file ? follows : undefined, meaningOf(now.ladder)),
    );
    demandComments(one.document, own.document);
    if (!same(plainMeant(one.document, wish), plainOf(own.document, wish))) throw notHere();
  }
  return texts;
}

function demandOwn({ ladder }: LadderDocument, inherited: boolean, wish: LevelRefactoring): void {
  if (inherited) throw new RefactorRefused(t('The levels come from another file: change them there.'));
  if (!areSound(ladder)) {
    throw new RefactorRefused(
      t('The levels have faults, such as an id that two of them have: mend these first.'),
    );
  }
  const ids = new Set(ladder.levels.map(({ id }) => id.value));
  const named =
    wish.kind === 'addLevel'
      ? [wish.beside]
      : wish.kind === 'removeLevel'
        ? [wish.level]
        : wish.kind === 'mergeLevels'
          ? [wish.level, wish.into]
          : [wish.level, wish.beside];
  for (const id of named)
    if (!ids.has(id)) throw new RefactorRefused(t('There is no level “{0}” in this file.', id));
  if (wish.kind === 'addLevel' && (ids.has(wish.id) || wish.id.trim() === '')) {
    throw new RefactorRefused(t('There already is a level “{0}”.', wish.id));
  }
}

/** What stands in a file that this one builds on is not changed from here. */
function demandNoCells({ ladder }: LadderDocument, wish: LevelRefactoring): void {
  if (wish.kind !== 'removeLevel' && wish.kind !== 'mergeLevels') return;
  const cells = ladder.competencies.flatMap(({ cells: all }) => all);
  if (cells.some(({ level }) => level.value === wish.level)) {
    throw new RefactorRefused(
      t('A file that the ladder builds on has cells of “{0}”: change it there.', wish.level),
    );
  }
}

function rewrite(rewriting: Rewriting, wish: LevelRefactoring): void {
  if (wish.kind === 'addLevel') insertLevel(rewriting, wish);
  else if (wish.kind === 'removeLevel') removeLevel(rewriting, wish.level);
  else if (wish.kind === 'moveLevel') moveLevel(rewriting, wish);
  else mergeLevels(rewriting, wish.level, wish.into);
}

/** What a file that builds on the changed one needs for its cells to follow. */
function followAlong(rewriting: Rewriting, wish: LevelRefactoring, { document }: LadderFile): void {
  if (wish.kind === 'addLevel' || wish.kind === 'moveLevel') return;
  const { levels } = document.ladder;
  const named = levels.some(({ id, follows = [] }) =>
    [id, ...follows].some(({ value }) => value === wish.level),
  );
  if (named)
    throw new RefactorRefused(
      t('A file that builds on this one says more of “{0}”: change that first.', wish.level),
    );
  if (wish.kind === 'removeLevel') removeCells(rewriting, wish.level);
  else mergeCells(rewriting, wish.level, wish.into);
}

function followsAfter({ ladder }: LadderDocument, wish: LevelRefactoring): Follows {
  const before = followsOf(ladder);
  if (wish.kind === 'addLevel') return followsWith(before, wish.id, wish.beside, wish.side);
  if (wish.kind === 'removeLevel') return followsWithout(before, wish.level);
  if (wish.kind === 'moveLevel') return followsMoved(ladder, wish.level, wish.beside, wish.side);
  return followsMerged(ladder, wish.level, wish.into);
}

/** What is to be said after it. Of files that build on the changed one, what levels follow is taken as it is. */
function meant(before: Meaning, wish: LevelRefactoring, follows: Follows | undefined, now: Meaning): Meaning {
  const ids = before.levels.map(({ id }) => id);
  const order = orderAfter(ids, wish);
  const levels = order.map((id) => {
    const lower = follows?.get(id) ?? now.levels.find((level) => level.id === id)?.follows ?? [];
    const level = before.levels.find((one) => one.id === id);
    const name = wish.kind === 'addLevel' && wish.id === id ? wish.name : undefined;
    return { ...(level ?? { id, ...(name !== undefined && { name }) }), follows: lower };
  });
  if (wish.kind !== 'removeLevel' && wish.kind !== 'mergeLevels') return { ...before, levels };
  const competencies = before.competencies.map((competency) => {
    const gone = competency.cells.find(({ level }) => level === wish.level);
    const cells = competency.cells.filter(({ level }) => level !== wish.level);
    if (wish.kind === 'removeLevel' || !gone) return { ...competency, cells };
    const kept = cells.find(({ level }) => level === wish.into);
    const united = kept ? unitedCell(kept, gone) : { ...gone, level: wish.into };
    return { ...competency, cells: [...cells.filter((cell) => cell !== kept), united] };
  });
  return { ...before, levels, competencies };
}

function orderAfter(ids: readonly string[], wish: LevelRefactoring): readonly string[] {
  if (wish.kind === 'addLevel') {
    const at = ids.indexOf(wish.beside);
    return at < 0 ? ids : ids.toSpliced(at + (wish.side === 'above' ? 1 : 0), 0, wish.id);
  }
  if (wish.kind !== 'moveLevel') return ids.filter((id) => id !== wish.level);
  const [from, to] = [ids.indexOf(wish.level), ids.indexOf(wish.beside)];
  if (from < 0 || to < 0) return ids;
  return movedOrder(ids.length, from, to, wish.side === 'above').map((index) => ids[index] ?? '');
}

/** All that a file says, keys that the format does not know too; cells that are united are left to the meaning. */
function plainOf(document: LadderDocument, wish: LevelRefactoring): PlainValue {
  const root = document.root ? copyOf(document.root) : null;
  if (!isMap(root)) throw notHere();
  const levels = root['levels'];
  const rows = Array.isArray(levels) ? levels.map((level) => (isMap(level) ? level : { id: level })) : [];
  for (const row of rows) delete row['follows'];
  if (Array.isArray(levels)) root['levels'] = rows;
  const competencies = root['competencies'];
  for (const competency of Array.isArray(competencies) ? competencies : []) {
    const cells = isMap(competency) ? competency['cells'] : undefined;
    if (!isMap(cells)) continue;
    for (const id of wish.kind === 'mergeLevels' ? [wish.level, wish.into] : []) delete cells[id];
    // What is left of the last cell is nothing.
    if (Object.keys(cells).length === 0 && isMap(competency)) competency['cells'] = null;
  }
  if (wish.kind === 'addLevel') withoutNew(root, wish.id);
  return root;
}

function withoutNew(root: PlainValue, id: string): void {
  const competencies = isMap(root) ? root['competencies'] : undefined;
  if (!Array.isArray(competencies)) return;
  competencies.forEach((competency, index) => {
    const cells = isMap(competency) ? competency['cells'] : undefined;
    if (isMap(cells)) delete cells[id];
    if (isMap(competency) && (!cells || Object.keys(cells).length === 0)) delete competency['cells'];
    // One that was an id alone got its cells.
    const keys = isMap(competency) ? Object.keys(competency) : [];
    if (isMap(competency) && keys.length === 1 && keys[0] === 'id')
      competencies[index] = competency['id'] ?? null;
  });
}

function plainMeant(document: LadderDocument, wish: LevelRefactoring): PlainValue {
  const root = plainOf(document, wish);
  if (!isMap(root)) throw notHere();
  const rows = root['levels'];
  if (Array.isArray(rows) && levelList(document)) {
    const at = (id: string) => levelItem(document, id);
    if (wish.kind === 'addLevel' && at(wish.beside) >= 0) {
      const row: { [key: string]: PlainValue } = { id: idValue(wish.id) };
      if (wish.name !== undefined) row['name'] = wish.name;
      rows.splice(at(wish.beside) + (wish.side === 'above' ? 1 : 0), 0, row);
    } else if (wish.kind === 'moveLevel' && at(wish.level) >= 0 && at(wish.beside) >= 0) {
      const order = movedOrder(rows.length, at(wish.level), at(wish.beside), wish.side === 'above');
      root['levels'] = order.map((index) => rows[index] ?? null);
    } else if ((wish.kind === 'removeLevel' || wish.kind === 'mergeLevels') && at(wish.level) >= 0) {
      rows.splice(at(wish.level), 1);
    }
  }
  if (wish.kind !== 'removeLevel') return root;
  const competencies = root['competencies'];
  for (const competency of Array.isArray(competencies) ? competencies : []) {
    const cells = isMap(competency) ? competency['cells'] : undefined;
    if (!isMap(cells) || !isMap(competency)) continue;
    for (const key of Object.keys(cells)) if (key.trim() === wish.level) delete cells[key];
    if (Object.keys(cells).length === 0) competency['cells'] = null;
  }
  return root;
}

/** As YAML reads an id that is written plain: `7` is a number. */
function idValue(id: string): PlainValue {
  return /^(0|[1-9]\d{0,8})$/.test(id) ? Number(id) : /^(true|false)$/.test(id) ? id === 'true' : id;
}
