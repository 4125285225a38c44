import type { LevelGraph } from '../../analysis/graph';
import { sameTrackBelow } from '../../analysis/progression/track';

/**
 * All levels that a level follows, directly or through others, each after those that it follows. Where nothing else
 * decides, in the order of the file. Without recursion: a thousand levels are a chain a thousand deep.
 */
export function pathTo(graph: LevelGraph, level: number): number[] {
  const ordered: number[] = [];
  const met = new Set([level]);
  const open = [{ level, below: inOrder(graph, level), next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const lower = top.below[top.next++];
    if (lower === undefined) {
      open.pop();
      if (top.level !== level) ordered.push(top.level);
    } else if (!met.has(lower)) {
      met.add(lower);
      open.push({ level: lower, below: inOrder(graph, lower), next: 0 });
    }
  }
  return ordered;
}

/** Most levels above that are looked for. */
const mostAbove = 200;

/** The levels that follow on one track for as long as there is exactly one, the nearest first. */
export function wayUp(graph: LevelGraph, level: number): number[] {
  const found: number[] = [];
  for (let here = level; found.length < mostAbove; ) {
    const uppers = graph.above(here).filter((upper) => sameTrackBelow(graph, upper) === here);
    const [upper] = uppers;
    if (upper === undefined || uppers.length > 1) break;
    found.push(upper);
    here = upper;
  }
  return found;
}

function inOrder(graph: LevelGraph, level: number): number[] {
  return [...graph.below(level)].sort((a, b) => a - b);
}
