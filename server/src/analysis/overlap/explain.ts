import { number, t } from '../../l10n';
import { Note } from '../notes';
import { type Alignment, align } from './align';
import type { Overlap } from './index';
import type { Pair } from './pair';
import type { Unit } from './reading';

/** Which words the two share and which differ; the first of it is the overlap's first. Undefined for the same words. */
export function alignmentOf({ pair }: Overlap): Alignment | undefined {
  return pair && alignment.of(pair);
}

const alignment = new Note(({ first, second }: Pair) => align(first, second));

/** How alike two texts are that say the same. */
export type Manner = 'same' | 'form' | 'near' | 'other';

export function mannerOf(overlap: Overlap): Manner {
  const alignment = alignmentOf(overlap);
  if (!alignment) return 'same';
  const { synonyms, onlyFirst, onlySecond } = alignment;
  if (synonyms > 0) return 'other';
  return onlyFirst.length + onlySecond.length > 0 ? 'near' : 'form';
}

/** How the two are put: `in the same words`. */
export function manner(overlap: Overlap): string {
  switch (mannerOf(overlap)) {
    case 'same':
      return t('in the same words');
    case 'other':
      return t('in other words');
    case 'near':
      return t('in nearly the same words');
    case 'form':
      return t('in the same words in another form');
  }
}

/** Most words named of each kind. */
const mostNamed = 6;

/**
 * Which words are shared, which stand for each other and which differ, as one reads it at the first or the second;
 * blank where nothing differs.
 */
export function differences({ pair }: Overlap, at: 'first' | 'second'): string {
  return pair ? (at === 'first' ? atFirst : atSecond).of(pair) : '';
}

const atFirst = new Note((pair: Pair) => told(alignment.of(pair), 'first'));
const atSecond = new Note((pair: Pair) => told(alignment.of(pair), 'second'));

function told(alignment: Alignment, at: 'first' | 'second'): string {
  const here = at === 'first';
  const [onlyHere, onlyThere] = here
    ? [alignment.onlyFirst, alignment.onlySecond]
    : [alignment.onlySecond, alignment.onlyFirst];
  const same = alignment.shared.filter(([a, b]) => a.root === b.root);
  const other = alignment.shared.filter(([a, b]) => a.root !== b.root);
  if (other.length + onlyHere.length + onlyThere.length === 0) return '';
  const parts = [
    same.length > 0 && t('Both say {0}', named(same.map(([a, b]) => (here ? a : b)))),
    other.length > 0 &&
      other
        .slice(0, mostNamed)
        .map(([a, b]) => t('“{0}” stands for “{1}”', (here ? a : b).word, (here ? b : a).word))
        .join(', '),
    onlyHere.length > 0 && t('only this one says {0}', named(onlyHere)),
    onlyThere.length > 0 && t('only the other says {0}', named(onlyThere)),
  ].filter((part) => part !== false);
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function named(units: readonly Unit[]): string {
  const shown = units.slice(0, mostNamed).map(({ word }) => `“${word}”`);
  const more = units.length - shown.length;
  return more > 0 ? t('{0} and {1} more', shown.join(', '), number(more)) : shown.join(', ');
}
