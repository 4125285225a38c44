import { type Alignment, align } from './align';
import { coverFeatures, orderFeatures } from './features';
import {
  coverLogit,
  leastCover,
  orderLogit,
  probability,
  type RelationFeatures,
  relationLogit,
  thresholds,
  weights,
} from './model';
import { type Reading, sum } from './reading';

/** What two texts have to do with each other, wherever they stand. Symmetric. */
export interface Comparison {
  /** Log odds that they demand the same. */
  readonly logit: number;
  /** One says all that the other says, and more than a word by which levels differ. */
  readonly within: boolean;
  /** A word or two are swapped in the same sentence. */
  readonly twin: boolean;
}

/** Where two behaviors stand to each other. */
export interface Relation {
  readonly sameLevel: boolean;
  readonly sameCompetency: boolean;
}

/** Undefined when the two are no overlap wherever they stand. The same whichever is named first. */
export function compare(one: Reading, other: Reading): Comparison | undefined {
  if (one.signature !== other.signature) return undefined;
  const [first, second] = one.text < other.text ? [one, other] : [other, one];
  const alignment = align(first, second);
  if (!enough(first, second, alignment)) return undefined;
  const covers = coverFeatures(first, second, alignment);
  const half = weights.bias + coverLogit(covers);
  if (half < least - mostByOrder) return undefined;
  const order = orderFeatures(first, second, alignment, covers.core);
  const { onlyFirst, onlySecond } = alignment;
  const comparison = {
    logit: half + orderLogit(order),
    within: (onlyFirst.length === 0) !== (onlySecond.length === 0) && covers.onlyCues === 0,
    twin: order.replaced > 0 && onlyFirst.length <= 2 && onlySecond.length <= 2,
  };
  return comparison.logit + mostByPlace(comparison) >= least ? comparison : undefined;
}

/** Whether the two share what a pair must share; words that stand for each other count in full here. */
export function enough(first: Reading, second: Reading, { onlyFirst, onlySecond }: Alignment): boolean {
  const a = 1 - sum(onlyFirst) / first.weight;
  const b = 1 - sum(onlySecond) / second.weight;
  return Math.max(a, b) >= leastCover.ofShorter && Math.min(a, b) >= leastCover.ofLonger;
}

/** As log odds. */
const least = Math.log(thresholds.possible / (1 - thresholds.possible));
/** A pair that is further off is given up before the order of its words is looked at. */
const mostByOrder = 3;

/** What the place of the two can add. */
function mostByPlace({ within, twin }: Pick<Comparison, 'within' | 'twin'>): number {
  return (
    (within ? Math.max(0, weights.withinSameLevel) : 0) +
    (twin ? Math.max(0, weights.twinAtLevel) : 0) +
    Math.max(0, weights.sameCompetency)
  );
}

/** What the place of the two adds. */
export function relationFeatures(
  { within, twin }: Pick<Comparison, 'within' | 'twin'>,
  { sameLevel, sameCompetency }: Relation,
): RelationFeatures {
  return {
    withinSameLevel: within && sameLevel ? 1 : 0,
    sameCompetency: sameCompetency ? 1 : 0,
    twinAtLevel: twin && sameLevel ? 1 : 0,
  };
}

/** How sure it is that an assessor could not tell two behaviors apart, 0 to 1. */
export function likelihood(comparison: Comparison, relation: Relation): number {
  return probability(comparison.logit + relationLogit(relationFeatures(comparison, relation)));
}
