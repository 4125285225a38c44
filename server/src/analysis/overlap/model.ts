import type { coverFeatures, orderFeatures, TextFeatures } from './features';

/**
 * How much each observation speaks for an overlap (above zero) or against one, as logits. Learned by logistic
 * regression with an L2 penalty from pairs that a careful rater labelled: `npm run bench:quality -- --train` prints
 * them anew and says what they are worth on ladders that they have not seen.
 */
export const weights: Readonly<Record<keyof TextFeatures | keyof RelationFeatures | 'bias', number>> = {
  bias: -1.74,
  cover: 0.46,
  coverOfShorter: -0.28,
  core: 1.34,
  coreOfShorter: 0.82,
  added: -0.37,
  nothingAlone: 3.92,
  replaced: -0.35,
  cueReplaced: -0.38,
  cueInserted: 0.42,
  otherStart: -1.22,
  synonyms: 2.18,
  cues: -0.56,
  onlyCues: -1.0,
  withinSameLevel: 4.38,
  sameCompetency: -0.65,
  twinAtLevel: -0.8,
};

/** What depends on where the two stand: between levels, wording is shared on purpose and more is asked. */
export interface RelationFeatures {
  /** One says all that the other says and more, at one level. */
  readonly withinSameLevel: number;
  readonly sameCompetency: number;
  /** At one level, a word or two are swapped in the same sentence: a template. */
  readonly twinAtLevel: number;
}

/**
 * What it takes to be called an overlap at all, as a probability: where recall and precision are best together. From
 * `sure` on it is a warning: nine of ten of those were right on ladders not seen while learning.
 */
export const thresholds = { possible: 0.4, sure: 0.65 };

/**
 * A pair that shares less than this of its weight is never an overlap, however it scores: the one that is covered
 * better, and the other. The index rests on it.
 */
export const leastCover = { ofShorter: 0.75, ofLonger: 0.45 };

/** What the shared words and those alone add to the log odds. Written out, as it is asked a million times. */
export function coverLogit(f: ReturnType<typeof coverFeatures>): number {
  return (
    weights.cover * f.cover +
    weights.coverOfShorter * f.coverOfShorter +
    weights.core * f.core +
    weights.coreOfShorter * f.coreOfShorter +
    weights.added * f.added +
    weights.nothingAlone * f.nothingAlone +
    weights.cues * f.cues +
    weights.onlyCues * f.onlyCues +
    weights.synonyms * f.synonyms
  );
}

/** What the order of words adds. */
export function orderLogit(f: ReturnType<typeof orderFeatures>): number {
  return (
    weights.replaced * f.replaced +
    weights.cueReplaced * f.cueReplaced +
    weights.cueInserted * f.cueInserted +
    weights.otherStart * f.otherStart
  );
}

export function relationLogit(features: RelationFeatures): number {
  return (
    weights.withinSameLevel * features.withinSameLevel +
    weights.sameCompetency * features.sameCompetency +
    weights.twinAtLevel * features.twinAtLevel
  );
}

export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
