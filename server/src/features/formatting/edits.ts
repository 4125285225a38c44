import { diffArrays } from 'diff';
import type { Span } from '../../model/syntax';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** So many lines that differ are looked into; more are one edit. */
const mostChanges = 2000;

/** Few and small edits that make one text of another, in order of place. */
export function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const from = split(before);
  const changes = diffArrays(from, split(after), { maxEditLength: mostChanges });
  if (!changes) return [narrowed(before, { start: 0, end: before.length }, after)];
  const edits: Edit[] = [];
  let at = 0;
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length === added.length) {
      // Line for line, so that a margin is an edit of its own.
      removed.forEach((line, index) => {
        edits.push(narrowed(before, { start: at, end: at + line.length }, added[index] ?? ''));
        at += line.length;
      });
    } else {
      const { length } = removed.join('');
      edits.push(narrowed(before, { start: at, end: at + length }, added.join('')));
      at += length;
    }
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) removed = change.value;
    else if (change.added) added = change.value;
    else {
      flush();
      at += change.value.join('').length;
    }
  }
  flush();
  return edits.filter(({ span, newText }) => span.end > span.start || newText !== '');
}

function split(text: string): string[] {
  return text.split(/(?<=\r\n|\r(?!\n)|\n)/);
}

/** Without what is the same at both ends. */
function narrowed(text: string, { start, end }: Span, newText: string): Edit {
  let from = 0;
  const old = text.slice(start, end);
  const shorter = Math.min(old.length, newText.length);
  while (from < shorter && old[from] === newText[from]) from++;
  let behind = 0;
  while (behind < shorter - from && old.at(-1 - behind) === newText.at(-1 - behind)) behind++;
  // An edit must not part the two characters of a line break.
  if (old[from - 1] === '\r' || newText[from - 1] === '\r') from--;
  const parted = old.at(-behind - 1) === '\r' || newText.at(-behind - 1) === '\r';
  if (behind > 0 && parted && old.at(-behind) === '\n') behind--;
  return {
    span: { start: start + from, end: end - behind },
    newText: newText.slice(from, newText.length - behind),
  };
}
