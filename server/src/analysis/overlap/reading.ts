import type { Cue } from './lexicon/cues';
import {
  cueOf,
  isCommon,
  isLesser,
  isLight,
  kindsOf,
  phrasesFrom,
  rootOf,
  sensesOf,
} from './lexicon/lexicon';

/** A word or phrase that carries meaning. */
export interface Unit {
  /** What all its forms share. */
  readonly root: string;
  /** As written, in lower case. */
  readonly word: string;
  /** How much of the meaning it carries. */
  readonly weight: number;
  readonly cue: Cue | undefined;
  readonly number: boolean;
  /** So common that adding or dropping it changes little. */
  readonly common: boolean;
  /** Under each of these it can be met: its root, and the lines of the thesaurus that it stands on. */
  readonly keys: readonly string[];
  /** The lines of akin words that it stands on. */
  readonly kinds: readonly number[];
  /** It asks for less than the same without it. */
  readonly lesser: boolean;
}

/** The meaning of a text as far as we read it. */
export interface Reading {
  readonly text: string;
  /** Each unit once, in the order of first mention. */
  readonly units: readonly Unit[];
  readonly byRoot: ReadonlyMap<string, Unit>;
  /** The text as places in `units`, repetitions included. */
  readonly sequence: readonly number[];
  /** What it begins with, adverbs aside: the verb, mostly. Undefined for a text without a unit. */
  readonly lead: Unit | undefined;
  readonly weight: number;
  /** Those of all units. */
  readonly keys: ReadonlySet<string>;
  /**
   * Its numbers and whether it negates. Texts that differ in these demand different things, and are never compared.
   */
  readonly signature: string;
}

/** Longest text whose meaning is looked at, in characters. Nobody writes a statement like that. */
const longest = 4000;

const weights = { cue: 1.2, common: 0.6, plain: 1 };

/**
 * Reads a text given as its words in lower case with a space between. A long one, or one in another script, is not
 * read: undefined.
 */
export function read(text: string): Reading | undefined {
  if (text.length > longest) return undefined;
  const words =
    text
      .replace(/[’`´]/g, "'")
      .replace(/(?<=\p{L})n't\b/gu, ' not')
      .replace(/\bcannot\b/g, 'can not')
      .replace(/\b(?:their|your|my|his|her|its|our) own\b/g, 'selfown')
      // “plans own work”, “within own code”, but not “you own the design”.
      .replace(/\b(of|on|in|for|with|from|within|about|[a-z]+(?:s|ing)) own\b/g, '$1 selfown')
      .replace(/\bpost mortem/g, 'postmortem')
      .replace(/\b(co|pre|non) (?=\p{L})/gu, '$1')
      .match(/[\p{L}\p{N}]+[+#]*/gu) ?? [];
  if (words.filter((word) => /[a-z\p{N}]/u.test(word)).length * 2 < words.length) return undefined;
  const roots = words.map(rootOf);
  const units: Unit[] = [];
  const places = new Map<string, number>();
  const sequence: number[] = [];
  let negations = 0;
  for (let at = 0; at < words.length; ) {
    const phrase = phrasesFrom(roots[at] ?? '').find(({ stems }) =>
      stems.every((stem, index) => roots[at + index] === stem),
    );
    const length = phrase?.stems.length ?? 1;
    const root = phrase?.name ?? roots[at] ?? '';
    if (phrase || !isLight(words[at] ?? '')) {
      if (cueOf(root) === 'negation') negations++;
      let place = places.get(root);
      if (place === undefined) {
        place = units.push(unitOf(root, words.slice(at, at + length).join(' '))) - 1;
        places.set(root, place);
      }
      sequence.push(place);
    }
    at += length;
  }
  const keys = new Set(units.flatMap((unit) => unit.keys));
  const numbers = units.filter(({ number }) => number).map(({ root }) => root);
  const signature = `${negations > 0 ? '!' : ''}${numbers.sort().join(' ')}`;
  const byRoot = new Map(units.map((unit) => [unit.root, unit]));
  const lead = units.find(({ word, cue }) => cue !== 'frequency' && !word.endsWith('ly')) ?? units[0];
  return { text, units, byRoot, sequence, lead, weight: sum(units), keys, signature };
}

/** Units are the same object wherever they occur: a ladder says few words often. */
const known = new Map<string, Unit>();
const mostKnown = 20_000;

function unitOf(root: string, word: string): Unit {
  const name = `${root} ${word}`;
  const before = known.get(name);
  if (before) return before;
  if (known.size > mostKnown) known.clear();
  const cue = cueOf(root);
  const common = !cue && isCommon(root);
  const unit = {
    root,
    word,
    cue,
    common,
    number: /\p{N}/u.test(root),
    weight: cue ? weights.cue : common ? weights.common : weights.plain,
    keys: [root, ...sensesOf(root).map((line) => `#${line}`)],
    kinds: kindsOf(root),
    lesser: isLesser(root),
  };
  known.set(name, unit);
  return unit;
}

/** Nouns and verbs of substance: neither a word by which levels differ nor a common one. */
export const isPlain = (unit: Unit): boolean => !unit.cue && !unit.common;

/** A word by which levels differ. */
export const isCue = (unit: Unit): boolean => unit.cue !== undefined && unit.cue !== 'negation';

export function sum(units: readonly Unit[]): number {
  let weight = 0;
  for (const unit of units) weight += unit.weight;
  return weight;
}
