/** Which levels, or competencies, of several ladders are one: by id, else by name and contents, else by rank. */
import { inOneOrder, longestIncreasing } from './order';
import { ofOneRank } from './ranks';
import { type Draft, type Entries, givenAway, renames } from './renames';
import { renumbered } from './renumbered';
import type { Line } from './table';

export type { Entries };

/**
 * Lays the entries of all sides beside each other. Of several with one id on a side, the first belongs to the first
 * of the other side. With two sides, the order is that of the second, with what only the first has where it stood;
 * with more, that of the first.
 */
export function alignLines(sides: readonly Entries[]): Line[] {
  const drafts: Draft[] = [];
  sides.forEach((side, at) => {
    const taken = new Set<number>();
    const lines = linesById(drafts, sides, at);
    const seen = new Map<string, number>();
    side.entries.forEach(({ id }, index) => {
      const line = lines.get(counted(id.value, seen));
      if (!line) return;
      line.sides[at] = index;
      taken.add(index);
    });
    const numbered = renumbered(drafts, sides, at);
    for (const [line, index] of numbered) {
      for (const other of drafts) if (other.sides[at] === index) other.sides[at] = undefined;
      taken.delete(line.sides[at] ?? -1);
      line.sides[at] = undefined;
    }
    for (const [line, index] of numbered) {
      line.sides[at] = index;
      line.renamed = true;
      taken.add(index);
    }
    const others = drafts.filter((line) => !numbered.has(line));
    for (const line of givenAway(others, sides, at)) {
      taken.delete(line.sides[at] ?? -1);
      line.sides[at] = undefined;
    }
    const free = side.entries.map((_, index) => index).filter((index) => !taken.has(index));
    for (const [line, index] of renames(drafts, sides, at, free)) {
      line.sides[at] = index;
      line.renamed = true;
      taken.add(index);
    }
    const left = free.filter((index) => !taken.has(index));
    for (const [line, index] of ofOneRank(drafts, sides, at, left)) {
      line.sides[at] = index;
      line.ranked = true;
      taken.add(index);
    }
    for (const index of left) {
      if (taken.has(index)) continue;
      const line: Draft = { sides: sides.map(() => undefined), renamed: false, ranked: false };
      line.sides[at] = index;
      drafts.push(line);
    }
  });
  return ordered(drafts, sides.length);
}

/** The id, and which of those with it: a key that no other entry of the side has. */
function counted(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return `${count} ${id}`;
}

/** Lines by the ids that they have on the sides before this one. */
function linesById(drafts: readonly Draft[], sides: readonly Entries[], at: number): Map<string, Draft> {
  const found = new Map<string, Draft>();
  for (let side = 0; side < at; side++) {
    const seen = new Map<string, number>();
    const keys = sides[side]?.entries.map(({ id }) => counted(id.value, seen)) ?? [];
    for (const line of drafts) {
      const index = line.sides[side];
      const key = index === undefined ? undefined : keys[index];
      if (key !== undefined && !found.has(key)) found.set(key, line);
    }
  }
  return found;
}

function ordered(drafts: readonly Draft[], count: number): Line[] {
  const order = inOneOrder(drafts.map(({ sides }) => sides));
  const moved = new Set<number>();
  for (let side = 1; side < count; side++) {
    const both = drafts.flatMap(({ sides }, place) => {
      const [from, to] = [sides[0], sides[side]];
      return from === undefined || to === undefined ? [] : [{ place, from, to }];
    });
    both.sort((a, b) => a.from - b.from);
    const staying = longestIncreasing(both.map(({ to }) => to));
    both.forEach(({ place }, index) => {
      if (!staying.has(index)) moved.add(place);
    });
  }
  return order.flatMap((place) => {
    const line = drafts[place];
    if (!line) return [];
    const { sides, renamed, ranked } = line;
    return [{ sides, renamed, ranked, moved: moved.has(place) }];
  });
}
