import type { LevelGraph } from '../analysis/graph';
import { levelGraph } from '../analysis/graph';
import { buildGrid, type Grid } from '../analysis/grid';
import { Statements } from '../analysis/statements';
import type { Ladder } from '../model/ladder';

/** A ladder as far as a comparison reads it. Every analysis is one. */
export interface Side {
  readonly ladder: Ladder;
  readonly graph: LevelGraph;
  readonly grid: Grid;
  readonly statements: Statements;
}

/** A ladder that was only read: to compare takes no findings, which cost the most. */
export function sideOf({ ladder }: { readonly ladder: Ladder }, statements = new Statements()): Side {
  const graph = levelGraph(ladder.levels);
  return { ladder, graph, grid: buildGrid(ladder, graph, statements), statements };
}
