import type { Text } from '../../model/ladder';
import type { Report, Rule } from '../rule';
import type { Statements } from '../statements';

export const placeholderCell: Rule = {
  id: 'placeholder-cell',
  severity: 'warning',
  summary: 'A text only promises content: TBD, N/A, [see details below].',
  atOnce: true,
  check({ ladder, statements }, report) {
    for (const { cells } of ladder.competencies) {
      for (const { behaviors, examples, summary } of cells) {
        if (summary) check(summary, statements, report);
        for (const behavior of behaviors) {
          check(behavior.text, statements, report);
          for (const example of behavior.examples) check(example, statements, report);
        }
        for (const example of examples) check(example, statements, report);
      }
    }
  },
};

function check({ value, span }: Text, statements: Statements, report: Report): void {
  if (!statements.of(value).placeholder) return;
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  report(
    span,
    `“${shown}” only promises content. Write what is expected, or why nothing is: \`notExpected: …\`.`,
  );
}
