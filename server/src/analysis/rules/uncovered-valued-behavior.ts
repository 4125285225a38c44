import { english, t } from '../../l10n';
import { shortName, title } from '../../model/ladder';
import { expressedFrom, valuedBehaviors } from '../expressed';
import type { Rule } from '../rule';

export const uncoveredValuedBehavior: Rule = {
  id: 'uncovered-valued-behavior',
  severity: 'warning',
  summary: english('A behavior that the company values stands in no cell.'),
  needsWhole: true,
  ofRole: true,
  english: true,
  options: {
    share: {
      default: Math.round(expressedFrom * 100),
      minimum: 10,
      maximum: 100,
      description: english('Percent of the words of a valued behavior that a cell must share to express it'),
    },
    near: {
      default: 40,
      minimum: 0,
      maximum: 100,
      description: english(
        'From this percent on it may be said in other words, so that the finding is only a hint',
      ),
    },
  },
  check(context, report) {
    const { ladder } = context;
    if (ladder.competencies.length === 0 || ladder.levels.length === 0) return;
    const share = Number(context.option(uncoveredValuedBehavior, 'share')) / 100;
    const near = Number(context.option(uncoveredValuedBehavior, 'near')) / 100;
    for (const { value, text, closest } of valuedBehaviors(context)) {
      if (closest && closest.share >= share) continue;
      const level = closest && ladder.levels[closest.level];
      const competency = closest && ladder.competencies[closest.competency];
      if (closest && closest.share >= near && level && competency) {
        const where = `${shortName(level)} · ${title(competency)}`;
        report(
          text.span,
          t(
            '{0} values this, and no cell expresses it in words like these. The closest is “{1}” ({2}): say it there, or add the behavior where it is expected.',
            title(value),
            closest.text.value,
            where,
          ),
          {
            severity: 'hint',
            related: [{ span: closest.text.span, message: t('{0}: “{1}”', where, closest.text.value) }],
          },
        );
      } else {
        report(
          text.span,
          t(
            '{0} values this, and no cell expresses it, so that nobody is measured by it. Add a behavior to the competency and level where it is expected, or take it out of the value.',
            title(value),
          ),
        );
      }
    }
  },
};
