/** Words of a statement that say how far, how freely, how often or how much. */
import { type Phrase, phrases, type Scale } from '../analysis/progression/phrases';

/** Where words stand on a scale. Ranks count up from 0; what is uncertain is a stretch. */
export interface Mark {
  readonly scale: Scale;
  readonly least: number;
  readonly most: number;
  readonly words: string;
  /** For a scope: the words say how far the act reaches, and do not only mention somebody. */
  readonly reach: boolean;
  /** The words are the act itself, or say nothing on their own: they count only beside others on the scale. */
  readonly act: boolean;
}

/** Longest text that is read, in characters. */
const longest = 2000;

/**
 * Quantities that say little alone (“as part of each project”, “some experience”): they count only beside others on
 * the scale, as in “some incidents” → “each incident”.
 */
const quiet: readonly Pick<Phrase, 'pattern' | 'least' | 'most'>[] = [
  {
    pattern:
      /(?<![\p{L}-])each(?! (?:other|(?:hour|day|week|sprint|month|quarter|year|time)s?\b))(?![\p{L}-])/giu,
    least: 3,
    most: 3,
  },
  {
    pattern: /(?<![\p{L}-])most(?! (?:of the time|important|complex|difficult))(?![\p{L}-])/giu,
    least: 2,
    most: 2,
  },
  { pattern: /(?<![\p{L}-])some(?![\p{L}-])/giu, least: 1, most: 1 },
];

/** All marks of a text, none inside of another. */
export function marksOf(text: string): Mark[] {
  const plain = text.slice(0, longest).replace(/[’`´]/g, "'");
  const found: (Mark & { readonly start: number; readonly end: number })[] = [];
  const add = (pattern: RegExp, mark: Omit<Mark, 'words'>) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const start = match.index;
      const end = start + match[0].length;
      // “Without supervision” is not “supervision”: the longer phrases come first. “Several” in “several teams” counts.
      const inside = found.some(
        (other) =>
          other.start <= start && end <= other.end && (other.scale !== 'scope' || mark.scale !== 'quantity'),
      );
      if (!inside) found.push({ ...mark, words: text.slice(start, end), start, end });
    }
  };
  for (const { scale, pattern, least, most, act = false, reach = false } of phrases) {
    add(pattern, { scale, least, most, reach, act });
  }
  for (const { pattern, least, most } of quiet) {
    add(pattern, { scale: 'quantity', least, most, reach: false, act: true });
  }
  return found;
}

/** The marks of two texts that the other lacks: what both say, in the same words, tells nothing. */
export function differingMarks(before: string, after: string): readonly [readonly Mark[], readonly Mark[]] {
  const [left, right] = [marksOf(before), marksOf(after)];
  return [lacking(left, right), lacking(right, left)];
}

function lacking(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  const known = new Map<string, number>();
  for (const other of others) known.set(key(other), (known.get(key(other)) ?? 0) + 1);
  return marks.filter((mark) => {
    const left = known.get(key(mark)) ?? 0;
    known.set(key(mark), left - 1);
    return left <= 0;
  });
}

/** “Each” and “every” are one, “autonomously” and “independently” too: what counts is the place on the scale. */
const key = ({ scale, least, most, reach }: Mark) => `${scale} ${least} ${most} ${reach}`;
