import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { findIn, lower, ofPerson, oneOf, place, said } from '../wording/helpers';
import { isAdjective, isAdverb, verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { letSpeak } from '../wording/rewrite';
import { wordingRule } from '../wording/rule';
import { isShowing, isStateAdjective, isStateNoun, isStateVerb } from '../wording/states';
import { baseOf } from '../wording/voice';

export const notDemonstrable = wordingRule({
  id: 'not-demonstrable',
  severity: 'warning',
  summary: english('An ability, knowledge or attitude is demanded, which nobody can watch.'),
  find: undemonstrable,
});

/** The demands of a statement that nobody can watch. */
export function undemonstrable(reading: Reading): readonly Fault[] {
  return reading.clauses.flatMap((clause, index) => faultOf(reading, clause, index) ?? []);
}

function faultOf(reading: Reading, clause: Clause, index: number): Fault | undefined {
  if (!ofPerson(clause) || clause.link === 'means' || clause.link === 'while') return undefined;
  return (
    ability(reading, clause) ??
    stateVerb(reading, clause, index) ??
    stateAdjective(reading, clause) ??
    stateNoun(reading, clause) ??
    stateRole(reading, clause) ??
    learning(reading, clause, index)
  );
}

/** “can lead”, “is able to lead”, “capable of leading”, “has the ability to lead”. */
function ability(reading: Reading, clause: Clause): Fault | undefined {
  const { tokens } = reading;
  const first = lower(reading, clause.verb);
  if (clause.form === 'modal' && /^(?:can|cannot|can't)$/.test(first)) {
    if (first !== 'can') return undefined;
    const end = clause.verb + 1;
    return able(reading, clause, clause.verb, end, clause.head);
  }
  const at = findIn(reading, clause.start, Math.min(clause.end, clause.head + 6), ({ lower: word }) =>
    /^(?:able|capable|ability|capability|capacity)$/.test(word),
  );
  if (at < 0 || inside(reading, clause, at)) return undefined;
  const link = lower(reading, at + 1);
  const noun = /y$/.test(lower(reading, at));
  const verb = skipAdverbs(reading, at + 2);
  if (noun && !(link === 'to' || (link === 'of' && /ing$/.test(lower(reading, verb))))) return undefined;
  if (noun && clause.form !== 'none') {
    const doing = baseOf(lower(reading, clause.head)) ?? '';
    if (clause.form !== 'have' && !isShowing(doing) && at > clause.start + 2) return undefined;
    if (
      /^(?:their|our|the|your)$/.test(lower(reading, at - 1)) &&
      !isShowing(doing) &&
      clause.form !== 'have'
    )
      return undefined;
  }
  const from = clause.form === 'none' ? clause.start : clause.verb;
  return able(reading, clause, from, Math.min(at + 2, tokens.length), verb);
}

function able(reading: Reading, clause: Clause, from: number, end: number, verb: number): Fault {
  const shown = said(reading, from, end);
  return {
    ...place(reading, from, end),
    message: t('“{0}” demands an ability, which nobody can watch. Say what the person does with it.', shown),
    rewrites: (voice) => {
      const rewrite = verbOf(lower(reading, verb)) && letSpeak(reading, clause, from, verb, voice);
      return rewrite ? [rewrite] : [];
    },
  };
}

/** “knows …”, “understands …”, unless an act on the same thing stands beside it: “understands and explains why”. */
function stateVerb(reading: Reading, clause: Clause, index: number): Fault | undefined {
  let at = clause.head;
  let word = lower(reading, at);
  if (
    /^(?:begin|start|get|come|try|seek|strive|continue|learn|need|push|work|aim|expected|required)(?:n?ing|s|t?ing|es)?$/.test(
      word,
    ) &&
    lower(reading, at + 1) === 'to'
  ) {
    at += 2;
    word = lower(reading, at);
  }
  const base = baseOf(word) ?? '';
  // “has mastered”: reached, but no more to be seen.
  const mastered =
    base === 'master' && clause.form !== 'none' && /^(?:mastered|mastering|masters)$/.test(word);
  if (!mastered && (!isStateVerb(base) || verbOf(word)?.form === 'past')) return undefined;
  if (base === 'like' && verbOf(word)?.form !== 'third') return undefined;
  if (clause.form === 'be' && at === clause.head && !/ing$/.test(word)) return undefined;
  // “uses and understands the tools”: the use shows it.
  const before = reading.clauses[index - 1];
  if (clause.link === 'and' && before && before.verb === before.head && before.end - before.head <= 1) {
    if (!isStateVerb(baseOf(lower(reading, before.head)) ?? '')) return undefined;
  }
  // “thinks aloud”, “considers X when doing Y” is seen in what is done.
  const next = reading.clauses[index + 1];
  if (
    next &&
    at + 1 >= next.start - 1 &&
    next.link === 'and' &&
    !['be', 'have', 'modal'].includes(next.form)
  ) {
    const other = baseOf(lower(reading, next.head)) ?? '';
    if (!isStateVerb(other)) return undefined;
  }
  if (next && /^(?:and|comma|but)$/.test(next.link) && takesUp(reading, next)) return undefined;
  return {
    ...place(reading, at, at + 1),
    message: t(
      'Nobody can watch what a person {0}. Say what they do with it: explain, choose, use, teach.',
      thirdOf(base),
    ),
  };
}

function thirdOf(base: string): string {
  return base === 'want' || base === 'wish'
    ? `${base}${base === 'wish' ? 'es' : 's'}`
    : `${base}s`.replace(/ys$/, 'ies').replace(/joies$/, 'joys');
}

/** “… and explains it”: the act is on what the clause before speaks of. */
function takesUp(reading: Reading, { head, end, form }: Clause): boolean {
  if (form !== 'third' && form !== 'base') return false;
  if (isStateVerb(baseOf(lower(reading, head)) ?? '')) return false;
  return (
    findIn(reading, head + 1, Math.min(end, head + 4), ({ lower: word }) =>
      /^(?:it|them|these|this|those)$/.test(word),
    ) > 0
  );
}

/** “is familiar with …”, “Comfortable with …”. */
function stateAdjective(reading: Reading, clause: Clause): Fault | undefined {
  // “may be familiar with …”
  const being = clause.form === 'modal' && lower(reading, clause.verb + 1) === 'be';
  const form = being ? 'be' : clause.form;
  if (form !== 'be' && form !== 'none' && form !== 'past' && form !== 'third' && form !== 'base')
    return undefined;
  let at = form === 'none' ? skipAdverbs(reading, clause.start) : clause.head;
  if (
    /^(?:work|works|working|seeks?|strives?)$/.test(lower(reading, at)) &&
    lower(reading, at + 1) === 'to' &&
    lower(reading, at + 2) === 'become'
  )
    at += 2;
  const becomes = form === 'be' && lower(reading, at) === 'becoming';
  if (form === 'third' || form === 'base' || becomes) {
    if (!becomes && !/^(?:feel|become|get|stay|remain|seem)s?$/.test(lower(reading, at))) return undefined;
    at++;
  }
  while (
    at < clause.end &&
    (isAdverb(lower(reading, at)) || /^(?:more|most|very|not)$/.test(lower(reading, at)))
  )
    at++;
  const word = lower(reading, at);
  // “is good at …” is an ability.
  const skill = form === 'be' && isAptness(word) && lower(reading, at + 1) === 'at';
  if (!isStateAdjective(word) && !skill) return undefined;
  // “Familiar with and practices …”: the act is on the same.
  const shared = reading.clauses.find(({ start, link }) => link === 'and' && start === at + 3);
  if (
    shared &&
    /^(?:with|in|of|at)$/.test(lower(reading, at + 1)) &&
    !isStateVerb(baseOf(lower(reading, shared.head)) ?? '')
  )
    return undefined;
  // “Proactive in taking on tasks”
  if (word === 'proactive' && /ing$/.test(lower(reading, at + 2))) return undefined;
  // Before a noun it says of what kind that is: “Experienced engineers …”, “is a confident speaker”.
  const next = lower(reading, at + 1);
  if (
    (form === 'none' || form === 'past') &&
    !/^(?:with|in|of|at|about|to|for|and|or|on|\.|)$/.test(next) &&
    !/ing$/.test(next)
  )
    return undefined;
  const from = form === 'none' || form === 'past' ? at : clause.verb;
  const verb =
    next === 'with' || next === 'in' || next === 'at' || next === 'about' || next === 'to' ? at + 2 : at + 1;
  return {
    ...place(reading, from, at + 1),
    message: t(
      '“{0}” describes a state, which nobody can watch. Say what the person does.',
      said(reading, from, at + 1),
    ),
    rewrites: (voice) => {
      // “Comfortable leading reviews” → “Leads reviews”. “Open to learning” promises less than learning.
      if (!/^(?:comfortable|confident)$/.test(word) || !/ing$/.test(lower(reading, verb))) return [];
      if (verbOf(lower(reading, verb))?.form !== 'ing') return [];
      const rewrite = letSpeak(reading, clause, from, verb, voice);
      return rewrite ? [rewrite] : [];
    },
  };
}

/** Words up to a noun of knowledge, without anything between. */
function ofBoth(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = lower(reading, at);
    if (/^(?:skills?|knowledge|expertise|experience|abilities|understanding|acumen)$/.test(word)) return true;
    if (!/^[a-z-]+$/.test(word) || /^(?:a|an|the|of|in|for|with|to|and|or|at|on)$/.test(word)) return false;
  }
  return false;
}

/** What one has rather than does, of these words that mean other things too. */
const isGround = oneOf('foundation background grounding sense eye feel mind');

const isGrowth = oneOf(
  'developing improving learning growing gaining acquiring building expanding understanding attaining',
);

const isAptness = oneOf('good great excellent brilliant better bad strong amazing adept');

/** “Has knowledge of …”, “Demonstrates curiosity”, “Deep understanding of …”. */
function stateNoun(reading: Reading, clause: Clause): Fault | undefined {
  const { form, head } = clause;
  const fragment = form === 'none';
  const begun =
    /^(?:start|begin|strive|try|seek)/.test(lower(reading, head)) && lower(reading, head + 1) === 'to';
  const shown = begun ? head + 2 : head;
  // “Has earned trust through …”: the verb is what was done.
  const perfect =
    form === 'have' &&
    verbOf(lower(reading, head))?.form === 'past' &&
    !isStateNoun(lower(reading, head + 1));
  const base = form === 'have' && !perfect ? 'have' : (baseOf(lower(reading, shown)) ?? '');
  const adjectival =
    form === 'past' &&
    /^(?:increas|improv|prov|demonstrat|develop|expand|deepen|broaden|establish|detail|advanc|solid)/.test(
      base || lower(reading, head),
    );
  if (!fragment && !adjectival && !isShowing(base)) return undefined;
  const from = fragment || adjectival ? clause.start : base === 'have' ? clause.verb + 1 : shown + 1;
  for (let at = from; at < Math.min(clause.end, from + (fragment ? 14 : 7)); at++) {
    const word = lower(reading, at);
    if (isStateNoun(word) || (form === 'have' && !perfect && isGround(word))) {
      const next = lower(reading, at + 1);
      // “skills matrix”, “knowledge base” are things; “by asking …” shows how.
      if (/^(?:base|bases|matrix|gap|gaps|sharing|transfer|session|sessions|exchange|team|teams)$/.test(next))
        return undefined;
      // “Experience leading projects” is of an act.
      if (word === 'experience' && verbOf(next)?.form === 'ing') return undefined;
      if (/^(?:experience|exposure)$/.test(word) && verbOf(lower(reading, at + 2))?.form === 'ing')
        return undefined;
      // “Shows awareness of risks, and acts on them”
      const then = reading.clauses[reading.clauses.indexOf(clause) + 1];
      if (then && /^(?:and|comma)$/.test(then.link) && takesUp(reading, then)) return undefined;
      if (word === 'user' && !(fragment && next === 'of')) continue;
      const how = findIn(reading, at, clause.end, ({ lower: by }) => by === 'by' || by === 'through');
      if (how > 0 && /ing$/.test(lower(reading, skipAdverbs(reading, how + 1)))) return undefined;
      if (
        form !== 'have' &&
        !fragment &&
        /^(?:develop|build|grow|maintain|bring|cultivate|expand|broaden)$/.test(base) &&
        /^(?:team|teams|others|people|their|our|the)$/.test(lower(reading, head + 1)) &&
        // “develops their skills” are one's own.
        !(lower(reading, head + 1) === 'their' && (at === head + 2 || lower(reading, head + 2) === 'own'))
      )
        return undefined;
      const start = fragment || adjectival ? at : form === 'have' ? clause.verb : head;
      return {
        ...place(reading, start, at + 1),
        message: t(
          '“{0}” describes a state, which nobody can watch. Say what the person does with it.',
          said(reading, start, at + 1),
        ),
      };
    }
    // “in depth knowledge”
    if (word === 'in' && lower(reading, at + 1) === 'depth') {
      at++;
      continue;
    }
    // “builds trust and motivation”: the first is no state of the person.
    // “debugging and problem solving skills”
    if (word === 'and' && !fragment && ofBoth(reading, at + 1)) continue;
    const qualities = isAdjective(lower(reading, at - 1)) && isAdjective(lower(reading, at + 1));
    if (word === 'and' && !fragment && at > from && !qualities && !isStateAdjective(lower(reading, at - 1)))
      return undefined;
    // “Record of using what they know”
    if (/^(?:of|in|for)$/.test(word) && verbOf(lower(reading, at + 1))?.form === 'ing') return undefined;
    if (fragment && at < from + 14 && /^(?:of|with|and)$/.test(word) && at > from) continue;
    if (
      word === 'of' &&
      /^(?:areas?|level|levels|degree|amount|lack|sense|years?|months|depth|breadth|wealth|body|range)$/.test(
        lower(reading, at - 1),
      )
    )
      continue;
    if (/^(?:of|in|for|with|to|that|which|who|across|on|by|through|when|from|about)$/.test(word))
      return undefined;
    if (
      !fragment &&
      isStateAdjective(word) &&
      /^(?:model|embody|exhibit|display|show|demonstrate)$/.test(base) &&
      !/^(?:approach|style|manner|way)$/.test(lower(reading, at + 1))
    ) {
      return {
        ...place(reading, head, at + 1),
        message: t(
          '“{0}” describes an attitude, which nobody can watch. Say what the person does.',
          said(reading, head, at + 1),
        ),
      };
    }
  }
  return undefined;
}

/** “Is a student of …”, “is an expert in …”. */
function stateRole(reading: Reading, { form, verb, head, end }: Clause): Fault | undefined {
  if (form !== 'be' || !/^(?:a|an|the)$/.test(lower(reading, head))) return undefined;
  const at = findIn(reading, head + 1, Math.min(end, head + 5), ({ lower: word }) =>
    /^(?:student|learner|believer|novice|beginner|expert|thinker)$/.test(word),
  );
  const thinker =
    /^(?:thinker|learner)$/.test(lower(reading, at)) && /^(?:|[.,;]|and)$/.test(lower(reading, at + 1));
  if (thinker)
    return {
      ...place(reading, verb, at + 1),
      message: `“${said(reading, verb, at + 1)}” describes a state, which nobody can watch. Say what the person does.`,
    };
  if (at < 0 || !/^(?:of|in|on|at)$/.test(lower(reading, at + 1))) return undefined;
  return {
    ...place(reading, verb, at + 1),
    message: `“${said(reading, verb, at + 1)}” describes a state, which nobody can watch. Say what the person does.`,
  };
}

/** “Learning about …”: under way, with no end that shows. */
function learning(reading: Reading, clause: Clause, index: number): Fault | undefined {
  let at = clause.head;
  if (/^(?:start|begin)/.test(lower(reading, at))) at += lower(reading, at + 1) === 'to' ? 2 : 1;
  if (
    /^(?:seek|striv|work|aim|want|push|tr(?:y|ies))/.test(lower(reading, at)) &&
    lower(reading, at + 1) === 'to'
  )
    at += 2;
  if (
    /^(?:work|progress|strive)(?:s|ing)?$/.test(lower(reading, at)) &&
    /^towards?$/.test(lower(reading, at + 1))
  )
    at += 2;
  if (
    /^focus/.test(lower(reading, at)) &&
    lower(reading, at + 1) === 'on' &&
    isGrowth(lower(reading, at + 2))
  ) {
    const what = lower(reading, at + 3);
    const own =
      /^(?:their|your|my|own|new|through|as|in|and|the|themselves|yourself)$/.test(what) ||
      /^(?:understanding|attaining)$/.test(lower(reading, at + 2)) ||
      isStateNoun(what);
    if (own && !/^(?:team|others)$/.test(lower(reading, at + 4)))
      return {
        ...place(reading, at, at + 3),
        message: `Learning has no end that others can see. Say what the person does with what they learned.`,
      };
  }
  const word = lower(reading, at);
  const ongoing =
    word === 'learning' ||
    (word === 'learn' && at !== clause.head) ||
    // “should learn how to …”
    (/^learns?$/.test(word) &&
      (findIn(reading, at + 1, at + 5, ({ lower: what }) => /^(?:how|why)$/.test(what)) > 0 ||
        /^(?:quickly|fast|rapidly)$/.test(lower(reading, at + 1)) ||
        (lower(reading, at + 1) === 'to' && verbOf(lower(reading, at + 2))?.form === 'base'))) ||
    // “is growing as an engineer”
    (/^(?:developing|improving|growing|progressing)$/.test(word) &&
      /^(?:in|as)$/.test(lower(reading, at + 1))) ||
    word === 'familiarizing' ||
    word === 'familiarising';
  if (!ongoing || (clause.form === 'have' && at === clause.head)) return undefined;
  // “of seeking out and learning …”
  const beside = (back: number) => verbOf(lower(reading, at - back))?.form === 'ing';
  if (lower(reading, at - 1) === 'and' && (beside(2) || beside(3))) return undefined;
  // “learning and applying …”, “seeking out and learning …”: the act beside it shows.
  const next = reading.clauses[index + 1];
  const before = reading.clauses[index - 1];
  const joined = clause.link === 'and' && before !== undefined && before.end - before.head <= 2;
  if (joined || (next?.link === 'and' && next.start <= at + 2)) return undefined;
  return {
    ...place(reading, at, at + 1),
    message: t('Learning has no end that others can see. Say what the person does with what they learned.'),
  };
}

/** Inside brackets or a subordinate clause: not demanded. */
function inside(reading: Reading, clause: Clause, at: number): boolean {
  const from = clause.form === 'none' ? clause.start : clause.head + 1;
  return (
    reading.tokens[at]?.aside === true ||
    findIn(reading, from, at, ({ lower: word }) =>
      /^(?:that|which|who|so|where|when|if|whose|what|how|because)$/.test(word),
    ) >= 0
  );
}

function skipAdverbs(reading: Reading, from: number): number {
  let at = from;
  while (isAdverb(lower(reading, at))) at++;
  return at;
}
