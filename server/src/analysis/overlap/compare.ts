import { type Alignment, align } from './align';
import { textFeatures } from './features';
import {
  leastCover,
  probability,
  type RelationFeatures,
  relationLogit,
  textLogit,
  thresholds,
} from './model';
import type { Reading } from './reading';

/** What two texts have to do with each other, wherever they stand. Symmetric. */
export interface Comparison {
  /** Which of the two is the first of `alignment`. */
  readonly first: Reading;
  readonly alignment: Alignment;
  /** Log odds that they demand the same. */
  readonly logit: number;
  /** One says all that the other says, and more. */
  readonly within: boolean;
  /** A word or two are swapped in the same sentence. */
  readonly twin: boolean;
}

/** Where two behaviors stand to each other. */
export interface Relation {
  readonly sameLevel: boolean;
  readonly sameCompetency: boolean;
}

/**
 * Texts that differ in a number or in polarity are never compared: they demand different things. Equal for two
 * texts that may be.
 */
export function signature({ units, negations }: Reading): string {
  const numbers = units.filter(({ number }) => number).map(({ root }) => root);
  return `${negations > 0 ? '!' : ''}${numbers.sort().join(' ')}`;
}

/** Undefined when the two are no overlap wherever they stand. The same whichever is named first. */
export function compare(one: Reading, other: Reading): Comparison | undefined {
  if (signature(one) !== signature(other)) return undefined;
  const [first, second] = one.text < other.text ? [one, other] : [other, one];
  const alignment = align(first, second);
  const features = textFeatures(first, second, alignment);
  if (features.coverOfShorter < leastCover.ofShorter || features.cover < leastCover.ofLonger)
    return undefined;
  const { onlyFirst, onlySecond } = alignment;
  const comparison = {
    first,
    alignment,
    logit: textLogit(features),
    within: (onlyFirst.length === 0) !== (onlySecond.length === 0),
    twin: features.replaced > 0 && onlyFirst.length <= 2 && onlySecond.length <= 2,
  };
  return relations.some((relation) => likelihood(comparison, relation) >= thresholds.possible)
    ? comparison
    : undefined;
}

const relations: readonly Relation[] = [true, false].flatMap((sameLevel) =>
  [true, false].map((sameCompetency) => ({ sameLevel, sameCompetency })),
);

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
