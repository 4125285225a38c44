import { quoteEnd, unquote } from './lines';

/** A bracket that is open at the cursor. */
export interface Bracket {
  readonly kind: 'map' | 'list';
  /** In a map: the key whose value the cursor is in; undefined while it is in a key. */
  readonly key: string | undefined;
  /** The other entries of the map; a value that is no word is blank. */
  readonly entries: ReadonlyMap<string, string>;
  /** The other items of the list that are words. */
  readonly items: readonly string[];
}

/** Where in a flow collection the cursor is. Offsets into the text that was given. */
export interface FlowPlace {
  /** From the outermost to the innermost; at least one. */
  readonly brackets: readonly Bracket[];
  /** The word at the cursor: the cursor itself where there is none. Quotes are part of it. */
  readonly word: { readonly start: number; readonly end: number };
  /** A colon follows the word. */
  readonly colon: boolean;
}

interface Open {
  readonly kind: 'map' | 'list';
  key: string | undefined;
  readonly entries: Map<string, string>;
  readonly items: string[];
}

/**
 * Reads the flow collection that opens at the start of `text` up to `cursor`, then on to what stands beside the
 * cursor. Undefined when it is closed before the cursor, or when nothing can be inserted there: in a comment,
 * between the words of a text, behind a value.
 */
export function flowPlace(text: string, cursor: number): FlowPlace | undefined {
  return new FlowReader(text, cursor).read();
}

/** Whether the flow collection that opens at the start of the text ends in it. */
export function isClosed(text: string): boolean {
  return new FlowReader(text, Number.POSITIVE_INFINITY).closes();
}

class FlowReader {
  readonly #open: Open[] = [];
  #at = 0;
  /** Something stands since the last separator, so that nothing else can. */
  #taken = false;
  #found: FlowPlace | undefined;

  constructor(
    readonly text: string,
    readonly cursor: number,
  ) {}

  read(): FlowPlace | undefined {
    const { text, cursor } = this;
    while (this.#at < text.length) {
      if (!this.#found && this.#at >= cursor && this.#startsNoWord()) {
        if (this.#taken) return undefined;
        this.#find({ start: cursor, end: cursor }, false);
      }
      const depth = this.#open.length;
      if (!this.#step()) return undefined;
      const closed = this.#open.length < depth;
      if (
        closed &&
        (this.#found ? this.#open.length < this.#found.brackets.length : this.#open.length === 0)
      ) {
        return this.#found;
      }
    }
    if (!this.#found && !this.#taken) this.#find({ start: cursor, end: cursor }, false);
    return this.#found;
  }

  closes(): boolean {
    while (this.#at < this.text.length) {
      const depth = this.#open.length;
      if (!this.#step()) return true;
      if (this.#open.length < depth && this.#open.length === 0) return true;
    }
    return false;
  }

  #startsNoWord(): boolean {
    const char = this.text[this.#at] ?? '';
    return this.#at > this.cursor || /[\s,[\]{}#]/.test(char);
  }

  #find(word: { start: number; end: number }, colon: boolean): void {
    if (this.#open.length === 0) return;
    this.#found = { brackets: this.#open.map((open) => ({ ...open })), word, colon };
  }

  /** Reads one token. False when the cursor turned out to be where nothing can be inserted. */
  #step(): boolean {
    const { text, cursor } = this;
    const char = text[this.#at] ?? '';
    if (char === '#' && /\s/.test(text[this.#at - 1] ?? ' ')) {
      const start = this.#at;
      this.#at = lineEnd(text, start);
      return this.#found !== undefined || cursor <= start || cursor > this.#at;
    }
    if (!/[\s,[\]{}]/.test(char)) return this.#scalar();
    this.#at++;
    if (char === '[' || char === '{') {
      const kind = char === '[' ? 'list' : 'map';
      this.#open.push({ kind, key: undefined, entries: new Map(), items: [] });
      this.#taken = false;
    } else if (char === ']' || char === '}') {
      this.#open.pop();
      this.#taken = true;
    } else if (char === ',') {
      const top = this.#open.at(-1);
      if (top) top.key = undefined;
      this.#taken = false;
    }
    return true;
  }

  #scalar(): boolean {
    const { text, cursor } = this;
    const start = this.#at;
    const quote = text[start] === '"' || text[start] === "'";
    const end = quote ? (quoteEnd(text, start) ?? lineEnd(text, start)) : plainEnd(text, start);
    const words = quote ? unquote(text.slice(start, end)) : text.slice(start, end);
    let colon = end;
    while (text[colon] === ' ') colon++;
    const isKey = text[colon] === ':' && (quote || /[\s,[\]{}]|^$/.test(text[colon + 1] ?? ''));
    this.#at = isKey ? colon + 1 : Math.max(end, start + 1);
    const here = !this.#found && cursor >= start && cursor <= end;
    if (here) {
      if (this.#taken) return false;
      this.#find({ start, end }, isKey);
    } else if (!this.#found && cursor > end && cursor < this.#at) return false;
    const top = this.#open.at(-1);
    if (!top) return false;
    if (isKey) {
      top.key = words;
      if (!here && top.kind === 'map') top.entries.set(words, '');
    } else if (!here && top.kind === 'list') top.items.push(words);
    else if (!here && top.key !== undefined) top.entries.set(top.key, words);
    this.#taken = !isKey;
    return true;
  }
}

function plainEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (/[,[\]{}\r\n]/.test(char)) break;
    if (char === ':' && /[\s,[\]{}]|^$/.test(text[at + 1] ?? '')) break;
    if (char === '#' && /\s/.test(text[at - 1] ?? '')) break;
  }
  return start + text.slice(start, at).trimEnd().length;
}

function lineEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.length : start + end;
}
