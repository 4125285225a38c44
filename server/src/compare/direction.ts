/** Whether a reworded statement asks for more than it did, or for less, and by which words. */
import { type Extent, extentOf, type Mark } from '../analysis/progression/extent';
import type { Scale } from '../analysis/progression/phrases';
import type { Statement } from '../analysis/statements';
import { ranks } from './scales';

/** One thing that a statement asks more or less of. */
export interface Step {
  readonly up: boolean;
  /** The words on either side; undefined where nothing is said of it. */
  readonly before?: string;
  readonly after?: string;
}

interface Version {
  readonly text: string;
  readonly statement: Statement;
}

/** Steps on all scales that English statements speak of; none where the two differ in other ways. */
export function stepsBetween(before: Version, after: Version): Step[] {
  const lower = extentOf(before.text, before.statement);
  const upper = extentOf(after.text, after.statement);
  // “Never” put in or taken out turns the statement around, which is neither more nor less.
  if (negated(before.text) !== negated(after.text)) return [];
  const scales = new Set<Scale>([...lower.marks.keys(), ...upper.marks.keys()]);
  const steps = [...scales].flatMap((scale) => stepOn(scale, lower, upper) ?? []);
  const lowered =
    (lower.reversed || upper.reversed) && steps.length > 0 ? steps.map(turned(before.text)) : steps;
  return [...lowered, ...rankSteps(before.text, after.text), ...numberSteps(before.text, after.text)];
}

/** The step in words: `team → company`. */
export function stepText({ before, after }: Step): string {
  if (before !== undefined && after !== undefined) return `${before} → ${after}`;
  return after !== undefined ? `adds “${after}”` : `no longer “${before ?? ''}”`;
}

const negated = (text: string) =>
  /\b(?:not|never|no longer|cannot|without)\b|n['’]t\b/i.test(
    text.replace(
      /without (?:\p{L}+ ){0,2}(?:help|guidance|supervision|support|assistance|oversight|direction)/giu,
      '',
    ),
  );

/** Where less often is more: “needs help”, “misses deadlines”. */
function turned(text: string) {
  const less =
    /\b(?:needs?|requires?|asks? for|misses|fails?|struggles|ignores|depends? on|relies on)\b/i.test(text);
  return (step: Step & { readonly scale?: Scale }): Step =>
    less && (step.scale === 'frequency' || step.scale === 'quantity') ? { ...step, up: !step.up } : step;
}

function stepOn(scale: Scale, lower: Extent, upper: Extent): (Step & { readonly scale: Scale }) | undefined {
  const before = lower.marks.get(scale);
  const after = upper.marks.get(scale);
  if (before && after) {
    if (before.words.toLowerCase() === after.words.toLowerCase()) return undefined;
    const way = compareMarks(before, after);
    return way === 0 ? undefined : { scale, up: way > 0, before: before.words, after: after.words };
  }
  // For a scope the words must say how far the act reaches, and not only mention somebody.
  if (after) {
    const way = weightAlone(scale, scale === 'scope' ? upper.reach : after);
    return way === 0
      ? undefined
      : { scale, up: way > 0, after: (scale === 'scope' ? upper.reach : after)?.words ?? '' };
  }
  const way = weightAlone(scale, scale === 'scope' ? lower.reach : before);
  return way === 0
    ? undefined
    : { scale, up: way < 0, before: (scale === 'scope' ? lower.reach : before)?.words ?? '' };
}

/** Above 0 when the second means more, below when less. Stretches that touch count when they differ by two ends. */
function compareMarks(before: Mark, after: Mark): number {
  if (after.least > before.most) return 1;
  if (after.most < before.least) return -1;
  const by = after.least + after.most - before.least - before.most;
  return Math.abs(by) >= 2 ? by : 0;
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
function weightAlone(scale: Scale, mark: Mark | undefined): number {
  if (!mark) return 0;
  const [least, most] = common[scale];
  // Of helping others nobody is helped less by default.
  if (scale === 'autonomy' && mark.least >= 3) return 0;
  if (mark.least > most) return 1;
  return mark.most < least ? -1 : 0;
}

function rankSteps(before: string, after: string): Step[] {
  return (['involvement', 'depth'] as const).flatMap((scale): Step[] => {
    const [low, high] = [rankOf(scale, before), rankOf(scale, after)];
    if (!low || !high || low.rank === high.rank) return [];
    return [{ up: high.rank > low.rank, before: low.words, after: high.words }];
  });
}

/** The first words on the scale; the verb that a statement begins with comes first. */
function rankOf(scale: 'involvement' | 'depth', text: string) {
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
