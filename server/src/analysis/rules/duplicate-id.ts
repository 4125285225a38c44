import type { Text } from '../../model/ladder';
import type { Report, Rule } from '../rule';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'Two levels, competencies or values share one id.',
  atOnce: true,
  check({ ladder }, report) {
    reportTwins('level', ladder.levels, report);
    reportTwins('competency', ladder.competencies, report);
    reportTwins('value', ladder.values, report);
  },
};

function reportTwins(what: string, entries: readonly { readonly id: Text }[], report: Report): void {
  const first = new Map<string, Text>();
  for (const { id } of entries) {
    const other = first.get(id.value);
    if (!other) first.set(id.value, id);
    else {
      report(id.span, `The id “${id.value}” already names another ${what}. Give this one an id of its own.`, {
        related: [{ span: other.span, message: `The first “${id.value}”` }],
      });
    }
  }
}
