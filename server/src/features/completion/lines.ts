import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * One line, taken apart as block YAML: `- - key: value # comment`. Columns count UTF-16 code units from the start
 * of the line. Knows nothing of the lines around it, so that it serves in a broken document too.
 */
export interface Line {
  /** Zero-based; -1 for a line that is not of a document. */
  readonly index: number;
  readonly text: string;
  /** Column of the first character that is no blank; the line's length when there is none. */
  readonly indent: number;
  /** There is nothing on it but blanks, a comment, or a marker of documents or merges. */
  readonly blank: boolean;
  /** `---`, `...`: nothing above it belongs to what is below. */
  readonly boundary: boolean;
  /** Columns of the dashes that open list items. */
  readonly dashes: readonly number[];
  /** Where the key, or what stands in its place, begins. */
  readonly content: number;
  readonly key?: Key;
  /** What stands after the colon, or after the dashes where there is no key; zero-width when nothing does. */
  readonly value: Part;
  /** Column of the `#` that opens a comment; the line's length when there is none. */
  readonly comment: number;
}

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `end` lies behind the closing quote; `text` is without quotes. */
export interface Key extends Part {
  readonly colon: number;
}

/** The lines of a document, each read when first asked for. */
export class Lines {
  readonly #read = new Map<number, Line>();
  readonly #text: string;
  readonly count: number;

  constructor(readonly document: TextDocument) {
    this.#text = document.getText();
    this.count = document.lineCount;
  }

  /** Offset of the line's first character; of the document's end past the last line. */
  start(line: number): number {
    return this.document.offsetAt({ line, character: 0 });
  }

  at(index: number): Line {
    let line = this.#read.get(index);
    if (!line) {
      const text = this.#text.slice(this.start(index), this.start(index + 1));
      line = readLine(text.replace(/[\r\n]+$/, ''), index);
      this.#read.set(index, line);
    }
    return line;
  }

  /** The line's indentation, without reading all of it; undefined for one that is blank or a comment. */
  indent(index: number): number | undefined {
    const start = this.start(index);
    const at = blanks(this.#text, start);
    const char = this.#text[at];
    return char === undefined || char === '\r' || char === '\n' || char === '#' ? undefined : at - start;
  }

  /**
   * Walks from a line, in steps of 1 or -1, over the lines with something on them that are indented by at most
   * what `limit` says at that moment. Ends where the document does.
   */
  *walk(from: number, step: 1 | -1, limit: () => number = () => Number.POSITIVE_INFINITY): Generator<Line> {
    for (let index = from + step; index >= 0 && index < this.count; index += step) {
      const indent = this.indent(index);
      if (indent === undefined || indent > limit()) continue;
      const line = this.at(index);
      if (line.boundary) return;
      if (!line.blank) yield line;
    }
  }
}

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])/;

export function readLine(text: string, index = -1): Line {
  const indent = blanks(text, 0);
  const end = text.length;
  const boundary = /^(?:---|\.\.\.)(?=\s|$)/.test(text);
  const nothing = { start: end, end, text: '' };
  const base = { index, text, indent, boundary, dashes: [], content: indent };
  if (indent === end) return { ...base, blank: true, value: nothing, comment: end };
  if (text[indent] === '#') return { ...base, blank: true, value: nothing, comment: indent };
  if (boundary || marker.test(text) || /^%/.test(text)) {
    return { ...base, blank: true, value: nothing, comment: end };
  }
  const dashes: number[] = [];
  let at = indent;
  while (text[at] === '-' && isBlank(text[at + 1])) {
    dashes.push(at);
    at = blanks(text, at + 1);
  }
  const content = at;
  const key = readKey(text, at);
  if (key) at = blanks(text, key.colon + 1);
  const { end: valueEnd, comment } = valueFrom(text, at);
  const start = Math.min(at, valueEnd);
  const value =
    valueEnd <= at
      ? { start, end: start, text: '' }
      : { start: at, end: valueEnd, text: text.slice(at, valueEnd) };
  return {
    index,
    text,
    indent,
    blank: false,
    boundary: false,
    dashes,
    content,
    ...(key && { key }),
    value,
    comment,
  };
}

function readKey(text: string, start: number): Key | undefined {
  const first = text[start];
  if (first === undefined || '[{#|>&*!%@`'.includes(first)) return undefined;
  if (first === '"' || first === "'") {
    const end = quoteEnd(text, start);
    const colon = end === undefined ? -1 : blanks(text, end);
    if (end === undefined || text[colon] !== ':' || !isBlank(text[colon + 1])) return undefined;
    return { start, end, text: unquote(text.slice(start, end)), colon };
  }
  for (let at = start; at < text.length; at++) {
    if (text[at] === '#' && isBlank(text[at - 1])) return undefined;
    if (text[at] !== ':' || !isBlank(text[at + 1])) continue;
    const written = text.slice(start, at).trimEnd();
    return written ? { start, end: start + written.length, text: written, colon: at } : undefined;
  }
  return undefined;
}

/** Where a value that begins at `start` ends on this line, and its comment begins. */
function valueFrom(text: string, start: number): { readonly end: number; readonly comment: number } {
  const first = text[start];
  const flow = first === '[' || first === '{';
  let at = start;
  while (at < text.length) {
    const char = text[at];
    if (char === '#' && (at === 0 || isBlank(text[at - 1]))) {
      return { end: start + text.slice(start, at).trimEnd().length, comment: at };
    }
    const opens =
      (char === '"' || char === "'") && (at === start || (flow && /[\s[{,:]/.test(text[at - 1] ?? '')));
    at = opens ? (quoteEnd(text, at) ?? text.length) : at + 1;
  }
  return { end: start + text.slice(start).trimEnd().length, comment: text.length };
}

/** Behind the quote that closes the one at `start`; undefined when none does. */
export function quoteEnd(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === quote) at++;
      else return at + 1;
    }
  }
  return undefined;
}

/** The content of a scalar as far as ids need it: quotes off, the plain escapes resolved. */
export function unquote(text: string): string {
  const inner = text.slice(1, text.length > 1 && text.endsWith(text[0] ?? '') ? -1 : undefined);
  if (text.startsWith("'")) return inner.replaceAll("''", "'");
  if (text.startsWith('"')) return inner.replace(/\\(["\\/])/g, '$1');
  return text;
}

/** Past the end of a line counts as blank. */
export function isBlank(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\t';
}

export function blanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
