import { english, t } from '../../l10n';
import { type Ladder, title } from '../../model/ladder';
import type { Rule } from '../rule';
import { carriersOf } from '../values';

export const unusedValue: Rule = {
  id: 'unused-value',
  severity: 'warning',
  summary: english('No competency or behavior carries a value.'),
  needsWhole: true,
  ofRole: true,
  check({ ladder }, report) {
    if (ladder.competencies.length === 0 || hasUnknown(ladder)) return;
    const carriers = carriersOf(ladder);
    const told = new Set<string>();
    ladder.values.forEach((value, index) => {
      const { competencies = [], behaviors = [] } = carriers[index] ?? {};
      const { id } = value;
      if (competencies.length > 0 || behaviors.length > 0 || told.has(id.value)) return;
      // It names competencies, none of which exists: that is said of each of them already.
      if (value.competencies.length > 0) return;
      told.add(id.value);
      report(
        id.span,
        t(
          'No competency or behavior carries the value {0}, so that nobody is measured by it. Add `values: [{1}]` where the ladder asks for it, or say what it asks for in a new behavior.',
          title(value),
          id.value,
        ),
      );
    });
  },
};

/** A reference to a value that does not exist may be meant for one that does; it is to be mended first. */
function hasUnknown({ values, competencies }: Ladder): boolean {
  const ids = new Set(values.map(({ id }) => id.value));
  return competencies.some(
    (competency) =>
      competency.values.some(({ value }) => !ids.has(value)) ||
      competency.cells.some(({ behaviors }) =>
        behaviors.some((behavior) => behavior.values.some(({ value }) => !ids.has(value))),
      ),
  );
}
