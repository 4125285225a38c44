/** How often something is done, where a statement says it by the clock: `weekly`, `every two weeks`, `twice a month`. */
const days: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  sprint: 14,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
};

const adverbs: Readonly<Record<string, number>> = {
  hourly: 1 / 24,
  daily: 1,
  weekly: 7,
  biweekly: 14,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  yearly: 365,
  annually: 365,
};

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  once: 1,
  two: 2,
  other: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

const unit = '(hour|day|week|sprint|fortnight|month|quarter|year)s?';
const count = '(\\d{1,3}|one|two|other|three|four|five|six)';
/** `every two weeks`, `each day`; `twice a week`, `once per sprint`; `weekly` */
const patterns = [
  new RegExp(`\\b(?:every|each)(?: ${count})? ${unit}\\b`, 'giu'),
  new RegExp(
    `\\b(once|twice|(?:\\d{1,3}|two|three|four|five|six) times) (?:a|an|per|each|every) ${unit}\\b`,
    'giu',
  ),
  new RegExp(`\\b(${Object.keys(adverbs).join('|')})\\b`, 'giu'),
];

export interface Interval {
  /** Between two times. */
  readonly days: number;
  readonly words: string;
}

/** Intervals that a text names, in reading order. */
export function intervalsOf(text: string): Interval[] {
  const [every, times, adverb] = patterns.map((pattern) => [...text.slice(0, 2000).matchAll(pattern)]);
  const number = (words: string | undefined) => {
    const first = words?.toLowerCase().split(' ')[0] ?? '';
    return numbers[first] ?? (Number(first) || 1);
  };
  const found = [
    ...(every ?? []).map((match) => ({ match, days: number(match[1]) * (days[lower(match[2])] ?? 1) })),
    ...(times ?? []).map((match) => ({ match, days: (days[lower(match[2])] ?? 1) / number(match[1]) })),
    ...(adverb ?? []).map((match) => ({ match, days: adverbs[lower(match[1])] ?? 1 })),
  ];
  found.sort((a, b) => a.match.index - b.match.index);
  return found.map(({ match, days: length }) => ({ days: length, words: match[0] }));
}

/** A text without its intervals, of the same length: their words are no quantities. */
export function withoutIntervals(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, (words) => ' '.repeat(words.length)), text);
}

const lower = (word: string | undefined): string => word?.toLowerCase() ?? '';
