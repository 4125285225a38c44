// Where something in the table stands: in the table, in the ladder, in the file.
import type { MatrixView, Range } from '../../server/src/protocol';

/** A cell of the table; -1 is the header of the row or column. Never both. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A spot, and what in its cell. Overlaps count within their behavior. */
export interface Place extends Spot {
  readonly behavior?: number;
  readonly overlap?: number;
}

/** The range that a place was written at; undefined when there is no such place. */
export function rangeOf(matrix: MatrixView, transposed: boolean, place: Place): Range | undefined {
  const [level, competency] = transposed ? [place.column, place.row] : [place.row, place.column];
  if (level < 0) return matrix.competencies[competency]?.range;
  if (competency < 0) return matrix.levels[level]?.range;
  const cell = matrix.cells[level]?.[competency];
  if (place.behavior === undefined) return cell?.range;
  const behavior = cell?.behaviors[place.behavior];
  return place.overlap === undefined ? behavior?.range : behavior?.overlaps[place.overlap]?.range;
}

/** The cell or header that an element is, or is in. */
export function spotAt(
  element: Element,
): { readonly spot: Spot; readonly box: HTMLTableCellElement } | undefined {
  const box = element.closest<HTMLTableCellElement>('td, th');
  if (!box) return undefined;
  const { column } = box.dataset;
  if (column !== undefined) return { spot: { row: -1, column: Number(column) }, box };
  const row = box.closest<HTMLTableRowElement>('tr[data-row]')?.dataset['row'];
  return row === undefined ? undefined : { spot: { row: Number(row), column: box.cellIndex - 1 }, box };
}

/** What an element in the table stands for. */
export function placeAt(element: Element): Place | undefined {
  const spot = spotAt(element)?.spot;
  if (!spot) return undefined;
  const behavior = element.closest<HTMLElement>('[data-behavior]')?.dataset['behavior'];
  const overlap = element.closest<HTMLElement>('[data-overlap]')?.dataset['overlap'];
  return {
    ...spot,
    ...(behavior === undefined ? {} : { behavior: Number(behavior) }),
    ...(overlap === undefined ? {} : { overlap: Number(overlap) }),
  };
}

/** The element at a spot, as far as it is drawn. */
export function boxAt(table: HTMLTableElement, { row, column }: Spot): HTMLTableCellElement | null {
  if (row < 0) return table.querySelector(`thead th[data-column="${column}"]`);
  return table.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`)?.cells[column + 1] ?? null;
}
