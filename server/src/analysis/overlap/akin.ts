import type { Unit } from './reading';

/** What each of two texts has alone once words that are akin are set against each other. */
export interface Akin {
  readonly onlyFirst: readonly Unit[];
  readonly onlySecond: readonly Unit[];
  /** Pairs that were set against each other. */
  readonly pairs: number;
}

/** One for one, and the same whichever text comes first. */
export function withoutAkin(onlyFirst: readonly Unit[], onlySecond: readonly Unit[]): Akin {
  const pairs: [Unit, Unit][] = [];
  for (const a of onlyFirst) for (const b of onlySecond) if (areAkin(a, b)) pairs.push([a, b]);
  if (pairs.length === 0) return { onlyFirst, onlySecond, pairs: 0 };
  if (pairs.length > 1) pairs.sort((x, y) => (name(x) < name(y) ? -1 : 1));
  const taken = new Set<Unit>();
  for (const [a, b] of pairs) if (!taken.has(a) && !taken.has(b)) taken.add(a).add(b);
  return {
    onlyFirst: onlyFirst.filter((unit) => !taken.has(unit)),
    onlySecond: onlySecond.filter((unit) => !taken.has(unit)),
    pairs: taken.size / 2,
  };
}

function areAkin(a: Unit, b: Unit): boolean {
  return a.kinds.some((kind) => b.kinds.includes(kind));
}

function name([a, b]: readonly [Unit, Unit]): string {
  return a.root < b.root ? `${a.root} ${b.root}` : `${b.root} ${a.root}`;
}
