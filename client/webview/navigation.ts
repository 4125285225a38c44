// Keyboard and mouse in the table. One cell is the tab stop at a time; arrow keys move it; Tab goes on to the links
// and folds inside that cell and then out of the table.
import { onClicks } from './clicks';
import { boxAt, type Spot, spotAt } from './places';
import { pageHeight, show } from './viewport';

/** What can have the focus inside a cell. */
const stops = '.source, button, summary';

export class Navigation {
  readonly #scroller: HTMLElement;
  readonly #go: (target: Element) => void;
  #spot: Spot = { row: 0, column: 0 };
  #box: HTMLTableCellElement | null = null;
  /** The active cell had the focus once; before, it is only where to begin. */
  #visited = false;

  /** `go` leads to the source of what an element stands for. */
  constructor(scroller: HTMLElement, go: (target: Element) => void) {
    this.#scroller = scroller;
    this.#go = go;
    scroller.addEventListener('keydown', (event) => this.#key(event));
    // What a fold held back is reached from its cell, too; `toggle` does not bubble.
    scroller.addEventListener(
      'toggle',
      () => requestAnimationFrame(() => this.#activate(this.#spot, this.#box)),
      { capture: true },
    );
    onClicks(scroller, (target) => {
      if (spotAt(target)) go(target);
    });
    scroller.addEventListener('focusin', ({ target }) => {
      const at = target instanceof Element ? spotAt(target) : undefined;
      if (!at?.box.hasAttribute('tabindex')) return;
      this.#visited = true;
      this.#activate(at.spot, at.box);
    });
  }

  get #table(): HTMLTableElement | null {
    return this.#scroller.querySelector('table');
  }

  /** After each drawing. `turned`: the table was transposed. */
  sync(turned: boolean): void {
    const table = this.#table;
    // While another view is shown, everything stays as it was left.
    if (!table || this.#scroller.hidden) return;
    const lost = this.#box !== null && (!this.#box.isConnected || this.#box.closest('[hidden]') !== null);
    const had = lost && document.activeElement === document.body;
    if (turned) this.#spot = { row: this.#spot.column, column: this.#spot.row };
    const at = !turned && !lost && this.#box ? spotAt(this.#box) : undefined;
    if (at) {
      this.#activate(at.spot, at.box);
      return;
    }
    const spot = {
      row: nearest(rowsOf(table), this.#spot.row),
      column: nearest(columnsOf(table), this.#spot.column),
    };
    const box = boxAt(table, spot);
    this.#activate(spot, box);
    // The focused cell was taken away by a change in the file: stay near it.
    if (had && document.hasFocus()) box?.focus({ preventScroll: true });
  }

  /** Brings the active cell into sight, where the table was turned around it. */
  showActive(): void {
    if (this.#box) show(this.#scroller, this.#box);
  }

  /** Goes back into the table. */
  focusActive(): void {
    this.#focus(this.#box);
  }

  /** Moves to the next empty or placeholder cell in reading order, around the end. */
  nextGap(): void {
    const table = this.#table;
    if (!table) return;
    const gaps = [
      ...table.querySelectorAll<HTMLTableCellElement>(':is(td.empty, td.placeholder):not(.out)'),
    ].filter((gap) => gap.closest('[hidden]') === null);
    const { row, column } = this.#spot;
    const after = gaps.find((gap) => {
      const spot = spotAt(gap)?.spot;
      if (!spot) return false;
      if (spot.row !== row) return spot.row > row;
      return this.#visited ? spot.column > column : spot.column >= column;
    });
    const next = after ?? gaps[0];
    if (next) this.#focus(next);
  }

  /** Makes it the tab stop, with all that is in it. */
  #activate(spot: Spot, box: HTMLTableCellElement | null): void {
    if (box !== this.#box) {
      if (this.#box) for (const stop of tabStops(this.#box)) setTabIndex(stop, -1);
    }
    this.#spot = spot;
    this.#box = box;
    if (box) for (const stop of tabStops(box)) setTabIndex(stop, 0);
  }

  #focus(box: HTMLTableCellElement | null): void {
    if (!box) return;
    box.focus({ preventScroll: true });
    show(this.#scroller, box);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as Element;
    const at = spotAt(target);
    const table = this.#table;
    if (!at?.box.hasAttribute('tabindex') || !table || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (target.matches('button, summary') || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.#go(target);
      return;
    }
    if (event.key === 'Escape') {
      if (target !== at.box) at.box.focus({ preventScroll: true });
      return;
    }
    const to = this.#destination(event, at.spot, table);
    if (!to) return;
    event.preventDefault();
    this.#focus(boxAt(table, to));
  }

  #destination(event: KeyboardEvent, { row, column }: Spot, table: HTMLTableElement): Spot | undefined {
    const jump = event.ctrlKey || event.metaKey;
    if (jump && event.key !== 'Home' && event.key !== 'End') return undefined;
    // A header of both at once is the corner, which says nothing: stop before it.
    const rows = column < 0 ? rowsOf(table) : [-1, ...rowsOf(table)];
    const columns = row < 0 ? columnsOf(table) : [-1, ...columnsOf(table)];
    const cells = columns.filter((other) => other >= 0);
    switch (event.key) {
      case 'ArrowUp':
        return { row: step(rows, row, -1), column };
      case 'ArrowDown':
        return { row: step(rows, row, 1), column };
      case 'ArrowLeft':
        return { row, column: step(columns, column, -1) };
      case 'ArrowRight':
        return { row, column: step(columns, column, 1) };
      case 'Home':
        return { row: jump ? (rows.find((other) => other >= 0) ?? row) : row, column: cells[0] ?? column };
      case 'End':
        return { row: jump ? (rows.at(-1) ?? row) : row, column: cells.at(-1) ?? column };
      case 'PageUp':
        return { row: this.#page(table, row, -1), column };
      case 'PageDown':
        return { row: this.#page(table, row, 1), column };
      default:
        return undefined;
    }
  }

  /** The row about a window's height further on. */
  #page(table: HTMLTableElement, row: number, direction: 1 | -1): number {
    const rows = rowElements(table);
    const from = Math.max(
      rows.findIndex((other) => rowOf(other) >= row),
      0,
    );
    const start = rows[from]?.getBoundingClientRect().top ?? 0;
    const reach = pageHeight(this.#scroller);
    let to = from;
    for (let i = from + direction; i >= 0 && i < rows.length; i += direction) {
      if (Math.abs(rows[i]!.getBoundingClientRect().top - start) > reach && to !== from) break;
      to = i;
    }
    const there = rows[to];
    return there ? rowOf(there) : row;
  }
}

function rowElements(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]:not([hidden])')];
}

function rowOf(row: HTMLTableRowElement): number {
  return Number(row.dataset['row']);
}

/** The rows that are drawn and not filtered out. */
function rowsOf(table: HTMLTableElement): number[] {
  return rowElements(table).map(rowOf);
}

function columnsOf(table: HTMLTableElement): number[] {
  const heads = table.querySelectorAll<HTMLElement>('thead th[data-column]:not([hidden])');
  return [...heads].map((head) => Number(head.dataset['column']));
}

/** The next one before or behind `from`, or `from` at the end. */
function step(places: readonly number[], from: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return next ?? from;
}

/** The first at `wanted` or behind it, else the last. */
function nearest(places: readonly number[], wanted: number): number {
  return places.find((place) => place >= wanted) ?? places.at(-1) ?? -1;
}

/** Without a change where there is none: observers of the page would see one. */
function setTabIndex(element: HTMLElement, index: 0 | -1): void {
  if (element.tabIndex !== index) element.tabIndex = index;
}

function tabStops(box: HTMLElement): HTMLElement[] {
  return [box, ...box.querySelectorAll<HTMLElement>(stops)];
}
