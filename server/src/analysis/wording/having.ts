import { t } from '../../l10n';
import type { Clause } from './clause';
import type { Fault } from './fault';
import { findIn, lower, oneOf, place, said, skipAdverbs } from './helpers';
import { isAdjective, verbOf } from './lexicon';
import type { Reading } from './reading';
import { isShowing, isStateAdjective, isStateNoun } from './states';
import { actsOnIt } from './taking';
import { baseOf } from './voice';

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

/** “Has knowledge of …”, “Demonstrates curiosity”, “Deep understanding of …”. */
export function stateNoun(reading: Reading, clause: Clause): Fault | undefined {
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
      if (then && /^(?:and|comma)$/.test(then.link) && actsOnIt(reading, then)) return undefined;
      if (word === 'user' && !(fragment && next === 'of')) continue;
      const how = findIn(reading, at, clause.end, ({ lower: by }) => by === 'by' || by === 'through');
      if (how > 0 && /ing$/.test(lower(reading, skipAdverbs(reading, how + 1)))) return undefined;
      if (
        form !== 'have' &&
        !fragment &&
        /^(?:develop|build|grow|maintain|bring|cultivate|expand|broaden|increase|improve|enhance|strengthen)$/.test(
          base,
        ) &&
        /^(?:team|teams|others|people|their|our|the|[a-z]+'s)$/.test(lower(reading, head + 1)) &&
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
