/** Levels of roles that call theirs otherwise: those of one rank stand beside each other. */
import type { Draft, Entries } from './renames';

/** How far up a level is: so many steps above a level that both sides have, or above the bottom. */
interface Rank {
  /** The line of the level that both have; undefined: the bottom. */
  readonly over: Draft | undefined;
  readonly steps: number;
}

/**
 * Levels without a line, and the lines of other roles that have a level of their rank and none of this side. Only where
 * a role shares less than half of its levels by id, name or contents: with more in common, what is left is a level that
 * the other role does not have. Of several levels of one rank the first belongs to the first.
 */
export function ofOneRank(
  drafts: readonly Draft[],
  sides: readonly Entries[],
  at: number,
  free: readonly number[],
): [Draft, number][] {
  const side = sides[at];
  const found: [Draft, number][] = [];
  const left = new Set(free);
  const met = new Set<Draft>();
  if (!side?.below) return found;
  for (let from = 0; from < at; from++) {
    const other = sides[from];
    const both = drafts.filter(({ sides }) => sides[from] !== undefined && sides[at] !== undefined);
    if (!other?.below || 2 * both.length >= Math.min(other.entries.length, side.entries.length)) continue;
    const waiting = new Map<Draft | undefined, Map<number, Draft[]>>();
    const ranksThere = ranksOf(other, from, both);
    const open = drafts.filter((line) => line.sides[from] !== undefined && line.sides[at] === undefined);
    open.sort((a, b) => (a.sides[from] ?? 0) - (b.sides[from] ?? 0));
    for (const line of open) {
      const rank = ranksThere[line.sides[from] ?? -1];
      if (!rank || met.has(line)) continue;
      const bySteps = waiting.get(rank.over) ?? new Map<number, Draft[]>();
      waiting.set(rank.over, bySteps);
      bySteps.set(rank.steps, [...(bySteps.get(rank.steps) ?? []), line]);
    }
    const ranksHere = ranksOf(side, at, both);
    for (const index of left) {
      const rank = ranksHere[index];
      const line = rank && waiting.get(rank.over)?.get(rank.steps)?.shift();
      if (!line) continue;
      met.add(line);
      left.delete(index);
      found.push([line, index]);
    }
  }
  return found;
}

/** The rank of each level, by the longest way down. */
function ranksOf(
  { entries, below }: Entries,
  at: number,
  both: readonly Draft[],
): readonly (Rank | undefined)[] {
  const lines = new Map(both.map((line) => [line.sides[at], line]));
  const ranks: (Rank | undefined)[] = entries.map(() => undefined);
  const heights: (number | undefined)[] = entries.map(() => undefined);
  const visit = (first: number): void => {
    // Without recursion, as a ladder may have thousands of levels, one above the other; and they may go in a circle.
    const stack = [first];
    const entered = new Set<number>();
    while (stack.length > 0) {
      const index = stack.at(-1) as number;
      const lower = (below?.(index) ?? []).filter((one) => one !== index);
      const unknown = lower.filter((one) => heights[one] === undefined && !entered.has(one));
      entered.add(index);
      if (unknown.length > 0) {
        stack.push(...unknown);
        continue;
      }
      stack.pop();
      if (heights[index] !== undefined) continue;
      const known = lower.filter((one) => heights[one] !== undefined);
      const tallest = known.reduce<number | undefined>(
        (best, one) => (best === undefined || (heights[one] ?? 0) > (heights[best] ?? 0) ? one : best),
        undefined,
      );
      const under = tallest === undefined ? undefined : ranks[tallest];
      heights[index] = tallest === undefined ? 0 : (heights[tallest] ?? 0) + 1;
      const line = lines.get(index);
      ranks[index] = line ? { over: line, steps: 0 } : { over: under?.over, steps: (under?.steps ?? 0) + 1 };
    }
  };
  for (const index of entries.keys()) if (heights[index] === undefined) visit(index);
  return ranks;
}
