import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { lower, place, said } from '../wording/helpers';
import { conjunctions, isAdjective, isAdverb, prepositions, subordinators, verbOf } from '../wording/lexicon';
import {
  isExactManner,
  isLoose,
  isLooseHint,
  isManner,
  isMannerHint,
  isTerm,
  loose,
} from '../wording/qualifiers';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { isStateNoun } from '../wording/states';

export const vague = wordingRule({
  id: 'vague',
  severity: 'warning',
  summary: english('A word of quality without a measure, so that two assessors set two bars.'),
  find(reading) {
    const anchor = lastAnchor(reading);
    const found: (Fault & { readonly token: number })[] = [];
    const taken = new Set<number>();
    for (const { start, end, note } of loose.find(reading)) {
      for (let at = start; at < end; at++) taken.add(at);
      if (note === 'skip' || isAnchored(reading, start, anchor) || isMeant(reading, start, end)) continue;
      found.push({ ...fault(reading, start, end, note === 'hint'), token: start });
    }
    for (let at = 0; at < reading.tokens.length; at++) {
      if (taken.has(at) || reading.tokens[at]?.aside || isAnchored(reading, at, anchor)) continue;
      const sure = adjective(reading, at) ?? manner(reading, at);
      if (sure) found.push({ ...fault(reading, at, at + 1, sure === 'hint'), token: at });
    }
    return found.sort((a, b) => a.token - b.token).map(({ token: _, ...rest }) => rest);
  },
});

function fault(reading: Reading, start: number, end: number, hint: boolean): Fault {
  return {
    ...place(reading, start, end),
    message: t(
      '“{0}”: by which measure? Say what can be seen: how much, how often, for whom, by when.',
      said(reading, start, end),
    ),
    ...(hint && { severity: 'hint' as const }),
  };
}

/** “takes the initiative to …” says which; “using their deep knowledge” says with what, not how much is demanded. */
function isMeant(reading: Reading, start: number, end: number): boolean {
  if (isQuoted(reading, start) || isOpening(reading, start) || /^low-/.test(lower(reading, start)))
    return true;
  if (lower(reading, end - 1) === 'enough' && lower(reading, end) === 'to') return true;
  if (lower(reading, end - 1) === 'initiative')
    return lower(reading, end) === 'to' && verbOf(lower(reading, end + 1))?.form === 'base';
  // “the broader impact of a change” is what comes of it.
  if (lower(reading, end - 1) === 'impact' && lower(reading, end) === 'of') return true;
  if (/^(?:knowledge|understanding|expertise)$/.test(lower(reading, end - 1)))
    return (
      /^(?:their|your|my|our)$/.test(lower(reading, start - 1)) ||
      /^(?:using|from|on|leveraging|applying)$/.test(lower(reading, start - 1)) ||
      /^(?:using|from|on|leveraging|applying|with)$/.test(lower(reading, start - 2))
    );
  return false;
}

/** Where the last example or list begins that says what is meant; -1 when there is none. */
function lastAnchor({ text, tokens }: Reading): number {
  const list = text.search(/\([^(),]{0,200},[^()]{0,400}\)/);
  return tokens.findLastIndex(
    ({ lower: word, start }, at) =>
      (list >= 0 && start <= list + 1 && (tokens[at + 1]?.start ?? Number.POSITIVE_INFINITY) > list) ||
      /^(?:e\.g\.?|i\.e\.?|eg|ie)$/.test(word) ||
      (word === 'such' && tokens[at + 1]?.lower === 'as') ||
      (word === 'for' && /^(?:example|instance)$/.test(tokens[at + 1]?.lower ?? '')) ||
      (word === 'as' && /^an?$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'example'),
  );
}

/** “good habits (docs, demos)”. Examples behind “good knowledge” say of what, but not how good. */
function isAnchored(reading: Reading, at: number, anchor: number): boolean {
  if (isTold(reading, at)) return true;
  if (anchor < at) return false;
  for (let next = at; next < at + 7; next++) if (isStateNoun(lower(reading, next))) return false;
  return true;
}

/** “a plan that fits the budget”: the measure stands in the relative clause. */
function isTold(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    if (!/^(?:that|which)$/.test(lower(reading, next))) continue;
    const form = verbOf(lower(reading, next + 1))?.form;
    return (
      form === 'base' ||
      form === 'third' ||
      /^(?:any|every|everyone|each|all)$/.test(lower(reading, next + 1))
    );
  }
  return false;
}

function adjective(reading: Reading, at: number): 'sure' | 'hint' | undefined {
  const word = lower(reading, at);
  if (isWayOrMeasure(reading, at)) return 'sure';
  // SMART goals are a method.
  if (!(isLoose(word) || isWellDone(word)) || reading.tokens[at]?.text === 'SMART') return undefined;
  if (isQuoted(reading, at) || isOpening(reading, at)) return undefined;
  const next = lower(reading, at + 1);
  const view = next === 'point' && lower(reading, at + 2) === 'of';
  if (isTerm(next) && !view && /^(?:good|great|strong|positive|best|ideal)$/.test(word))
    return next === 'practice' || next === 'practices' ? 'sure' : undefined;
  // “responsible for”, “fair share”, “clean up”, “strong-willed”, “good for nothing”.
  if (word === 'responsible' || word === 'clean' || word === 'fair' || word === 'positive') {
    if (/^(?:for|up|share|down|number|numbers)$/.test(next)) return undefined;
  }
  // “delegates what they are good at”
  const what = word === 'good' && [2, 3].some((back) => lower(reading, at - back) === 'what');
  if (next === 'at' && what) return undefined;
  if (/^(?:than|at)$/.test(next) && word === 'good') return 'sure';
  if (word === 'best' && (!/^[a-z]/.test(next) || /^(?:interests?|and|in|of|for|to|at)$/.test(next)))
    return undefined;
  // “methods appropriate to the context”
  if (
    /^(?:appropriate|suitable)$/.test(word) &&
    next === 'to' &&
    verbOf(lower(reading, at + 2))?.form !== 'base'
  )
    return undefined;
  // “careful to leave no debt”
  if (/^(?:careful|smart|quick)$/.test(word) && next === 'to') return undefined;
  return isLooseHint(word) ? 'hint' : 'sure';
}

/** “well-constructed”: how well? What is “well-defined” or “well-known” is told apart from what is not. */
function isWellDone(word: string): boolean {
  return (
    /^well-[a-z]+(?:ed|built|made|written|spoken|thought)$/.test(word) &&
    !/^well-(?:defined|scoped|established|documented|tested|formed|specified|suited|regarded|respected|liked|trusted|versed|informed|connected|deserved|organi[sz]ed|written)$/.test(
      word,
    )
  );
}

/** “in a compelling way”, “relatively little guidance”, “large enough features”. */
function isWayOrMeasure(reading: Reading, at: number): boolean {
  const word = lower(reading, at);
  const next = lower(reading, at + 1);
  if (/^(?:way|ways|manner|fashion)$/.test(next)) {
    const article = lower(reading, at - 1);
    const shown = /^(?:that|which|to|as|so)$/.test(lower(reading, at + 2));
    return (
      /^an?$/.test(article) &&
      lower(reading, at - 2) === 'in' &&
      (isAdjective(word) || /[a-z]{3}ing$/.test(word)) &&
      !isExactManner(word) &&
      !shown
    );
  }
  // “the number of defects is low”
  const told = reading.tokens.slice(0, at).some((token) => subordinators.has(token.lower));
  if (/^(?:low|high|small|minimal)$/.test(word) && !told)
    return /^(?:is|are|stays?|remains?)$/.test(lower(reading, at - 1)) && /^(?:|\.|,|and)$/.test(next);
  if (/^(?:relatively|fairly|comparatively)$/.test(word))
    return isAdjective(next) || isAdverb(next) || /^(?:little|few|much)$/.test(next);
  return (
    next === 'enough' &&
    (isAdjective(word) || isAdverb(word)) &&
    !/^(?:to|for|that|so)$/.test(lower(reading, at + 2))
  );
}

/** A word in quotation marks is a name for something. */
function isQuoted({ tokens }: Reading, at: number): boolean {
  const sign = /^["“”'‘’«»]$/;
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    if (!sign.test(tokens[before]?.text ?? '')) continue;
    for (let behind = at + 1; behind <= at + 4; behind++)
      if (sign.test(tokens[behind]?.text ?? '')) return true;
  }
  return false;
}

/** In “When quality is poor, …” the demand has not begun. */
function isOpening({ tokens, clauses }: Reading, at: number): boolean {
  const clause = clauses.find(({ start, end }) => start <= at && at < end);
  return (
    clause !== undefined &&
    at < (clause.subject?.start ?? clause.verb) &&
    clause.form !== 'none' &&
    /^(?:when|if|where|whenever|while|before|after|because|since)$/.test(tokens[clause.start]?.lower ?? '')
  );
}

/** Manner ends a bare verb (“communicates effectively”), and decorates one with an object of its own. */
function manner(reading: Reading, at: number): 'sure' | 'hint' | undefined {
  const word = lower(reading, at);
  if (!isManner(word)) return undefined;
  const before = lower(reading, at - 1);
  const next = lower(reading, at + 1);
  if (
    word === 'well' &&
    (/^(?:as|defined|known|understood|scoped|established|documented|tested|structured|written|designed|thought)$/.test(
      next,
    ) ||
      before === 'as')
  )
    return undefined;
  // “clearly defined and scoped features” are told apart from others.
  if (word === 'clearly' && /^(?:defined|scoped|specified|described|outlined|stated)$/.test(next))
    return undefined;
  if (before === 'more' || before === 'most' || before === 'less') return 'sure';
  // “a quickly evolving team”
  const attribute =
    /(?:ing|ed)$/.test(next) && /^[a-z]+$/.test(lower(reading, at + 2)) && /^(?:an?|the|and|,)$/.test(before);
  const noun = lower(reading, at + 2);
  if (attribute && verbOf(noun)?.noun !== false && !prepositions.has(noun) && !conjunctions.has(noun))
    return undefined;
  const clause = reading.clauses.find(({ start, end }) => start <= at && at < end);
  if (isMannerHint(word)) {
    // Alone behind the verb or at the end it is all that the demand says.
    if (endsClause(reading, at) || isPaired(reading, at)) return 'sure';
    if (clause && at > clause.head && isBare(reading, clause, at)) return 'sure';
    return word === 'clearly' && clause && at < clause.head ? 'hint' : undefined;
  }
  if (word === 'effectively') {
    if (endsClause(reading, at)) return 'sure';
    return clause && isBare(reading, clause, at) ? 'sure' : undefined;
  }
  return 'sure';
}

function endsClause(reading: Reading, at: number): boolean {
  const next = lower(reading, at + 1);
  return next === '' || /^[.,;:)]$/.test(next) || conjunctions.has(next);
}

function isPaired(reading: Reading, at: number): boolean {
  return /^(?:and|&)$/.test(lower(reading, at - 1)) && isManner(lower(reading, at - 2));
}

/** No object stands behind the verb: “effectively communicates with …”, “communicates effectively with …”. */
function isBare(reading: Reading, clause: Clause, at: number): boolean {
  // “presents the plan clearly to …”: it has an object.
  if (at > clause.head + 1 && !verbOf(lower(reading, at + 1))) return false;
  // “able to clearly communicate with …”
  let next = (verbOf(lower(reading, at + 1)) ? at + 1 : Math.max(at, clause.head)) + 1;
  while (isAdverb(lower(reading, next))) next++;
  return /^(?:with|in|across|to|within|at|among|between|as|under|on|and)$/.test(lower(reading, next));
}
