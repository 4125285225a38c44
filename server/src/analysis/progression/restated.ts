import type { Behavior } from '../../model/ladder';
import type { Statements } from '../statements';

/** Which behaviors of an upper cell only say again what one of the lower cell says: upper → lower. */
export function restatements(
  statements: Statements,
  lower: readonly Behavior[],
  upper: readonly Behavior[],
): Map<Behavior, Behavior> {
  const key = ({ text, examples }: Behavior) => {
    const { key, words } = statements.of(text.value);
    return [key || words, ...examples.map(({ value }) => statements.of(value).words).sort()].join('\n');
  };
  const byKey = new Map<string, Behavior>();
  for (const behavior of lower) byKey.set(key(behavior), behavior);
  const found = new Map<Behavior, Behavior>();
  for (const behavior of upper) {
    const same = byKey.get(key(behavior));
    if (same) found.set(behavior, same);
  }
  return found;
}
