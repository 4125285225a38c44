import { english, t } from '../../l10n';
import type { Answer } from '../../model/ladder';
import type { Rule } from '../rule';

export const missingReason: Rule = {
  id: 'missing-reason',
  severity: 'warning',
  summary: english('A cell is marked as not expected or unchanged without saying why.'),
  atOnce: true,
  check({ ladder, statements }, report) {
    // “TBD” is a promise of a reason.
    const lacks = (answer: Answer | undefined): answer is Answer =>
      answer !== undefined && (!answer.reason || statements.of(answer.reason.value).placeholder);
    for (const { cells } of ladder.competencies) {
      for (const { notExpected, unchanged } of cells) {
        if (lacks(notExpected)) {
          report(
            notExpected.span,
            t('Say why nothing is expected here: `notExpected: Incidents start at L2`.'),
          );
        }
        if (lacks(unchanged)) {
          report(
            unchanged.span,
            t('Say why the level below still holds: `unchanged: What L2 does is enough here`.'),
          );
        }
      }
    }
  },
};
