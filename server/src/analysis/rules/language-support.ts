import { english, t } from '../../l10n';
import { isEnglish } from '../language';
import type { Rule } from '../rule';
import { severityOf } from '../settings';

export const languageSupport: Rule = {
  id: 'language-support',
  severity: 'information',
  summary: english('The ladder is in a language that some rules do not know.'),
  atOnce: true,
  check({ ladder: { language }, rules, settings }, report) {
    if (!language || isEnglish(language.value)) return;
    const waiting = rules.filter((rule) => rule.english && severityOf(rule, settings) !== 'off');
    const off = waiting.map(({ id }) => id).join(', ');
    report(
      language.span,
      off
        ? t(
            'What is written in “{0}” is checked for gaps, references and exact repetition. The rules that know only English are off here: {1}.',
            language.value,
            off,
          )
        : t(
            'What is written in “{0}” is checked for gaps, references and exact repetition. The rules that know only English are off here.',
            language.value,
          ),
    );
  },
};
