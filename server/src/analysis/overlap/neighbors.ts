import { type Comparison, compare } from './compare';
import { leastCover } from './model';
import type { Reading, Unit } from './reading';

/** A text that others are compared with; texts with the same words share one. */
export interface Entry {
  readonly reading: Reading;
  /** The texts that it may overlap, depending on where the two stand. */
  readonly near: ReadonlyMap<Entry, Comparison>;
}

class Indexed implements Entry {
  readonly near = new Map<Entry, Comparison>();

  constructor(
    readonly reading: Reading,
    /** Its place in the list of its block. */
    readonly place: number,
  ) {}
}

/**
 * Finds, for each text, those that `compare` finds something for, without comparing all with all.
 *
 * Why none is missed. Texts with different signatures are never compared, so that each block of one signature is an
 * index of its own. Of a pair that passes `compare`, one text shares at least `leastCover.ofShorter` = c of its
 * weight W with the other. A unit counts as shared only if the other text has a unit with one of its keys. So for
 * each part P of the units of that text, of weight w(P): those without a key in the other text weigh at most
 * (1 − c) W, hence those of P with one weigh at least w(P) − (1 − c) W. We take as P the units whose lists are
 * shortest, walk these lists, and keep the texts that reach that bound. Whatever P is, all partners are among them;
 * those that first come up once more than (1 − c) W has been walked are no partners, and need no looking at.
 * Then the units outside P are looked at, for the same bound with P = all. Each text is walked as the one that is
 * covered; a text added later also as the one that covers.
 *
 * Only where one sentence is repeated thousands of times with a word swapped is there a limit, since then all would
 * be compared with all: see `mostCandidates` and `longestWalk`.
 */
export class Neighbors {
  readonly #blocks = new Map<string, Block>();

  /** Adds texts, no two of the same words, and compares them with each other and with those added before. */
  add(texts: readonly Reading[]): Entry[] {
    const touched = new Map<Block, Indexed[]>();
    const entries = texts.map((reading) => {
      let block = this.#blocks.get(reading.signature);
      if (!block) {
        block = new Block();
        this.#blocks.set(reading.signature, block);
      }
      const entry = block.insert(reading);
      const added = touched.get(block);
      if (added) added.push(entry);
      else touched.set(block, [entry]);
      return entry;
    });
    for (const [block, added] of touched) block.connect(added);
    return entries;
  }
}

/** Share of a text's weight whose lists are walked; more walks longer lists and leaves fewer to look at. */
const walked = 0.85;

class Block {
  readonly #entries: Indexed[] = [];
  /** For each key the places of the entries that have it. */
  readonly #lists = new Map<string, number[]>();
  /** For each entry what it was found to share in the walk under way, and the unit that last counted. */
  #shared = new Float64Array(0);
  #counted = new Int32Array(0);
  #step = 0;

  insert(reading: Reading): Indexed {
    const entry = new Indexed(reading, this.#entries.length);
    this.#entries.push(entry);
    for (const unit of reading.units) {
      for (const key of unit.keys) {
        const list = this.#lists.get(key);
        if (list) list.push(entry.place);
        else this.#lists.set(key, [entry.place]);
      }
    }
    return entry;
  }

  connect(added: readonly Indexed[]): void {
    if (this.#shared.length < this.#entries.length) {
      this.#shared = new Float64Array(this.#entries.length * 2);
      this.#counted = new Int32Array(this.#entries.length * 2);
      this.#step = 0;
    }
    const first = added[0]?.place ?? 0;
    // With as many new as old ones, all are walked as the covered one, which is cheaper than the other way round.
    const most = added.length > first ? this.#entries : added;
    for (const entry of most) {
      for (const other of this.#covering(entry)) {
        if (entry.place >= first || other.place >= first) this.#meet(entry, other);
      }
    }
    if (most === this.#entries) return;
    for (const entry of added) for (const other of this.#coveredBy(entry, first)) this.#meet(other, entry);
  }

  #meet(entry: Indexed, other: Indexed): void {
    if (entry === other || entry.near.has(other)) return;
    const comparison = compare(entry.reading, other.reading);
    if (!comparison) return;
    entry.near.set(other, comparison);
    other.near.set(entry, comparison);
  }

  /** Those of which `entry` may share enough of its own weight. */
  #covering(entry: Indexed): Indexed[] {
    const { units, weight } = entry.reading;
    const listed = units.map((unit) => ({ unit, length: this.#length(unit) }));
    listed.sort((a, b) => a.length - b.length);
    const missing = (1 - leastCover.ofShorter) * weight + rounding;
    const inside: Unit[] = [];
    let inWeight = 0;
    while (inside.length < listed.length && (inWeight <= missing || inWeight < walked * weight)) {
      const { unit } = listed[inside.length] as (typeof listed)[number];
      inside.push(unit);
      inWeight += unit.weight;
    }
    const outside = listed.slice(inside.length).map(({ unit }) => unit);
    const candidates: { readonly other: Indexed; readonly weighs: number }[] = [];
    const shared = this.#shared;
    for (const place of this.#walk(inside, entry.place, missing)) {
      let weighs = shared[place] ?? 0;
      shared[place] = 0;
      if (place === entry.place || weighs < inWeight - missing) continue;
      const other = this.#entries[place] as Indexed;
      let open = weight - inWeight;
      for (const unit of outside) {
        if (weighs + open < weight - missing) break;
        open -= unit.weight;
        if (has(other.reading, unit)) weighs += unit.weight;
      }
      if (weighs >= weight - missing) candidates.push({ other, weighs });
    }
    if (candidates.length > mostCandidates) {
      const far = ({ other }: { readonly other: Indexed }) => Math.abs(other.place - entry.place);
      candidates.sort((a, b) => b.weighs - a.weighs || far(a) - far(b));
      candidates.length = mostCandidates;
    }
    return candidates.map(({ other }) => other);
  }

  /** Those before `first` that share enough of their own weight with `entry`. */
  #coveredBy(entry: Indexed, first: number): Indexed[] {
    const candidates: Indexed[] = [];
    for (const place of this.#walk(entry.reading.units, entry.place)) {
      this.#shared[place] = 0;
      if (place >= first) continue;
      const other = this.#entries[place] as Indexed;
      const { units, weight } = other.reading;
      let shared = 0;
      for (const unit of units) if (has(entry.reading, unit)) shared += unit.weight;
      if (shared >= leastCover.ofShorter * weight - rounding) candidates.push(other);
    }
    return candidates;
  }

  /**
   * Places of those that have a key of one of the units; in `#shared` stands what these units weigh together. Left out
   * are those that have only such as come after others of more than `missing` in weight.
   */
  #walk(units: readonly Unit[], around: number, missing = Number.POSITIVE_INFINITY): number[] {
    const found: number[] = [];
    const shared = this.#shared;
    const counted = this.#counted;
    let passed = 0;
    for (const { keys, weight } of units) {
      const step = this.#nextStep();
      const late = passed > missing;
      passed += weight;
      const several = keys.length > 1;
      for (const key of keys) {
        const list = this.#lists.get(key) ?? [];
        const [from, to] = nearest(list, around);
        for (let at = from; at < to; at++) {
          const place = list[at] as number;
          // Under two keys of one unit it counts once.
          if (several) {
            if (counted[place] === step) continue;
            counted[place] = step;
          }
          const before = shared[place] as number;
          if (before === 0) {
            if (late) continue;
            found.push(place);
          }
          shared[place] = before + weight;
        }
      }
    }
    return found;
  }

  #nextStep(): number {
    if (this.#step === 0x7fffffff) {
      this.#counted.fill(0);
      this.#step = 0;
    }
    return ++this.#step;
  }

  #length(unit: Unit): number {
    let length = 0;
    for (const key of unit.keys) length += this.#lists.get(key)?.length ?? 0;
    return length;
  }
}

/** A text is compared with this many at most: those that share most of it, and of these the nearest. */
const mostCandidates = 200;

/** Of a list of more places than this those around the text are walked. No real ladder has such a list. */
const longestWalk = 6000;

/** The part of a list, by index, that is walked from a place. */
function nearest(list: readonly number[], around: number): readonly [number, number] {
  if (list.length <= longestWalk) return [0, list.length];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < around) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - longestWalk / 2, list.length - longestWalk));
  return [from, from + longestWalk];
}

/** Sums in another order differ in the last digits. */
const rounding = 1e-6;

function has({ keys }: Reading, unit: Unit): boolean {
  return unit.keys.some((key) => keys.has(key));
}
