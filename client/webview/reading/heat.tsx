import { t } from '../../../server/src/l10n';

// How much a cell says, in steps that mean the same in every ladder.

/** The least number of behaviors of each step but the first, which is nothing. */
const steps = [1, 2, 3, 5];

/** 0 for nothing, up to 4. */
export function heatStep(behaviors: number): number {
  return steps.filter((least) => behaviors >= least).length;
}

/** What each step stands for: `0`, `1`, `2`, `3–4`, `5 or more`. */
export const heatSteps = (): readonly string[] => ['0', '1', '2', '3–4', t('5 or more')];

/** What the shades mean, with the number that stands in each cell. */
export function HeatLegend() {
  return (
    <p class="legend">
      {t('Behaviors in a cell:')}{' '}
      {heatSteps().map((words, step) => (
        <span key={step} class="legend-step" data-heat={step}>
          {words}
        </span>
      ))}
    </p>
  );
}
