import { idAndName, title } from '../../model/ladder';
import type { Related } from '../finding';
import { isEmpty } from '../grid';
import type { Rule } from '../rule';

/** A finding is read by people: names and links past this many are only counted. */
export const mostNamed = 100;

export const emptyCell: Rule = {
  id: 'empty-cell',
  severity: 'warning',
  summary: 'A level has competencies without a word on what is expected.',
  atOnce: true,
  needsWhole: true,
  ofRole: true,
  check({ ladder, grid }, report) {
    ladder.levels.forEach((level, row) => {
      const lacking = ladder.competencies.flatMap((competency, column) => {
        const { state, cell } = grid.at(row, column);
        return isEmpty(state) ? [{ competency, cell }] : [];
      });
      const { total } = grid.row(row);
      if (lacking.length === 0) return;
      const names = lacking.slice(0, mostNamed).map(({ competency }) => title(competency));
      if (lacking.length > mostNamed) names.push(`${lacking.length - mostNamed} more`);
      const related = lacking.slice(0, mostNamed).map(
        ({ competency, cell }): Related => ({
          span: cell?.level.span ?? competency.id.span,
          message: `${title(competency)}: ${cell ? 'written, but empty' : 'no cell for this level'}`,
        }),
      );
      report(
        level.id.span,
        `${idAndName(level)}: ${lacking.length} of ${total} ${total === 1 ? 'cell' : 'cells'} ${lacking.length === 1 ? 'is' : 'are'} empty: ${names.join(', ')}.`,
        { related },
      );
    });
    for (const { level, competency, state, cell } of grid.cells) {
      const row = ladder.levels[level];
      const column = ladder.competencies[competency];
      if (state !== 'blank' || !cell || !row || !column) continue;
      report(
        cell.level.span,
        `${title(column)} at ${idAndName(row)} is empty. Write what is expected, or why nothing is: \`notExpected: …\`.`,
        { related: [{ span: row.id.span, message: `The level ${idAndName(row)}` }] },
      );
    }
  },
};
