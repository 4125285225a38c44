/**
 * Spreadsheets run a cell that begins with one of these as a formula. Full-width forms count in East Asian versions.
 * A separator may begin a cell as well, for a spreadsheet that expects another one than the file has; so may a new
 * line, where quotes are not understood.
 */
const start = String.raw`(^|[,;\t\r\n])([^\S\t\r\n]*)`;
const signs = '[=+\\-@＝＋－＠]';
const unguarded = new RegExp(`${start}('*${signs})`, 'g');
const guarded = new RegExp(`${start}'('*${signs})`, 'g');

/** The text with an apostrophe before what a spreadsheet would run. */
export function guardFormula(text: string): string {
  return text.replace(unguarded, "$1$2'$3");
}

/** The text that `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return text.replace(guarded, '$1$2$3');
}
