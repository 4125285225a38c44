import { english, t } from '../../l10n';
import type { Rule } from '../rule';

export const extendsCycle: Rule = {
  id: 'extends-cycle',
  severity: 'error',
  summary: english('A file builds on itself, directly or through others.'),
  fixed: true,
  atOnce: true,
  check({ composition }, report) {
    for (const { kind, path, way } of composition.faults) {
      if (kind !== 'cycle') continue;
      report(
        path.span,
        way.length <= 2
          ? t('{0} builds on itself.', way[0] ?? '')
          : t(
              'These files build on each other in a circle: {0}. The one that all others build on extends nothing.',
              way.join(' → '),
            ),
      );
    }
  },
};
