import { english, t } from '../../l10n';
import type { Rule } from '../rule';

export const placeholderCell: Rule = {
  id: 'placeholder-cell',
  severity: 'warning',
  summary: english('A text only promises content: TBD, N/A, [see details below].'),
  atOnce: true,
  check({ columns }, report) {
    for (const { cells } of columns) {
      for (const { placeholders } of cells) {
        for (const { value, span } of placeholders) {
          const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
          report(
            span,
            t(
              '“{0}” only promises content. Write what is expected, or why nothing is: `notExpected: …`.',
              shown,
            ),
          );
        }
      }
    }
  },
};
