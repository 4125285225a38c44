import type { Range } from '../../../server/src/protocol';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import type { Grouping } from './host';
import type { Place } from './navigation';
import type { Group } from './picture';

/** Where a place is written on its side; null for the beginning of the file, undefined where there is nothing. */
export function rangeOf(
  latest: ComparisonView,
  groups: readonly Group[],
  grouping: Grouping,
  { side, level, competency, group, line, behavior }: Place,
): Range | null | undefined {
  if (group !== undefined) {
    const index = groups.findIndex(({ key }) => key === group);
    return (grouping === 'level' ? latest.levels : latest.competencies)[index]?.sides[side]?.range;
  }
  if (level === undefined || competency === undefined) return null;
  const cell = latest.cells[level]?.[competency];
  const own =
    typeof line === 'number' ? cell?.behaviors[line]?.sides[side]?.[behavior ?? 0]?.range : undefined;
  return own ?? cell?.sides[side]?.range;
}
