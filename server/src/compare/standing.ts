/** How ladders, or levels, stand to each other, in a few sentences. */
import { title } from '../model/ladder';
import type { Comparison } from './comparison';
import type { EntryDifference } from './entries';
import { counted, listed } from './lists';
import { lineLevel } from './names';

/** What different ladders have in common. */
export function rolesSummary(comparison: Comparison): string[] {
  const { sides, levels, competencies, groups } = comparison;
  const same = [...levels, ...competencies].every(({ change }) => change === 'same');
  if (same && groups.every(({ change }) => change === 'same') && comparison.others.length === 0) {
    const cells = comparison.cells.flat();
    if (cells.every(({ change }) => change === 'same')) return [];
  }
  const all = sides.length === 2 ? 'both' : `all ${sides.length}`;
  const shared = (entries: readonly EntryDifference[], noun: string) => {
    const number = entries.filter(({ line }) => line.sides.every((index) => index !== undefined)).length;
    return `${number} of ${counted(entries.length, noun)} in ${all}`;
  };
  const common = groups.filter(
    (group) => group.sides.length === sides.length && group.sides.every((items) => items.length > 0),
  );
  const worded = common.filter(({ change }) => change !== 'same' && change !== 'changed').length;
  const sentences = [shared(competencies, 'competency'), shared(levels, 'level')];
  sentences.push(
    common.length > 0
      ? `${counted(common.length, 'behavior')} in ${all}${worded > 0 ? `, ${worded} of them in other words` : ''}`
      : `no behavior in ${all}`,
  );
  const names = sides.map(({ ladder }, side) => ladder.role?.value ?? `ladder ${side + 1}`);
  const alone = sides.map(
    (_, side) =>
      groups.filter((group) => group.sides.every((items, other) => items.length > 0 === (other === side)))
        .length,
  );
  alone.forEach((number, side) => {
    if (number > 0) sentences.push(`${counted(number, 'behavior')} only in ${names[side]}`);
  });
  return sentences;
}

/** What a level asks for over another. */
export function levelsSummary(comparison: Comparison): string[] {
  const { sides, table, groups } = comparison;
  const [row] = table.rows;
  const names = sides.map(({ ladder }, side) => {
    const level = ladder.levels[row?.sides[side] ?? -1];
    const other = new Set(sides.map(({ ladder: one }) => one)).size > 1;
    return level
      ? `${lineLevel([sides[side] as (typeof sides)[number]], { ...row!, sides: [row!.sides[side]] })}${other && ladder.role ? ` (${ladder.role.value})` : ''}`
      : 'a level that is not there';
  });
  const lacking = table.columns.flatMap((line) =>
    line.sides.flatMap((index, side) => {
      const there = line.sides.findIndex((other) => other !== undefined);
      const competency = sides[there]?.ladder.competencies[line.sides[there] ?? -1];
      return index === undefined && competency ? [`${names[side]} has no ${title(competency)}`] : [];
    }),
  );
  if (sides.length !== 2) {
    const counts = sides.map(
      (_, side) => groups.filter((group) => (group.sides[side]?.length ?? 0) > 0).length,
    );
    return [
      listed(
        counts.map((number, side) => `${counted(number, 'behavior')} at ${names[side]}`),
        8,
      ),
      ...lacking,
    ];
  }
  const number = (...changes: string[]) => groups.filter(({ change }) => changes.includes(change)).length;
  const [lower, upper] = names;
  const still = groups.filter(
    ({ sides: items, change }) => change === 'same' && items[1]?.length === 0,
  ).length;
  const said: [number, string][] = [
    [number('added'), `added at ${upper}`],
    [number('raised'), `raised from ${lower} to ${upper}`],
    [number('lowered'), `lowered from ${lower} to ${upper}`],
    [number('reworded', 'split', 'merged', 'moved'), 'put in other words'],
    [number('removed'), `only at ${lower}`],
    [still, `of ${lower} still expected at ${upper}`],
  ];
  return [
    ...said.flatMap(([count, what]) => (count > 0 ? [`${counted(count, 'expectation')} ${what}`] : [])),
    ...lacking,
  ];
}
