import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant; undefined when none is near. Near is at most a third of
 * the letters changed, the bound compilers use for their "did you mean": of two letters, as in `L9`, none, since
 * every other level would be near. Case counts for nothing.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
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
