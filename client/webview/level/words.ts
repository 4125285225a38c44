// What the view of one level says, as plain text.
import type { MatrixView } from '../../../server/src/protocol';
import type { ReadingView, StepView } from '../../../server/src/protocol/reading';
import { count, levelTitle } from '../words';

export function nameOf({ levels }: MatrixView, index: number): string {
  const level = levels[index];
  return level ? levelTitle(level) : '';
}

/** `L3 Senior adds 9 expectations to L2 Engineer, 2 of which raise what is known.` */
export function addedInWords(matrix: MatrixView, { level, from, path, added, raised }: ReadingView): string {
  const here = nameOf(matrix, level);
  if (from === null) {
    const all = count(added, 'expectation');
    return path.length === 0 ? `${here} begins with ${all}.` : `All the way to ${here}: ${all}.`;
  }
  const there = nameOf(matrix, from);
  if (added === 0) return `${here} adds nothing to ${there}.`;
  const farther =
    raised === 0 ? '' : `, ${raised === added ? 'all' : raised} of which go farther than before`;
  return `${here} adds ${count(added, 'expectation')} to ${there}${raised === 1 && added > 1 ? ', 1 of which goes farther than before' : farther}.`;
}

/** `L3 Senior: 9 new demands in 6 competencies`. */
export function stepInWords(matrix: MatrixView, { level, size, words }: StepView): string {
  const each = size === undefined ? '' : `, ${rounded(size)} for each`;
  return `${nameOf(matrix, level)}: ${words}${each}`;
}

/** With one digit behind the point where there is something to tell. */
export function rounded(size: number): string {
  return size.toLocaleString('en', { maximumFractionDigits: 1 });
}
