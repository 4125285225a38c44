import { english, number, plural, t } from '../../l10n';
import { idAndName, shortName } from '../../model/ladder';
import { type Step, stepInWords, stepsOf } from '../progression/step';
import type { Rule } from '../rule';

export const unevenStep: Rule = {
  id: 'uneven-step',
  severity: 'information',
  summary: english('The step to a level is far smaller or larger than the steps next to it.'),
  needsWhole: true,
  ofRole: true,
  options: {
    factor: {
      default: 2.5,
      minimum: 1.5,
      maximum: 20,
      description: english(
        'How many times smaller or larger than both steps next to it a step must be to be reported',
      ),
    },
    difference: {
      default: 4,
      minimum: 0,
      maximum: 1000,
      description: english(
        'By how many demands, over all its competencies, it must differ from both as well',
      ),
    },
  },
  check(context, report) {
    const { ladder } = context;
    const factor = Number(context.option(unevenStep, 'factor'));
    const difference = Number(context.option(unevenStep, 'difference'));
    const steps = stepsOf(context);
    const above = new Map<number, Step>();
    for (const step of steps) if (step) above.set(step.lower, step);
    for (const step of steps) {
      const upper = step && ladder.levels[step.upper];
      const lower = step && ladder.levels[step.lower];
      if (!step || !upper || !lower) continue;
      const neighbors = neighborsOf(step, steps, above);
      if (neighbors.length < 2) continue;
      const sizes = neighbors.map(({ size }) => size);
      const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
      const large = step.size >= most * factor && (step.size - most) * step.competencies >= difference;
      const small = step.size * factor <= least && (least - step.size) * step.competencies >= difference;
      if (!large && !small) continue;
      const own = plural(
        step.competencies,
        '{1} in {0} competency',
        '{1} in {0} competencies',
        stepInWords(step),
      );
      const others = neighbors
        .map((other) =>
          t(
            '{0}: {1} in {2}',
            nameOf(ladder.levels[other.upper]),
            stepInWords(other),
            number(other.competencies),
          ),
        )
        .join('; ');
      report(
        upper.id.span,
        large
          ? t(
              'The step from {0} to {1} is far larger than those next to it: {2} ({3}). Move some of it down or up, or put a level in between.',
              shortName(lower),
              idAndName(upper),
              own,
              others,
            )
          : t(
              'The step from {0} to {1} is far smaller than those next to it: {2} ({3}). Say what else this level asks for, or join it with {0}.',
              shortName(lower),
              idAndName(upper),
              own,
              others,
            ),
        {
          related: neighbors.flatMap((other) => {
            const level = ladder.levels[other.upper];
            return level
              ? [{ span: level.id.span, message: t('{0}: {1}', idAndName(level), stepInWords(other)) }]
              : [];
          }),
        },
      );
    }
  },
};

/** One step before and one after; at an end of the track the nearest two. */
function neighborsOf(
  step: Step,
  steps: readonly (Step | undefined)[],
  above: ReadonlyMap<number, Step>,
): Step[] {
  const before = steps[step.lower];
  const after = above.get(step.upper);
  if (before && after) return [before, after];
  const next = before ? steps[before.lower] : after && above.get(after.upper);
  return [before ?? after, next].flatMap((other) => other ?? []);
}

function nameOf(level: Parameters<typeof shortName>[0] | undefined): string {
  return level ? shortName(level) : '';
}
