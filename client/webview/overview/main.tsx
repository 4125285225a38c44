import '../language';
import { render } from 'preact';
import type { RoleEntry, ToOverview } from '../../../server/src/protocol/pages';
import { type Actions, App } from './app';
import { post, save, saved } from './host';
import { familiesOf, filtered, isShared, type Sorting, sorted } from './order';
import '../styles/base.css';
import '../styles/header.css';
import '../styles/notices.css';
import './styles/overview.css';

const byName: Sorting = { column: 'role', descending: false };
const restored = saved();
let roles: readonly RoleEntry[] = [];
let found: number | undefined;
let stopped = false;
let gone: string | undefined;
let words = restored?.words ?? '';
let family = restored?.family;
let sorting: Sorting = restored?.sorting ?? { column: 'role', descending: false };
/** Where to scroll to when the first roles are there. */
let scroll = restored?.scroll;
const chosen = new Set(restored?.chosen);

const root = document.getElementById('root')!;
const actions: Actions = {
  filter(text) {
    words = text;
    draw();
  },
  ofFamily(name) {
    family = name;
    draw();
  },
  sortBy(column) {
    sorting = { column, descending: sorting.column === column && !sorting.descending };
    draw();
  },
  choose(uri, isChosen) {
    if (isChosen) chosen.add(uri);
    else chosen.delete(uri);
    draw();
  },
  open: (uri) => post({ type: 'open', uri }),
  preview: (uri) => post({ type: 'preview', uri }),
  // As they stand in the table: the first one is on the left.
  compare: () =>
    post({
      type: 'compare',
      uris: sorted(roles, sorting)
        .map(({ uri }) => uri)
        .filter((uri) => chosen.has(uri)),
    }),
  refresh: () => post({ type: 'refresh' }),
  stop: () => post({ type: 'stop' }),
};

function draw(): void {
  const families = familiesOf(roles);
  const ofFamily = family !== undefined && families.includes(family) ? family : undefined;
  const own = roles.filter((entry) => !isShared(entry));
  const shown = filtered(sorted(own, sorting), words, ofFamily);
  const shared = filtered(sorted(roles.filter(isShared), byName), words, undefined);
  render(
    <App
      roles={roles}
      shown={shown}
      sharedCount={roles.length - own.length}
      shared={shared}
      families={families}
      found={found}
      stopped={stopped}
      gone={gone}
      words={words}
      family={ofFamily}
      sorting={sorting}
      chosen={chosen}
      actions={actions}
    />,
    root,
  );
  if (scroll && roles.length > 0) {
    scroller()?.scrollTo({ ...scroll, behavior: 'instant' });
    if (roles.length === found) scroll = undefined;
  }
  remember();
}

function scroller(): HTMLElement | null {
  return root.querySelector('.scroller');
}

let remembering = 0;
function remember(): void {
  if (remembering) return;
  remembering = requestAnimationFrame(() => {
    remembering = 0;
    const { scrollLeft: left, scrollTop: top } = scroller() ?? { scrollLeft: 0, scrollTop: 0 };
    save({
      words,
      ...(family !== undefined && { family }),
      sorting,
      chosen: [...chosen].slice(0, 500),
      scroll: scroll ?? { left, top },
    });
  });
}

let drawing = 0;
window.addEventListener('message', ({ data }: MessageEvent<ToOverview>) => {
  if (data?.type === 'gone') gone = data.message;
  else if (data?.type === 'roles') {
    ({ roles, found } = data);
    stopped = data.stopped === true;
    gone = undefined;
    // What is no longer there cannot be compared.
    if (roles.length === found) {
      const there = new Set(roles.map(({ uri }) => uri));
      for (const uri of chosen) if (!there.has(uri)) chosen.delete(uri);
    }
  } else return;
  if (drawing) return;
  drawing = requestAnimationFrame(() => {
    drawing = 0;
    draw();
  });
});

draw();
scroller()?.addEventListener('scroll', remember, { passive: true });
post({ type: 'ready' });
