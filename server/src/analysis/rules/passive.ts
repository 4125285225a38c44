import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { lower, oneOf, place, said } from '../wording/helpers';
import { isWork } from '../wording/joining';
import { determiners, isAdjective, isAdverb, prepositions, verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';

export const passive = wordingRule({
  id: 'passive',
  severity: 'warning',
  summary: english('The person receives what others do, or something else than the person acts.'),
  find: (reading) => reading.clauses.flatMap((clause, index) => faultOf(reading, clause, index) ?? []),
});

/** Participles that say what somebody is like or does, not what is done to them. */
const isAdjectivalWord = oneOf(`
  focused involved engaged committed dedicated motivated interested experienced skilled versed organised organized prepared driven based concerned
  related excited invested balanced located limited detailed determined qualified accustomed self-motivated well-versed unbiased seasoned practised practiced
  aligned connected informed oriented tired pleased satisfied convinced embedded talented gifted rounded well-rounded structured grounded
  immersed devoted specialised specialized trained certified updated supposed needed done finished open-minded
`);

/** Participles that a demand begins with when others act: “Trusted to …”, “Sought out for …”. */
const isReceived = oneOf(`
  trusted seen sought known regarded recognised recognized respected considered viewed valued relied called consulted asked given assigned thrown
  expected encouraged invited requested perceived acknowledged entrusted tasked empowered supported supervised guided mentored coached managed
  led chosen selected allowed required looked acclaimed admired credited appointed nominated approached permitted taught told shown accepted held counted
  depended turned assisted directed overseen instructed reviewed delegated elected liked appreciated
  granted offered treated judged brought included
`);

/** Participles of a good name, before a noun. */
const isRenowned = oneOf(
  'valued recognised recognized respected acknowledged regarded renowned acclaimed admired established',
);

/** A noun, or more participles and then a noun. */
function isRanked(reading: Reading, at: number): boolean {
  const word = lower(reading, at);
  if (/^(?:and|&|,)$/.test(word)) return verbOf(lower(reading, at + 1))?.form === 'past';
  return /^[a-z]{3}/.test(word) && !prepositions.has(word) && !determiners.has(word) && !/ly$/.test(word);
}

/** With what stands before a hyphen left out: “interview-trained”. */
function isAdjectival(word: string): boolean {
  return isAdjectivalWord(word) || isAdjectivalWord(word.replace(/^.*-/, ''));
}

/** What a job does rather than the person: “Involves …”, “May require …”. */
const isOfTheJob = oneOf('involve involves require includes include entails entail consists consist');

function faultOf(reading: Reading, clause: Clause, index: number): Fault | undefined {
  const { form, verb, head, subject, link } = clause;
  if (link === 'means' || link === 'while') return undefined;
  if (subject?.kind === 'thing') return index === 0 ? byOthers(reading, clause) : undefined;
  const word = lower(reading, head);
  if (form === 'past') {
    let behind = head + 1;
    while (/ly$/.test(lower(reading, behind))) behind++;
    const next = lower(reading, behind);
    // “Assigned simple tasks”: by somebody else, unless the ladder looks back.
    if (
      index === 0 &&
      /^(?:assigned|delegated|allocated|handed)$/.test(word) &&
      verb === clause.start &&
      (isAdjective(next) || /^(?:the|least|most|more|less|small|only|[a-z]+-[a-z]+)$/.test(next))
    )
      return { ...received(reading, clause, head, head + 1), severity: 'hint' };
    // “Valued and trusted partner”, “Recognised authority”
    if (link !== 'and' && isRenowned(word) && isRanked(reading, head + 1))
      return { ...received(reading, clause, head, head + 1), severity: 'hint' };
    if (
      !isReceived(word) ||
      !(
        prepositions.has(next) ||
        /^(?:out|up|after|a|an|the|accountable|responsible|internally|externally|outside|inside)$/.test(next)
      )
    )
      return undefined;
    if (/^(?:a|an|the)$/.test(next) && !/^(?:considered|given|assigned|called)$/.test(word)) return undefined;
    if (
      /^(?:led|managed|mentored|coached|taught|guided|supported|approached|brought|directed|overseen|reviewed|assisted|instructed|delegated|turned)$/.test(
        word,
      ) &&
      next !== 'by' &&
      !(word === 'turned' && next === 'to')
    )
      return undefined;
    return received(reading, clause, head, head + 1 + (next === 'out' || next === 'up' ? 1 : 0));
  }
  // “The respect and trust of leadership”, “Their advice often sought”: others give it.
  if (form === 'none' || form === 'ing') {
    const from = lower(reading, clause.start) === 'the' ? clause.start + 1 : clause.start;
    if (isRegard(lower(reading, from))) {
      let of = from + 1;
      while (/^(?:and|&)$/.test(lower(reading, of)) && isRegard(lower(reading, of + 1))) of += 2;
      if (/^(?:of|from)$/.test(lower(reading, of))) return received(reading, clause, clause.start, of);
    }
    for (let at = clause.start + 1; at < clause.end; at++)
      if (lower(reading, at) === 'sought' && !/^(?:has|have|had|'ve|and)$/.test(lower(reading, at - 1)))
        return received(reading, clause, at, at + 1);
  }
  // “Close supervision; work reviewed often”: “is” is left out.
  if (form === 'none' || (form === 'base' && head === clause.start)) {
    const told = isWork(lower(reading, clause.start)) ? clause.start + 1 : -1;
    if (
      told > 0 &&
      /^(?:reviewed|checked|approved|supervised|monitored|inspected)$/.test(lower(reading, told))
    )
      return received(reading, clause, clause.start, told + 1);
  }
  const helped =
    form === 'be' || reading.tokens.slice(verb, head).some(({ lower: by }) => /^(?:be|been|being)$/.test(by));
  const gets = /^(?:get|gets|got)$/.test(word);
  if (gets) {
    const what = lower(reading, head + 1);
    if (isParticiple(what) && !isAdjectival(what) && isReceived(what))
      return received(reading, clause, verb, head + 2);
    return undefined;
  }
  // “becoming recognised as …”, “is being mentored by …”
  const becomes = /^(?:become|becomes|becoming|being)$/.test(word);
  const made = lower(reading, head + 1);
  if (becomes && isParticiple(made) && !isAdjectival(made) && (word === 'being' || isReceived(made)))
    return received(reading, clause, verb, head + 2);
  // “Is a sought-after reviewer”: for others to seek out.
  const after = reading.tokens.findIndex(
    (_, at) =>
      at >= head &&
      at < head + 3 &&
      (lower(reading, at) === 'sought-after' ||
        (lower(reading, at) === 'sought' && lower(reading, at + 1) === 'after')),
  );
  if (form === 'be' && after > head)
    return received(reading, clause, after, after + (lower(reading, after) === 'sought' ? 2 : 1));
  // “needs to be told what to do”
  const needs = /^(?:do|does)$/.test(word) && lower(reading, head + 1) === 'not' ? head + 2 : head;
  const done = lower(reading, needs + 3);
  if (
    /^(?:need|require|want|like|prefer|ask)s?$/.test(lower(reading, needs)) &&
    lower(reading, needs + 1) === 'to' &&
    lower(reading, needs + 2) === 'be' &&
    isParticiple(done)
  )
    return isAdjectival(done) ? undefined : received(reading, clause, verb, needs + 4);
  const others = form === 'be' ? turnedTo(reading, clause) : -1;
  if (others > 0) return received(reading, clause, verb, others);
  if (helped && isParticiple(word) && !isAdjectival(word)) {
    // “My code is free of defects and is documented”: said of the code.
    if (index > 0 && !subject && reading.clauses[index - 1]?.subject?.kind === 'thing') return undefined;
    // “is learned in”, “is a trusted advisor”: nobody acts on them here.
    return received(reading, clause, verb, head + 1);
  }
  // “Receives supervision on new work”
  const helpedBy =
    /^(?:supervision|guidance|direction|instruction|instructions|training|coaching|mentoring|buy-in|oversight|assignments|tasks|assistance)$/;
  if (
    /^(?:receive|get|need|require)s?$/.test(word) &&
    word.startsWith('rec') &&
    helpedBy.test(lower(reading, head + 1))
  )
    return received(reading, clause, head, head + 2);
  if (
    !subject &&
    index === 0 &&
    isOfTheJob(word) &&
    (form === 'third' || form === 'modal') &&
    isTask(reading, head + 1)
  ) {
    return {
      ...place(reading, head, head + 1),
      message: t(
        '“{0}” tells what the job is like. Begin with what the person does.',
        said(reading, head, head + 1),
      ),
    };
  }
  return undefined;
}

/** “Is the person colleagues turn to”: behind the verb of the others; -1 where nobody else acts. */
function turnedTo(reading: Reading, { head, end }: Clause): number {
  const opens = /^(?:the|a|an|someone|somebody|who|where|whom)$/.test(lower(reading, head));
  for (let at = head; opens && at < Math.min(end, head + 7); at++) {
    if (
      !/^(?:person|one|someone|somebody|engineer|expert|developer|voice|place|contact|who|whom)$/.test(
        lower(reading, at),
      )
    )
      continue;
    let who = at + 1;
    while (/^(?:that|who|whom|to|in|the|other|all|many|most)$/.test(lower(reading, who))) who++;
    if (!isOthers(lower(reading, who))) continue;
    let act = who + 1;
    while (isAdverb(lower(reading, act))) act++;
    const form = verbOf(lower(reading, act))?.form;
    if (form === 'base' || form === 'third' || /^(?:can|will)$/.test(lower(reading, act))) return act + 1;
  }
  return -1;
}

const isOthers = oneOf(
  'others people peers colleagues teammates engineers developers teams team everyone everybody stakeholders members managers leaders leadership customers juniors seniors designers',
);

/** “involves mentoring”, “involves a lot of …”: tasks. People who are involved are involved by somebody. */
function isTask(reading: Reading, at: number): boolean {
  const word = lower(reading, at);
  if (verbOf(word)?.form === 'ing' || /ing$/.test(word)) return true;
  if (/^(?:application|exercise|use)$/.test(word) && lower(reading, at + 1) === 'of') return true;
  return (
    /^(?:a|an|some|much|more|regular|occasional)$/.test(word) &&
    !/^(?:others?|people)$/.test(lower(reading, at + 1))
  );
}

const isRegard = oneOf('respect trust confidence admiration recognition esteem');

function isParticiple(word: string): boolean {
  if (/^(?:sought-after|(?:well|highly)-(?:regarded|respected|known|liked|trusted))$/.test(word)) return true;
  const verb = verbOf(word);
  if (verb) return verb.form === 'past';
  return /[a-z]{3}ed$/.test(word) && !/(?:need|speed|feed|embed|indeed|proceed)$/.test(word);
}

function received(reading: Reading, _clause: Clause, from: number, to: number): Fault {
  return {
    ...place(reading, from, to),
    message: t(
      '“{0}”: others act here. Say what the person does to bring this about.',
      said(reading, from, to),
    ),
  };
}

/** “Code is clean”, “Peers ask them for advice”. “Your work …” is the person's. */
function byOthers(reading: Reading, { subject, verb }: Clause): Fault | undefined {
  if (!subject) return undefined;
  const first = lower(reading, subject.start);
  const own = /^(?:your|my|our|their|his|her)$/.test(first);
  // “Their reports grow into new roles”: people are no work of one's own.
  const people =
    /^(?:teams?|reports|peers|colleagues|engineers|members|managers|manager|partners|stakeholders|customers|users)$/;
  let noun = subject.end - 1;
  for (let at = subject.start + 1; at < noun; at++) if (prepositions.has(lower(reading, at))) noun = at - 1;
  if (own && !people.test(lower(reading, noun))) return undefined;
  if (/^(?:not|this|that|there|nothing|no|it)$/.test(first)) return undefined;
  // “The roadmap you create …” is the person's own.
  for (let at = subject.start + 1; at < subject.end - 1; at++)
    if (/^(?:you|they|i|we)$/.test(lower(reading, at)) && verbOf(lower(reading, at + 1))) return undefined;
  // “Engineers at this level lead …” speaks of the person.
  const words = said(reading, subject.start, subject.end);
  if (/\b(?:at this level|in this role|this role|this level)\b/i.test(words)) return undefined;
  return {
    ...place(reading, subject.start, verb + 1),
    message: t('“{0}” is not the person whom the ladder measures. Say what the person does.', words),
  };
}
