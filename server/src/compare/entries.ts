/** What became of a level or a competency, beside its cells. */
import { t } from '../l10n';
import { type Competency, type Level, shortName, type Text, title } from '../model/ladder';
import { textNote } from './cells';
import { listChange, listed, quoted } from './lists';
import type { Side } from './side';
import type { Line } from './table';

export type EntryChange = 'same' | 'added' | 'removed' | 'renamed' | 'moved' | 'changed';

export interface EntryDifference {
  readonly line: Line;
  readonly change: EntryChange;
  /** What changed, in words. */
  readonly notes: readonly string[];
  /** Those that are not about its name, its id and its place. */
  readonly details: readonly string[];
}

export function levelDifference(sides: readonly Side[], line: Line): EntryDifference {
  const levels = sides.map(({ ladder }, side) => ladder.levels[line.sides[side] ?? -1]);
  return difference(levels, line, (before, after) => [
    ...textNote('summary', before.summary, after.summary),
    ...followsNotes(before, after),
  ]);
}

export function competencyDifference(sides: readonly Side[], line: Line): EntryDifference {
  const competencies = sides.map(({ ladder }, side) => ladder.competencies[line.sides[side] ?? -1]);
  return difference(competencies, line, (before, after) => [
    ...textNote('description', before.description, after.description),
    ...groupNotes(before, after),
    ...listChange('value', before.values, after.values),
  ]);
}

function difference<T extends Level | Competency>(
  entries: readonly (T | undefined)[],
  line: Line,
  more: (before: T, after: T) => string[],
): EntryDifference {
  const there = entries.filter((entry) => entry !== undefined);
  const [first, ...others] = there;
  if (!first) return { line, change: 'same', notes: [], details: [] };
  // Levels that only rank has beside each other have names of their own: nothing of them was renamed.
  const renames = new Set(line.ranked ? [] : others.flatMap((other) => nameNotes(first, other)));
  const rest = new Set(line.ranked ? [byRank(there)] : others.flatMap((other) => more(first, other)));
  const moved = line.moved ? [t('in another place')] : [];
  const details = [...rest];
  const notes = [...renames, ...moved, ...details];
  if (there.length < entries.length)
    return { line, change: entries[0] ? 'removed' : 'added', notes, details };
  const change = renames.size > 0 ? 'renamed' : line.moved ? 'moved' : rest.size > 0 ? 'changed' : 'same';
  return { line, change, notes, details };
}

/** `“Junior” and “Associate” stand together by their rank`. */
function byRank(entries: readonly (Level | Competency)[]): string {
  const names = [...new Set(entries.map((entry) => quoted(shortName(entry))))];
  return t('{0} stand together by their rank', listed(names, 8));
}

function nameNotes(before: Level | Competency, after: Level | Competency): string[] {
  const notes: string[] = [];
  if (before.name?.value !== after.name?.value) {
    const was = before.name && quoted(before.name.value);
    if (was === undefined) notes.push(t('name added'));
    else notes.push(after.name ? t('was {0}', was) : t('was {0}, no name now', was));
  }
  if (before.id.value !== after.id.value) notes.push(idNote(before));
  return notes;
}

function idNote({ id }: Level | Competency): string {
  return t('its id was {0}', quoted(id.value));
}

/** `level “Juniors” renamed to “Associates”`; `level “l3” has the id “senior” now` where the name is the same. */
export function renamedText(sides: readonly Side[], noun: 'level' | 'competency', line: Line): string {
  const { first, last } = firstAndLast(sides, noun, line);
  if (!first || !last) return '';
  if (first.name && last.name && first.name.value !== last.name.value) {
    return renames[noun].renamed(quoted(first.name.value), quoted(last.name.value));
  }
  if (first.id.value !== last.id.value)
    return renames[noun].id(quoted(first.id.value), quoted(last.id.value));
  return renames[noun].called(quoted(title(first)), quoted(title(last)));
}

/** Whether an id and a name differ from those before in nothing but their numbers. */
export function isRenumbered(sides: readonly Side[], noun: 'level' | 'competency', line: Line): boolean {
  const { first, last } = firstAndLast(sides, noun, line);
  const bare = (text: Text | undefined) => text?.value.replace(/\d+/g, '#');
  return (
    first?.id.value !== last?.id.value &&
    bare(first?.id) === bare(last?.id) &&
    bare(first?.name) === bare(last?.name)
  );
}

const renames = {
  level: {
    renamed: (was: string, now: string) => t('level {0} renamed to {1}', was, now),
    id: (was: string, now: string) => t('level {0} has the id {1} now', was, now),
    called: (was: string, now: string) => t('level {0} is called {1} now', was, now),
  },
  competency: {
    renamed: (was: string, now: string) => t('competency {0} renamed to {1}', was, now),
    id: (was: string, now: string) => t('competency {0} has the id {1} now', was, now),
    called: (was: string, now: string) => t('competency {0} is called {1} now', was, now),
  },
} as const;

/** What `renamedText` leaves out: the id, where the name changed as well. */
export function renamedToo(sides: readonly Side[], noun: 'level' | 'competency', line: Line): string[] {
  const { first, last } = firstAndLast(sides, noun, line);
  const named = first?.name && last?.name && first.name.value !== last.name.value;
  return first && last && named && first.id.value !== last.id.value ? [idNote(first)] : [];
}

function firstAndLast(sides: readonly Side[], noun: 'level' | 'competency', line: Line) {
  const list = sides.flatMap(({ ladder }, side): (Level | Competency)[] => {
    const entries = noun === 'level' ? ladder.levels : ladder.competencies;
    const entry = entries[line.sides[side] ?? -1];
    return entry ? [entry] : [];
  });
  return { first: list[0], last: list.at(-1) };
}

function followsNotes({ follows: before }: Level, { follows: after }: Level): string[] {
  if (before === undefined && after === undefined) return [];
  if (
    before &&
    after &&
    JSON.stringify(before.map(({ value }) => value)) === JSON.stringify(after.map(({ value }) => value))
  )
    return [];
  return [t('follows {0}, and followed {1}', followed(after), followed(before))];
}

function followed(follows: readonly Text[] | undefined): string {
  if (!follows) return t('the level above it in the file');
  return follows.length === 0 ? t('none') : listed(follows.map(({ value }) => value));
}

function groupNotes({ group: before }: Competency, { group: after }: Competency): string[] {
  if (before?.value === after?.value) return [];
  if (!after) return [t('no longer in the group {0}', quoted(before?.value ?? ''))];
  return [
    before
      ? t('now in the group {0}, was in {1}', quoted(after.value), quoted(before.value))
      : t('now in the group {0}', quoted(after.value)),
  ];
}
