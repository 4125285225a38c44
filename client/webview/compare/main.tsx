import '../language';
import { render } from 'preact';
import { number, plural, t } from '../../../server/src/l10n';
import type { Range } from '../../../server/src/protocol';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import type { SavedSide, ToCompare } from '../../../server/src/protocol/pages';
import { watchHead } from '../viewport';
import { type Actions, App } from './app';
import { type Grouping, post, save, saved } from './host';
import { Navigation, type Place } from './navigation';
import { countChanges, type Group, groupsOf, type Picture, settle } from './picture';
import { rangeOf } from './ranges';
import '../styles/base.css';
import '../styles/header.css';
import '../styles/notices.css';
import './styles/frame.css';
import './styles/table.css';
import './styles/marks.css';
import './styles/minimap.css';

/** Cells drawn at first; more come on demand. */
const firstCells = 300;

const restored = saved();
let sides: readonly SavedSide[] = restored?.sides ?? [];
let picture: Picture | undefined;
let groups: readonly Group[] = [];
let incoming: ComparisonView | undefined;
let gone: string | undefined;
let grouping: Grouping = restored?.grouping ?? 'level';
let onlyDifferences = restored?.onlyDifferences ?? true;
let limit = firstCells;
let changes = 0;
/** More than all cells: a limit that is none. */
let total = 0;
/** Where to scroll to when the first picture is there. */
let scroll = restored?.scroll;
const open = new Set(restored?.open);

const root = document.getElementById('root')!;
const actions: Actions = {
  step: (by) => step(by),
  go(level, competency) {
    drawUpTo(level, competency);
    navigation.goToCell(level, competency);
  },
  toggleSame() {
    onlyDifferences = !onlyDifferences;
    open.clear();
    drawApp();
  },
  group(by) {
    grouping = by;
    regroup();
    drawApp();
  },
  fold(key) {
    if (!open.delete(key)) open.add(key);
    drawApp();
  },
  more() {
    drawMore();
  },
  swap: () => post({ type: 'swap' }),
  textDiff: () => post({ type: 'textDiff' }),
  revealOther(index) {
    const ranges = picture?.latest.others[index]?.ranges ?? [];
    const side = ranges.findLastIndex((range) => range !== null);
    if (side >= 0) post({ type: 'reveal', side, range: ranges[side] ?? null });
  },
};
drawApp();
const scroller = root.querySelector<HTMLElement>('.scroller')!;
const navigation = new Navigation(scroller, reveal);
const headOf = watchHead(scroller);

function reveal(place: Place): void {
  if (!picture) return;
  const range: Range | null | undefined = rangeOf(picture.latest, groups, grouping, place);
  if (range !== undefined) post({ type: 'reveal', side: place.side, range });
}

function step(by: 1 | -1): void {
  let index = navigation.neighbor(by);
  if (by > 0) {
    while (index >= navigation.changes.length && limit < total) {
      drawMore();
      index = navigation.neighbor(by);
    }
  } else if ((index < 0 || navigation.current < 0) && limit < total) {
    limit = total;
    drawApp();
    index = navigation.neighbor(by);
  }
  const { length } = navigation.changes;
  if (length > 0) navigation.goTo(((index % length) + length) % length);
}

function drawMore(): void {
  limit = Math.min(limit + 3 * firstCells, Math.max(total, firstCells));
  drawApp();
}

/** Draws as much as it takes to have a cell among it. */
function drawUpTo(level: number, competency: number): void {
  let before = 0;
  for (const { rows } of groups) {
    const at = rows.findIndex((row) => row.level === level && row.competency === competency);
    before += at < 0 ? rows.length + 1 : at + firstCells;
    if (at >= 0) break;
  }
  if (before <= limit) return;
  limit = before;
  drawApp();
}

/** `3 of 14`, beside the buttons. */
function tellPosition(): void {
  const place = root.querySelector('.position');
  if (!place) return;
  const { current } = navigation;
  const all =
    picture?.view.kind === 'versions'
      ? plural(changes, '{0} change', '{0} changes')
      : plural(changes, '{0} difference', '{0} differences');
  const words = current < 0 ? all : t('{0} of {1}', number(current + 1), number(changes));
  if (place.textContent !== words) place.textContent = words;
}

function regroup(): void {
  groups = picture ? groupsOf(picture, grouping) : [];
  total = groups.reduce((sum, { rows }) => sum + rows.length + 1, 0);
  changes = picture ? countChanges(groups, picture.view.kind) : 0;
}

function drawApp(): void {
  render(
    <App
      picture={picture}
      groups={groups}
      gone={gone}
      grouping={grouping}
      onlyDifferences={onlyDifferences}
      open={open}
      limit={limit}
      changes={changes}
      actions={actions}
    />,
    root,
  );
  // The first time, what follows is not there yet.
  if (!picture) return;
  headOf(scroller.querySelector('table.compare > thead'));
  navigation.sync();
  tellPosition();
  remember();
}

function draw(): void {
  if (incoming) {
    picture = settle(picture, incoming);
    if (picture.latest.kind === 'levels') grouping = 'level';
    regroup();
  }
  incoming = undefined;
  drawApp();
  if (scroll && picture) {
    scroller.scrollTo({ ...scroll, behavior: 'instant' });
    scroll = undefined;
  }
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

let remembering = 0;
function remember(): void {
  if (remembering || sides.length === 0) return;
  remembering = requestAnimationFrame(() => {
    remembering = 0;
    const { scrollLeft: left, scrollTop: top } = scroller;
    save({
      sides,
      onlyDifferences,
      grouping,
      open: [...open].slice(0, 500),
      scroll: scroll ?? { left, top },
    });
  });
}

window.addEventListener('message', ({ data }: MessageEvent<ToCompare>) => {
  if (data?.type === 'comparison') {
    incoming = data.view;
    gone = undefined;
  } else if (data?.type === 'gone') gone = data.message;
  else return;
  sides = data.sides;
  drawSoon();
});
scroller.addEventListener('scroll', remember, { passive: true });
scroller.addEventListener('focusin', tellPosition);
window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey) return;
  const { key, altKey, shiftKey } = event;
  if ((key === 'F5' && altKey) || key === 'F7') step(shiftKey ? -1 : 1);
  else if (!altKey && !shiftKey && (key === 'n' || key === 'p')) step(key === 'n' ? 1 : -1);
  else return;
  event.preventDefault();
});

post({ type: 'ready' });
