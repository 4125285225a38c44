import { type Line, quoteEnd, unquote } from './lines';
import type { Edit, Quote } from './slots';

/** What is written at the cursor. Columns. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly quote?: Quote;
}

export function emptyWord(cursor: number): Word {
  return { start: cursor, end: cursor, typed: '' };
}

/** The end of what stands without a blank behind the cursor. */
function wordEnd(text: string, from: number, comment: number): number {
  let at = from;
  while (at < comment && !/[\s]/.test(text[at] ?? ' ')) at++;
  return at;
}

/** What replaces from `start` to the word's end; blanks at the line's end go with it, a comment stays. */
export function editOf({ text, comment }: Line, start: number, word: Word, before: string): Edit {
  const rest = text.slice(word.end, comment);
  const blank = rest.trim() === '';
  const tail = blank && comment < text.length ? text.slice(word.end) : '';
  const beginning = word.typed === '' && word.end > word.start;
  return {
    start,
    end: blank && !tail ? text.length : word.end,
    before,
    after: '',
    tail,
    rest: !blank || beginning,
  };
}

/**
 * The word at the cursor when it begins at `start`; undefined when the cursor is not in it. `keyEnd`: where it
 * ends, when it is a key.
 */
export function wordAt(line: Line, cursor: number, start: number, keyEnd?: number): Word | undefined {
  const { text, comment } = line;
  if (cursor < start) return line.value.text === '' && !line.key ? emptyWord(cursor) : undefined;
  const first = text[start];
  const quote = first === '"' || first === "'" ? first : undefined;
  let end =
    keyEnd ??
    (quote
      ? (quoteEnd(text, start) ?? wordEnd(text, Math.max(cursor, start + 1), comment))
      : wordEnd(text, cursor, comment));
  if (start >= comment || start === text.length) end = cursor;
  if (cursor > end) return undefined;
  if (quote && cursor === start) return undefined;
  const written = text.slice(start, cursor);
  const from = start >= comment || text.slice(start, cursor).trim() === '' ? cursor : start;
  if (quote) return { start: from, end, typed: unquote(`${written}`), quote };
  return { start: from, end: Math.max(end, cursor), typed: written.trim() === '' ? '' : written };
}
