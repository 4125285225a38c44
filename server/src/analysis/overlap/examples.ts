import type { Said } from '../said';
import { knownAlignment } from './align';
import { meaningOf } from './meaning';
import { type Reading, sum } from './reading';

/**
 * What the examples of two behaviors say of these. `differ`: both have examples, and none of one is like one of the
 * other: the examples tell the two apart. `agree`: half of the fewer have a like one.
 */
export type ExamplesVerdict = 'none' | 'differ' | 'some' | 'agree';

/** Most examples of a behavior that are looked at. */
const most = 20;

/** `meanings`: the examples are read, not only compared word for word. */
export function compareExamples(
  first: readonly Said[],
  second: readonly Said[],
  meanings: boolean,
): ExamplesVerdict {
  if (first.length === 0 || second.length === 0) return 'none';
  const a = first.slice(0, most);
  const b = second.slice(0, most);
  const like = ({ statement }: Said) => {
    if (b.some((other) => other.statement.words === statement.words)) return true;
    const reading = meanings ? meaningOf(statement) : undefined;
    return reading !== undefined && b.some((other) => isAlike(reading, meaningOf(other.statement)));
  };
  const found = a.filter(like).length;
  if (found === 0) return 'differ';
  return found * 2 >= Math.min(a.length, b.length) ? 'agree' : 'some';
}

/** Both share most of their weight. */
function isAlike(first: Reading, second: Reading | undefined): boolean {
  if (!second) return false;
  const { onlyFirst, onlySecond } = knownAlignment(first, second);
  return first.weight > 0 && sum(onlyFirst) <= first.weight * 0.35 && sum(onlySecond) <= second.weight * 0.35;
}
