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
  summary: 'A biased word, or an idiom that not every reader understands.',
  everywhere: true,
  find(reading) {
    const found: Fault[] = [];
    const taken = new Set<number>();
    for (const { start, end, note = '' } of biased.find(reading)) {
      if (isTechnical(reading, start, end)) continue;
      for (let at = start; at < end; at++) taken.add(at);
      found.push({
        ...place(reading, start, end),
        message: `“${said(reading, start, end)}” shuts some readers out. ${advice(note)}`,
      });
    }
    for (const { start, end, note = '' } of idioms.find(reading)) {
      if (note === 'skip' || isTechnical(reading, start, end) || rangeTaken(taken, start, end)) continue;
      found.push({
        ...place(reading, start, end),
        message: `“${said(reading, start, end)}” is an idiom that not every reader knows. ${advice(note)}`,
        ...(isWeak(reading, start, end) && { severity: 'hint' as const }),
      });
    }
    return found.sort((a, b) => a.start - b.start);
  },
});

function advice(note: string): string {
  if (note === 'leave out') return 'Leave it out.';
  const name = /^name (.*)$/.exec(note)?.[1];
  return name ? `Name ${name} that you mean.` : `Write “${note}”, or what you mean by it.`;
}

function rangeTaken(taken: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken.has(at)) return true;
  return false;
}

/** One word alone is often meant as it says. */
function isWeak(reading: Reading, start: number, end: number): boolean {
  return end - start === 1 && !lower(reading, start).includes('-');
}
