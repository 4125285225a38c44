import type { Behavior } from '../../model/ladder';
import type { Statements } from '../statements';
import { knownAlignment } from './align';
import { type Reading, sum } from './reading';

/**
 * What the examples of two behaviors say of these. `differ`: both have examples, and none of one is like one of the
 * other: the examples tell the two apart. `agree`: half of the fewer have a like one.
 */
export type ExamplesVerdict = 'none' | 'differ' | 'some' | 'agree';

/** Most examples of a behavior that are looked at. */
const most = 20;

/** The examples of a behavior, as their words. */
export type ExamplesOf = (behavior: Behavior) => readonly string[];

export function compareExamples(
  first: Behavior,
  second: Behavior,
  examplesOf: ExamplesOf,
  readingOf: ((words: string) => Reading | undefined) | undefined,
): ExamplesVerdict {
  if (first.examples.length === 0 || second.examples.length === 0) return 'none';
  const a = examplesOf(first);
  const b = examplesOf(second);
  const readings = readingOf ? b.map(readingOf) : [];
  const like = (text: string) => {
    if (b.includes(text)) return true;
    const reading = readingOf?.(text);
    return reading !== undefined && readings.some((other) => other && alike(reading, other));
  };
  const found = a.filter(like).length;
  if (found === 0) return 'differ';
  return found * 2 >= Math.min(a.length, b.length) ? 'agree' : 'some';
}

/** Reads the examples of each behavior once. */
export function examplesReader(statements: Statements): ExamplesOf {
  const known = new Map<Behavior, readonly string[]>();
  return (behavior) => {
    let words = known.get(behavior);
    if (!words) {
      words = behavior.examples.slice(0, most).map(({ value }) => statements.of(value).words);
      known.set(behavior, words);
    }
    return words;
  };
}

/** Both share most of their weight. */
function alike(first: Reading, second: Reading): boolean {
  const { onlyFirst, onlySecond } = knownAlignment(first, second);
  return first.weight > 0 && sum(onlyFirst) <= first.weight * 0.35 && sum(onlySecond) <= second.weight * 0.35;
}
