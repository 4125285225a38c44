import type { Analysis } from '../../analysis/analyse';
import { measureSteps, stepInWords } from '../../analysis/progression/step';
import { plural, t } from '../../l10n';
import type { StepView } from '../../protocol/reading';
import { wayUp } from './path';
import type { Route } from './route';

/** The levels of a branch, each with how large the step to it is from the level that it follows. */
export function branchOf(analysis: Analysis, { level, path }: Route): StepView[] {
  const { graph } = analysis;
  const measure = measureSteps(analysis);
  return [...path, level, ...wayUp(graph, level)].map((at) => {
    const [lower, ...others] = graph.below(at);
    if (lower === undefined) return { level: at, words: t('where it begins') };
    if (others.length > 0) return { level: at, words: t('not measured, as it follows several levels') };
    const step = measure(lower, at);
    if (!step) return { level: at, words: t('not measured, as too little is written') };
    const words = plural(
      step.competencies,
      '{1} in {0} competency',
      '{1} in {0} competencies',
      stepInWords(step),
    );
    return { level: at, size: step.size, words };
  });
}
