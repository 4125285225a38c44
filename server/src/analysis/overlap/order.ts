import type { Alignment } from './align';
import type { Reading, Unit } from './reading';

/** How two texts differ between the words that they share in the same order. */
export interface Order {
  /** Places where both say something, each something else: nouns and verbs of substance. */
  readonly replaced: number;
  /** Places where both say something else, one of them a word that tells levels apart. */
  readonly cueReplaced: number;
  /** Places where only one says something, and it is a word that tells levels apart. */
  readonly cueInserted: number;
  /** They differ in how they begin, which is mostly the verb. */
  readonly otherStart: boolean;
}

/** Longest texts whose order is looked at, in units; of longer ones the beginning. */
const longest = 120;

export function compareOrder(
  first: Reading,
  second: Reading,
  { shared, onlyFirst, onlySecond }: Alignment,
): Order {
  const partner = new Map<Unit, Unit>(shared);
  const a = first.sequence.slice(0, longest).map((place) => first.units[place] as Unit);
  const b = second.sequence.slice(0, longest).map((place) => second.units[place] as Unit);
  const chain = commonChain(a, b, (x, y) => partner.get(x) === y);
  const alone = new Set<Unit>([...onlyFirst, ...onlySecond]);
  let replaced = 0;
  let cueReplaced = 0;
  let cueInserted = 0;
  let otherStart = false;
  let i = 0;
  let j = 0;
  for (const [x, y] of [...chain, [a.length, b.length] as const]) {
    const left = a.slice(i, x);
    const right = b.slice(j, y);
    const leftAlone = left.filter((unit) => alone.has(unit));
    const rightAlone = right.filter((unit) => alone.has(unit));
    if (leftAlone.length > 0 && rightAlone.length > 0) {
      if (leftAlone.some(isPlain) && rightAlone.some(isPlain)) replaced++;
      if (leftAlone.some(isCue) || rightAlone.some(isCue)) cueReplaced++;
      if (i === 0 && j === 0) otherStart = true;
    } else if (leftAlone.length + rightAlone.length > 0) {
      const units = leftAlone.length > 0 ? leftAlone : rightAlone;
      if (units.some(isCue)) cueInserted++;
    }
    i = x + 1;
    j = y + 1;
  }
  return { replaced, cueReplaced, cueInserted, otherStart };
}

export const isPlain = (unit: Unit): boolean => !unit.cue && !unit.common;
export const isCue = (unit: Unit): boolean => unit.cue !== undefined;

/** A longest common subsequence, as pairs of places; of several always the same. */
function commonChain<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = same(a[i] as T, b[j] as T)
        ? 1 + (best[(i + 1) * width + j + 1] ?? 0)
        : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const chain: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i] as T, b[j] as T)) chain.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return chain;
}
