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
export function show(scroller: HTMLElement, box: Element, rect = box.getBoundingClientRect()): void {
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
