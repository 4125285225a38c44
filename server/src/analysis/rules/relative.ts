import { english, t } from '../../l10n';
import { comparedEnd, isSize, lessOf } from '../wording/comparison';
import type { Fault } from '../wording/fault';
import { findIn, lower, oneOf, place, said } from '../wording/helpers';
import { prepositions } from '../wording/lexicon';
import { Phrases } from '../wording/phrases';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { baseOf } from '../wording/voice';

export const relative = wordingRule({
  id: 'relative',
  severity: 'warning',
  summary: english('The demand is a comparison with another level or with an unnamed standard.'),
  find(reading) {
    const named = references(reading);
    return named.length > 0 ? named : comparatives(reading);
  },
});

/** The demand is what stands elsewhere. */
const elsewhere = new Phrases(`
  all of the above
  everything above
  everything below
  everything in|from|at the previous level
  everything a|an _ _? does
  everything expected of|at|from
  everything that a|an _ _? does
  everything a|an _ _? _? would do
  same as l1|l2|l3|l4|l5|l6|l7?
  same expectations|requirements|behaviors|behaviours|skills|responsibilities as
  the same as
  as above but
  like the level|levels below|above
  at a similar rate to
  comparable to
  at|to the level of a|an|the _
  compared to|with
  relative to their|your? peers|level|role
  in comparison to|with
  beyond|above their|your|the current? level
  above and beyond the previous level
  at the next level
  all? expectations|requirements|responsibilities|skills|criteria|behaviors|behaviours of|from a|the junior|mid|senior|staff|principal|lead|associate|previous|lower|next|level
  all? expectations|requirements|responsibilities|skills|criteria|behaviors|behaviours of|from|for the? level|sublevel|grade|band _
  all? expectations|requirements|responsibilities|skills|criteria|behaviors|behaviours of|from|for the? previous|lower|below|prior levels|level
  the|all previous|prior|preceding|lower|earlier level|levels|stage|grade|band
  ~need|~require less|fewer _?
  less|fewer|reduced guidance|supervision|support|help|oversight|direction|review|reviews|input|instruction|assistance|intervention
  ~perform|~fill|~have the role|duties|job of a|an|the _
  rate|work|output|standard of a|an|the l1|l2|l3|l4|l5|l6|l7|junior|mid|senior|staff|principal|lead|associate
  ~contribute|~deliver|~do|~own more
  ~take on more
  build|builds on the previous level
  in line with the level
  appropriate|expected|required for|of|at their|your|the|this level
  as expected at|of this|the level
  to a greater|lesser|higher|larger|fuller extent|degree
  beyond the previous level
  continues to do
  similar|equal|equivalent|identical|close to level|levels _
  similar|equal|equivalent|identical|close to a|an|the? l1|l2|l3|l4|l5|l6|l7|junior|mid|senior|staff|principal|previous|level
  the? same _? as a|an|the|l1|l2|l3|l4|l5|l6|l7? junior|mid|senior|staff|principal|lead|associate|previous|lower|level
  same as above|before|below
  as described|listed|defined|outlined|stated above|below
  see above|below
  ~demonstrate|~show _? improvement in
  more and more
  even more|less _
  on a? par with
  all|everything l1|l2|l3|l4|l5|l6|l7|l8
  everything from|in|at|of l1|l2|l3|l4|l5|l6|l7|l8
  l1|l2|l3|l4|l5|l6|l7|l8 plus
  l1|l2|l3|l4|l5|l6|l7|l8 and more
  build|builds on l1|l2|l3|l4|l5|l6|l7|l8
  as per level|l1|l2|l3|l4|l5|l6|l7|l8
  see level|levels|l1|l2|l3|l4|l5|l6|l7|l8
  like l1|l2|l3|l4|l5|l6|l7|l8
  ~exceed|~meet|~fulfil|~fulfill _? expectations|criteria|requirements of|for l1|l2|l3|l4|l5|l6|l7|l8
  ~outperform _? peers|colleagues|others|engineers|seniors|teammates
  at least as _ as a|an? senior|seniors|staff|principal|lead|junior|peers|colleagues|others
  ~behave|~act|~work|~perform|~operate like a|an senior|staff|principal|lead|manager|junior
  ~work|~perform|~operate|~deliver|~function at a|an|the? senior|staff|principal|lead|junior level
  as expected of|from a|an senior|staff|principal|lead|manager|junior|engineer
  ~improve|~grow over time
  further along
  below|above|beyond that of
  reduced|decreasing|diminishing need for
  a|one? step up from
  a level above|below|up
  more of the same
  one level up|above|below
`);

function references(reading: Reading): Fault[] {
  const found: Fault[] = [];
  for (const { start, end } of elsewhere.find(reading)) {
    if (reading.tokens[start]?.aside) continue;
    // “compared to last year's latency” states what is compared, when it is a thing.
    const word = lower(reading, start);
    // “encourages the same as part of …”
    if (lower(reading, end) === 'part') continue;
    if (
      /^(?:comparable|compared|in)$/.test(word) &&
      findIn(reading, end, end + 5, ({ lower: who }) =>
        /^(?:seniors?|juniors?|engineers?|peers?|colleagues|others|level|levels|leads?|managers?|developers?)$/.test(
          who,
        ),
      ) < 0
    )
      continue;
    found.push({
      ...place(reading, start, end),
      message: t(
        '“{0}” sets the bar elsewhere. Say what the person does at this level.',
        said(reading, start, end),
      ),
    });
  }
  return found;
}

/** “more complex problems” than what? Fine with a standard behind it: “than …”, “such as …”. */
function comparatives(reading: Reading): Fault[] {
  const { tokens, clauses } = reading;
  const than = tokens.findIndex(({ lower: word }, at) => word === 'than' && !isOther(lower(reading, at - 1)));
  if (than > 0) {
    const others = thanOthers(reading, than);
    if (others.length > 0) return others;
  }
  for (const clause of clauses) {
    if (clause.link === 'means' || clause.link === 'while') continue;
    if (clause.subject?.kind === 'thing') {
      const less = lessOf(reading, clause);
      if (less) return [against(reading, less.start, less.end)];
      continue;
    }
    for (let at = clause.start; at < clause.end; at++) {
      const word = lower(reading, at);
      // “as someone who can lead larger projects” speaks of the person.
      const someone =
        word === 'who' && /^(?:someone|somebody|one|person|engineer)$/.test(lower(reading, at - 1));
      if (/^(?:that|which|who|so|if|when)$/.test(word) && at > clause.head && !someone) break;
      if (/^(?:such|e\.g\.?)$/.test(lower(reading, at + 3)) || tokens[at]?.aside) continue;
      // “For more complicated tasks, they …” says when.
      if (at < (clause.subject?.start ?? clause.verb) && prepositions.has(lower(reading, clause.start)))
        continue;
      const next = lower(reading, at + 1);
      // “more complex work than usual” was looked at.
      if (than > 0 && at > than - 7 && !/^(?:increasing|growing)$/.test(word)) continue;
      const end = comparedEnd(reading, clause, at, word, next);
      const ofSelf = clause.form === 'be' && at > clause.verb && at <= clause.head;
      const becomes = /^become/.test(lower(reading, clause.head)) && at === clause.head + 1;
      const ofAct = at === clause.head || becomes || /^(?:better|stronger)$/.test(word);
      if (end === undefined || !(ofSelf || ofAct || isMeasure(reading, at))) continue;
      if (findIn(reading, end, Math.min(end + 4, clause.end + 2), ({ aside }) => aside) >= 0) continue;
      const size = isSize(word);
      // “portions of larger projects”
      const part = /^(?:part|parts|portion|portions|piece|pieces|component|components)$/;
      if (size && (part.test(lower(reading, at - 2)) || part.test(lower(reading, at - 3)))) continue;
      // “Breaks larger tasks down” tells what becomes of them.
      if (
        size &&
        /^(?:split|break|divide|decompose|slice|turn|coordinate)$/.test(
          baseOf(lower(reading, clause.head)) ?? '',
        )
      )
        continue;
      return [against(reading, at, end, size)];
    }
  }
  return [];
}

function against(reading: Reading, start: number, end: number, hint = false): Fault {
  return {
    ...place(reading, start, end),
    message: t(
      '“{0}”: than what? Say how far it goes, so that it can be told from the level below.',
      said(reading, start, end),
    ),
    ...(hint && { severity: 'hint' as const }),
  };
}

/** “rather than”, “other than”. */
function isOther(before: string): boolean {
  return /^(?:rather|other|instead)$/.test(before);
}

/** “than a senior”, “than before”: other people and other times. “than 200 ms” is a standard. */
function thanOthers(reading: Reading, than: number): Fault[] {
  const who = findIn(reading, than + 1, than + 5, ({ lower: word }) => isOthers(word) || /^l\d$/.test(word));
  const apart = findIn(
    reading,
    than + 1,
    who,
    ({ word, lower: said_ }) => !word || /^(?:by|through|for|to)$/.test(said_),
  );
  if (who < 0 || apart >= 0) return [];
  return [
    {
      ...place(reading, than, who + 1),
      message: t(
        '“{0}” sets the bar elsewhere. Say what the person does at this level.',
        said(reading, than, who + 1),
      ),
    },
  ];
}

const isOthers = oneOf(
  'level levels junior juniors mid mids senior seniors staff principal peers peer colleagues others engineer engineers developer developers designer designers manager managers lead leads analyst analysts before previously average expected usual anyone anybody everyone everybody most',
);

/** Not when the comparison is with what was there: “makes systems more reliable”, “leads to better decisions”. */
function isMeasure(reading: Reading, at: number): boolean {
  return (
    !/^(?:become|becomes|be|is|are|get|make|makes|them|it|work)$/.test(lower(reading, at - 1)) &&
    !/^(?:no|any|even)$/.test(lower(reading, at - 1))
  );
}
