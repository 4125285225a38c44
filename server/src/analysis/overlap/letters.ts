import type { Reading } from './reading';

/**
 * How alike two texts are letter by letter, whatever they mean: Dice's measure of their three letters in a row, 0 to 1.
 * Beside what they share in meaning it tells a template with a word swapped from a sentence put anew.
 */
export function letterLikeness(first: Reading, second: Reading): number {
  const a = gramsOf(first);
  const b = gramsOf(second);
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * common) / Math.max(1, a.length + b.length);
}

const known = new WeakMap<Reading, Int32Array>();

/** Three letters in a row as one number, each once, in ascending order. */
function gramsOf(reading: Reading): Int32Array {
  let grams = known.get(reading);
  if (!grams) {
    const { text } = reading;
    const all = new Int32Array(Math.max(0, text.length - 2));
    const code = (at: number) => text.charCodeAt(at) & 1023;
    for (let at = 0; at < all.length; at++) all[at] = (code(at) << 20) | (code(at + 1) << 10) | code(at + 2);
    all.sort();
    grams = all.filter((gram, at) => at === 0 || gram !== all[at - 1]);
    known.set(reading, grams);
  }
  return grams;
}
