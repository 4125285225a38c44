/** How much two behaviors of different versions have in common. */
import { isEnglish } from '../analysis/language';
import { align } from '../analysis/overlap/align';
import { type Reading, read, sum, type Unit } from '../analysis/overlap/reading';
import type { Side } from './side';
import type { Item } from './table';

/** A word that only stands for another counts so much of a shared one. */
const synonym = 0.85;
/** Share of the likeness that examples have, where both behaviors have some. */
const examplesShare = 0.2;
/** Texts with other numbers, or of which only one says not, are a little less alike. */
const otherSignature = 0.06;

/** Two words that differ on one scale, “small” and “large”, count so much of a shared one: the statement is the same. */
const degree = 0.5;

/** A text of so much weight, all of whose words the other has too, is at least so much alike: words were added. */
const enoughWithin = 2.4;
const wholeWithin = 0.7;

/** Reads the texts of a comparison, each once. */
export class Readings {
  readonly #known = new Map<string, Reading>();
  /** All sides are read as English. */
  readonly english: boolean;

  constructor(readonly sides: readonly Side[]) {
    this.english = sides.every(({ ladder }) => isEnglish(ladder.language?.value));
  }

  of(words: string): Reading {
    let reading = this.#known.get(words);
    if (!reading) {
      const meant = this.english ? read(words) : undefined;
      reading = meant && meant.units.length > 0 ? meant : asWritten(words);
      this.#known.set(words, reading);
    }
    return reading;
  }

  /** Words of an example, as the statements of its side have them. */
  words({ side }: Item, text: string): string {
    return this.sides[side]?.statements.of(text).words || text;
  }

  /** 0: nothing in common, 1: the same, whatever their order. Symmetric. */
  likeness(first: Item, second: Item): number {
    const text = this.texts(first.words, second.words);
    const a = first.behavior.examples;
    const b = second.behavior.examples;
    if (a.length === 0 || b.length === 0) return text;
    const known = new Set(a.slice(0, mostExamples).map(({ value }) => this.words(first, value)));
    const others = new Set(b.slice(0, mostExamples).map(({ value }) => this.words(second, value)));
    const shared = [...known].filter((words) => others.has(words)).length;
    const examples = (2 * shared) / (known.size + others.size);
    const mixed = (1 - examplesShare) * text + examplesShare * examples;
    // The same examples under other words: it was written anew.
    return examples === 1 ? Math.max(mixed, 0.5 + text / 3) : Math.max(mixed, text - 0.1);
  }

  texts(first: string, second: string): number {
    if (first === second) return 1;
    const a = this.of(first);
    const b = this.of(second);
    const total = a.weight + b.weight;
    if (total === 0) return 0;
    // What can be shared at most; to find out which word stands for which takes longer.
    const most = (met(a, b) + met(b, a)) / total;
    if (most < least) return most;
    const { shared, onlyFirst, onlySecond } = align(a, b);
    let weight = 0;
    for (const [one, two] of shared) {
      weight += (one.weight + two.weight) * (one.root === two.root ? 1 : synonym);
    }
    weight += degree * sameScale(onlyFirst, onlySecond);
    const [shorter, alone] = a.weight < b.weight ? [a, onlyFirst] : [b, onlySecond];
    const within = alone.length === 0 && shorter.weight >= enoughWithin ? wholeWithin : 0;
    const alike = Math.max(weight / total, within);
    return Math.max(0, a.signature === b.signature ? alike : alike - otherSignature);
  }

  /**
   * Share of the weight of `part` that `whole` says too, and which units of `whole` these are. Below `atLeast` the
   * share is not exact, and the units are not told.
   */
  contained(
    part: string,
    whole: string,
    atLeast: number,
  ): { readonly share: number; readonly covers: readonly Unit[] } {
    const a = this.of(part);
    const b = this.of(whole);
    const most = met(a, b);
    if (most < atLeast * a.weight) return { share: a.weight > 0 ? most / a.weight : 0, covers: [] };
    const { shared, onlyFirst } = align(a, b);
    return {
      share: a.weight > 0 ? 1 - sum(onlyFirst) / a.weight : 0,
      covers: shared.map(([, unit]) => unit),
    };
  }
}

/** Below this likeness nothing is taken for the same, so that it need not be exact. */
const least = 0.3;

/** Weight of the units of a text that the other has too, or a word for. */
function met(one: Reading, other: Reading): number {
  let weight = 0;
  for (const unit of one.units) if (unit.keys.some((key) => other.keys.has(key))) weight += unit.weight;
  return weight;
}

/** Weight of words by which levels differ, in both lists, of the same kinds; verbs left out, which say what is done. */
function sameScale(first: readonly Unit[], second: readonly Unit[]): number {
  let weight = 0;
  for (const kind of ['scope', 'autonomy', 'frequency', 'quantity', 'degree'] as const) {
    const [one, other] = [first, second].map((units) => sum(units.filter(({ cue }) => cue === kind)));
    weight += 2 * Math.min(one ?? 0, other ?? 0);
  }
  return weight;
}

/** Most examples of a behavior that are looked at. */
const mostExamples = 20;
/** Most words that are looked at where their meaning is not read. */
const mostWords = 500;

/** A text by its words as they stand; by pairs of letters where it has no spaces. */
function asWritten(text: string): Reading {
  const words = text.slice(0, mostWords * 20).split(' ', mostWords);
  const spaced = words.every((word) => word.length <= 40) && words.length > 1;
  const parts = spaced ? words : pairsOf(text.slice(0, mostWords));
  const units: Unit[] = [...new Set(parts)].map((root) => ({
    root,
    word: root,
    weight: 1,
    cue: undefined,
    number: false,
    common: false,
    keys: [root],
    kinds: [],
    lesser: false,
  }));
  const byRoot = new Map(units.map((unit) => [unit.root, unit]));
  const place = new Map(units.map((unit, index) => [unit.root, index]));
  return {
    text,
    units,
    byRoot,
    sequence: parts.map((part) => place.get(part) ?? 0),
    lead: units[0],
    weight: units.length,
    keys: new Set(byRoot.keys()),
    signature: '',
  };
}

function pairsOf(text: string): string[] {
  const letters = [...text];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
