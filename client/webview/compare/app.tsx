import { plural, t } from '../../../server/src/l10n';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import { CheckIcon, FilterIcon, LadderIcon, NextIcon, PreviousIcon } from '../icons';
import { Hidden, Words } from '../parts';
import type { Grouping } from './host';
import { GroupIcon, SwapIcon, TextDiffIcon } from './icons';
import { Minimap } from './minimap';
import type { Group, Picture } from './picture';
import { Table } from './table';
import { Kind } from './texts';

/** What the reader can ask for. */
export interface Actions {
  step(by: 1 | -1): void;
  go(level: number, competency: number): void;
  toggleSame(): void;
  group(by: Grouping): void;
  fold(key: string): void;
  more(): void;
  swap(): void;
  textDiff(): void;
  revealOther(index: number): void;
}

export interface AppProps {
  readonly picture: Picture | undefined;
  readonly groups: readonly Group[];
  readonly gone: string | undefined;
  readonly grouping: Grouping;
  readonly onlyDifferences: boolean;
  readonly open: ReadonlySet<string>;
  readonly limit: number;
  /** How many changes there are to go to. */
  readonly changes: number;
  readonly actions: Actions;
}

export function App(props: AppProps) {
  const { picture, groups, gone, grouping, onlyDifferences, open, limit, actions } = props;
  const view = gone === undefined ? picture?.view : undefined;
  const name = view ? t('Comparison, scrollable') : t('Comparison');
  return (
    <>
      {view && <Header {...props} view={view} />}
      <main class="main">
        {!view && <h1 class="hidden">{t('Career Ladder comparison')}</h1>}
        <div role="status" class={gone === undefined ? undefined : 'gone'}>
          {gone !== undefined && (
            <>
              <LadderIcon />
              <p>
                <Words text={gone} />
              </p>
            </>
          )}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="scroller" tabIndex={0} aria-label={name}>
          {view && picture && (
            <Kind.Provider value={{ kind: view.kind, sides: view.sides.length }}>
              <Summary view={view} actions={actions} />
              {view.levels.length > 0 && view.competencies.length > 0 && (
                <Table
                  picture={picture}
                  groups={groups}
                  grouping={grouping}
                  onlyDifferences={onlyDifferences}
                  open={open}
                  limit={limit}
                  onFold={actions.fold}
                  onMore={actions.more}
                />
              )}
            </Kind.Provider>
          )}
          {!view && gone === undefined && <p class="loading">{t('Comparing…')}</p>}
        </section>
      </main>
    </>
  );
}

function Header(props: AppProps & { view: ComparisonView }) {
  const { view, grouping, onlyDifferences, changes, actions } = props;
  return (
    <header class="top">
      <div class="titles">
        <h1>
          <Title view={view} />
        </h1>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of a view, not fields of a form */}
      <div class="toolbar" role="group" aria-label={t('View')}>
        <span class="steps">
          <button
            type="button"
            disabled={changes === 0}
            onClick={() => actions.step(-1)}
            title={t('Previous change (P or Shift+Alt+F5)')}
          >
            <PreviousIcon />
            <Hidden>{t('Previous change')}</Hidden>
          </button>
          <span class="position" aria-live="polite" />
          <button
            type="button"
            disabled={changes === 0}
            onClick={() => actions.step(1)}
            title={t('Next change (N or Alt+F5)')}
          >
            <NextIcon />
            <Hidden>{t('Next change')}</Hidden>
          </button>
        </span>
        <button type="button" aria-pressed={onlyDifferences} onClick={actions.toggleSame}>
          <FilterIcon />
          <span class="button-label">{t('Only differences')}</span>
        </button>
        {view.kind !== 'levels' && (
          <button
            type="button"
            aria-pressed={grouping === 'competency'}
            onClick={() => actions.group(grouping === 'level' ? 'competency' : 'level')}
          >
            <GroupIcon />
            <span class="button-label">{t('By competency')}</span>
          </button>
        )}
        {view.sides.length === 2 && (
          <button type="button" onClick={actions.swap}>
            <SwapIcon />
            <span class="button-label">{t('Swap sides')}</span>
          </button>
        )}
        {view.sides.length === 2 && (
          <button type="button" onClick={actions.textDiff}>
            <TextDiffIcon />
            <span class="button-label">{t('As text')}</span>
          </button>
        )}
      </div>
    </header>
  );
}

/** `Software Engineer: HEAD → Working tree`; `Software Engineer beside Data Engineer`. */
function Title({ view: { sides, kind } }: { view: ComparisonView }) {
  // A version that is not there, or of before it had a name, has no role.
  const role = sides.findLast((side) => side.role)?.role;
  const oneRole =
    (kind === 'versions' || sides.every((side) => side.role === role)) &&
    sides.some(({ label }) => label !== role);
  const places = sides.map((_, i) => `{${i}}`);
  const last = places.at(-1) ?? '';
  const inLine = places.length < 2 ? last : t('{0} and {1}', places.slice(0, -1).join(', '), last);
  return (
    <>
      {oneRole && (
        <>
          <Words text={role || t('Untitled role')} />
          <span class="title-colon">: </span>
        </>
      )}
      {(kind === 'versions' ? places.join(' → ') : inLine).split(/\{(\d+)\}/).map((part, i) =>
        i % 2 === 1 ? (
          <bdi key={i} class={oneRole ? 'title-side' : undefined}>
            {sides[Number(part)]?.label}
          </bdi>
        ) : part === '' ? null : (
          <span key={i} class="title-between">
            {part}
          </span>
        ),
      )}
    </>
  );
}

/** What it comes to. Scrolls away. */
function Summary({ view, actions }: { view: ComparisonView; actions: Actions }) {
  const { summary, others, kind } = view;
  const told = new Set(summary.map(capital));
  // Those that the sentences do not name.
  const rest = others
    .map((other, index) => ({ ...other, index }))
    .filter(({ text }) => !told.has(capital(text)));
  return (
    <div class="summary-box">
      <div class="summary-words">
        {summary.length === 0 ? (
          <p class="nothing">
            <CheckIcon /> {kind === 'versions' ? t('Nothing changed.') : t('They say the same.')}
          </p>
        ) : (
          <ul class="sentences">
            {summary.map((sentence, i) => {
              const index = others.findIndex(({ text }) => capital(text) === capital(sentence));
              return (
                <li key={i}>
                  {index < 0 ? (
                    <Words text={capital(sentence)} />
                  ) : (
                    <button type="button" class="link" onClick={() => actions.revealOther(index)}>
                      <Words text={capital(sentence)} />
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {rest.length > 0 && (
          <details class="others">
            <summary>
              {plural(rest.length, 'Outside the cells: {0} more', 'Outside the cells: {0} more')}
            </summary>
            <ul>
              {rest.slice(0, 200).map(({ text, index }) => (
                <li key={index}>
                  <button type="button" class="link" onClick={() => actions.revealOther(index)}>
                    <Words text={capital(text)} />
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {kind === 'versions' && summary.length > 0 && <Minimap view={view} onGo={actions.go} />}
    </div>
  );
}

/** With a capital letter at its beginning. */
function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
