import { styleText } from 'node:util';

export type Style = 'bold' | 'red' | 'yellow' | 'blue' | 'gray' | 'green';
export type Paint = (style: Style, text: string) => string;

/** Colors where the stream is a terminal that shows them; `NO_COLOR` and `FORCE_COLOR` are honoured. */
export function painter(stream: NodeJS.WriteStream): Paint {
  const colored = stream.isTTY ? stream.hasColors() : false;
  const forced = process.env['FORCE_COLOR'];
  const force = !process.env['NO_COLOR'] && forced !== undefined && forced !== '0' && forced !== 'false';
  return colored || force ? (style, text) => styleText(style, text) : (_, text) => text;
}

/** Words of a file that a terminal may be shown: no control or bidi characters, which could forge its lines. */
export function printable(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) =>
      /\s/.test(character) ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** At most `width` UTF-16 units, with an ellipsis where something was cut; never half a character. */
export function shorten(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(0, Math.max(1, width - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
