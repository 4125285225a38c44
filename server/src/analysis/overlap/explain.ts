import type { Overlap, PlacedBehavior } from './index';
import type { Unit } from './reading';

/** How the two are put: `in the same words`. */
export function manner({ exact, comparison }: Overlap): string {
  if (exact || !comparison) return 'in the same words';
  const { synonyms, onlyFirst, onlySecond } = comparison.alignment;
  if (onlyFirst.length + onlySecond.length > 0)
    return synonyms > 0 ? 'in other words' : 'in nearly the same words';
  return synonyms > 0 ? 'in other words' : 'in the same words in another form';
}

/** Most words named of each kind. */
const mostNamed = 6;

/**
 * Which words are shared, which stand for each other and which differ, as one reads it at one of the two; blank
 * where nothing differs. `words` are those of that one, as the analysis knows them.
 */
export function differences({ comparison, exact }: Overlap, words: string): string {
  if (exact || !comparison) return '';
  const { first, alignment } = comparison;
  const here = first.text === words;
  const [onlyHere, onlyThere] = here
    ? [alignment.onlyFirst, alignment.onlySecond]
    : [alignment.onlySecond, alignment.onlyFirst];
  const same = alignment.shared.filter(([a, b]) => a.root === b.root);
  const other = alignment.shared.filter(([a, b]) => a.root !== b.root);
  if (other.length + onlyHere.length + onlyThere.length === 0) return '';
  const parts = [
    same.length > 0 && `Both say ${named(same.map(([a, b]) => (here ? a : b)))}`,
    other.length > 0 &&
      other
        .slice(0, mostNamed)
        .map(([a, b]) => (here ? `“${a.word}” stands for “${b.word}”` : `“${b.word}” stands for “${a.word}”`))
        .join(', '),
    onlyHere.length > 0 && `only this one says ${named(onlyHere)}`,
    onlyThere.length > 0 && `only the other says ${named(onlyThere)}`,
  ].filter((part) => part !== false);
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function named(units: readonly Unit[]): string {
  const shown = units.slice(0, mostNamed).map(({ word }) => `“${word}”`);
  const more = units.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** The other one of the two. */
export function otherOf({ first, second }: Overlap, behavior: PlacedBehavior['behavior']): PlacedBehavior {
  return first.behavior === behavior ? second : first;
}
