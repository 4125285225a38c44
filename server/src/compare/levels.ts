/** Levels side by side: a row of their own, and what a level asks for over the one that it is compared with. */
import { shortName } from '../model/ladder';
import type { Group } from './groups';
import type { Side } from './side';
import { type Content, type Item, itemsOf, type Line, type Table } from './table';

/**
 * A table of one row. Where one ladder's levels build on each other, a side also has what the levels between it and
 * the others ask for: compared with L3, L5 asks for what is written at L4 as well.
 */
export function levelTable(sides: readonly Side[], row: Line, columns: readonly Line[]): Table {
  const shown = sides.map((side, index) => levelsShown(sides, row, index, side));
  const contents = sides.map((side, index) =>
    columns.map((column, at): Content | undefined => {
      const level = row.sides[index];
      const competency = column.sides[index];
      if (level === undefined || competency === undefined) return undefined;
      const own = side.grid.at(level, competency);
      const items: Item[] = [];
      for (const one of shown[index] ?? []) {
        const { cell } = side.grid.at(one, competency);
        const behaviors = cell?.behaviors ?? [];
        items.push(...itemsOf(side, index, behaviors, { row: 0, column: at }, one, items.length));
      }
      const state = items.length > (own.cell?.behaviors.length ?? 0) ? 'written' : own.state;
      return { state, cell: own.cell, items };
    }),
  );
  return { sides, rows: [row], columns, at: (side, _, column) => contents[side]?.[column] };
}

/** Levels whose behaviors a side shows, the lowest first: its own, and those below it that not all sides build on. */
function levelsShown(sides: readonly Side[], row: Line, index: number, side: Side): number[] {
  const own = row.sides[index];
  if (own === undefined) return [];
  const kin = sides.flatMap(({ ladder }, other) => (ladder === side.ladder ? (row.sides[other] ?? []) : []));
  if (side.ladder.inheritance === 'standalone' || kin.length < 2) return [own];
  const { graph } = side;
  const builtOn = (level: number, upper: number) => level === upper || graph.isBelow(level, upper);
  return side.ladder.levels.flatMap((_, level) => {
    if (level === own) return [level];
    return graph.isBelow(level, own) && !kin.every((upper) => builtOn(level, upper)) ? [level] : [];
  });
}

/** What the lower level asks for and the upper does not repeat is not gone: the upper builds on it. */
export function stillExpected(
  groups: readonly Group[],
  sides: readonly Side[],
  levels: readonly (number | undefined)[],
): Group[] {
  const [one, other] = sides;
  const [lower, upper] = levels;
  const builds =
    one !== undefined &&
    one.ladder === other?.ladder &&
    one.ladder.inheritance === 'cumulative' &&
    lower !== undefined &&
    upper !== undefined &&
    one.graph.isBelow(lower, upper);
  const level = builds ? one.ladder.levels[upper] : undefined;
  return groups.map((group): Group => {
    if (level && group.change === 'removed') {
      return { ...group, change: 'same', details: [`still expected at ${shortName(level)}`] };
    }
    const written = group.sides[1]?.[0]?.level;
    if (written && upper !== undefined && written !== other?.ladder.levels[upper]) {
      return { ...group, details: [...group.details, `written at ${shortName(written)}`] };
    }
    return group;
  });
}
