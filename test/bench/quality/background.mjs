// @ts-check
// Pairs of whole ladders that nobody labelled. Labelled pairs were picked by their likeness; these are what the index
// finds besides. Nearly all of them are no overlap, and none is taken for one here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from '../ladders.mjs';
import { Random } from '../random.mjs';

/** From this likeness by letters on, nobody can say without looking. */
const unclear = 0.6;

/**
 * @typedef {import('./overlap.mjs').Side} Side
 * @typedef {import('./overlap.mjs').Pair} Pair
 * @typedef {import('./overlap.mjs').Core} Core
 * @typedef {NonNullable<ReturnType<Core['read']>>} Reading
 * @typedef {Side & { reading: Reading, place: number }} Item
 */

/**
 * @param {Core} core
 * @param {string} folder ladders as neutral JSON
 * @param {readonly Pair[]} labelled
 * @param {(a: string, b: string) => number} likeness
 * @returns {Pair[]} the lower one first
 */
export function backgroundPairs(core, folder, labelled, likeness) {
  if (!existsSync(folder)) return [];
  const statements = new core.Statements();
  const words = (/** @type {string} */ text) => statements.of(text).words;
  const name = (/** @type {readonly string[]} */ texts) => [...texts].sort().join('|');
  const known = new Set(labelled.map(({ a, b }) => name([words(a.text), words(b.text)])));
  /** @type {Pair[]} */
  const found = [];
  for (const file of readdirSync(folder)) {
    const ladder = file.replace('.json', '');
    for (const role of JSON.parse(readFileSync(join(folder, file), 'utf8')).roles) {
      const items = itemsOf(core, role, words);
      items.forEach((one, index) => {
        for (const other of items.slice(index + 1)) {
          const key = name([one.reading.text, other.reading.text]);
          const place = `${key} ${one.level === other.level} ${one.competency === other.competency}`;
          if (known.has(key) || known.has(place) || !mayOverlap(core, one.reading, other.reading)) continue;
          if (likeness(one.text, other.text) >= unclear) continue;
          known.add(place);
          const [a, b] = one.place > other.place ? [other, one] : [one, other];
          found.push({ ladder, a, b, label: 'distinct', relation: '', synthetic: false });
        }
      });
    }
  }
  return found;
}

/**
 * @param {Core} core
 * @param {any} role
 * @param {(text: string) => string} words
 * @returns {Item[]}
 */
function itemsOf(core, role, words) {
  /** @type {string[]} */
  const levels = role.levels.map((/** @type {any} */ { id }) => id);
  return role.cells.flatMap((/** @type {any} */ { level, competency, behaviors }) =>
    (behaviors ?? []).flatMap((/** @type {any} */ behavior) => {
      const text = typeof behavior === 'string' ? behavior : (behavior.text ?? behavior.summary ?? '');
      const reading = core.read(words(text));
      return reading && reading.units.length > 1
        ? [{ text, level, competency, reading, place: levels.indexOf(level) }]
        : [];
    }),
  );
}

/** @param {Core} core @param {Reading} one @param {Reading} other */
function mayOverlap(core, one, other) {
  if (one.text === other.text || one.signature !== other.signature) return false;
  const shared = one.units.some((unit) => unit.keys.some((key) => other.keys.has(key)));
  return shared && core.enough(one, other, core.align(one, other));
}

/**
 * Pairs that are no overlap, whatever they share: sentences built of the same parts, with another verb, object, scope
 * or condition. A ladder full of them is not a ladder full of overlaps.
 * @returns {Pair[]}
 */
export function templatePairs() {
  const random = new Random(7);
  /** @type {Pair[]} */
  const found = [];
  while (found.length < 6000) {
    const [one, other] = [parts(random), parts(random)];
    const kept = random.int(4);
    one.forEach((part, at) => {
      if (at !== kept && random.chance(0.5)) other[at] = part;
    });
    if (one.join() === other.join()) continue;
    const side = (/** @type {string[]} */ of) => ({
      text: of.filter(Boolean).join(' '),
      level: `L${random.int(2)}`,
      competency: `c${random.int(2)}`,
    });
    found.push({
      ladder: '',
      a: side(one),
      b: side(other),
      label: 'distinct',
      relation: '',
      synthetic: true,
    });
  }
  return found;
}
