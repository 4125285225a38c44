// Keyboard and mouse in the table. One cell is the tab stop at a time; arrow keys move it; Tab goes on to the links
// and folds inside that cell and then out of the table.
import { boxAt, type Place, placeAt, type Spot, spotAt } from './places';
import { pageHeight, show } from './viewport';

/** What can have the focus inside a cell. */
const stops = '.source, button, summary';
/** A second click within this time selects a word, and the first one must not have led away, in milliseconds. */
const doubleClick = 220;

export class Navigation {
  readonly #scroller: HTMLElement;
  readonly #reveal: (place: Place) => void;
  #spot: Spot = { row: 0, column: 0 };
  #box: HTMLTableCellElement | null = null;
  /** The active cell had the focus once; before, it is only where to begin. */
  #visited = false;
  #pending = 0;

  constructor(scroller: HTMLElement, reveal: (place: Place) => void) {
    this.#scroller = scroller;
    this.#reveal = reveal;
    scroller.addEventListener('keydown', (event) => this.#key(event));
    scroller.addEventListener('click', (event) => this.#click(event));
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
    if (!table) return;
    const had = this.#box !== null && !this.#box.isConnected && document.activeElement === document.body;
    if (turned) this.#spot = { row: this.#spot.column, column: this.#spot.row };
    const at = !turned && this.#box?.isConnected ? spotAt(this.#box) : undefined;
    if (at) {
      this.#activate(at.spot, at.box);
      return;
    }
    const rows = this.#rows(table);
    const columns = table.querySelectorAll('thead th[data-column]').length;
    const spot = {
      row: Math.min(this.#spot.row, rows - 1),
      column: Math.min(this.#spot.column, columns - 1),
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

  /** Moves to the next empty or placeholder cell in reading order, around the end. */
  nextGap(): void {
    const table = this.#table;
    if (!table) return;
    const gaps = [...table.querySelectorAll<HTMLTableCellElement>('td.empty, td.placeholder')];
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

  #rows(table: HTMLTableElement): number {
    const last = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')].at(-1);
    return last ? Number(last.dataset['row']) + 1 : 0;
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
      const place = placeAt(target);
      if (place) this.#reveal(place);
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
    const lastRow = this.#rows(table) - 1;
    const lastColumn = table.querySelectorAll('thead th[data-column]').length - 1;
    const jump = event.ctrlKey || event.metaKey;
    if (jump && event.key !== 'Home' && event.key !== 'End') return undefined;
    // A header of both at once is the corner, which says nothing: stop before it.
    const leastRow = column < 0 ? 0 : -1;
    const leastColumn = row < 0 ? 0 : -1;
    switch (event.key) {
      case 'ArrowUp':
        return { row: Math.max(row - 1, leastRow), column };
      case 'ArrowDown':
        return { row: Math.min(row + 1, lastRow), column };
      case 'ArrowLeft':
        return { row, column: Math.max(column - 1, leastColumn) };
      case 'ArrowRight':
        return { row, column: Math.min(column + 1, lastColumn) };
      case 'Home':
        return { row: jump ? 0 : row, column: 0 };
      case 'End':
        return { row: jump ? lastRow : row, column: lastColumn };
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
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
    const from = Math.max(row, 0);
    const start = rows[from]?.getBoundingClientRect().top ?? 0;
    const reach = pageHeight(this.#scroller);
    let to = from;
    for (let i = from + direction; i >= 0 && i < rows.length; i += direction) {
      if (Math.abs(rows[i]!.getBoundingClientRect().top - start) > reach && to !== from) break;
      to = i;
    }
    return to;
  }

  #click(event: MouseEvent): void {
    clearTimeout(this.#pending);
    const target = event.target as Element;
    const place = placeAt(target);
    if (!place || target.closest('[data-own]')) return;
    // Text that was selected, by dragging or by a double click, is to be copied. Keys count no clicks.
    const direct = target.closest('button') !== null || event.detail === 0;
    if (!direct && (event.detail > 1 || isSelecting())) return;
    const onWords = target.closest('[dir], bdi') !== null && !target.closest('td.empty');
    if (direct || !onWords) {
      this.#reveal(place);
      return;
    }
    this.#pending = setTimeout(() => {
      if (!isSelecting()) this.#reveal(place);
    }, doubleClick);
  }
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '';
}

/** Without a change where there is none: observers of the page would see one. */
function setTabIndex(element: HTMLElement, index: 0 | -1): void {
  if (element.tabIndex !== index) element.tabIndex = index;
}

function tabStops(box: HTMLElement): HTMLElement[] {
  return [box, ...box.querySelectorAll<HTMLElement>(stops)];
}
