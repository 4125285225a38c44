import { english, t } from '../../l10n';
import type { Rule } from '../rule';

export const followsCycle: Rule = {
  id: 'follows-cycle',
  severity: 'error',
  summary: english('A level follows itself, directly or through others.'),
  atOnce: true,
  check({ graph }, report) {
    for (const { reference, around } of graph.cycles) {
      const message =
        around.length === 1
          ? t('Level “{0}” follows itself.', reference.value)
          : t(
              'These levels follow each other in a circle: {0}. The lowest one follows nothing: `follows: []`.',
              [...around, around[0]].join(' → '),
            );
      report(reference.span, message);
    }
  },
};
