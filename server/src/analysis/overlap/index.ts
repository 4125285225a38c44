import type { Behavior, Ladder } from '../../model/ladder';
import type { LevelGraph } from '../graph';
import type { Grid } from '../grid';
import { isEnglish } from '../language';
import type { Said } from '../said';
import type { Statement, Statements } from '../statements';
import { type Comparison, likelihood } from './compare';
import { compareExamples } from './examples';
import { Memory, type Wording } from './memory';
import { thresholds } from './model';
import type { Entry } from './neighbors';
import type { Reading } from './reading';

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
  readonly readings: { readonly first: Reading; readonly second: Reading } | undefined;
  /** Both have examples, and these agree. */
  readonly sameExamples: boolean;
}

/** A text copied n times overlaps n² times: each behavior overlaps at most this many of those before it, the nearest. */
export const maxPartners = 50;

interface Near {
  readonly comparison: Comparison;
  readonly earlier: Reading;
  readonly later: Reading;
}

interface Occurrence extends PlacedBehavior {
  readonly examples: readonly Said[];
  /** Place in reading order. */
  readonly at: number;
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
  if (english) memory.know(wordings.map(({ places: [first] }) => (first as Occurrence).statement));
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
      readings:
        near &&
        (upsideDown
          ? { first: near.later, second: near.earlier }
          : { first: near.earlier, second: near.later }),
      sameExamples: examples === 'agree',
    });
  };
  for (const { entry, places, search } of wordings) {
    const list = places as readonly Occurrence[];
    const partners = english && entry && entry.near.size > 0 ? partnersOf(entry, memory, search) : [];
    if (partners.length === 0 && list.length === 1) continue;
    list.forEach((later, index) => {
      const before: [Occurrence, Near | undefined][] = [];
      for (const copy of list.slice(Math.max(0, index - maxPartners), index)) before.push([copy, undefined]);
      for (const [others, near] of partners) {
        for (const other of lastBefore(others, later.at)) before.push([other, near]);
      }
      before.sort(([a], [b]) => b.at - a.at);
      let left = maxPartners;
      for (const [earlier, near] of before) {
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

/** Those near it that the ladder has, and that can be an overlap somewhere. */
function partnersOf(entry: Entry, memory: Memory, search: number): [readonly Occurrence[], Near][] {
  const partners: [readonly Occurrence[], Near][] = [];
  for (const [near, comparison] of entry.near) {
    const wording = memory.wordingOf(near);
    if (wording?.search !== search) continue;
    const places = wording.places as readonly Occurrence[];
    partners.push([places, { comparison, earlier: near.reading, later: entry.reading }]);
  }
  return partners;
}

/** The last `maxPartners` of a list that stand before a place. */
function lastBefore(list: readonly Occurrence[], at: number): readonly Occurrence[] {
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
