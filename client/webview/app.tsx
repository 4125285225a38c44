import { list, t } from '../../server/src/l10n';
import type { MatrixView } from '../../server/src/protocol';
import { Findings } from './findings';
import type { Folds } from './fold';
import { Guidance, isDrawable } from './guidance';
import type { Layout } from './layout';
import { Level, LevelBar } from './level/view';
import { Matrix, type MatrixProps } from './matrix';
import type { Options } from './options';
import { TotalCoverage, Words } from './parts';
import { FilterLine } from './reading/filterPanel';
import { HeatLegend } from './reading/heat';
import type { Searched } from './reading/search';
import { Report } from './report';
import { Status } from './status';
import { Toolbar, ViewSwitch } from './toolbar';

export interface AppProps {
  /** Undefined until the first message. */
  readonly layout: Layout | undefined;
  readonly gone: string | undefined;
  readonly options: Options;
  readonly searched: Searched;
  readonly cursor: MatrixProps['cursor'];
  readonly atOnce: boolean;
  readonly onGrown: () => void;
}

export function App({ layout, gone, options, searched, cursor, atOnce, onGrown }: AppProps) {
  const known = gone === undefined ? layout : undefined;
  const matrix = known?.picture.matrix;
  const drawable = matrix !== undefined && isDrawable(matrix);
  const reading = drawable ? known?.picture.latest.reading : undefined;
  const level = drawable && options.view === 'level';
  const name = matrix ? t('Matrix, scrollable') : t('Preview');
  return (
    <>
      {matrix && known && (
        <header class="top">
          <Titles matrix={matrix} />
          {drawable && <ViewSwitch view={options.view} />}
          {drawable && (
            <Toolbar
              matrix={matrix}
              options={options}
              choices={known.choices}
              filters={known.narrowed.count}
              searched={searched}
            />
          )}
          {level && reading && <LevelBar matrix={matrix} reading={reading} options={options} />}
        </header>
      )}
      <main class={classOf(options)}>
        {!matrix && <h1 class="hidden">{t('Career Ladder preview')}</h1>}
        <Status
          matrix={matrix}
          gone={gone}
          coverage={drawable && matrix && <TotalCoverage coverage={matrix.coverage} />}
        />
        {drawable && !level && <Report report={matrix.report} />}
        {matrix && <Notes matrix={matrix} />}
        {drawable && options.heat && !level && <HeatLegend />}
        <FilterLine shown={drawable && !level ? known?.shown : undefined} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="scroller" tabIndex={0} hidden={level} aria-label={name}>
          {matrix && known && (
            <>
              <Intro matrix={matrix} />
              {isDrawable(matrix) ? (
                <Matrix
                  key={matrix.uri}
                  picture={known.picture}
                  axes={known.axes}
                  shown={known.shown}
                  transposed={options.transposed}
                  cursor={cursor}
                  atOnce={atOnce}
                  onGrown={onGrown}
                />
              ) : (
                <Guidance matrix={matrix} />
              )}
            </>
          )}
          {!matrix && gone === undefined && <p class="loading">{t('Reading the ladder…')}</p>}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="level-scroller" tabIndex={0} hidden={!level} aria-label={t('Level, scrollable')}>
          {level && reading && known && (
            <Level
              key={matrix.uri}
              matrix={matrix}
              reading={reading}
              options={options}
              narrowed={known.narrowed}
            />
          )}
          {level && !reading && <p class="loading">{t('Reading the level…')}</p>}
        </section>
      </main>
    </>
  );
}

function classOf({ compact, heat, findings }: Options): string {
  return `main${compact ? ' compact' : ''}${heat ? ' heat' : ''}${findings ? '' : ' no-findings'}`;
}

function Titles({ matrix }: { matrix: MatrixView }) {
  const over = matrix.abstract ? t('Shared by roles, and no role itself') : matrix.family;
  return (
    <div class="titles">
      {over && (
        <p class="family">
          <Words text={over} />
        </p>
      )}
      <h1>
        <Words text={matrix.role || t('Untitled role')} />
      </h1>
    </div>
  );
}

const noteFolds: Folds = new Map();

/** Findings about nothing that the table shows. */
function Notes({ matrix: { findings } }: { matrix: MatrixView }) {
  if (findings.length === 0) return null;
  return (
    <div class="notes" data-at="-1 -1">
      <Findings findings={findings} name="file" folds={noteFolds} stop={0} ofFile />
    </div>
  );
}

/** What the ladder says about itself; scrolls away. */
function Intro({ matrix: { summary, sources } }: { matrix: MatrixView }) {
  if (!summary && !sources) return null;
  return (
    <div class="intro">
      {summary && (
        <p>
          <Words text={summary} />
        </p>
      )}
      {sources && (
        <p class="sources">
          <Words text={t('A dotted line marks what comes from {0}.', list(sources.map(fileName)))} />
        </p>
      )}
    </div>
  );
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
