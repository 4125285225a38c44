import { english, t } from '../../l10n';
import { closest } from '../closest';
import type { Rule } from '../rule';

/** Each word is compared with every id. */
const mostGuesses = 500;

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'warning',
  summary: english('A rule is named that does not exist, so that nothing comes of it.'),
  atOnce: true,
  suppressible: false,
  check({ suppressions, rules }, report) {
    const ids = rules.map(({ id }) => id);
    const guesses = new Map<string, string | undefined>();
    const guessed = (word: string) => {
      // A file in which this many words are wrong has another cause.
      if (!guesses.has(word) && guesses.size < mostGuesses) guesses.set(word, closest(word, ids));
      return guesses.get(word);
    };
    for (const { rules: words } of suppressions.all) {
      for (const { value, span } of words) {
        if (ids.includes(value)) continue;
        const guess = guessed(value);
        const fix = guess && {
          title: t('Change to “{0}”', guess),
          edits: [{ span, newText: guess }],
          preferred: true,
        };
        report(
          span,
          guess
            ? t('There is no rule “{0}”. Did you mean “{1}”?', value, guess)
            : t(
                'There is no rule “{0}”. A reason stands behind a colon: `vague: agreed in the review`.',
                value,
              ),
          fix ? { fixes: () => [fix] } : {},
        );
      }
    }
  },
};
