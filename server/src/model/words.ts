import type { Text } from './ladder';
import type { Span } from './syntax';

/** Where the words of a text stand in the file, through quotes, escapes and line breaks. */
export interface Words {
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The characters `start` to `end` of the text's value. May lead over a line break. */
  span(start: number, end: number): Span;
  /**
   * The edit that puts other words for these, quoted as the text is. Undefined where the file would then not read
   * as meant. `words` holds no line break.
   */
  edit(
    start: number,
    end: number,
    words: string,
  ): { readonly span: Span; readonly newText: string } | undefined;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** Undefined for a text that stands elsewhere (an alias), or that cannot be followed. */
export function wordsOf(source: string, text: Text): Words | undefined {
  const { start, end } = text.span;
  const written = source.slice(start, end);
  const style = styleOf(written);
  const { length } = text.value;
  // Most texts stand as they read, but for quotes around them.
  const quote = style === 'plain' ? 0 : 1;
  const asRead =
    style !== 'block' && written.startsWith(text.value, quote) && written.length === length + 2 * quote;
  const places = asRead ? undefined : align(text.value, written, style);
  if (!asRead && !places) return undefined;
  const at = (index: number): number =>
    places
      ? start + (places[index < length ? index : 2 * index] ?? written.length)
      : start + quote + Math.min(index, length);
  const span = (from: number, to: number): Span => {
    // Behind the last character rather than before the next, between which quotes and blanks may stand.
    const last = to > from && places ? (places[length + to] ?? 0) + start : at(Math.max(from, to));
    return { start: at(from), end: last };
  };
  return {
    style,
    span,
    edit(from, to, words) {
      const place = span(from, to);
      const value = text.value.slice(0, from) + words + text.value.slice(to);
      if (!fits(source, place, words, value, style, from === 0, text)) return undefined;
      return { span: place, newText: encode(words, style) };
    },
  };
}

function styleOf(written: string): Words['style'] {
  if (written.startsWith('"')) return 'double';
  if (written.startsWith("'")) return 'single';
  return /^[|>][-+0-9]*[ \t]*(?:#.*)?[\r\n]/.test(written) ? 'block' : 'plain';
}

/**
 * For each character of the value where it starts in the source and, in the second half of the list, where it
 * ends. Blanks of the value stand for whatever run of blanks and line breaks is written there.
 */
function align(value: string, written: string, style: Words['style']): readonly number[] | undefined {
  const starts: number[] = [];
  const ends: number[] = [0];
  let at = style === 'block' ? written.search(/[\r\n]/) : style === 'plain' ? 0 : 1;
  const blanks = () => {
    while (at < written.length && (/\s/.test(written[at] ?? '') || isBreak(written, at, style))) {
      at += isBreak(written, at, style) ? 2 : 1;
    }
  };
  blanks();
  for (let index = 0; index < value.length; ) {
    if (/\s/.test(value[index] ?? '') && /\s/.test(written[at] ?? '')) {
      const from = at;
      blanks();
      const length = /^\s+/.exec(value.slice(index))?.[0].length ?? 1;
      for (let blank = 0; blank < length; blank++) {
        const last = blank === length - 1;
        starts.push(Math.min(from + blank, at));
        ends.push(last ? at : Math.min(from + blank + 1, at));
      }
      index += length;
      continue;
    }
    if (isBreak(written, at, style)) {
      blanks();
      continue;
    }
    const [character, length] = decode(written, at, style);
    if (length === 0 || !value.startsWith(character, index)) return undefined;
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(at);
      ends.push(at + length);
    }
    at += length;
    index += character.length;
  }
  return [...starts, ...ends];
}

/** `\` at the end of a line in double quotes: the line goes on. */
function isBreak(written: string, at: number, style: Words['style']): boolean {
  return style === 'double' && written[at] === '\\' && /[\r\n]/.test(written[at + 1] ?? '');
}

/** The character that is written at `at`, and the length it is written with. */
function decode(written: string, at: number, style: Words['style']): readonly [string, number] {
  const character = written[at] ?? '';
  if (style === 'single' && character === "'") return written[at + 1] === "'" ? ["'", 2] : ['', 0];
  if (style !== 'double') return [character, character.length];
  if (character === '"') return ['', 0];
  if (character !== '\\') return [character, character.length];
  const sign = written[at + 1] ?? '';
  const digits = { x: 2, u: 4, U: 8 }[sign];
  if (digits === undefined) return [escapes[sign] ?? sign, 2];
  const code = Number.parseInt(written.slice(at + 2, at + 2 + digits), 16);
  return code <= 0x10ffff ? [String.fromCodePoint(code), 2 + digits] : ['', 0];
}

function encode(words: string, style: Words['style']): string {
  if (style === 'double') return words.replace(/["\\]/g, '\\$&');
  return style === 'single' ? words.replaceAll("'", "''") : words;
}

/** Whether the file still reads as meant with `words` at `place`. */
function fits(
  source: string,
  place: Span,
  words: string,
  value: string,
  style: Words['style'],
  first: boolean,
  { span }: Text,
): boolean {
  if (value.trim() === '' || /[\r\n]/.test(words)) return false;
  const before = source.slice(
    Math.max(source.lastIndexOf('\n', place.start - 1) + 1, span.start),
    place.start,
  );
  const after = /^[^\r\n]*/.exec(source.slice(place.end, span.end))?.[0] ?? '';
  const lines = /[\r\n]/.test(source.slice(span.start, span.end));
  // A line left blank is a paragraph's end, and one that starts with a blank is laid out otherwise.
  if (lines && `${before}${words}${after}`.trim() === '') return false;
  if (style === 'block') return !(before.trim() === '' && /^\s/.test(words + after));
  if (style !== 'plain') return true;
  if (/^\s|\s$/.test(value) || /[[\]{}]/.test(words) || /:(?:\s|$)|\s#|^#/.test(words)) return false;
  // In a flow list a comma would end the text; where one stands already it does not.
  if (words.includes(',') && !source.slice(place.start, place.end).includes(',')) return false;
  if (first && !/^[\p{L}\p{N}]/u.test(value)) return false;
  if (/^\s*#/.test(after) && /(?:^|\s)$/.test(before + words)) return false;
  if (!/\s/.test(value)) return !/^(?:true|false|null|yes|no|on|off|y|n|[\d.,:_+-]+)$/i.test(value);
  return true;
}
