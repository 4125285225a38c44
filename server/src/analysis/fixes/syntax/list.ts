import { plural } from '../../../l10n';
import { nextLine } from '../../../model/comments';
import { writeText } from '../writeText';
import { bullet, isWritten } from './bullets';
import type { Candidate } from './candidate';
import { above, below, isKeyOfFormat, isProse, type Line, listStep } from './line';

/** The lines below a key, each with its bullet or none at all, as the list that they look like. */
export function* list(text: string, line: Line): Generator<Candidate> {
  const head = headOf(text, line);
  if (!head?.key) return;
  const { key, value } = head;
  const first = text.slice(value.start, value.end);
  const opening = bullet.exec(first)?.[0];
  const items = first === '' ? [] : [first.slice(opening?.length ?? 0)];
  const lines: Line[] = [];
  const column = key.start - head.start + listStep(text);
  for (let next = below(text, head); next; next = below(text, next)) {
    const words = text.slice(next.start, next.end);
    const start = bullet.exec(words)?.[0];
    const goesOn =
      start === undefined &&
      !next.key &&
      items.length > 0 &&
      next.column > (lines.at(-1)?.column ?? head.inner);
    // What an item says further on the line below.
    if (goesOn) items.push(`${items.pop()} ${words.trim()}`);
    else if (isItem(text, next)) items.push(words.slice(start?.length ?? 0).trim());
    else break;
    lines.push(next);
  }
  if (lines.length === 0 && opening === undefined) return;
  // Items with keys of their own are in a list already: it is their columns that are wrong.
  if (items.some((item) => isKeyOfFormat(/^([\w-]+):(?:\s|$)/.exec(item)?.[1] ?? ''))) return;
  const whole = first === '' && lines.every((one) => one.column === column && one.inner > one.column);
  if (whole) return;
  const newline = text.slice(head.end, nextLine(text, head) ?? head.end) || '\n';
  const start = newline + ' '.repeat(column);
  const written = items.map((item) => `${start}- ${isWritten(item) ? item : writeText(item, false)}`);
  const from = text.lastIndexOf(':', value.start - 1) + 1;
  yield {
    title: plural(items.length, 'Write this as a list', 'Write this as a list of {0} entries'),
    edits: [{ span: { start: from, end: lines.at(-1)?.value.end ?? value.end }, newText: written.join('') }],
  };
}

/** The line with the key that the items belong to. */
function headOf(text: string, line: Line): Line | undefined {
  if (!isItem(text, line)) return line;
  let head: Line | undefined = line;
  while (head && isItem(text, head)) {
    // A list of mappings, as the list of competencies is, is none of texts.
    if (head !== line && head.key && isKeyOfFormat(text.slice(head.key.start, head.key.end)))
      return undefined;
    head = above(text, head);
  }
  return head;
}

export function isBulleted(text: string, line: Line): boolean {
  return bullet.test(text.slice(line.start, line.end));
}

/** A line with a bullet, or words that are no key. */
function isItem(text: string, line: Line): boolean {
  if (isBulleted(text, line)) return true;
  return !line.key && isProse(text.slice(line.value.start, line.value.end));
}
