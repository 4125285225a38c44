import { english, t } from '../../l10n';
import { isAbleTo } from '../wording/ability';
import type { Clause } from '../wording/clause';
import { lower, oneOf, place, said } from '../wording/helpers';
import { determiners, isAdjective, isAdverb, prepositions, verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { isStateAdjective, isStateVerb } from '../wording/states';

export const noAction = wordingRule({
  id: 'no-action',
  severity: 'warning',
  summary: english(
    'Nobody does anything: a noun or adjective without a verb, or nothing but “is” and “has”.',
  ),
  find(reading) {
    const { clauses, tokens } = reading;
    const first = clauses[0];
    // A word alone is a note rather than a statement.
    if (!first || tokens.filter(({ word }) => word).length < 2) return [];
    if (!clauses.every((clause) => isIdle(reading, clause))) return [];
    const fragment = first.form === 'none' || first.form === 'past';
    const end = fragment
      ? Math.min(first.end, fragmentEnd(reading, first))
      : Math.min(first.head + 1, first.end);
    const from = first.subject ? first.subject.start : fragment ? first.start : first.verb;
    if (!tokens[from]?.word) return [];
    return [
      {
        ...place(reading, from, Math.max(end, from + 1)),
        message: fragment
          ? t(
              '“{0}” has no verb. Begin with what the person does.',
              said(reading, from, Math.max(end, from + 1)),
            )
          : t(
              '“{0}” says what the person is or has. Say what they do.',
              said(reading, from, Math.max(end, from + 1)),
            ),
        ...(!fragment && { severity: 'hint' as const }),
      },
    ];
  },
});

/** As far as the first preposition: the words without their circumstances. */
function fragmentEnd(reading: Reading, { start, end }: Clause): number {
  for (let at = start + 1; at < Math.min(end, start + 6); at++) {
    if (
      /^(?:of|in|with|for|to|at|on|by|when|that|who|as|and|or|across|from)$/.test(lower(reading, at)) ||
      !reading.tokens[at]?.word
    )
      return at;
  }
  return Math.min(end, start + 6);
}

/** Participles that describe; a demand that begins with another is judged by the rule `passive`. */
const isDescription = oneOf(
  'involved engaged focused increased improved advanced proven demonstrated established extended expanded committed dedicated interested motivated experienced skilled versed detailed developed concerned informed aligned broadened deepened qualified prepared organised organized',
);

function isIdle(reading: Reading, clause: Clause): boolean {
  const { form, head } = clause;
  const word = lower(reading, head);
  if (form === 'none')
    return !(
      complemented(reading, skipOpening(reading, clause.start)) ||
      hasActor(reading, clause) ||
      hasGerund(reading, clause.start, clause.end) ||
      // “To plan and drive the migration”
      (lower(reading, clause.start) === 'to' && verbOf(lower(reading, clause.start + 1))?.form === 'base') ||
      // “if you ship it you own it”
      (/^(?:if|when)$/.test(lower(reading, clause.start)) &&
        /^(?:you|they|i|we)$/.test(lower(reading, clause.start + 1)))
    );
  if (form === 'past') {
    // “Trusted advisor to …”; “Delivered projects” is an act.
    const next = lower(reading, head + 1);
    // “Valued and trusted partner”
    const both = /^(?:and|,|&)$/.test(next) && verbOf(lower(reading, head + 2))?.form === 'past';
    if (
      /^(?:trusted|valued|recogni[sz]ed|respected|accomplished|renowned|acknowledged|seasoned|known)$/.test(
        word,
      )
    )
      return (both || isNoun(next)) && !hasActor(reading, clause);
    return (
      isDescription(word.replace(/^.*-/, '')) &&
      !determiners.has(next) &&
      !complemented(reading, head) &&
      !hasGerund(reading, head, clause.end)
    );
  }
  if (hasRelative(reading, clause)) return false;
  // “may be familiar with …”
  if (form === 'modal' && lower(reading, clause.verb + 1) === 'be')
    return isStateAdjective(word) && !complemented(reading, head) && !hasGerund(reading, head, clause.end);
  if (form === 'be' && lower(reading, clause.subject?.start ?? -1) === 'it') return false;
  if (form === 'be') {
    const participle = verbOf(word)?.form;
    // “is becoming proficient with …”
    if (word === 'becoming' && isAdjective(lower(reading, skip(reading, head + 1))))
      return !complemented(reading, head + 1);
    if (participle === 'ing' || /-[a-z]{3,}ing$/.test(word) || hasActor(reading, clause)) return false;
    if ((participle === 'past' || (/ed$/.test(word) && !participle)) && !isDescription(word)) return false;
    if (word === 'sought-after' || word === 'being') return false;
    if (isAbleTo(reading, head)) return false;
    return !(complemented(reading, head) || hasGerund(reading, head, clause.end));
  }
  if (form === 'have') {
    if (verbOf(word)?.form === 'past' && (!isDescription(word) || determiners.has(lower(reading, head + 1))))
      return false;
    for (let at = head; at < Math.min(clause.end, head + 6); at++) {
      if (/^(?:ability|capability|capacity)$/.test(lower(reading, at))) return false;
    }
    return word !== 'to' && !complemented(reading, head) && !hasGerund(reading, head, clause.end);
  }
  return false;
}

/** “a practice that you share with others”, “the person colleagues turn to”: somebody acts, if in a relative clause. */
function hasRelative(reading: Reading, { head, end }: Clause): boolean {
  for (let at = head + 1; at < end - 1; at++) {
    const that = /^(?:that|which|whom)$/.test(lower(reading, at));
    const who = that ? at + 1 : at;
    const person = /^(?:you|they|i|we)$/.test(lower(reading, who)) && that;
    const people =
      /^(?:peers|people|others|colleagues|teams|engineers|everyone|teammates|stakeholders)$/.test(
        lower(reading, who),
      );
    if (!person && !people) continue;
    const verb = verbOf(lower(reading, skip(reading, who + 1)));
    const acts = verb && (verb.form === 'base' || verb.form === 'third') && !isStateVerb(verb.base);
    if (acts && !/^(?:work|need|use|own|live|have)$/.test(verb.base)) return true;
  }
  return false;
}

/** Forms in -ing that are no act: they describe a thing, or are the name of a trade. */
const isNoAct = oneOf(
  'existing emerging upcoming ongoing varying differing changing growing increasing underlying programming engineering operating working requiring needing including consisting existing lacking caching testing monitoring scaling marketing learning training understanding being having depending remaining outstanding competing conflicting leading cutting supporting developing making thinking solving planning writing setting building getting',
);
/** What is known of them is no act either: “knowledge of building materials”. */
const isTopical = oneOf(
  'knowledge understanding awareness familiarity appreciation expertise grasp comprehension fluency proficiency',
);

/** “track record of leading projects”, “effective in communicating with clients”: what is done, in a form in -ing. */
function hasGerund(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 14); at++) {
    const word = lower(reading, at);
    if (reading.tokens[at]?.aside) return false;
    if (!/^(?:of|in|for|at|on|by|through|record|history|excellence|success|and|,)$/.test(word)) continue;
    const verb = skip(reading, at + 1);
    const act = lower(reading, verb);
    if (verbOf(act)?.form !== 'ing') continue;
    // “an effective and inspiring communicator”
    const described =
      /^(?:and|,)$/.test(word) &&
      isAdjective(lower(reading, at - 1)) &&
      /(?:er|or|ist)$/.test(lower(reading, verb + 1));
    if (described) continue;
    const owned = determiners.has(lower(reading, verb + 1)) || isAdjective(lower(reading, verb + 1));
    if (owned && !/^(?:being|having|understanding|requiring|needing)$/.test(act)) return true;
    // “effective in communicating with clients”, “focused on developing skills”
    if (
      word === 'on' &&
      /^(?:focused|working|intent)$/.test(lower(reading, at - 1)) &&
      !isThing(reading, verb + 1)
    )
      return true;
    if (/^(?:in|at)$/.test(word) && isAdjective(lower(reading, at - 1)) && !isNoAct(act)) return true;
    const deeds = /^(?:record|history|experience|habit|reputation)$/.test(lower(reading, at - 1));
    if (deeds && act !== 'getting' && !isThing(reading, verb + 1)) return true;
    if (isNoAct(act) || isThing(reading, verb + 1) || isTopical(lower(reading, at - 1))) continue;
    return true;
  }
  return false;
}

/** “Leader who empowers the team”: the act is in the relative clause. */
function hasActor(reading: Reading, { start, end }: Clause): boolean {
  for (let at = start; at < end; at++) {
    // “A self-starter - picks up …”
    const dashed =
      at > start && /^[–—-]$/.test(lower(reading, at)) ? verbOf(lower(reading, at + 1)) : undefined;
    if (dashed?.form === 'third' && !isStateVerb(dashed.base)) return true;
    // “Recognized leader, multiplies the output of the team”
    const added = at > start && lower(reading, at) === ',' ? verbOf(lower(reading, at + 1)) : undefined;
    if (added?.form === 'third' && !added.noun && !isStateVerb(added.base)) return true;
    // “Business sense: you’ll draft …”
    const says = /^(?:you|they|we|i)(?:'(?:ll|re|ve|d))?$/.test(lower(reading, at));
    const act =
      says &&
      at > start &&
      !/^(?:that|which|who|how|what|when)$/.test(lower(reading, at - 1)) &&
      verbOf(lower(reading, at + 1));
    if (act && act.form === 'base' && !isStateVerb(act.base)) return true;
    // “A teacher, they're able to explain …”
    if (says && at > start && /^(?:able|capable)$/.test(lower(reading, at + 1))) return true;
    // “…, using the checklist”
    const means = lower(reading, at) === ',' && verbOf(lower(reading, at + 1))?.form === 'ing';
    if (
      means &&
      (determiners.has(lower(reading, at + 2)) || /^(?:that|to|which)$/.test(lower(reading, at + 3)))
    )
      return true;
    const whose = lower(reading, at);
    if (whose !== 'who' && whose !== 'that') continue;
    const verb = verbOf(lower(reading, skip(reading, at + 1)));
    if (whose === 'that' && verb?.form !== 'third') continue;
    return verb !== undefined && !isStateVerb(verb.base);
  }
  return false;
}

/** Behind the article and the adjectives: “A strong reputation for …”. */
function skipOpening(reading: Reading, from: number): number {
  let at = skip(reading, from);
  if (!determiners.has(lower(reading, at))) return at;
  at = skip(reading, at + 1);
  while (
    isAdjective(lower(reading, at)) &&
    isNoun(lower(reading, at + 1)) &&
    !/^(?:and|or)$/.test(lower(reading, at + 1))
  )
    at++;
  return at;
}

function isNoun(word: string): boolean {
  return (
    /^[a-z]/.test(word) &&
    !prepositions.has(word) &&
    !isAdverb(word) &&
    !determiners.has(word) &&
    word !== 'to' &&
    word !== 'as'
  );
}

/** “comfortable leading”, “ready to lead”, “good at leading”: an adjective with an act behind it. */
function complemented(reading: Reading, from: number): boolean {
  if (isAbleTo(reading, from)) return true;
  for (let at = from; at < from + 6; at++) {
    const word = lower(reading, at);
    const next = lower(reading, at + 1);
    const act = lower(reading, skip(reading, at + 2));
    const infinitive = act === 'be' ? verbOf('become') : verbOf(act);
    const quality = /(?:ity|ness|ance|ence)$/.test(word);
    if (
      next === 'to' &&
      infinitive?.form === 'base' &&
      (isAdjective(word) || takesInfinitive(word) || (quality && !infinitive.noun))
    ) {
      // “Open to feedback”: a noun behind “to”.
      return !(infinitive.noun && takesNoun(word) && !determiners.has(lower(reading, at + 3)));
    }
    if (at > from + 2) continue;
    if (verbOf(next)?.form === 'ing' && at === from) {
      // “Comfortable leading …”, but “Strategic planning”.
      if (isStateAdjective(lower(reading, from)) || !isThing(reading, at + 2)) return true;
      continue;
    }
    if (
      /^(?:at|in|with|of|for|on|about)$/.test(next) &&
      verbOf(lower(reading, at + 2))?.form === 'ing' &&
      at === from
    ) {
      return !isThing(reading, at + 3) || next === 'for' || next === 'at';
    }
  }
  return isAbleTo(reading, from) || /ability$/.test(lower(reading, from));
}

const takesNoun = oneOf(
  'open receptive responsive committed dedicated accustomed attuned sensitive close adaptable commitment dedication',
);

/** What one has to do something, rather than what is done for a purpose (“Training of staff to …”). */
const takesInfinitive = oneOf(
  'ability capability capacity willingness eagerness readiness desire drive ambition aspiration hunger commitment dedication inclination tendency motivation determination courage foresight discipline confidence authority power permission right freedom opportunity responsibility need aptitude skill skills experience knowledge trusted expected required allowed encouraged asked known prepared committed dedicated motivated determined qualified empowered equipped likely plan plans aim one first person',
);

/** “machine learning”, “in testing and …”: the form in -ing is a noun, since nothing is its object. */
function isThing(reading: Reading, at: number): boolean {
  const word = lower(reading, at);
  return (
    word === '' ||
    /^(?:and|or|in|of|,|\.|with|for|practices|tools|techniques|skills|principles|processes|systems|as)$/.test(
      word,
    )
  );
}

function skip(reading: Reading, from: number): number {
  let at = from;
  while (isAdverb(lower(reading, at))) at++;
  return at;
}
