// For a ladder that has no table yet: what to write next.
import { t } from '../../server/src/l10n';
import type { CompetencyView, LevelView, MatrixView } from '../../server/src/protocol';
import { LadderIcon } from './icons';
import { Each, Words } from './parts';
import { parts } from './sentence';
import { title } from './words';

const levels = `levels:            # rows, lowest first
  - id: L1
    name: Junior Engineer
  - id: L2
    name: Engineer`;
const competencies = `competencies:      # columns
  - id: code-quality
    name: Code Quality
    cells:
      L1: Tests their own changes
      L2: Reviews the changes of others`;

/** A table needs a row and a column. */
export function isDrawable(matrix: MatrixView): boolean {
  return matrix.levels.length > 0 && matrix.competencies.length > 0;
}

export function Guidance({ matrix }: { matrix: MatrixView }) {
  const noLevels = matrix.levels.length === 0;
  const noCompetencies = matrix.competencies.length === 0;
  const there: readonly (LevelView | CompetencyView)[] = noLevels ? matrix.competencies : matrix.levels;
  return (
    <div class="guidance">
      <LadderIcon />
      <h2>
        {noLevels
          ? noCompetencies
            ? t('This ladder has no levels and competencies yet')
            : t('This ladder has no levels yet')
          : t('This ladder has no competencies yet')}
      </h2>
      {there.length > 0 && (
        <p>
          {noLevels ? t('Its competencies so far:') : t('Its levels so far:')}{' '}
          <Each items={there} first={30}>
            {(entry, i) => (
              <span key={i}>
                {i > 0 && ', '}
                <bdi>{title(entry)}</bdi>
              </span>
            )}
          </Each>
        </p>
      )}
      <p>
        {t(
          'The matrix has a row for each level and a column for each competency. Write what is missing like this, and it appears here as you type:',
        )}
      </p>
      <pre>
        <code>{[noLevels && levels, noCompetencies && competencies].filter(Boolean).join('\n')}</code>
      </pre>
      <p>
        {parts(
          t(
            'Suggestions in the editor offer the keys, and snippets for a level, a competency and a cell. To start from a table that you have, run {0} instead.',
          ),
          [<Words key="command" text={t('Career Ladder: Import…')} class="command" />],
        )}
      </p>
    </div>
  );
}
