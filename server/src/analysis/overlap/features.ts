import { type Alignment, align } from './align';
import { compareOrder, isCue, isPlain } from './order';
import { type Reading, sum, type Unit } from './reading';

/** How much of the weight of a word that only stands for another counts as not shared. */
const doubt = 0.2;

/** What does not depend on where the two stand; symmetric in the texts. Counts are as square roots. */
export function textFeatures(first: Reading, second: Reading, alignment: Alignment = align(first, second)) {
  const covers = coverFeatures(first, second, alignment);
  return { ...covers, ...orderFeatures(first, second, alignment, covers.core) };
}

export type TextFeatures = Readonly<ReturnType<typeof textFeatures>>;

/** What the two share and what each has alone, in whatever order. */
export function coverFeatures(first: Reading, second: Reading, alignment: Alignment) {
  const { shared, synonyms, onlyFirst, onlySecond } = alignment;
  const other = synonyms > 0 ? shared.filter(([one, two]) => one.root !== two.root) : [];
  const a = cover(
    first,
    onlyFirst,
    other.map(([one]) => one),
  );
  const b = cover(
    second,
    onlySecond,
    other.map(([, two]) => two),
  );
  /** Share of both texts that is word for word the same. */
  const same =
    shared.length > 0 ? (shared.length - synonyms) / Math.max(first.units.length, second.units.length) : 0;
  const cues = onlyFirst.filter(counts).length + onlySecond.filter(counts).length;
  return {
    /** Share of its weight that each text has in common: of the one that has less, and of the other. */
    cover: Math.min(a.all, b.all),
    coverOfShorter: Math.max(a.all, b.all),
    /** The same for what is neither a cue nor common: who does what, and to what. */
    core: Math.min(a.core, b.core),
    coreOfShorter: Math.max(a.core, b.core),
    /** What the one with more of its own adds. */
    added: Math.sqrt(Math.max(sum(onlyFirst), sum(onlySecond))),
    nothingAlone: flag(onlyFirst.length + onlySecond.length === 0),
    /** Words by which levels differ, on either side. */
    cues: Math.sqrt(cues),
    onlyCues: flag(cues > 0 && !onlyFirst.some(isPlain) && !onlySecond.some(isPlain)),
    /** Words that stand for each other: nobody fills a template with other words. */
    synonyms: Math.min(4, synonyms) * Math.min(0.5, same) * 2,
  };
}

/** How the words that differ stand among those that are shared. `core` is that of `coverFeatures`. */
export function orderFeatures(first: Reading, second: Reading, alignment: Alignment, core: number) {
  const order = compareOrder(first, second, alignment);
  return {
    replaced: Math.sqrt(order.replaced),
    cueReplaced: Math.sqrt(order.cueReplaced),
    cueInserted: Math.sqrt(order.cueInserted),
    /** They begin otherwise, mostly with another verb, and yet share the core. */
    otherStart: order.otherStart ? Math.max(0, core - 0.5) : 0,
  };
}

/** Shares of a text's weight that are in the other as well. */
function cover({ units, weight }: Reading, alone: readonly Unit[], reworded: readonly Unit[]) {
  const core = plainWeight(units);
  return {
    all: weight ? 1 - (sum(alone) + doubt * sum(reworded)) / weight : 0,
    core: core ? 1 - (plainWeight(alone) + doubt * plainWeight(reworded)) / core : 1,
  };
}

function plainWeight(units: readonly Unit[]): number {
  let weight = 0;
  for (const unit of units) if (isPlain(unit)) weight += unit.weight;
  return weight;
}

const counts = (unit: Unit): boolean => isCue(unit) && unit.cue !== 'negation';
const flag = (value: boolean): number => (value ? 1 : 0);
