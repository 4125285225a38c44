import type { Level } from '../../model/ladder';
import type { LevelGraph } from '../graph';

const manages =
  /\b(?:managers?|managing|management|directors?|head of|vice president|vp|svp|evp|chief|cto|cio)\b/i;
/** `M4`, `EM2`: how managers’ levels are called where the name does not say it. */
const managerId = /^(?:em|m)-?\d/i;

/** Whether the people at a level manage others, as far as its name and id tell. */
export function isManager({ id, name }: Level): boolean {
  const called = name?.value ?? id.value;
  if (/\bindividual contributor\b/i.test(called)) return false;
  return manages.test(called) || managerId.test(id.value);
}

/**
 * The level below on the same track, where there is exactly one. Undefined where a track begins: at the lowest
 * level, where individual contributors become managers or the other way round, where tracks meet, and at a side
 * branch. At a fork the level that simply follows the entry above stays on the track; where each says what it
 * follows, none does, since nothing tells which.
 */
export function sameTrackBelow(graph: LevelGraph, level: number): number | undefined {
  const [lower, ...others] = graph.below(level);
  const here = graph.levels[level];
  const there = lower === undefined ? undefined : graph.levels[lower];
  if (lower === undefined || others.length > 0 || !here || !there) return undefined;
  if (isManager(here) !== isManager(there)) return undefined;
  const followers = graph.above(lower);
  if (followers.length === 1) return lower;
  // Managers beside managers and engineers beside engineers remain; of those, who leaves says so with `follows`.
  const alike = followers.filter((other) => isManager(graph.levels[other] ?? here) === isManager(here));
  if (alike.length === 1) return lower;
  const staying = followers.filter((other) => graph.levels[other]?.follows === undefined);
  return staying.length === 1 && staying[0] === level ? lower : undefined;
}

/** Levels below on the same track, the nearest first, at most so many. */
export function trackBelow(graph: LevelGraph, level: number, most = 20): number[] {
  const found: number[] = [];
  for (let lower = sameTrackBelow(graph, level); lower !== undefined && found.length < most; ) {
    found.push(lower);
    lower = sameTrackBelow(graph, lower);
  }
  return found;
}
