import { stemmer } from 'stemmer';
import { Note } from '../notes';
import type { Statement } from '../statements';
import { phrases, type Scale } from './phrases';

/** Where words of a statement stand on a scale. Ranks count up from 0; higher is more. */
export interface Mark {
  readonly least: number;
  readonly most: number;
  /** The words, and where they begin in the text. */
  readonly words: string;
  readonly start: number;
}

/** What a statement says of how far, how freely, how often and how much. */
export interface Extent {
  /** The highest mark on each scale that the statement speaks of. */
  readonly marks: ReadonlyMap<Scale, Mark>;
  /** The farthest scope that the act is said to reach (“across teams”), not only mentioned (“asks the team”). */
  readonly reach: Mark | undefined;
  /** Stems of all other words that carry meaning, each once, in order. The first is most often the verb. */
  readonly rest: readonly string[];
  /** It speaks of what is not done or goes wrong, or of help that is needed: less of that is more. */
  readonly reversed: boolean;
}

/** Longest text that is read, in characters. Nobody writes a statement like that. */
const longest = 2000;

const extent = new Note(({ text }: Statement) => read(text.slice(0, longest)));

/** Reads a statement. Remembered for as long as it is. */
export function extentOf(statement: Statement): Extent {
  return extent.of(statement);
}

const reversal =
  /\b(?:not|never|no longer|cannot|\w+n['’]t|fails?|failing|lacks?|lacking|miss(?:es|ing)?|avoids?|struggles?|ignor(?:es|ing)|needs?|requir(?:es|ing)|asks? for (?:help|guidance|support)|depends? on|relies on|escalat\w+|mistakes?|errors?|delegat\w+|reduc\w+|blocks?|breaks?)\b/i;

const functionWords = new Set(
  "a an the and or of to in on at for with by as into is are be been being was were am you your yours they their theirs them he his him she her we our ours us them it its this that these those who which can able own both also when where how what such so than then there if about from through while across within throughout over has have had do does not's s t re ve".split(
    ' ',
  ),
);

function read(text: string): Extent {
  const plain = text.replace(/[’`´]/g, "'");
  const marks = new Map<Scale, Mark>();
  let reach: Mark | undefined;
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const { scale, pattern, least, most, act, reach: reaches } of phrases) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const start = match.index;
      const words = match[0];
      const end = start + words.length;
      // “Without supervision” is not “supervision”; one mark to a word, and the longer phrases come first.
      const covered = taken.some((other) => other.start <= start && end <= other.end);
      if (covered && scale !== 'scope') continue;
      const mark = { least, most, words: text.slice(start, end), start };
      if (reaches) reach = higher(reach, mark);
      if (!covered) marks.set(scale, higher(marks.get(scale), mark));
      if (!act) taken.push({ start, end });
    }
  }
  const words = [...plain.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[+#]+)?/gu)].filter(
    ({ index, 0: word }) =>
      !functionWords.has(word) && !taken.some(({ start, end }) => index >= start && index < end),
  );
  return {
    marks,
    reach,
    rest: [...new Set(words.map(([word]) => stemmer(word)))],
    reversed: reversal.test(plain),
  };
}

/** Of two marks the one that means more; where they touch, both stretched. */
function higher(first: Mark | undefined, second: Mark): Mark {
  if (!first) return second;
  const top = first.least >= second.least ? first : second;
  return { ...top, most: Math.max(first.most, second.most) };
}

/** Whether what `upper` says is certainly less than what `lower` says. */
export function falls(lower: Mark, upper: Mark): boolean {
  return upper.most < lower.least;
}

/** Whether `upper` may go farther than `lower` on any scale, or speaks of one that `lower` is silent on. */
export function goesFarther(lower: Extent, upper: Extent): boolean {
  return [...upper.marks].some(([scale, high]) => {
    const low = lower.marks.get(scale);
    return !low || mayRise(low, high);
  });
}

/** Whether what `upper` says may be more than what `lower` says. */
export function mayRise(lower: Mark, upper: Mark): boolean {
  return upper.least > lower.least || upper.most > lower.most;
}
