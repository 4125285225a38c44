import type { Behavior, Ladder } from '../model/ladder';
import type { LevelGraph } from './graph';
import type { Grid } from './grid';
import type { Statements } from './statements';

/** A behavior with its place in the grid. */
export interface PlacedBehavior {
  readonly behavior: Behavior;
  readonly level: number;
  readonly competency: number;
}

/** Two behaviors an assessor could not tell apart. */
export interface Overlap {
  /** The lower or earlier one. */
  readonly first: PlacedBehavior;
  readonly second: PlacedBehavior;
  /** Word for word, but for case, punctuation and markup; else only articles, endings or order differ. */
  readonly exact: boolean;
  /** The level of `second` already expects `first`, by inheritance. */
  readonly inherited: boolean;
}

/** A text copied n times overlaps n² times: of one text's copies, each is compared with this many before it. */
export const maxPartners = 50;

/**
 * All pairs of behaviors that say the same, each once, in reading order (level, competency, item). Behaviors that
 * never meet one person are not compared: levels on different branches and, where each cell is complete in
 * itself, cells of different levels. Two behaviors with the same words and different examples are not the same.
 * Linear in behaviors, times `maxPartners` at worst.
 */
export function findOverlaps(
  ladder: Ladder,
  grid: Grid,
  graph: LevelGraph,
  statements: Statements,
): Overlap[] {
  const alike = new Map<string, PlacedBehavior[]>();
  const overlaps: Overlap[] = [];
  const meet = meeting(ladder, graph);
  for (const { level, competency, cell } of grid.cells) {
    for (const behavior of cell?.behaviors ?? []) {
      const statement = statements.of(behavior.text.value);
      if (statement.placeholder || !statement.words) continue;
      const second = { behavior, level, competency };
      const key = statement.key || statement.words;
      const before = alike.get(key);
      if (!before) {
        alike.set(key, [second]);
        continue;
      }
      for (const first of before.slice(-maxPartners)) {
        if (!meet(first, second) || differentExamples(first.behavior, second.behavior, statements)) continue;
        const exact = statements.of(first.behavior.text.value).words === statement.words;
        // Levels may be written highest first; what is inherited comes from below all the same.
        const upsideDown = first.level !== second.level && graph.isBelow(second.level, first.level);
        overlaps.push({
          first: upsideDown ? second : first,
          second: upsideDown ? first : second,
          exact,
          inherited: first.level !== second.level,
        });
      }
      before.push(second);
    }
  }
  return overlaps;
}

/** Whether one person is ever measured by both. */
function meeting(ladder: Ladder, graph: LevelGraph) {
  return (first: PlacedBehavior, second: PlacedBehavior): boolean =>
    first.level === second.level ||
    (ladder.inheritance === 'cumulative' &&
      (graph.isBelow(first.level, second.level) || graph.isBelow(second.level, first.level)));
}

function differentExamples(first: Behavior, second: Behavior, statements: Statements): boolean {
  if (first.examples.length === 0 || second.examples.length === 0) return false;
  const words = new Set(first.examples.map(({ value }) => statements.of(value).words));
  return !second.examples.some(({ value }) => words.has(statements.of(value).words));
}
