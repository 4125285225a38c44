// Which folds are open, told in words of the ladder: kept across a reload, when all elements are new. Examples are
// told where they are not as all are; findings where they are open.
import type { MatrixView } from '../../server/src/protocol';
import type { SavedState } from './host';
import { boxAt, spotAt } from './places';

/** Kept at most; a state is not the place for thousands. */
const most = 500;

/** The folds to tell of; `open`: the reader opened those examples, else closed them among all that are open. */
export function foldsIn(
  scroller: Element,
  matrix: MatrixView,
  transposed: boolean,
  open: boolean,
): SavedState['folds'] {
  const folds: (readonly [string, string, number])[] = [];
  const examples = open ? '.examples[open]' : '.examples:not([open])';
  for (const fold of scroller.querySelectorAll(`td details:is(${examples}, .findings[open])`)) {
    const at = spotAt(fold);
    if (!at) continue;
    const { row, column } = at.spot;
    const level = matrix.levels[transposed ? column : row]?.id;
    const competency = matrix.competencies[transposed ? row : column]?.id;
    if (level === undefined || competency === undefined) continue;
    folds.push([
      level,
      competency,
      [...at.box.querySelectorAll('details')].indexOf(fold as HTMLDetailsElement),
    ]);
    if (folds.length === most) break;
  }
  return folds;
}

/** Puts them as they were, as far as they are still there. */
export function restoreFolds(
  scroller: Element,
  matrix: MatrixView,
  transposed: boolean,
  folds: SavedState['folds'],
  open: boolean,
): void {
  const table = scroller.querySelector('table');
  if (!table) return;
  for (const [levelId, competencyId, index] of folds) {
    const level = matrix.levels.findIndex(({ id }) => id === levelId);
    const competency = matrix.competencies.findIndex(({ id }) => id === competencyId);
    if (level < 0 || competency < 0) continue;
    const spot = transposed ? { row: competency, column: level } : { row: level, column: competency };
    const fold = boxAt(table, spot)?.querySelectorAll('details')[index];
    if (fold) fold.open = open || fold.matches('.findings');
  }
}
