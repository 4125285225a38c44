import type { Analysis } from '../../analysis/analyse';
import { sameTrackBelow } from '../../analysis/progression/track';
import type { ReadingParams } from '../../protocol/reading';
import { pathTo } from './path';

/** From which level to which: indexes. */
export interface Route {
  readonly level: number;
  readonly from: number | null;
  /** What `level` follows, lowest first. */
  readonly path: readonly number[];
  /** The levels whose expectations are added: `level`, and those of the path that the reader is not at yet. */
  readonly added: ReadonlySet<number>;
}

/** What is asked for, as far as the ladder has it; undefined when it has no levels. */
export function routeOf(
  { ladder, graph }: Analysis,
  { level: id, from: fromId }: ReadingParams,
): Route | undefined {
  const known = id === undefined ? undefined : graph.indexOf(id);
  const follower = ladder.levels.findIndex((_, index) => graph.below(index).length > 0);
  const level = known ?? Math.max(0, follower);
  if (!ladder.levels[level]) return undefined;
  const path = pathTo(graph, level);
  const asked = typeof fromId === 'string' ? graph.indexOf(fromId) : undefined;
  const direct = sameTrackBelow(graph, level) ?? graph.below(level)[0] ?? null;
  const from = fromId === null ? null : asked !== undefined && path.includes(asked) ? asked : direct;
  const isKnown = (lower: number) => from !== null && (lower === from || graph.isBelow(lower, from));
  return { level, from, path, added: new Set([...path.filter((lower) => !isKnown(lower)), level]) };
}
