import { idAndName, shortName } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import { wordsOf } from '../../model/words';
import type { Mark } from '../progression/extent';
import type { Scale } from '../progression/phrases';
import { Cells, fallOfCell, fallsOfStatements, type Marked } from '../progression/reversal';
import { trackBelow } from '../progression/track';
import type { Context, Rule } from '../rule';

/** A statement is held against those of so many written levels below. */
const nearest = 4;

export const progressionReversal: Rule = {
  id: 'progression-reversal',
  severity: 'warning',
  summary: 'A higher level asks for less scope, autonomy, frequency or size than the level below it.',
  english: true,
  options: {
    scopeSteps: {
      default: 2,
      minimum: 1,
      maximum: 5,
      description:
        'How many steps (self, team, several teams, department, company, industry) the scope of a whole cell must fall to be reported',
    },
  },
  check(context, report) {
    const { ladder, graph, grid } = context;
    const steps = Number(context.option(progressionReversal, 'scopeSteps'));
    const cells = new Cells(context);
    for (let level = 0; level < ladder.levels.length; level++) {
      const below = trackBelow(graph, level);
      if (below.length === 0) continue;
      for (let competency = 0; competency < ladder.competencies.length; competency++) {
        const { state } = grid.at(level, competency);
        if (state !== 'written') continue;
        const lowers: number[] = [];
        for (const lower of below) {
          if (grid.at(lower, competency).state === 'written' && lowers.push(lower) === nearest) break;
        }
        const upper = { level, competency };
        const falls = fallsOfStatements(cells, upper, lowers);
        if (falls.length === 0) falls.push(...fallOfCell(cells, upper, lowers[0], steps));
        for (const { upper, lower, scale, at } of falls) {
          const where = ladder.levels[at];
          const there = where ? idAndName(where) : '';
          report(placeOf(context, upper), message(scale, lower.mark, upper.mark, there), {
            related: [
              {
                span: placeOf(context, lower),
                message: `${where ? shortName(where) : ''}: “${lower.behavior.text.value}”`,
              },
            ],
          });
        }
      }
    }
  },
};

function message(scale: Scale, lower: Mark, upper: Mark, there: string): string {
  const what = {
    scope: 'reach',
    autonomy: 'autonomy',
    frequency: 'frequency',
    size: 'size',
    quantity: 'number',
  }[scale];
  return `The ${what} falls while the level rises: “${upper.words}” here, “${lower.words}” already at ${there}. Raise it here, lower it there, or leave it out here.`;
}

function placeOf({ document }: Context, { behavior, mark }: Marked): Span {
  const { start, words } = mark;
  return wordsOf(document.text, behavior.text)?.span(start, start + words.length) ?? behavior.text.span;
}
