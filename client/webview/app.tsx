import { useContext } from 'preact/hooks';
import type { MatrixView } from '../../server/src/protocol';
import { Examples } from './cell';
import { Guidance, isDrawable } from './guidance';
import { ExamplesIcon, LadderIcon, NextIcon, TransposeIcon, WarningIcon } from './icons';
import { Matrix, type MatrixProps } from './matrix';
import { TotalCoverage, Words } from './parts';
import { Report } from './report';
import type { Picture } from './settle';

/** What the reader can ask for. */
export interface Actions {
  transpose(): void;
  showExamples(): void;
  nextGap(): void;
  /** Goes to where the text cannot be read. */
  revealBroken(): void;
}

export interface AppProps {
  readonly picture: Picture | undefined;
  readonly gone: string | undefined;
  readonly transposed: boolean;
  readonly cursor: MatrixProps['cursor'];
  readonly actions: Actions;
}

export function App({ picture, gone, transposed, cursor, actions }: AppProps) {
  const matrix = gone === undefined ? picture?.matrix : undefined;
  return (
    <>
      {matrix && <Header matrix={matrix} transposed={transposed} actions={actions} />}
      <main class="main">
        {!matrix && <h1 class="hidden">Career Ladder preview</h1>}
        <Status matrix={matrix} gone={gone} onReveal={actions.revealBroken} />
        {matrix && isDrawable(matrix) && <Report report={matrix.report} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="scroller" tabIndex={0} aria-label={matrix ? 'Matrix, scrollable' : 'Preview'}>
          {matrix && picture && (
            <>
              <Intro matrix={matrix} />
              {isDrawable(matrix) ? (
                <Matrix key={matrix.uri} picture={picture} transposed={transposed} cursor={cursor} />
              ) : (
                <Guidance matrix={matrix} />
              )}
            </>
          )}
          {!matrix && gone === undefined && <p class="loading">Reading the ladder…</p>}
        </section>
      </main>
    </>
  );
}

function Header({
  matrix,
  transposed,
  actions,
}: { matrix: MatrixView } & Pick<AppProps, 'transposed' | 'actions'>) {
  const gaps = matrix.coverage.empty + matrix.coverage.placeholder;
  return (
    <header class="top">
      <div class="titles">
        {matrix.family && (
          <p class="family">
            <Words text={matrix.family} />
          </p>
        )}
        <h1>
          <Words text={matrix.role || 'Untitled role'} />
        </h1>
      </div>
      {isDrawable(matrix) && <Toolbar gaps={gaps} transposed={transposed} actions={actions} />}
    </header>
  );
}

function Toolbar({ gaps, transposed, actions }: { gaps: number } & Pick<AppProps, 'transposed' | 'actions'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of a view, not fields of a form
    <div class="toolbar" role="group" aria-label="View">
      <button type="button" onClick={actions.nextGap} disabled={gaps === 0}>
        <NextIcon />
        <span class="button-label">Next gap</span>
      </button>
      <button type="button" aria-pressed={useContext(Examples).open} onClick={actions.showExamples}>
        <ExamplesIcon />
        <span class="button-label">Show all examples</span>
      </button>
      <button type="button" aria-pressed={transposed} onClick={actions.transpose}>
        <TransposeIcon />
        <span class="button-label">Transpose</span>
      </button>
    </div>
  );
}

/**
 * Coverage, or in its place why the picture is not the newest: text is broken for a moment with every other
 * keystroke, and the table must not jump each time. The status element stays, so that screen readers announce it.
 */
function Status(props: { matrix: MatrixView | undefined; gone: string | undefined; onReveal: () => void }) {
  const { matrix, gone, onReveal } = props;
  const broken = matrix?.broken;
  return (
    <div class={broken ? 'slot is-broken' : 'slot'}>
      {matrix && isDrawable(matrix) && <TotalCoverage coverage={matrix.coverage} />}
      <div role="status" class={gone === undefined ? undefined : 'gone'}>
        {broken && (
          <button type="button" class="broken" onClick={onReveal}>
            <WarningIcon />
            <span class="broken-words">
              <b>Line {broken.range.start.line + 1}:</b> <bdi>{broken.message}</bdi>
            </span>
            <span class="broken-rest">
              {broken.partial ? ' — showing what can be read' : ' — showing the last good picture'}
            </span>
          </button>
        )}
        {gone !== undefined && (
          <>
            <LadderIcon />
            <p>
              <Words text={gone} />
            </p>
          </>
        )}
      </div>
    </div>
  );
}

/** What the ladder says about itself; scrolls away. */
function Intro({ matrix: { summary } }: { matrix: MatrixView }) {
  if (!summary) return null;
  return (
    <div class="intro">
      <p>
        <Words text={summary} />
      </p>
    </div>
  );
}
