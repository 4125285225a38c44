import { type Akin, withoutAkin } from './akin';
import { type Alignment, align } from './align';
import { withoutCompounds } from './compounds';
import { count, leastShared, rewording, type TextFeatures, wordFeatures } from './features';
import { letterLikeness } from './letters';
import {
  leastCover,
  orderLogit,
  probability,
  type RelationFeatures,
  relationLogit,
  thresholds,
  weights,
  wordLogit,
} from './model';
import { compareOrder } from './order';
import { isCue, isPlain, type Reading, sum, type Unit } from './reading';

/** What two texts have to do with each other, wherever they stand. Symmetric. */
export interface Comparison extends Observed {
  /** Log odds that they demand the same. */
  readonly logit: number;
}

/** What counts for more or less, depending on where the two stand. */
export interface Observed extends Traits {
  /** Places where each says something else, as a square root. */
  readonly replaced: number;
}

interface Traits {
  /** The one that comes first by its letters. */
  readonly first: Reading;
  /** Which of the two says all that the other says, and more. */
  readonly wider: 'first' | 'second' | undefined;
  /** One says all that the other says, in akin words where not in the same, or those that stand for them. */
  readonly widerByKin: boolean;
  /** Both begin with the same act. */
  readonly sameLead: boolean;
  /** Each begins with an act that the other does not have, and that is not akin to the other's. */
  readonly otherActs: boolean;
  /** One begins with an act on others that the other does not have: "encourages others to test", "tests". */
  readonly forOthers: boolean;
  /** Whether what each has alone asks for less than the same without it. */
  readonly lesserFirst: boolean;
  readonly lesserSecond: boolean;
  /** Whether it has words by which levels differ. */
  readonly cuesFirst: boolean;
  readonly cuesSecond: boolean;
  /** How many words of substance each has alone. */
  readonly plainFirst: number;
  readonly plainSecond: number;
  /** More of what they share stands for each other than is the same: a chain of synonyms leads anywhere. */
  readonly loose: boolean;
  /** They share hardly anything, and differ. */
  readonly thin: boolean;
}

/** Where two behaviors stand to each other. */
export interface Relation {
  readonly sameLevel: boolean;
  readonly sameCompetency: boolean;
  /** The one at the higher of two levels. */
  readonly higher: Reading | undefined;
}

/** Undefined when the two are no overlap wherever they stand. The same whichever is named first. */
export function compare(one: Reading, other: Reading): Comparison | undefined {
  if (one.signature !== other.signature) return undefined;
  const [first, second] = one.text < other.text ? [one, other] : [other, one];
  const alignment = align(first, second);
  if (!enough(first, second, alignment)) return undefined;
  const rest = withoutCompounds(alignment.onlyFirst, alignment.onlySecond);
  const akin = withoutAkin(alignment.onlyFirst, alignment.onlySecond);
  const traits = traitsOf(first, second, alignment, akin);
  // What must come together before the place of the two has its say.
  const needed = (isWeak(traits) ? beyondDoubt : possible) - mostByPlace(traits);
  const byWords = weights.bias + wordLogit(wordFeatures(first, second, alignment, rest, akin));
  const shared = leastShared(first, second, rest);
  const byLetters = gain('letters') + weights.reworded * rewording(shared, 0);
  if (byWords + byLetters + mostByOrder < needed) return undefined;
  const letters = letterLikeness(first, second);
  const half = byWords + weights.letters * letters + weights.reworded * rewording(shared, letters);
  if (half + mostByOrder < needed) return undefined;
  const order = compareOrder(first, second, alignment);
  const logit = half + orderLogit(order);
  return logit < needed ? undefined : { ...traits, replaced: order.replaced, logit };
}

/** All that is observed of two texts, whether it makes them an overlap or not. */
export function examine(one: Reading, other: Reading): { features: TextFeatures; observed: Observed } {
  const [first, second] = one.text < other.text ? [one, other] : [other, one];
  const alignment = align(first, second);
  const rest = withoutCompounds(alignment.onlyFirst, alignment.onlySecond);
  const akin = withoutAkin(alignment.onlyFirst, alignment.onlySecond);
  const order = compareOrder(first, second, alignment);
  const { inOrder, sideBySide, longestRun } = order;
  const letters = letterLikeness(first, second);
  const reworded = rewording(leastShared(first, second, rest), letters);
  return {
    features: {
      ...wordFeatures(first, second, alignment, rest, akin),
      reworded,
      letters,
      inOrder,
      sideBySide,
      longestRun,
    },
    observed: { ...traitsOf(first, second, alignment, akin), replaced: order.replaced },
  };
}

/** What is observed of the words, whatever their order. */
function traitsOf(
  first: Reading,
  second: Reading,
  { shared, synonyms, onlyFirst, onlySecond }: Alignment,
  akin: Akin,
): Traits {
  return {
    first,
    wider: widerOf(onlyFirst, onlySecond),
    widerByKin: akin.pairs > 0 && (akin.onlyFirst.length === 0 || akin.onlySecond.length === 0),
    sameLead: shared.some(([a, b]) => a === first.lead && b === second.lead),
    otherActs: has(akin.onlyFirst, first.lead) && has(akin.onlySecond, second.lead),
    forOthers: actsOnOthers(onlyFirst, first.lead) || actsOnOthers(onlySecond, second.lead),
    lesserFirst: onlyFirst.some(({ lesser }) => lesser),
    lesserSecond: onlySecond.some(({ lesser }) => lesser),
    cuesFirst: onlyFirst.some(isCue),
    cuesSecond: onlySecond.some(isCue),
    plainFirst: count(onlyFirst, isPlain),
    plainSecond: count(onlySecond, isPlain),
    loose: synonyms * 2 > shared.length,
    thin: shared.length < fewestShared && onlyFirst.length + onlySecond.length > 0,
  };
}

function has(units: readonly Unit[], unit: Unit | undefined): boolean {
  return unit !== undefined && units.includes(unit);
}

function actsOnOthers(alone: readonly Unit[], lead: Unit | undefined): boolean {
  return has(alone, lead) && alone.some((unit) => unit !== lead && unit.cue === 'scope');
}

/** One word may meet in any two statements. */
const fewestShared = 2;

function widerOf(onlyFirst: readonly Unit[], onlySecond: readonly Unit[]): Observed['wider'] {
  if (onlyFirst.length === 0) return onlySecond.length > 0 ? 'second' : undefined;
  return onlySecond.length === 0 ? 'first' : undefined;
}

/** Whether the two share what a pair must share; words that stand for each other count in full here. */
export function enough(first: Reading, second: Reading, { onlyFirst, onlySecond }: Alignment): boolean {
  const a = 1 - sum(onlyFirst) / first.weight;
  const b = 1 - sum(onlySecond) / second.weight;
  return Math.max(a, b) >= leastCover.ofShorter && Math.min(a, b) >= leastCover.ofLonger;
}

const logOdds = (likely: number): number => Math.log(likely / (1 - likely));
const possible = logOdds(thresholds.possible);
const beyondDoubt = logOdds(thresholds.beyondDoubt);

/** The most that an observation between 0 and 1 can add. */
function gain(name: keyof typeof weights): number {
  return Math.max(0, weights[name]);
}

/** What the order of words can add. */
const mostByOrder = gain('inOrder') + gain('sideBySide') + gain('longestRun');

/** The most that the place of the two can add, at one level or between levels. */
function mostByPlace({ wider, widerByKin, sameLead }: Traits): number {
  let beside = weights.sameLevel + gain('replacedSameLevel');
  if (wider) beside += weights.contained + (sameLead ? 0 : weights.otherLead);
  if (widerByKin) beside += weights.containedByKin;
  return gain('sameCompetency') + Math.max(beside, wider ? gain('higherIsContained') : 0);
}

/** What is observed of the place of the two. */
export function relationFeatures(
  observed: Observed,
  { sameLevel, sameCompetency, higher }: Relation,
): RelationFeatures {
  const { first, wider, widerByKin, sameLead, replaced, lesserFirst, lesserSecond } = observed;
  const contained = sameLevel && wider !== undefined;
  const lowerIsWider = higher !== undefined && wider === (higher === first ? 'second' : 'first');
  const lesser = wider === 'first' ? lesserFirst : lesserSecond;
  return {
    sameLevel: sameLevel ? 1 : 0,
    contained: contained ? 1 : 0,
    containedByKin: sameLevel && widerByKin ? 1 : 0,
    otherLead: contained && !sameLead ? 1 : 0,
    replacedSameLevel: sameLevel ? replaced : 0,
    sameCompetency: sameCompetency ? 1 : 0,
    higherIsContained: !sameLevel && lowerIsWider && !lesser ? 1 : 0,
  };
}

/** How sure it is that an assessor could not tell two behaviors apart, 0 to 1. */
export function likelihood(comparison: Comparison, relation: Relation): number {
  const likely = probability(comparison.logit + relationLogit(relationFeatures(comparison, relation)));
  return likely < thresholds.beyondDoubt && isDoubtful(comparison, relation) ? 0 : likely;
}

/**
 * What is often wrong on real ladders counts as nothing unless all else speaks for it: texts that share little, meet
 * in synonyms for the most part, or begin with different acts ("produces", "reviews technical designs"), and a higher
 * level that says the same and asks for more.
 */
export function isDoubtful(observed: Observed, { sameLevel, higher }: Relation): boolean {
  if (isWeak(observed)) return true;
  return !sameLevel && higher !== undefined && asksMore(observed, higher === observed.first);
}

const isWeak = ({ loose, thin, otherActs, wider, forOthers }: Traits): boolean =>
  loose || thin || otherActs || (wider !== undefined && forOthers);

/**
 * Whether one of the two adds a duty, or says all that the other says with a word by which levels differ. One word of
 * substance alone is no duty: it may be filler.
 */
function asksMore(observed: Observed, isFirst: boolean): boolean {
  if ((isFirst ? observed.plainFirst : observed.plainSecond) > 1) return true;
  return (
    observed.wider === (isFirst ? 'first' : 'second') && (isFirst ? observed.cuesFirst : observed.cuesSecond)
  );
}
