import type { Alignment } from './align';
import type { Reading, Unit } from './reading';

/** How the words that two texts share, and those that differ, stand among each other. */
export interface Order {
  /** Places where both say something, each something else; a count as a square root. */
  readonly replaced: number;
  /** Share of the shorter text that the other has in the same order, 0 to 1: 1 for one that contains the other. */
  readonly inOrder: number;
  /** Of the words they share, the share that stands side by side in both, 0 to 1. */
  readonly sideBySide: number;
  /**
   * Most words in a row that are the same in both, as a share of what is long: 0 to 1. Long runs beside other words are
   * what templates have.
   */
  readonly longestRun: number;
}

/** So many words in a row are as good as more. */
const longRun = 8;

/** Longest texts whose order is looked at, in units; of longer ones the beginning. */
const longest = 120;

export function compareOrder(
  first: Reading,
  second: Reading,
  { shared, onlyFirst, onlySecond }: Alignment,
): Order {
  const names = new Map<Unit, number>();
  shared.forEach(([one, other], index) => {
    names.set(one, index).set(other, index);
  });
  const alone = new Set<Unit>([...onlyFirst, ...onlySecond]);
  const a = placesOf(first, names);
  const b = placesOf(second, names);
  const chain = commonChain(a, b);
  let replaced = 0;
  let i = 0;
  let j = 0;
  for (const [x, y] of [...chain, [a.length, b.length] as const]) {
    if (someAlone(first, i, x, alone) && someAlone(second, j, y, alone)) replaced++;
    i = x + 1;
    j = y + 1;
  }
  return {
    replaced: Math.sqrt(replaced),
    inOrder: chain.length / Math.max(1, Math.min(a.length, b.length)),
    sideBySide: Math.min(1, together(a, b) / Math.max(1, shared.length - 1)),
    longestRun: Math.min(longRun, longestRun(a, b)) / longRun,
  };
}

/** The text as the numbers of what it shares; below zero for what it has alone. */
function placesOf({ sequence, units }: Reading, names: ReadonlyMap<Unit, number>): number[] {
  return sequence.slice(0, longest).map((place) => names.get(units[place] as Unit) ?? -1);
}

function someAlone(
  { sequence, units }: Reading,
  from: number,
  to: number,
  alone: ReadonlySet<Unit>,
): boolean {
  for (let at = from; at < to; at++) if (alone.has(units[sequence[at] as number] as Unit)) return true;
  return false;
}

/** Length of the longest stretch of shared words that both have in a row. */
function longestRun(a: readonly number[], b: readonly number[]): number {
  let longest = 0;
  // For each place of the second, the length of the run that ends there and at the place of the first before.
  const runs = new Uint8Array(b.length + 1);
  for (const one of a) {
    for (let j = b.length; j > 0; j--) {
      const length = one >= 0 && one === b[j - 1] ? (runs[j - 1] as number) + 1 : 0;
      runs[j] = length;
      if (length > longest) longest = length;
    }
  }
  return longest;
}

/** Pairs of shared words that are next to each other in one text, and next to each other but for a word in the other. */
function together(a: readonly number[], b: readonly number[]): number {
  return Math.max(common(pairsOf(a, 1), pairsOf(b, 2)), common(pairsOf(b, 1), pairsOf(a, 2)));
}

function pairsOf(places: readonly number[], reach: number): Set<number> {
  const pairs = new Set<number>();
  places.forEach((one, at) => {
    for (const other of places.slice(at + 1, at + 1 + reach)) {
      if (one < 0 || other < 0 || one === other) continue;
      pairs.add(Math.min(one, other) * 1000 + Math.max(one, other));
    }
  });
  return pairs;
}

function common(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0;
  for (const one of some) if (others.has(one)) count++;
  return count;
}

/** A longest common subsequence of what is shared, as pairs of places; of several always the same. */
function commonChain(a: readonly number[], b: readonly number[]): [number, number][] {
  const same = (i: number, j: number) => a[i] === b[j] && (a[i] as number) >= 0;
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = same(i, j)
        ? 1 + (best[(i + 1) * width + j + 1] ?? 0)
        : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const chain: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) chain.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return chain;
}
