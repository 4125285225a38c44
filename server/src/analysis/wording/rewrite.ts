import { t } from '../../l10n';
import type { Clause } from './clause';
import type { Change, Rewrite } from './fault';
import { conjunctions, isAdverb, verbOf } from './lexicon';
import type { Reading } from './reading';
import type { Token } from './tokens';
import { agreeing, baseOf, capitalised, type Voice } from './voice';

/**
 * Takes the words before a verb away and lets the verb speak: `Can write` → `Writes`. `from` is the first token of
 * what goes, `verb` that of the verb. Undefined unless the rest of the sentence still agrees with it.
 */
export function letSpeak(
  reading: Reading,
  clause: Clause,
  from: number,
  verb: number,
  voice: Voice,
): Rewrite | undefined {
  const { text, tokens } = reading;
  const first = tokens[from];
  const last = tokens[verb];
  const base = last && baseOf(last.text);
  if (!first || !last || !base || saysNoAct(base)) return undefined;
  // “may be involved”: a participle is no act of the person.
  if (verbOf(last.lower)?.form === 'past') return undefined;
  // “You're able to lead”: the subject that goes with the words stays.
  const subject = /^(you|they|we|i)'/.exec(first.lower)?.[1];
  if (subject)
    return joinedVerbs(reading, verb) ? undefined : withSubject(reading, from, verb, subject, base);
  // “…, and are trying to improve”: whoever that is, it is not the ladder's voice.
  if (!clause.subject && (first.lower === 'are' || mixesPersons(reading, voice))) return undefined;
  const spoken = agreeing(base, reading, clause, voice);
  if (!spoken || joinedVerbs(reading, verb)) return undefined;
  const kept = adverbsBetween(reading, from, verb);
  if (kept === undefined) return undefined;
  const starts = from === clause.start && beginsSentence(reading, from);
  const words = kept ? `${kept} ${spoken}` : spoken;
  if (kept && /^(?:you|they) /.test(spoken)) return undefined;
  // “You can lead” begins with its own subject already; a later clause shares the first one's.
  if (!starts && /^(?:you|they) /.test(spoken)) return undefined;
  return replaced(text, first, last, /^\p{Lu}/u.test(first.text) && starts ? capitalised(words) : words);
}

function replaced(text: string, first: Token, last: Token, words: string): Rewrite {
  return {
    title: t('Replace “{0}” with “{1}”', text.slice(first.start, last.end), words),
    changes: [{ start: first.start, end: last.end, words }],
  };
}

/** “You're able to lead” → “You lead”. */
function withSubject(
  reading: Reading,
  from: number,
  verb: number,
  subject: string,
  base: string,
): Rewrite | undefined {
  const { text, tokens } = reading;
  const first = tokens[from];
  const last = tokens[verb];
  if (!first || !last) return undefined;
  const kept = adverbsBetween(reading, from, verb);
  const words = [subject, ...(kept ? [kept] : []), base].join(' ');
  return replaced(text, first, last, /^\p{Lu}/u.test(first.text) ? capitalised(words) : words);
}

/** Verbs that say nothing of what is done: “may need help” is leave, “needs help” a demand. */
function saysNoAct(base: string): boolean {
  return /^(?:be|have|become|get|need|require|rely|depend|lack|struggle)$/.test(base);
}

/** “They push yourself”: the persons of the text are not those of the voice. */
function mixesPersons({ tokens }: Reading, voice: Voice): boolean {
  const other =
    voice === 'you'
      ? /^(?:themselves|they|themself)$/
      : voice === 'third' || voice === 'they'
        ? /^(?:you|your|yours|yourself|yourselves)$/
        : undefined;
  return other !== undefined && tokens.some(({ lower }) => other.test(lower));
}

/** “can mentor and advise”: what follows would have to change as well. */
function joinedVerbs({ tokens }: Reading, verb: number): boolean {
  const form = verbOf(tokens[verb]?.lower ?? '')?.form;
  for (let at = verb + 1; at < tokens.length; at++) {
    // Too far to be sure of.
    if (at > verb + 80) return true;
    const word = tokens[at]?.lower ?? '';
    if (/^[.;!?]$/.test(word)) return false;
    if (!conjunctions.has(word) && word !== ',' && word !== '/') continue;
    let next = at + 1;
    while (isAdverb(tokens[next]?.lower ?? '') || conjunctions.has(tokens[next]?.lower ?? '')) next++;
    // “learning how to write and how to speak”, “working to improve and be heard”
    if (/^(?:be|how)$/.test(tokens[next]?.lower ?? '')) return true;
    if (tokens[next]?.lower === 'to' && verbOf(tokens[next + 1]?.lower ?? '')?.form === 'base') return true;
    const other = verbOf(tokens[next]?.lower ?? '');
    if (other && other.form === form) {
      // A noun at the end of a list is none: “can write tests and code”.
      const behind = tokens[next + 1]?.lower ?? '';
      if (!(other.noun && (behind === '' || /^[.,;]$/.test(behind)))) return true;
    }
  }
  return false;
}

/** What says how, and stays: “able to *independently* lead”. Undefined when anything else stands between. */
function adverbsBetween({ tokens }: Reading, from: number, verb: number): string | undefined {
  const kept: string[] = [];
  for (let at = verb - 1; at > from; at--) {
    const word = tokens[at];
    if (!word || !/ly$|^(?:often|also|always)$/.test(word.lower) || !isAdverb(word.lower)) break;
    kept.unshift(word.text);
  }
  return kept.join(' ');
}

function beginsSentence({ tokens }: Reading, at: number): boolean {
  return at === 0 || /^[.!?:;]$/.test(tokens[at - 1]?.text ?? '') || !tokens[at - 1]?.word;
}

/** Takes tokens `from` to `to` out, with the space that is then one too many and the capital letter passed on. */
export function without({ text, tokens }: Reading, from: number, to: number): Change | undefined {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return undefined;
  const next = tokens[to];
  const before = tokens[from - 1];
  if (!before?.word) {
    if (!next?.word) return undefined;
    if (!/^\p{Lu}/u.test(first.text)) return { start: first.start, end: next.start, words: '' };
    return { start: first.start, end: next.end, words: capitalised(next.text) };
  }
  // At the end of a clause the space before goes too.
  if (!next?.word && next?.text !== '(') return { start: before.end, end: last.end, words: '' };
  return { start: first.start, end: next.start, words: text.slice(first.start, first.start) };
}
