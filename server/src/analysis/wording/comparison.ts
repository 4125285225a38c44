/** Comparisons without a standard: what is more, less, deeper or larger, and nothing said of than what. */
import type { Clause } from './clause';
import { findIn, lower, oneOf } from './helpers';
import { isAdjective, isAdverb, prepositions, verbOf } from './lexicon';
import type { Reading } from './reading';
import { baseOf } from './voice';

/** They compare the thing itself; size and rank are scope. */
const isComparative = oneOf(
  'larger bigger greater simpler easier additional deeper harder tougher trickier thornier stronger broader better wider higher further increased increasing growing improved reduced expanded enhanced deepened extended',
);
const isDegree = oneOf(
  'involved advanced complex complicated challenging difficult in-depth sophisticated ambitious demanding ambiguous impactful strategic autonomy independence responsibility ownership responsibilities autonomous independent independently autonomously straightforward detailed important influential scope depth breadth knowledge experience often frequently quickly regularly deeply broadly heavily confident confidently proactive consistent consistently responsibility nuanced reliant dependent abstract specialised specialized experienced senior-level',
);
/** Adverbs in the comparative, behind what somebody does: “goes deeper”, “looks further ahead”. */
const isFurther = oneOf('deeper further faster earlier harder wider higher longer sooner closer broader');
const goesFurther = oneOf(
  'go think look dive see dig work plan reach perform deliver understand start get operate',
);

/** Help that one needs, and what one has: “less explicit guidance”, “more context and depth”. */
const isHelp = oneOf(
  'guidance supervision oversight support help direction instruction instructions intervention rework review reviews assistance handholding micromanagement prompting',
);
const isShare = oneOf(
  'autonomy independence responsibility responsibilities ownership accountability scope depth breadth frequency accuracy complexity ambiguity experience expertise knowledge confidence influence impact consistency reliance involvement maturity rigor rigour detail speed reliability',
);

/** What one works on or brings along. Larger teams and systems are scope. */
const isTaskNoun = oneOf(
  'issue issues task tasks problem problems challenge challenges project projects feature features story stories ticket tickets bug bugs responsibility responsibilities expertise knowledge initiatives assignment assignments duties work change changes piece pieces skills experience work-items topics topic level levels interview interviews decision decisions design designs component components situations situation idea ideas efforts undertaking undertakings engagement engagements problem-spaces',
);

function isTask(reading: Reading, at: number): boolean {
  let noun = at;
  while (
    noun < at + 6 &&
    (isAdjective(lower(reading, noun)) ||
      /^(?:or|and|\/|ambiguous|technical|abstract|domain-specific|group|not|well|defined|scale|scope)$/.test(
        lower(reading, noun),
      ))
  )
    noun++;
  return isTaskNoun(lower(reading, noun));
}

/** Scope, unless it is all that the demand says. */
export function isSize(word: string): boolean {
  return /^(?:larger|bigger)$/.test(word);
}

/** Behind the comparison that begins at `at`; undefined where none does, or where it is one of size alone. */
export function comparedEnd(
  reading: Reading,
  clause: Clause,
  at: number,
  word: string,
  next: string,
): number | undefined {
  // “participates more in planning”
  const acts =
    at === clause.head + 1 ||
    (verbOf(lower(reading, at - 1))?.form === 'base' && lower(reading, at - 2) === 'to');
  if (word === 'more' && acts && verbOf(lower(reading, at - 1)) && endsHere(next)) return at + 1;
  if (/^(?:more|less|fewer)$/.test(word)) return byDegree(reading, at, word, next);
  const toScale = atScale(reading, at, word);
  if (toScale !== undefined) return toScale;
  if (isBetter(reading, clause, at)) return at + 1;
  // “improves the speed at which they deliver”: over what it was.
  if (at === clause.head && /^(?:improve|increase|raise)$/.test(baseOf(word) ?? '') && next === 'the')
    if (/^(?:speed|rate|pace|quality|accuracy)$/.test(lower(reading, at + 2)))
      if (lower(reading, at + 3) === 'at' && lower(reading, at + 4) === 'which') return at + 3;
  // “extends their area of influence”
  if (at === clause.head && /^(?:extend|expand|widen|broaden)$/.test(baseOf(word) ?? ''))
    if (
      /^(?:my|your|their)$/.test(next) &&
      /^(?:area|sphere|circle|scope|range)$/.test(lower(reading, at + 2))
    )
      return at + 3;
  if (at === clause.head && grows(baseOf(word) ?? '')) {
    const noun = behindOwn(reading, at + 1);
    if (noun !== undefined) return noun;
  }
  if (
    isFurther(word) &&
    at === clause.head + 1 &&
    goesFurther(baseOf(lower(reading, clause.head)) ?? '') &&
    (prepositions.has(next) || /^(?:|and|or|,|\.|ahead)$/.test(next))
  )
    return at + 1;
  if (clause.form === 'none' && at <= clause.start + 1) {
    const noun = ofFragment(reading, at, word);
    if (noun !== undefined) return noun;
  }
  if (!isComparative(word) && !/^(?:less|more)-[a-z]+$/.test(word)) return undefined;
  // Only what the person's own act is on: “takes on harder tasks”, “greater knowledge”.
  if (isSize(word)) return isTask(reading, at + 1) ? at + 1 : undefined;
  if (/^(?:harder|tougher|trickier|thornier|simpler|easier|additional|(?:less|more)-[a-z]+)$/.test(word))
    return next && isTask(reading, at + 1) ? at + 1 : undefined;
  return graded.test(word) ? behindNoun(reading, at + 1) : undefined;
}

/** “at a broader scale”, “at a more complex level”. */
function atScale(reading: Reading, at: number, word: string): number | undefined {
  if (!/^an?$/.test(lower(reading, at - 1)) || !/^(?:at|on|to|with)$/.test(lower(reading, at - 2)))
    return undefined;
  if (!/^(?:broader|larger|bigger|greater|wider|higher|deeper|more)$/.test(word)) return undefined;
  for (let noun = at + 1; noun < at + 5; noun++) {
    const here = lower(reading, noun);
    if (/^(?:scale|scope|level|depth|breadth|degree|pace)$/.test(here)) return noun + 1;
    if (!isAdjective(here) && !/^(?:or|and)$/.test(here)) return undefined;
  }
  return undefined;
}

/** “becoming better at planning”, “be a better programmer”: said of the person. */
function isBetter(reading: Reading, clause: Clause, at: number): boolean {
  if (!/^(?:better|stronger)$/.test(lower(reading, at))) return false;
  const before = lower(reading, at - 1) === 'a' ? at - 2 : at - 1;
  if (!/^(?:be|get|gets|getting|become|becomes|becoming|is|are)$/.test(lower(reading, before))) return false;
  // “helps the team get better at …”
  if (before !== clause.verb && !/^(?:to|and)$/.test(lower(reading, before - 1))) {
    const trying = findIn(reading, clause.verb, before, ({ lower: by }) =>
      /^(?:always|trying|keep|keeps)$/.test(by),
    );
    if (trying < 0) return false;
  }
  if (findIn(reading, clause.head, before, ({ lower: by }) => isHelping(by)) >= 0) return false;
  return before + 1 < at ? /(?:er|or|ist)s?$/.test(lower(reading, at + 1)) : lower(reading, at + 1) === 'at';
}

const isHelping = oneOf(
  'help helps helping teach teaches coach coaches enable enables make makes others people team teams',
);

function endsHere(next: string): boolean {
  return /^(?:in|to|with|at|on|as|)$/.test(next);
}

const grows = oneOf('increase raise');

/** “increases their contribution”: over what it was. */
function behindOwn(reading: Reading, from: number): number | undefined {
  if (!/^(?:my|your|their|our)$/.test(lower(reading, from))) return undefined;
  for (let at = from + 1; at < from + 4; at++)
    if (
      isShare(lower(reading, at)) ||
      /^(?:contributions?|proficiency|skills|capacity|output|productivity)$/.test(lower(reading, at))
    )
      return at + 1;
  return undefined;
}

const graded =
  /^(?:greater|deeper|broader|wider|increased|increasing|growing|improved|better|stronger|higher|further|reduced|expanded|enhanced|deepened|extended)$/;

/** “more complex”, “more independently”, “less explicit guidance”. */
function byDegree(reading: Reading, at: number, word: string, next: string): number | undefined {
  const behind = lower(reading, at + 2);
  if (isDegree(next)) {
    if (/^(?:senior|junior|experienced|engineers?|people|colleagues|peers|members?|teammates)$/.test(behind))
      return undefined;
    if (next === 'experienced') return undefined;
    return at + 2;
  }
  let noun = at + 1;
  while (noun < at + 3 && (isAdjective(lower(reading, noun)) || /[a-z]{3}ed$/.test(lower(reading, noun))))
    noun++;
  if (word !== 'more' && isHelp(lower(reading, noun))) return noun + 1;
  if (isShare(lower(reading, noun))) return noun + 1;
  // “solves more obscure problems”
  return noun > at + 1 && isTask(reading, noun) ? noun : undefined;
}

/** “An increase in clarity”, “Better understanding of …”, “Greater availability to …”: all that is said. */
function ofFragment(reading: Reading, at: number, word: string): number | undefined {
  if (/^(?:increase|improvement|growth|rise|gain|decrease|reduction)$/.test(word))
    return lower(reading, at + 1) === 'in' ? at + 2 : undefined;
  if (!/^(?:greater|better|deeper|broader|wider|higher|stronger|more|less|increased|improved)$/.test(word))
    return undefined;
  const noun = lower(reading, at + 1);
  return /^[a-z]{3,}$/.test(noun) &&
    !isAdverb(noun) &&
    !prepositions.has(noun) &&
    !isAdjective(noun) &&
    !verbOf(noun)
    ? at + 2
    : undefined;
}

function behindNoun(reading: Reading, from: number): number | undefined {
  let noun = from;
  while (
    isAdjective(lower(reading, noun)) ||
    isAdverb(lower(reading, noun)) ||
    /^(?:domain|technical|product|system)$/.test(lower(reading, noun))
  )
    noun++;
  // “the broader impact of a change” is what comes of it.
  if (lower(reading, noun) === 'impact') return undefined;
  if (isShare(lower(reading, noun))) return noun + 1;
  return /^(?:knowledge|understanding|sense|responsibility|responsibilities|scope|autonomy|independence|ownership|expertise|experience|complexity|influence|ambiguity|awareness|confidence|involvement|level|degree|skills?|tasks?|problems?|accuracy|accountability|speed|efficiency|depth|breadth|consistency|proficiency|mastery|maturity|contributions?|participation|frequency|bias|grasp|command|leadership|reach|visibility)$/.test(
    lower(reading, noun),
  )
    ? noun + 1
    : undefined;
}

/** “Less guidance is needed”, “The support they need decreases”: said of a thing, but a step from the level below. */
export function lessOf(
  reading: Reading,
  { subject, head }: Clause,
): { readonly start: number; readonly end: number } | undefined {
  if (!subject) return undefined;
  const first = lower(reading, subject.start);
  if (/^(?:more|less|fewer)$/.test(first)) {
    const end = byDegree(reading, subject.start, first, lower(reading, subject.start + 1));
    if (end !== undefined) return { start: subject.start, end };
  }
  const changes = /^(?:decrease|increase|diminish|shrink|lessen|reduce)s?$/.test(lower(reading, head));
  return changes && /^(?:|\.|,|over|with|as|and)$/.test(lower(reading, head + 1))
    ? { start: head, end: head + 1 }
    : undefined;
}
