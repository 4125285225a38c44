/**
 * Spreadsheets read a cell that looks like a number, a date, a time or a truth value as one, quotes or not, and write it
 * back in their own way: `01` as `1`, `3/4` as the third of April, `1e5` as `100000`. Plain whole numbers come back as
 * they are.
 */
const plain = /^(?:0|[1-9]\d{0,14})$/;
const figures = /^[\d０-９.,'’](?:[\s\d０-９.,:/+\-–−'’]|e|am|pm)*[%€$£¥]?$/iu;
const currency = /^[€$£¥][\s\d.,]+$/u;
const truth = /^(?:true|false|wahr|falsch|vrai|faux)$/iu;
const months = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)';
const dated = new RegExp(
  String.raw`^(?:\d{1,4}[\s./–-]*${months}\p{L}*|${months}\p{L}*[\s./–-]*\d{1,4})[\s\d.,/–-]*$`,
  'iu',
);

function isRewritten(text: string): boolean {
  if (text.length > 60 || plain.test(text)) return false;
  const bare = text.trim();
  return (
    (/\d/.test(bare) && figures.test(bare)) || currency.test(bare) || truth.test(bare) || dated.test(bare)
  );
}

/** The text with an apostrophe before what a spreadsheet would write otherwise. */
export function guardNumber(text: string): string {
  return isRewritten(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text that `guardNumber` was given. */
export function unguardNumber(text: string): string {
  return text.startsWith("'") && isRewritten(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
