import { english, t } from '../../l10n';
import { ability } from '../wording/ability';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { stateNoun } from '../wording/having';
import { findIn, lower, ofPerson, oneOf, place, said, skipAdverbs } from '../wording/helpers';
import { learning } from '../wording/learning';
import { isAdverb, verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { letSpeak } from '../wording/rewrite';
import { wordingRule } from '../wording/rule';
import { isStateAdjective, isStateVerb } from '../wording/states';
import { actsOnIt } from '../wording/taking';
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
  if (next && /^(?:and|comma|but)$/.test(next.link) && actsOnIt(reading, next)) return undefined;
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
  // “is mindful of the limits and takes them into account”
  const then = reading.clauses[reading.clauses.indexOf(clause) + 1];
  if (then?.link === 'and' && actsOnIt(reading, then)) return undefined;
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

const isAptness = oneOf('good great excellent brilliant better bad strong amazing adept');

/** “Is a student of …”, “is an expert in …”. */
function stateRole(reading: Reading, { form, verb, head, end }: Clause): Fault | undefined {
  if (form !== 'be' || !/^(?:a|an|the)$/.test(lower(reading, head))) return undefined;
  const at = findIn(reading, head + 1, Math.min(end, head + 5), ({ lower: word }) =>
    /^(?:student|learner|believer|novice|beginner|expert|thinker)$/.test(word),
  );
  const next = lower(reading, at + 1);
  const thinker = /^(?:thinker|learner)$/.test(lower(reading, at)) && /^(?:|[.,;]|and)$/.test(next);
  if (!thinker && (at < 0 || !/^(?:of|in|on|at)$/.test(next))) return undefined;
  return {
    ...place(reading, verb, at + 1),
    message: t(
      '“{0}” describes a state, which nobody can watch. Say what the person does.',
      said(reading, verb, at + 1),
    ),
  };
}
