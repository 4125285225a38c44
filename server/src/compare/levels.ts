/** Levels side by side: a row of their own, and what a level asks for over the one that it is compared with. */
import { t } from '../l10n';
import { shortName } from '../model/ladder';
import type { Group } from './groups';
import { listed } from './lists';
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

/**
 * What a lower level asks for and an upper does not repeat is not gone: the upper builds on it. Says so, and where
 * what a side shows is written, when that is not its own level.
 */
export function stillExpected(
  groups: readonly Group[],
  sides: readonly Side[],
  levels: readonly (number | undefined)[],
): Group[] {
  /** Whether one side's level builds on the other's. */
  const builds = (lower: number, upper: number): boolean => {
    const [one, other] = [sides[lower], sides[upper]];
    const [low, high] = [levels[lower], levels[upper]];
    if (!one || one.ladder !== other?.ladder || one.ladder.inheritance !== 'cumulative') return false;
    return low !== undefined && high !== undefined && one.graph.isBelow(low, high);
  };
  const name = (side: number): string => {
    const level = sides[side]?.ladder.levels[levels[side] ?? -1];
    return level ? shortName(level) : '';
  };
  return groups.map((group): Group => {
    const having = sides.flatMap((_, side) => (group.sides[side]?.length ? [side] : []));
    const lacking = sides.flatMap((_, side) => (group.sides[side]?.length ? [] : [side]));
    const expected = lacking.filter((upper) => having.some((lower) => builds(lower, upper)));
    const written = new Set(
      group.sides.flat().flatMap(({ level, side }) => {
        return level && level !== sides[side]?.ladder.levels[levels[side] ?? -1] ? [shortName(level)] : [];
      }),
    );
    if (expected.length === 0 && written.size === 0) return group;
    const kept = group.change === 'removed' && expected.length === lacking.length;
    return {
      ...group,
      change: kept ? 'same' : group.change,
      details: [
        ...group.details,
        ...(expected.length > 0 ? [t('still expected at {0}', listed(expected.map(name), 8))] : []),
        ...(written.size > 0 ? [t('written at {0}', listed([...written]))] : []),
      ],
    };
  });
}
