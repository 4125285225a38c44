import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { findIn, lower, oneOf, place, said } from '../wording/helpers';
import { isAdverb, prepositions, subordinators, verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { isStateAdjective } from '../wording/states';
import { actOf, isReadiness, takesUp } from '../wording/taking';
import { baseOf } from '../wording/voice';

export const compound = wordingRule({
  id: 'compound',
  severity: 'hint',
  summary: english('Two demands in one, of which somebody can meet the one without the other.'),
  find(reading) {
    const { clauses } = reading;
    let first = clauses[0];
    for (let index = 1; index < clauses.length && first; index++) {
      const second = clauses[index];
      if (!second) break;
      if (isOfThing(reading, first, second)) continue;
      if (areTwo(reading, first, withRest(reading, second, clauses[index + 1])))
        return [faultOf(reading, first, second, clauses.length === 2)];
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
  // “accepts or rejects stories”: what stands behind the last belongs to both.
  if (bare && next?.link === 'or' && next.start - clause.end <= 1 && hasObject(reading, next))
    return { ...clause, end: next.end };
  return bare && next?.link === 'and' && takesUp(reading, clause, next)
    ? { ...clause, end: next.end, head: next.head }
    : clause;
}

function faultOf(reading: Reading, first: Clause, second: Clause, pair: boolean): Fault {
  const verb = said(reading, second.verb, second.head + 1);
  const sentence = second.link === 'sentence' || second.link === 'semicolon';
  const fault: Fault = {
    ...place(reading, second.start, second.end),
    message: t(
      '“{0} …” is a demand of its own: somebody can meet one without the other. Make it a behavior of its own.',
      verb,
    ),
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

/** Whether two demands are two. What joins the steps of one looks alike: no more than a hint comes of it. */
function areTwo(reading: Reading, first: Clause, second: Clause): boolean {
  if (second.link === 'or') return false;
  if (isContrast(reading, second)) return false;
  // “Knows the process and contributes to it”: knowing shows in questions, not in the work.
  const known =
    /^(?:know|understand)$/.test(baseOf(lower(reading, first.head)) ?? '') &&
    /^(?:contribute|teach|improve|advocate|champion|participate)$/.test(
      baseOf(lower(reading, second.head)) ?? '',
    ) &&
    hasObject(reading, first);
  if (!known && takesUp(reading, first, second)) return false;
  if (second.link === 'means') {
    return (
      /^(?:mentor|coach|teach|train)$/.test(baseOf(lower(reading, second.head)) ?? '') &&
      !isOfPeople(baseOf(lower(reading, first.head)) ?? '')
    );
  }
  if (second.link === 'while') {
    if (lower(reading, second.head + 1) === 'sure') return false;
    return isOfPeople(baseOf(lower(reading, second.head)) ?? '') && hasObject(reading, second);
  }
  if (second.link === 'sentence' || second.link === 'semicolon') {
    // “Analytical; deduces …” is a headline.
    if (/^(?:none|past)$/.test(first.form) && first.end - first.start < 3) return false;
    if (/^(?:the|a)$/.test(lower(reading, second.start)) && second.subject?.kind === 'thing') return false;
    if (
      /^(?:this|these|that|they|i\.e\.|e\.g\.|for|it|it's|that's|such|examples?|i\.e|may|often|usually)$/.test(
        lower(reading, second.start),
      )
    )
      return false;
    // A fragment rounds off what was said: “Seen as the expert. First contact for the area.”
    return second.form !== 'none' || isReadiness(lower(reading, second.head));
  }
  if (second.subject?.kind === 'thing') return false;
  // “Work is assigned in tickets and is reviewed”: what becomes of one thing.
  if (first.subject?.kind === 'thing' && !second.subject && second.form === 'be') return false;
  // “Open to change and willing to try”: one attitude.
  if (lower(reading, second.head) === 'willing' && /^open(?:-minded)?$/.test(lower(reading, first.head)))
    return false;
  // “is trusted by peers and seen as a guide”: one good name.
  if (first.form === 'be' && second.form === 'past') return false;
  // “Responsible for planning the release and hosting the demo”
  const listed = first.form === 'none' && (second.form === 'ing' || second.form === 'base');
  const ready = first.form === 'none' && isReadiness(lower(reading, first.head));
  // “Proficient in two languages, and able to …”
  const told =
    first.form === 'none' && first.end - first.start > 2 && isStateAdjective(lower(reading, first.start));
  const whole = ready ? actOf(reading, first) < first.end - 1 : listed || told || hasObject(reading, first);
  if (!whole || !hasObject(reading, second)) return false;
  // “Is responsible for and maintains the scripts”: one object for both.
  const called = verbOf(lower(reading, first.end - 2))?.form === 'past';
  if (!called && prepositions.has(lower(reading, first.end - 1))) return false;
  const one = baseOf(lower(reading, actOf(reading, first))) ?? '';
  const other = baseOf(lower(reading, actOf(reading, second))) ?? '';
  // “plans the work and meets the deadline”: the second is how the first ends.
  if (/^(?:meet|achieve|succeed|fulfil|fulfill|complete)$/.test(other)) return false;
  if (/^(?:find|reach|achieve)$/.test(other) && endsWell(reading, second)) return false;
  if (
    second.link === 'but' &&
    !adds(reading, second) &&
    (/^(?:be|modal)$/.test(second.form) || /^(?:require|need|ask|rely|seek|avoid)$/.test(other))
  )
    return false;
  // Looking comes before acting: one demand in two steps.
  const ways = /^(?:ways?|time|room)$/.test(lower(reading, actOf(reading, first) + 1));
  const taken = one !== 'take' || isReply(lower(reading, actOf(reading, first) + 1));
  if (isLooking(one) && taken && !ways && isActing(other)) return false;
  // “gathers input and asks questions to make a decision”: both for one end.
  const purpose = findIn(reading, second.head + 1, second.end, ({ lower: word }) => word === 'to');
  if (
    isLooking(one) &&
    isLooking(other) &&
    verbOf(lower(reading, purpose + 1))?.form === 'base' &&
    purpose > 0
  )
    return false;
  return true;
}

/** “Avoids guesses. Instead, measures …”, “owns mistakes, is not defensive”: the same from the other side. */
function isContrast(reading: Reading, second: Clause): boolean {
  if (/^(?:instead|rather)$/.test(lower(reading, second.start))) return true;
  return second.form === 'be' && lower(reading, second.verb + 1) === 'not';
}

/** “Writes code that is easy to read, has no secrets and is tested”: said of the code. */
function isOfThing(reading: Reading, first: Clause, second: Clause): boolean {
  if (!/^(?:and|comma)$/.test(second.link) || second.subject) return false;
  const whose = findIn(
    reading,
    first.head + 1,
    first.end,
    ({ lower: word }) => word === 'that' || word === 'which',
  );
  if (whose < 0 || !/^(?:is|has|are|have)$/.test(lower(reading, whose + 1))) return false;
  if (/^(?:be|have)$/.test(second.form)) return true;
  // “…, follows the guide, and is tested”
  return reading.clauses.some(
    ({ start, link, form }) =>
      start > second.start && /^(?:and|comma)$/.test(link) && /^(?:be|have)$/.test(form),
  );
}

/** “…, but are also capable of …”. */
function adds(reading: Reading, { start, head }: Clause): boolean {
  return findIn(reading, start, head, ({ lower: word }) => word === 'also') >= 0;
}

const isReply = oneOf('feedback input advice notes suggestions criticism stock comments');

/** “… and finds a solution”, “reaches agreement”: how the first ends. */
function endsWell(reading: Reading, { head, end }: Clause): boolean {
  return (
    findIn(reading, head + 1, Math.min(end, head + 4), ({ lower: word }) =>
      /^(?:solutions?|agreements?|consensus|compromises?|resolutions?|conclusions?)$/.test(word),
    ) >= 0
  );
}

const isLooking = oneOf(
  'think consider represent interview test profile identify find spot notice discover detect investigate analyse analyze research gather listen collect observe monitor assess evaluate review examine explore recognise recognize anticipate seek clarify measure diagnose ask receive study triage read see raise hear take debug consult troubleshoot debug',
);
const isActing = oneOf(
  'acknowledge challenge question fix resolve solve lead implement propose address create escalate improve mitigate act adjust recommend suggest apply use incorporate deliver drive make take respond correct remove remediate report implement adapt prevent plan reduce prioritise prioritize turn translate build adopt integrate change share provide give offer suggest produce surface raise flag escalate speak deal present help communicate design develop execute initiate triage identify point advocate',
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
