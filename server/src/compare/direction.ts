/** Whether a reworded statement asks for more than it did, or for less, and by which words. */

import type { Scale } from '../analysis/progression/phrases';
import { t } from '../l10n';
import { intervalsOf, withoutIntervals } from './intervals';
import { differingMarks, type Mark } from './marks';
import { type Rank, ranks } from './scales';

/** One thing that a statement asks more or less of. */
export interface Step {
  readonly up: boolean;
  /** The words on either side; undefined where nothing is said of it. */
  readonly before?: string;
  readonly after?: string;
}

/** Steps on all scales that English statements speak of; none where the two differ in other ways. */
export function stepsBetween(before: string, after: string): Step[] {
  // “Never” put in or taken out turns the statement around, which is neither more nor less.
  if (negated(before) !== negated(after)) return [];
  const [bare, now] = [withoutIntervals(before), withoutIntervals(after)];
  const [gone, come] = differingMarks(bare, now);
  const scales = new Set<Scale>([...gone, ...come].map(({ scale }) => scale));
  const steps = [...scales].flatMap((scale) => stepOn(scale, gone, come) ?? []);
  // “For several teams” became “for the company”: several is no loss.
  const told = steps.some(({ scale }) => scale === 'scope')
    ? steps.filter(({ scale }) => scale !== 'quantity')
    : steps;
  return [
    ...told.map(turned(before)),
    ...intervalSteps(before, after).map(turned(before)),
    ...rankSteps(before, after),
    ...numberSteps(bare, now),
  ];
}

/** The step in words: `team → company`. */
export function stepText({ before, after }: Step): string {
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  return after !== undefined ? t('adds “{0}”', after) : t('no longer “{0}”', before ?? '');
}

const negated = (text: string) =>
  /\b(?:not|never|no longer|cannot|without)\b|n['’]t\b/i.test(
    text.replace(
      /without (?:\p{L}+ ){0,2}(?:help|guidance|supervision|support|assistance|oversight|direction|asked|told|prompted|instructed|reminded)/giu,
      '',
    ),
  );

/** Where less often is more: “Needs help often”, “Misses deadlines”. */
function turned(text: string) {
  const less =
    /^(?:still |sometimes |often )?(?:needs?|requires?|asks? for|misses|fails?|struggles|ignores|depends? on|relies on)\b/i.test(
      text,
    );
  return (step: ScaleStep): Step =>
    less && (step.scale === 'frequency' || step.scale === 'quantity') ? { ...step, up: !step.up } : step;
}

interface ScaleStep extends Step {
  readonly scale: Scale;
}

function stepOn(scale: Scale, gone: readonly Mark[], come: readonly Mark[]): ScaleStep | undefined {
  const before = highest(gone, scale);
  const after = highest(come, scale);
  if (before && after) {
    const way = compareMarks(before, after);
    return way === 0 ? undefined : { scale, up: way > 0, before: before.words, after: after.words };
  }
  const mark = after ?? before;
  const way = mark ? weightAlone(mark) : 0;
  if (!mark || way === 0) return undefined;
  return after ? { scale, up: way > 0, after: mark.words } : { scale, up: way < 0, before: mark.words };
}

function highest(marks: readonly Mark[], scale: Scale): Mark | undefined {
  let top: Mark | undefined;
  for (const mark of marks) {
    if (mark.scale === scale && (!top || mark.least > top.least)) top = mark;
  }
  return top;
}

/**
 * Above 0 when the second means more, below when less. Of scopes, stretches that touch count only when both ends
 * differ: an organization may be the company.
 */
function compareMarks(before: Mark, after: Mark): number {
  if (after.least > before.most) return 1;
  if (after.most < before.least) return -1;
  const by = after.least + after.most - before.least - before.most;
  return Math.abs(by) >= (before.scale === 'scope' ? 2 : 1) ? by : 0;
}

/** What is common where nothing is said: marks above ask for more, marks below for less. */
const common: Readonly<Record<Scale, readonly [number, number]>> = {
  scope: [0, 1],
  autonomy: [1.5, 1.5],
  frequency: [2, 3.5],
  size: [1, 1],
  quantity: [0, 1],
};

/** What words on a scale are worth where the other version says nothing of it. */
function weightAlone({ scale, least, most, reach, act }: Mark): number {
  const [low, high] = common[scale];
  // Helping others is an act of its own; a scope must say how far the act reaches, and not only mention somebody.
  if (act || (scale === 'scope' && !reach)) return 0;
  if (least > high) return 1;
  return most < low ? -1 : 0;
}

/** More often is more: `monthly` → `each week`. */
function intervalSteps(before: string, after: string): ScaleStep[] {
  const [low, high] = [intervalsOf(before), intervalsOf(after)];
  if (low.length !== high.length) return [];
  return low.flatMap((interval, index): ScaleStep[] => {
    const other = high[index];
    if (!other || Math.abs(other.days - interval.days) < 0.01) return [];
    return [
      { scale: 'frequency', up: other.days < interval.days, before: interval.words, after: other.words },
    ];
  });
}

function rankSteps(before: string, after: string): Step[] {
  return (['involvement', 'initiative', 'depth'] as const).flatMap((scale): Step[] => {
    const [low, high] = [rankOf(scale, before), rankOf(scale, after)];
    if (!low || !high || low.rank === high.rank) return [];
    return [{ up: high.rank > low.rank, before: low.words, after: high.words }];
  });
}

/** The first words on the scale; the verb that a statement begins with comes first. */
function rankOf(scale: Rank['scale'], text: string) {
  let found: { readonly rank: number; readonly words: string; readonly at: number } | undefined;
  for (const { scale: other, rank, pattern } of ranks) {
    const match = other === scale ? pattern.exec(text) : null;
    if (match && (!found || match.index < found.at)) found = { rank, words: match[0], at: match.index };
  }
  return found;
}

const bounded =
  /\b(?:within|under|below|in|every|less than|fewer than|at most|no more than|up to|max(?:imum)?(?: of)?)\s+$/i;

/** Numbers that changed in the same sentence: more is more, except where it bounds from above (“within 2 days”). */
function numberSteps(before: string, after: string): Step[] {
  const number = /(?<![\p{L}\p{N}.,-])\d+(?:[.,]\d+)?(?![\p{L}\p{N}.,-]*\p{L}{2})/gu;
  const [low, high] = [[...before.matchAll(number)], [...after.matchAll(number)]];
  if (low.length !== high.length || low.length === 0) return [];
  return low.flatMap((match, index): Step[] => {
    const other = high[index];
    if (!other || match[0] === other[0]) return [];
    const head = before.slice(0, match.index);
    // “Python 2” and “Python 3”: a name.
    if (/\p{Lu}[\p{L}.]*\s+$/u.test(head) && !/^\p{L}+\s+$/u.test(head)) return [];
    const [from, to] = [Number(match[0].replace(',', '.')), Number(other[0].replace(',', '.'))];
    if (!(from < to) && !(from > to)) return [];
    return [{ up: from < to !== bounded.test(head), before: match[0], after: other[0] }];
  });
}
