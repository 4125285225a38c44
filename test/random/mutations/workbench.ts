/** Where edits of a ladder are made, each in a place of its own. */
import type { Random } from '../../bench/random.mjs';
import {
  copyOf,
  emptyCell,
  type PlainBehavior,
  type PlainCell,
  type PlainCompetency,
  type PlainLadder,
} from './plain';

/** What is to be found, by keys. */
export type Expected =
  | {
      readonly of: 'behaviors';
      readonly change: string;
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  | { readonly of: 'cell'; readonly change: string; readonly level: number; readonly competency: number }
  | { readonly of: 'level' | 'competency'; readonly change: string; readonly key: number };

export interface Edit {
  readonly name: string;
  readonly expected: readonly Expected[];
}

export interface Place {
  readonly level: number;
  readonly competency: PlainCompetency;
  readonly cell: PlainCell;
}

/** Makes an edit, and says what it should be recognised as; undefined where the ladder has no place for it. */
export type Maker = (bench: Workbench) => Expected[] | undefined;

/** A ladder and its edited copy. What an edit has touched, no other touches. */
export class Workbench {
  readonly before: PlainLadder;
  readonly after: PlainLadder;
  readonly #touched = new Set<string | number>();

  constructor(
    ladder: PlainLadder,
    readonly random: Random,
  ) {
    this.before = copyOf(ladder);
    this.after = copyOf(ladder);
  }

  /** Cells of the copy that nothing has touched and that fit; one of them, with its row and column taken. */
  cell(fits: (cell: PlainCell, place: Place) => boolean, not?: Place): Place | undefined {
    const found: Place[] = [];
    for (const competency of this.after.competencies) {
      if (this.#touched.has(competency.key)) continue;
      for (const { key } of this.after.levels) {
        if (this.#touched.has(key) || this.#touched.has(cellKey(key, competency))) continue;
        const cell = competency.cells.get(key) ?? emptyCell();
        const place = { level: key, competency, cell };
        if (not && not.level === key && not.competency === competency) continue;
        if (fits(cell, place)) found.push(place);
      }
    }
    if (found.length === 0) return undefined;
    const place = this.random.pick(found);
    if (!place.competency.cells.has(place.level)) place.competency.cells.set(place.level, place.cell);
    return place;
  }

  /** A line that has come is not worked on. */
  isNew(key: number): void {
    this.#touched.add(key);
  }

  isTouched(key: number): boolean {
    return this.#touched.has(key);
  }

  /** True the first time. */
  once(what: string): boolean {
    const first = !this.#touched.has(what);
    this.#touched.add(what);
    return first;
  }

  take(...places: Place[]): void {
    for (const { level, competency } of places) {
      this.#touched.add(cellKey(level, competency));
      this.#touched.add(`in ${level}`).add(`in ${competency.key}`);
    }
  }

  /** A level or competency that nothing has touched, nor any of its cells. */
  line<T extends { readonly key: number }>(entries: readonly T[]): T | undefined {
    const free = entries.filter(({ key }) => !this.#touched.has(key) && !this.#touched.has(`in ${key}`));
    if (free.length === 0) return undefined;
    const one = this.random.pick(free);
    this.#touched.add(one.key);
    return one;
  }

  /** The same behavior in the ladder as it was. */
  was({ key }: PlainBehavior): PlainBehavior | undefined {
    for (const { cells } of this.before.competencies) {
      for (const { behaviors } of cells.values()) {
        const found = behaviors.find((other) => other.key === key);
        if (found) return found;
      }
    }
    return undefined;
  }

  cellBefore({ level, competency }: Place): PlainCell {
    const column = this.before.competencies.find(({ key }) => key === competency.key) as PlainCompetency;
    const cell = column.cells.get(level) ?? emptyCell();
    column.cells.set(level, cell);
    return cell;
  }
}

const cellKey = (level: number, { key }: PlainCompetency) => `${level} ${key}`;
