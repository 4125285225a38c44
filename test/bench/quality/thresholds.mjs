// @ts-check
// From which likelihood on to speak of an overlap.
import { score } from './scores.mjs';

/** Precision that a warning needs on the ladders that its threshold is chosen on. */
const surePrecision = 0.92;

/** @typedef {{ possible: number, sure: number }} Thresholds */

/**
 * Where the scores of some pairs are best called an overlap: for F1, of real pairs above all, and for the precision of
 * warnings. Of thresholds that are about as good the middle.
 * @param {readonly import('./overlap.mjs').Pair[]} pairs
 * @param {readonly number[]} among
 * @param {readonly number[]} scores
 * @returns {Thresholds}
 */
export function choose(pairs, among, scores) {
  const real = among.filter((index) => !pairs[index]?.synthetic);
  /** @param {readonly number[]} of @param {number} least */
  const at = (of, least) =>
    score(
      of.map((index) => ({
        wanted: pairs[index]?.label === 'overlap',
        found: (scores[index] ?? 0) >= least,
      })),
    );
  const steps = Array.from({ length: 41 }, (_, step) => 0.1 + step * 0.02);
  const worth = steps.map((least) => 0.7 * at(real, least).f1 + 0.3 * at(among, least).f1);
  const best = Math.max(...worth);
  const good = steps.filter((_, step) => (worth[step] ?? 0) >= best - 0.01);
  const possible = good.reduce((sum, least) => sum + least, 0) / good.length;
  const sure = steps.find((least) => least >= possible && at(real, least).precision >= surePrecision);
  return { possible, sure: sure ?? 0.95 };
}
