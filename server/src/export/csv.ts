import type { LadderDraft } from '../model/draft';
import { guardFormula } from '../sheet/formula';
import { guardNumber } from '../sheet/number';
import { writeSheet } from '../sheet/write';

export type Separator = ',' | ';' | '\t';

/**
 * The ladder for spreadsheets: the matrix first, and after an empty row each what it cannot hold. UTF-8 with a byte
 * order mark, without which Excel guesses the encoding; CRLF behind rows, LF inside cells. All cells are quoted, and
 * none is run as a formula or read as a number.
 */
export function exportCsv(draft: LadderDraft, separator: Separator = ','): string {
  const tables = writeSheet(draft).map(({ rows }) =>
    rows.map((row) => row.map((cell) => quote(guardFormula(guardNumber(cell)))).join(separator)),
  );
  // Some readers take the width of the first row for that of all.
  return `\ufeff${tables.map((rows) => rows.map((row) => `${row}\r\n`).join('')).join('\r\n')}`;
}

function quote(cell: string): string {
  return cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`;
}
