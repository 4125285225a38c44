/** Levels and competencies that have another id than they had. */
import type { Text } from '../model/ladder';
import { titlesAlike } from './names';

/** A level or a competency. */
export interface Named {
  readonly id: Text;
  readonly name?: Text;
}

/** What the entries of one side are called and what they hold. */
export interface Entries {
  readonly entries: readonly Named[];
  /** For an entry, by index, what tells its contents: keys that equal contents share. */
  contents(index: number): ReadonlySet<string>;
  /** For a level that may be told by its rank, the levels that it follows. */
  readonly below?: (index: number) => readonly number[];
}

/** A line while its sides are being found. */
export interface Draft {
  readonly sides: (number | undefined)[];
  renamed: boolean;
  ranked: boolean;
}

/**
 * Lines whose id went to another entry, as when a level is put in and those above it get the next numbers: what they
 * were called and most of what they hold is under another id now, and that id is free or was given away too.
 */
export function givenAway(drafts: readonly Draft[], sides: readonly Entries[], at: number): Draft[] {
  const side = sides[at];
  if (!side) return [];
  const byName = new Map<string, number>();
  const twice = new Set<string>();
  side.entries.forEach((entry, index) => {
    if (!entry.name) return;
    if (byName.has(nameOf(entry))) twice.add(nameOf(entry));
    byName.set(nameOf(entry), index);
  });
  const holders = new Map<number, Draft>();
  for (const line of drafts) if (line.sides[at] !== undefined) holders.set(line.sides[at], line);
  const found = new Map<Draft, number>();
  for (const [index, line] of holders) {
    const first = line.sides.findIndex((other) => other !== undefined);
    const was = sides[first]?.entries[line.sides[first] ?? -1];
    const now = side.entries[index];
    if (!was?.name || !now?.name || nameOf(was) === nameOf(now) || twice.has(nameOf(was))) continue;
    const other = byName.get(nameOf(was));
    if (other === undefined) continue;
    const held = sides[first]?.contents(line.sides[first] ?? -1) ?? new Set();
    const there = shared(held, side.contents(other));
    const here = shared(held, side.contents(index));
    // Where nothing is written, the name alone tells.
    if (held.size === 0 || (there >= 0.5 && here < there)) found.set(line, other);
  }
  // Where the other entry keeps its own id, this one stays with its id too.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [line, other] of found) {
      const holder = holders.get(other);
      if (holder && !found.has(holder)) found.delete(line);
    }
  }
  return [...found.keys()];
}

/** Share that two sets have in common, 0 to 1; 0 when both are empty. */
export function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let both = 0;
  for (const key of first) if (second.has(key)) both++;
  const total = first.size + second.size;
  return total > 0 ? (2 * both) / total : 0;
}

/** More pairs than this are only compared where they share a name or contents. */
const mostPairs = 10_000;

/** Entries without a line, and the lines without an entry on this side that they most likely are. */
export function renames(
  drafts: readonly Draft[],
  sides: readonly Entries[],
  at: number,
  free: readonly number[],
): [Draft, number][] {
  const side = sides[at];
  const lines = drafts
    .filter((line) => line.sides[at] === undefined)
    .map((line) => {
      const first = line.sides.findIndex((index) => index !== undefined);
      const index = line.sides[first] ?? 0;
      const entry = sides[first]?.entries[index];
      return { line, index, entry, contents: sides[first]?.contents(index) ?? new Set<string>() };
    });
  if (!side || lines.length === 0 || free.length === 0) return [];
  const byKey = new Map<string, number[]>();
  const note = (key: string, place: number) => {
    const known = byKey.get(key);
    if (known) known.push(place);
    else byKey.set(key, [place]);
  };
  lines.forEach(({ entry, contents }, place) => {
    for (const key of contents) note(`=${key}`, place);
    if (entry) note(`#${nameOf(entry)}`, place);
  });
  const all = lines.length * free.length <= mostPairs;
  const pairs: {
    readonly line: Draft;
    readonly index: number;
    readonly score: number;
    readonly far: number;
  }[] = [];
  for (const index of free) {
    const entry = side.entries[index];
    if (!entry) continue;
    const contents = side.contents(index);
    const shared = new Map<number, number>();
    for (const key of contents) {
      for (const place of byKey.get(`=${key}`) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const named = byKey.get(`#${nameOf(entry)}`) ?? [];
    const places = all ? lines.keys() : new Set([...shared.keys(), ...named.slice(0, 50)]);
    for (const place of places) {
      const other = lines[place];
      if (!other?.entry) continue;
      const total = contents.size + other.contents.size;
      const both = contents.size > 0 && other.contents.size > 0;
      const content = both ? (2 * (shared.get(place) ?? 0)) / total : undefined;
      const name = titlesAlike(other.entry, entry);
      if (!isRename(name, content)) continue;
      const far = Math.abs(other.index - index);
      pairs.push({ line: other.line, index, score: (content ?? 0.3) + name, far });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.far - b.far || a.index - b.index);
  const found: [Draft, number][] = [];
  const done = new Set<Draft | number>();
  for (const { line, index } of pairs) {
    if (done.has(line) || done.has(index)) continue;
    done.add(line).add(index);
    found.push([line, index]);
  }
  return found;
}

function nameOf({ id, name }: Named): string {
  return (name ?? id).value.toLowerCase();
}

/**
 * Whether two entries with different ids are one. The same name is enough, and so is half of the contents; a similar
 * name needs some contents in common, where there are any. `name` and `content` go from 0 to 1.
 */
function isRename(name: number, content: number | undefined): boolean {
  if (name === 1 || (content !== undefined && content >= 0.5)) return true;
  if (name >= 0.7) return content === undefined || content >= 0.15;
  return name >= 0.5 && content !== undefined && content >= 0.3;
}
