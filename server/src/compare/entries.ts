/** What became of a level or a competency, beside its cells. */
import { type Competency, type Level, type Text, title } from '../model/ladder';
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
  const renames = new Set(others.flatMap((other) => nameNotes(first, other)));
  const rest = new Set(others.flatMap((other) => more(first, other)));
  const moved = line.moved ? ['in another place'] : [];
  const details = [...rest];
  const notes = [...renames, ...moved, ...details];
  if (there.length < entries.length)
    return { line, change: entries[0] ? 'removed' : 'added', notes, details };
  const change = renames.size > 0 ? 'renamed' : line.moved ? 'moved' : rest.size > 0 ? 'changed' : 'same';
  return { line, change, notes, details };
}

function nameNotes(before: Level | Competency, after: Level | Competency): string[] {
  const notes: string[] = [];
  if (before.name?.value !== after.name?.value) {
    const was = before.name && `was ${quoted(before.name.value)}`;
    notes.push(was ? (after.name ? was : `${was}, no name now`) : 'name added');
  }
  if (before.id.value !== after.id.value) notes.push(idNote(before));
  return notes;
}

function idNote({ id }: Level | Competency): string {
  return `its id was ${quoted(id.value)}`;
}

/** `“Juniors” renamed to “Associates”`; `“l3” has the id “senior” now` where the name is the same. */
export function renamedText(sides: readonly Side[], noun: 'level' | 'competency', line: Line): string {
  const { first, last } = firstAndLast(sides, noun, line);
  if (!first || !last) return '';
  if (first.name && last.name && first.name.value !== last.name.value) {
    return `${quoted(first.name.value)} renamed to ${quoted(last.name.value)}`;
  }
  if (first.id.value !== last.id.value)
    return `${quoted(first.id.value)} has the id ${quoted(last.id.value)} now`;
  return `${quoted(title(first))} is called ${quoted(title(last))} now`;
}

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
  if (before && after && listChange('level', before, after).length === 0) return [];
  return [`follows ${followed(after)}, and followed ${followed(before)}`];
}

function followed(follows: readonly Text[] | undefined): string {
  if (!follows) return 'the level above it in the file';
  return follows.length === 0 ? 'none' : listed(follows.map(({ value }) => value));
}

function groupNotes({ group: before }: Competency, { group: after }: Competency): string[] {
  if (before?.value === after?.value) return [];
  if (!after) return [`no longer in the group ${quoted(before?.value ?? '')}`];
  return [`now in the group ${quoted(after.value)}${before ? `, was in ${quoted(before.value)}` : ''}`];
}
