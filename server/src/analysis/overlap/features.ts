import { type Alignment, align } from './align';
import { compareOrder, isPlain } from './order';
import { type Reading, sum } from './reading';

/** What does not depend on where the two stand; symmetric in the texts. Counts are as square roots. */
export function textFeatures(first: Reading, second: Reading, alignment: Alignment = align(first, second)) {
  const { synonyms, onlyFirst, onlySecond } = alignment;
  const a = sum(onlyFirst);
  const b = sum(onlySecond);
  const coverA = first.weight ? 1 - a / first.weight : 0;
  const coverB = second.weight ? 1 - b / second.weight : 0;
  const alone = [...onlyFirst, ...onlySecond];
  const cues = alone.filter(({ cue }) => cue && cue !== 'negation').length;
  const order = compareOrder(first, second, alignment);
  const flag = (value: boolean) => (value ? 1 : 0);
  return {
    /** Share of its weight that each text has in common: of the one that has less, and of the other. */
    cover: Math.min(coverA, coverB),
    coverOfShorter: Math.max(coverA, coverB),
    /** What the one with more of its own adds. */
    added: Math.sqrt(Math.max(a, b)),
    nothingAlone: flag(alone.length === 0),
    synonyms: Math.min(4, synonyms),
    replaced: Math.sqrt(order.replaced),
    cueReplaced: Math.sqrt(order.cueReplaced),
    cueInserted: Math.sqrt(order.cueInserted),
    otherStart: flag(order.otherStart),
    cues: Math.sqrt(cues),
    onlyCues: flag(cues > 0 && !alone.some(isPlain)),
  };
}

export type TextFeatures = Readonly<ReturnType<typeof textFeatures>>;
