import { Note } from '../notes';
import type { Said } from '../said';
import type { Statement } from '../statements';
import { align } from './align';
import { meaningOf } from './meaning';
import { isCue, type Reading, sum } from './reading';

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
  const a = first.length > most ? first.slice(0, most) : first;
  const b = second.length > most ? second.slice(0, most) : second;
  const like = ({ statement }: Said) => {
    if (b.some((other) => other.statement.words === statement.words)) return true;
    return meanings && b.some((other) => isAlike(statement, other.statement));
  };
  const found = a.filter(like).length;
  if (found === 0) return 'differ';
  return found * 2 >= Math.min(a.length, b.length) ? 'agree' : 'some';
}

/** For each statement those that it was compared with. */
const compared = new Note((_: Statement) => new WeakMap<Statement, boolean>());

/** Both share most of their weight, and no word by which levels differ stands in one alone. */
function isAlike(first: Statement, second: Statement): boolean {
  const known = compared.of(first);
  let alike = known.get(second);
  if (alike === undefined) {
    const [a, b] = [meaningOf(first), meaningOf(second)];
    alike = a !== undefined && b !== undefined && shareMost(a, b);
    known.set(second, alike);
  }
  return alike;
}

function shareMost(first: Reading, second: Reading): boolean {
  const { onlyFirst, onlySecond } = align(first, second);
  if (onlyFirst.some(isCue) || onlySecond.some(isCue)) return false;
  return first.weight > 0 && sum(onlyFirst) <= first.weight * 0.35 && sum(onlySecond) <= second.weight * 0.35;
}
