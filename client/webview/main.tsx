import './language';
import { render } from 'preact';
import type { MatrixView, Range, ToWebview } from '../../server/src/protocol';
import { patched } from '../../server/src/protocol/patch';
import { type Actions, ActionsContext } from './actions';
import { App } from './app';
import { onClicks } from './clicks';
import { Examples, type ExamplesChoice } from './fold';
import { foldsIn, restoreFolds } from './folds';
import { post, savable, save, saved } from './host';
import { layOut } from './layout';
import type { MatrixProps } from './matrix';
import { Navigation } from './navigation';
import { firstOptions, type Options } from './options';
import { boxAt, placeAt, rangeOf } from './places';
import { noFilter } from './reading/filter';
import { noSearch, Search, type Searched } from './reading/search';
import { type Picture, settle } from './settle';
import './styles/base.css';
import './styles/header.css';
import './styles/search.css';
import './styles/filter.css';
import './styles/summary.css';
import './styles/notices.css';
import './styles/table.css';
import './styles/cell.css';
import './styles/findings.css';
import './styles/density.css';
import './styles/large.css';
import './styles/level.css';
import { type Anchor, anchorOf, isInSight, scrollToAnchor, show, watchHead } from './viewport';
import { takeWay } from './ways';

let restored = saved();
let picture: Picture | undefined;
/** The newest matrix, when it is not drawn yet. */
let incoming: MatrixView | undefined = restored?.matrix;
let gone: string | undefined;
let cursor: MatrixProps['cursor'] = null;
/** Whether the cursor's cell was told before: of a page that comes back, the first one is no move. */
let told = restored === undefined;
let cursorMoved = false;
let options: Options = restored?.options ?? firstOptions;
let following = restored?.following ?? false;
let turned = false;
let examples: ExamplesChoice = { open: restored?.examplesOpen ?? false };
let searched: Searched = noSearch;
/** Where the view that is not shown was left. */
let aside: { left: number; top: number; level: number; anchor?: Anchor | undefined } = {
  left: restored?.scroll.left ?? 0,
  top: restored?.scroll.top ?? 0,
  level: restored?.scroll.level ?? 0,
  anchor: restored?.scroll.anchor,
};

const root = document.getElementById('root')!;
const actions: Actions = {
  choose,
  transpose() {
    turned = true;
    choose({ transposed: !options.transposed });
    navigation.showActive();
  },
  showExamples() {
    examples = { open: !examples.open };
    draw();
  },
  nextGap: () => navigation.nextGap(),
  revealBroken() {
    if (picture?.latest.broken) reveal(picture.latest.broken.range);
  },
  search: (query) => choose({ query }),
  nextMatch: (direction) => search.move(direction, shownScroller()),
  leaveSearch() {
    if (options.query !== '') choose({ query: '' });
    else if (options.view === 'matrix') navigation.focusActive();
    else levelScroller.focus();
  },
  filter(list, item, on) {
    const left = options.filter[list].filter((other) => other !== item);
    choose({ filter: { ...options.filter, [list]: on ? [...left, item] : left } });
  },
  clearFilter: () => choose({ filter: noFilter }),
  read(level) {
    const id = picture?.matrix.levels[level]?.id;
    const { from: _, ...others } = options;
    options = others;
    if (id !== undefined) choose({ level: id });
  },
  readFrom(level) {
    const from = level === null ? null : picture?.matrix.levels[level]?.id;
    const read = picture?.latest.reading?.level;
    const id = read === undefined ? undefined : picture?.matrix.levels[read]?.id;
    if (from !== undefined) choose({ from, ...(id !== undefined && { level: id }) });
  },
};
drawApp();
const scroller = root.querySelector<HTMLElement>('.scroller')!;
const levelScroller = root.querySelector<HTMLElement>('.level-scroller')!;
const navigation = new Navigation(scroller, goTo);
const search = new Search(
  (box, place) => show(shownScroller(), box, place),
  (now) => {
    if (now.count === searched.count && now.current === searched.current && now.partial === searched.partial)
      return;
    searched = now;
    drawApp();
  },
);
const headOf = watchHead(scroller);

function shownScroller(): HTMLElement {
  return scroller.hidden ? levelScroller : scroller;
}

/** What the reader wants to see from now on. */
function choose(change: Partial<Options>): void {
  const before = options;
  options = { ...options, ...change };
  const switched = before.view !== options.view;
  // The level to start with is the one that the cursor is at.
  if (switched && options.view === 'level' && options.level === undefined && cursor) {
    const id = picture?.matrix.levels[cursor.level]?.id;
    if (id !== undefined) options = { ...options, level: id };
  }
  if (switched) leave();
  if (switched || 'level' in change || 'from' in change) ask();
  draw();
  if (switched) comeBack();
}

/** Tells the extension which level is to be read along with the matrix. */
function ask(): void {
  const { view, level, from } = options;
  const reading = { ...(level !== undefined && { level }), ...(from !== undefined && { from }) };
  post({ type: 'read', reading: view === 'level' ? reading : null });
}

/** A view that is not shown forgets how far it was scrolled. */
function leave(): void {
  aside = scroller.hidden
    ? { ...aside, level: levelScroller.scrollTop }
    : { ...aside, left: scroller.scrollLeft, top: scroller.scrollTop, anchor: anchorOf(scroller) };
}
function comeBack(): void {
  if (scroller.hidden) levelScroller.scrollTo({ top: aside.level, behavior: 'instant' });
  else {
    scroller.scrollTo({ left: aside.left, top: aside.top, behavior: 'instant' });
    if (aside.anchor) scrollToAnchor(scroller, aside.anchor);
  }
}

function goTo(target: Element): void {
  const place = placeAt(target, options.transposed);
  const range = place && picture && rangeOf(picture.latest, place);
  if (range) reveal(range);
}

function reveal(range: Range): void {
  if (picture) post({ type: 'reveal', uri: picture.latest.uri, range });
}

function onFinding({ target }: Event): void {
  if (target instanceof Element && picture) takeWay(target, picture.latest, options.transposed, goTo);
}

function drawApp(): void {
  render(
    <ActionsContext.Provider value={actions}>
      <Examples.Provider value={examples}>
        <App
          layout={picture && layOut(picture, options)}
          gone={gone}
          options={options}
          searched={searched}
          cursor={cursor}
          atOnce={restored !== undefined}
          onGrown={grown}
        />
      </Examples.Provider>
    </ActionsContext.Provider>,
    root,
  );
}

/** More rows are drawn than at first: they are searched too. */
function grown(): void {
  if (options.query === '') return;
  requestAnimationFrame(() => search.run(shownScroller(), options.query));
}

function draw(): void {
  const another = incoming !== undefined && incoming.uri !== picture?.matrix.uri;
  if (incoming) picture = settle(picture, incoming);
  incoming = undefined;
  drawApp();
  headOf(scroller.querySelector('thead'));
  navigation.sync(turned);
  turned = false;
  if (another) arrive();
  if (cursorMoved) followCursor();
  search.run(shownScroller(), options.query);
  remember();
}

/** The first picture of a ladder: as it was left, when it is the one that was saved. */
function arrive(): void {
  const mine = restored && restored.uri === picture?.matrix.uri ? restored : undefined;
  restored = undefined;
  if (mine && picture) {
    restoreFolds(scroller, picture.matrix, options.transposed, mine.folds, !examples.open);
  }
  aside = mine?.scroll ?? { left: 0, top: 0, level: 0 };
  comeBack();
}

/** Not while the reader is here: who reads does not want to be moved. */
function followCursor(): void {
  cursorMoved = false;
  const table = scroller.querySelector('table');
  if (!cursor || !table || scroller.hidden || document.hasFocus()) return;
  const { level, competency } = cursor;
  const [row, column] = options.transposed ? [competency, level] : [level, competency];
  const box = boxAt(table, { row, column });
  if (box && !box.closest('[hidden]') && !isInSight(scroller, box)) show(scroller, box);
}

function sameCell(a: MatrixProps['cursor'], b: MatrixProps['cursor']): boolean {
  return a?.level === b?.level && a?.competency === b?.competency;
}

let drawing = 0;
/** Once for a burst of messages; none while hidden, then the newest. */
function drawSoon(): void {
  if (drawing) return;
  drawing = requestAnimationFrame(() => {
    drawing = 0;
    draw();
  });
}

let kept: { readonly of: MatrixView; readonly matrix: MatrixView | undefined } | undefined;
let remembering = 0;
function remember(): void {
  if (remembering) return;
  remembering = requestAnimationFrame(() => {
    remembering = 0;
    if (!picture || gone !== undefined) return;
    if (kept?.of !== picture.latest) kept = { of: picture.latest, matrix: savable(picture.latest) };
    const { matrix } = kept;
    leave();
    save({
      uri: picture.latest.uri,
      following,
      options,
      examplesOpen: examples.open,
      scroll: aside,
      folds: foldsIn(scroller, picture.matrix, options.transposed, !examples.open),
      ...(matrix && { matrix }),
    });
  });
}

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data?.type) {
    case 'matrix':
      incoming = data.matrix;
      gone = undefined;
      drawSoon();
      break;
    case 'patch': {
      const { patch } = data;
      const base = incoming ?? picture?.latest;
      // What is shown stays as it is until the whole is here.
      if (base?.stamp !== patch.base) {
        post({ type: 'whole' });
        break;
      }
      incoming = patched(base, patch);
      gone = undefined;
      drawSoon();
      break;
    }
    case 'cursor':
      // Told again with each keystroke; followed when it comes to another cell, and not away from where the
      // reader had scrolled to before a reload.
      cursorMoved ||= told && !sameCell(cursor, data.cell);
      told = true;
      cursor = data.cell;
      drawSoon();
      break;
    case 'following':
      following = data.following;
      remember();
      break;
    case 'gone':
      gone = data.message;
      drawSoon();
      break;
  }
});
for (const one of [scroller, levelScroller]) {
  one.addEventListener('scroll', remember, { passive: true });
  // `toggle` does not bubble.
  one.addEventListener('toggle', remember, { capture: true });
}
root.addEventListener('click', onFinding);
onClicks(levelScroller, goTo);
levelScroller.addEventListener('keydown', (event) => {
  const target = event.target as Element;
  if (event.key !== 'Enter' || !target.matches('.source')) return;
  event.preventDefault();
  goTo(target);
});

if (options.view === 'level') ask();
if (incoming) draw();
post({ type: 'ready' });
