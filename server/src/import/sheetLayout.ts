/** A table of a spreadsheet → a rectangle of cells, with the columns in front of the matrix understood. */
import { t } from '../l10n';
import type { UnplacedText } from '../protocol';
import type { SourceRow } from '../sheet/read';
import { clean, listItems } from './items';
import { looksLikeLevel } from './levels';
import { blank, type CellText, isBlank, join, type Rectangle, type Row } from './table';

/** One table of a spreadsheet. */
export interface Sheet {
  /** Lines with one cell above the header. */
  readonly titles: readonly SourceRow[];
  readonly header: SourceRow;
  readonly body: readonly SourceRow[];
}

export const groupWord =
  /^(?:job |skill )?(?:group|categor(?:y|ies)|areas?|pillars?|themes?|famil(?:y|ies)|sections?|domains?|clusters?)$/i;
const nameWord =
  /^(?:competenc(?:y|ies)|skills?|capabilit(?:y|ies)|dimensions?|attributes?|criteri(?:on|a)|topics?|traits?|expectations?|names?|aspects?|practices?)(?: name)?$/i;
export const aboutWord =
  /^(?:descriptions?|definitions?|details|meaning|about|summary|overview|notes?|what it is)$/i;
const titleWord = /^(?:(?:job |level )?(?:titles?|names?))$/i;

/** Which of the columns in front are labels: the cells of the matrix begin behind them. */
interface Labels {
  readonly name: number;
  readonly group: number | undefined;
  readonly about: number | undefined;
  /** Of levels, beside their ids. */
  readonly title: number | undefined;
  /** Of all of them. */
  readonly width: number;
}

function labelsOf(header: readonly string[]): Labels {
  const names = header.map(clean);
  const first = names.findIndex((label) => looksLikeLevel(label));
  const columns = names.slice(first < 0 ? names.length : first);
  // Levels across, behind several columns that say what the row is.
  if (first > 1 && first < 5 && columns.filter(looksLikeLevel).length * 2 >= columns.length) {
    const front = names.slice(0, first);
    const find = (word: RegExp) => {
      const at = front.findIndex((label) => word.test(label));
      return at < 0 ? undefined : at;
    };
    const about = find(aboutWord);
    const named = find(nameWord);
    const free = front.findIndex((_, at) => at !== about && at !== find(groupWord));
    const name = named ?? Math.max(free, 0);
    const group = find(groupWord) ?? (name > 0 && about !== 0 ? 0 : undefined);
    return { name, group: group === name ? undefined : group, about, title: undefined, width: first };
  }
  // Levels down, with their titles and what they are about.
  if (!/^(?:level|grade|band|rank|tier|stage)s?(?: id)?$/i.test(names[0] ?? '')) {
    return { name: 0, group: undefined, about: undefined, title: undefined, width: 1 };
  }
  const title = titleWord.test(names[1] ?? '') ? 1 : undefined;
  const next = title === undefined ? 1 : 2;
  const about = aboutWord.test(names[next] ?? '') ? next : undefined;
  return { name: 0, group: undefined, about, title, width: about === undefined ? next : next + 1 };
}

export function layOut({ header, body }: Sheet, unplaced: UnplacedText[]): Rectangle {
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  const { name, group, about, title, width: front } = labelsOf(header.cells);
  const at = (row: SourceRow, column: number | undefined) =>
    column === undefined ? blank(row.line) : readCell(row.cells[column] ?? '', row.line);
  const columns = Array.from({ length: Math.max(0, width - front) }, (_, index) => at(header, front + index));
  const used = [name, group, about, title];
  const rows: { label: CellText; cells: CellText[] }[] = [];
  let groupNow = '';
  for (const row of body) {
    const cells = columns.map((_, index) => at(row, front + index));
    const head = at(row, group);
    if (head.label !== '' && head.label !== groupNow) {
      groupNow = head.label;
      rows.push({ label: { ...head, bold: true }, cells: columns.map(() => blank(row.line)) });
    }
    let label = at(row, name);
    if (!isBlank(at(row, title))) label = asLabel(label, at(row, title).label);
    if (!isBlank(at(row, about))) label = join(label, at(row, about));
    for (let extra = 0; extra < front; extra++) {
      const words = used.includes(extra) ? '' : clean(row.cells[extra] ?? '');
      const column = clean(header.cells[extra] ?? '') || t('column {0}', extra + 1);
      if (words !== '') {
        unplaced.push({ line: row.line, text: words, reason: t('A ladder has no place for “{0}”.', column) });
      }
    }
    const above = rows.at(-1);
    if (isBlank(label) && above && !above.label.bold) {
      above.cells = above.cells.map((cell, index) => join(cell, cells[index]));
    } else if (!isBlank(label) || !cells.every(isBlank)) rows.push({ label, cells });
  }
  if (group === undefined) markHeadings(rows);
  for (let column = 0; column < front; column++) {
    const words = clean(header.cells[column] ?? '');
    const known = used.includes(column) && [groupWord, aboutWord, titleWord].some((word) => word.test(words));
    if (words !== '' && column !== name && !known) {
      unplaced.push({
        line: header.line,
        text: words,
        reason: t('The header of a column that ladders do not have.'),
      });
    }
  }
  return keep(
    { line: header.line, corner: at(header, name), columns, rows },
    (cells) => !cells.every(isBlank),
  );
}

/** `L1` and `Junior Engineer` in two cells say what `L1: Junior Engineer` says in one. */
function asLabel(label: CellText, title: string): CellText {
  if (isBlank(label)) return readCell(title, label.line);
  const text = `${label.label}: ${title}`;
  return { ...label, label: text, items: [text] };
}

/**
 * Rows with a label alone are headings of those below, where the first row is one, no two follow each other, and most
 * rows have cells. Else they are competencies that nobody has described yet.
 */
function markHeadings(rows: { label: CellText; cells: CellText[] }[]): void {
  const bare = rows.map(({ cells }) => cells.every(isBlank));
  const count = bare.filter(Boolean).length;
  if (!bare[0] || bare.at(-1) || count * 2 > rows.length) return;
  if (bare.some((one, index) => one && bare[index + 1])) return;
  rows.forEach((row, index) => {
    if (bare[index]) row.label = { ...row.label, bold: true };
  });
}

/** Without the columns that have neither a label nor a cell. */
function keep(rectangle: Rectangle, says: (cells: readonly (CellText | undefined)[]) => boolean): Rectangle {
  const { columns, rows } = rectangle;
  const kept = columns.map((column, index) => says([column, ...rows.map(({ cells }) => cells[index])]));
  return {
    ...rectangle,
    columns: columns.filter((_, index) => kept[index]),
    rows: rows.map(({ label, cells }): Row => ({ label, cells: cells.filter((_, index) => kept[index]) })),
  };
}

export function readCell(text: string, line: number): CellText {
  const lines = text.split('\n').map((words) => ({ text: words, item: false }));
  return { line, bold: false, label: clean(text), ...listItems(lines) };
}
