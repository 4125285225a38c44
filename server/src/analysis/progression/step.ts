import { plural } from '../../l10n';
import type { CellState } from '../grid';
import type { Context } from '../rule';
import type { SaidBehavior } from '../said';
import { extentOf } from './extent';
import { inheritedBehaviors, restatements } from './restated';
import { sameTrackBelow } from './track';

/**
 * How much a level asks for beyond the one below it on its track. One demand is one behavior that the level below
 * does not ask for already; one rank of scope (team, several teams, department, company, industry) counts as one
 * demand too.
 */
export interface Step {
  readonly lower: number;
  readonly upper: number;
  /** Behaviors that are new. */
  readonly demands: number;
  /** Ranks of scope that are gained, over all competencies. */
  readonly scope: number;
  /** Competencies with an answer at both levels: those that the step was measured in. */
  readonly competencies: number;
  /** (demands + scope) ÷ competencies. */
  readonly size: number;
}

/**
 * The step to each level from the one below it on the same track. Undefined where there is none, and where too
 * little is written to measure one.
 */
export function stepsOf(context: Context): (Step | undefined)[] {
  const { ladder, graph } = context;
  const measure = measureSteps(context);
  return ladder.levels.map((_, upper) => {
    const lower = sameTrackBelow(graph, upper);
    return lower === undefined ? undefined : measure(lower, upper);
  });
}

/**
 * Measures single steps; those of one track are to be asked for from below, since the scope that was reached before
 * counts. Undefined where too little is written: fewer than half of the competencies have an answer at both levels.
 */
export function measureSteps(context: Context): (lower: number, upper: number) => Step | undefined {
  const { ladder, grid } = context;
  const expected = inheritedBehaviors(context);
  const scopes = ladder.competencies.map(() => new Map<number, number>());
  const answered = (level: number, competency: number) => answers.has(grid.at(level, competency).state);
  return (lower, upper) => {
    let demands = 0;
    let scope = 0;
    let competencies = 0;
    ladder.competencies.forEach((_, competency) => {
      if (!answered(upper, competency) || !answered(lower, competency)) return;
      competencies++;
      const { behaviors } = grid.at(upper, competency);
      const before = grid.at(lower, competency).behaviors;
      const again =
        ladder.inheritance === 'standalone'
          ? restatements(context, before.map(bare), behaviors.map(bare))
          : undefined;
      for (const { behavior } of behaviors) if (!expected.has(behavior) && !again?.has(behavior)) demands++;
      const known = scopes[competency] ?? new Map();
      const reached = known.get(lower) ?? scopeOf(before);
      const now = Math.max(reached, scopeOf(behaviors));
      known.set(upper, now);
      if (reached > 0) scope += now - reached;
    });
    if (competencies === 0 || competencies * 2 < ladder.competencies.length) return undefined;
    return { lower, upper, demands, scope, competencies, size: (demands + scope) / competencies };
  };
}

const answers: ReadonlySet<CellState> = new Set(['written', 'unchanged', 'notExpected']);

/** `9 new demands and 1 rank of scope`. */
export function stepInWords({ demands, scope }: Step): string {
  const added = plural(demands, '{0} new demand', '{0} new demands');
  return scope > 0 ? plural(scope, '{1} and {0} rank of scope', '{1} and {0} ranks of scope', added) : added;
}

const bare = ({ behavior }: SaidBehavior) => behavior;

/** The farthest rank of scope that a cell certainly reaches; 0 where it says nothing of it. */
function scopeOf(behaviors: readonly SaidBehavior[]): number {
  let rank = 0;
  for (const { statement } of behaviors) {
    rank = Math.max(rank, extentOf(statement).reach?.least ?? 0);
  }
  return rank;
}
