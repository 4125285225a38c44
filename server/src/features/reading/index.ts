import type { Analysis } from '../../analysis/analyse';
import type { ReadingParams, ReadingView } from '../../protocol/reading';
import { branchOf } from './branch';
import { readCumulative } from './cumulative';
import { routeOf } from './route';
import { readStandalone } from './standalone';

/** One level for a reader on the way to it; undefined when the ladder has no levels. */
export function reading(analysis: Analysis, params: ReadingParams): ReadingView | undefined {
  const route = routeOf(analysis, params);
  if (!route) return undefined;
  const standalone = analysis.ladder.inheritance === 'standalone';
  const competencies = (standalone ? readStandalone : readCumulative)(analysis, route);
  const changes = competencies.flatMap(({ parts }) =>
    parts.flatMap(({ added, behaviors }) => (added ? behaviors.map(({ change }) => change) : [])),
  );
  const raised = changes.filter((change) => change === 'raised').length;
  return {
    level: route.level,
    from: route.from,
    path: route.path,
    branch: branchOf(analysis, route),
    competencies,
    added: raised + changes.filter((change) => change === 'new').length,
    raised,
  };
}
