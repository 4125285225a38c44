/** A Markdown table → a rectangle of cells in plain text, with whatever falls outside it. */

import type { RowContent, Table, TableRow } from 'mdast';
import { t } from '../l10n';
import type { UnplacedText } from '../protocol';
import { lineOf, sourceOf } from './document';
import { clean, type Items, listItems } from './items';
import { type Definitions, plainLines } from './phrasing';

export interface CellText extends Items {
  /** Zero-based. */
  readonly line: number;
  /** The whole cell in one line. */
  readonly label: string;
  /** All of it is bold. */
  readonly bold: boolean;
}

export interface Rectangle {
  readonly line: number;
  readonly corner: CellText;
  /** The header without the corner. */
  readonly columns: readonly CellText[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: CellText;
  /** One for each column. */
  readonly cells: readonly CellText[];
}

/**
 * Lays a table out. Rows without a label go on where the row above stopped; columns and rows without a word are
 * left out; cells past the header's last column and lines that only touch the table go to `unplaced`.
 */
export function layOut(
  table: Table,
  text: string,
  definitions: Definitions,
  unplaced: UnplacedText[],
): Rectangle | undefined {
  const [head, ...body] = table.children;
  if (!head) return undefined;
  const read = (cell: RowContent) => readCell(cell, definitions, unplaced);
  const [corner, ...columns] = head.children.map(read);
  if (!corner) return undefined;
  const rows: { label: CellText; cells: CellText[] }[] = [];
  for (const row of body) {
    if (columns.length > 0 && isLooseLine(row, text)) {
      const reason = t('A line under the table without a | in it.');
      unplaced.push({ line: lineOf(row), text: sourceOf(row, text).trim(), reason });
      continue;
    }
    const placed = row.children.slice(0, columns.length + 1).map(read);
    for (const cell of row.children.slice(columns.length + 1)) reportExtra(cell, text, unplaced);
    const [label = blank(lineOf(row)), ...some] = placed;
    const cells = columns.map((_, index) => some[index] ?? blank(lineOf(row)));
    const above = rows.at(-1);
    if (isBlank(label) && above) above.cells = above.cells.map((cell, index) => join(cell, cells[index]));
    else if (!isBlank(label) || !cells.every(isBlank)) rows.push({ label, cells });
  }
  const kept = columns.map(
    (column, index) => !isBlank(column) || rows.some(({ cells }) => !isBlank(cells[index])),
  );
  return {
    line: lineOf(table),
    corner,
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map(({ label, cells }) => ({ label, cells: cells.filter((_, index) => kept[index]) })),
  };
}

export function isBlank(cell: CellText | undefined): boolean {
  return cell === undefined || (cell.items.length === 0 && cell.lead === undefined);
}

/** Both cells in one. */
export function join(first: CellText, second: CellText | undefined): CellText {
  if (second === undefined || isBlank(second)) return first;
  if (isBlank(first)) return second;
  const items = [...first.items, ...(second.lead === undefined ? [] : [second.lead]), ...second.items];
  return { ...first, label: `${first.label} ${second.label}`, items };
}

export function blank(line: number): CellText {
  return { line, label: '', bold: false, items: [] };
}

function readCell(cell: RowContent, definitions: Definitions, unplaced: UnplacedText[]): CellText {
  const line = lineOf(cell);
  const bold = cell.children.length > 0 && cell.children.every(({ type }) => type === 'strong');
  const { lines, dropped } = plainLines(cell.children, definitions);
  for (const words of dropped) {
    unplaced.push({ line, text: words, reason: t('A comment, or an attribute of an HTML tag, in a cell.') });
  }
  const label = clean(lines.map((one) => one.text).join(' '));
  return { line, bold, label, ...listItems(lines) };
}

/** Markdown takes a line right under a table for its last row, though it holds no `|` at all. */
function isLooseLine(row: TableRow, text: string): boolean {
  return row.children.length <= 1 && !sourceOf(row, text).includes('|');
}

function reportExtra(cell: RowContent, text: string, unplaced: UnplacedText[]): void {
  const words = sourceOf(cell, text)
    .replace(/^\||\|$/g, '')
    .trim();
  if (words === '') return;
  const reason = t('This row has more cells than the header. A | inside a text is written as \\|.');
  unplaced.push({ line: lineOf(cell), text: words, reason });
}
