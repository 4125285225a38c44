import { shortName, title } from '../../model/ladder';
import type { Related } from '../finding';
import type { GridCell } from '../grid';
import type { Rule } from '../rule';
import { mostNamed } from './empty-cell';

export const missingExamples: Rule = {
  id: 'missing-examples',
  severity: 'information',
  summary: 'Written cells give no example of what is meant.',
  needsWhole: true,
  ofRole: true,
  options: {
    cells: {
      default: 8,
      minimum: 1,
      maximum: 1000,
      description:
        'A ladder whose cells mostly give no example is told so once it has this many written cells',
    },
    perBehavior: {
      default: false,
      description: 'Every behavior needs an example of its own; else one example in a cell is enough',
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
        `${shown === 0 ? 'None' : `Only ${shown}`} of the ${written.length} written cells ${shown > 1 ? 'have' : 'has'} an example. Add \`examples\` first to the behaviors that are read in different ways: what somebody did last quarter that meets them.`,
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
      if (names.length > mostNamed) listed.push(`${names.length - mostNamed} more`);
      const related = cells.slice(0, mostNamed).flatMap(({ cell, level }): Related[] => {
        const row = ladder.levels[level];
        return cell && row
          ? [{ span: cell.level.span, message: `${title(competency)} at ${shortName(row)}` }]
          : [];
      });
      report(
        competency.id.span,
        perBehavior
          ? `${title(competency)} has behaviors without an example at ${listed.join(', ')}. Add \`examples\`: what somebody did that meets them.`
          : `${title(competency)} has no example at ${listed.join(', ')}. Add \`examples\` to a behavior or to the cell: what somebody did that meets it.`,
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
