import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { lower, place, said } from '../wording/helpers';
import { conjunctions, isAdverb } from '../wording/lexicon';
import { isLoose, isLooseHint, isManner, isMannerHint, isTerm, loose } from '../wording/qualifiers';
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
      if (note === 'skip' || isAnchored(reading, start, anchor)) continue;
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

/** Where the last example or list begins that says what is meant; -1 when there is none. */
function lastAnchor({ text, tokens }: Reading): number {
  const list = text.search(/\([^(),]{0,200},[^()]{0,400}\)/);
  return tokens.findLastIndex(
    ({ lower: word, start }, at) =>
      (list >= 0 && start <= list + 1 && (tokens[at + 1]?.start ?? Number.POSITIVE_INFINITY) > list) ||
      /^(?:e\.g\.?|i\.e\.?|eg|ie)$/.test(word) ||
      (word === 'such' && tokens[at + 1]?.lower === 'as') ||
      (word === 'for' && /^(?:example|instance)$/.test(tokens[at + 1]?.lower ?? '')),
  );
}

/** “good habits (docs, demos)”. Examples behind “good knowledge” say of what, but not how good. */
function isAnchored(reading: Reading, at: number, anchor: number): boolean {
  if (anchor < at) return false;
  for (let next = at; next < at + 4; next++) if (isStateNoun(lower(reading, next))) return false;
  return true;
}

function adjective(reading: Reading, at: number): 'sure' | 'hint' | undefined {
  const word = lower(reading, at);
  // SMART goals are a method.
  if (!isLoose(word) || reading.tokens[at]?.text === 'SMART') return undefined;
  const next = lower(reading, at + 1);
  if (isTerm(next) && /^(?:good|great|strong|positive|best|ideal)$/.test(word))
    return next === 'practice' || next === 'practices' ? 'sure' : undefined;
  // “responsible for”, “fair share”, “clean up”, “strong-willed”, “good for nothing”.
  if (word === 'responsible' || word === 'clean' || word === 'fair' || word === 'positive') {
    if (/^(?:for|up|share|down|number|numbers)$/.test(next)) return undefined;
  }
  if (/^(?:than|at)$/.test(next) && word === 'good') return 'sure';
  if (word === 'best' && (!/^[a-z]/.test(next) || /^(?:interests?|and|in|of|for|to|at)$/.test(next)))
    return undefined;
  return isLooseHint(word) ? 'hint' : 'sure';
}

/** Manner ends a bare verb (“communicates effectively”), and decorates one with an object of its own. */
function manner(reading: Reading, at: number): 'sure' | 'hint' | undefined {
  const word = lower(reading, at);
  if (!isManner(word)) return undefined;
  const before = lower(reading, at - 1);
  const next = lower(reading, at + 1);
  if (
    word === 'well' &&
    (/^(?:as|defined|known|understood|scoped|established|documented|tested|structured|written|designed)$/.test(
      next,
    ) ||
      before === 'as')
  )
    return undefined;
  if (before === 'more' || before === 'most' || before === 'less') return 'sure';
  const clause = reading.clauses.find(({ start, end }) => start <= at && at < end);
  if (isMannerHint(word)) {
    // Alone behind the verb or at the end it is all that the demand says.
    if (endsClause(reading, at) || isPaired(reading, at)) return 'sure';
    return clause && at > clause.head && isBare(reading, clause, at) ? 'sure' : undefined;
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
  if (at > clause.head + 1) return false;
  let next = Math.max(at, clause.head) + 1;
  while (isAdverb(lower(reading, next))) next++;
  return /^(?:with|in|across|to|within|at|among|between|as|under|on|and)$/.test(lower(reading, next));
}
