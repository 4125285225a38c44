// Where something on the page stands: in the table, in the ladder, in the file.
import type {
  BehaviorView,
  CellView,
  CompetencyView,
  LevelView,
  MatrixView,
  Range,
} from '../../server/src/protocol';
import type { FindingView } from '../../server/src/protocol/reading';

/** A cell of the table; -1 is the header of the row or column. Never both. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A cell of the ladder, and what in it. With -1 a level or a competency itself, with -1 for both the whole. */
export interface Place {
  readonly level: number;
  readonly competency: number;
  readonly behavior?: number;
  /** Counts within the behavior, as findings do, and within a finding the places that it speaks of. */
  readonly overlap?: number;
  readonly finding?: number;
  readonly related?: number;
}

/** What is at a place; undefined when there is no such place. */
function partAt(
  matrix: MatrixView,
  { level, competency, behavior }: Place,
): MatrixView | LevelView | CompetencyView | CellView | BehaviorView | undefined {
  if (level < 0) return competency < 0 ? matrix : matrix.competencies[competency];
  if (competency < 0) return matrix.levels[level];
  const cell = matrix.cells[level]?.[competency];
  return behavior === undefined ? cell : cell?.behaviors[behavior];
}

export function findingAt(matrix: MatrixView, place: Place): FindingView | undefined {
  const { finding } = place;
  return finding === undefined ? undefined : partAt(matrix, place)?.findings[finding];
}

/** The range that a place was written at. */
export function rangeOf(matrix: MatrixView, place: Place): Range | undefined {
  const { overlap, finding, related } = place;
  if (finding !== undefined) {
    const found = findingAt(matrix, place);
    return related === undefined ? found?.range : found?.related[related]?.range;
  }
  const part = partAt(matrix, place);
  if (!part || !('range' in part)) return undefined;
  if (overlap === undefined) return part.range;
  return 'overlaps' in part ? part.overlaps[overlap]?.range : undefined;
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

/** Where in the ladder a spot of the table is. */
export function cellOf({ row, column }: Spot, transposed: boolean): Pick<Place, 'level' | 'competency'> {
  return transposed ? { level: column, competency: row } : { level: row, competency: column };
}

/** What an element stands for: in the table, or where a level is read. */
export function placeAt(element: Element, transposed: boolean): Place | undefined {
  const read = element.closest<HTMLElement>('[data-at]')?.dataset['at'];
  const [level, competency] = read?.split(' ').map(Number) ?? [];
  const spot = read === undefined ? spotAt(element)?.spot : undefined;
  const cell =
    level !== undefined && competency !== undefined
      ? { level, competency }
      : spot && cellOf(spot, transposed);
  if (!cell) return undefined;
  const part = (name: 'behavior' | 'overlap' | 'finding' | 'related') => {
    const index = element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
    return index === undefined ? {} : { [name]: Number(index) };
  };
  return { ...cell, ...part('behavior'), ...part('overlap'), ...part('finding'), ...part('related') };
}

/** The element at a spot, as far as it is drawn. */
export function boxAt(table: HTMLTableElement, { row, column }: Spot): HTMLTableCellElement | null {
  if (row < 0) return table.querySelector(`thead th[data-column="${column}"]`);
  return table.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`)?.cells[column + 1] ?? null;
}
