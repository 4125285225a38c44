import { Note } from '../notes';
import type { Context } from '../rule';
import type { ColumnWords } from '../said';
import type { Statement } from '../statements';
import { type Voice, voiceOf } from './voice';

/** How often behaviors of a ladder begin in each voice. */
export type Survey = ReadonlyMap<Voice, number>;

const voice = new Note(({ reading }: Statement) => voiceOf(reading));
const voices = new Note(({ judged, isBehavior }: ColumnWords) => {
  const counts = new Map<Voice, number>();
  judged.forEach((statement, at) => {
    const own = isBehavior[at] ? voice.of(statement) : undefined;
    if (own) counts.set(own, (counts.get(own) ?? 0) + 1);
  });
  return counts;
});
const surveys = new WeakMap<object, Survey>();

/** Counts the voices of a ladder's behaviors, once for each reading of it. */
export function survey(context: Pick<Context, 'ladder' | 'columns'>): Survey {
  let counts = surveys.get(context.ladder) as Map<Voice, number> | undefined;
  if (counts) return counts;
  counts = new Map();
  for (const { words } of context.columns) {
    for (const [own, count] of voices.of(words)) counts.set(own, (counts.get(own) ?? 0) + count);
  }
  surveys.set(context.ladder, counts);
  return counts;
}

/** The voice that most behaviors have; `Leads` when none is ahead. */
export function commonVoice(context: Pick<Context, 'ladder' | 'columns'>): Voice {
  const [first, second] = [...survey(context)].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : 'third';
}

/** The voice that at least this share of the behaviors has, and at least so many; undefined when none is so clear. */
export function majority(counts: Survey, share: number, least: number): Voice | undefined {
  let total = 0;
  let common: Voice | undefined;
  for (const [voice, count] of counts) {
    total += count;
    if (!common || count > (counts.get(common) ?? 0)) common = voice;
  }
  const most = common ? (counts.get(common) ?? 0) : 0;
  return most >= least && most >= total * share ? common : undefined;
}
