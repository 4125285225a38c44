import { type Alignment, align } from './align';
import { withoutCompounds } from './compounds';
import { core, count, leastShared, rewording, type TextFeatures, wordFeatures } from './features';
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
import { compareOrder, type Order } from './order';
import { isCue, isPlain, type Reading, sum } from './reading';

/** What two texts have to do with each other, wherever they stand. Symmetric. */
export interface Comparison extends Observed {
  /** Log odds that they demand the same. */
  readonly logit: number;
}

/** What counts for more or less, depending on where the two stand. */
export interface Observed {
  /** The one that comes first by its letters. */
  readonly first: Reading;
  /** One says all that the other says, and more than a word by which levels differ. */
  readonly within: boolean;
  /** Share of the words of substance that both have, 0 to 1; 0 where only words differ by which levels differ. */
  readonly core: number;
  /** Places where each says something else, as a square root. */
  readonly replaced: number;
  /** How many words each has alone, and how many of them are words by which levels differ. */
  readonly aloneFirst: number;
  readonly aloneSecond: number;
  readonly cuesFirst: number;
  readonly cuesSecond: number;
  /** How many words of substance each has alone. */
  readonly plainFirst: number;
  readonly plainSecond: number;
  /** More of what they share stands for each other than is the same: a chain of synonyms leads anywhere. */
  readonly loose: boolean;
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
  const byWords = weights.bias + wordLogit(wordFeatures(alignment, rest));
  const shared = leastShared(first, second, rest);
  if (byWords + weights.reworded * shared + mostByOrder + mostByPlace < least) return undefined;
  const half = byWords + weights.reworded * rewording(first, second, shared);
  if (half + mostByOrder + mostByPlace < least) return undefined;
  const order = compareOrder(first, second, alignment);
  const comparison = { ...observe(first, second, alignment, order), logit: half + orderLogit(order) };
  return comparison.logit + mostByPlace >= least ? comparison : undefined;
}

/** All that is observed of two texts, whether it makes them an overlap or not. */
export function examine(one: Reading, other: Reading): { features: TextFeatures; observed: Observed } {
  const [first, second] = one.text < other.text ? [one, other] : [other, one];
  const alignment = align(first, second);
  const rest = withoutCompounds(alignment.onlyFirst, alignment.onlySecond);
  const order = compareOrder(first, second, alignment);
  const { replaced, inOrder, sideBySide } = order;
  const reworded = rewording(first, second, leastShared(first, second, rest));
  return {
    features: { ...wordFeatures(alignment, rest), reworded, replaced, inOrder, sideBySide },
    observed: observe(first, second, alignment, order),
  };
}

function observe(first: Reading, second: Reading, alignment: Alignment, order: Order): Observed {
  const { onlyFirst, onlySecond } = alignment;
  const cuesFirst = count(onlyFirst, isCue);
  const cuesSecond = count(onlySecond, isCue);
  const onlyCues = cuesFirst + cuesSecond > 0 && !onlyFirst.some(isPlain) && !onlySecond.some(isPlain);
  return {
    first,
    within: (onlyFirst.length === 0) !== (onlySecond.length === 0) && !onlyCues,
    core: onlyCues ? 0 : core(first, second, alignment),
    replaced: order.replaced,
    aloneFirst: onlyFirst.length,
    aloneSecond: onlySecond.length,
    cuesFirst,
    cuesSecond,
    plainFirst: count(onlyFirst, isPlain),
    plainSecond: count(onlySecond, isPlain),
    loose: alignment.synonyms * 2 > alignment.shared.length,
  };
}

/** Whether the two share what a pair must share; words that stand for each other count in full here. */
export function enough(first: Reading, second: Reading, { onlyFirst, onlySecond }: Alignment): boolean {
  const a = 1 - sum(onlyFirst) / first.weight;
  const b = 1 - sum(onlySecond) / second.weight;
  return Math.max(a, b) >= leastCover.ofShorter && Math.min(a, b) >= leastCover.ofLonger;
}

/** As log odds. */
const least = Math.log(thresholds.possible / (1 - thresholds.possible));
const gain = (name: keyof typeof weights): number => Math.max(0, weights[name]);
/** What the order of words can add. */
const mostByOrder = gain('inOrder') + gain('replaced') + gain('sideBySide');
/** What the place of the two can add: at one level, or between levels. */
const mostByPlace =
  gain('sameCompetency') +
  Math.max(
    gain('withinSameLevel') + gain('coreSameLevel') + gain('replacedSameLevel'),
    gain('higherIsContained') + gain('higherHasCues'),
  );

/** What is observed of the place of the two. */
export function relationFeatures(
  observed: Observed,
  { sameLevel, sameCompetency, higher }: Relation,
): RelationFeatures {
  const { first, within, core, replaced, aloneFirst, aloneSecond, cuesFirst, cuesSecond } = observed;
  const between = sameCompetency && !sameLevel && higher !== undefined;
  const isFirst = higher === first;
  const onlyLowerAdds = isFirst
    ? aloneFirst === 0 && aloneSecond > 0 && cuesSecond === 0
    : aloneSecond === 0 && aloneFirst > 0 && cuesFirst === 0;
  return {
    withinSameLevel: sameLevel && within ? 1 : 0,
    coreSameLevel: sameLevel ? core : 0,
    replacedSameLevel: sameLevel ? replaced : 0,
    sameCompetency: sameCompetency ? 1 : 0,
    higherIsContained: between && onlyLowerAdds ? 1 : 0,
    higherHasCues: between ? Math.sqrt(isFirst ? cuesFirst : cuesSecond) : 0,
  };
}

/**
 * How sure it is that an assessor could not tell two behaviors apart, 0 to 1. What is often wrong on real ladders
 * counts as nothing unless all else speaks for it: texts that meet in synonyms for the most part, and a higher level
 * that says the same and adds a duty.
 */
export function likelihood(comparison: Comparison, relation: Relation): number {
  const likely = probability(comparison.logit + relationLogit(relationFeatures(comparison, relation)));
  const doubtful = comparison.loose || addsDuty(comparison, relation);
  return doubtful && likely < thresholds.beyondDoubt ? 0 : likely;
}

/** The one at the higher level has words of substance of its own, and more than one: one alone may be filler. */
function addsDuty({ first, plainFirst, plainSecond }: Comparison, { sameLevel, higher }: Relation): boolean {
  if (sameLevel || higher === undefined) return false;
  return (higher === first ? plainFirst : plainSecond) > 1;
}
