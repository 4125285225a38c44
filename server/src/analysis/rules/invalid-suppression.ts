import { english, t } from '../../l10n';
import { closest } from '../closest';
import type { Rule } from '../rule';
import { directives } from '../suppressions';

const names = directives.map((name) => `career-ladder-${name}`);

export const invalidSuppression: Rule = {
  id: 'invalid-suppression',
  severity: 'warning',
  summary: english('A comment that should suppress findings cannot be understood.'),
  atOnce: true,
  suppressible: false,
  check({ suppressions, rules }, report) {
    for (const { directive, rules: words } of suppressions.all) {
      const { value, span } = directive;
      if (!names.includes(value)) {
        const guess = closest(value, names);
        // Other comments may begin with our name; these are meant for us.
        if (!guess && !/^career-ladder-(?:dis|en)able|-ignore/.test(value)) continue;
        report(
          span,
          guess
            ? t('There is no `{0}`. Did you mean `{1}`?', value, guess)
            : t(
                'There is no `{0}`. Findings are suppressed by {1}.',
                value,
                names.map((name) => `\`${name}\``).join(', '),
              ),
          guess
            ? {
                fixes: () => [
                  { title: t('Change to “{0}”', guess), edits: [{ span, newText: guess }], preferred: true },
                ],
              }
            : {},
        );
      } else if (words.length === 0) {
        report(span, t('Name the rules that are meant: `{0} vague: agreed in the review`.', value));
      }
      for (const word of words) {
        const rule = rules.find(({ id }) => id === word.value);
        if (rule?.fixed) {
          report(
            word.span,
            t('{0} cannot be suppressed: while it holds, the file cannot be read as meant.', rule.id),
          );
        } else if (rule?.suppressible === false) {
          report(
            word.span,
            t(
              '{0} cannot be suppressed by a comment. Turn it off in `.career-ladder.yaml` if nobody needs it.',
              rule.id,
            ),
          );
        }
      }
    }
  },
};
