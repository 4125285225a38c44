import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { t } from '../l10n';
import type { LadderDocument } from '../model/ladder';
import { fileName } from '../workspace/paths';
import type { Member, Relations } from '../workspace/relations';
import { type Family, familyOf } from './family';
import { type Named, type Occurrence, occurrenceAt, placesOf } from './ids';
import { type Edit, editsOf, isRepeated, isSound, meant } from './rename/edits';
import { brokenLadder } from './rename/ladders';
import { rangeOf, type Snapshot, textOf } from './snapshot';

/** Why something cannot be renamed, in words for its author. */
export class RenameRefused extends Error {}

/** `textDocument/prepareRename`: the id under the cursor. Throws `RenameRefused` where there is none. */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
  relations: () => Relations,
): { range: Range; placeholder: string } {
  const { document, analysis } = snapshot;
  const { one } = renamed(snapshot, position, relations);
  const { start, end } = one.span;
  const written = analysis.document.text.slice(start, end);
  const inner = /^(["']).*\1$/.test(written) ? { start: start + 1, end: end - 1 } : one.span;
  return { range: rangeOf(document, inner), placeholder: one.id };
}

/**
 * `textDocument/rename`: another id, wherever this one is meant, in the file, in those that it builds on and in
 * those that build on it, in the quotes it stands in. Null when it is the same. Throws `RenameRefused` where a ladder
 * would not be the same with it, or where nobody can tell.
 */
export function rename(
  snapshot: Snapshot,
  position: Position,
  newName: string,
  relations: () => Relations,
): WorkspaceEdit | null {
  const { one, family, known } = renamed(snapshot, position, relations);
  const id = newName.trim();
  checkWords(one, id);
  if (id === one.id) return null;
  const named = { kind: one.kind, id };
  checkFree(snapshot, family, named, known);
  const alone = isRepeated(family.files[0]?.places ?? [], one);
  const edits = new Map<LadderDocument, readonly Edit[]>();
  const changes: Record<string, TextEdit[]> = {};
  for (const { member, places } of alone ? family.files.slice(0, 1) : family.files) {
    const { document, uri } = member;
    const own = alone ? [one] : meant(places);
    const list = editsOf(document.text, own, id);
    const others = placesOf(member, named);
    if (!isSound(document.text, list, named, own.length + others.length)) {
      const what = other(snapshot, member);
      throw new RenameRefused(
        others.length > 0
          ? messages[one.kind].inUse(what, id, one.id)
          : t('{0} would not be the same with “{1}” for “{2}”.', what, id, one.id),
      );
    }
    edits.set(document, list);
    const text = textOf(uri, document);
    changes[uri] = list.map(({ span, newText }) => ({ range: rangeOf(text, span), newText }));
  }
  const broken = brokenLadder(family.ladders, known.files, edits);
  if (broken) {
    throw new RenameRefused(
      t(
        '{0} would not be the same with “{1}” for “{2}”: the files that it is made of tell the two apart.',
        other(snapshot, broken),
        id,
        one.id,
      ),
    );
  }
  return { changes };
}

const messages = {
  level: {
    inUse: (...said: [what: string, id: string, was: string]) =>
      t('{0} would not be the same with “{1}” for “{2}”: “{1}” is in use, though no level has it.', ...said),
    blank: () => t('The id of a level cannot be blank.'),
    oneLine: () => t('The id of a level has to fit on one line.'),
    taken: (id: string) => t('There already is a level “{0}”.', id),
    takenIn: (id: string, file: string) => t('There already is a level “{0}” in {1}.', id, file),
    none: (id: string) => t('There is no level “{0}” in this ladder.', id),
  },
  competency: {
    inUse: (...said: [what: string, id: string, was: string]) =>
      t(
        '{0} would not be the same with “{1}” for “{2}”: “{1}” is in use, though no competency has it.',
        ...said,
      ),
    blank: () => t('The id of a competency cannot be blank.'),
    oneLine: () => t('The id of a competency has to fit on one line.'),
    taken: (id: string) => t('There already is a competency “{0}”.', id),
    takenIn: (id: string, file: string) => t('There already is a competency “{0}” in {1}.', id, file),
    none: (id: string) => t('There is no competency “{0}” in this ladder.', id),
  },
  value: {
    inUse: (...said: [what: string, id: string, was: string]) =>
      t('{0} would not be the same with “{1}” for “{2}”: “{1}” is in use, though no value has it.', ...said),
    blank: () => t('The id of a value cannot be blank.'),
    oneLine: () => t('The id of a value has to fit on one line.'),
    taken: (id: string) => t('There already is a value “{0}”.', id),
    takenIn: (id: string, file: string) => t('There already is a value “{0}” in {1}.', id, file),
    none: (id: string) => t('There is no value “{0}” in this ladder.', id),
  },
  group: {
    inUse: (...said: [what: string, id: string, was: string]) =>
      t('{0} would not be the same with “{1}” for “{2}”: “{1}” is in use, though no group has it.', ...said),
    blank: () => t('The id of a group cannot be blank.'),
    oneLine: () => t('The id of a group has to fit on one line.'),
    taken: (id: string) => t('There already is a group “{0}”.', id),
    takenIn: (id: string, file: string) => t('There already is a group “{0}” in {1}.', id, file),
    none: (id: string) => t('There is no group “{0}” in this ladder.', id),
  },
} as const;

function checkWords({ kind }: Named, id: string): void {
  if (!id) throw new RenameRefused(messages[kind].blank());
  if (/[\r\n\u2028\u2029\x85]/.test(id)) throw new RenameRefused(messages[kind].oneLine());
  if (id === '<<') throw new RenameRefused(t('“<<” merges maps in YAML, and cannot be an id.'));
}

/** No ladder with the id under its old name has another one with the new name. */
function checkFree(snapshot: Snapshot, { ladders }: Family, named: Named, relations: Relations): void {
  for (const ladder of ladders) {
    for (const member of relations.cone(ladder)) {
      const taken = placesOf(member, named).some(({ declaration, kind }) => declaration || kind === 'group');
      if (!taken) continue;
      const { taken: there, takenIn } = messages[named.kind];
      throw new RenameRefused(
        isOwn(snapshot, member) ? there(named.id) : takenIn(named.id, fileName(member.uri)),
      );
    }
  }
}

interface Renamed {
  readonly one: Occurrence;
  readonly family: Family;
  readonly known: Relations;
}

/** What is under the cursor, and where it is used. */
function renamed(snapshot: Snapshot, position: Position, relations: () => Relations): Renamed {
  const { document, analysis } = snapshot;
  const one = occurrenceAt(analysis, document.offsetAt(position));
  if (!one)
    throw new RenameRefused(t('Only ids of levels, competencies and values, and groups can be renamed.'));
  if (analysis.broken)
    throw new RenameRefused(t('The file cannot be read whole: {0}', analysis.broken.message));
  const known = relations();
  const [waiting] = known.waiting;
  if (waiting !== undefined) {
    throw new RenameRefused(t('{0} is still being read. Try again in a moment.', fileName(waiting)));
  }
  const family = familyOf(snapshot, one, known);
  const declared = family.files.some(({ places }) => places.some(({ declaration }) => declaration));
  if (!declared && one.kind !== 'group') {
    throw new RenameRefused(messages[one.kind].none(one.id));
  }
  for (const ladder of family.ladders) {
    for (const member of known.cone(ladder)) {
      const problem = member.document.problems.find(({ rule }) => rule !== 'duplicate-key');
      if (problem)
        throw new RenameRefused(t('{0} cannot be read whole: {1}', fileName(member.uri), problem.message));
    }
  }
  return { one, family, known };
}

function isOwn({ analysis }: Snapshot, { document }: Member): boolean {
  return document === analysis.document;
}

/** The file at fault, as a sentence begins with it. */
function other(snapshot: Snapshot, member: Member): string {
  return isOwn(snapshot, member) ? t('The ladder') : fileName(member.uri);
}
