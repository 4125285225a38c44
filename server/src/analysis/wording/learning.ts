import { t } from '../../l10n';
import type { Clause } from './clause';
import type { Fault } from './fault';
import { findIn, lower, oneOf, place } from './helpers';
import { verbOf } from './lexicon';
import type { Reading } from './reading';
import { isStateNoun } from './states';

const isGrowth = oneOf(
  'developing improving learning growing gaining acquiring building expanding understanding attaining',
);

/** “Learning about …”: under way, with no end that shows. */
export function learning(reading: Reading, clause: Clause, index: number): Fault | undefined {
  let at = clause.head;
  if (/^(?:start|begin)/.test(lower(reading, at))) at += lower(reading, at + 1) === 'to' ? 2 : 1;
  if (
    /^(?:seek|striv|work|aim|want|push|tr(?:y|ies))/.test(lower(reading, at)) &&
    lower(reading, at + 1) === 'to'
  )
    at += 2;
  if (
    /^(?:work|progress|strive)(?:s|ing)?$/.test(lower(reading, at)) &&
    /^towards?$/.test(lower(reading, at + 1))
  )
    at += 2;
  if (
    /^focus/.test(lower(reading, at)) &&
    lower(reading, at + 1) === 'on' &&
    isGrowth(lower(reading, at + 2))
  ) {
    const what = lower(reading, at + 3);
    const own =
      /^(?:their|your|my|own|new|through|as|in|and|the|themselves|yourself)$/.test(what) ||
      /^(?:understanding|attaining)$/.test(lower(reading, at + 2)) ||
      isStateNoun(what);
    if (own && !/^(?:team|others)$/.test(lower(reading, at + 4)))
      return {
        ...place(reading, at, at + 3),
        message: t(
          'Learning has no end that others can see. Say what the person does with what they learned.',
        ),
      };
  }
  const word = lower(reading, at);
  const ongoing =
    word === 'learning' ||
    (word === 'learn' && at !== clause.head) ||
    // “should learn how to …”
    (/^learns?$/.test(word) &&
      (findIn(reading, at + 1, at + 5, ({ lower: what }) => /^(?:how|why)$/.test(what)) > 0 ||
        /^(?:quickly|fast|rapidly)$/.test(lower(reading, at + 1)) ||
        (lower(reading, at + 1) === 'to' && verbOf(lower(reading, at + 2))?.form === 'base'))) ||
    // “is growing as an engineer”
    (/^(?:developing|improving|growing|progressing)$/.test(word) &&
      /^(?:in|as)$/.test(lower(reading, at + 1))) ||
    word === 'familiarizing' ||
    word === 'familiarising';
  if (!ongoing || (clause.form === 'have' && at === clause.head)) return undefined;
  // “of seeking out and learning …”
  const beside = (back: number) => verbOf(lower(reading, at - back))?.form === 'ing';
  if (lower(reading, at - 1) === 'and' && (beside(2) || beside(3))) return undefined;
  // “learning and applying …”, “seeking out and learning …”: the act beside it shows.
  const next = reading.clauses[index + 1];
  const before = reading.clauses[index - 1];
  const joined = clause.link === 'and' && before !== undefined && before.end - before.head <= 2;
  if (joined || (next?.link === 'and' && next.start <= at + 2)) return undefined;
  return {
    ...place(reading, at, at + 1),
    message: t('Learning has no end that others can see. Say what the person does with what they learned.'),
  };
}
