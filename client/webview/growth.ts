// A table of thousands of cells comes in parts: the first at once, the rest while the browser has nothing else to do.
// In the end all of it is in the page, to be searched and read.
import { useEffect, useState } from 'preact/hooks';
import type { CellView } from '../../server/src/protocol';
import type { Axes } from './axes';

/** Elements drawn at once, and at a time after that: about a second of a slow machine's time, and a third of one. */
const first = 60_000;
const next = 20_000;

/** About as many elements as a cell has. */
function weightOf({ behaviors, examples }: CellView): number {
  let weight = 4 + 2 * examples.length;
  for (const { examples: own, overlaps, findings, values } of behaviors) {
    weight += 3 + 2 * own.length + 7 * Math.min(3, overlaps.length) + 2 * values.length;
    if (own.length > 0) weight += 3;
    if (findings.length > 0) weight += 6;
  }
  return weight;
}

/** A browser takes longer and longer for each change of a table with so many elements. */
const many = 20_000;

/** Whether it pays to leave out what is out of sight. */
export function isLarge(axes: Pick<Axes, 'cells'>): boolean {
  return rowsWithin(axes, many) < axes.cells.length;
}

/** How many rows come to a weight, from a row on; at least one. */
export function rowsWithin({ cells }: Pick<Axes, 'cells'>, weight: number, from = 0): number {
  let left = weight;
  let row = from;
  do {
    for (const cell of cells[row] ?? []) left -= weightOf(cell);
    row++;
  } while (left > 0 && row < cells.length);
  return row;
}

/** How many of the first rows to draw by now. `atOnce`: all of them. */
export function useGrowth(axes: Axes, atOnce: boolean): number {
  const [rows, setRows] = useState(() => (atOnce ? Number.POSITIVE_INFINITY : rowsWithin(axes, first)));
  const whole = rows >= axes.rows.length;
  useEffect(() => {
    if (rows === Number.POSITIVE_INFINITY) return undefined;
    // Whole once, it stays whole: a row that is typed takes no other away.
    const grow = () => setRows(whole ? Number.POSITIVE_INFINITY : rowsWithin(axes, next, rows));
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(grow, 50);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(grow, { timeout: 500 });
    return () => cancelIdleCallback(idle);
  });
  return rows;
}
