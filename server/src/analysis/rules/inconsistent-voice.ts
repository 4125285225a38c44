import { english, t } from '../../l10n';
import { wordsOf } from '../../model/words';
import { isInherited } from '../../workspace/address';
import { NoteFor } from '../notes';
import type { Rule } from '../rule';
import type { ColumnWords, Said } from '../said';
import type { Statement } from '../statements';
import type { Rewrite } from '../wording/fault';
import { lower, place, said } from '../wording/helpers';
import { verbOf } from '../wording/lexicon';
import type { Reading } from '../wording/reading';
import { inOtherVoice } from '../wording/revoice';
import { letSpeak } from '../wording/rewrite';
import { fixOf } from '../wording/rule';
import { majority, survey } from '../wording/survey';
import { examples, type Voice, voiceOf } from '../wording/voice';

export const inconsistentVoice: Rule = {
  id: 'inconsistent-voice',
  severity: 'information',
  summary: english('A behavior begins in another voice than most: “Lead” or “You lead” among “Leads”.'),
  english: true,
  options: {
    share: {
      default: 75,
      minimum: 51,
      maximum: 100,
      description: english('Percentage of behaviors that must share a voice for the others to be reported'),
    },
    behaviors: {
      default: 4,
      minimum: 2,
      maximum: 1000,
      description: english('How many behaviors must share the voice'),
    },
  },
  check(context, report) {
    const common = majority(
      survey(context),
      Number(context.option(inconsistentVoice, 'share')) / 100,
      Number(context.option(inconsistentVoice, 'behaviors')),
    );
    if (!common) return;
    for (const { words: known, judged } of context.columns) {
      for (const { at, start, end, message, rewrite } of strays.of(known, common)) {
        const { text } = judged[at] as Said;
        if (isInherited(text.span)) continue;
        const words = wordsOf(context.document.text, text);
        const fixes = rewrite && words && (() => fixOf(rewrite, words));
        report(words?.span(start, end) ?? text.span, message, fixes ? { fixes } : {});
      }
    }
  },
};

const stray = new NoteFor(({ reading }: Statement, common: Voice) => strayFrom(reading, common));
/** Those of a competency, with their places in its texts. */
const strays = new NoteFor(({ judged, isBehavior }: ColumnWords, common: Voice) =>
  judged.flatMap((statement, at) => {
    const found = isBehavior[at] ? stray.of(statement, common) : undefined;
    return found ? [{ at, ...found }] : [];
  }),
);

function strayFrom(
  reading: Reading,
  common: Voice,
): { start: number; end: number; message: string; rewrite: Rewrite | undefined } | undefined {
  const [clause] = reading.clauses;
  if (!clause) return undefined;
  const duty = dutyOf(reading);
  if (duty !== undefined) {
    const shown = said(reading, clause.start, duty);
    return {
      ...place(reading, clause.start, duty),
      message: t('“{0}” among behaviors that begin like “{1}”. Let the verb speak.', shown, examples[common]),
      rewrite: letSpeak(reading, clause, clause.start, duty, common),
    };
  }
  const voice = voiceOf(reading);
  if (!voice || voice === common) return undefined;
  const from = clause.subject?.start ?? clause.verb;
  return {
    ...place(reading, from, clause.verb + 1),
    message: t(
      'Most behaviors of this ladder begin like “{0}”, this one like “{1}”. Choose one voice.',
      examples[common],
      examples[voice],
    ),
    rewrite: inOtherVoice(reading, voice, common),
  };
}

/** “Responsible for running X”: the token of the verb, when it is one. */
function dutyOf(reading: Reading): number | undefined {
  const [clause] = reading.clauses;
  if (clause?.form !== 'none') return undefined;
  const at = clause.start;
  if (lower(reading, at) !== 'responsible' || lower(reading, at + 1) !== 'for') return undefined;
  return verbOf(lower(reading, at + 2))?.form === 'ing' ? at + 2 : undefined;
}
