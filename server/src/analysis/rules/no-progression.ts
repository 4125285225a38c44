import { english, t } from '../../l10n';
import { type Behavior, type Cell, idAndName, shortName, type Text, title } from '../../model/ladder';
import type { Related } from '../finding';
import { inheritedBehaviors, restatements } from '../progression/restated';
import { sameTrackBelow } from '../progression/track';
import type { Context, Rule } from '../rule';
import type { SaidBehavior } from '../said';

/** Of a cell that says what many others said, so many places are linked. */
const mostLinked = 20;

export const noProgression: Rule = {
  id: 'no-progression',
  severity: 'warning',
  summary: english('A cell adds nothing to the level below it.'),
  needsWhole: true,
  check(context, report) {
    const { ladder, grid } = context;
    const cumulative = ladder.inheritance === 'cumulative';
    const inherited = cumulative ? inheritedBehaviors(context) : undefined;
    for (const { level, competency, state, cell, behaviors } of grid.cells) {
      const row = ladder.levels[level];
      const column = ladder.competencies[competency];
      if (state !== 'written' || !cell || !row || !column) continue;
      const restated = inherited
        ? inheritedCell(context, cell, behaviors, inherited)
        : restatedCell(context, level, competency, cell);
      const [first] = restated?.places ?? [];
      if (!restated || !first) continue;
      const name = t('{0} at {1}', title(column), idAndName(row));
      const below = restated.levels.map((lower) => shortName(lower)).join(', ');
      const message = cumulative
        ? t(
            '{0} adds nothing: all it says is already expected since {1}. Say what is new at this level, or write `unchanged: …` with the reason.',
            name,
            below,
          )
        : t(
            '{0} says no more than {1}. Say what this level asks for beyond it: a wider scope, less guidance, harder work; or write `unchanged: …` with the reason.',
            name,
            below,
          );
      report(cell.level.span, message, {
        related: restated.places.slice(0, mostLinked),
        // There each behavior has its warning already: what it comes to must not count as one more.
        ...(cumulative && { severity: 'information' }),
      });
    }
  },
};

interface Restated {
  readonly places: readonly Related[];
  /** The levels that say it, each once. */
  readonly levels: readonly { readonly id: Text; readonly name?: Text }[];
}

type Inherited = ReturnType<typeof inheritedBehaviors>;

function inheritedCell(
  context: Context,
  cell: Cell,
  behaviors: readonly SaidBehavior[],
  inherited: Inherited,
): Restated | undefined {
  if (behaviors.length === 0 || cell.summary || behaviors.some(({ behavior }) => !inherited.has(behavior))) {
    return undefined;
  }
  const sources = behaviors.flatMap(({ behavior }) => inherited.get(behavior) ?? []);
  return {
    places: sources.map(({ behavior }) => placeOf(behavior)),
    levels: [...new Set(sources.map(({ level }) => level))].flatMap(
      (level) => context.ladder.levels[level] ?? [],
    ),
  };
}

/** In a ladder whose cells are complete, a cell says everything anew; it must say more than the one below. */
function restatedCell(context: Context, level: number, competency: number, cell: Cell): Restated | undefined {
  const { grid, graph, ladder } = context;
  let lower = sameTrackBelow(graph, level);
  // What is blank below, on purpose or not, leaves what was said before it in force.
  while (lower !== undefined && grid.at(lower, competency).state !== 'written') {
    lower = sameTrackBelow(graph, lower);
  }
  const row = lower === undefined ? undefined : ladder.levels[lower];
  const there = lower === undefined ? undefined : grid.at(lower, competency);
  const below = there?.cell;
  if (!row || !below || !sameSummary(context, cell, below)) return undefined;
  const behaviors = grid.at(level, competency).behaviors.map(({ behavior }) => behavior);
  const lowers = there?.behaviors.map(({ behavior }) => behavior) ?? [];
  const said = restatements(context, lowers, behaviors);
  if (behaviors.length > 0 ? said.size < behaviors.length : !cell.summary) return undefined;
  const places = behaviors.flatMap((behavior) => {
    const source = said.get(behavior);
    return source ? [placeOf(source)] : [];
  });
  const summary = below.summary && { span: below.summary.span, message: t('The same summary') };
  return { places: places.length > 0 ? places : summary ? [summary] : [], levels: [row] };
}

/** A summary that says something else may be all the progress there is. */
function sameSummary({ statements }: Context, upper: Cell, lower: Cell): boolean {
  if (!upper.summary) return true;
  if (!lower.summary) return false;
  return statements.of(upper.summary.value).words === statements.of(lower.summary.value).words;
}

function placeOf({ text }: Behavior): Related {
  return { span: text.span, message: t('“{0}”', text.value) };
}
