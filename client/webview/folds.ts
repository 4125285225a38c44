// Which folds are open, told in words of the ladder: kept across a reload, when all elements are new.
import type { MatrixView } from '../../server/src/protocol';
import type { SavedState } from './host';
import { boxAt, spotAt } from './places';

/** Kept at most; a state is not the place for thousands. */
const most = 500;

/** The folds that are open (or, with `open` false, closed). */
export function foldsIn(
  scroller: Element,
  matrix: MatrixView,
  transposed: boolean,
  open: boolean,
): SavedState['folds'] {
  const folds: (readonly [string, string, number])[] = [];
  for (const fold of scroller.querySelectorAll(open ? 'td details[open]' : 'td details:not([open])')) {
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

/** Opens (or closes) them again, as far as they are still there. */
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
    if (fold) fold.open = open;
  }
}
