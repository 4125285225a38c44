// For a ladder that has no table yet: what to write next.
import type { CompetencyView, LevelView, MatrixView } from '../../server/src/protocol';
import { LadderIcon } from './icons';
import { Each, Words } from './parts';
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
  const missing =
    noLevels && noCompetencies ? 'levels and competencies' : noLevels ? 'levels' : 'competencies';
  const there: readonly (LevelView | CompetencyView)[] = noLevels ? matrix.competencies : matrix.levels;
  return (
    <div class="guidance">
      <LadderIcon />
      <h2>This ladder has no {missing} yet</h2>
      {there.length > 0 && (
        <p>
          {noLevels ? 'Its competencies so far: ' : 'Its levels so far: '}
          <Each items={there} first={30} unit="entry">
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
        The matrix has a row for each level and a column for each competency. Write {missing} like this, and
        it appears here as you type:
      </p>
      <pre>
        <code>{[noLevels && levels, noCompetencies && competencies].filter(Boolean).join('\n')}</code>
      </pre>
      <p>
        Suggestions in the editor offer the keys, and snippets for a level, a competency and a cell. To start
        from a table that you have, run <Words text="Career Ladder: Import…" class="command" /> instead.
      </p>
    </div>
  );
}
