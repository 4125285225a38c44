import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { findIn, lower, oneOf, place, said } from '../wording/helpers';
import { determiners, isAdverb, prepositions, subordinators, verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { isStateAdjective, isStateVerb } from '../wording/states';
import { baseOf } from '../wording/voice';

export const compound = wordingRule({
  id: 'compound',
  severity: 'warning',
  summary: english('Two demands in one, of which somebody can meet the one without the other.'),
  find(reading) {
    const { clauses } = reading;
    let first = clauses[0];
    for (let index = 1; index < clauses.length && first; index++) {
      const second = clauses[index];
      if (!second) break;
      const sure = judge(reading, first, withRest(reading, second, clauses[index + 1]));
      if (sure) return [faultOf(reading, first, second, sure, clauses.length === 2)];
      // “Measures, understands and improves X”: the object of the last is that of all.
      if (second.link !== 'means' && second.link !== 'or' && second.form !== 'none')
        first = hasObject(reading, second) ? second : first;
    }
    return [];
  },
});

/** “Shares and builds on that”: what it is on stands behind the next verb. */
function withRest(reading: Reading, clause: Clause, next: Clause | undefined): Clause {
  const bare = clause.head === clause.verb && !hasObject(reading, clause);
  return bare && next?.link === 'and' && takesUp(reading, clause, next)
    ? { ...clause, end: next.end, head: next.head }
    : clause;
}

function faultOf(
  reading: Reading,
  first: Clause,
  second: Clause,
  sure: 'warning' | 'hint',
  pair: boolean,
): Fault {
  const verb = said(reading, second.verb, second.head + 1);
  const sentence = second.link === 'sentence' || second.link === 'semicolon';
  const fault: Fault = {
    ...place(reading, second.start, second.end),
    message: t(
      '“{0} …” is a demand of its own: somebody can meet one without the other. Make it a behavior of its own.',
      verb,
    ),
    severity: sure,
  };
  const before = reading.tokens[first.end - 1];
  const start = reading.tokens[second.start];
  const alike = first.form === second.form || (sentence && second.form !== 'none');
  // The second must stand on its own: it begins like the first, and nothing hangs on both.
  if (
    !pair ||
    !before ||
    !start ||
    !alike ||
    first.subject ||
    second.subject ||
    !standsAlone(reading, first, second)
  )
    return fault;
  return { ...fault, split: { first: before.end, second: start.start } };
}

function standsAlone(reading: Reading, first: Clause, second: Clause): boolean {
  // “… and acts in their best interests”: without the first nobody knows whose.
  const back = findIn(reading, second.head + 1, second.end, ({ lower: word }) =>
    /^(?:it|its|them|their|this|these|those|such|ones)$/.test(word),
  );
  const own = /^(?:own|team|work|manager|squad|role|group|peers|colleagues|area|level|domain)$/;
  if (back > 0 && !(lower(reading, back) === 'their' && own.test(lower(reading, back + 1)))) return false;

  if (/^(?:modal|be|have|none|past)$/.test(first.form) || first.form !== second.form) return false;
  const opening = lower(reading, first.start);
  return !prepositions.has(opening) && !subordinators.has(opening) && first.verb - first.start <= 1;
}

/** How sure it is that two demands are two; undefined when they are one. */
function judge(reading: Reading, first: Clause, second: Clause): 'warning' | 'hint' | undefined {
  if (second.link === 'or') return undefined;
  if (takesUp(reading, first, second)) return undefined;
  if (second.link === 'means') {
    return /^(?:mentor|coach|teach|train)$/.test(baseOf(lower(reading, second.head)) ?? '') &&
      !isOfPeople(baseOf(lower(reading, first.head)) ?? '')
      ? 'hint'
      : undefined;
  }
  if (second.link === 'while') {
    if (lower(reading, second.head + 1) === 'sure') return undefined;
    return isOfPeople(baseOf(lower(reading, second.head)) ?? '') && hasObject(reading, second)
      ? 'hint'
      : undefined;
  }
  if (second.link === 'sentence' || second.link === 'semicolon') {
    // “Analytical; deduces …” is a headline.
    if (/^(?:none|past)$/.test(first.form) && first.end - first.start < 3) return undefined;
    if (/^(?:the|a)$/.test(lower(reading, second.start)) && second.subject?.kind === 'thing')
      return undefined;
    if (
      /^(?:this|these|that|they|i\.e\.|e\.g\.|for|it|it's|that's|such|examples?|i\.e|may|often|usually)$/.test(
        lower(reading, second.start),
      )
    )
      return undefined;
    // A fragment rounds off what was said: “Seen as the expert. First contact for the area.”
    if (second.form === 'none') return isReadiness(lower(reading, second.head)) ? 'hint' : undefined;
    if (second.subject?.kind === 'thing') return 'hint';
    // It may say the same in detail.
    const all = { ...first, start: 0, head: -1 };
    const short = first.end - first.start < 3 || second.link === 'semicolon';
    return short || sharesWord(reading, all, second) ? 'hint' : 'warning';
  }
  if (second.subject?.kind === 'thing') return undefined;
  // “Responsible for planning the release and hosting the demo”
  const listed = first.form === 'none' && (second.form === 'ing' || second.form === 'base');
  const ready = first.form === 'none' && isReadiness(lower(reading, first.head));
  // “Proficient in two languages, and able to …”
  const told =
    first.form === 'none' && first.end - first.start > 2 && isStateAdjective(lower(reading, first.start));
  const whole = ready ? actOf(reading, first) < first.end - 1 : listed || told || hasObject(reading, first);
  if (!whole || !hasObject(reading, second)) return undefined;
  // “Is responsible for and maintains the scripts”: one object for both.
  if (prepositions.has(lower(reading, first.end - 1))) return undefined;
  const one = baseOf(lower(reading, actOf(reading, first))) ?? '';
  const other = baseOf(lower(reading, actOf(reading, second))) ?? '';
  // “plans the work and meets the deadline”: the second is how the first ends.
  if (/^(?:meet|achieve|succeed|fulfil|fulfill|complete)$/.test(other)) return undefined;
  if (
    second.link === 'but' &&
    (/^(?:be|modal)$/.test(second.form) || /^(?:require|need|ask|rely|seek|avoid)$/.test(other))
  )
    return undefined;
  // Looking comes before acting: one demand in two steps.
  if (isLooking(one) && isActing(other)) return undefined;
  // “gathers input and asks questions to make a decision”: both for one end.
  const purpose = findIn(reading, second.head + 1, second.end, ({ lower: word }) => word === 'to');
  if (
    isLooking(one) &&
    isLooking(other) &&
    verbOf(lower(reading, purpose + 1))?.form === 'base' &&
    purpose > 0
  )
    return undefined;
  if (isActing(one) && isReporting(other) && !isOfPeople(one)) return 'hint';
  if (sharesWord(reading, first, second)) return 'hint';
  // What one knows and what one does are met apart; else “and” joins one demand nearly as often as two.
  return isStateVerb(one) && !isStateVerb(other) ? 'warning' : 'hint';
}

/** The verb of what is done: “lead” in “is able to lead”. */
function actOf(reading: Reading, { head, end }: Clause): number {
  let at = head;
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

const isReadiness = oneOf(
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

const isLooking = oneOf(
  'represent interview test profile identify find spot notice discover detect investigate analyse analyze research gather listen collect observe monitor assess evaluate review examine explore recognise recognize anticipate seek clarify measure diagnose ask receive study triage read see raise hear take debug consult troubleshoot debug',
);
const isActing = oneOf(
  'acknowledge challenge question fix resolve solve lead implement propose address create escalate improve mitigate act adjust recommend suggest apply use incorporate deliver drive make take respond correct remove remediate report implement adapt prevent plan reduce prioritise prioritize turn translate build adopt integrate change share provide give offer suggest produce surface raise flag escalate speak deal present help communicate design develop execute initiate triage identify',
);
const isReporting = oneOf(
  'report communicate document record share explain present adjust iterate refine verify measure monitor maintain deliver follow hand ensure',
);
const isOfPeople = oneOf(
  'mentor coach teach support help guide train encourage inspire motivate onboard grow communicate contribute advise share hire influence involve foster make unblock facilitate',
);

/** Something of its own stands behind the verb, beyond “it”. */
function hasObject(reading: Reading, clause: Clause): boolean {
  const { end, form } = clause;
  if (form === 'none') return false;
  // “is calm and asks …”: what is said stands there.
  if (
    form === 'be' &&
    actOf(reading, clause) === clause.head &&
    verbOf(lower(reading, clause.head))?.form !== 'ing'
  )
    return clause.head < end;
  let at = actOf(reading, clause) + 1;
  while (at < end && isAdverb(lower(reading, at))) at++;
  // “communicates clearly and …” needs no object.
  if (at >= end && at > actOf(reading, clause) + 1) return intransitive(baseOf(lower(reading, at - 2)) ?? '');
  // “considers, and takes, advice”: the comma cuts it off.
  return at < end && lower(reading, at) !== ',';
}

const intransitive = oneOf(
  'communicate learn listen act behave speak work collaborate cooperate perform react respond grow',
);

/** “and fixes it”, “acts on them”, “solves these issues”: the second is on what the first speaks of. */
function takesUp(reading: Reading, first: Clause, second: Clause): boolean {
  const act = actOf(reading, second);
  const pronoun = findIn(reading, act + 1, Math.min(second.end, act + 4), ({ lower: word }) =>
    /^(?:it|them|these|this|those|that|their|its|accordingly|so|same|such|ones)$/.test(word),
  );
  // “presents findings”: those of what was done before.
  if (isFinding(lower(reading, act + 1))) return true;
  // “ensures they are …”
  if (lower(reading, act + 1) === 'they') return true;
  const last = second.end - 1;
  const apartFrom = findIn(reading, act + 1, last, ({ lower: word }) => word === 'so' || word === 'that');
  if (apartFrom < 0 && /^(?:it|them|this|these|those|that|so|ones?)$/.test(lower(reading, last))) return true;
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
    if (
      word === 'their' &&
      direct &&
      (isAspect(lower(reading, pronoun + 1)) ||
        isStateVerb(baseOf(lower(reading, first.head)) ?? '') ||
        isStateVerb(baseOf(lower(reading, act)) ?? ''))
    )
      return true;
    if (word === 'that' && (pronoun === act + 1 || prepositions.has(lower(reading, pronoun - 1))))
      return true;
  }
  // “does the analysis for resolving this debt”
  const back = findIn(reading, second.head + 1, Math.min(second.end, second.head + 10), ({ lower: word }) =>
    /^(?:this|these|those|such|each)$/.test(word),
  );
  const noun = lower(reading, back + 1);
  if (
    back > 0 &&
    findIn(reading, first.start, first.end, ({ lower: word }) => stem(word) === stem(noun)) >= 0
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

function sharesWord(reading: Reading, first: Clause, second: Clause): boolean {
  const nouns = new Set<string>();
  for (let at = first.head + 1; at < first.end; at++) {
    const word = lower(reading, at);
    if (isContent(word)) nouns.add(stem(word));
  }
  return (
    findIn(
      reading,
      second.head + 1,
      second.end,
      ({ lower: word }) => isContent(word) && nouns.has(stem(word)),
    ) >= 0
  );
}

function isContent(word: string): boolean {
  return (
    word.length > 3 &&
    !determiners.has(word) &&
    !prepositions.has(word) &&
    !subordinators.has(word) &&
    !isAdverb(word) &&
    !/^(?:team|teams|work|others|people|help)$/.test(word)
  );
}

function stem(word: string): string {
  return (verbOf(word)?.base ?? word).replace(/(?:ies|y)$/, 'i').replace(/(?:es|s|e)$/, '');
}
