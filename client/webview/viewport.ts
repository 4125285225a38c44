// What of the table is in sight, under its sticky headers.

/** Keeps the height of the table's head for the style sheet, which sticks other things right under it. */
export function watchHead(scroller: HTMLElement): (head: Element | null) => void {
  let watched: Element | null = null;
  const observer = new ResizeObserver(() => {
    const height = watched?.getBoundingClientRect().height ?? 0;
    scroller.style.setProperty('--head-height', `${height}px`);
  });
  return (head) => {
    if (head === watched) return;
    observer.disconnect();
    watched = head;
    if (head) observer.observe(head);
  };
}

/** The part of the scroller that no sticky header covers, in the window's pixels. */
function clearArea(scroller: HTMLElement) {
  const { left, top } = scroller.getBoundingClientRect();
  const height = (selector: string) => scroller.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const row = scroller.querySelector('tbody.lines tr[data-row]:not([hidden]) > th');
  const head = row?.getBoundingClientRect().width ?? 0;
  return {
    left: left + head,
    top: top + height('thead') + height('.group-row:not([hidden])'),
    right: left + scroller.clientWidth,
    bottom: top + scroller.clientHeight,
  };
}

/** How far to scroll so that [start, end] lies in [from, to]; its start counts when it is too long. */
function distance(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  return end > to ? Math.min(end - to, start - from) : 0;
}

/** Scrolls as little as shows the cell or header, or a part of it. */
export function show(scroller: HTMLElement, box: Element, part?: DOMRect): void {
  const whole = box.getBoundingClientRect();
  const { left, top, width, height } = part ?? whole;
  const bring = () => {
    const now = box.getBoundingClientRect();
    const rect = new DOMRect(now.left + left - whole.left, now.top + top - whole.top, width, height);
    bringIn(scroller, box, part ? rect : now);
  };
  bring();
  whileItSettles(scroller, bring);
}

/** What was scrolled to last, and is still looked at. */
let looking: object | undefined;
/** Frames that it is looked at: heights settle in a few. */
const longest = 30;

/**
 * Cells of a large table get their true height when they come into sight (styles/large.css), which moves what stands
 * below: what was scrolled to is looked at again until nothing moves any more, or the reader scrolls.
 */
function whileItSettles(scroller: HTMLElement, look: () => void): void {
  const mine = {};
  looking = mine;
  if (!scroller.querySelector('.large')) return;
  const stop = () => {
    if (looking === mine) looking = undefined;
  };
  for (const event of ['wheel', 'pointerdown', 'keydown']) {
    scroller.addEventListener(event, stop, { once: true, passive: true });
  }
  let left = longest;
  let calm = 0;
  let height = scroller.scrollHeight;
  const again = () => {
    if (looking !== mine) return;
    const { scrollTop } = scroller;
    look();
    calm = scroller.scrollTop === scrollTop && scroller.scrollHeight === height ? calm + 1 : 0;
    height = scroller.scrollHeight;
    if (calm < 3 && left-- > 0) requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}

/** Where a large table was left: the first row in sight, and how far it had been scrolled past, in pixels. */
export interface Anchor {
  readonly row: number;
  readonly past: number;
}

/** Undefined where how far was scrolled tells as much. */
export function anchorOf(scroller: HTMLElement): Anchor | undefined {
  const table = scroller.querySelector('.large');
  if (!table) return undefined;
  const { top } = clearArea(scroller);
  const rows = table.querySelectorAll<HTMLElement>('tr[data-row]:not([hidden])');
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  const row = rows[low];
  return row && { row: Number(row.dataset['row']), past: top - row.getBoundingClientRect().top };
}

export function scrollToAnchor(scroller: HTMLElement, { row, past }: Anchor): void {
  const go = () => {
    const there = scroller.querySelector(`.large tr[data-row="${row}"]:not([hidden])`);
    if (!there) return;
    const by = there.getBoundingClientRect().top + past - clearArea(scroller).top;
    if (Math.abs(by) >= 1) scroller.scrollBy({ top: by, behavior: 'instant' });
  };
  go();
  whileItSettles(scroller, go);
}

function bringIn(scroller: HTMLElement, box: Element, rect: DOMRect): void {
  const area = clearArea(scroller);
  const columnHead = box.closest('thead') !== null;
  const rowHead = !columnHead && box.tagName === 'TH';
  scroller.scrollBy({
    left: rowHead ? 0 : distance(rect.left, rect.right, area.left, area.right),
    top: columnHead ? 0 : distance(rect.top, rect.bottom, area.top, area.bottom),
    behavior: 'instant',
  });
}

/** Whether enough of a cell is in sight to see where it is: all of a small one, some 40 pixels of a large one. */
export function isInSight(scroller: HTMLElement, box: HTMLElement): boolean {
  const area = clearArea(scroller);
  const rect = box.getBoundingClientRect();
  const seen = (start: number, end: number, from: number, to: number) =>
    Math.min(end, to) - Math.max(start, from) >= Math.min(40, end - start) - 1;
  return (
    seen(rect.left, rect.right, area.left, area.right) && seen(rect.top, rect.bottom, area.top, area.bottom)
  );
}

/** Height that is free for rows, in pixels. */
export function pageHeight(scroller: HTMLElement): number {
  const area = clearArea(scroller);
  return Math.max(1, area.bottom - area.top);
}
