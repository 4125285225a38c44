import { isEnglish } from '../../analysis/language';
import { type Extent, extentOf } from '../../analysis/progression/extent';
import type { Context } from '../../analysis/rule';
import { stepsBetween } from '../../compare/direction';
import { markWords } from '../../compare/words';
import type { Behavior } from '../../model/ladder';
import type { ReadingBehavior } from '../../protocol/reading';

/** Two statements are one at two levels when they share this much of the words that are no extents (Dice’s measure). */
const alike = 0.5;
/** Statements of one cell that are held against each other; more only copy each other. */
const most = 100;

/** A statement, and the one below that it continues. */
export interface Pair {
  readonly lower: Behavior;
  readonly change: 'raised' | 'lowered' | 'reworded';
}

/**
 * Which statements of an upper cell continue one of the lower: upper → lower, each lower one once, the most alike
 * first. Those that demand the same are to be taken out before.
 */
export function continued(
  { ladder, statements }: Context,
  lowers: readonly Behavior[],
  uppers: readonly Behavior[],
): Map<Behavior, Pair> {
  const english = isEnglish(ladder.language?.value);
  const read = (behavior: Behavior) => {
    const text = behavior.text.value;
    const statement = statements.of(text);
    return { behavior, text, statement, extent: extentOf(statement) };
  };
  const below = lowers.slice(0, most).map(read);
  const pairs = uppers.slice(0, most).flatMap((behavior) => {
    const upper = read(behavior);
    if (upper.statement.placeholder) return [];
    return below.flatMap((lower) => {
      const score = lower.statement.placeholder ? 0 : likeness(lower.extent, upper.extent);
      return score >= alike ? [{ lower, upper, score }] : [];
    });
  });
  // Stable: of those as alike, in the order of the cell.
  pairs.sort((a, b) => b.score - a.score);
  const found = new Map<Behavior, Pair>();
  const taken = new Set<Behavior>();
  for (const { lower, upper } of pairs) {
    if (found.has(upper.behavior) || taken.has(lower.behavior)) continue;
    taken.add(lower.behavior);
    const change = english ? changeOf(stepsBetween(lower.text, upper.text)) : 'reworded';
    found.set(upper.behavior, { lower: lower.behavior, change });
  }
  return found;
}

function likeness({ rest: first }: Extent, { rest: second }: Extent): number {
  if (first.length === 0 || second.length === 0) return 0;
  const shared = first.filter((stem) => second.includes(stem)).length;
  return (2 * shared) / (first.length + second.length);
}

function changeOf(steps: readonly { readonly up: boolean }[]): Pair['change'] {
  const ups = steps.filter(({ up }) => up).length;
  if (steps.length === 0 || (ups > 0 && ups < steps.length)) return 'reworded';
  return ups > 0 ? 'raised' : 'lowered';
}

/** Two texts with the words marked that only one of them has. */
export function differing(here: string, below: string): NonNullable<ReadingBehavior['words']> {
  const [before, after] = markWords(below, here);
  return { here: after, before };
}
