import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant; undefined when none is near. Near is at most a third of
 * the letters changed, but always one: the bound compilers use for their "did you mean". Case counts for nothing.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const changes = distance(wanted, candidate.toLowerCase());
    if (changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}
