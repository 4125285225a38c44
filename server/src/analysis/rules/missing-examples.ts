import { english, number, plural, sentences, t } from '../../l10n';
import { shortName, title } from '../../model/ladder';
import type { Related } from '../finding';
import type { GridCell } from '../grid';
import type { Rule } from '../rule';
import { mostNamed } from './empty-cell';

export const missingExamples: Rule = {
  id: 'missing-examples',
  severity: 'information',
  summary: english('Written cells give no example of what is meant.'),
  needsWhole: true,
  ofRole: true,
  options: {
    cells: {
      default: 8,
      minimum: 1,
      maximum: 1000,
      description: english(
        'A ladder whose cells mostly give no example is told so once it has this many written cells',
      ),
    },
    perBehavior: {
      default: false,
      description: english(
        'Every behavior needs an example of its own; else one example in a cell is enough',
      ),
    },
  },
  check(context, report) {
    const { ladder, grid } = context;
    const perBehavior = context.option(missingExamples, 'perBehavior') === true;
    const written = grid.cells.filter(({ state }) => state === 'written');
    const lacking = written.filter((cell) => lacksExample(cell, perBehavior));
    if (lacking.length === 0) return;
    const shown = written.filter(hasExample).length;
    // Where most cells give none, each of them need not be told; where most do, the others were forgotten.
    if (shown * 2 < written.length) {
      const place = ladder.role?.span ?? ladder.competencies[0]?.id.span;
      if (!place || written.length < Number(context.option(missingExamples, 'cells'))) return;
      report(
        place,
        sentences(
          shown === 0
            ? t('None of the {0} written cells has an example.', number(written.length))
            : plural(
                shown,
                'Only {0} of the {1} written cells has an example.',
                'Only {0} of the {1} written cells have an example.',
                number(written.length),
              ),
          t(
            'Add `examples` first to the behaviors that are read in different ways: what somebody did last quarter that meets them.',
          ),
        ),
      );
      return;
    }
    ladder.competencies.forEach((competency, column) => {
      const cells = lacking.filter((cell) => cell.competency === column);
      if (cells.length === 0) return;
      const names = cells
        .map(({ level }) => ladder.levels[level])
        .flatMap((level) => (level ? [shortName(level)] : []));
      const listed = names.slice(0, mostNamed);
      if (names.length > mostNamed) listed.push(t('{0} more', number(names.length - mostNamed)));
      const related = cells.slice(0, mostNamed).flatMap(({ cell, level }): Related[] => {
        const row = ladder.levels[level];
        return cell && row
          ? [{ span: cell.level.span, message: t('{0} at {1}', title(competency), shortName(row)) }]
          : [];
      });
      report(
        competency.id.span,
        perBehavior
          ? t(
              '{0} has behaviors without an example at {1}. Add `examples`: what somebody did that meets them.',
              title(competency),
              listed.join(', '),
            )
          : t(
              '{0} has no example at {1}. Add `examples` to a behavior or to the cell: what somebody did that meets it.',
              title(competency),
              listed.join(', '),
            ),
        { related },
      );
    });
  },
};

function hasExample({ cell }: GridCell): boolean {
  if (!cell) return false;
  return cell.examples.length > 0 || cell.behaviors.some(({ examples }) => examples.length > 0);
}

function lacksExample(place: GridCell, perBehavior: boolean): boolean {
  const { cell } = place;
  if (!perBehavior || !cell || cell.examples.length > 0) return !hasExample(place);
  return cell.behaviors.some(({ examples }) => examples.length === 0);
}
