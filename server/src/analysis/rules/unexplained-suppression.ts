import { english, t } from '../../l10n';
import type { Rule } from '../rule';

export const unexplainedSuppression: Rule = {
  id: 'unexplained-suppression',
  severity: 'hint',
  summary: english('A finding is suppressed without saying why.'),
  atOnce: true,
  suppressible: false,
  check({ suppressions }, report) {
    for (const { directive, reach, reason, rules } of suppressions.all) {
      if (!reach || reason || rules.length === 0) continue;
      report(directive.span, t('Say why, for those who read this in a year: `: agreed in the 2026 review`.'));
    }
  },
};
