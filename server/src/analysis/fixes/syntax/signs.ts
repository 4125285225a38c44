/** Single signs that are missing, or that are others than YAML wants. */
import { t } from '../../../l10n';
import { type Candidate, replace } from './candidate';
import { below, type Line } from './line';

/** Spaces for the tabs that a file is indented with. */
export function* spaces(text: string): Generator<Candidate> {
  for (const width of [2, 4]) {
    const edits = [...text.matchAll(/^[ ]*\t[ \t]*/gm)].map(({ index, 0: blanks }) => ({
      span: { start: index, end: index + blanks.length },
      newText: blanks.replaceAll('\t', ' '.repeat(width)),
    }));
    if (edits.length > 0) yield { title: t('Indent with spaces instead of tabs'), edits, purpose: 'spaces' };
  }
}

/** The colon behind a key, or the space behind the colon. */
export function* colon(
  text: string,
  { start, inner, end }: Line,
  isEntry: (key: string) => boolean,
): Generator<Candidate> {
  const from = start + inner;
  const words = text.slice(from, end).trimEnd();
  const [, name = '', wide] = /^([^\s:：]+)[ \t]*(?:(：)|:(?=\S))/.exec(words) ?? [];
  if (wide) {
    const at = from + words.indexOf('：');
    const gap = /^：[ \t\u3000]*/.exec(text.slice(at, end))?.[0].length ?? 1;
    yield replace(t('Write a colon behind “{0}”', name), at, at + gap, ': ');
  } else if (name) {
    const at = from + words.indexOf(':') + 1;
    yield replace(t('Write a space behind the colon'), at, at, ' ');
  }
  const first = /^[^\s:]+/.exec(words)?.[0] ?? '';
  if (words[first.length] === ':') return;
  if (first && isEntry(first)) {
    yield replace(t('Write a colon behind “{0}”', first), from + first.length, from + first.length, ':');
  }
}

/** The bracket that closes what is open on a line. */
export function* bracket(text: string, { value }: Line): Generator<Candidate> {
  const words = text.slice(value.start, value.end);
  const open: string[] = [];
  for (const sign of words) {
    if (sign === '{' || sign === '[') open.push(sign === '{' ? ' }' : ']');
    else if (sign === '}' || sign === ']') open.pop();
  }
  if (open.length === 0) return;
  const closing = open.reverse().join('');
  yield replace(t('Close with “{0}”', closing.trim()), value.end, value.end, closing);
}

/** `behavior:` before a text that has keys below it. */
export function* behaviorKey(text: string, line: Line): Generator<Candidate> {
  const next = below(text, line);
  if (line.key || line.inner === line.column || !next?.key || next.column <= line.column) return;
  if (!/^(?:examples|values)$/.test(text.slice(next.key.start, next.key.end))) return;
  const { start } = line.value;
  const edits = [{ span: { start, end: start }, newText: 'behavior: ' }];
  if (next.column !== line.inner) return;
  yield { title: t('Write `behavior:` before the text'), edits };
}
