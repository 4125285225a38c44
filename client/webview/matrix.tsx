import { Component, type ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CellView } from '../../server/src/protocol';
import { axesOf, type Entry, type Group, groupsOf } from './axes';
import { Cell } from './cell';
import { ColumnAbout, ColumnHead, hasAbout, RowHead } from './heads';
import { Hidden, More } from './parts';
import type { Picture } from './settle';
import { count, inheritanceInWords, sizeInWords } from './words';

/** Cells drawn at first: about 12 elements each, a second of a browser's time. More come on demand. */
const firstCells = 6000;

export interface MatrixProps {
  readonly picture: Picture;
  readonly transposed: boolean;
  /** Where the cursor of the editor is. */
  readonly cursor: { readonly level: number; readonly competency: number } | null;
}

/**
 * A native table, not `role="grid"`: cells hold prose, lists and folds, which are to be read line by line, and a
 * grid makes screen readers leave reading mode and flatten each cell into one string. Rows, headers and scopes come
 * with the element. Arrow keys are an addition for those who see (navigation.ts), and all that can be done with a
 * cell can be done with links and buttons in it.
 */
export function Matrix({ picture, transposed, cursor }: MatrixProps) {
  const { matrix } = picture;
  const { rows, columns, cells } = axesOf(picture, transposed);
  const columnGroups = groupsOf(columns);
  const rowGroups = groupsOf(rows);
  const currentRow = cursor ? (transposed ? cursor.competency : cursor.level) : -1;
  const currentColumn = cursor ? (transposed ? cursor.level : cursor.competency) : -1;
  const batch = Math.max(1, Math.floor(firstCells / Math.max(1, columns.length)));
  const [wanted, setWanted] = useState(batch);
  const shown = Math.max(wanted, currentRow + 1);
  const lines = (entries: readonly Entry[]) =>
    entries.map((entry) => {
      const row = entry.index;
      if (row >= shown) return null;
      const current = row === currentRow ? currentColumn : -1;
      return <Row key={entry.key} entry={entry} columns={columns} cells={cells[row]!} current={current} />;
    });
  const span = columns.length + 1;
  const table = useRef<HTMLTableElement>(null);
  // Through the CSSOM, as the security policy forbids style attributes: the table's least width.
  useLayoutEffect(() => {
    table.current?.style.setProperty('--columns', String(columns.length));
  }, [columns.length]);
  return (
    <table class={transposed ? 'matrix transposed' : 'matrix'} ref={table}>
      <caption>
        <span class="caption">
          <Hidden>{matrix.role}. </Hidden>
          {sizeInWords(matrix)}. {inheritanceInWords(matrix.inheritance)}
          <Hidden>
            {' '}
            {transposed
              ? 'Competencies are rows, levels are columns.'
              : 'Levels are rows, competencies are columns.'}{' '}
            Arrow keys move between cells, Enter shows a cell in the editor, Tab goes into a cell.
          </Hidden>
        </span>
      </caption>
      <colgroup>
        <col class="head-column" />
      </colgroup>
      {(columnGroups ?? [{ key: 'all', entries: columns }]).map((group) => (
        <colgroup key={group.key}>
          {group.entries.map((entry) => (
            <col key={entry.key} />
          ))}
        </colgroup>
      ))}
      <thead>
        {columnGroups && (
          <GroupHeads groups={columnGroups} corner={<Corner transposed={transposed} rows={2} />} />
        )}
        <tr class="names">
          {!columnGroups && <Corner transposed={transposed} rows={1} />}
          {columns.map((entry, j) => (
            <ColumnHead key={entry.key} entry={entry} index={j} current={j === currentColumn} />
          ))}
        </tr>
      </thead>
      {columns.some(hasAbout) && (
        <tbody class="about" key="about">
          <tr>
            <th scope="row">About</th>
            {columns.map((entry, j) => (
              <ColumnAbout key={entry.key} entry={entry} index={j} current={false} />
            ))}
          </tr>
        </tbody>
      )}
      {rowGroups ? (
        rowGroups.map((group) =>
          group.entries[0]!.index < shown ? (
            <tbody key={`group ${group.key}`} class="lines">
              {group.name !== undefined && (
                <tr class="group-row">
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
      {rows.length > shown && (
        <tbody class="rest" key="rest">
          <tr>
            <td colSpan={span}>
              <span class="caption">
                Showing the first {count(shown, 'row')} of {rows.length.toLocaleString('en')}.{' '}
                <More left={rows.length - shown} unit="row" onMore={() => setWanted(shown + batch)} />
              </span>
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

function Corner({ transposed, rows }: { transposed: boolean; rows: number }) {
  return (
    <th scope="col" rowSpan={rows} class="corner">
      {transposed ? 'Competency' : 'Level'}
    </th>
  );
}

function GroupHeads({ groups, corner }: { groups: readonly Group[]; corner: ComponentChild }) {
  return (
    <tr class="groups">
      {corner}
      {groups.map(({ key, name, entries }) =>
        name === undefined ? (
          <td key={key} colSpan={entries.length} />
        ) : (
          <th key={key} scope="colgroup" colSpan={entries.length}>
            <bdi class="group-name">{name}</bdi>
          </th>
        ),
      )}
    </tr>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly columns: readonly Entry[];
  readonly cells: readonly CellView[];
  /** The column that the cursor of the editor is in, or -1. */
  readonly current: number;
}

/** Drawn again only when something in it is another one: one keystroke changes one row of hundreds. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { entry, columns, cells, current } = this.props;
    return (
      next.entry.view !== entry.view ||
      next.entry.index !== entry.index ||
      next.current !== current ||
      !sameItems(next.cells, cells, (a, b) => a === b) ||
      !sameItems(next.columns, columns, (a, b) => a.key === b.key && a.title === b.title)
    );
  }

  override render({ entry, columns, cells, current }: RowProps) {
    return (
      <tr data-row={entry.index}>
        <RowHead entry={entry} index={entry.index} current={current >= 0} />
        {cells.map((cell, j) => (
          <td
            key={columns[j]!.key}
            tabIndex={-1}
            class={j === current ? `${cell.state} current` : cell.state}
            aria-current={j === current ? 'true' : undefined}
          >
            <Cell cell={cell} row={entry.title} column={columns[j]!.title} />
          </td>
        ))}
      </tr>
    );
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i]!));
}
