/** What differs outside of levels, competencies and their cells. */
import { t } from '../l10n';
import type { Cell, Competency, Ladder, Text, Value } from '../model/ladder';
import { title } from '../model/ladder';
import type { Span } from '../model/syntax';
import { listChange, quoted } from './lists';
import type { Side } from './side';
import type { Line } from './table';

export interface Other {
  /** In words: `Value “Ownership” added`. */
  readonly text: string;
  /** By side, where to see it. */
  readonly spans: readonly (Span | undefined)[];
}

/** Each side against the first. */
export function otherDifferences(sides: readonly Side[], competencies: readonly Line[]): Other[] {
  const [first, ...others] = sides;
  if (!first) return [];
  return others.flatMap(({ ladder }, index) => {
    const place = (before: Span | undefined, after: Span | undefined) =>
      sides.map((_, side) => (side === 0 ? before : side === index + 1 ? after : undefined));
    const differences = [
      ...headDifferences(first.ladder, ladder),
      ...valueDifferences(first.ladder.values, ladder.values),
      ...competencies.flatMap((line) =>
        strayDifferences([first, sides[index + 1] as Side], [line.sides[0], line.sides[index + 1]]),
      ),
    ];
    return differences.map(({ text, before, after }) => ({ text, spans: place(before, after) }));
  });
}

interface Difference {
  readonly text: string;
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

function headDifferences(before: Ladder, after: Ladder): Difference[] {
  const found: Difference[] = [];
  for (const key of ['role', 'family', 'summary', 'language'] as const)
    found.push(...textDifference(key, before[key], after[key]));
  if (before.inheritance !== after.inheritance) {
    found.push({
      text: t('Inheritance changed from {0} to {1}', before.inheritance, after.inheritance),
      before: undefined,
      after: undefined,
    });
  }
  return found;
}

const heads = {
  role: {
    changed: (was: string, now: string) => t('Role changed from {0} to {1}', was, now),
    added: (text: string) => t('Role {0} added', text),
    removed: (text: string) => t('Role {0} removed', text),
  },
  family: {
    changed: (was: string, now: string) => t('Family changed from {0} to {1}', was, now),
    added: (text: string) => t('Family {0} added', text),
    removed: (text: string) => t('Family {0} removed', text),
  },
  summary: {
    changed: (was: string, now: string) => t('Summary changed from {0} to {1}', was, now),
    added: (text: string) => t('Summary {0} added', text),
    removed: (text: string) => t('Summary {0} removed', text),
  },
  language: {
    changed: (was: string, now: string) => t('Language changed from {0} to {1}', was, now),
    added: (text: string) => t('Language {0} added', text),
    removed: (text: string) => t('Language {0} removed', text),
  },
  description: {
    changed: (was: string, now: string) => t('description changed from {0} to {1}', was, now),
    added: (text: string) => t('description {0} added', text),
    removed: (text: string) => t('description {0} removed', text),
  },
} as const;

function textDifference(
  name: keyof typeof heads,
  before: Text | undefined,
  after: Text | undefined,
): Difference[] {
  if (before?.value === after?.value) return [];
  const text =
    before && after
      ? heads[name].changed(quoted(before.value), quoted(after.value))
      : after
        ? heads[name].added(quoted(after.value))
        : heads[name].removed(quoted(before?.value ?? ''));
  return [{ text, before: before?.span, after: after?.span }];
}

/** Values by id; of several with one id, the first is the first of the other. */
function valueDifferences(before: readonly Value[], after: readonly Value[]): Difference[] {
  const known = byKey(after, ({ id }) => id.value);
  const found: Difference[] = [];
  const taken = new Set<Value>();
  const order: number[] = [];
  const free: Value[] = [];
  for (const value of before) {
    const other = known.get(value.id.value)?.find((one) => !taken.has(one));
    if (!other) free.push(value);
    else {
      taken.add(other);
      order.push(after.indexOf(other));
      found.push(...valueDifference(value, other));
    }
  }
  for (const value of free) {
    const renamed = after.find(
      (other) => !taken.has(other) && value.name && other.name?.value === value.name.value,
    );
    if (renamed) {
      taken.add(renamed);
      found.push(...valueDifference(value, renamed));
    } else
      found.push({
        text: t('Value {0} removed', quoted(title(value))),
        before: value.span,
        after: undefined,
      });
  }
  for (const value of after) {
    if (!taken.has(value))
      found.push({ text: t('Value {0} added', quoted(title(value))), before: undefined, after: value.span });
  }
  if (order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0))) {
    found.push({ text: t('Values in another order'), before: before[0]?.span, after: after[0]?.span });
  }
  return found;
}

function valueDifference(before: Value, after: Value): Difference[] {
  const notes: string[] = [];
  if (before.id.value !== after.id.value) notes.push(t('its id was {0}', quoted(before.id.value)));
  if (before.name?.value !== after.name?.value) {
    notes.push(before.name ? t('was called {0}', quoted(before.name.value)) : t('name added'));
  }
  notes.push(
    ...textDifference('description', before.description, after.description).map(({ text }) => text),
    ...listChange('behavior', before.behaviors, after.behaviors),
    ...listChange('competency', before.competencies, after.competencies),
  );
  return notes.map((note) => ({
    text: t('Value {0}: {1}', quoted(title(after)), note),
    before: before.span,
    after: after.span,
  }));
}

/** Cells that have no place in the matrix: at a level that there is not, or at one that already has a cell. */
function strayDifferences(sides: readonly Side[], indexes: readonly (number | undefined)[]): Difference[] {
  const [before, after] = sides.map((side, at) => straysOf(side, indexes[at]));
  const found: Difference[] = [];
  for (const key of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    const [one, other] = [before?.get(key), after?.get(key)];
    if (one && other && contents(one.cell) === contents(other.cell)) continue;
    const { cell, competency } = (other ?? one) as Stray;
    const say = strays[!one ? 'added' : !other ? 'removed' : 'changed'];
    found.push({
      text: say(quoted(title(competency)), quoted(cell.level.value)),
      before: one?.cell.span,
      after: other?.cell.span,
    });
  }
  return found;
}

const strays = {
  added: (of: string, at: string) =>
    t('A cell of {0} without a place in the matrix, at level {1}, added', of, at),
  removed: (of: string, at: string) =>
    t('A cell of {0} without a place in the matrix, at level {1}, removed', of, at),
  changed: (of: string, at: string) =>
    t('A cell of {0} without a place in the matrix, at level {1}, changed', of, at),
} as const;

interface Stray {
  readonly cell: Cell;
  readonly competency: Competency;
}

function straysOf({ ladder, graph, grid }: Side, index: number | undefined): Map<string, Stray> {
  const found = new Map<string, Stray>();
  const competency = index === undefined ? undefined : ladder.competencies[index];
  if (!competency || index === undefined) return found;
  const counts = new Map<string, number>();
  for (const cell of competency.cells) {
    const level = graph.indexOf(cell.level.value);
    if (level !== undefined && grid.at(level, index).cell === cell) continue;
    const count = (counts.get(cell.level.value) ?? 0) + 1;
    counts.set(cell.level.value, count);
    found.set(`${count} ${cell.level.value}`, { cell, competency });
  }
  return found;
}

/** All that a cell says, without its places in the file. */
export function contents({ level, summary, behaviors, examples, notExpected, unchanged }: Cell): string {
  const texts = (list: readonly Text[]) => list.map(({ value }) => value);
  const answer = (one: Cell['notExpected']) => one && [one.reason?.value ?? null];
  return JSON.stringify([
    level.value,
    summary?.value ?? null,
    behaviors.map(({ text, examples: more, values }) => [text.value, texts(more), texts(values)]),
    texts(examples),
    answer(notExpected) ?? null,
    answer(unchanged) ?? null,
  ]);
}

function byKey<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    const known = found.get(key(one));
    if (known) known.push(one);
    else found.set(key(one), [one]);
  }
  return found;
}
