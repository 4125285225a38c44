/**
 * What begins an entry of a list, in YAML or in other documents: a dash, a star or another bullet. A dash may stand
 * right at its word, where somebody forgot the blank.
 */
export const entry = /^[ \t]*(?:[-*•◦▪‣·–—][ \t\u00a0]|[-•]\p{Lu})/u;

/**
 * Tells lines that are read wrongly because an earlier one is: all from there on stands below that one, further to the
 * right, or is another entry of the same list. Lines are asked about from top to bottom.
 */
export class Echo {
  #column = 0;
  /** Up to where all is below the line at fault, and all is an entry of its list. */
  #read = 0;
  #below = false;
  #entries = false;

  constructor(readonly text: string) {}

  /** A line at fault, by its start. */
  from(line: number): void {
    const words = this.#line(line);
    this.#column = columnOf(words);
    this.#read = line + words.length + 1;
    this.#below = true;
    this.#entries = entry.test(words);
  }

  has(line: number): boolean {
    for (; this.#read <= line && (this.#below || this.#entries); ) {
      const words = this.#line(this.#read);
      this.#read += words.length + 1;
      if (words.trim() === '') continue;
      const column = columnOf(words);
      if (column <= this.#column) this.#below = false;
      if (column > this.#column || !entry.test(words)) this.#entries = false;
    }
    return this.#below || this.#entries;
  }

  #line(start: number): string {
    const end = this.text.indexOf('\n', start);
    return this.text.slice(start, end < 0 ? this.text.length : end);
  }
}

function columnOf(words: string): number {
  return words.length - words.trimStart().length;
}
