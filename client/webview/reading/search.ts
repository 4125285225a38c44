// Search in what is shown of the ladder. Matches are painted by the browser (CSS Custom Highlight API), so that no
// element changes for it; where there is no such thing, the place of the current match is marked all the same.

export interface Searched {
  /** Undefined: nothing is searched for. */
  readonly count: number | undefined;
  /** Which of them was gone to, from 1; 0: none yet. */
  readonly current: number;
  /** Not all of the ladder is drawn: there may be more. */
  readonly partial: boolean;
}

export const noSearch: Searched = { count: undefined, current: 0, partial: false };

/** More matches than this are not told apart. */
const most = 10_000;

interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}
/** One match; in several pieces where words of it are marked. */
type Match = readonly Piece[];

/** What a query matches: its words whatever their case, with blanks of any kind between them. */
export function patternOf(query: string): RegExp | undefined {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s+'), 'giu');
}

export class Search {
  #matches: readonly Match[] = [];
  #current = -1;
  #pattern: RegExp | undefined;
  #box: Element | undefined;

  /** `go` brings a place into sight. */
  constructor(
    private readonly go: (box: Element, place: DOMRect) => void,
    private readonly tell: (searched: Searched) => void,
  ) {}

  /** Searches what is in `root` now: for something else, or again after a change. */
  run(root: HTMLElement | null, query: string): void {
    const pattern = patternOf(query);
    const again = pattern?.source === this.#pattern?.source;
    if (!pattern && !this.#pattern) return;
    this.#pattern = pattern;
    this.#matches = pattern && root ? matchesIn(root, pattern) : [];
    this.#current = again ? Math.min(this.#current, this.#matches.length - 1) : -1;
    this.#paint();
    const partial = root?.querySelector('.more:not([hidden] .more)') != null;
    this.tell(pattern ? { count: this.#matches.length, current: this.#current + 1, partial } : noSearch);
  }

  /** To the next match or the one before, around the end. */
  move(direction: 1 | -1, root: HTMLElement | null): void {
    const count = this.#matches.length;
    if (count === 0) return;
    const from = this.#current < 0 && direction < 0 ? 0 : this.#current;
    this.#current = (from + direction + count) % count;
    const [first] = this.#matches[this.#current] ?? [];
    if (!first) return;
    const parent = first.node.parentElement;
    for (let fold = parent?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
      fold.open = true;
    }
    this.#paint();
    const box = parent?.closest('td, th, [data-at]');
    if (box) this.go(box, rangeOf(first).getBoundingClientRect());
    const partial = root?.querySelector('.more:not([hidden] .more)') != null;
    this.tell({ count, current: this.#current + 1, partial });
  }

  #paint(): void {
    const here = this.#matches[this.#current];
    this.#box?.removeAttribute('data-found');
    this.#box = here?.[0]?.node.parentElement?.closest('td, th, [data-at]') ?? undefined;
    this.#box?.setAttribute('data-found', '');
    if (!('highlights' in CSS)) return;
    const others = this.#matches.filter((match) => match !== here);
    paint('found', others.flat());
    paint('found-here', here ?? []);
  }
}

function paint(name: string, pieces: readonly Piece[]): void {
  if (pieces.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...pieces.map(staticRangeOf)));
}

/** Costs nothing while the page changes; after each change it is made anew. */
function staticRangeOf({ node, start, end }: Piece): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

function rangeOf({ node, start, end }: Piece): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Only words of the ladder, which are those with a direction of their own. */
function matchesIn(root: HTMLElement, pattern: RegExp): Match[] {
  const found: Match[] = [];
  for (const block of root.querySelectorAll<HTMLElement>('[dir], bdi')) {
    if (found.length >= most) break;
    if (
      block.closest('[hidden], .out, .finding-list, .overlaps') ||
      (block.tagName === 'BDI' && block.querySelector('[dir]'))
    )
      continue;
    pattern.lastIndex = 0;
    if (!pattern.test(block.textContent ?? '')) continue;
    pattern.lastIndex = 0;
    found.push(...matchesOf(textsOf(block), pattern));
  }
  return found.slice(0, most);
}

function textsOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.hidden')) texts.push(node as Text);
  }
  return texts;
}

function matchesOf(texts: readonly Text[], pattern: RegExp): Match[] {
  const all = texts.map(({ data }) => data).join('');
  return [...all.matchAll(pattern)].map(({ index, 0: words }) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const node of texts) {
      const start = Math.max(index - at, 0);
      const end = Math.min(index + words.length - at, node.data.length);
      if (start < end) pieces.push({ node, start, end });
      at += node.data.length;
    }
    return pieces;
  });
}
