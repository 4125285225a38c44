import type { OrderFeatures, TextFeatures, WordFeatures } from './features';

/**
 * How much each observation speaks for an overlap (above zero) or against one, as logits. Learned by logistic
 * regression with an L2 penalty from pairs that a careful rater labelled: `npm run bench:quality -- --train` prints
 * them anew and says what they are worth on ladders that they have not seen.
 */
export const weights: Readonly<Record<keyof TextFeatures | keyof RelationFeatures | 'bias', number>> = {
  bias: -7.73,
  nothingAlone: 2.66,
  nothingNew: 2.54,
  compounds: 3.58,
  synonyms: 0.47,
  synonymShare: -2.7,
  anchors: 2.56,
  cues: -0.65,
  cuesOnBoth: 0.58,
  ownNames: -2.6,
  mostShared: 6.92,
  reworded: 15.5,
  letters: 3.37,
  inOrder: -4.35,
  sideBySide: 1.71,
  longestRun: -3.3,
  sameLevel: 2.36,
  contained: 2.52,
  containedByKin: 1.52,
  otherLead: -3.33,
  replacedSameLevel: -2.19,
  sameCompetency: -1.02,
  higherIsContained: 2.57,
};

/** What depends on where the two stand: between levels, wording is shared on purpose and more is asked. */
export interface RelationFeatures {
  readonly sameLevel: number;
  /** One says all that the other says and more, at one level. */
  readonly contained: number;
  /** The same, where some of it is said in words that are only akin. */
  readonly containedByKin: number;
  /** One contains the other, but begins with another act: "encourages others to test", "tests". */
  readonly otherLead: number;
  /** Places of the sentence where each says something else, at one level: a template. A count as a square root. */
  readonly replacedSameLevel: number;
  readonly sameCompetency: number;
  /** All that the higher level says, the lower says as well, and more that does not lower its demand. */
  readonly higherIsContained: number;
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
export const leastCover = { ofShorter: 0.65, ofLonger: 0.35 };

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
    weights.cuesOnBoth * f.cuesOnBoth +
    weights.ownNames * f.ownNames +
    weights.mostShared * f.mostShared
  );
}

/** What the order of words adds. */
export function orderLogit(f: OrderFeatures): number {
  return weights.inOrder * f.inOrder + weights.sideBySide * f.sideBySide + weights.longestRun * f.longestRun;
}

/** What the place of the two adds. */
export function relationLogit(f: RelationFeatures): number {
  return (
    weights.sameLevel * f.sameLevel +
    weights.contained * f.contained +
    weights.containedByKin * f.containedByKin +
    weights.otherLead * f.otherLead +
    weights.replacedSameLevel * f.replacedSameLevel +
    weights.sameCompetency * f.sameCompetency +
    weights.higherIsContained * f.higherIsContained
  );
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
