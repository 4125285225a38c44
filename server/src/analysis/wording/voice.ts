import type { Clause } from './clause';
import { ing, isAdjective, prepositions, third, verbOf } from './lexicon';
import type { Reading } from './reading';

/** What behaviors begin with: `Leads`, `Lead`, `You lead`, `Leading`, `They lead`. */
export type Voice = 'third' | 'base' | 'you' | 'ing' | 'they';

/** Each voice by its example, for messages. */
export const examples: Readonly<Record<Voice, string>> = {
  third: 'Leads',
  base: 'Lead',
  you: 'You lead',
  ing: 'Leading',
  they: 'They lead',
};

/** The voice of a statement; undefined when it begins otherwise (with a noun, “Code is …”, “Able to …”). */
export function voiceOf({ tokens, clauses }: Reading): Voice | undefined {
  const [clause] = clauses;
  if (!clause) return undefined;
  if (clause.subject) {
    const word = tokens[clause.subject.start]?.lower;
    if (word === 'you' || word === 'they') return word;
    return undefined;
  }
  const word = tokens[clause.verb]?.lower ?? '';
  if (clause.form === 'be') return word === 'is' ? 'third' : word === 'be' ? 'base' : undefined;
  if (clause.form === 'have') return word === 'has' ? 'third' : word === 'have' ? 'base' : undefined;
  if (word === "doesn't") return 'third';
  if (word === "don't") return 'base';
  if (mayBeNoun(word, tokens[clause.verb + 1]?.lower ?? '', tokens[clause.verb + 2]?.lower ?? ''))
    return undefined;
  if (clause.form === 'third' || clause.form === 'base' || clause.form === 'ing') return clause.form;
  return undefined;
}

/** “Features and projects”, “Working knowledge of …”, “Patch management”: too little to tell a voice by. */
function mayBeNoun(word: string, next: string, afterNext: string): boolean {
  const verb = verbOf(word);
  if (!verb) return true;
  if (verb.form === 'base' && /^(?:and|or|,)$/.test(next) && verbOf(afterNext)?.form === 'past') return true;
  if (word === 'go' && next === 'to') return true;
  if (/^(?:team|clear|feedback|moderate|mature|complete|open|secure|model)$/.test(word))
    return !/^(?:the|a|an|up|their|your|our)$/.test(next);
  // “Learning is at the center of …”
  if (verb.form === 'ing' && /^(?:is|are|was|were|has|can|will|should|must|may)$/.test(next)) return true;
  if (verb.form === 'ing') return next === 'of' || /^(?:knowledge|understanding|relationships?)$/.test(next);
  if (verb.form !== 'base' && verb.form !== 'third') return false;
  return (
    verb.noun &&
    (/^(?:and|or|of|for|in|,|\/|)$/.test(next) ||
      /(?:ment|ness|ship|tion)$/.test(next) ||
      (isAdjective(word) && isAdjective(next)))
  );
}

/** `verb`, a base form, as it stands behind this subject; with the subject where the voice has one. */
export function inVoice(verb: string, voice: Voice): string {
  if (voice === 'third') return third(verb);
  if (voice === 'ing') return ing(verb);
  return voice === 'you' ? `you ${verb}` : voice === 'they' ? `they ${verb}` : verb;
}

/** `verb`, a base form, as the clause needs it: after its own subject, else in the ladder's voice. */
export function agreeing(
  verb: string,
  { tokens }: Reading,
  clause: Clause,
  voice: Voice,
): string | undefined {
  if (!clause.subject) return inVoice(verb, voice);
  const word = tokens[clause.subject.end - 1]?.lower ?? '';
  if (/^(?:you|they|we|i)$/.test(word)) return verb;
  if (/^(?:he|she|someone|somebody|everyone|who)$/.test(word)) return third(verb);
  if (clause.subject.kind !== 'person') return undefined;
  // “Engineers at this level”: who is meant stands before what belongs to them.
  const { start, end } = clause.subject;
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const behind = words.findIndex((one) => prepositions.has(one) || one === 'who');
  const named = words[(behind > 0 ? behind : words.length) - 1] ?? '';
  if (words.slice(0, behind > 0 ? behind : words.length).includes('and')) return undefined;
  return /(?:[^s]s|people)$/.test(named) ? verb : third(verb);
}

/** The base form of a verb that we know. */
export function baseOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (/^(?:is|are|am|was|were|been|being|be)$/.test(lower)) return 'be';
  return verbOf(lower)?.base;
}

/** With the first letter in upper case. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
