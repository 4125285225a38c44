import { type Behavior, idAndName, shortName } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import { wordsOf } from '../../model/words';
import { type Extent, extentOf, falls, type Mark, mayRise } from '../progression/extent';
import type { Scale } from '../progression/phrases';
import { trackBelow } from '../progression/track';
import type { Context, Rule } from '../rule';

/** Two statements are about the same thing when they share this much of their other words (Dice's measure). */
const alike = 0.7;
/** A statement is held against those of so many written levels below. */
const nearest = 4;
/** Of statements that begin alike, so many are compared with each; more only copy each other. */
const mostCompared = 50;

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
    for (let level = 0; level < ladder.levels.length; level++) {
      const below = trackBelow(graph, level);
      if (below.length === 0) continue;
      for (let competency = 0; competency < ladder.competencies.length; competency++) {
        const { state } = grid.at(level, competency);
        if (state !== 'written') continue;
        const lowers = below
          .filter((lower) => grid.at(lower, competency).state === 'written')
          .slice(0, nearest);
        const fall =
          fallOfStatement(context, competency, level, lowers) ??
          fallOfCell(context, competency, level, lowers[0], steps);
        for (const { upper, lower, scale, at } of fall ? [fall].flat() : []) {
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

interface Marked {
  readonly behavior: Behavior;
  readonly mark: Mark;
}

interface Fall {
  readonly upper: Marked;
  readonly lower: Marked;
  readonly scale: Scale;
  /** The level of `lower`. */
  readonly at: number;
}

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

interface Read extends Extent {
  readonly behavior: Behavior;
}

function readCell({ grid, statements }: Context, level: number, competency: number): Read[] {
  return (grid.at(level, competency).cell?.behaviors ?? []).flatMap((behavior) => {
    const statement = statements.of(behavior.text.value);
    return statement.placeholder ? [] : [{ behavior, ...extentOf(behavior.text.value, statement) }];
  });
}

/** Statements about the same thing that differ in an extent alone: the best of the upper cell is less than below. */
function fallOfStatement(
  context: Context,
  competency: number,
  level: number,
  lowers: readonly number[],
): Fall[] | undefined {
  const uppers = readCell(context, level, competency).filter(isComparable);
  if (uppers.length === 0) return undefined;
  const found: Fall[] = [];
  const settled = new Set<Read>();
  for (const at of lowers) {
    const byFirst = new Map<string, Read[]>();
    for (const lower of readCell(context, at, competency)) {
      if (!isComparable(lower)) continue;
      const [first = ''] = lower.rest;
      const known = byFirst.get(first);
      if (!known) byFirst.set(first, [lower]);
      else if (known.length < mostCompared) known.push(lower);
    }
    if (settled.size === uppers.length) break;
    for (const upper of uppers) {
      if (settled.has(upper)) continue;
      const same = (byFirst.get(upper.rest[0] ?? '') ?? []).filter((lower) =>
        isAlike(lower.rest, upper.rest),
      );
      if (same.length === 0) continue;
      // The nearest level that speaks of it is the one to be held against.
      settled.add(upper);
      const lower = same.find((other) => fallingScale(other, upper) !== undefined);
      const scale = lower && fallingScale(lower, upper);
      const low = scale && lower.marks.get(scale);
      const high = scale && upper.marks.get(scale);
      if (!lower || !scale || !low || !high) continue;
      // Said twice at this level, once as far as below: then nothing falls.
      const kept = uppers.some(
        (other) =>
          other !== upper && isAlike(other.rest, lower.rest) && fallingScale(lower, other) === undefined,
      );
      if (kept) continue;
      found.push({
        upper: { behavior: upper.behavior, mark: high },
        lower: { behavior: lower.behavior, mark: low },
        scale,
        at,
      });
    }
  }
  return found.length > 0 ? found : undefined;
}

function isComparable({ marks, rest, reversed }: Read): boolean {
  return marks.size > 0 && rest.length > 0 && !reversed;
}

function isAlike(first: readonly string[], second: readonly string[]): boolean {
  const shared = first.filter((stem) => second.includes(stem)).length;
  return (2 * shared) / (first.length + second.length) >= alike;
}

/** The scale on which `upper` is less, provided that it is more on none. */
function fallingScale(lower: Extent, upper: Extent): Scale | undefined {
  let fallen: Scale | undefined;
  for (const [scale, high] of upper.marks) {
    const low = lower.marks.get(scale);
    // Said only above: what is added may outweigh what fell.
    if (!low) return undefined;
    if (falls(low, high)) fallen ??= scale;
    else if (mayRise(low, high)) return undefined;
  }
  return fallen;
}

/**
 * Every statement of the upper cell says that it stays in a scope, at least half of the lower cell's reach farther,
 * and the farthest above is clearly less than the farthest below.
 */
function fallOfCell(
  context: Context,
  competency: number,
  level: number,
  at: number | undefined,
  steps: number,
): Fall | undefined {
  if (at === undefined) return undefined;
  const upper = readCell(context, level, competency);
  if (upper.length === 0 || upper.some(({ reach, reversed }) => !reach || reversed)) return undefined;
  const lower = readCell(context, at, competency);
  const most = Math.max(
    ...upper.map(({ marks, reach }) => Math.max(marks.get('scope')?.most ?? 0, reach?.most ?? 0)),
  );
  const farther = lower.filter(({ reach, reversed }) => !reversed && reach && reach.least >= most + steps);
  if (farther.length === 0 || farther.length * 2 < lower.length) return undefined;
  const top = farther.reduce((a, b) => ((b.reach?.least ?? 0) > (a.reach?.least ?? 0) ? b : a));
  const widest = upper.reduce((a, b) => ((b.reach?.most ?? 0) > (a.reach?.most ?? 0) ? b : a));
  if (!top.reach || !widest.reach) return undefined;
  return {
    upper: { behavior: widest.behavior, mark: widest.reach },
    lower: { behavior: top.behavior, mark: top.reach },
    scale: 'scope',
    at,
  };
}
