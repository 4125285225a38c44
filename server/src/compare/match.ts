/** Which behavior of one side is which of the other. */
import { assign, type Edge } from './assignment';
import { WordIndex } from './candidates';
import { type Pair, Pool, takeSameElsewhere, takeSameInCell } from './exact';
import type { Readings } from './likeness';
import { findSplits, type Split } from './splits';
import type { Item } from './table';

export interface Matches {
  readonly pairs: readonly Pair[];
  /** One on the left, several on the right. */
  readonly splits: readonly Split[];
  /** One on the right, several on the left. */
  readonly merges: readonly Split[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/**
 * From so much likeness on, two behaviors are one: in the same cell, and elsewhere. Of pairs of real ladders that a
 * careful rater has labelled, 19 of 20 that say the same reach 0.4, and 17 of 20 that differ in degree, but 2 of 20
 * that have nothing to do with each other; 0.62 is reached by 1 in 100 of these.
 */
const enough = { inCell: 0.4, elsewhere: 0.62 };
/** What a place adds where several come into question. */
const bonus = { cell: 0.15, competency: 0.06, level: 0.04 };
/** In larger cells, by pairs, only those that share telling words are compared. */
const mostPairs = 900;
/** In larger cells, only parts of a split that share telling words are looked for. */
const mostParts = 40;

/** `within`: only in the same cell, since the sides are no versions of each other. */
export function matchItems(
  before: readonly Item[],
  after: readonly Item[],
  readings: Readings,
  within = false,
): Matches {
  const pool = new Pool(before, after);
  takeSameInCell(pool);
  if (!within) takeSameElsewhere(pool);
  if (pool.left.length === 0 || pool.right.length === 0) return result(pool, [], []);
  const likely = new Likely(pool, readings, within);
  const splits = findSplits(pool.left, likely.forSplits()).filter(
    ({ whole, parts }) => !likely.surelyOther(whole, parts),
  );
  pool.drop(new Set(splits.flatMap(({ whole, parts }) => [whole, ...parts])));
  const left = new Set(pool.left);
  const merges = findSplits(pool.right, likely.forMerges()).filter(
    ({ whole, parts }) => !likely.surelyOther(whole, parts) && parts.every((part) => left.has(part)),
  );
  pool.drop(new Set(merges.flatMap(({ whole, parts }) => [whole, ...parts])));
  pool.take(likely.best(pool));
  return result(pool, splits, merges);
}

function result({ pairs, left, right }: Pool, splits: readonly Split[], merges: readonly Split[]): Matches {
  return { pairs, splits, merges, removed: left, added: right };
}

interface Like {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/** The pairs that come into question, as the pool stands when it is made. */
class Likely {
  readonly #left: readonly Item[];
  readonly #right: readonly Item[];
  readonly #leftIndex: WordIndex;
  readonly #rightIndex: WordIndex;
  readonly #likes: Like[] = [];
  readonly #byLeft = new Map<Item, Like[]>();
  readonly #byRight = new Map<Item, Like[]>();
  readonly #leftCells: ReadonlyMap<string, readonly number[]>;
  readonly #rightCells: ReadonlyMap<string, readonly number[]>;

  constructor(
    pool: Pool,
    readonly readings: Readings,
    readonly within: boolean,
  ) {
    this.#left = pool.left;
    this.#right = pool.right;
    this.#leftIndex = new WordIndex(pool.left, readings);
    this.#rightIndex = new WordIndex(pool.right, readings);
    this.#leftCells = cellsOf(pool.left);
    this.#rightCells = cellsOf(pool.right);
    this.#left.forEach((item, place) => {
      for (const other of this.#candidates(item)) this.#compare(place, other);
    });
  }

  /** Places on the right: those in the cell, and those that share telling words. */
  #candidates(item: Item): Set<number> {
    const inCell = this.#rightCells.get(cellKey(item)) ?? [];
    const beside = this.#leftCells.get(cellKey(item)) ?? [];
    const found = new Set(inCell.length * beside.length <= mostPairs ? inCell : []);
    if (this.within && found.size > 0) return found;
    for (const place of this.#rightIndex.near(item.words)) found.add(place);
    return found;
  }

  #compare(left: number, right: number): void {
    const one = this.#left[left];
    const other = this.#right[right];
    if (!one || !other) return;
    const sameCell = one.row === other.row && one.column === other.column;
    if (!sameCell && (this.within || one.placeholder || other.placeholder)) return;
    const likeness = this.readings.likeness(one, other);
    if (likeness < (sameCell ? enough.inCell : enough.elsewhere)) return;
    const like = { left, right, likeness };
    this.#likes.push(like);
    note(this.#byLeft, one, like);
    note(this.#byRight, other, like);
  }

  /** Whether a statement that may have been split is rather one that stands elsewhere, hardly changed. */
  surelyOther(whole: Item, parts: readonly Item[]): boolean {
    const likes = this.#byLeft.get(whole) ?? this.#byRight.get(whole) ?? [];
    return likes.some(({ left, right, likeness }) => {
      const [one, other] = [this.#left[left], this.#right[right]];
      return likeness >= 0.9 && !parts.some((part) => part === one || part === other);
    });
  }

  forSplits() {
    return this.#splitContext(
      this.#rightIndex,
      this.#rightCells,
      this.#byRight,
      ({ left }) => this.#left[left],
    );
  }

  forMerges() {
    return this.#splitContext(
      this.#leftIndex,
      this.#leftCells,
      this.#byLeft,
      ({ right }) => this.#right[right],
    );
  }

  #splitContext(
    index: WordIndex,
    cells: ReadonlyMap<string, readonly number[]>,
    byPart: ReadonlyMap<Item, readonly Like[]>,
    wholeOf: (like: Like) => Item | undefined,
  ) {
    const likes = (part: Item) => byPart.get(part) ?? [];
    return {
      readings: this.readings,
      inCell: (whole: Item) => {
        const places = cells.get(cellKey(whole)) ?? [];
        // In a large cell only those that share telling words.
        const near = places.length > mostParts ? index.near(whole.words) : places;
        const items = near.flatMap((place) => index.items[place] ?? []);
        return places.length > mostParts ? items.filter((item) => cellKey(item) === cellKey(whole)) : items;
      },
      beside: (whole: Item) => {
        if (this.within) return [];
        const near = index.near(whole.words).flatMap((place) => index.items[place] ?? []);
        return near.filter(({ row, column }) => row === whole.row || column === whole.column);
      },
      likeness: (whole: Item, part: Item) =>
        likes(part).find((like) => wholeOf(like) === whole)?.likeness ?? 0,
      bestOther: (whole: Item, part: Item) =>
        Math.max(0, ...likes(part).flatMap((like) => (wholeOf(like) === whole ? [] : [like.likeness]))),
    };
  }

  /** Of what the pool still has, the pairs that fit best together. */
  best(pool: Pool): Pair[] {
    const left = new Set(pool.left);
    const right = new Set(pool.right);
    const edges: Edge[] = [];
    for (const like of this.#likes) {
      const one = this.#left[like.left];
      const other = this.#right[like.right];
      if (!one || !other || !left.has(one) || !right.has(other)) continue;
      // To the third power: one good pair is worth more than two poor ones.
      edges.push({
        left: like.left,
        right: like.right,
        score: (like.likeness + placeBonus(one, other)) ** 3,
      });
    }
    return assign(edges).flatMap((edge): Pair[] => {
      const one = this.#left[edge.left];
      const other = this.#right[edge.right];
      return one && other ? [[one, other]] : [];
    });
  }
}

function placeBonus(one: Item, other: Item): number {
  if (one.row === other.row) return one.column === other.column ? bonus.cell : bonus.level;
  return one.column === other.column ? bonus.competency : 0;
}

const cellKey = ({ row, column }: Item) => `${row} ${column}`;

function cellsOf(items: readonly Item[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  items.forEach((item, place) => {
    const key = cellKey(item);
    const list = cells.get(key);
    if (list) list.push(place);
    else cells.set(key, [place]);
  });
  return cells;
}

function note(map: Map<Item, Like[]>, item: Item, like: Like): void {
  const list = map.get(item);
  if (list) list.push(like);
  else map.set(item, [like]);
}
