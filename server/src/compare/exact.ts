/** Behaviors that both sides have in the same words. */
import type { Item } from './table';

export type Pair = readonly [before: Item, after: Item];

/** What is left of two lists while pairs are taken out of them. */
export class Pool {
  readonly pairs: Pair[] = [];

  constructor(
    public left: readonly Item[],
    public right: readonly Item[],
  ) {}

  /** Takes out those with the same key, of several the nearest; undefined belongs to none. */
  takeBy(key: (item: Item) => string | undefined): void {
    if (this.left.length === 0 || this.right.length === 0) return;
    const lists = new Map<string, Item[]>();
    for (const item of this.right) {
      const name = key(item);
      const list = name === undefined ? undefined : lists.get(name);
      if (list) list.push(item);
      else if (name !== undefined) lists.set(name, [item]);
    }
    const taken = new Set<Item>();
    for (const item of this.left) {
      const name = key(item);
      const list = name === undefined ? undefined : lists.get(name);
      if (!list || list.length === 0) continue;
      const [other] = list.splice(nearest(item, list), 1);
      if (!other) continue;
      taken.add(item).add(other);
      this.pairs.push([item, other]);
    }
    this.drop(taken);
  }

  take(pairs: readonly Pair[]): void {
    this.pairs.push(...pairs);
    this.drop(new Set(pairs.flat()));
  }

  drop(taken: ReadonlySet<Item>): void {
    if (taken.size === 0) return;
    this.left = this.left.filter((item) => !taken.has(item));
    this.right = this.right.filter((item) => !taken.has(item));
  }
}

/** A text copied a thousand times is not worth a closer look. */
const longestLook = 50;

function nearest(item: Item, list: readonly Item[]): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < Math.min(list.length, longestLook); index++) {
    const other = list[index];
    const far = other ? Math.abs(other.row - item.row) + Math.abs(other.column - item.column) / 1000 : least;
    if (far < least) {
      least = far;
      found = index;
    }
  }
  return found;
}

const cell = ({ row, column }: Item) => `${row} ${column}`;
const says = ({ words, behavior }: Item) => words || behavior.text.value;
const details = ({ behavior }: Item) =>
  JSON.stringify([behavior.examples.map(({ value }) => value), behavior.values.map(({ value }) => value)]);

/** Pairs in the same cell: first those that are the same in all, then by the text, then by its words. */
export function takeSameInCell(pool: Pool): void {
  pool.takeBy((item) => `${cell(item)} ${details(item)} ${item.behavior.text.value}`);
  pool.takeBy((item) => `${cell(item)} ${item.behavior.text.value}`);
  pool.takeBy((item) => `${cell(item)} ${says(item)}`);
}

/** Pairs elsewhere: at another level of the competency, in another competency of the level, anywhere. */
export function takeSameElsewhere(pool: Pool): void {
  // “TODO” here and “TODO” there are two.
  const telling = (item: Item, key: string) => (item.placeholder || !item.words ? undefined : key);
  pool.takeBy((item) => telling(item, `${item.column} ${details(item)} ${item.words}`));
  pool.takeBy((item) => telling(item, `${item.column} ${item.words}`));
  pool.takeBy((item) => telling(item, `${item.row} ${item.words}`));
  pool.takeBy((item) => telling(item, item.words));
}
