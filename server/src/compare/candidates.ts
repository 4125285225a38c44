/** Which behaviors of two sides may be one, without comparing all with all. */
import type { Reading } from '../analysis/overlap/reading';
import type { Readings } from './likeness';
import type { Item } from './table';

/** A word that more behaviors than this have does not lead to any. */
const longestList = 400;
/** So many words of a text are looked up. */
const mostUnits = 60;
/** For each behavior so many are looked at closely: those that share most. */
const mostCandidates = 16;

/** Behaviors by the words that they have, or that stand for these. */
export class WordIndex {
  readonly #lists = new Map<string, number[]>();
  readonly #shared: Float64Array;
  readonly #known = new Map<string, readonly number[]>();

  constructor(
    readonly items: readonly Item[],
    readonly readings: Readings,
  ) {
    this.#shared = new Float64Array(items.length);
    items.forEach((item, place) => {
      for (const unit of readings.of(item.words).units) {
        for (const key of unit.keys) {
          const list = this.#lists.get(key);
          if (list) list.push(place);
          else this.#lists.set(key, [place]);
        }
      }
    });
  }

  /** Places of those that share most with a text, given as its words. */
  near(words: string): readonly number[] {
    let places = this.#known.get(words);
    if (!places) {
      places = this.#find(this.readings.of(words));
      this.#known.set(words, places);
    }
    return places;
  }

  #find({ units }: Reading): readonly number[] {
    const shared = this.#shared;
    const found: number[] = [];
    for (const unit of units.slice(0, mostUnits)) {
      for (const key of unit.keys) {
        const list = this.#lists.get(key);
        if (!list || list.length > longestList) continue;
        for (const place of list) {
          if (shared[place] === 0) found.push(place);
          shared[place] = (shared[place] ?? 0) + unit.weight;
        }
      }
    }
    const weights = found.map((place) => ({ place, weight: shared[place] ?? 0 }));
    for (const place of found) shared[place] = 0;
    weights.sort((a, b) => b.weight - a.weight || a.place - b.place);
    return weights.slice(0, mostCandidates).map(({ place }) => place);
  }
}
