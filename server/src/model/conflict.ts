import type { Span } from './syntax';

/** What merge markers were found, and the text with our side only. */
export interface Conflict {
  /** The opening markers (`<<<<<<<`), one line each. */
  readonly markers: readonly Span[];
  /** As long as the text was: markers and their side are spaces, so that every offset still holds. */
  readonly ours: string;
}

const marker = /^(<{7}|\|{7}|={7}|>{7})(?![<|=>])[^\n]*/gm;

/**
 * Finds Git's conflict markers. Undefined when there is no opening marker with its `=======` and `>>>>>>>`,
 * so that a row of equal signs in a text is no conflict.
 */
export function findConflict(text: string): Conflict | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const markers: Span[] = [];
  const dropped: Span[] = [];
  let open: Span | undefined;
  let theirs: number | undefined;
  for (const match of text.matchAll(marker)) {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const sign = match[1]?.[0];
    if (sign === '<') {
      // A marker that another follows is closed by none; its line is no text either.
      if (open && theirs === undefined) dropped.push(open);
      open = span;
      theirs = undefined;
    } else if (open && sign !== '>') {
      theirs ??= span.start;
    } else if (open && theirs !== undefined) {
      markers.push(open);
      dropped.push(open, { start: theirs, end: span.end });
      open = undefined;
    }
  }
  if (markers.length === 0) return undefined;
  let ours = '';
  let at = 0;
  for (const { start, end } of dropped) {
    ours += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return { markers, ours: ours + text.slice(at) };
}
