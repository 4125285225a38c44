import { english, sentences, t } from '../../l10n';
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
  summary: english(
    'A higher level asks for less scope, autonomy, frequency or size than the level below it.',
  ),
  english: true,
  options: {
    scopeSteps: {
      default: 2,
      minimum: 1,
      maximum: 5,
      description: english(
        'How many steps (self, team, several teams, department, company, industry) the scope of a whole cell must fall to be reported',
      ),
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
                message: t('{0}: “{1}”', where ? shortName(where) : '', lower.behavior.text.value),
              },
            ],
          });
        }
      }
    }
  },
};

function message(scale: Scale, { words: lower }: Mark, { words: upper }: Mark, there: string): string {
  return sentences(
    falls[scale](upper, lower, there),
    t('Raise it here, lower it there, or leave it out here.'),
  );
}

const falls: Readonly<Record<Scale, (upper: string, lower: string, there: string) => string>> = {
  scope: (...said) => t('The reach falls while the level rises: “{0}” here, “{1}” already at {2}.', ...said),
  autonomy: (...said) =>
    t('The autonomy falls while the level rises: “{0}” here, “{1}” already at {2}.', ...said),
  frequency: (...said) =>
    t('The frequency falls while the level rises: “{0}” here, “{1}” already at {2}.', ...said),
  size: (...said) => t('The size falls while the level rises: “{0}” here, “{1}” already at {2}.', ...said),
  quantity: (...said) =>
    t('The number falls while the level rises: “{0}” here, “{1}” already at {2}.', ...said),
};

function placeOf({ document }: Context, { behavior, mark }: Marked): Span {
  const { start, words } = mark;
  return wordsOf(document.text, behavior.text)?.span(start, start + words.length) ?? behavior.text.span;
}
