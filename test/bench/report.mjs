// @ts-check
import { mean, median } from './measure.mjs';
import { debounce } from './setup.mjs';

/** Names of the contestants, as they are printed. */
export const names = /** @type {const} */ ({
  ours: 'career-ladder',
  floor: 'parseDocument',
  other: 'yaml-language-server',
});

/** No more CPU than this many times the floor; and no more than yaml-language-server. */
const mostOverFloor = 2;

/**
 * @param {readonly import('./measure.mjs').Measurement[]} measurements
 * @returns {string}
 */
export function report(measurements) {
  const lines = [
    'One-character change to diagnostics, in milliseconds of CPU and of wall time',
    '',
    row('cells', 'KB', '', 'CPU median', 'CPU mean', 'wall median', 'CPU / floor'),
  ];
  for (const { cells, characters, results } of measurements) {
    const floor = cpu(results, names.floor);
    let first = true;
    for (const [name, { cpu, wall }] of results) {
      const waits = name === names.other ? debounce : 0;
      lines.push(
        row(
          first ? String(cells) : '',
          first ? (characters / 1000).toFixed(0) : '',
          name,
          ms(median(cpu)),
          ms(mean(cpu)),
          `${ms(median(wall) - waits)}${waits ? ` + ${waits}` : ''}`,
          ratio(median(cpu) / floor),
        ),
      );
      first = false;
    }
  }
  lines.push(
    '',
    `Behind “+”: the time that ${names.other} waits before it looks at a change.`,
    '',
    'Targets',
  );
  for (const { cells, results } of measurements) {
    const ours = cpu(results, names.ours);
    const other = cpu(results, names.other);
    const over = ours / cpu(results, names.floor);
    lines.push(
      target(cells, `CPU at most ${mostOverFloor} × the floor`, over <= mostOverFloor, ratio(over)),
      Number.isNaN(other)
        ? `  ?   ${cells} cells: CPU at most that of ${names.other}: not measured`
        : target(cells, `CPU at most that of ${names.other}`, ours <= other, ratio(ours / other)),
    );
  }
  return lines.join('\n');
}

/**
 * @param {ReadonlyMap<string, import('./measure.mjs').Samples>} results
 * @param {string} name
 */
function cpu(results, name) {
  const samples = results.get(name);
  return samples ? median(samples.cpu) : Number.NaN;
}

/**
 * @param {number} cells
 * @param {string} what
 * @param {boolean} met
 * @param {string} measured
 */
function target(cells, what, met, measured) {
  return `  ${met ? 'met' : 'NOT MET'}  ${cells} cells: ${what}: ${measured}`;
}

/** @param {number} value */
function ratio(value) {
  return Number.isNaN(value) ? '–' : `${value.toFixed(2)} ×`;
}

/** @param {number} value */
export function ms(value) {
  return value.toFixed(value < 10 ? 2 : 1);
}

/**
 * @param {string} cells
 * @param {string} size
 * @param {string} name
 * @param {string[]} numbers
 */
function row(cells = '', size = '', name = '', ...numbers) {
  const columns = numbers.map((number) => number.padStart(13));
  return `${cells.padStart(6)}${size.padStart(7)}  ${name.padEnd(21)}${columns.join('')}`;
}
