import { distance } from 'fastest-levenshtein';
import { shortName, title } from '../model/ladder';
import { quoted } from './lists';
import type { Named } from './renames';
import type { Side } from './side';
import type { Line } from './table';

/** Longest name that is compared letter by letter. */
const longest = 200;

/** How alike two entries are called, 0 to 1; 1 for the same name. Ids count where there is no name. */
export function titlesAlike(first: Named, second: Named): number {
  const a = plain(title(first));
  const b = plain(title(second));
  if (a === b) return 1;
  if (a.length > longest || b.length > longest) return 0;
  // `L3` and `L4`, “Engineer 2” and “Engineer 3” are as alike as can be, and never one.
  if (numbers(a) !== numbers(b)) return 0;
  const letters = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  return Math.max(letters, sharedWords(a, b));
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_–—-]+/g, ' ')
    .trim();

const numbers = (name: string): string => (name.match(/\d+|\b[iv]+\b/g) ?? []).join(' ');

function sharedWords(a: string, b: string): number {
  const first = new Set(a.split(' '));
  const second = new Set(b.split(' '));
  const shared = [...first].filter((word) => second.has(word)).length;
  // A name of one word that is part of the other says little: “Engineer”, “Staff Engineer”.
  return first.size === 1 || second.size === 1 ? 0 : (2 * shared) / (first.size + second.size);
}

/** How to call a level or competency that several sides have: as the last does, which is what is now. */
export function lineLevel(sides: readonly Side[], line: Line | undefined): string {
  const side = line?.sides.findLastIndex((index) => index !== undefined) ?? -1;
  const level = sides[side]?.ladder.levels[line?.sides[side] ?? -1];
  return level ? shortName(level) : '';
}

/** A level's name behind the noun, in quotes where the noun would be said twice: level “Level 7”. */
export function levelNamed(name: string): string {
  return /^level\b/i.test(name) ? quoted(name) : name;
}

export function lineCompetency(sides: readonly Side[], line: Line | undefined): string {
  const side = line?.sides.findLastIndex((index) => index !== undefined) ?? -1;
  const competency = sides[side]?.ladder.competencies[line?.sides[side] ?? -1];
  return competency ? title(competency) : '';
}
