import type { Rule } from '../rule';

export const placeholderCell: Rule = {
  id: 'placeholder-cell',
  severity: 'warning',
  summary: 'A text only promises content: TBD, N/A, [see details below].',
  atOnce: true,
  check({ columns }, report) {
    for (const { cells } of columns) {
      for (const { placeholders } of cells) {
        for (const { value, span } of placeholders) {
          const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
          report(
            span,
            `“${shown}” only promises content. Write what is expected, or why nothing is: \`notExpected: …\`.`,
          );
        }
      }
    }
  },
};
