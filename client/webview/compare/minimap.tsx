// All cells at a glance: a square for each, with the sign of what became of it. A click goes there.

import { Component } from 'preact';
import { t } from '../../../server/src/l10n';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import { Hidden } from '../parts';
import { cellInWords, competencyName, entryOf, levelName, signInWords, signOf, toneOf } from './changes';
import { SignIcon } from './icons';

/** Squares drawn at most; with more, levels and competencies where nothing changed are left out. */
const mostSquares = 6000;

interface MinimapProps {
  readonly view: ComparisonView;
  onGo(level: number, competency: number): void;
}

/** Of two versions. Drawn again only when something changed. */
export class Minimap extends Component<MinimapProps> {
  override shouldComponentUpdate({ view }: MinimapProps): boolean {
    const old = this.props.view;
    return (
      view.levels.length !== old.levels.length ||
      view.competencies.length !== old.competencies.length ||
      view.levels.some((level, i) => level !== old.levels[i]) ||
      view.competencies.some((one, j) => one !== old.competencies[j]) ||
      view.cells.some((row, i) => row.some((cell, j) => cell !== old.cells[i]?.[j]))
    );
  }

  override render({ view, onGo }: MinimapProps) {
    const { rows, columns } = shown(view);
    if (rows.length === 0 || columns.length === 0) return null;
    const signs = new Set(rows.flatMap((i) => columns.map((j) => signOf(view.cells[i]![j]!))));
    signs.delete('same');
    const first = rows.find((i) => columns.some((j) => isChanged(view, i, j)));
    return (
      <div class="minimap-box">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section class="minimap-scroller" tabIndex={0} aria-label={t('Changes of all cells, scrollable')}>
          <table class="minimap" onKeyDown={move}>
            <caption>
              <Hidden>
                {t('Changes of all cells. Arrow keys move between them, Enter goes to the cell below.')}
              </Hidden>
            </caption>
            <thead>
              <tr>
                <td />
                {columns.map((j) => (
                  <th key={j} scope="col" title={nameOf(view.competencies[j]!, competencyName)}>
                    <span class="minimap-name">
                      <bdi>{nameOf(view.competencies[j]!, competencyName)}</bdi>
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((i) => (
                <Squares key={i} view={view} level={i} columns={columns} first={i === first} onGo={onGo} />
              ))}
            </tbody>
          </table>
        </section>
        <ul class="legend">
          {[...signs].map((sign) => (
            <li key={sign} class={`verdict tone-${toneOf(sign)}`}>
              <SignIcon sign={sign} />
              <span>{signInWords(view.kind, sign)}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
}

interface SquaresProps extends MinimapProps {
  readonly level: number;
  readonly columns: readonly number[];
  /** Its first square is where Tab leads to. */
  readonly first: boolean;
}

class Squares extends Component<SquaresProps> {
  override shouldComponentUpdate({ view, level, columns, first }: SquaresProps): boolean {
    const old = this.props;
    return (
      level !== old.level ||
      first !== old.first ||
      view.levels[level] !== old.view.levels[level] ||
      columns.length !== old.columns.length ||
      columns.some(
        (j, at) =>
          j !== old.columns[at] ||
          view.cells[level]![j] !== old.view.cells[level]?.[j] ||
          view.competencies[j] !== old.view.competencies[j],
      )
    );
  }

  override render({ view, level, columns, first, onGo }: SquaresProps) {
    const name = nameOf(view.levels[level]!, levelName);
    const stop = first ? columns.find((j) => isChanged(view, level, j)) : undefined;
    return (
      <tr>
        <th scope="row" title={name}>
          <bdi>{entryOf(view.levels[level]!)?.id}</bdi>
        </th>
        {columns.map((j) => {
          const cell = view.cells[level]![j]!;
          const sign = signOf(cell);
          if (sign === 'same') return <td key={j} class="square" />;
          const label = `${name} · ${nameOf(view.competencies[j]!, competencyName)}: ${cellInWords(cell)}`;
          return (
            <td key={j} class={`square tone-${toneOf(sign)}`}>
              <button
                type="button"
                class={`sign-${sign}`}
                tabIndex={j === stop ? 0 : -1}
                aria-label={label}
                title={label}
                onClick={() => onGo(level, j)}
              />
            </td>
          );
        })}
      </tr>
    );
  }
}

function isChanged({ cells }: ComparisonView, level: number, competency: number): boolean {
  return cells[level]?.[competency]?.change !== 'same';
}

function nameOf(entry: ComparisonView['levels'][number], name: typeof levelName): string {
  const own = entryOf(entry);
  return own ? name(own) : '';
}

/** Indexes of the levels and competencies that are drawn: all of them, or those with changes. */
function shown(view: ComparisonView): { rows: number[]; columns: number[] } {
  const { levels, competencies } = view;
  const allRows = levels.map((_, i) => i);
  const allColumns = competencies.map((_, j) => j);
  if (levels.length * competencies.length <= mostSquares) return { rows: allRows, columns: allColumns };
  const rows = allRows.filter((i) => allColumns.some((j) => isChanged(view, i, j)));
  const columns = allColumns.filter((j) => rows.some((i) => isChanged(view, i, j)));
  return rows.length * columns.length <= mostSquares ? { rows, columns } : { rows: [], columns: [] };
}

/** One square is the tab stop; arrow keys go on to the nearest square with a change in that direction. */
function move(event: KeyboardEvent): void {
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[event.key];
  const from = (event.target as Element).closest('td');
  const table = from?.closest('table');
  if (!step || !from || !table || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const row = from.closest('tr')!;
  const at = { row: row.rowIndex, column: from.cellIndex };
  const buttons = [...table.querySelectorAll('button')];
  let best: { button: HTMLButtonElement; far: number } | undefined;
  for (const button of buttons) {
    const cell = button.closest('td')!;
    const down = cell.closest('tr')!.rowIndex - at.row;
    const right = cell.cellIndex - at.column;
    const along = down * step[0] + right * step[1];
    if (along <= 0) continue;
    const far = along + 3 * Math.abs(down * step[1] + right * step[0]);
    if (!best || far < best.far) best = { button, far };
  }
  if (!best) return;
  for (const button of buttons) if (button.tabIndex === 0) button.tabIndex = -1;
  best.button.tabIndex = 0;
  best.button.focus();
}
