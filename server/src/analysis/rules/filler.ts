import { english, t } from '../../l10n';
import type { Fault, Rewrite } from '../wording/fault';
import { lower, place, said } from '../wording/helpers';
import { isAdjective, isAdverb, verbOf } from '../wording/lexicon';
import { Phrases } from '../wording/phrases';
import type { Reading } from '../wording/reading';
import { without } from '../wording/rewrite';
import { wordingRule } from '../wording/rule';
import { capitalised } from '../wording/voice';

export const filler = wordingRule({
  id: 'filler',
  severity: 'warning',
  summary: english('Words that change nothing: without them the bar is the same.'),
  find(reading) {
    const found: Fault[] = [];
    for (const { start, end, note } of fillers.find(reading)) {
      if (isNeeded(reading, start, end)) continue;
      const shown = said(reading, start, end);
      found.push({
        ...place(reading, start, end),
        message: note?.startsWith('>')
          ? t('“{0}” says no more than “{1}”.', shown, note.slice(1))
          : t('“{0}” changes nothing: without it the bar is the same. Delete it.', shown),
        ...(note === 'hint' && { severity: 'hint' as const }),
        rewrites: () => rewrite(reading, start, end, note),
      });
    }
    return found;
  },
});

/** Behind `= >` the shorter words; `= hint` where it may be meant. */
const fillers = new Phrases(`
  very
  really
  truly
  actively
  successfully
  fully
  extremely
  incredibly
  absolutely
  totally
  definitely
  certainly
  obviously
  literally
  basically
  essentially
  actually
  genuinely
  quite
  pretty
  highly
  super
  hugely
  immensely
  tremendously
  remarkably
  completely = hint
  entirely = hint
  thoroughly = hint
  unnecessarily = hint
  needlessly = hint
  full accountability = >accountability
  full responsibility = >responsibility
  simply
  just
  in order to = >to
  so as to = >to
  in an effort to = >to
  for the purpose of = >for
  with the aim of = hint
  due to the fact that = >because
  in the event that = >if
  in the process of
  each and every = >every
  first and foremost
  needless to say
  at the end of the day
  it goes without saying that
  as a matter of fact
  by and large
  all in all
  when it comes to = >in
  with regard|regards to = >about
  with respect to = hint
  that need|needs to be addressed
  that need|needs to be solved
  that need|needs to be done
  that need|needs to be fixed
  that need|needs to be made
  the fact that = hint
  a wide variety of = hint
  a wide range of = hint
  any and all = >all
  various different = >various
  end result = >result
  final outcome = >outcome
  future plans = >plans
  plan ahead = hint
  close collaboration = hint
  past experience = >experience
  advance planning = >planning
`);

function isNeeded(reading: Reading, start: number, end: number): boolean {
  const word = lower(reading, start);
  const before = lower(reading, start - 1);
  const next = lower(reading, end);
  const { tokens } = reading;
  if (tokens[start]?.aside && end - start === 1 && word !== 'very' && word !== 'really') return true;
  if (end - start > 1) return false;
  // Hyphenated: “highly-available”, “super-user”. Phrases are found across hyphens.
  if (tokens[start]?.lower.includes('-')) return true;
  // A contrast: “not just X”, “more than just”, “not fully”.
  if (/^(?:not|n't|without|than|never|only|or|vs|versus)$/.test(before) && word !== 'very')
    return word !== 'just' || before !== 'without';
  if (/n't$/.test(before)) return true;
  // Active listening is a skill of its own.
  if (word === 'actively' && (/^listen/.test(before) || /^listen/.test(next))) return true;
  // “instead of just answering”
  if (before === 'of' && /^(?:instead|out)$/.test(lower(reading, start - 2))) return true;
  if (word === 'just')
    return /^(?:as|enough|in|because|like|culture|cause|right|before|after|over|under)$/.test(next);
  if (word === 'very')
    return (
      /^(?:best|first|last|least|same|idea|start|end|beginning|thing)$/.test(next) &&
      /^(?:the|this|that|its)$/.test(before)
    );
  if (word === 'pretty' || word === 'super') return !(isAdjective(next) || isAdverb(next));
  if (word === 'highly')
    return /^(?:available|regulated|confidential|sensitive|recommended|distributed|concurrent|scalable|coupled)$/.test(
      next,
    );
  if (word === 'simply') {
    // Manner, as in “explains it simply”, “able to simply explain it”.
    if (/^(?:explain|describe|communicate|present)/.test(next)) return true;
    return !/^[a-z]/.test(next) || next === 'and' || next === 'to';
  }
  if (word === 'fully')
    return /^(?:remote|automated|functional|managed|qualified|fledged|accountable|responsible|staffed|dedicated|autonomous|autonomously|independent|independently|tested|covered)$/.test(
      next,
    );
  if (word === 'completely' || word === 'entirely' || word === 'thoroughly')
    return !isAdjective(next) && !verbOf(next);
  if (word === 'quite') return next === 'a' ? false : next === '';
  if (word === 'actually')
    return /^(?:measures?|happens?|happened|works?|used|uses?|needs?|needed|does|do|did|want|wants|is|are)$/.test(
      next,
    );
  if (word === 'essentially' || word === 'certainly') return next === 'complex';
  return false;
}

function rewrite(reading: Reading, start: number, end: number, note: string | undefined): readonly Rewrite[] {
  const shown = said(reading, start, end);
  if (note?.startsWith('>')) {
    const words = /^\p{Lu}/u.test(shown) ? capitalised(note.slice(1)) : note.slice(1);
    return [
      {
        title: t('Replace “{0}” with “{1}”', shown, words),
        changes: [{ ...place(reading, start, end), words }],
      },
    ];
  }
  if (note === 'hint' && end - start > 1) return [];
  const change = without(reading, start, end);
  if (!change) return [];
  // “a very old system” → “an old system”.
  const article = lower(reading, start - 1);
  const next = lower(reading, end);
  const after = reading.tokens[start - 1];
  if (after && (article === 'a' || article === 'an')) {
    if (!/^[a-z]/.test(next) || /^(?:h|u|one|eu)/.test(next)) return [];
    const fitting = /^[aeio]/.test(next) ? 'an' : 'a';
    if (fitting !== article) {
      const words = /^\p{Lu}/u.test(after.text) ? capitalised(fitting) : fitting;
      return [
        {
          title: t('Delete “{0}”', shown),
          changes: [{ start: after.start, end: change.end, words: `${words} ` }],
        },
      ];
    }
  }
  return [{ title: t('Delete “{0}”', shown), changes: [change] }];
}
