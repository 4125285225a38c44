import { undemonstrable } from './rules/not-demonstrable';
import type { Statement } from './statements';
import { faultsBy } from './wording/judged';

const faultsIn = faultsBy(undemonstrable);

/** Whether a statement demands nothing but what can be watched. Reads English. */
export function isAct(statement: Statement): boolean {
  return faultsIn.of(statement).length === 0;
}

/**
 * Whether a statement only names a state of the person (knows, is comfortable with), which nobody can watch. A state
 * beside the act that shows it (“understands and explains why”) is none, nor is an ability to act: “can lead a
 * review” is badly said, and the review can be watched. Reads English.
 */
export function isState(statement: Statement): boolean {
  const faults = faultsIn.of(statement);
  if (faults.length === 0) return false;
  const demands = statement.reading.clauses.filter(({ link }) => link !== 'means' && link !== 'while');
  if (faults.length < demands.length) return false;
  const { text } = statement.reading;
  return !faults.some(({ start, end }) => ability.test(text.slice(start, end)));
}

const ability = /\b(?:can|able|capable|ability|capability|capacity)\b/i;
