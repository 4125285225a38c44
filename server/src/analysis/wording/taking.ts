import type { Clause } from './clause';
import { findIn, lower, oneOf } from './helpers';
import { determiners, isAdverb, prepositions, verbOf } from './lexicon';
import type { Reading } from './reading';
import { isStateVerb } from './states';
import { baseOf } from './voice';

/** The verb of what is done: “lead” in “is able to lead”. */
export function actOf(reading: Reading, { head, end }: Clause): number {
  let at = head;
  // “helps develop and run the training”
  if (/^help(?:s|ing)?$/.test(lower(reading, at)) && verbOf(lower(reading, at + 1))?.form === 'base')
    return at + 1;
  // “is trusted to start to lead”
  while (
    isReadiness(lower(reading, at)) ||
    (announces(baseOf(lower(reading, at)) ?? '') && /^(?:to|towards?)$/.test(lower(reading, at + 1)))
  ) {
    at++;
    if (/^(?:to|towards?|of)$/.test(lower(reading, at))) at++;
    while (isAdverb(lower(reading, at))) at++;
  }
  return at < end ? at : head;
}

export const isReadiness = oneOf(
  'able capable ready willing likely trusted expected required encouraged empowered allowed asked',
);
const announces = oneOf('start begin try strive work seek continue aim attempt learn');

/** “… and finds their cause”: of the things named before. */
const isAspect = oneOf(
  'root cause causes effect effects impact impacts outcome outcomes result results progress implementation delivery resolution trade-offs tradeoffs risks cost costs consequences consequence quality performance reason reasons rationale finding findings lesson lessons learning learnings conclusion conclusions decision decisions choice choices answer answers solution solutions fix fixes change changes action actions follow-up follow-ups next insight insights recommendation recommendations feedback response output outputs status use usage adoption design needs value',
);

const isFinding = oneOf(
  'results findings learnings lessons outcomes conclusions recommendations solutions fixes insights improvements',
);

/** “and fixes it”, “acts on them”, “solves these issues”: the second is on what the first speaks of. */
export function takesUp(reading: Reading, first: Clause, second: Clause): boolean {
  const act = actOf(reading, second);
  const pronoun = findIn(reading, act + 1, Math.min(second.end, act + 4), ({ lower: word }) =>
    /^(?:it|them|these|this|those|that|their|its|accordingly|so|same|such|ones)$/.test(word),
  );
  // “… and encourages others to do the same”, “judges which one fits”
  for (let at = act + 1; at < second.end; at++) {
    const [here, next] = [lower(reading, at), lower(reading, at + 1)];
    if (here === 'do' && /^(?:the|so)$/.test(next) && (next === 'so' || lower(reading, at + 2) === 'same'))
      return true;
    if (here === 'which' && /^ones?$/.test(next)) return true;
  }
  // “presents findings”: those of what was done before.
  if (isFinding(lower(reading, act + 1))) return true;
  // “ensures they are …”
  if (
    lower(reading, act + 1) === 'they' &&
    /^(?:ensure|make|see|check|verify|confirm|guarantee|know|understand)$/.test(
      baseOf(lower(reading, act)) ?? '',
    )
  )
    return true;
  const last = second.end - 1;
  const apartFrom = findIn(reading, act + 1, last, ({ lower: word }) => word === 'so' || word === 'that');
  // “learns new ones” is apart from the old ones.
  const others =
    /^ones?$/.test(lower(reading, last)) &&
    /^(?:new|other|further|different)$/.test(lower(reading, last - 1));
  if (apartFrom < 0 && !others && /^(?:it|them|this|these|those|that|so|ones?)$/.test(lower(reading, last)))
    return true;
  // “shares what they learned”
  if (
    lower(reading, act + 1) === 'what' &&
    /^(?:i|you|they|we|was|is|has)$/.test(lower(reading, act + 2)) &&
    /^(?:learn|find|discover|build|see|observe|hear|notice)$/.test(
      baseOf(lower(reading, act + 3).replace(/^learnt$/, 'learned')) ?? '',
    )
  )
    return true;
  if (pronoun > 0) {
    const word = lower(reading, pronoun);
    // “documents it so the team …”
    const apart =
      (word === 'so' && reading.tokens[pronoun + 1]?.word === true && pronoun + 1 < second.end) ||
      /^(?:when|if|where|until|unless)$/.test(lower(reading, pronoun - 1));
    if (!apart && /^(?:it|them|these|this|those|accordingly|so|such|ones)$/.test(word)) return true;
    if (word === 'same') return true;
    if (word === 'its' && pronoun === act + 1) return true;
    const direct = findIn(reading, act + 1, pronoun, ({ lower: between }) => prepositions.has(between)) < 0;
    const own = /^(?:own|teams?|role|peers|colleagues|manager|squad|work|area|level)$/.test(
      lower(reading, pronoun + 1),
    );
    if (
      word === 'their' &&
      direct &&
      !own &&
      (isAspect(lower(reading, pronoun + 1)) ||
        isStateVerb(baseOf(lower(reading, first.head)) ?? '') ||
        isStateVerb(baseOf(lower(reading, act)) ?? ''))
    )
      return true;
    // “Checks that all …” says what is checked.
    const says =
      word === 'that' &&
      /^(?:sentence|semicolon)$/.test(second.link) &&
      determiners.has(lower(reading, pronoun + 1));
    if (word === 'that' && !says && (pronoun === act + 1 || prepositions.has(lower(reading, pronoun - 1))))
      return true;
  }
  // “does the analysis for resolving this debt”
  const back = findIn(reading, second.head + 1, Math.min(second.end, second.head + 10), ({ lower: word }) =>
    /^(?:this|these|those|such|each)$/.test(word),
  );
  const noun = lower(reading, back + 1);
  if (
    back > 0 &&
    findIn(
      reading,
      first.start,
      first.end,
      // “ways to improve …; leads these improvements”
      ({ lower: word }) =>
        stem(word) === stem(noun) || (word.length > 5 && noun.startsWith(word.slice(0, 6))),
    ) >= 0
  )
    return true;
  const the = findIn(
    reading,
    second.head + 1,
    Math.min(second.end, second.head + 4),
    ({ lower: word }) => word === 'the',
  );
  if (the > 0) {
    const named = stem(lower(reading, the + 1));
    // “tests ideas and shares the results”, “decides … and records the decision”
    const near = second.link === 'and' || second.link === 'comma';
    if (near && isAspect(lower(reading, the + 1)) && lower(reading, the + 2) !== 'of') return true;
    if (verbOf(lower(reading, the + 1))?.form === 'past') return false;
    const verb = stem(lower(reading, first.head)).slice(0, 5);
    if (verb.length >= 4 && named.startsWith(verb)) return true;
    if (
      named.length > 3 &&
      findIn(reading, first.start, first.end, ({ lower: word }) => stem(word) === named) >= 0
    )
      return true;
  }
  return false;
}

function stem(word: string): string {
  return (verbOf(word)?.base ?? word).replace(/(?:ies|y)$/, 'i').replace(/(?:es|s|e)$/, '');
}

/** “… and explains it”: the act is on what the clause before speaks of. */
export function actsOnIt(reading: Reading, { head, end, form }: Clause): boolean {
  if (form !== 'third' && form !== 'base') return false;
  if (isStateVerb(baseOf(lower(reading, head)) ?? '')) return false;
  return (
    findIn(reading, head + 1, Math.min(end, head + 4), ({ lower: word }) =>
      /^(?:it|them|these|this|those)$/.test(word),
    ) > 0
  );
}
