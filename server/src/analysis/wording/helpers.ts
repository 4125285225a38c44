import type { Clause } from './clause';
import { isAdverb } from './lexicon';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** The word in lower case; empty behind the end. */
export function lower({ tokens }: Reading, at: number): string {
  return tokens[at]?.lower ?? '';
}

/** The words as written. */
export function said({ text, tokens }: Reading, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
}

/** Offsets of tokens `from` to `to`, the latter not included. */
export function place({ tokens, text }: Reading, from: number, to: number): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? text.length };
}

/** Whether the demand is on the person assessed: nobody is named, or a person. */
export function ofPerson({ subject }: Clause): boolean {
  return subject?.kind !== 'thing';
}

/** The token of the clause that `test` holds for; -1 when there is none. */
export function findIn(reading: Reading, from: number, to: number, test: (token: Token) => boolean): number {
  for (let at = from; at < to; at++) {
    const token = reading.tokens[at];
    if (token && test(token)) return at;
  }
  return -1;
}

/** Says whether a word is in a list. */
export function oneOf(list: string): (word: string) => boolean {
  const words = new Set(list.trim().split(/\s+/));
  return (word) => words.has(word);
}

/** Behind the adverbs at `from`. */
export function skipAdverbs(reading: Reading, from: number): number {
  let at = from;
  while (isAdverb(lower(reading, at))) at++;
  return at;
}
