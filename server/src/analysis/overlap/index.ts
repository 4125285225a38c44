import type { Behavior, Ladder } from '../../model/ladder';
import type { LevelGraph } from '../graph';
import type { Grid } from '../grid';
import { isEnglish } from '../language';
import type { Statement, Statements } from '../statements';
import { isAgainst, pointsElsewhere } from './comparable';
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

/**
 * All pairs of behaviors that demand the same, each once, in reading order (level, competency, item) of the later.
 * Behaviors that never meet one person are not compared: levels on different branches and, where each cell is
 * complete in itself, cells of different levels. Nor are a competency of what is wanted and one of what is not, and
 * texts that only point to another place. Two behaviors whose examples differ are not the same. In a ladder that is
 * not in English only those with the same words are found.
 */
export function findOverlaps(
  ladder: Ladder,
  grid: Grid,
  graph: LevelGraph,
  statements: Statements,
): Overlap[] {
  const english = isEnglish(ladder.language?.value);
  const memory = Memory.of(statements);
  const { wordings, occurrences } = placesIn(grid, memory);
  if (english) memory.know(wordings.flatMap(({ places: [first] }) => first?.statement ?? []));
  const cumulative = ladder.inheritance === 'cumulative';
  const unwanted = ladder.competencies.map(isAgainst);
  const meets = unwanted.includes(true)
    ? (one: number, other: number) => unwanted[one] === unwanted[other]
    : always;
  const overlaps: Overlap[] = [];
  const judge = ({ earlier, near, upsideDown, likely }: Candidate, later: Occurrence) => {
    const examples = compareExamples(earlier.examples, later.examples, english);
    if (examples === 'differ') return;
    overlaps.push({
      first: upsideDown ? later : earlier,
      second: upsideDown ? earlier : later,
      exact: !near,
      inherited: earlier.level !== later.level,
      likelihood: likely,
      sure: likely >= thresholds.sure || (near !== undefined && examples === 'agree'),
      pair: near && (upsideDown ? near.before : near.after),
      sameExamples: examples === 'agree',
    });
  };
  for (const later of occurrences) {
    const { wording, index } = later;
    const near = english ? memory.near(wording) : none;
    if (near.length === 0 && index === 0) continue;
    const before = candidates(later, near, { graph, cumulative, meets });
    // The nearest first, of which there may be too many.
    if (before.length > maxPartners) before.sort((a, b) => b.earlier.at - a.earlier.at);
    const from = overlaps.length;
    for (const candidate of before) {
      judge(candidate, later);
      if (overlaps.length - from === maxPartners) break;
    }
    if (overlaps.length - from > 1) sortFrom(overlaps, from);
  }
  return overlaps;
}

/** One that stands before another and may say the same; `near` is undefined for the very same words. */
interface Candidate {
  readonly earlier: Occurrence;
  readonly near: Near | undefined;
  /** The later one belongs to the lower level: levels may be written highest first. */
  readonly upsideDown: boolean;
  readonly likely: number;
}

/** Which places one person is measured by. */
interface Bounds {
  readonly graph: LevelGraph;
  readonly cumulative: boolean;
  /** Whether two competencies want the same kind of thing. */
  readonly meets: (one: number, other: number) => boolean;
}

const always = () => true;

/** Those before one that one person is measured by as well, and that are likely enough to say the same. */
function candidates(
  later: Occurrence,
  nears: readonly Near[],
  { graph, cumulative, meets }: Bounds,
): Candidate[] {
  const { wording, index, at, level, competency } = later;
  const found: Candidate[] = [];
  const add = (earlier: Occurrence, near: Near | undefined) => {
    const sameLevel = earlier.level === level;
    const sameCompetency = earlier.competency === competency;
    if (near?.onlyBeside && !sameLevel && !sameCompetency) return;
    if (!meets(earlier.competency, competency)) return;
    const upwards = !sameLevel && cumulative && graph.isBelow(earlier.level, level);
    const upsideDown = !sameLevel && !upwards && cumulative && graph.isBelow(level, earlier.level);
    if (!sameLevel && !upwards && !upsideDown) return;
    const likely = near ? near.likelihood(sameLevel, sameCompetency, upsideDown) : 1;
    if (likely >= thresholds.possible) found.push({ earlier, near, upsideDown, likely });
  };
  for (let copy = Math.max(0, index - maxPartners); copy < index; copy++) {
    add(wording.places[copy] as Occurrence, undefined);
  }
  for (const near of nears) {
    const { places, search } = near.other;
    // Others are texts that the ladder no longer has.
    if (search !== wording.search) continue;
    if (places.length === 1) {
      if ((places[0] as Occurrence).at < at) add(places[0] as Occurrence, near);
    } else for (const earlier of lastBefore(places, at)) add(earlier, near);
  }
  return found;
}

/** Those from an index on, by the place of the earlier. All have the same later one. */
function sortFrom(overlaps: Overlap[], from: number): void {
  const earlier = ({ first, second }: Overlap) =>
    Math.min((first as Occurrence).at, (second as Occurrence).at);
  const sorted = overlaps.splice(from).sort((a, b) => earlier(a) - earlier(b));
  overlaps.push(...sorted);
}

const none: readonly never[] = [];

let searches = 0;

interface Places {
  /** Each with its places in reading order. */
  readonly wordings: readonly Wording[];
  /** In reading order. */
  readonly occurrences: readonly Occurrence[];
}

/** What the ladder says where. */
function placesIn({ cells }: Grid, memory: Memory): Places {
  memory.begin();
  const search = ++searches;
  const wordings: Wording[] = [];
  const occurrences: Occurrence[] = [];
  for (const { level, competency, behaviors } of cells) {
    for (const { behavior, statement, examples } of behaviors) {
      if (!statement.words || pointsElsewhere(statement)) continue;
      const wording = memory.wording(statement);
      const places = wording.search === search ? (wording.places as Occurrence[]) : [];
      const [at, index] = [occurrences.length, places.length];
      const occurrence = { behavior, statement, examples, level, competency, wording, index, at };
      places.push(occurrence);
      occurrences.push(occurrence);
      if (index > 0) continue;
      wording.search = search;
      wording.places = places;
      wordings.push(wording);
    }
  }
  return { wordings, occurrences };
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
