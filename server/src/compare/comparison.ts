/** Ladders, versions of one or levels, side by side. */
import type { Ladder } from '../model/ladder';
import { type CellDifference, cellDifference } from './cells';
import { competencyDifference, type EntryDifference, levelDifference } from './entries';
import { alignedGroups, changedGroups, type Group } from './groups';
import { levelTable, stillExpected } from './levels';
import { Readings } from './likeness';
import { alignLines, type Entries } from './lines';
import { type Other, otherDifferences } from './others';
import type { Side } from './side';
import { type Item, type Line, type Table, tableOf } from './table';

/** `versions`: one ladder at two times; `roles`: different ladders; `levels`: levels of one ladder or several. */
export type ComparisonKind = 'versions' | 'roles' | 'levels';

export interface Comparison {
  readonly kind: ComparisonKind;
  readonly sides: readonly Side[];
  readonly table: Table;
  readonly levels: readonly EntryDifference[];
  readonly competencies: readonly EntryDifference[];
  /** Every behavior of every side is in exactly one. In the order of the table. */
  readonly groups: readonly Group[];
  /** `cells[level][competency]` */
  readonly cells: readonly (readonly CellDifference[])[];
  readonly others: readonly Other[];
}

/** What changed from the first ladder to the second. */
export function compareVersions(before: Side, after: Side): Comparison {
  return compareWhole('versions', [before, after]);
}

/** Two or more ladders beside each other. */
export function compareRoles(sides: readonly Side[]): Comparison {
  return compareWhole('roles', sides);
}

/** A level of each side, by its id. */
export function compareLevels(sides: readonly Side[], levels: readonly string[]): Comparison {
  const competencies = alignLines(sides.map(competencyEntries));
  const indexes = sides.map(({ graph }, side) => graph.indexOf(levels[side] ?? ''));
  const row: Line = { sides: indexes, renamed: false, ranked: false, moved: false };
  const table = levelTable(sides, row, competencies);
  const readings = new Readings(sides);
  const groups = sides.length === 2 ? changedGroups(table, readings, true) : alignedGroups(table, readings);
  return finish('levels', table, stillExpected(groups, sides, indexes));
}

function compareWhole(kind: 'versions' | 'roles', sides: readonly Side[]): Comparison {
  const competencies = alignLines(sides.map(competencyEntries));
  const levels = alignLines(sides.map((side) => levelEntries(side, kind === 'roles')));
  const table = tableOf(sides, levels, competencies);
  const readings = new Readings(sides);
  const groups =
    sides.length === 2 ? changedGroups(table, readings, kind === 'roles') : alignedGroups(table, readings);
  return finish(kind, table, groups);
}

function finish(kind: ComparisonKind, table: Table, groups: readonly Group[]): Comparison {
  const { sides, rows, columns } = table;
  const width = columns.length;
  const touched = new Set<number>();
  for (const group of groups) {
    if (group.change === 'same') continue;
    for (const { row, column } of group.sides.flat()) touched.add(row * width + column);
  }
  return {
    kind,
    sides,
    table,
    levels: rows.map((line) => levelDifference(sides, line)),
    competencies: columns.map((line) => competencyDifference(sides, line)),
    groups,
    cells: rows.map((_, row) =>
      columns.map((_, column) => cellDifference(table, row, column, touched.has(row * width + column))),
    ),
    others: kind === 'levels' ? [] : otherDifferences(sides, columns),
  };
}

/** The role as it is called last; undefined where no side has one, as of what is only there to build on. */
export function roleOf({ sides }: Comparison): string | undefined {
  return sides.findLast(({ ladder }) => ladder.role)?.ladder.role?.value;
}

/** Whether nothing differs. */
export function isSame({ levels, competencies, groups, cells, others }: Comparison): boolean {
  return (
    others.length === 0 &&
    [...levels, ...competencies].every(({ change }) => change === 'same') &&
    groups.every(({ change }) => change === 'same') &&
    cells.every((row) => row.every(({ change }) => change === 'same'))
  );
}

function competencyEntries({ ladder, statements }: Side): Entries {
  return {
    entries: ladder.competencies,
    contents: (index) => {
      const cells = ladder.competencies[index]?.cells ?? [];
      return new Set(
        cells.flatMap(({ behaviors }) => behaviors.flatMap(({ text }) => telling(statements, text.value))),
      );
    },
  };
}

/** A level holds what it says in each competency. Levels of two times are told by what they are, never by rank. */
function levelEntries(side: Side, byRank: boolean): Entries {
  const { ladder, statements, graph } = side;
  let byLevel: Map<number, Set<string>> | undefined;
  return {
    entries: ladder.levels,
    ...(byRank && { below: (index) => graph.below(index) }),
    contents: (index) => {
      byLevel ??= contentsByLevel(side, ladder, statements);
      return byLevel.get(index) ?? new Set();
    },
  };
}

function contentsByLevel({ graph }: Side, { competencies }: Ladder, statements: Side['statements']) {
  const found = new Map<number, Set<string>>();
  for (const { cells } of competencies) {
    for (const { level, behaviors } of cells) {
      const index = graph.indexOf(level.value);
      if (index === undefined) continue;
      const known = found.get(index) ?? new Set();
      for (const { text } of behaviors) for (const words of telling(statements, text.value)) known.add(words);
      found.set(index, known);
    }
  }
  return found;
}

function telling(statements: Side['statements'], text: string): string[] {
  const { words, placeholder } = statements.of(text);
  return words && !placeholder ? [words] : [];
}

export type { Group, Item };
