// @ts-check
import { step } from '../runner/setup.mjs';
import { edits, ladder } from './ladders.mjs';

/** Every run works on the same texts. */
const seed = 20_260_101;

/**
 * @typedef {import('./contestants.mjs').Parser | import('./contestants.mjs').Server} Contestant
 * @typedef {{ cpu: number[], wall: number[] }} Samples milliseconds, one of each for each change
 * @typedef {{ cells: number, characters: number, results: Map<string, Samples> }} Measurement
 */

/**
 * One-character changes to a ladder of one size, taken in turns: each contestant makes one, then the next, so
 * that whatever else the machine does hits them alike. CPU time is counted from one change to the next, with all
 * that a change leaves behind (garbage collection, compilation), less what the counting itself costs.
 * @param {import('./ladders.mjs').Shape & { cells: number }} size
 * @param {ReadonlyMap<string, () => Contestant | Promise<Contestant>>} start
 * @param {{ warmUp: number, changes: number }} counts
 * @returns {Promise<Measurement>}
 */
export async function measure(size, start, { warmUp, changes }) {
  const text = ladder(size, seed);
  const all = edits(text, warmUp + changes, seed);
  /** @type {{ name: string, process: Contestant, cpu: number, overhead: number }[]} */
  const contestants = [];
  try {
    for (const [name, begin] of start) {
      contestants.push({ name, process: await begin(), cpu: 0, overhead: 0 });
    }
    step(`${size.cells} cells: warming up with ${warmUp} changes`);
    await Promise.all(
      contestants.map(async ({ process }) => {
        await process.open(text);
        for (const edit of all.slice(0, warmUp)) await process.change(edit);
      }),
    );
    for (const contestant of contestants) contestant.overhead = await overhead(contestant.process);
    step(`${size.cells} cells: ${changes} changes`);
    const results = new Map(contestants.map(({ name }) => [name, { cpu: [], wall: [] }]));
    for (const contestant of contestants) contestant.cpu = await contestant.process.cpu();
    for (const edit of all.slice(warmUp)) {
      /** @type {Map<string, number>} */
      const wall = new Map();
      for (const { name, process } of contestants) {
        const before = performance.now();
        await process.change(edit);
        wall.set(name, performance.now() - before);
      }
      for (const contestant of contestants) {
        const { name, process, cpu, overhead } = contestant;
        contestant.cpu = await process.cpu();
        /** @type {Samples | undefined} */
        const samples = results.get(name);
        samples?.cpu.push(contestant.cpu - cpu - overhead);
        samples?.wall.push(wall.get(name) ?? Number.NaN);
      }
    }
    return { cells: size.cells, characters: text.length, results };
  } finally {
    await Promise.all(contestants.map(({ process }) => process.stop()));
  }
}

/**
 * CPU time, in ms, that asking for the CPU time takes.
 * @param {Contestant} process
 */
async function overhead(process) {
  const costs = [];
  let last = await process.cpu();
  for (let i = 0; i < 15; i++) {
    const now = await process.cpu();
    costs.push(now - last);
    last = now;
  }
  return median(costs);
}

/**
 * @param {readonly number[]} numbers at least one
 * @returns {number}
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** @param {readonly number[]} numbers at least one */
export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
