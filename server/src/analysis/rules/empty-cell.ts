import { english, number, plural, t } from '../../l10n';
import { idAndName, title } from '../../model/ladder';
import type { Related } from '../finding';
import { isEmpty } from '../grid';
import type { Rule } from '../rule';

/** A finding is read by people: names and links past this many are only counted. */
export const mostNamed = 100;

export const emptyCell: Rule = {
  id: 'empty-cell',
  severity: 'warning',
  summary: english('A level has competencies without a word on what is expected.'),
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
      if (lacking.length > mostNamed) names.push(t('{0} more', number(lacking.length - mostNamed)));
      const related = lacking.slice(0, mostNamed).map(
        ({ competency, cell }): Related => ({
          span: cell?.level.span ?? competency.id.span,
          message: cell
            ? t('{0}: written, but empty', title(competency))
            : t('{0}: no cell for this level', title(competency)),
        }),
      );
      report(
        level.id.span,
        total === 1
          ? t('{0}: 1 of 1 cell is empty: {1}.', idAndName(level), names.join(', '))
          : plural(
              lacking.length,
              '{1}: {0} of {2} cells is empty: {3}.',
              '{1}: {0} of {2} cells are empty: {3}.',
              idAndName(level),
              number(total),
              names.join(', '),
            ),
        { related },
      );
    });
    for (const { level, competency, state, cell } of grid.cells) {
      const row = ladder.levels[level];
      const column = ladder.competencies[competency];
      if (state !== 'blank' || !cell || !row || !column) continue;
      report(
        cell.level.span,
        t(
          '{0} at {1} is empty. Write what is expected, or why nothing is: `notExpected: …`.',
          title(column),
          idAndName(row),
        ),
        { related: [{ span: row.id.span, message: t('The level {0}', idAndName(row)) }] },
      );
    }
  },
};
