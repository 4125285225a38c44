import type { Behavior } from '../../model/ladder';
import { isEnglish } from '../language';
import type { Overlap } from '../overlap';
import { likelihood } from '../overlap/compare';
import { Memory } from '../overlap/memory';
import type { Context } from '../rule';
import type { Statement, Statements } from '../statements';
import { extentOf, goesFarther } from './extent';

/** From this likelihood on, two statements in other words are taken for one without anybody's doubt. */
const surely = 0.8;

/**
 * Which behaviors of an upper cell only say again what one of the lower cell says: upper → lower. By the same
 * judgment as overlaps, where it leaves no doubt; in a ladder that is not in English, by the same words.
 */
export function restatements(
  { ladder, overlaps, statements }: Context,
  lower: readonly Behavior[],
  upper: readonly Behavior[],
): Map<Behavior, Behavior> {
  const english = isEnglish(ladder.language?.value);
  const saying = ({ text }: Behavior) => statements.of(text.value);
  const words = (behavior: Behavior) => saying(behavior).words;
  const byWords = new Map(lower.map((behavior) => [words(behavior), behavior]));
  // Looking for overlaps is what makes the texts known.
  const memory = english && overlaps ? Memory.of(statements) : undefined;
  const found = new Map<Behavior, Behavior>();
  for (const behavior of upper) {
    const candidates = [byWords.get(words(behavior))];
    const entry = memory?.wording(saying(behavior)).entry;
    // Two cells of one competency.
    const between = { sameLevel: false, sameCompetency: true, higher: entry?.reading };
    for (const [near, comparison] of entry?.near ?? []) {
      const other = byWords.get(near.reading.text);
      if (other && likelihood(comparison, between) >= surely && !adds(saying(other), saying(behavior)))
        candidates.push(other);
    }
    const same = candidates.find((other) => other && !differentExamples(statements, other, behavior));
    if (same) found.set(behavior, same);
  }
  return found;
}

/**
 * Behaviors that a level below already expects, and where. Only those that say nothing new by anybody's reading:
 * what is only likely to overlap may be the progress of its level.
 */
export function inheritedBehaviors({
  overlaps,
}: Pick<Context, 'overlaps'>): ReadonlyMap<Behavior, Overlap['first']> {
  const known = inheritedBy.get(overlaps);
  if (known) return known;
  const found = new Map<Behavior, Overlap['first']>();
  inheritedBy.set(overlaps, found);
  for (const { first, second, inherited, exact, sure, likelihood: likely } of overlaps) {
    if (!inherited || !sure || found.has(second.behavior)) continue;
    if (exact || (likely >= surely && !adds(first.statement, second.statement))) {
      found.set(second.behavior, first);
    }
  }
  return found;
}

const inheritedBy = new WeakMap<readonly Overlap[], ReadonlyMap<Behavior, Overlap['first']>>();

/** Examples tell two statements apart, whatever these say. */
function differentExamples(statements: Statements, lower: Behavior, upper: Behavior): boolean {
  if (lower.examples.length === 0 || upper.examples.length === 0) return false;
  const known = new Set(lower.examples.map(({ value }) => statements.of(value).words));
  return !upper.examples.some(({ value }) => known.has(statements.of(value).words));
}

/** Nearly the same words, and those that differ take it farther. */
function adds(lower: Statement, upper: Statement): boolean {
  return goesFarther(extentOf(lower), extentOf(upper));
}
