import type { Rule } from '../rule';

export const extendsCycle: Rule = {
  id: 'extends-cycle',
  severity: 'error',
  summary: 'A file builds on itself, directly or through others.',
  fixed: true,
  atOnce: true,
  check({ composition }, report) {
    for (const { kind, path, way } of composition.faults) {
      if (kind !== 'cycle') continue;
      report(
        path.span,
        way.length <= 2
          ? `${way[0] ?? 'The file'} builds on itself.`
          : `These files build on each other in a circle: ${way.join(' → ')}. The one that all others build on extends nothing.`,
      );
    }
  },
};
