import { render } from 'preact';
import type { MatrixView, Range, ToWebview } from '../../server/src/protocol';
import { type Actions, App } from './app';
import { Examples, type ExamplesChoice } from './cell';
import { foldsIn, restoreFolds } from './folds';
import { post, savable, save, saved } from './host';
import type { MatrixProps } from './matrix';
import { Navigation } from './navigation';
import { boxAt, rangeOf } from './places';
import { type Picture, settle } from './settle';
import './styles/base.css';
import './styles/header.css';
import './styles/summary.css';
import './styles/notices.css';
import './styles/table.css';
import './styles/cell.css';
import { isInSight, show, watchHead } from './viewport';

let restored = saved();
let picture: Picture | undefined;
/** The newest matrix, when it is not drawn yet. */
let incoming: MatrixView | undefined = restored?.matrix;
let gone: string | undefined;
let cursor: MatrixProps['cursor'] = null;
/** Whether the cursor's cell was told before: of a page that comes back, the first one is no move. */
let told = restored === undefined;
let cursorMoved = false;
let transposed = restored?.transposed ?? false;
let turned = false;
let examples: ExamplesChoice = { open: restored?.examplesOpen ?? false };

const root = document.getElementById('root')!;
const actions: Actions = {
  transpose() {
    transposed = !transposed;
    turned = true;
    draw();
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
};
drawApp();
const scroller = root.querySelector<HTMLElement>('.scroller')!;
const navigation = new Navigation(scroller, (place) => {
  const range = picture && rangeOf(picture.latest, transposed, place);
  if (range) reveal(range);
});
const headOf = watchHead(scroller);

function reveal(range: Range): void {
  if (picture) post({ type: 'reveal', uri: picture.latest.uri, range });
}

function drawApp(): void {
  render(
    <Examples.Provider value={examples}>
      <App picture={picture} gone={gone} transposed={transposed} cursor={cursor} actions={actions} />
    </Examples.Provider>,
    root,
  );
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
  remember();
}

/** The first picture of a ladder: as it was left, when it is the one that was saved. */
function arrive(): void {
  const mine = restored && restored.uri === picture?.matrix.uri ? restored : undefined;
  restored = undefined;
  if (mine && picture) restoreFolds(scroller, picture.matrix, transposed, mine.folds, !examples.open);
  scroller.scrollTo({ left: mine?.scroll.left ?? 0, top: mine?.scroll.top ?? 0, behavior: 'instant' });
}

/** Not while the reader is here: who reads does not want to be moved. */
function followCursor(): void {
  cursorMoved = false;
  const table = scroller.querySelector('table');
  if (!cursor || !table || document.hasFocus()) return;
  const [row, column] = transposed ? [cursor.competency, cursor.level] : [cursor.level, cursor.competency];
  const box = boxAt(table, { row, column });
  if (box && !isInSight(scroller, box)) show(scroller, box);
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
    save({
      uri: picture.latest.uri,
      transposed,
      examplesOpen: examples.open,
      scroll: { left: scroller.scrollLeft, top: scroller.scrollTop },
      folds: foldsIn(scroller, picture.matrix, transposed, !examples.open),
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
    case 'cursor':
      // Told again with each keystroke; followed when it comes to another cell, and not away from where the
      // reader had scrolled to before a reload.
      cursorMoved ||= told && !sameCell(cursor, data.cell);
      told = true;
      cursor = data.cell;
      drawSoon();
      break;
    case 'gone':
      gone = data.message;
      drawSoon();
      break;
  }
});
scroller.addEventListener('scroll', remember, { passive: true });
// `toggle` does not bubble.
scroller.addEventListener('toggle', remember, { capture: true });

if (incoming) draw();
post({ type: 'ready' });
