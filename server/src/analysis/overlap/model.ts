import type { OrderFeatures, TextFeatures, WordFeatures } from './features';

/**
 * How much each observation speaks for an overlap (above zero) or against one, as logits. Learned by logistic
 * regression with an L2 penalty from pairs that a careful rater labelled: `npm run bench:quality -- --train` prints
 * them anew and says what they are worth on ladders that they have not seen.
 */
export const weights: Readonly<Record<keyof TextFeatures | keyof RelationFeatures | 'bias', number>> = {
  bias: 1.65,
  nothingAlone: 2.14,
  nothingNew: 2.05,
  compounds: 2.87,
  synonyms: 0.87,
  synonymShare: -2.96,
  anchors: 1.94,
  cues: -0.63,
  ownNames: -2.2,
  reworded: 16.42,
  inOrder: -3.4,
  replaced: -1.65,
  sideBySide: 0.5,
  withinSameLevel: 3.14,
  coreSameLevel: 1.36,
  replacedSameLevel: -1.51,
  sameCompetency: -1.47,
  higherIsContained: 4.02,
  higherHasCues: -0.85,
};

/** What depends on where the two stand: between levels, wording is shared on purpose and more is asked. */
export interface RelationFeatures {
  /** One says all that the other says and more, at one level. */
  readonly withinSameLevel: number;
  /** Share of the words of substance that both have, at one level, unless only words differ by which levels differ. */
  readonly coreSameLevel: number;
  /** Places of the sentence where each says something else, at one level: a template. A count as a square root. */
  readonly replacedSameLevel: number;
  readonly sameCompetency: number;
  /**
   * In one competency, all that the higher level says, the lower says as well, with more that is no mark of a level.
   */
  readonly higherIsContained: number;
  /** In one competency, words by which levels differ that the higher level alone has. A count as a square root. */
  readonly higherHasCues: number;
}

/**
 * What it takes to be called an overlap at all, as a probability: where recall and precision are best together. From
 * `sure` on it is a warning: nine of ten of those were right on ladders not seen while learning, and of those between
 * 0.5 and 0.6 on whole ladders fewer than half. From `beyondDoubt` on it is one whatever speaks against it.
 */
export const thresholds = { possible: 0.4, sure: 0.6, beyondDoubt: 0.9 };

/**
 * A pair that shares less than this of its weight is never an overlap, however it scores: the one that is covered
 * better, and the other. The index rests on it.
 */
export const leastCover = { ofShorter: 0.7, ofLonger: 0.4 };

/** What the words that are shared and those that differ add to the log odds. Written out, as it is asked a million times. */
export function wordLogit(f: WordFeatures): number {
  return (
    weights.nothingAlone * f.nothingAlone +
    weights.nothingNew * f.nothingNew +
    weights.compounds * f.compounds +
    weights.synonyms * f.synonyms +
    weights.synonymShare * f.synonymShare +
    weights.anchors * f.anchors +
    weights.cues * f.cues +
    weights.ownNames * f.ownNames
  );
}

/** What the order of words adds. */
export function orderLogit(f: OrderFeatures): number {
  return weights.inOrder * f.inOrder + weights.replaced * f.replaced + weights.sideBySide * f.sideBySide;
}

/** What the place of the two adds. */
export function relationLogit(f: RelationFeatures): number {
  return (
    weights.withinSameLevel * f.withinSameLevel +
    weights.coreSameLevel * f.coreSameLevel +
    weights.replacedSameLevel * f.replacedSameLevel +
    weights.sameCompetency * f.sameCompetency +
    weights.higherIsContained * f.higherIsContained +
    weights.higherHasCues * f.higherHasCues
  );
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
