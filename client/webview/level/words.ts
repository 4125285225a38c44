// What the view of one level says, as plain text.
import { locale, number, plural, t } from '../../../server/src/l10n';
import type { MatrixView } from '../../../server/src/protocol';
import type { ReadingView, StepView } from '../../../server/src/protocol/reading';
import { levelTitle } from '../words';

export function nameOf({ levels }: MatrixView, index: number): string {
  const level = levels[index];
  return level ? levelTitle(level) : '';
}

/** `L3 Senior adds 9 expectations to L2 Engineer, 2 of which raise what is known.` */
export function addedInWords(matrix: MatrixView, { level, from, path, added, raised }: ReadingView): string {
  const here = nameOf(matrix, level);
  if (from === null) {
    return path.length === 0
      ? plural(added, '{1} begins with {0} expectation.', '{1} begins with {0} expectations.', here)
      : plural(added, 'All the way to {1}: {0} expectation.', 'All the way to {1}: {0} expectations.', here);
  }
  const there = nameOf(matrix, from);
  if (added === 0) return t('{0} adds nothing to {1}.', here, there);
  if (raised === 0) {
    return plural(
      added,
      '{1} adds {0} expectation to {2}.',
      '{1} adds {0} expectations to {2}.',
      here,
      there,
    );
  }
  if (raised === added) {
    return plural(
      added,
      '{1} adds {0} expectation to {2}, all of which go farther than before.',
      '{1} adds {0} expectations to {2}, all of which go farther than before.',
      here,
      there,
    );
  }
  return plural(
    raised,
    '{1} adds {3} expectations to {2}, {0} of which goes farther than before.',
    '{1} adds {3} expectations to {2}, {0} of which go farther than before.',
    here,
    there,
    number(added),
  );
}

/** `L3 Senior: 9 new demands in 6 competencies`. */
export function stepInWords(matrix: MatrixView, { level, size, words }: StepView): string {
  const name = nameOf(matrix, level);
  return size === undefined
    ? t('{0}: {1}', name, words)
    : t('{0}: {1}, {2} for each', name, words, rounded(size));
}

/** With one digit behind the point where there is something to tell. */
export function rounded(size: number): string {
  return size.toLocaleString(locale(), { maximumFractionDigits: 1 });
}
