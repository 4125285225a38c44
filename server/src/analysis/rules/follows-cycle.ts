import type { Rule } from '../rule';

export const followsCycle: Rule = {
  id: 'follows-cycle',
  severity: 'error',
  summary: 'A level follows itself, directly or through others.',
  atOnce: true,
  check({ graph }, report) {
    for (const { reference, around } of graph.cycles) {
      const message =
        around.length === 1
          ? `Level “${reference.value}” follows itself.`
          : `These levels follow each other in a circle: ${[...around, around[0]].join(' → ')}. The lowest one follows nothing: \`follows: []\`.`;
      report(reference.span, message);
    }
  },
};
