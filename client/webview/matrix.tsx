import { Component, type ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number, plural, t } from '../../server/src/l10n';
import type { CellView } from '../../server/src/protocol';
import { type Axes, type Entry, type Group, groupsOf } from './axes';
import { Cell } from './cell';
import { isLarge, useGrowth } from './growth';
import { ColumnAbout, ColumnHead, hasAbout, RowHead } from './heads';
import { Hidden, More } from './parts';
import type { Shown } from './reading/filter';
import { heatStep } from './reading/heat';
import type { Picture } from './settle';
import { inheritanceInWords, sizeInWords } from './words';

/** Cells drawn at first: about 12 elements each, a second of a browser's time. More come on demand. */
const firstCells = 6000;

export interface MatrixProps {
  readonly picture: Picture;
  readonly axes: Axes;
  /** What the reader's filter leaves; undefined: all. */
  readonly shown: Shown | undefined;
  readonly transposed: boolean;
  /** Where the cursor of the editor is. */
  readonly cursor: { readonly level: number; readonly competency: number } | null;
  /** Draw all of it at once, for something in it to go back to. */
  readonly atOnce: boolean;
  /** More of it is drawn. */
  readonly onGrown: () => void;
}

/**
 * A native table, not `role="grid"`: cells hold prose, lists and folds, which are to be read line by line, and a
 * grid makes screen readers leave reading mode and flatten each cell into one string. Rows, headers and scopes come
 * with the element. Arrow keys are an addition for those who see (navigation.ts), and all that can be done with a
 * cell can be done with links and buttons in it.
 */
export function Matrix({ picture, axes, shown, transposed, cursor, atOnce, onGrown }: MatrixProps) {
  const { matrix } = picture;
  const { rows, columns, cells } = axes;
  const columnGroups = groupsOf(columns);
  const rowGroups = groupsOf(rows);
  const currentRow = cursor ? (transposed ? cursor.competency : cursor.level) : -1;
  const currentColumn = cursor ? (transposed ? cursor.level : cursor.competency) : -1;
  const batch = Math.max(1, Math.floor(firstCells / Math.max(1, columns.length)));
  const [wanted, setWanted] = useState(batch);
  const isOpen = (row: number) => shown?.rows[row] ?? true;
  const most = drawnRows(rows, isOpen, wanted, currentRow);
  const drawn = Math.min(most, Math.max(useGrowth(axes, atOnce), currentRow + 1));
  useLayoutEffect(() => onGrown(), [drawn]);
  const hiddenColumns = shown?.columns.map((open) => !open) ?? none;
  const lines = (entries: readonly Entry[]) =>
    entries.map((entry) => {
      const row = entry.index;
      if (row >= drawn) return null;
      const current = row === currentRow ? currentColumn : -1;
      return (
        <Row
          key={entry.key}
          entry={entry}
          columns={columns}
          cells={cells[row]!}
          current={current}
          hidden={!isOpen(row)}
          hiddenColumns={hiddenColumns}
          open={isOpen(row) ? shown?.cells[row] : undefined}
          faint={shown?.faint?.[row]}
        />
      );
    });
  const isHidden = (entry: Entry) => hiddenColumns[entry.index] ?? false;
  const width = columns.length - hiddenColumns.filter(Boolean).length;
  const span = width + 1;
  const table = useRef<HTMLTableElement>(null);
  // Through the CSSOM, as the security policy forbids style attributes: the table's least width.
  useLayoutEffect(() => {
    table.current?.style.setProperty('--columns', String(width));
  }, [width]);
  return (
    <table class={`matrix${transposed ? ' transposed' : ''}${isLarge(axes) ? ' large' : ''}`} ref={table}>
      <caption>
        <span class="caption">
          <Hidden>{matrix.role}. </Hidden>
          {sizeInWords(matrix)}. {inheritanceInWords(matrix.inheritance)}
          <Hidden>
            {' '}
            {transposed
              ? t('Competencies are rows, levels are columns.')
              : t('Levels are rows, competencies are columns.')}{' '}
            {t('Arrow keys move between cells, Enter shows a cell in the editor, Tab goes into a cell.')}
          </Hidden>
        </span>
      </caption>
      <colgroup>
        <col class="head-column" />
      </colgroup>
      {(columnGroups ?? [{ key: 'all', entries: columns }]).map((group) => (
        <colgroup key={group.key} hidden={group.entries.every(isHidden)}>
          {group.entries.map((entry) => (
            <col key={entry.key} hidden={isHidden(entry)} />
          ))}
        </colgroup>
      ))}
      <thead>
        {columnGroups && (
          <GroupHeads
            groups={columnGroups}
            isHidden={isHidden}
            corner={<Corner transposed={transposed} rows={2} />}
          />
        )}
        <tr class="names">
          {!columnGroups && <Corner transposed={transposed} rows={1} />}
          {columns.map((entry, j) => (
            <ColumnHead
              key={entry.key}
              entry={entry}
              index={j}
              current={j === currentColumn}
              hidden={isHidden(entry)}
            />
          ))}
        </tr>
      </thead>
      {columns.some(hasAbout) && (
        <tbody class="about" key="about">
          <tr>
            <th scope="row">{t('About')}</th>
            {columns.map((entry, j) => (
              <ColumnAbout key={entry.key} entry={entry} index={j} current={false} hidden={isHidden(entry)} />
            ))}
          </tr>
        </tbody>
      )}
      {rowGroups ? (
        rowGroups.map((group) =>
          group.entries[0]!.index < drawn ? (
            <tbody key={`group ${group.key}`} class="lines">
              {group.name !== undefined && (
                <tr class="group-row" hidden={!group.entries.some(({ index }) => isOpen(index))}>
                  <th scope="rowgroup" colSpan={span}>
                    <bdi class="group-name">{group.name}</bdi>
                  </th>
                </tr>
              )}
              {lines(group.entries)}
            </tbody>
          ) : null,
        )
      ) : (
        <tbody key="lines" class="lines">
          {lines(rows)}
        </tbody>
      )}
      {rows.length > most && drawn === most && (
        <tbody class="rest" key="rest">
          <tr>
            <td colSpan={span}>
              <span class="caption">
                {plural(
                  drawn,
                  'Showing the first {0} row of {1}.',
                  'Showing the first {0} rows of {1}.',
                  number(rows.length),
                )}{' '}
                <More left={rows.length - drawn} unit="row" onMore={() => setWanted(wanted + batch)} />
              </span>
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

const none: readonly boolean[] = [];
const nothing: readonly string[] = [];

/** How many rows are drawn: so many that the filter leaves, and the one with the cursor. */
function drawnRows(
  rows: readonly Entry[],
  isOpen: (row: number) => boolean,
  wanted: number,
  current: number,
): number {
  let left = wanted;
  const end = rows.findIndex((_, row) => isOpen(row) && left-- === 0);
  return Math.max(end < 0 ? rows.length : end, current + 1);
}

function Corner({ transposed, rows }: { transposed: boolean; rows: number }) {
  return (
    <th scope="col" rowSpan={rows} class="corner">
      {transposed ? t('Competency') : t('Level')}
    </th>
  );
}

interface GroupHeadsProps {
  readonly groups: readonly Group[];
  readonly isHidden: (entry: Entry) => boolean;
  readonly corner: ComponentChild;
}

function GroupHeads({ groups, isHidden, corner }: GroupHeadsProps) {
  return (
    <tr class="groups">
      {corner}
      {groups.map(({ key, name, entries }) => {
        const width = entries.filter((entry) => !isHidden(entry)).length;
        return name === undefined ? (
          <td key={key} colSpan={width} hidden={width === 0} />
        ) : (
          <th key={key} scope="colgroup" colSpan={width} hidden={width === 0}>
            <bdi class="group-name">{name}</bdi>
          </th>
        );
      })}
    </tr>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly columns: readonly Entry[];
  readonly cells: readonly CellView[];
  /** The column that the cursor of the editor is in, or -1. */
  readonly current: number;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly boolean[];
  /** Which of its cells the filter leaves; undefined: all. */
  readonly open: readonly boolean[] | undefined;
  /** Which behaviors of its cells the filter is not about; undefined: none. */
  readonly faint: readonly string[] | undefined;
}

/** Drawn again only when something in it is another one: one keystroke changes one row of hundreds. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { entry, columns, cells, current, hidden, hiddenColumns, open, faint } = this.props;
    const is = Object.is;
    return (
      next.hidden !== hidden ||
      !sameItems(next.hiddenColumns, hiddenColumns, is) ||
      !sameItems(next.open ?? none, open ?? none, is) ||
      !sameItems(next.faint ?? nothing, faint ?? nothing, is) ||
      next.entry.view !== entry.view ||
      next.entry.index !== entry.index ||
      next.current !== current ||
      !sameItems(next.cells, cells, (a, b) => a === b) ||
      !sameItems(next.columns, columns, (a, b) => a.key === b.key && a.title === b.title)
    );
  }

  override render({ entry, columns, cells, current, hidden, hiddenColumns, open, faint }: RowProps) {
    return (
      <tr data-row={entry.index} hidden={hidden}>
        <RowHead entry={entry} index={entry.index} current={current >= 0} hidden={false} />
        {cells.map((cell, j) => {
          const out = open !== undefined && !open[j] && !hiddenColumns[j];
          return (
            <td
              key={columns[j]!.key}
              tabIndex={-1}
              class={classOf(cell, j === current, out)}
              aria-current={j === current ? 'true' : undefined}
              hidden={hiddenColumns[j] ?? false}
              {...heatOf(cell)}
            >
              {out && <Hidden>{t('Left out by the filter')}</Hidden>}
              <Cell cell={cell} row={entry.title} column={columns[j]!.title} faint={faint?.[j] ?? ''} />
            </td>
          );
        })}
      </tr>
    );
  }
}

function classOf({ state }: CellView, current: boolean, out: boolean): string {
  return `${state}${current ? ' current' : ''}${out ? ' out' : ''}`;
}

/** How much it says, for the style sheet; nothing where the answer is that nothing is to be said. */
function heatOf({ state, behaviors }: CellView) {
  if (state === 'notExpected' || state === 'unchanged') return {};
  const said = state === 'placeholder' ? 0 : behaviors.length;
  return { 'data-said': said, 'data-heat': heatStep(said) };
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i]!));
}
