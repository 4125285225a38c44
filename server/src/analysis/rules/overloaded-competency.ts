import { english, t } from '../../l10n';
import { title } from '../../model/ladder';
import type { Rule } from '../rule';

export const overloadedCompetency: Rule = {
  id: 'overloaded-competency',
  severity: 'information',
  summary: english('A competency holds far more behaviors than the others.'),
  needsWhole: true,
  ofRole: true,
  options: {
    factor: {
      default: 2.5,
      minimum: 1.5,
      maximum: 20,
      description: english(
        'How many times the behaviors of the median competency a competency must hold to be reported',
      ),
    },
    perCell: {
      default: 4,
      minimum: 1,
      maximum: 100,
      description: english('More behaviors than this in its written cells on average are needed as well'),
    },
    // So many make two competencies that are worth having; in a draft with a cell or two, shares say little.
    behaviors: {
      default: 8,
      minimum: 1,
      maximum: 1000,
      description: english('How many behaviors a competency must hold at least to be reported'),
    },
  },
  check(context, report) {
    const { ladder, grid } = context;
    const factor = Number(context.option(overloadedCompetency, 'factor'));
    const perCell = Number(context.option(overloadedCompetency, 'perCell'));
    const least = Number(context.option(overloadedCompetency, 'behaviors'));
    const counts = ladder.competencies.map(() => ({ behaviors: 0, cells: 0 }));
    for (const { competency, state, behaviors } of grid.cells) {
      const count = counts[competency];
      if (state !== 'written' || !count) continue;
      count.cells++;
      count.behaviors += behaviors.length;
    }
    const written = counts.map(({ behaviors }) => behaviors).filter((number) => number > 0);
    ladder.competencies.forEach((competency, index) => {
      const { behaviors = 0, cells = 0 } = counts[index] ?? {};
      if (written.length < 3 || behaviors < least || behaviors <= cells * perCell) return;
      const usual = median(without(written, behaviors));
      if (behaviors < usual * factor) return;
      const share = Math.round((100 * behaviors) / written.reduce((sum, number) => sum + number, 0));
      report(
        competency.id.span,
        t(
          '{0} holds {1} behaviors, {2}% of the ladder’s; the other competencies hold {3} at the median. Split it by what its behaviors have in common, or keep those that tell levels apart.',
          title(competency),
          behaviors,
          share,
          usual,
        ),
      );
    });
  },
};

function without(numbers: readonly number[], one: number): number[] {
  const index = numbers.indexOf(one);
  return numbers.filter((_, other) => other !== index);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle - 1)] ?? 0)) / 2;
}
