// Clicks that lead to the source, and those that only look like it.

/** A second click within this time selects a word, and the first one must not have led away, in milliseconds. */
const doubleClick = 220;

/** Calls `go` with what was clicked on, unless text is being selected or the element has a use of its own. */
export function onClicks(root: HTMLElement, go: (target: Element) => void): void {
  let pending = 0;
  root.addEventListener('click', (event) => {
    clearTimeout(pending);
    const target = event.target as Element;
    if (target.closest('[data-own]')) return;
    // Text that was selected, by dragging or by a double click, is to be copied. Keys count no clicks.
    const direct = target.closest('button') !== null || event.detail === 0;
    if (!direct && (event.detail > 1 || isSelecting())) return;
    const onWords = target.closest('[dir], bdi') !== null && !target.closest('td.empty');
    if (direct || !onWords) {
      go(target);
      return;
    }
    pending = setTimeout(() => {
      if (!isSelecting()) go(target);
    }, doubleClick);
  });
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '';
}
