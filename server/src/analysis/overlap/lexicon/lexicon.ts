import wordnet from 'wordnet:synonyms';
import { stemmer } from 'stemmer';
import { type Cue, common, cues, lesser, light } from './cues';
import { families } from './families';
import { kin } from './kin';
import { synonyms } from './synonyms';

/** Words of more than one word, by the stem that they begin with; the longest first. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly name: string;
}

const byWord = new Map<string, string>();
const byStem = new Map<string, string>();
for (const line of lines(families)) {
  const [head = ''] = line;
  for (const word of line) {
    byWord.set(word, head);
    const stem = stemmer(word);
    if (!byStem.has(stem)) byStem.set(stem, head);
  }
}

/** The root that all forms of a word share: `led`, `leading` and `lead` are one. Expects lower case. */
export function rootOf(word: string): string {
  const known = byWord.get(word);
  if (known) return known;
  const stem = stemmer(word);
  const family = byStem.get(stem);
  if (family) return family;
  // What the stemmer leaves on short words: `testable`, `quietly`.
  const bare = /^.{3,}abl$/.test(stem)
    ? stem.slice(0, -3)
    : /^.{4,}li$/.test(stem)
      ? stemmer(word.replace(/ly$/, ''))
      : stem;
  return byStem.get(bare) ?? bare;
}

const lightWords = new Set(light.split(' '));
const commonRoots = new Set(common.split(' ').map(named));
const cueRoots = new Map<string, Cue>();
for (const kind of Object.keys(cues) as Cue[]) {
  for (const word of cues[kind].split(' ')) cueRoots.set(named(word), kind);
}

/** For each root, the lines of the thesaurus that it stands on. */
const senses = new Map<string, readonly number[]>();
const phrases = new Map<string, Phrase[]>();
for (const [index, line] of lines(synonyms).entries()) {
  for (const word of line) {
    if (word.includes('_')) addPhrase(word);
    addSense(named(word), index);
  }
}
// Everyday use counts for what we do not know the use of in the field, and never for what tells levels apart.
const ofTheField = new Set([...senses.keys(), ...cueRoots.keys()]);
const fields = lines(synonyms).length;
for (const [index, line] of lines(wordnet).entries()) {
  for (const word of line)
    if (!word.includes('_') && !ofTheField.has(named(word))) addSense(named(word), fields + index);
}

function addSense(name: string, line: number): void {
  senses.set(name, [...(senses.get(name) ?? []), line]);
}

/** For each root, the lines of akin words that it stands on. */
const kinds = new Map<string, readonly number[]>();
for (const [index, line] of lines(kin).entries()) {
  // A phrase that the thesaurus does not have is no word here.
  for (const word of line) kinds.set(named(word), [...(kinds.get(named(word)) ?? []), index]);
}
const lesserRoots = new Set(lesser.split(' ').map(named));

addPhrase('track_record');
for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);

function addPhrase(word: string): void {
  const stems = word.split('_').map(rootOf);
  const first = stems[0] ?? '';
  phrases.set(first, [...(phrases.get(first) ?? []), { stems, name: word }]);
}

function named(word: string): string {
  return word.includes('_') ? word : rootOf(word);
}

function lines(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

export const isLight = (word: string): boolean => lightWords.has(word);
export const isCommon = (root: string): boolean => commonRoots.has(root);
/** What a word varies when it tells levels apart. */
export const cueOf = (root: string): Cue | undefined => cueRoots.get(root);
export const phrasesFrom = (root: string): readonly Phrase[] => phrases.get(root) ?? [];
const none: readonly number[] = [];
/** Lines of the thesaurus; two words of one line stand for each other. */
export const sensesOf = (root: string): readonly number[] => senses.get(root) ?? none;
/** Lines of akin words. */
export const kindsOf = (root: string): readonly number[] => kinds.get(root) ?? none;
/** Whether a word asks for less than the same without it: `learns`, `basic`, `sometimes`. */
export const isLesser = (root: string): boolean => lesserRoots.has(root);
