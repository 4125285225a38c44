/** Rows of a spreadsheet → ladders, whichever axis has the levels. */
import { t } from '../l10n';
import { writeLadder } from '../model/write';
import type { ImportResult, UnplacedText } from '../protocol';
import type { SourceRow } from '../sheet/read';
import type { FoundHeading } from './document';
import { clean } from './items';
import { assemble, type Part } from './ladders';
import { looksLikeLevel } from './levels';
import { isAxisLabel, orientation, toMatrix } from './matrix';
import { roleIn, roleInFileName } from './names';
import { type ReadRecords, readRecords } from './records';
import { layOut, type Sheet } from './sheetLayout';

interface Naming {
  /** Of the file. */
  readonly name: string;
  readonly role?: string | undefined;
}

/** As `importCsv`, for tables that are not ours. */
export function importSpreadsheet(
  rows: readonly SourceRow[],
  problems: readonly UnplacedText[],
  { name, role }: Naming,
): ImportResult {
  const unplaced = [...problems];
  const { sheets, loose } = split(rows);
  for (const row of loose) report(row, t('A row outside the tables.'), unplaced);
  const fallback = roleInFileName(name) || 'Unnamed role';
  const listed: ReadRecords[] = [];
  const matrices = sheets.filter((sheet) => {
    const records = readRecords(sheet, role ?? titleRole(sheet) ?? fallback);
    if (records) listed.push(records);
    return records === undefined;
  });
  const laidOut = matrices.map((sheet) => {
    const aside: UnplacedText[] = [];
    const rectangle = layOut(sheet, aside);
    const seen =
      rectangle.rows.length > 0 && rectangle.columns.length > 0 ? orientation(rectangle) : undefined;
    return { sheet, rectangle, seen, aside };
  });
  const clear = laidOut.some(({ seen }) => seen === 'rows' || seen === 'columns');
  const parts: Part[] = [];
  const headings: FoundHeading[] = listed.flatMap(({ sheet }) => sheet.titles.flatMap(headingOf));
  for (const { sheet, rectangle, seen, aside } of laidOut) {
    const usable = seen !== undefined && !(clear && seen === 'unclear');
    const matrix = usable ? toMatrix(rectangle, seen === 'columns' ? 'columns' : 'rows') : undefined;
    const titles = sheet.titles.flatMap(headingOf).toReversed();
    headings.push(...titles);
    if (!matrix) {
      const reason =
        seen === undefined
          ? t('A matrix needs a row and a column of labels, and cells between them.')
          : t('Neither the rows nor the columns of this table look like levels.');
      for (const row of [sheet.header, ...sheet.body]) report(row, reason, unplaced);
      continue;
    }
    parts.push({ matrix, headings: titles });
    for (const piece of aside) unplaced.push(piece);
    const { corner } = rectangle;
    if (!isAxisLabel(corner.label)) {
      unplaced.push({ line: corner.line, text: corner.label, reason: t('The corner cell of the table.') });
    }
  }
  const assembled = assemble(parts, fallback, role);
  const placed = new Set(assembled.flatMap((ladder) => ladder.placed));
  for (const { aside } of listed) for (const piece of aside) unplaced.push(piece);
  const ladders = [...assembled, ...listed].sort((a, b) => a.line - b.line);
  const roles = new Set(ladders.map(({ draft }) => draft.role));
  for (const heading of headings) {
    if (placed.has(heading)) continue;
    const used = roleIn(heading.text);
    const reason =
      used !== '' && roles.has(used)
        ? t('The role “{0}” is all that is kept of this line.', used)
        : t('A line above the table.');
    if (used !== heading.text || !roles.has(used))
      unplaced.push({ line: heading.line, text: heading.source, reason });
  }
  return {
    ladders: ladders.map(({ draft, line }) => ({ role: draft.role, yaml: writeLadder(draft), line })),
    unplaced: unplaced.sort((a, b) => a.line - b.line),
  };
}

/**
 * Tables begin at a row of several cells, after rows of one, which are titles. Empty rows inside a table are only
 * there for the eye, unless what follows has a header of its own.
 */
function split(rows: readonly SourceRow[]): { readonly sheets: Sheet[]; readonly loose: SourceRow[] } {
  const sheets: { titles: SourceRow[]; header: SourceRow; body: SourceRow[] }[] = [];
  let titles: SourceRow[] = [];
  let gap = false;
  for (const row of rows) {
    const count = row.cells.filter((cell) => clean(cell) !== '').length;
    if (count === 0) {
      gap = true;
      continue;
    }
    const open = sheets.at(-1);
    if (!open || (gap && isHeader(row))) {
      if (count === 1 && !open) titles.push(row);
      else {
        // A line right over the header of a further table is its title.
        const last = open?.body.at(-1);
        const title =
          open && last && isSingle(last) && last.line + 1 >= row.line - 1 ? open.body.pop() : undefined;
        sheets.push({ titles: [...titles, ...(title ? [title] : [])], header: row, body: [] });
        titles = [];
      }
    } else open.body.push(row);
    gap = false;
  }
  return { sheets, loose: titles };
}

function isSingle({ cells }: SourceRow): boolean {
  return clean(cells[0] ?? '') !== '' && cells.slice(1).every((cell) => clean(cell) === '');
}

/** Whether a row in the middle begins another table: half of its cells name levels, or its corner names an axis. */
function isHeader({ cells }: SourceRow): boolean {
  const [corner = '', ...others] = cells.map(clean);
  const named = others.filter((label) => label !== '');
  if (named.length === 0) return false;
  if (corner !== '' && isAxisLabel(corner)) return true;
  return named.filter(looksLikeLevel).length * 2 >= named.length && !looksLikeLevel(corner);
}

/** The nearest title that names a role. */
function titleRole({ titles }: Sheet): string | undefined {
  const roles = titles.flatMap(headingOf).map(({ text }) => roleIn(text));
  return roles.findLast((role) => role !== '');
}

function headingOf(row: SourceRow): FoundHeading[] {
  return row.cells
    .filter((cell) => clean(cell) !== '')
    .map((cell) => ({ line: row.line, depth: 1, text: clean(cell), source: clean(cell), complete: true }));
}

function report({ line, cells }: SourceRow, reason: string, unplaced: UnplacedText[]): void {
  for (const cell of cells) {
    const text = clean(cell);
    if (text !== '') unplaced.push({ line, text, reason });
  }
}
