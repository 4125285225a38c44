/** Statements that became several, whose words together say what it said. Merged ones are the same the other way round. */
import { sum, type Unit } from '../analysis/overlap/reading';
import type { Readings } from './likeness';
import type { Item } from './table';

export interface Split {
  readonly whole: Item;
  /** Two or more, in the order of the ladder. */
  readonly parts: readonly Item[];
}

/** Of a part, so much must be said by the whole; the rest is what makes it a sentence of its own. */
const leastOfPart = 0.7;
/** Of the whole, so much must be said by the parts together. */
const leastOfWhole = 0.7;
/**
 * So much of the whole must be said by each part alone: else it is the whole reworded, beside something new. Where
 * the parts say nothing else, and together all of it, a word is enough: “Drafts and edits minutes”.
 */
const leastAlone = 0.15;
const nothingElse = { ofPart: 0.95, ofWhole: 0.95, alone: 0.5 };
/** Fewest words that carry meaning of a statement that can be split. */
const fewestUnits = 3;
/** From this likeness on, two statements are one for sure, and no part of another. */
const surely = 0.85;

export interface SplitContext {
  readonly readings: Readings;
  /** Those that may be parts: some in the cell of the whole, and some elsewhere at its level or in its competency. */
  inCell(whole: Item): readonly Item[];
  beside(whole: Item): readonly Item[];
  /** How alike a whole and a part are, and the best that a part finds among other wholes. */
  likeness(whole: Item, part: Item): number;
  bestOther(whole: Item, part: Item): number;
}

export function findSplits(wholes: readonly Item[], context: SplitContext): Split[] {
  const found = wholes.flatMap((whole) => splitOf(whole, context) ?? []);
  found.sort((a, b) => b.covered - a.covered);
  const taken = new Set<Item>();
  return found.flatMap(({ whole, parts }) => {
    if (parts.some((part) => taken.has(part))) return [];
    for (const part of parts) taken.add(part);
    return [{ whole, parts }];
  });
}

function splitOf(whole: Item, context: SplitContext): (Split & { readonly covered: number }) | undefined {
  const { readings, inCell, beside, likeness, bestOther } = context;
  const reading = readings.of(whole.words);
  if (whole.placeholder || reading.units.length < fewestUnits) return undefined;
  const candidates = [...new Set([...inCell(whole), ...beside(whole)])]
    .filter((part) => !part.placeholder && part.words !== '')
    .map((part) => ({ part, ...readings.contained(part.words, whole.words, leastOfPart) }))
    .filter(({ part, share }) => {
      if (share < leastOfPart) return false;
      const other = bestOther(whole, part);
      return other < surely || other <= likeness(whole, part);
    });
  if (candidates.length < 2) return undefined;
  // Those in the cell first; then those that say most.
  const distance = ({ part }: Candidate) => (part.row === whole.row && part.column === whole.column ? 0 : 1);
  candidates.sort((a, b) => distance(a) - distance(b) || sum(b.covers) - sum(a.covers));
  const pure = candidates.filter(({ share }) => share >= nothingElse.ofPart);
  return (
    chosen(whole, pure, reading.weight, { alone: nothingElse.alone, together: nothingElse.ofWhole }) ??
    chosen(whole, candidates, reading.weight, { alone: leastAlone * reading.weight, together: leastOfWhole })
  );
}

interface Candidate {
  readonly part: Item;
  readonly covers: readonly Unit[];
}

/** The parts that each say something that no other says; `alone` as weight, `together` as share of the whole. */
function chosen(
  whole: Item,
  candidates: readonly Candidate[],
  weight: number,
  least: { readonly alone: number; readonly together: number },
): (Split & { readonly covered: number }) | undefined {
  const taken: Candidate[] = [];
  const covered = new Set<Unit>();
  for (const candidate of candidates) {
    if (sum(candidate.covers.filter((unit) => !covered.has(unit))) < least.alone) continue;
    taken.push(candidate);
    for (const unit of candidate.covers) covered.add(unit);
  }
  const telling = taken.filter((candidate) => {
    const others = new Set(taken.flatMap((other) => (other === candidate ? [] : other.covers)));
    return sum(candidate.covers.filter((unit) => !others.has(unit))) >= least.alone;
  });
  const share = sum([...new Set(telling.flatMap(({ covers }) => covers))]) / weight;
  if (telling.length < 2 || share < least.together) return undefined;
  const parts = telling.map(({ part }) => part);
  parts.sort((a, b) => a.row - b.row || a.column - b.column || a.at - b.at);
  return { whole, parts, covered: share };
}
