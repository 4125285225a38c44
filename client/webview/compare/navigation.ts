// Keyboard and mouse in the table of a comparison: from change to change, from cell to cell, and to the source.
import { pageHeight } from '../viewport';

/** What in a cell can be shown in its file. */
export interface Place {
  /** Undefined in the head of a side, and in that of a level or competency. */
  readonly level?: number;
  readonly competency?: number;
  /** Key of the group whose heading it is. */
  readonly group?: string;
  readonly line?: number | 'head' | 'examples';
  readonly behavior?: number;
  readonly example?: number;
  readonly side: number;
}

/** A second click within this time selects a word, and the first one must not have led away, in milliseconds. */
const doubleClick = 220;

export class Navigation {
  readonly #scroller: HTMLElement;
  readonly #reveal: (place: Place) => void;
  #box: HTMLTableCellElement | null = null;
  /** The focus was in the table once; before, `#box` is only where to begin. */
  #visited = false;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(scroller: HTMLElement, reveal: (place: Place) => void) {
    this.#scroller = scroller;
    this.#reveal = reveal;
    scroller.addEventListener('keydown', (event) => this.#key(event));
    scroller.addEventListener('click', (event) => this.#click(event));
    scroller.addEventListener('focusin', ({ target }) => {
      const box = target instanceof Element ? boxOf(target) : null;
      if (!box) return;
      this.#visited = true;
      this.#activate(box);
    });
  }

  get #table(): HTMLTableElement | null {
    return this.#scroller.querySelector('table.compare');
  }

  /** All changes that are drawn, in order. */
  get changes(): HTMLTableRowElement[] {
    return [...(this.#table?.querySelectorAll<HTMLTableRowElement>('tr.is-change') ?? [])];
  }

  /** Index among `changes` of the one that the focus is at, or -1. */
  get current(): number {
    const row = this.#visited && this.#box?.isConnected ? this.#box.closest('tr') : null;
    return row ? this.changes.indexOf(row) : -1;
  }

  /** After each drawing: some cell is the tab stop. */
  sync(): void {
    if (this.#box?.isConnected) return;
    const had = this.#box !== null && document.activeElement === document.body && document.hasFocus();
    const first = this.#table?.querySelector<HTMLTableCellElement>('tbody [data-column][tabindex]') ?? null;
    this.#box = null;
    if (first) this.#activate(first);
    if (had) first?.focus({ preventScroll: true });
  }

  /** Goes to a change by its place among those drawn. */
  goTo(index: number): void {
    const box = this.changes[index]?.querySelector<HTMLTableCellElement>('.gutter, .group-head');
    if (box) this.#focus(box, true);
  }

  /** The index of the change that comes after the focus, or before it: with none, the first that is in sight. */
  neighbor(by: 1 | -1): number {
    const { changes } = this;
    const at = this.#box?.isConnected && this.#visited ? this.#box.closest('tr') : null;
    if (!at) return by > 0 ? 0 : changes.length - 1;
    const index = changes.indexOf(at);
    if (index >= 0) return index + by;
    const after = changes.findIndex((row) => follows(row, at));
    if (after < 0) return by > 0 ? changes.length : changes.length - 1;
    return by > 0 ? after : after - 1;
  }

  /** Goes to a cell of the table. */
  goToCell(level: number, competency: number): void {
    const rows = this.#table?.querySelectorAll<HTMLTableRowElement>(
      `tr[data-level="${level}"][data-competency="${competency}"]`,
    );
    const row = [...(rows ?? [])].find((one) => one.classList.contains('is-change')) ?? rows?.[0];
    const box = row?.querySelector<HTMLTableCellElement>('.gutter');
    if (box) this.#focus(box, true);
  }

  #activate(box: HTMLTableCellElement): void {
    if (this.#box && this.#box !== box) setTabIndex(this.#box, -1);
    this.#box = box;
    setTabIndex(box, 0);
  }

  #focus(box: HTMLTableCellElement, wholeCell = false): void {
    this.#visited = true;
    box.focus({ preventScroll: true });
    this.#show(box, wholeCell);
  }

  /** Scrolls as little as brings it under the headers; with `wholeCell` some room around it. */
  #show(box: HTMLElement, wholeCell: boolean): void {
    const area = this.#scroller.getBoundingClientRect();
    const head = this.#table?.tHead?.getBoundingClientRect().height ?? 0;
    const heading = box.closest('tbody')?.querySelector('tr.heading')?.getBoundingClientRect().height ?? 0;
    const covered = box.closest('tr.heading') || box.closest('thead') ? head : head + heading;
    const rect = box.getBoundingClientRect();
    const room = wholeCell ? 30 : 0;
    const top = area.top + covered;
    const bottom = area.top + this.#scroller.clientHeight;
    let down = 0;
    if (rect.top < top) down = rect.top - top - room;
    else if (rect.bottom + room > bottom) down = Math.min(rect.bottom + room - bottom, rect.top - top);
    // Far away: in the middle, so that its surroundings are seen.
    if (Math.abs(down) > this.#scroller.clientHeight / 2) {
      down = rect.top - top - (this.#scroller.clientHeight - covered) / 3;
    }
    const side = box.dataset['column'] !== undefined && Number(box.dataset['column']) >= 0;
    const left = area.left + (this.#table?.querySelector('.row-head')?.getBoundingClientRect().width ?? 0);
    let across = 0;
    if (side && rect.left < left) across = rect.left - left;
    else if (side && rect.right > area.left + this.#scroller.clientWidth) {
      across = Math.min(rect.right - area.left - this.#scroller.clientWidth, rect.left - left);
    }
    this.#scroller.scrollBy({ top: box.closest('thead') ? 0 : down, left: across, behavior: 'instant' });
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const box = boxOf(target);
    if (!box || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (target.closest('button, summary')) return;
      const place = placeOf(target === box ? (box.querySelector('.source') ?? box) : target);
      if (!place) return;
      event.preventDefault();
      this.#reveal(place);
      return;
    }
    if (event.key === 'Escape' && target !== box) box.focus({ preventScroll: true });
    const to = this.#destination(event.key, box);
    if (!to) return;
    event.preventDefault();
    this.#focus(to);
  }

  #destination(key: string, box: HTMLTableCellElement): HTMLTableCellElement | null {
    const column = Number(box.dataset['column']);
    const row = box.closest('tr')!;
    switch (key) {
      case 'ArrowLeft':
        return inRow(row, column, -1);
      case 'ArrowRight':
        return inRow(row, column, 1);
      case 'Home':
        return row.querySelector('[data-column][tabindex]');
      case 'End':
        return [...row.querySelectorAll<HTMLTableCellElement>('[data-column][tabindex]')].at(-1) ?? null;
      case 'ArrowUp':
        return this.#inColumn(row, column, -1, 1);
      case 'ArrowDown':
        return this.#inColumn(row, column, 1, 1);
      case 'PageUp':
        return this.#inColumn(row, column, -1, pageHeight(this.#scroller));
      case 'PageDown':
        return this.#inColumn(row, column, 1, pageHeight(this.#scroller));
      default:
        return null;
    }
  }

  /** The nearest row in that direction, at least so many pixels away, that has something in the column. */
  #inColumn(
    row: HTMLTableRowElement,
    column: number,
    by: 1 | -1,
    pixels: number,
  ): HTMLTableCellElement | null {
    const rows = [...(this.#table?.querySelectorAll('tr') ?? [])];
    const top = row.getBoundingClientRect().top;
    let found: HTMLTableCellElement | null = null;
    for (let i = rows.indexOf(row) + by; i >= 0 && i < rows.length; i += by) {
      const box =
        rows[i]!.querySelector<HTMLTableCellElement>(`[data-column="${column}"][tabindex]`) ??
        rows[i]!.querySelector<HTMLTableCellElement>('.group-head[tabindex]');
      if (!box) continue;
      found = box;
      if (Math.abs(rows[i]!.getBoundingClientRect().top - top) >= pixels) break;
    }
    return found;
  }

  #click(event: MouseEvent): void {
    clearTimeout(this.#pending);
    const target = event.target as Element;
    if (!target.closest('.source') || target.closest('[data-own], summary')) return;
    const place = placeOf(target);
    // Text that was selected, by dragging or by a double click, is to be copied.
    if (!place || event.detail > 1 || isSelecting()) return;
    this.#pending = setTimeout(() => {
      if (!isSelecting()) this.#reveal(place);
    }, doubleClick);
  }
}

function boxOf(element: Element): HTMLTableCellElement | null {
  return element.closest<HTMLTableCellElement>('table.compare [data-column][tabindex]');
}

function placeOf(element: Element): Place | undefined {
  const box = boxOf(element);
  const side = Number(box?.dataset['column']);
  if (!box || !(side >= 0)) return undefined;
  const row = box.closest('tr')!;
  const { level, competency, line, group } = row.dataset;
  if (level === undefined || competency === undefined)
    return group === undefined ? { side } : { side, group };
  const behavior = element.closest<HTMLElement>('[data-behavior]')?.dataset['behavior'];
  const aligned = element.closest<HTMLElement>('[data-aligned]')?.dataset['aligned'];
  const example = element.closest<HTMLElement>('[data-example]')?.dataset['example'];
  return {
    side,
    level: Number(level),
    competency: Number(competency),
    line:
      line === 'own' ? Number(aligned ?? -1) : line === 'head' || line === 'examples' ? line : Number(line),
    ...(behavior !== undefined && { behavior: Number(behavior) }),
    ...(example !== undefined && { example: Number(example) }),
  };
}

function inRow(row: HTMLTableRowElement, column: number, by: 1 | -1): HTMLTableCellElement | null {
  const boxes = [...row.querySelectorAll<HTMLTableCellElement>('[data-column][tabindex]')];
  const far = (box: HTMLTableCellElement) => (Number(box.dataset['column']) - column) * by;
  const beyond = boxes.filter((box) => far(box) > 0).sort((a, b) => far(a) - far(b));
  return beyond[0] ?? null;
}

function follows(row: Node, other: Node): boolean {
  return (other.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '';
}

function setTabIndex(element: HTMLElement, index: 0 | -1): void {
  if (element.tabIndex !== index) element.tabIndex = index;
}
