import type { Rule } from '../rule';

export const missingReason: Rule = {
  id: 'missing-reason',
  severity: 'warning',
  summary: 'A cell is marked as not expected or unchanged without saying why.',
  check({ ladder }, report) {
    for (const { cells } of ladder.competencies) {
      for (const { notExpected, unchanged } of cells) {
        if (notExpected && !notExpected.reason) {
          report(notExpected.span, 'Say why nothing is expected here: `notExpected: Incidents start at L2`.');
        }
        if (unchanged && !unchanged.reason) {
          report(
            unchanged.span,
            'Say why the level below still holds: `unchanged: What L2 does is enough here`.',
          );
        }
      }
    }
  },
};
