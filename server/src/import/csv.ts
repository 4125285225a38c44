import Papa from 'papaparse';
import { t } from '../l10n';
import { writeLadder } from '../model/write';
import type { ImportResult, UnplacedText } from '../protocol';
import { unguardFormula } from '../sheet/formula';
import { unguardNumber } from '../sheet/number';
import { readSheet, type SourceRow, type SourceSection } from '../sheet/read';
import { type SectionKind, sectionOf } from '../sheet/sheet';
import { roleInFileName } from './names';
import { newcomers } from './newcomers';
import { importSpreadsheet } from './spreadsheet';

/**
 * Ladders from a CSV text: the export of a ladder as it was, or any table with levels on one axis and competencies on
 * the other. Commas, semicolons and tabs may separate, and cells may have several lines. No text is lost: what is in
 * no ladder is in `unplaced`, with the first line of its row.
 *
 * `name` and `role` are as for Markdown. Never throws.
 */
export function importCsv(text: string, name: string, role?: string): ImportResult {
  const { rows, unplaced } = readCsv(text, name);
  const sections = ownSections(rows);
  if (!sections) return importSpreadsheet(rows, unplaced, { name, role });
  for (const row of sections.others) {
    for (const cell of row.cells) {
      if (cell.trim() !== '')
        unplaced.push({ line: row.line, text: cell, reason: t('A row outside the tables.') });
    }
  }
  const { draft, unplaced: rest } = readSheet(sections.known, newcomers());
  const named = role ?? draft.role;
  return {
    ladders: [
      {
        role: named ?? roleInFileName(name),
        yaml: writeLadder({ ...draft, role: named }),
        line: sections.known.find(({ kind }) => kind === 'matrix')?.rows[0]?.line ?? 0,
      },
    ],
    unplaced: [...unplaced, ...rest].sort((a, b) => a.line - b.line),
  };
}

/** Cells as they were before they were guarded against being run, with `\n` between lines. */
function readCsv(original: string, name: string): { rows: SourceRow[]; unplaced: UnplacedText[] } {
  let text = original.replace(/^\ufeff/, '');
  let line = 0;
  // Excel's own way to say what separates.
  const [declaration = '', separator] = /^sep=(.)[ \t]*(?:\r\n?|\n)/i.exec(text) ?? [];
  if (separator !== undefined) {
    text = text.slice(declaration.length);
    line += 1;
  }
  const unplaced: UnplacedText[] = [];
  const { data, errors } = Papa.parse(text, {
    delimiter: separator ?? separatorOf(text, name),
  });
  const rows = data.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.replace(/\r\n?/g, '\n')) };
    line += 1 + row.cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return row;
  });
  for (const row of new Set(
    errors.filter(({ code }) => code.endsWith('Quotes')).map((error) => error.row ?? 0),
  )) {
    const first = rows[row];
    const words = first?.cells.join(' ').replace(/\s+/g, ' ').trim() ?? '';
    unplaced.push({
      line: first?.line ?? 0,
      text: words.length > 200 ? `${words.slice(0, 200)}…` : words,
      reason: t(
        'A quotation mark in this row is not closed, or not doubled: look whether its cells are right.',
      ),
    });
  }
  return {
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => unguardNumber(unguardFormula(cell))),
    })),
    unplaced,
  };
}

const separators = [',', ';', '\t', '|'] as const;
/** How many rows tell which one it is. */
const enough = 20;

/** The one that most rows have equally often: texts have commas as well, but not so evenly. */
function separatorOf(text: string, name: string): string {
  const [, own] = /^"?Career ladder"?(,|;|\t)/im.exec(text) ?? [];
  if (own !== undefined) return own;
  if (/\.(?:tsv|tab)$/i.test(name)) return '\t';
  const rows = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '"')
    .split(/\r\n?|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, enough);
  const scores = separators.map((separator) => {
    const times = rows.map((row) => row.split(separator).length - 1);
    const counts = new Map<number, number>();
    for (const count of times) if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    const [most, share] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    return { separator, most, share };
  });
  const [best] = scores.sort((a, b) => b.share - a.share || b.most - a.most);
  return best && best.share > 0 ? best.separator : ',';
}

interface OwnSections {
  readonly known: readonly SourceSection[];
  readonly others: readonly SourceRow[];
}

/** The tables of an export of ours; undefined where it is none. */
function ownSections(rows: readonly SourceRow[]): OwnSections | undefined {
  const known = new Map<SectionKind, SourceRow[]>();
  const others: SourceRow[] = [];
  let open: SourceRow[] | undefined;
  let start = true;
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) {
      start = true;
      continue;
    }
    const kind = start ? sectionOf(row.cells[0] ?? '') : undefined;
    // People leave an empty row where they like: what follows goes on with the table above, unless it is a note.
    const note = start && row.cells.filter((cell) => cell.trim() !== '').length === 1;
    start = false;
    if (kind !== undefined && !known.has(kind)) {
      open = [];
      known.set(kind, open);
      open.push(row);
    } else if (note) others.push(row);
    else (open ?? others).push(row);
  }
  if (!known.has('ladder')) return undefined;
  return { known: [...known].map(([kind, found]) => ({ kind, rows: found })), others };
}
