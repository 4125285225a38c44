import type { Akin } from './akin';
import type { Alignment } from './align';
import type { Remainder } from './compounds';
import { isCue, isPlain, type Reading, sum, type Unit } from './reading';

/** So many shared words of substance are as good as more. */
const enoughAnchors = 4;

/** What the two share and what each has alone, in whatever order. Counts are as square roots. */
export interface WordFeatures {
  /** The same words, in whatever form and order. */
  readonly nothingAlone: number;
  /** The same, where words that are built on one another count as one. */
  readonly nothingNew: number;
  /** Pairs of words that are built on one another, two at most. */
  readonly compounds: number;
  /** Words that stand for each other: nobody fills a template with other words. */
  readonly synonyms: number;
  /** Of all that is shared, the share that only stands for each other: too much of that is chance. */
  readonly synonymShare: number;
  /** Shared words of substance, as a share of what is enough of them. A few may meet by chance. */
  readonly anchors: number;
  /** Words by which levels differ, on either side. */
  readonly cues: number;
  /** Those of the one that has fewer of them: there the two at least speak of the same. */
  readonly cuesOnBoth: number;
  /** Words of its own that the thesaurus does not know, of the one that has fewer: names of other things. */
  readonly ownNames: number;
  /** Share of its weight that the one that has more has in common with the other, akin words included. */
  readonly mostShared: number;
}

/** How the shared words stand in the two: `order.ts` says what each is. */
export interface OrderFeatures {
  readonly inOrder: number;
  readonly sideBySide: number;
  readonly longestRun: number;
}

/** What does not depend on where the two stand; symmetric in the texts. */
export interface TextFeatures extends WordFeatures, OrderFeatures {
  /** How much more they share in meaning than in letters: it was put anew. */
  readonly reworded: number;
  /** How alike they are letter by letter, 0 to 1. */
  readonly letters: number;
}

export function wordFeatures(
  first: Reading,
  second: Reading,
  { shared, synonyms, onlyFirst, onlySecond }: Alignment,
  rest: Remainder,
  akin: Akin,
): WordFeatures {
  const cuesFirst = count(onlyFirst, isCue);
  const cuesSecond = count(onlySecond, isCue);
  let anchors = 0;
  for (const [unit] of shared) if (isPlain(unit)) anchors++;
  return {
    nothingAlone: flag(onlyFirst.length + onlySecond.length === 0),
    nothingNew: flag(rest.onlyFirst.length + rest.onlySecond.length === 0),
    compounds: Math.min(2, rest.compounds),
    synonyms: Math.sqrt(synonyms),
    synonymShare: shared.length > 0 ? synonyms / shared.length : 0,
    anchors: Math.min(enoughAnchors, anchors) / enoughAnchors,
    cues: Math.sqrt(cuesFirst + cuesSecond),
    cuesOnBoth: Math.sqrt(Math.min(cuesFirst, cuesSecond)),
    ownNames: Math.sqrt(Math.min(count(onlyFirst, isName), count(onlySecond, isName))),
    mostShared: 1 - Math.min(sum(akin.onlyFirst) / first.weight, sum(akin.onlySecond) / second.weight),
  };
}

/** Share of its weight that each has in common with the other: of the one that has less. */
export function leastShared(first: Reading, second: Reading, { onlyFirst, onlySecond }: Remainder): number {
  return 1 - Math.max(sum(onlyFirst) / first.weight, sum(onlySecond) / second.weight);
}

/** How much more two texts share in meaning than in letters, and than half of it. */
export function rewording(shared: number, letters: number): number {
  return shared <= half ? 0 : Math.max(0, shared - Math.max(half, letters));
}

/** Two sentences about one topic may share so much without being put anew. */
const half = 0.5;

/** A word of substance that the thesaurus does not know. */
const isName = (unit: Unit): boolean => isPlain(unit) && unit.keys.length === 1;

export function count(units: readonly Unit[], test: (unit: Unit) => boolean): number {
  let found = 0;
  for (const unit of units) if (test(unit)) found++;
  return found;
}

const flag = (value: boolean): number => (value ? 1 : 0);
