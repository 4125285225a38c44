import type { Behavior, Ladder } from '../../model/ladder';
import type { LevelGraph } from '../graph';
import type { Grid } from '../grid';
import { isEnglish } from '../language';
import type { Statement, Statements } from '../statements';
import { likelihood } from './compare';
import { compareExamples } from './examples';
import { Memory, type Near, type Occurrence, type Wording } from './memory';
import { thresholds } from './model';
import type { Pair } from './pair';

/** A behavior with its place in the grid. */
export interface PlacedBehavior {
  readonly behavior: Behavior;
  readonly statement: Statement;
  readonly level: number;
  readonly competency: number;
}

/** Two behaviors an assessor could not tell apart. */
export interface Overlap {
  /** The lower or earlier one. */
  readonly first: PlacedBehavior;
  readonly second: PlacedBehavior;
  /** Word for word, but for case, punctuation and markup. */
  readonly exact: boolean;
  /** The level of `second` already expects `first`, by inheritance. */
  readonly inherited: boolean;
  /** How likely an assessor cannot tell the two apart, 0 to 1. */
  readonly likelihood: number;
  /** As good as certain: right nine times in ten. */
  readonly sure: boolean;
  /** What the two mean as far as it was read; undefined when they are the same word for word. */
  readonly pair: Pair | undefined;
  /** Both have examples, and these agree. */
  readonly sameExamples: boolean;
}

/** A text copied n times overlaps n² times: each behavior overlaps at most this many of those before it, the nearest. */
export const maxPartners = 50;

/** One that stands before another and may say the same; `near` is undefined for the very same words. */
interface Candidate {
  readonly earlier: Occurrence;
  readonly near: Near | undefined;
}

/**
 * All pairs of behaviors that demand the same, each once, in reading order (level, competency, item) of the later.
 * Behaviors that never meet one person are not compared: levels on different branches and, where each cell is
 * complete in itself, cells of different levels. Two behaviors whose examples differ are not the same. In a ladder
 * that is not in English only those with the same words are found.
 */
export function findOverlaps(
  ladder: Ladder,
  grid: Grid,
  graph: LevelGraph,
  statements: Statements,
): Overlap[] {
  const english = isEnglish(ladder.language?.value);
  const memory = Memory.of(statements);
  const wordings = placesIn(grid, memory);
  if (english) memory.know(wordings.flatMap(({ places: [first] }) => first?.statement ?? []));
  const meet = meeting(ladder, graph);
  const overlaps: Overlap[] = [];
  const judge = (earlier: Occurrence, later: Occurrence, near: Near | undefined) => {
    if (!meet(earlier, later)) return;
    const sameLevel = earlier.level === later.level;
    const likely = near
      ? likelihood(near.comparison, { sameLevel, sameCompetency: earlier.competency === later.competency })
      : 1;
    if (likely < thresholds.possible) return;
    const examples = compareExamples(earlier.examples, later.examples, english);
    if (examples === 'differ') return;
    // Levels may be written highest first; what is inherited comes from below all the same.
    const upsideDown = !sameLevel && graph.isBelow(later.level, earlier.level);
    overlaps.push({
      first: upsideDown ? later : earlier,
      second: upsideDown ? earlier : later,
      exact: !near,
      inherited: !sameLevel,
      likelihood: likely,
      sure: likely >= thresholds.sure || (near !== undefined && examples === 'agree'),
      pair: near && (upsideDown ? near.before : near.after),
      sameExamples: examples === 'agree',
    });
  };
  for (const wording of wordings) {
    const { places, search } = wording;
    const partners = english ? memory.near(wording).filter(({ other }) => other.search === search) : none;
    if (partners.length === 0 && places.length === 1) continue;
    places.forEach((later, index) => {
      const before: Candidate[] = [];
      for (const earlier of places.slice(Math.max(0, index - maxPartners), index)) {
        before.push({ earlier, near: undefined });
      }
      for (const near of partners) {
        for (const earlier of lastBefore(near.other.places, later.at)) before.push({ earlier, near });
      }
      if (before.length > 1) before.sort((a, b) => b.earlier.at - a.earlier.at);
      let left = maxPartners;
      for (const { earlier, near } of before) {
        const count = overlaps.length;
        judge(earlier, later, near);
        if (overlaps.length > count && --left === 0) break;
      }
    });
  }
  const order = ({ first, second }: Overlap) => Math.max((first as Occurrence).at, (second as Occurrence).at);
  const inner = ({ first, second }: Overlap) => Math.min((first as Occurrence).at, (second as Occurrence).at);
  return overlaps.sort((a, b) => order(a) - order(b) || inner(a) - inner(b));
}

const none: readonly Near[] = [];

let searches = 0;

/** What the ladder says, each wording once with its places in reading order. */
function placesIn({ cells }: Grid, memory: Memory): readonly Wording[] {
  memory.begin();
  const search = ++searches;
  const found: Wording[] = [];
  let at = 0;
  for (const { level, competency, behaviors } of cells) {
    for (const { behavior, statement, examples } of behaviors) {
      if (!statement.words) continue;
      const occurrence: Occurrence = { behavior, statement, examples, level, competency, at: at++ };
      const wording = memory.wording(statement);
      if (wording.search === search) (wording.places as Occurrence[]).push(occurrence);
      else {
        wording.search = search;
        wording.places = [occurrence];
        found.push(wording);
      }
    }
  }
  return found;
}

/** The last `maxPartners` of a list that stand before a place. */
function lastBefore(list: readonly Occurrence[], at: number): readonly Occurrence[] {
  const [only] = list;
  if (list.length === 1 && only) return only.at < at ? list : [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Occurrence).at < at) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - maxPartners), low);
}

/** Whether one person is ever measured by both. */
function meeting(ladder: Ladder, graph: LevelGraph) {
  return (first: PlacedBehavior, second: PlacedBehavior): boolean =>
    first.level === second.level ||
    (ladder.inheritance === 'cumulative' &&
      (graph.isBelow(first.level, second.level) || graph.isBelow(second.level, first.level)));
}
