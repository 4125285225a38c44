import type { Behavior, Cell, LadderDocument, Text } from '../../model/ladder';
import { quoted } from '../../model/scalar';
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
  const title = 'Split in two behaviors';
  const [one, two] = [text.value.slice(0, first), capitalised(text.value.slice(second))];
  const write = (part: string) => written(part, words.style);
  if (!write(one) || !write(two)) return undefined;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const dash = /^([ \t]*(?:- +)*)- +$/.exec(before)?.[1];
  if (dash !== undefined) {
    const indent = ' '.repeat(dash.length);
    const newText = `${write(one)}${eol}${indent}${before.slice(dash.length)}${write(two)}`;
    return { title, edits: [{ span: { start, end }, newText }] };
  }
  const key = /^( *(?:- +)*)[^\s{[][^{[]*?:( +)$/.exec(before);
  if (key && cell.valueSpan.start === start && cell.behaviors.length === 1) {
    const indent = ' '.repeat((key[1] ?? '').length + 2);
    const newText = `${eol}${indent}- ${write(one)}${eol}${indent}- ${write(two)}`;
    return { title, edits: [{ span: { start: start - (key[2] ?? '').length, end }, newText }] };
  }
  return undefined;
}

/** A part of a text in the quotes of the whole; undefined for a plain one that would need quotes. */
function written(part: string, style: Words['style']): string | undefined {
  if (style === 'double') return quoted(part, '"');
  if (style === 'single') return quoted(part, "'");
  return /^[\p{L}\p{N}]/u.test(part) && /\s/.test(part) && !/:$/.test(part) ? part : undefined;
}
