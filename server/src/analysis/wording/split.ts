import { t } from '../../l10n';
import type { Behavior, Cell, LadderDocument, Text } from '../../model/ladder';
import type { Words } from '../../model/words';
import type { Fix } from '../finding';
import type { Split } from './fault';
import { capitalised } from './voice';

/**
 * Makes two items of one, laid out as the file is: another item of the list, or a list where the cell was one text.
 * Undefined where more hangs on the text than its words (examples, an anchor), or where its layout is not a line.
 */
export function splitFix(
  { text: source, linked }: LadderDocument,
  { first, second }: Split,
  text: Text,
  cell: Cell,
  behavior: Behavior,
  words: Words,
): Fix | undefined {
  const { start, end } = text.span;
  if (linked || behavior.examples.length > 0 || behavior.values.length > 0 || behavior.span.start !== start)
    return undefined;
  if (words.style === 'block' || /[\r\n]/.test(source.slice(start, end))) return undefined;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  const title = t('Split in two behaviors');
  const quote = words.style === 'plain' ? '' : source.slice(start, start + 1);
  // The words as they are written, with their escapes.
  const one = source.slice(start, words.span(0, first).end) + quote;
  const rest = source.slice(words.span(second, text.value.length).start, end);
  if (!/^\p{L}/u.test(rest)) return undefined;
  const two = quote + capitalised(rest);
  if (words.style === 'plain' && !(isPlain(one) && isPlain(two))) return undefined;
  const eol = lineEnd(source, end);
  const dash = /^([ \t]*(?:- +)*)- +$/.exec(before)?.[1];
  if (dash !== undefined) {
    const newText = `${one}${eol}${' '.repeat(dash.length)}${before.slice(dash.length)}${two}`;
    return { title, edits: [{ span: { start, end }, newText }] };
  }
  const key = /^( *(?:- +)*)[^\s{[][^{[]*?:( +)$/.exec(before);
  if (key && cell.valueSpan.start === start && cell.behaviors.length === 1) {
    const indent = ' '.repeat((key[1] ?? '').length + 2);
    const newText = `${eol}${indent}- ${one}${eol}${indent}- ${two}`;
    return { title, edits: [{ span: { start: start - (key[2] ?? '').length, end }, newText }] };
  }
  return undefined;
}

/** More than a word, which YAML may read as something else, and nothing at its end that means something there. */
function isPlain(part: string): boolean {
  return /^[\p{L}\p{N}]/u.test(part) && /\s/.test(part) && !/:$/.test(part);
}

/** How the line ends that the text stands on; as in most files when it is the last. */
function lineEnd(source: string, from: number): string {
  const end = source.indexOf('\n', from);
  return end > 0 && source[end - 1] === '\r' ? '\r\n' : '\n';
}
