/** Lines of a text that cannot be read as YAML, as somebody meant them. Columns count from 0. */
import ladderSchema from '../../../../../schemas/ladder.schema.json';
import { lineAt, nextLine } from '../../../model/comments';
import type { Span } from '../../../model/syntax';

export interface Line extends Span {
  /** Where its first character that is no blank stands; tabs count as one. */
  readonly column: number;
  /** Where what follows its dashes begins: the column itself without any. */
  readonly inner: number;
  /** The word in front of a colon, with its quotes. */
  readonly key?: Span;
  /** What follows the colon, or the dashes where there is no key, without the blanks around it. May be empty. */
  readonly value: Span;
}

const keyed = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#&*!|>%@`{}[\],:][^:#]*?)(?=[ \t]*:(?:[ \t]|$))/;

export function readLine(text: string, offset: number): Line {
  const { start, end } = lineAt(text, offset);
  const words = text.slice(start, end);
  const [blanks = ''] = /^[ \t]*/.exec(words) ?? [];
  const [dashes = ''] = /^(?:-[ \t]+)*/.exec(words.slice(blanks.length)) ?? [];
  const inner = blanks.length + dashes.length;
  const content = words.slice(inner).trimEnd();
  const name = keyed.exec(content)?.[0];
  const colon = name === undefined ? 0 : content.indexOf(':', name.length) + 1;
  const gap = /^[ \t]*/.exec(content.slice(colon))?.[0].length ?? 0;
  const from = start + inner;
  return {
    start,
    end,
    column: blanks.length,
    inner,
    ...(name !== undefined && { key: { start: from, end: from + name.length } }),
    value: { start: from + Math.min(colon + gap, content.length), end: from + content.length },
  };
}

export function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}

/** The next line that is not blank. */
export function below(text: string, line: Line): Line | undefined {
  for (let at = nextLine(text, line); at !== undefined; ) {
    const next = readLine(text, at);
    if (!isBlank(text, next)) return next;
    at = nextLine(text, next);
  }
  return undefined;
}

/** The line before that is not blank. */
export function above(text: string, line: Line): Line | undefined {
  for (let { start } = line; start > 0; ) {
    const before = readLine(text, start - 1);
    if (!isBlank(text, before)) return before;
    start = before.start;
  }
  return undefined;
}

/** What is indented further than a column, from a line on. Answers its last line; the line itself where nothing is. */
export function blockEnd(text: string, line: Line, column: number): Line {
  let last = line;
  for (let next = below(text, line); next && next.column > column; next = below(text, next)) last = next;
  return last;
}

const formatKeys = new Set<string>();
collect(ladderSchema);

function collect(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') for (const name of Object.keys(value)) formatKeys.add(name);
    collect(value);
  }
}

/** Whether the format has a key of this name anywhere. */
export function isKeyOfFormat(name: string): boolean {
  return formatKeys.has(name);
}

/** How many blanks the lists of a file stand behind their keys: 2 where there is none to go by. */
export function listStep(text: string): number {
  const [, before = '', after = '  '] = /^([ ]*)[\w-]+:[ \t]*\r?\n([ ]*)- /m.exec(text) ?? [];
  return Math.max(0, after.length - before.length);
}

/** More than a key that lacks its colon: three words or more. */
export function isProse(words: string): boolean {
  return /^\p{L}\S*[ \t]+\S+[ \t]+\S/u.test(words);
}
