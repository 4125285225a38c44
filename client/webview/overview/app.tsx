import { english, number, plural, t, translated } from '../../../server/src/l10n';
import type { RoleView } from '../../../server/src/protocol/overview';
import type { RoleEntry } from '../../../server/src/protocol/pages';
import { LadderIcon, WarningIcon } from '../icons';
import { Hidden, Words } from '../parts';
import { coverageInWords } from '../words';
import { Findings } from './findings';
import { CompareIcon, PreviewIcon, RefreshIcon, StopIcon } from './icons';
import { type Column, nameOf, type Sorting } from './order';
import { Shared } from './shared';

export interface Actions {
  filter(words: string): void;
  ofFamily(family: string | undefined): void;
  sortBy(column: Column): void;
  choose(uri: string, chosen: boolean): void;
  open(uri: string): void;
  preview(uri: string): void;
  compare(): void;
  refresh(): void;
  stop(): void;
}

export interface AppProps {
  /** All files. */
  readonly roles: readonly RoleEntry[];
  /** Roles to be seen, in order. */
  readonly shown: readonly RoleEntry[];
  /** What others build on and is no role: how many there are, and those to be seen, in order. */
  readonly sharedCount: number;
  readonly shared: readonly RoleEntry[];
  readonly families: readonly string[];
  /** How many files there are; more than `roles` while they are read. Undefined: nobody has looked yet. */
  readonly found: number | undefined;
  readonly stopped: boolean;
  readonly gone: string | undefined;
  readonly words: string;
  readonly family: string | undefined;
  readonly sorting: Sorting;
  readonly chosen: ReadonlySet<string>;
  readonly actions: Actions;
}

export function App(props: AppProps) {
  const { roles, shown, sharedCount, shared, found, gone, actions } = props;
  const empty =
    gone ??
    (found === 0
      ? t('This workspace has no career ladders yet. “Career Ladder: New Ladder…” starts one.')
      : undefined);
  return (
    <>
      <header class="top">
        <div class="titles">
          <h1>{t('All roles')}</h1>
        </div>
        {found !== 0 && gone === undefined && <Toolbar {...props} />}
      </header>
      <main class="main">
        <div class="status" role="status">
          {empty === undefined && <Progress {...props} />}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="scroller" tabIndex={0} aria-label={t('Roles, scrollable')}>
          {empty !== undefined && (
            <div class="gone">
              <LadderIcon />
              <p>{empty}</p>
            </div>
          )}
          {empty === undefined && roles.length > sharedCount && <Roles {...props} />}
          {empty === undefined && roles.length > sharedCount && shown.length === 0 && (
            <p class="none">{t('No role has these words.')}</p>
          )}
          {empty === undefined && shared.length > 0 && (
            <Shared files={shared} open={actions.open} preview={actions.preview} />
          )}
        </section>
      </main>
    </>
  );
}

function Toolbar({ families, family, words, chosen, roles, found, stopped, actions }: AppProps) {
  const reading = found !== undefined && roles.length < found && !stopped;
  return (
    <div class="toolbar">
      <input
        type="search"
        class="field"
        aria-label={t('Filter by words')}
        placeholder={t('Filter')}
        value={words}
        onInput={(event) => actions.filter(event.currentTarget.value)}
      />
      {families.length > 1 && (
        <select
          class="field"
          aria-label={t('Family')}
          onChange={({ currentTarget: { selectedIndex } }) => actions.ofFamily(families[selectedIndex - 1])}
        >
          <option selected={family === undefined}>{t('All families')}</option>
          {families.map((name) => (
            <option key={name} selected={name === family}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button type="button" disabled={chosen.size < 2} onClick={actions.compare}>
        <CompareIcon />
        <span>{chosen.size < 2 ? t('Compare') : t('Compare {0}', number(chosen.size))}</span>
      </button>
      {reading ? (
        <button type="button" onClick={actions.stop}>
          <StopIcon />
          <span class="button-label">{t('Stop')}</span>
        </button>
      ) : (
        <button type="button" onClick={actions.refresh}>
          <RefreshIcon />
          <span class="button-label">{t('Read again')}</span>
        </button>
      )}
    </div>
  );
}

function Progress({ roles, shown, sharedCount, found, stopped }: AppProps) {
  if (found === undefined) return <span class="slow">{t('Looking for ladders…')}</span>;
  if (roles.length < found) {
    return (
      <span>
        {stopped
          ? t('Stopped after {0} of {1} ladders.', number(roles.length), number(found))
          : t('Reading {0} of {1} ladders…', number(roles.length), number(found))}
      </span>
    );
  }
  const count = found - sharedCount;
  return (
    <span>
      {shown.length === count
        ? plural(count, '{0} role', '{0} roles')
        : plural(count, '{1} of {0} role', '{1} of {0} roles', number(shown.length))}
    </span>
  );
}

const heads: readonly { column: Column; name: string; number?: true }[] = [
  { column: 'role', name: english('Role') },
  { column: 'family', name: english('Family') },
  { column: 'levels', name: english('Levels'), number: true },
  { column: 'competencies', name: english('Competencies'), number: true },
  { column: 'coverage', name: english('Coverage') },
  { column: 'precision', name: english('Precision'), number: true },
  { column: 'recall', name: english('Recall'), number: true },
  { column: 'alignment', name: english('Alignment'), number: true },
  { column: 'actionability', name: english('Actionability'), number: true },
  { column: 'completeness', name: english('Completeness'), number: true },
  { column: 'findings', name: english('Findings') },
];

function Roles({ shown, sorting, chosen, actions }: AppProps) {
  return (
    <table class="roles">
      <caption>
        <Hidden>{t('The ladders of this workspace. A heading’s button sorts by its column.')}</Hidden>
      </caption>
      <thead>
        <tr>
          <td class="choice">
            <Hidden>{t('Chosen to compare')}</Hidden>
          </td>
          {heads.map(({ column, name, number: figure }) => {
            const current = sorting.column === column;
            const direction = sorting.descending ? 'descending' : 'ascending';
            return (
              <th
                key={column}
                scope="col"
                class={`column-${column}${figure ? ' number' : ''}`}
                aria-sort={current ? direction : undefined}
              >
                <button type="button" class="sort" onClick={() => actions.sortBy(column)}>
                  {translated(name)}
                  <span class={current ? `arrow ${direction}` : 'arrow'} aria-hidden="true" />
                </button>
              </th>
            );
          })}
          <td class="column-actions">
            <Hidden>{t('Preview')}</Hidden>
          </td>
        </tr>
      </thead>
      <tbody>
        {shown.map((entry) => (
          <Role key={entry.uri} entry={entry} chosen={chosen.has(entry.uri)} actions={actions} />
        ))}
      </tbody>
    </table>
  );
}

function Role({ entry, chosen, actions }: { entry: RoleEntry; chosen: boolean; actions: Actions }) {
  const { uri, path, role } = entry;
  const name = nameOf(entry);
  return (
    <tr class={chosen ? 'is-chosen' : undefined}>
      <td class="choice">
        <input
          type="checkbox"
          aria-label={t('Compare {0}', name)}
          checked={chosen}
          onChange={(event) => actions.choose(uri, event.currentTarget.checked)}
        />
      </td>
      <th scope="row" class="column-role">
        <button type="button" class="link" onClick={() => actions.open(uri)}>
          <bdi>{name}</bdi>
        </button>
        {name !== path && (
          <div class="path">
            <bdi>{path}</bdi>
          </div>
        )}
        {typeof role === 'object' && role.broken && (
          <div class="problem">
            <WarningIcon />
            <span>
              {t('Line {0}:', role.broken.line + 1)} <bdi>{role.broken.message}</bdi>
            </span>
          </div>
        )}
      </th>
      {typeof role === 'string' ? (
        <td colSpan={heads.length - 1} class="problem-cell">
          <div class="problem">
            <WarningIcon />
            <Words text={role} />
          </div>
        </td>
      ) : (
        <Figures role={role} />
      )}
      <td class="column-actions">
        <button
          type="button"
          class="icon-button"
          aria-label={t('Preview of {0}', name)}
          title={t('Open preview')}
          onClick={() => actions.preview(uri)}
        >
          <PreviewIcon />
        </button>
      </td>
    </tr>
  );
}

function Figures({ role }: { role: RoleView }) {
  const { family, levels, competencies, coverage, report } = role;
  const percent = coverage.total === 0 ? undefined : Math.floor((100 * coverage.answered) / coverage.total);
  return (
    <>
      <td class="column-family">
        <bdi class="family-name" title={family}>
          {family}
        </bdi>
      </td>
      <td class="number">{number(levels.length)}</td>
      <td class="number">{number(competencies)}</td>
      <td class="column-coverage" title={coverageInWords(coverage)}>
        <span class="coverage-cell">
          <svg
            class="bar"
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect class="bar-track" width="100" height="4" />
            <rect class="bar-answered" width={percent ?? 0} height="4" />
          </svg>
          <span>
            {percent === undefined ? <None /> : `${percent}%`}
            <span class="of">
              {' '}
              {number(coverage.answered)}/{number(coverage.total)}
            </span>
          </span>
        </span>
      </td>
      {heads.slice(5, 10).map(({ column }) => {
        const measure = report.find(({ id }) => id === column);
        const known = measure && measure.percent !== null;
        return (
          <td key={column} class="number" title={measure && `${measure.counts}. ${measure.meaning}`}>
            {known ? `${measure.percent}%` : <None />}
          </td>
        );
      })}
      <td class="column-findings">
        <Findings role={role} />
      </td>
    </>
  );
}

function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <Hidden>{t('not measured')}</Hidden>
    </>
  );
}
