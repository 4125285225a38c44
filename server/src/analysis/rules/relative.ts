import type { Fault } from '../wording/fault';
import { findIn, lower, oneOf, place, said } from '../wording/helpers';
import { isAdjective, isAdverb } from '../wording/lexicon';
import { Phrases } from '../wording/phrases';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { baseOf } from '../wording/voice';

export const relative = wordingRule({
  id: 'relative',
  severity: 'warning',
  summary: 'The demand is a comparison with another level or with an unnamed standard.',
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
`);

/** They compare the thing itself; size and rank are scope. */
const isComparative = oneOf(
  'larger bigger greater simpler easier additional deeper harder tougher stronger broader better wider higher further increased increasing growing improved reduced',
);
const isDegree = oneOf(
  'involved advanced complex complicated challenging difficult in-depth sophisticated ambitious demanding ambiguous impactful strategic autonomy independence responsibility ownership responsibilities autonomous independent independently autonomously straightforward detailed important influential scope depth breadth knowledge experience often frequently quickly regularly deeply broadly heavily confident confidently proactive consistent consistently responsibility nuanced',
);

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
      message: `“${said(reading, start, end)}” sets the bar elsewhere. Say what the person does at this level.`,
    });
  }
  return found;
}

/** “more complex problems” than what? Fine with a standard behind it: “than …”, “such as …”. */
function comparatives(reading: Reading): Fault[] {
  const { tokens, clauses } = reading;
  const than = tokens.findIndex(({ lower: word }, at) => word === 'than' && !isOther(lower(reading, at - 1)));
  if (than > 0) return thanOthers(reading, than);
  for (const clause of clauses) {
    if (clause.link === 'means' || clause.link === 'while' || clause.subject?.kind === 'thing') continue;
    for (let at = clause.start; at < clause.end; at++) {
      const word = lower(reading, at);
      if (/^(?:that|which|who|so|if|when)$/.test(word) && at > clause.head) break;
      if (/^(?:such|e\.g\.?)$/.test(lower(reading, at + 3)) || tokens[at]?.aside) continue;
      const next = lower(reading, at + 1);
      const end = comparedEnd(reading, at, word, next);
      if (end === undefined || !isMeasure(reading, at)) continue;
      if (findIn(reading, end, Math.min(end + 4, clause.end + 2), ({ aside }) => aside) >= 0) continue;
      const size = isSize(word);
      // “Breaks larger tasks down” tells what becomes of them.
      if (
        size &&
        /^(?:split|break|divide|decompose|slice|turn|coordinate)$/.test(
          baseOf(lower(reading, clause.head)) ?? '',
        )
      )
        continue;
      return [
        {
          ...place(reading, at, end),
          message: `“${said(reading, at, end)}”: than what? Say how far it goes, so that it can be told from the level below.`,
          ...(size && { severity: 'hint' as const }),
        },
      ];
    }
  }
  return [];
}

/** “rather than”, “other than”. */
function isOther(before: string): boolean {
  return /^(?:rather|other|instead)$/.test(before);
}

/** “than a senior”, “than before”: other people and other times. “than 200 ms” is a standard. */
function thanOthers(reading: Reading, than: number): Fault[] {
  const who = findIn(reading, than + 1, than + 5, ({ lower: word }) => isOthers(word));
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
      message: `“${said(reading, than, who + 1)}” sets the bar elsewhere. Say what the person does at this level.`,
    },
  ];
}

const isOthers = oneOf(
  'level levels junior juniors mid mids senior seniors staff principal peers peer colleagues others engineer engineers developer developers designer designers manager managers lead leads analyst analysts before previously average expected usual anyone anybody everyone everybody most',
);

/** What one works on or brings along. Larger teams and systems are scope. */
const isTaskNoun = oneOf(
  'task tasks problem problems challenge challenges project projects feature features story stories ticket tickets bug bugs responsibility responsibilities expertise knowledge initiatives assignment assignments duties work change changes piece pieces skills experience',
);

function isTask(reading: Reading, at: number): boolean {
  let noun = at;
  while (
    noun < at + 4 &&
    (isAdjective(lower(reading, noun)) || /^(?:or|and|\/|ambiguous|technical)$/.test(lower(reading, noun)))
  )
    noun++;
  return isTaskNoun(lower(reading, noun));
}

/** Scope, unless it is all that the demand says. */
function isSize(word: string): boolean {
  return /^(?:larger|bigger)$/.test(word);
}

function comparedEnd(reading: Reading, at: number, word: string, next: string): number | undefined {
  if ((word === 'more' || word === 'less') && isDegree(next)) {
    const behind = lower(reading, at + 2);
    if (/^(?:senior|junior|experienced|engineers?|people|colleagues|peers)$/.test(behind)) return undefined;
    return at + 2;
  }
  if (!isComparative(word) && !/^(?:less|more)-[a-z]+$/.test(word)) return undefined;
  // Only what the person's own act is on: “takes on harder tasks”, “greater knowledge”.
  if (isSize(word)) return isTask(reading, at + 1) ? at + 1 : undefined;
  if (/^(?:harder|tougher|simpler|easier|additional|(?:less|more)-[a-z]+)$/.test(word))
    return next && isTask(reading, at + 1) ? at + 1 : undefined;
  if (
    /^(?:greater|deeper|broader|wider|increased|increasing|growing|improved|better|stronger|higher|further|reduced)$/.test(
      word,
    )
  ) {
    let noun = at + 1;
    while (
      isAdjective(lower(reading, noun)) ||
      isAdverb(lower(reading, noun)) ||
      /^(?:domain|technical|product|system)$/.test(lower(reading, noun))
    )
      noun++;
    return /^(?:knowledge|understanding|responsibility|responsibilities|scope|autonomy|independence|ownership|expertise|experience|complexity|influence|ambiguity|awareness|confidence|involvement|level|degree|skills?|tasks?|problems?|accuracy|accountability|speed|efficiency|depth|breadth|consistency|proficiency|mastery|maturity|contributions?|participation)$/.test(
      lower(reading, noun),
    )
      ? noun + 1
      : undefined;
  }
  return undefined;
}

/** Not when the comparison is with what was there: “makes systems more reliable”, “leads to better decisions”. */
function isMeasure(reading: Reading, at: number): boolean {
  return (
    !/^(?:become|becomes|be|is|are|get|make|makes|them|it|work)$/.test(lower(reading, at - 1)) &&
    !/^(?:no|any|even)$/.test(lower(reading, at - 1))
  );
}
