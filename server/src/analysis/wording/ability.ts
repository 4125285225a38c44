import { t } from '../../l10n';
import type { Clause } from './clause';
import type { Fault } from './fault';
import { findIn, lower, place, said, skipAdverbs } from './helpers';
import { verbOf } from './lexicon';
import type { Reading } from './reading';
import { letSpeak } from './rewrite';
import { isShowing } from './states';
import { baseOf } from './voice';

/** “able to lead”, “capable of leading”; “capable of good work”, “capable in two languages” name no act. */
export function isAbleTo(reading: Reading, at: number): boolean {
  if (lower(reading, at) === 'able') return true;
  if (lower(reading, at) !== 'capable') return false;
  const next = lower(reading, at + 1);
  return !(next === 'in' || (next === 'of' && !/ing$/.test(lower(reading, skipAdverbs(reading, at + 2)))));
}

/** “can lead”, “is able to lead”, “capable of leading”, “has the ability to lead”. */
export function ability(reading: Reading, clause: Clause): Fault | undefined {
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
  // “improves others' ability to deliver”
  const others = findIn(reading, clause.head + 1, at, ({ text }) => /(?:['’]s|s['’]|^['’])$/.test(text));
  if (noun && others > 0) return undefined;
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
      // “Understanding of the process and ability to lead it” demands more than leading.
      const more = findIn(reading, from, end, ({ lower: word }) => /^(?:and|or|&|,|\/)$/.test(word)) >= 0;
      // “Improves their ability to plan” is not yet planning.
      const grows =
        /^(?:third|base|ing|past)$/.test(clause.form) && !isHaving(baseOf(lower(reading, clause.head)));
      if (more || grows) return [];
      const rewrite = verbOf(lower(reading, verb)) && letSpeak(reading, clause, from, verb, voice);
      return rewrite ? [rewrite] : [];
    },
  };
}

/** They say that an ability is there; others only that it grows. */
function isHaving(base: string | undefined): boolean {
  return base === undefined || /^(?:demonstrate|show|exhibit|display|possess|hold|prove)$/.test(base);
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
