import { isClosed } from './flow';
import type { Line, Lines } from './lines';

/**
 * Where something of the ladder stands, from the root inwards: keys as written, `*` for an item of a list.
 */
export type Trail = readonly string[];

/** A block map or list that is still open below a line: what comes next at its column belongs to it. */
export interface Frame {
  readonly kind: 'map' | 'list';
  /** Of its keys or of its dashes. */
  readonly column: number;
  /** Of the map or list itself. */
  readonly trail: Trail;
}

/** How the last thing above a line ends, and so what more indented lines below it are. */
export type End =
  /** Nothing is above. */
  | { readonly kind: 'none' }
  /** `key:` or `-` with nothing behind it: they are its value. */
  | { readonly kind: 'key' | 'dash'; readonly column: number; readonly trail: Trail }
  /** `key: words`: they are more of its words. `block`: the same after `key: |`. */
  | { readonly kind: 'words' | 'block'; readonly column: number }
  /** `key: [` that is open. `start`: offset of the bracket. */
  | { readonly kind: 'flow'; readonly column: number; readonly trail: Trail; readonly start: number };

export interface Above {
  /** From the outermost to the innermost. */
  readonly frames: readonly Frame[];
  readonly end: End;
}

/**
 * What is open above a line, told by indentation alone: other lines may be as broken as they like. Reads upwards,
 * and of lines that are indented more than what was found only the indentation.
 */
export function framesAbove(lines: Lines, index: number): Above {
  const scan = new Scan(lines, index);
  for (const line of lines.walk(index, -1, () => scan.limit)) {
    if (scan.add(line)) break;
  }
  return scan.result();
}

interface Found {
  readonly kind: 'map' | 'list';
  readonly column: number;
  /** In a map: the last key above the line. */
  readonly key: string;
}

type Rest = 'open' | 'words' | 'block' | 'flow';

class Scan {
  /** Lines that are indented more are inside what was found. */
  limit = Number.POSITIVE_INFINITY;
  /** From the innermost to the outermost. */
  #found: Found[] = [];
  #end: { kind: 'key' | 'dash' | 'words' | 'block' | 'flow'; column: number; start: number } | undefined;

  constructor(
    readonly lines: Lines,
    /** The line that is asked for. */
    readonly index: number,
  ) {}

  /** Takes a line in; true when nothing above it can matter. */
  add(line: Line): boolean {
    const { dashes, key, value } = line;
    const dash = dashes.at(-1);
    if (key && this.#isParent(key.start, dashes.length === 0 && value.text === '')) {
      this.#holder('key', key.start, line);
      this.#push('map', key.start, key.text);
    } else if (!key && dash !== undefined && dash < this.limit) {
      this.#holder('dash', dash, line);
    } else if (!key && dash === undefined && !this.#end && this.#rest(line) === 'flow') {
      this.#end = { kind: 'flow', column: -1, start: this.#wordsAt(line) };
    }
    for (const column of dashes.toReversed()) {
      if (column < this.limit) this.#push('list', column, '*');
    }
    return this.limit === 0 && this.#found.at(-1)?.kind === 'map';
  }

  /** A list may stand at the column of the key that it belongs to. */
  #isParent(column: number, open: boolean): boolean {
    if (column < this.limit) return true;
    const outer = this.#found.at(-1);
    return open && outer?.kind === 'list' && outer.column === column;
  }

  #push(kind: 'map' | 'list', column: number, key: string): void {
    this.#found.push({ kind, column, key });
    this.limit = column;
  }

  /** A key or dash above all that was found. Where it has words of its own, all that was more of them. */
  #holder(kind: 'key' | 'dash', column: number, line: Line): void {
    const rest = this.#rest(line);
    if (this.#end && rest === 'open') return;
    this.#found = [];
    this.#end = { kind: rest === 'open' ? kind : rest, column, start: this.#wordsAt(line) };
  }

  #wordsAt({ index, value }: Line): number {
    return this.lines.start(index) + value.end - bare(value.text).length;
  }

  #rest(line: Line): Rest {
    const words = bare(line.value.text);
    if (words === '') return 'open';
    if (/^[|>][-+\d]*$/.test(words)) return 'block';
    if (!/^[[{]/.test(words)) return 'words';
    const text = this.lines.document.getText().slice(this.#wordsAt(line), this.lines.start(this.index));
    return isClosed(text) ? 'words' : 'flow';
  }

  result(): Above {
    const frames: Frame[] = [];
    let trail: Trail = [];
    for (const { kind, column, key } of this.#found.toReversed()) {
      frames.push({ kind, column, trail });
      trail = [...trail, key];
    }
    return { frames, end: this.#end ? ({ ...this.#end, trail } as End) : { kind: 'none' } };
  }
}

/** Without the anchor and the tag in front. */
function bare(value: string): string {
  return value.replace(/^(?:[&!]\S*\s*)+/, '');
}
