// One expectation of the level that is read, and what it is held against.
import { t } from '../../../server/src/l10n';
import type { MatrixView } from '../../../server/src/protocol';
import type { BehaviorPlace, ReadingBehavior } from '../../../server/src/protocol/reading';
import { Findings } from '../findings';
import { Fold, type Folds } from '../fold';
import { Overlaps } from '../overlaps';
import { Source, Tags } from '../parts';
import { parts } from '../sentence';

const labels: Readonly<Partial<Record<ReadingBehavior['change'], () => string>>> = {
  new: () => t('New'),
  raised: () => t('Raised'),
  lowered: () => t('Lowered'),
  reworded: () => t('Reworded'),
  again: () => t('Expected already'),
};

interface LevelBehaviorProps {
  readonly matrix: MatrixView;
  readonly place: BehaviorPlace;
  readonly read: ReadingBehavior;
  /** Say at which level it stands. */
  readonly since: boolean;
  /** Say that it is new, where not all are. */
  readonly labelled: boolean;
  readonly folds: Folds;
}

export function LevelBehavior({ matrix, place, read, since, labelled, folds }: LevelBehaviorProps) {
  const { level, competency, behavior } = place;
  const view = matrix.cells[level]?.[competency]?.behaviors[behavior];
  if (!view) return null;
  const { change, words } = read;
  const label = change === 'new' && !labelled ? undefined : labels[change]?.();
  const key = `${level} ${competency} ${behavior}`;
  return (
    <li class={`expectation ${change}`} data-at={`${level} ${competency}`} data-behavior={behavior}>
      {(since || label) && (
        <p class="labels">
          {since && <bdi class="id">{matrix.levels[level]?.id}</bdi>}
          {label && <span class={`label ${change}`}>{label}</span>}
          {view.placeholder && <span class="label">{t('Placeholder')}</span>}
        </p>
      )}
      <div class="behavior-text">
        <Source text={view.text} stop={0} {...(words && { marked: words.here })} />
      </div>
      <Before matrix={matrix} read={read} />
      <Tags values={view.values} />
      <Overlaps of={view} stop={0} />
      <Findings findings={view.findings} name={key} folds={folds} stop={0} />
      <Fold name={key} examples={view.examples} folds={folds} stop={0} />
    </li>
  );
}

const relations: Readonly<Partial<Record<ReadingBehavior['change'], () => string>>> = {
  raised: () => t('Goes farther than {0}'),
  lowered: () => t('Goes less far than {0}'),
  reworded: () => t('In other words than {0}'),
  again: () => t('Says the same as {0}'),
};

/** What it is held against; leads there. */
function Before({ matrix, read: { change, before, words } }: { matrix: MatrixView; read: ReadingBehavior }) {
  const relation = relations[change];
  if (!before || !relation) return null;
  const view = matrix.cells[before.level]?.[before.competency]?.behaviors[before.behavior];
  if (!view) return null;
  return (
    <p class="before">
      {parts(relation(), [
        <bdi key="level" class="id">
          {matrix.levels[before.level]?.id}
        </bdi>,
      ])}{' '}
      <span data-at={`${before.level} ${before.competency}`} data-behavior={before.behavior}>
        <Source text={view.text} stop={0} {...(words && { marked: words.before })} />
      </span>
    </p>
  );
}
