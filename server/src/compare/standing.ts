/** How ladders, or levels, stand to each other, in a few sentences. */
import { number, plural, t } from '../l10n';
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
  const all = sides.length === 2 ? t('both') : t('all {0}', number(sides.length));
  const shared = (entries: readonly EntryDifference[], noun: 'level' | 'competency') => {
    const found = entries.filter(
      ({ line }) => !line.ranked && line.sides.every((index) => index !== undefined),
    ).length;
    return t('{0} of {1} in {2}', number(found), counted(entries.length, noun), all);
  };
  const common = groups.filter(
    (group) => group.sides.length === sides.length && group.sides.every((items) => items.length > 0),
  );
  const worded = common.filter(({ change }) => change !== 'same' && change !== 'changed').length;
  const sentences = [shared(competencies, 'competency'), shared(levels, 'level')];
  const ranked = levels.filter(({ line }) => line.ranked).length;
  if (ranked > 0)
    sentences.push(
      plural(ranked, '{0} level side by side by rank alone', '{0} levels side by side by rank alone'),
    );
  sentences.push(
    common.length === 0
      ? t('no behavior in {0}', all)
      : worded > 0
        ? plural(
            common.length,
            '{0} behavior in {1}, {2} of them in other words',
            '{0} behaviors in {1}, {2} of them in other words',
            all,
            number(worded),
          )
        : plural(common.length, '{0} behavior in {1}', '{0} behaviors in {1}', all),
  );
  const names = sides.map(({ ladder }, side) => ladder.role?.value ?? t('ladder {0}', side + 1));
  const alone = sides.map(
    (_, side) =>
      groups.filter((group) => group.sides.every((items, other) => items.length > 0 === (other === side)))
        .length,
  );
  alone.forEach((own, side) => {
    if (own > 0)
      sentences.push(plural(own, '{0} behavior only in {1}', '{0} behaviors only in {1}', names[side] ?? ''));
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
      : t('a level that is not there');
  });
  const lacking = table.columns.flatMap((line) =>
    line.sides.flatMap((index, side) => {
      const there = line.sides.findIndex((other) => other !== undefined);
      const competency = sides[there]?.ladder.competencies[line.sides[there] ?? -1];
      return index === undefined && competency
        ? [t('{0} has no {1}', names[side] ?? '', title(competency))]
        : [];
    }),
  );
  if (sides.length !== 2) {
    const counts = sides.map(
      (_, side) => groups.filter((group) => (group.sides[side]?.length ?? 0) > 0).length,
    );
    return [
      listed(
        counts.map((own, side) =>
          plural(own, '{0} behavior at {1}', '{0} behaviors at {1}', names[side] ?? ''),
        ),
        8,
      ),
      ...lacking,
    ];
  }
  const many = (...changes: string[]) => groups.filter(({ change }) => changes.includes(change)).length;
  const [lower = '', upper = ''] = names;
  const still = groups.filter(
    ({ sides: items, change }) => change === 'same' && items[1]?.length === 0,
  ).length;
  return [
    ...said(many('added'), (found) =>
      plural(found, '{0} expectation added at {1}', '{0} expectations added at {1}', upper),
    ),
    ...said(many('raised'), (found) =>
      plural(
        found,
        '{0} expectation raised from {1} to {2}',
        '{0} expectations raised from {1} to {2}',
        lower,
        upper,
      ),
    ),
    ...said(many('lowered'), (found) =>
      plural(
        found,
        '{0} expectation lowered from {1} to {2}',
        '{0} expectations lowered from {1} to {2}',
        lower,
        upper,
      ),
    ),
    ...said(many('reworded', 'split', 'merged', 'moved'), (found) =>
      plural(found, '{0} expectation put in other words', '{0} expectations put in other words'),
    ),
    ...said(many('removed'), (found) =>
      plural(found, '{0} expectation only at {1}', '{0} expectations only at {1}', lower),
    ),
    ...said(still, (found) =>
      plural(
        found,
        '{0} expectation of {1} still expected at {2}',
        '{0} expectations of {1} still expected at {2}',
        lower,
        upper,
      ),
    ),
    ...lacking,
  ];
}

function said(found: number, words: (found: number) => string): string[] {
  return found > 0 ? [words(found)] : [];
}
