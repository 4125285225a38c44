import { english, plural, sentences, t } from '../../l10n';
import { idAndName, title } from '../../model/ladder';
import { Note } from '../notes';
import type { Rule } from '../rule';
import type { CellWords } from '../said';
import { isState } from '../state';

export const unmeasurable: Rule = {
  id: 'unmeasurable',
  severity: 'warning',
  summary: english('Nothing in a cell can be observed: all its behaviors are states or attitudes.'),
  needsWhole: true,
  english: true,
  options: {
    behaviors: {
      default: 1,
      minimum: 1,
      maximum: 20,
      description: english(
        'Cells with fewer behaviors than this are left to the rule about single statements',
      ),
    },
  },
  check(context, report) {
    const { ladder, grid } = context;
    const least = Number(context.option(unmeasurable, 'behaviors'));
    for (const { level, competency, state, cell, said, behaviors } of grid.cells) {
      const row = ladder.levels[level];
      const column = ladder.competencies[competency];
      if (state !== 'written' || !cell || !row || !column || cell.examples.length > 0) continue;
      if (behaviors.length < least) continue;
      if (behaviors.length === 0 || !said || !onlyStates.of(said.words)) continue;
      const states = behaviors;
      report(
        cell.level.span,
        sentences(
          plural(
            states.length,
            '{1} at {2} cannot be measured: its only statement names a state of the person, which nobody can watch.',
            '{1} at {2} cannot be measured: all {0} statements name states of the person, which nobody can watch.',
            title(column),
            idAndName(row),
          ),
          t('Say what the person does because of it, or add an example of it.'),
        ),
        {
          related: states
            .slice(0, 20)
            .map(({ text }) => ({ span: text.span, message: t('“{0}”', text.value) })),
          // A single statement has its own warning, which says as much: it must not count as two.
          ...(states.length === 1 && { severity: 'information' }),
        },
      );
    }
  },
};

/** All behaviors of a cell are states, and no example shows what is meant. */
const onlyStates = new Note(({ statements, kinds, behaviors }: CellWords) =>
  behaviors.every((at) => {
    const statement = statements[at];
    return statement !== undefined && kinds[at + 1] !== 'e' && isState(statement);
  }),
);
