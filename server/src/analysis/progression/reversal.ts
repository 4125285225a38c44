import type { Behavior } from '../../model/ladder';
import type { Context } from '../rule';
import type { SaidBehavior } from '../said';
import { type Extent, extentOf, falls, type Mark, mayRise } from './extent';
import type { Scale } from './phrases';

/** Two statements are about the same thing when they share this much of their other words (Dice's measure). */
const alike = 0.7;
/** Of statements that begin alike, so many are compared with each; more only copy each other. */
const mostCompared = 50;

export interface Marked {
  readonly behavior: Behavior;
  readonly mark: Mark;
}

export interface Fall {
  readonly upper: Marked;
  readonly lower: Marked;
  readonly scale: Scale;
  /** The level of `lower`. */
  readonly at: number;
}

interface Read {
  readonly behavior: Behavior;
  readonly extent: Extent;
}

/** What can be compared of a cell, by the first of its other words; undefined when there is nothing. */
type Comparable = ReadonlyMap<string, readonly Read[]> | undefined;

/** What cells say of extents, each read once. */
export class Cells {
  readonly #known = new Map<number, Comparable>();

  constructor(readonly context: Context) {}

  comparable(level: number, competency: number): Comparable {
    const key = level * this.context.ladder.competencies.length + competency;
    if (!this.#known.has(key)) this.#known.set(key, this.#read(level, competency));
    return this.#known.get(key);
  }

  behaviors(level: number, competency: number): readonly SaidBehavior[] {
    return this.context.grid.at(level, competency).behaviors;
  }

  #read(level: number, competency: number): Comparable {
    let byFirst: Map<string, Read[]> | undefined;
    for (const { behavior, statement } of this.behaviors(level, competency)) {
      const extent = extentOf(statement);
      const { rest, marks, reversed } = extent;
      const [first] = rest;
      if (first === undefined || marks.size === 0 || reversed) continue;
      const read = { behavior, extent };
      byFirst ??= new Map();
      const known = byFirst.get(first);
      if (!known) byFirst.set(first, [read]);
      else if (known.length < mostCompared) known.push(read);
    }
    return byFirst;
  }
}

interface Place {
  readonly level: number;
  readonly competency: number;
}

/**
 * Statements about the same thing that differ in an extent: what the upper cell says is less than what the nearest
 * of the lower levels says that speaks of it.
 */
export function fallsOfStatements(
  cells: Cells,
  { level, competency }: Place,
  lowers: readonly number[],
): Fall[] {
  const found: Fall[] = [];
  const byFirst = cells.comparable(level, competency);
  if (!byFirst) return found;
  for (const [first, uppers] of byFirst) {
    const below = lowers.map((at) => cells.comparable(at, competency)?.get(first) ?? none);
    if (below.every((same) => same.length === 0)) continue;
    for (const upper of uppers) {
      // That one is less is seen at a glance, and seldom so; whether the two speak of one thing takes longer.
      const at = below.findIndex((same) => same.some((lower) => isReversal(lower, upper)));
      if (at < 0 || below.slice(0, at).some((same) => same.some((lower) => isAlike(lower, upper)))) continue;
      const lower = below[at]?.find((other) => isReversal(other, upper));
      // Said twice at this level, once as far as below: then nothing falls.
      const kept = uppers.some(
        (other) =>
          other !== upper && lower && isAlike(other, lower) && fallingScale(lower, other) === undefined,
      );
      if (lower && !kept) found.push(...fallOn(fallingScale(lower, upper), lower, upper, lowers[at] ?? 0));
    }
  }
  return found;
}

const none: readonly Read[] = [];

function isReversal(lower: Read, upper: Read): boolean {
  return fallingScale(lower, upper) !== undefined && isAlike(lower, upper);
}

/**
 * Every statement of the upper cell says that it stays in a scope, at least half of the lower cell's reach farther,
 * and the farthest above is so many steps less than the farthest below.
 */
export function fallOfCell(
  cells: Cells,
  { level, competency }: Place,
  at: number | undefined,
  steps: number,
): Fall[] {
  if (at === undefined) return [];
  let widest: Marked | undefined;
  let most = 0;
  for (const { behavior, statement } of cells.behaviors(level, competency)) {
    const { reach, reversed, marks } = extentOf(statement);
    if (!reach || reversed) return [];
    most = Math.max(most, reach.most, marks.get('scope')?.most ?? 0);
    if (!widest || reach.most > widest.mark.most) widest = { behavior, mark: reach };
  }
  let lowers = 0;
  let top: Marked | undefined;
  let farther = 0;
  for (const { behavior, statement } of cells.behaviors(at, competency)) {
    const { reach, reversed } = extentOf(statement);
    lowers++;
    if (reversed || !reach || reach.least < most + steps) continue;
    farther++;
    if (!top || reach.least > top.mark.least) top = { behavior, mark: reach };
  }
  if (!widest || !top || farther * 2 < lowers) return [];
  return [{ upper: widest, lower: top, scale: 'scope', at }];
}

function fallOn(scale: Scale | undefined, lower: Read, upper: Read, at: number): Fall[] {
  const low = scale && lower.extent.marks.get(scale);
  const high = scale && upper.extent.marks.get(scale);
  if (!scale || !low || !high) return [];
  return [
    {
      upper: { behavior: upper.behavior, mark: high },
      lower: { behavior: lower.behavior, mark: low },
      scale,
      at,
    },
  ];
}

function isAlike({ extent: { rest: first } }: Read, { extent: { rest: second } }: Read): boolean {
  const shared = first.filter((stem) => second.includes(stem)).length;
  return (2 * shared) / (first.length + second.length) >= alike;
}

/** The scale on which `upper` is less, provided that it is more on none. */
function fallingScale({ extent: lower }: Read, { extent: upper }: Read): Scale | undefined {
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
