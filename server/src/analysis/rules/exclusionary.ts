import { english, t } from '../../l10n';
import { biased } from '../wording/biased';
import type { Fault } from '../wording/fault';
import { lower, place, said } from '../wording/helpers';
import { idioms } from '../wording/idioms';
import type { Reading } from '../wording/reading';
import { wordingRule } from '../wording/rule';
import { isTechnical } from '../wording/technical';

export const exclusionary = wordingRule({
  id: 'exclusionary',
  severity: 'warning',
  summary: english('A biased word, or an idiom that not every reader understands.'),
  everywhere: true,
  find(reading) {
    const found: Fault[] = [];
    const taken = new Set<number>();
    for (const { start, end, note = '' } of biased.find(reading)) {
      if (note === 'skip' || isTechnical(reading, start, end)) continue;
      for (let at = start; at < end; at++) taken.add(at);
      found.push({
        ...place(reading, start, end),
        message: t('“{0}” shuts some readers out. {1}', said(reading, start, end), advice(note)),
      });
    }
    for (const { start, end, note = '' } of idioms.find(reading)) {
      if (note === 'skip' || isTechnical(reading, start, end) || rangeTaken(taken, start, end)) continue;
      if (isLevel(reading, start, end)) continue;
      found.push({
        ...place(reading, start, end),
        message: t(
          '“{0}” is an idiom that not every reader knows. {1}',
          said(reading, start, end),
          advice(note),
        ),
        ...(isWeak(reading, start, end) && { severity: 'hint' as const }),
      });
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

function advice(note: string): string {
  if (note === 'leave out') return t('Leave it out.');
  const name = /^name (.*)$/.exec(note)?.[1];
  if (name === undefined) return t('Write “{0}”, or what you mean by it.', note);
  return namings[name]?.() ?? t('Name what you mean.');
}

/** By what stands behind `name` in the lists. */
const namings: Readonly<Record<string, () => string>> = {
  'the act': () => t('Name the act that you mean.'),
  'the behavior': () => t('Name the behavior that you mean.'),
  'the conflict': () => t('Name the conflict that you mean.'),
  'the demand': () => t('Name the demand that you mean.'),
  'the help': () => t('Name the help that you mean.'),
  'the hours': () => t('Name the hours that you mean.'),
  'the limit': () => t('Name the limit that you mean.'),
  'the people': () => t('Name the people that you mean.'),
  'the place': () => t('Name the place that you mean.'),
  'the requirement': () => t('Name the requirement that you mean.'),
  'the result': () => t('Name the result that you mean.'),
  'the risk': () => t('Name the risk that you mean.'),
  'the values': () => t('Name the values that you mean.'),
};

/** “grows engineers to the next level”: that of the ladder. */
function isLevel(reading: Reading, start: number, end: number): boolean {
  if (lower(reading, end - 1) !== 'level' || lower(reading, end - 2) !== 'next') return false;
  const rises = /^(?:grow|advance|progress|promot|develop|career|mov|prepar|ready|readi|transition|level)/;
  for (let at = Math.max(0, start - 5); at < start; at++) if (rises.test(lower(reading, at))) return true;
  return false;
}

function rangeTaken(taken: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken.has(at)) return true;
  return false;
}

/** One word alone is often meant as it says. */
function isWeak(reading: Reading, start: number, end: number): boolean {
  return end - start === 1 && !lower(reading, start).includes('-');
}
