/** Levels that have the number, and so the id and often the name, of another one now. */
import { title } from '../model/ladder';
import { type Draft, type Entries, shared } from './renames';

/**
 * Where a level was put in or taken out and those above it were numbered anew, ids and names that are but numbers
 * (`L4`, “Level 4”) say nothing any more: what a level holds does. Lines by the entry of this side that they are, each
 * with at least half of its contents there and less than half as much at its own id. Empty where as many levels are
 * there as before, where the order of any would be another, or where an id that is taken over belongs to one that
 * stays.
 */
export function renumbered(
  drafts: readonly Draft[],
  sides: readonly Entries[],
  at: number,
): ReadonlyMap<Draft, number> {
  const now = sides[at];
  const from = sides.findIndex(
    (_, side) => side < at && drafts.some((line) => line.sides[side] !== undefined),
  );
  const was = sides[from];
  if (!now || !was || now.entries.length === was.entries.length) return new Map();
  const lines = drafts.filter((line) => line.sides[from] !== undefined);
  lines.sort((a, b) => (a.sides[from] ?? 0) - (b.sides[from] ?? 0));
  const shifted = new Map<Draft, number>();
  const claims = lines.map((line) => {
    const before = line.sides[from] ?? -1;
    const same = line.sides[at];
    const held = was.contents(before);
    if (held.size === 0) return undefined;
    let best: number | undefined;
    let most = 0.5;
    for (const index of now.entries.keys()) {
      const share = shared(held, now.contents(index));
      if (share > most || (share === most && best === undefined)) [best, most] = [index, share];
    }
    if (best === undefined || best === same) return best;
    const here = same === undefined ? 0 : shared(held, now.contents(same));
    if (here * 2 >= most || !isNumbered(was, before) || !isNumbered(now, best)) return undefined;
    if (same !== undefined) shifted.set(line, best);
    return best;
  });
  if (shifted.size === 0 || !rises(claims)) return new Map();
  // One that holds too little to be told stands beside its neighbor, as it did.
  lines.forEach((line, place) => {
    const before = shifted.get(lines[place - 1] as Draft);
    if (before === undefined || shifted.has(line) || claims[place] !== undefined) return;
    const next = before + 1;
    if (next < now.entries.length && !claims.includes(next) && isNumbered(now, next)) shifted.set(line, next);
  });
  const holders = new Map(drafts.map((line) => [line.sides[at], line]));
  for (const [line, index] of shifted) {
    const holder = holders.get(index);
    if (holder && holder !== line && !shifted.has(holder) && claims[lines.indexOf(holder)] !== undefined)
      return new Map();
  }
  return shifted;
}

/** Whether it is told from others by a number: `L3`, `3`, “Level 3”, “Engineer 2”. */
function isNumbered({ entries }: Entries, index: number): boolean {
  const entry = entries[index];
  return entry !== undefined && /\d/.test(title(entry)) && /\d/.test(entry.id.value);
}

function rises(claims: readonly (number | undefined)[]): boolean {
  const there = claims.filter((claim) => claim !== undefined);
  return there.every((claim, place) => place === 0 || claim > (there[place - 1] ?? 0));
}
