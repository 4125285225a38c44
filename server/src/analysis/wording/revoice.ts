import { t } from '../../l10n';
import type { Clause } from './clause';
import type { Change, Rewrite } from './fault';
import { lower } from './helpers';
import { conjunctions, isAdverb, verbOf } from './lexicon';
import type { Reading } from './reading';
import { baseOf, capitalised, examples, inVoice, type Voice } from './voice';

/**
 * The whole statement in another voice: “You lead projects and mentor others” → “Leads projects and mentors
 * others”. Undefined where a word might be left behind that no longer agrees.
 */
export function inOtherVoice(reading: Reading, from: Voice, to: Voice): Rewrite | undefined {
  const { tokens, clauses } = reading;
  const form = from === 'you' || from === 'they' ? 'base' : from;
  const verbs = new Set<number>();
  const changes: Change[] = [];
  for (const clause of clauses) {
    if (clause.link === 'means' || clause.link === 'while') {
      if (form === 'ing') return undefined;
      continue;
    }
    if (clause.form !== form) return undefined;
    const own = changesOf(reading, clause, from, to, clause === clauses[0]);
    if (!own) return undefined;
    changes.push(...own);
    verbs.add(clause.verb);
  }
  if (leftBehind(reading, form, verbs)) return undefined;
  const persons = tokens.flatMap((token, at): (Change | undefined)[] => {
    if (verbs.has(at) || clauses.some(({ subject }) => subject?.start === at)) return [];
    return pronoun(token.lower, from, to, token.start, token.end);
  });
  const certain = persons.filter((change) => change !== undefined);
  if (certain.length < persons.length) return undefined;
  const all = [...changes, ...certain].sort((a, b) => a.start - b.start);
  return { title: t('Begin like “{0}”', examples[to]), changes: all };
}

function changesOf(
  { tokens, text }: Reading,
  { subject, start, verb, link }: Clause,
  from: Voice,
  to: Voice,
  first: boolean,
): Change[] | undefined {
  const opening = tokens[start];
  const word = tokens[verb];
  const base = word && baseOf(word.lower);
  if (!opening || !word || !base || base === 'be') return undefined;
  if (subject && !/^(?:you|they)$/.test(tokens[subject.start]?.lower ?? '')) return undefined;
  if (subject && subject.end - subject.start > 1) return undefined;
  const said = inVoice(base, to).replace(/^(?:you|they) /, '');
  const begins = first || link === 'sentence';
  const named = (to === 'you' || to === 'they') && begins;
  if (subject) {
    // “You also lead” keeps its adverb; a subject behind it (“Often you lead”) is left to the author.
    const pronounAt = tokens[subject.start];
    if (!pronounAt || subject.start !== start) return undefined;
    if (named)
      return [{ start: pronounAt.start, end: word.end, words: text.slice(pronounAt.start, word.end) }];
    const next = tokens[subject.end];
    if (!next) return undefined;
    const rest = text.slice(next.start, word.start) + said;
    return [{ start: pronounAt.start, end: word.end, words: begins ? capitalised(rest) : rest }];
  }
  if (!named) {
    const words = text.slice(opening.start, word.start) + said;
    const capital = /^\p{Lu}/u.test(opening.text);
    return [{ start: opening.start, end: word.end, words: capital && begins ? capitalised(words) : words }];
  }
  if (from === 'you' || from === 'they') return undefined;
  const lowered = text.slice(opening.start, word.start) + said;
  const words = `${to} ${lowered.slice(0, 1).toLowerCase()}${lowered.slice(1)}`;
  return [{ start: opening.start, end: word.end, words: capitalised(words) }];
}

/** What a pronoun becomes; `[undefined]` where that is not certain, `[]` where it stays. */
function pronoun(word: string, from: Voice, to: Voice, start: number, end: number): (Change | undefined)[] {
  const own = from === 'you' && to !== 'you';
  if (own && word === 'your') return [{ start, end, words: 'their' }];
  if (own && word === 'yours') return [{ start, end, words: 'theirs' }];
  if (own && word === 'yourself') return [{ start, end, words: 'themselves' }];
  // “Drive the plan of your area”: whose would it be behind “They drive”?
  const other = !own && to !== 'you' && to !== 'base' && to !== 'ing';
  if (other && /^(?:your|yours|yourself)$/.test(word)) return [undefined];
  if (/^(?:you|you're|you've|you'll)$/.test(word)) return own || other ? [undefined] : [];
  if (to === 'you' && /^(?:their|theirs|them|themselves|they)$/.test(word)) return [undefined];
  return [];
}

/** A verb of the old voice that the reader took for something else. */
function leftBehind(reading: Reading, form: string, verbs: ReadonlySet<number>): boolean {
  for (let at = 1; at < reading.tokens.length; at++) {
    const before = lower(reading, at - 1);
    if (!conjunctions.has(before) && before !== ',' && before !== '/') continue;
    let next = at;
    while (isAdverb(lower(reading, next))) next++;
    if (verbs.has(next)) continue;
    const verb = verbOf(lower(reading, next));
    if (verb?.form !== form) continue;
    // A noun at the end of a list.
    const behind = lower(reading, next + 1);
    if (!(verb.noun && (behind === '' || /^[.,;)]$/.test(behind)))) return true;
  }
  return false;
}
