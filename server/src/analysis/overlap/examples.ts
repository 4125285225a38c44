import type { Behavior } from '../../model/ladder';
import type { Statements } from '../statements';
import { align } from './align';
import { type Reading, sum } from './reading';

/**
 * What the examples of two behaviors say of these. `differ`: both have examples, and none of one is like one of the
 * other: the examples tell the two apart. `agree`: half of the fewer have a like one.
 */
export type ExamplesVerdict = 'none' | 'differ' | 'some' | 'agree';

/** Most examples of a behavior that are looked at. */
const most = 20;

export function compareExamples(
  first: Behavior,
  second: Behavior,
  statements: Statements,
  readingOf: ((words: string) => Reading | undefined) | undefined,
): ExamplesVerdict {
  if (first.examples.length === 0 || second.examples.length === 0) return 'none';
  const words = ({ examples }: Behavior) =>
    examples.slice(0, most).map(({ value }) => statements.of(value).words);
  const a = words(first);
  const b = words(second);
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

/** Both share most of their weight. */
function alike(first: Reading, second: Reading): boolean {
  const { onlyFirst, onlySecond } = align(first, second);
  return first.weight > 0 && sum(onlyFirst) <= first.weight * 0.35 && sum(onlySecond) <= second.weight * 0.35;
}
