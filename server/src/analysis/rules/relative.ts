import type { Fault } from '../wording/fault';
import { findIn, lower, oneOf, place, said } from '../wording/helpers';
import { isAdjective, isAdverb } from '../wording/lexicon';
import { Phrases } from '../wording/phrases';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';

export const relative = wordingRule({
  id: 'relative',
  severity: 'warning',
  summary: 'The demand is a comparison with another level or with an unnamed standard.',
  find: (reading) => [...references(reading), ...comparatives(reading)],
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
  same as
  same expectations|requirements|behaviors|behaviours|skills|responsibilities as
  the same as
  as above but
  like the level|levels below|above
  at a similar rate to
  comparable to
  compared to|with
  relative to their|your? peers|level|role
  in comparison to|with
  than the previous level
  than at the previous level
  than the level below
  than a|an junior|mid|senior|staff|principal|lead|associate
  than before
  than previously
  than their|your peers
  than peers
  than others
  above and beyond the previous level
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
  'greater deeper harder tougher stronger broader better wider higher further increased less-defined reduced',
);
const isDegree = oneOf(
  'involved advanced complex complicated challenging difficult in-depth sophisticated ambitious demanding ambiguous impactful strategic autonomy independence responsibility ownership responsibilities autonomous independent independently autonomously detailed important influential confident confidently proactive consistent consistently responsibility nuanced',
);

function references(reading: Reading): Fault[] {
  const found: Fault[] = [];
  for (const { start, end } of elsewhere.find(reading)) {
    if (reading.tokens[start]?.aside) continue;
    // “compared to last year's latency” states what is compared, when it is a thing.
    const word = lower(reading, start);
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
  if (tokens.some(({ lower: word }) => word === 'than')) return [];
  for (const clause of clauses) {
    if (clause.link === 'means' || clause.link === 'while' || clause.subject?.kind === 'thing') continue;
    for (let at = clause.start; at < clause.end; at++) {
      const word = lower(reading, at);
      if (/^(?:that|which|who|so|if)$/.test(word) && at > clause.head) break;
      if (/^(?:such|e\.g\.?)$/.test(lower(reading, at + 3)) || tokens[at]?.aside) continue;
      const next = lower(reading, at + 1);
      const end = comparedEnd(reading, at, word, next);
      if (end === undefined || !isMeasure(reading, at)) continue;
      if (findIn(reading, end, Math.min(end + 4, clause.end + 2), ({ aside }) => aside) >= 0) continue;
      return [
        {
          ...place(reading, at, end),
          message: `“${said(reading, at, end)}”: than what? Say how far it goes, so that it can be told from the level below.`,
        },
      ];
    }
  }
  return [];
}

function comparedEnd(reading: Reading, at: number, word: string, next: string): number | undefined {
  if ((word === 'more' || word === 'less') && isDegree(next)) {
    const behind = lower(reading, at + 2);
    if (/^(?:senior|junior|experienced|engineers?|people|colleagues|peers)$/.test(behind)) return undefined;
    return at + 2;
  }
  if (!isComparative(word)) return undefined;
  // Only what the person's own act is on: “takes on harder tasks”, “greater knowledge”.
  if (/^(?:harder|tougher|less-defined)$/.test(word)) return next ? at + 1 : undefined;
  if (/^(?:greater|deeper|broader|wider|increased|stronger|higher|further|reduced)$/.test(word)) {
    let noun = at + 1;
    while (
      isAdjective(lower(reading, noun)) ||
      isAdverb(lower(reading, noun)) ||
      /^(?:domain|technical|product|system)$/.test(lower(reading, noun))
    )
      noun++;
    return /^(?:knowledge|understanding|responsibility|responsibilities|scope|autonomy|independence|ownership|expertise|experience|complexity|influence|ambiguity|awareness|confidence|involvement|level|degree|skills?|tasks?|problems?)$/.test(
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
