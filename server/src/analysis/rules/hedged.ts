import { english, t } from '../../l10n';
import type { Clause } from '../wording/clause';
import type { Fault } from '../wording/fault';
import { findIn, lower, oneOf, place, said, skipAdverbs } from '../wording/helpers';
import { isAdverb, verbOf } from '../wording/lexicon';
import { Phrases } from '../wording/phrases';
import type { Reading } from '../wording/reading';
import { letSpeak, without } from '../wording/rewrite';
import { wordingRule } from '../wording/rule';
import { baseOf } from '../wording/voice';

export const hedged = wordingRule({
  id: 'hedged',
  severity: 'warning',
  summary: english('A word such as “may”, “strives to” or “where possible” lets the demand go unmet.'),
  find: (reading) => [
    ...reading.clauses.flatMap((clause) => verbFault(reading, clause) ?? []),
    ...softWords(reading),
  ],
});

/** Verbs that only announce the next one, in base form: behind them comes “to”. */
const announces = oneOf(
  'strive try attempt aim seek aspire endeavor endeavour hope intend start begin work tend look wish want commence',
);
/** These take a form in -ing too. */
const announcesIng = oneOf('start begin try commence attempt');

function verbFault(reading: Reading, clause: Clause): Fault | undefined {
  const { verb, head, form } = clause;
  // “It is likely that …”
  const it = clause.subject && lower(reading, clause.subject.start) === 'it';
  if (it && /^(?:likely|possible|probable)$/.test(lower(reading, clause.head)))
    return weak(reading, clause, clause.subject.start, clause.head + 1, -1);
  // “People tend to …”, “Work may be reviewed”: it hedges whoever acts.
  const tends = /^tends?$/.test(lower(reading, head)) || (form === 'be' && lower(reading, head) === 'likely');
  if (clause.subject?.kind === 'thing' && form !== 'modal' && !tends) return undefined;
  const first = lower(reading, verb);
  if (form === 'modal' && /^(?:may|might|could|should|would)$/.test(first)) {
    // “The work may …” is the demand where it opens the statement, “Examples may …” are none.
    if (
      clause.subject?.kind === 'thing' &&
      clause.link !== 'start' &&
      !/^(?:this)$/.test(lower(reading, clause.subject.start)) &&
      !(clause.link === 'but' && !/^(?:it|that|the)$/.test(lower(reading, clause.subject.start)))
    )
      return undefined;
    if (/^(?:examples?|tasks|which|that)$/.test(lower(reading, (clause.subject?.end ?? 0) - 1)))
      return undefined;
    if (lower(reading, head) === 'include') return undefined;
    return weak(reading, clause, verb, verb + 1, head);
  }
  const base = baseOf(lower(reading, head)) ?? '';
  let next = head + 1;
  while (/^(?:always|also|actively|continuously|constantly)$/.test(lower(reading, next))) next++;
  const link = lower(reading, next);
  let target = next + 1;
  while (isAdverb(lower(reading, target))) target++;
  const follows = verbOf(lower(reading, target));
  if (announces(base) && link === 'to' && (follows?.form === 'base' || base === 'tend')) {
    if (base === 'want' || base === 'wish') return undefined;
    return weak(reading, clause, verb, next + 1, target);
  }
  if (base === 'work' && /^towards?$/.test(link)) {
    // “works towards filling the gaps” need not fill one.
    const act = verbOf(lower(reading, target))?.form === 'ing';
    if (act || form !== 'third')
      return weak(reading, clause, head, next + 1, target, act ? undefined : 'hint');
  }
  if (announcesIng(base) && verbOf(link)?.form === 'ing') return weak(reading, clause, verb, next, next);
  const how = link === 'how' && lower(reading, next + 1) === 'to' ? 1 : 0;
  if (base === 'learn' && (how > 0 || link === 'to') && (form === 'be' || form === 'ing')) {
    let act = next + how + 1;
    while (isAdverb(lower(reading, act))) act++;
    return weak(reading, clause, verb, next + how + 1, act);
  }
  // “is likely to”; “is expected to” is how some ladders put every demand.
  if (
    (form === 'be' || (form === 'past' && base === 'expect')) &&
    link === 'to' &&
    /^(?:likely|expected|supposed)$/.test(lower(reading, head))
  ) {
    return weak(reading, clause, verb, next + 1, -1, base === 'expect' ? 'hint' : undefined);
  }
  // “emerging as a leader”
  if (/^(?:emerging|evolving)$/.test(lower(reading, head)) && /^(?:as|into)$/.test(link))
    return weak(reading, clause, head, head + 2, -1);
  // “becoming more involved”
  if (base === 'become' && /ing$/.test(lower(reading, head)))
    return weak(reading, clause, head, head + 1, -1);
  if (form === 'third' && base === 'become' && /^(?:more|increasingly)$/.test(link))
    return weak(reading, clause, head, head + 1, -1);
  return undefined;
}

function weak(
  reading: Reading,
  clause: Clause,
  from: number,
  end: number,
  verb: number,
  severity?: 'hint',
): Fault {
  return {
    ...place(reading, from, end),
    message: t('“{0}” lets the demand go unmet. Say what the person does.', said(reading, from, end)),
    ...(severity && { severity }),
    rewrites: (voice) => {
      // “should start identifying”: the next word only announces as well.
      const known = verb > 0 && verbOf(lower(reading, verb));
      const rewrite = known && !announces(known.base) && letSpeak(reading, clause, from, verb, voice);
      return rewrite ? [rewrite] : [];
    },
  };
}

const soft = new Phrases(`
  where possible
  wherever possible
  when possible
  whenever possible
  if possible
  where feasible
  when feasible
  wherever|whenever feasible|practical|practicable
  ~make an? _? effort|efforts to
  ~do their|your|my|our best to
  ~do what they|you can to
  ought to
  more often than not
  in general
  up to a point
  kind|sort of = hint
  gradually = hint
  ~show signs|potential of|to|for
  where practical
  where practicable
  as much as possible
  as far as possible
  to the extent possible
  to the best of their ability|abilities
  to the best of your ability|abilities
  to some|a|an limited|certain|lesser? extent|degree
  in some cases
  when|where|whenever|wherever|if time permits|allows
  when|where|whenever|wherever|if they|you|i|we can
  as best they|you can
  as far as they|you can
  partially
  partly
  potentially
  normally
  nearly = hint
  almost = hint
  more or less
  time permitting
  increasingly
  mostly
  usually
  generally
  typically
  probably
  perhaps
  possibly
  maybe
  largely
  mainly
  for the most part
  in most cases
  some of the time
  ideally
  hopefully
  at times = hint
  sometimes = hint
  now and then = hint
  on occasion = hint
  once in a while = hint
  every now and then = hint
  from time to time = hint
  somewhat = hint
`);

/** Adverbs and phrases, outside subordinate clauses. */
function softWords(reading: Reading): Fault[] {
  const found: Fault[] = [];
  for (const { start, end, note } of soft.find(reading)) {
    if (isExample(reading, start) || isSubordinate(reading, start)) continue;
    if (start === 0 && /^(?:perhaps|maybe)$/.test(lower(reading, start))) continue;
    // “generally available” is a stage of a product; “as much as possible about” is a quantity.
    if (/^(?:available|accepted|known)$/.test(lower(reading, end))) continue;
    // “a kind of tests”, “passionate about the subject in general”, “opportunities that have the potential to”
    if (
      /^(?:kind|sort)$/.test(lower(reading, start)) &&
      /^(?:a|any|the|this|that|every|what|one|some)$/.test(lower(reading, start - 1))
    )
      continue;
    if (lower(reading, end - 1) === 'general' && start > 0 && lower(reading, end) !== ',') continue;
    if (reading.tokens[end]?.lower === 'to' && lower(reading, start) === 'as') continue;
    // A modal says it already: “may at times involve”.
    const clause = reading.clauses.find((one) => one.start <= start && start < one.end);
    if (clause?.form === 'modal' && note === 'hint') continue;
    // “helps teams do their best”: what others do.
    const acts = /^(?:mak|made|do|show)/.test(lower(reading, start));
    if (acts && clause && start !== clause.verb && start !== clause.head) continue;
    found.push({
      ...place(reading, start, end),
      message: t(
        '“{0}” lets the demand go unmet. Delete it, or name the exception.',
        said(reading, start, end),
      ),
      ...(note && { severity: 'hint' as const }),
      rewrites: (voice) => {
        // “makes an effort to answer”: the verb behind it is what is demanded.
        if (/^(?:to|of|for)$/.test(lower(reading, end - 1))) {
          const target = skipAdverbs(reading, end);
          const base = verbOf(lower(reading, target))?.form === 'base' && lower(reading, end - 1) === 'to';
          const rewrite =
            base && clause?.verb === start && letSpeak(reading, clause, clause.verb, target, voice);
          return rewrite ? [rewrite] : [];
        }
        const change = without(reading, lower(reading, start - 1) === ',' ? start : start, end);
        return change ? [{ title: t('Delete “{0}”', said(reading, start, end)), changes: [change] }] : [];
      },
    });
  }
  return found;
}

/** Behind “e.g.” and the like. In plain brackets it is said of the demand: “(usually with others)”. */
function isExample(reading: Reading, at: number): boolean {
  if (!reading.tokens[at]?.aside) return false;
  let from = at;
  while (from > 0 && !/^[([]$/.test(lower(reading, from))) from--;
  return (
    findIn(reading, from, at, ({ lower: word }) =>
      /^(?:e\.g\.?|eg|i\.e\.?|ie|such|example|instance|including|like)$/.test(word),
    ) >= 0
  );
}

function isSubordinate(reading: Reading, at: number): boolean {
  const clause = reading.clauses.find(({ start, end }) => start <= at && at < end);
  if (!clause) return false;
  const from = Math.max(clause.start, at - 40, Math.min(clause.head + 1, at));
  const comma = findIn(reading, from, at, ({ lower: word }) => word === ',');
  return (
    findIn(reading, Math.max(from, comma + 1), at, ({ lower: word }) =>
      /^(?:that|which|who|whose|what|because)$/.test(word),
    ) >= 0
  );
}
