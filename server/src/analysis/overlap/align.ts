import type { Reading, Unit } from './reading';

/** Which units of two texts stand for each other. Symmetric: with the texts swapped, only the sides are. */
export interface Alignment {
  readonly shared: readonly (readonly [Unit, Unit])[];
  /** Pairs of `shared` that are other words. */
  readonly synonyms: number;
  readonly onlyFirst: readonly Unit[];
  readonly onlySecond: readonly Unit[];
}

export function align(first: Reading, second: Reading): Alignment {
  const shared: [Unit, Unit][] = [];
  let left: Unit[] = [];
  for (const unit of first.units) {
    const other = second.byRoot.get(unit.root);
    if (other) shared.push([unit, other]);
    else left.push(unit);
  }
  let right = second.units.filter(({ root }) => !first.byRoot.has(root));
  const equal = shared.length;
  // One for one, and the same whichever text comes first: by name.
  const pairs: [Unit, Unit][] = [];
  for (const a of left) for (const b of right) if (replace(a, b)) pairs.push([a, b]);
  if (pairs.length === 0) return { shared, synonyms: 0, onlyFirst: left, onlySecond: right };
  pairs.sort((x, y) => order(x) - order(y) || (name(x) < name(y) ? -1 : 1));
  const taken = new Set<Unit>();
  for (const [a, b] of pairs) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    shared.push([a, b]);
  }
  left = left.filter((unit) => !taken.has(unit));
  right = right.filter((unit) => !taken.has(unit));
  return { shared, synonyms: shared.length - equal, onlyFirst: left, onlySecond: right };
}

/** The choices each side has, fewest first would be best; names keep it the same both ways. */
function order([a, b]: readonly [Unit, Unit]): number {
  return a.keys.length + b.keys.length;
}

function name([a, b]: readonly [Unit, Unit]): string {
  return a.root < b.root ? `${a.root} ${b.root}` : `${b.root} ${a.root}`;
}

/** Whether two words of different roots stand for each other: they are on one line of the thesaurus. */
export function replace(a: Unit, b: Unit): boolean {
  if (a.keys.length === 1 || b.keys.length === 1) return false;
  return a.keys.some((key) => b.keys.includes(key));
}
