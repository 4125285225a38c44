import { type Alignment, align } from './align';
import { compareOrder, isPlain } from './order';
import { type Reading, sum, type Unit } from './reading';

/** How much of the weight of a word that only stands for another counts as not shared. */
const doubt = 0.2;

/** What does not depend on where the two stand; symmetric in the texts. Counts are as square roots. */
export function textFeatures(first: Reading, second: Reading, alignment: Alignment = align(first, second)) {
  const { shared, synonyms, onlyFirst, onlySecond } = alignment;
  const a = sum(onlyFirst);
  const b = sum(onlySecond);
  const other = shared.filter(([one, two]) => one.root !== two.root);
  const otherFirst = other.map(([one]) => one);
  const otherSecond = other.map(([, two]) => two);
  const coverA = first.weight ? 1 - (a + doubt * sum(otherFirst)) / first.weight : 0;
  const coverB = second.weight ? 1 - (b + doubt * sum(otherSecond)) / second.weight : 0;
  const core = (units: readonly Unit[]) => sum(units.filter(isPlain));
  const coreOf = (reading: Reading, own: readonly Unit[], reworded: readonly Unit[]) => {
    const weight = core(reading.units);
    return weight ? 1 - (core(own) + doubt * core(reworded)) / weight : 1;
  };
  const coreA = coreOf(first, onlyFirst, otherFirst);
  const coreB = coreOf(second, onlySecond, otherSecond);
  /** Share of both texts that is word for word the same. */
  const same =
    shared.length > 0 ? (shared.length - synonyms) / Math.max(first.units.length, second.units.length) : 0;
  const alone = [...onlyFirst, ...onlySecond];
  const cues = alone.filter(({ cue }) => cue && cue !== 'negation').length;
  const order = compareOrder(first, second, alignment);
  const flag = (value: boolean) => (value ? 1 : 0);
  return {
    /** Share of its weight that each text has in common: of the one that has less, and of the other. */
    cover: Math.min(coverA, coverB),
    coverOfShorter: Math.max(coverA, coverB),
    /** The same for what is neither a cue nor common: who does what, and to what. */
    core: Math.min(coreA, coreB),
    coreOfShorter: Math.max(coreA, coreB),
    /** What the one with more of its own adds. */
    added: Math.sqrt(Math.max(a, b)),
    nothingAlone: flag(alone.length === 0),
    replaced: Math.sqrt(order.replaced),
    cueReplaced: Math.sqrt(order.cueReplaced),
    cueInserted: Math.sqrt(order.cueInserted),
    cues: Math.sqrt(cues),
    /** Words that stand for each other: nobody fills a template with other words. */
    synonyms: Math.min(4, synonyms) * Math.min(0.5, same) * 2,
    /** They begin otherwise, mostly with another verb, and yet share the core. */
    otherStart: order.otherStart ? Math.max(0, Math.min(coreA, coreB) - 0.5) : 0,
    onlyCues: flag(cues > 0 && !alone.some(isPlain)),
  };
}

export type TextFeatures = Readonly<ReturnType<typeof textFeatures>>;
