// How large each step of a branch is: a bar for each level.

import { useContext } from 'preact/hooks';
import { t } from '../../../server/src/l10n';
import type { MatrixView } from '../../../server/src/protocol';
import type { ReadingView, StepView } from '../../../server/src/protocol/reading';
import { ActionsContext } from '../actions';
import { Hidden } from '../parts';
import { rounded, stepInWords } from './words';

/** Levels shown on each side of the one that is read. */
const around = 20;

export function Strip({ matrix, reading }: { matrix: MatrixView; reading: ReadingView }) {
  const { branch, level, from, path } = reading;
  const here = branch.findIndex((step) => step.level === level);
  const shown = branch.slice(Math.max(0, here - around), here + around + 1);
  const largest = Math.max(...shown.map(({ size = 0 }) => size), 0);
  const known = new Set(from === null ? [] : path.slice(0, path.indexOf(from) + 1));
  if (shown.length < 2) return null;
  return (
    <figure class="steps">
      <figcaption>{t('How much each level asks for that is new, for each competency')}</figcaption>
      <ol class="strip">
        {shown.map((step) => (
          <li key={step.level}>
            <Step
              step={step}
              matrix={matrix}
              largest={largest}
              kind={step.level === level ? 'here' : known.has(step.level) ? 'known' : 'other'}
            />
          </li>
        ))}
      </ol>
    </figure>
  );
}

interface StepProps {
  readonly step: StepView;
  readonly matrix: MatrixView;
  readonly largest: number;
  readonly kind: 'here' | 'known' | 'other';
}

function Step({ step, matrix, largest, kind }: StepProps) {
  const { read } = useContext(ActionsContext);
  const { level, size } = step;
  const words = stepInWords(matrix, step);
  const height = size === undefined || largest === 0 ? 0 : (40 * size) / largest;
  return (
    <button
      type="button"
      class={`step ${kind}`}
      aria-current={kind === 'here' ? 'true' : undefined}
      title={words}
      onClick={() => read(level)}
    >
      <svg viewBox="0 0 10 42" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="step-bar" x="0" y={40 - height} width="10" height={height + 2} />
      </svg>
      <span class="step-size">{size === undefined ? '–' : rounded(size)}</span>
      <bdi class="step-level">{matrix.levels[level]?.id}</bdi>
      <Hidden>. {words}</Hidden>
    </button>
  );
}
