// @ts-check
// How the analysis grows with the number of behaviors: in a workspace of many ladders, and in one ladder; and what one
// character costs in a large one. CPU time, since other programs run as well.
import { step } from '../runner/setup.mjs';
import { ladder } from './ladders.mjs';
import { loadCore } from './quality/bundle.mjs';

/** A ladder of about 1,000 behaviors; 15 times the competencies make 15,000. */
const thousand = { levels: 10, competencies: 26, behaviors: 9, examples: 1 };
/**
 * Who writes more uses more words: in real ladders ten times the behaviors have three times the words. So many things
 * the behaviors of a thousand are about.
 */
const matters = 60;

export async function runScale() {
  const core = await loadCore();
  const lines = ['CPU milliseconds of a whole analysis', ''];
  // Warm: the first analysis compiles the code.
  for (let seed = 1; seed <= 3; seed++) core.analyse(ladder(thousand, seed));
  lines.push(row('', 'behaviors', 'ms', 'overlaps', 'heap MB'));
  const workspace = [1, 10, 100].map((ladders) => {
    step(`a workspace of ${ladders} ladders`);
    const texts = Array.from({ length: ladders }, (_, index) => ladder(thousand, 100 + index));
    return report(`a workspace of ${ladders}`, texts);
  });
  lines.push(...workspace.map(({ text }) => text), `  growth exponent ${exponent(workspace)}`, '');
  const single = [1, 4, 15].map((times) => {
    step(`a ladder of ${times},000 behaviors`);
    const shape = {
      ...thousand,
      competencies: 26 * times,
      matters: Math.round(matters * Math.sqrt(times)),
    };
    return report('one ladder', [ladder(shape, 7)]);
  });
  lines.push(...single.map(({ text }) => text), `  growth exponent ${exponent(single)}`, '');
  const poor = [1, 4, 15].map((times) => {
    step(`a ladder of ${times},000 behaviors in the same few phrases`);
    return report('in few phrases', [ladder({ ...thousand, competencies: 26 * times }, 7)]);
  });
  lines.push(...poor.map(({ text }) => text), `  growth exponent ${exponent(poor)}`, '');
  lines.push(edits());
  return lines.join('\n');

  /** @param {string} name @param {readonly string[]} texts */
  function report(name, texts) {
    let behaviors = 0;
    let overlaps = 0;
    let spent = 0;
    const before = process.memoryUsage().heapUsed;
    const kept = [];
    for (const text of texts) {
      const statements = new core.Statements();
      const { ms, result } = timed(() => core.analyse(text, { statements }));
      spent += ms;
      overlaps += result.overlaps.length;
      behaviors += count(result);
      kept.push(statements);
    }
    const heap = (process.memoryUsage().heapUsed - before) / 1e6;
    return {
      behaviors,
      ms: spent,
      text: row(name, String(behaviors), spent.toFixed(0), String(overlaps), heap.toFixed(0)),
    };
  }

  function edits() {
    const text = ladder({ ...thousand, competencies: 26 * 15 }, 7);
    const statements = new core.Statements();
    const first = timed(() => core.analyse(text, { statements }));
    let known = first.result;
    const costs = [];
    for (let change = 0; change < 12; change++) {
      const competency = known.ladder.competencies[(change * 31) % known.ladder.competencies.length];
      const place = competency?.cells.flatMap(({ behaviors }) => behaviors)[change]?.text.span.start ?? 0;
      const changed = `${known.document.text.slice(0, place + 5)}x${known.document.text.slice(place + 5)}`;
      const before = known.document;
      const { ms, result } = timed(() => core.analyse(changed, { statements, before }));
      known = result;
      costs.push(ms);
    }
    const middle = costs.sort((a, b) => a - b)[costs.length >> 1] ?? 0;
    const share = ((100 * middle) / first.ms).toFixed(1);
    return `One character in a ladder of ${count(known)} behaviors: ${middle.toFixed(0)} ms of ${first.ms.toFixed(0)} ms, ${share} %`;
  }
}

/** @param {{ ladder: import('../../server/src/model/ladder').Ladder }} analysis */
function count({ ladder: { competencies } }) {
  return competencies.flatMap(({ cells }) => cells).reduce((sum, { behaviors }) => sum + behaviors.length, 0);
}

/** @template T @param {() => T} run */
function timed(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** The power of the size that time grows with, from the smallest to the largest. @param {readonly { behaviors: number, ms: number }[]} points */
function exponent(points) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '–';
  return (Math.log(last.ms / first.ms) / Math.log(last.behaviors / first.behaviors)).toFixed(2);
}

/** @param {string[]} columns */
function row(name = '', ...columns) {
  return `${name.padEnd(24)}${columns.map((column) => column.padStart(12)).join('')}`;
}
