import type { FormattingOptions } from 'vscode-languageserver-types';

/** How a file is indented. */
export interface Style {
  /** Blanks from a key to what is below it. */
  readonly step: number;
  /** Blanks from a key to the dashes below it. */
  readonly dash: number;
  /** From a dash to what it holds. */
  readonly item: number;
}

/** What is written where, counted by how often. */
export class Habits {
  readonly #steps = new Map<number, number>();
  readonly #dashes = new Map<number, number>();
  readonly #items = new Map<number, number>();

  step(width: number): void {
    count(this.#steps, width);
  }

  dash(width: number): void {
    count(this.#dashes, width);
    if (width > 0) count(this.#steps, width);
  }

  item(width: number): void {
    count(this.#items, width);
  }

  /** What the file has most of: two or four, unless all of it has another width. */
  style({ tabSize }: FormattingOptions): Style {
    const usual = tabSize === 4 ? 4 : 2;
    const [only] = this.#steps.size === 1 ? this.#steps.keys() : [];
    const step = only !== undefined && only >= 2 && only <= 8 ? only : most(this.#steps, [2, 4], usual);
    const flush = this.#dashes.get(0) ?? 0;
    const all = [...this.#dashes.values()].reduce((sum, times) => sum + times, 0);
    const item = most(this.#items, [2, 4], 2);
    return { step, dash: flush * 2 > all ? 0 : step, item: item === 4 && step !== 4 ? 2 : item };
  }
}

function count(widths: Map<number, number>, width: number): void {
  widths.set(width, (widths.get(width) ?? 0) + 1);
}

function most(widths: ReadonlyMap<number, number>, choices: readonly number[], usual: number): number {
  const times = (width: number) => widths.get(width) ?? 0;
  return choices.reduce((best, width) => {
    return times(width) > times(best) || (times(width) === times(best) && width === usual) ? width : best;
  }, usual);
}
