// @ts-check
// How well overlaps are found: on labelled pairs, each laid out in a ladder of its own that is analysed as the editor
// does it. The weights are learned here as well (`--train`), and judged on ladders that they were not learned from.
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { parts } from '../ladders.mjs';
import { Random } from '../random.mjs';
import { learn } from './logistic.mjs';
import { line } from './scores.mjs';

/** Set by leave-one-ladder-out; between 1 and 16 the result hardly moves. */
const penalty = 4;
/** How much the pairs of templates count together; a labelled pair counts one. */
const templatesCount = 60;

/**
 * @typedef {{ text: string, level: string, competency: string, examples?: string[] }} Side
 * @typedef {{ ladder: string, a: Side, b: Side, label: string, relation: string, synthetic: boolean }} Pair
 * @typedef {Awaited<ReturnType<typeof import('./bundle.mjs').loadCore>>} Core
 * @typedef {{ pair: Pair, wanted: boolean, sure: boolean, possible: boolean, likelihood: number, unseen: number,
 *   baseline: boolean }} Result
 */

/** @param {string} file @returns {Pair[]} */
export function readPairs(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
}

/**
 * @param {Core} core
 * @param {readonly Pair[]} pairs
 * @param {{ train: boolean }} options
 */
export function overlapReport(core, pairs, { train }) {
  const samples = pairs.map((pair) => sampleOf(core, pair));
  const names = Object.keys(samples[0]?.features ?? {});
  const templates = templatePairs()
    .map((pair) => sampleOf(core, pair))
    // One within the other at a level is an overlap.
    .filter(({ possible, features }) => possible && !features['withinSameLevel']);
  const all = pairs.map((_, index) => index);
  /** @param {readonly number[]} training */
  const learnFrom = (training) => {
    const chosen = [...training.map((index) => samples[index]), ...templates];
    return learn(
      chosen.map((sample) => names.map((name) => sample?.features[name] ?? 0)),
      chosen.map((_, at) => (pairs[training[at] ?? -1]?.label === 'overlap' ? 1 : 0)),
      penalty,
      chosen.map((_, at) => (at < training.length ? 1 : templatesCount / templates.length)),
    );
  };
  if (train) {
    const { bias, weights } = learnFrom(all);
    const text = ['bias', ...names].map(
      (name, index) => `  ${name}: ${(index ? (weights[index - 1] ?? 0) : bias).toFixed(2)},`,
    );
    return `Weights for server/src/analysis/overlap/model.ts:\n\n${text.join('\n')}`;
  }
  /** @type {number[]} */
  const unseen = [];
  for (const ladder of new Set(pairs.map((pair) => pair.ladder))) {
    const { bias, weights } = learnFrom(all.filter((index) => pairs[index]?.ladder !== ladder));
    for (const index of all) {
      if (pairs[index]?.ladder !== ladder) continue;
      const { features, possible, exact } = /** @type {Sample} */ (samples[index]);
      const logit = names.reduce((sum, name, j) => sum + (features[name] ?? 0) * (weights[j] ?? 0), bias);
      unseen[index] = exact ? 1 : possible ? 1 / (1 + Math.exp(-logit)) : 0;
    }
  }
  const results = pairs.map((pair, index) => ({
    pair,
    wanted: pair.label === 'overlap',
    ...found(core, pair),
    unseen: unseen[index] ?? 0,
    baseline: /** @type {Sample} */ (samples[index]).baseline,
  }));
  return print(results, core.thresholds);
}

/**
 * Pairs that are no overlap, whatever they share: sentences built of the same parts, with another verb, object, scope
 * or condition. The labelled pairs were picked by their likeness; these stand for the many that nobody labelled.
 * @returns {Pair[]}
 */
function templatePairs() {
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

/** @typedef {{ features: Record<string, number>, possible: boolean, exact: boolean, baseline: boolean }} Sample */

/** @param {Core} core @param {Pair} pair @returns {Sample} */
function sampleOf(core, { a, b }) {
  const statements = new core.Statements();
  const [one, other] = [a, b].map(({ text }) => statements.of(text).words).sort();
  const first = core.read(one ?? '');
  const second = core.read(other ?? '');
  if (!first || !second) throw new Error(`not read: ${a.text} | ${b.text}`);
  const alignment = core.align(first, second);
  const text = core.textFeatures(first, second, alignment);
  const { onlyFirst, onlySecond } = alignment;
  const relation = core.relationFeatures(
    {
      within: (onlyFirst.length === 0) !== (onlySecond.length === 0) && text.onlyCues === 0,
      twin: text.replaced > 0 && onlyFirst.length <= 2 && onlySecond.length <= 2,
    },
    { sameLevel: a.level === b.level, sameCompetency: a.competency === b.competency },
  );
  const cues = [...onlyFirst, ...onlySecond].some(({ cue }) => cue);
  return {
    features: { ...text, ...relation },
    possible: first.signature === second.signature && core.enough(first, second, alignment),
    exact: one === other,
    baseline:
      statements.of(a.text).key === statements.of(b.text).key || (dice(a.text, b.text) >= 0.56 && !cues),
  };
}

/** Likeness by three letters in a row. @param {string} a @param {string} b */
function dice(a, b) {
  const grams = (/** @type {string} */ text) => {
    const plain = text.toLowerCase().split(/\s+/).join(' ');
    return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)));
  };
  const one = grams(a);
  const other = grams(b);
  return (2 * [...one].filter((gram) => other.has(gram)).length) / Math.max(1, one.size + other.size);
}

/** What the editor would say of a ladder with these two behaviors. @param {Core} core @param {Pair} pair */
function found(core, { a, b }) {
  const { findings, overlaps } = core.analyse(ladderOf(a, b));
  const own = findings.filter(({ rule }) => rule === 'overlapping-behaviors');
  return {
    sure: own.some(({ severity }) => severity === 'warning'),
    possible: own.length > 0,
    likelihood: overlaps[0]?.likelihood ?? 0,
  };
}

/** @param {Side} a @param {Side} b */
function ladderOf(a, b) {
  const levels = [...new Set([a.level, b.level])];
  const competencies = [...new Set([a.competency, b.competency])];
  return stringify({
    ladder: 1,
    role: 'Engineer',
    levels: levels.map((id) => ({ id })),
    competencies: competencies.map((id) => ({
      id,
      cells: Object.fromEntries(
        levels.map((level) => [
          level,
          [a, b]
            .filter((side) => side.level === level && side.competency === id)
            .map(({ text, examples }) => (examples ? { behavior: text, examples } : text)),
        ]),
      ),
    })),
  });
}

/** @param {readonly Result[]} results @param {{ possible: number, sure: number }} thresholds */
function print(results, { possible, sure }) {
  const ladders = new Set(results.map(({ pair }) => pair.ladder)).size;
  /** @param {string} title @param {(result: Result) => boolean} test @param {readonly Result[]} [of] */
  const row = (title, test, of = results) =>
    line(
      title,
      of.map((result) => ({ wanted: result.wanted, found: test(result) })),
    );
  const real = results.filter(({ pair }) => !pair.synthetic);
  const synthetic = results.filter(({ pair }) => pair.synthetic);
  const relations = [...new Set(results.map(({ pair }) => pair.relation))];
  const lines = [`Overlapping behaviors: ${results.length} pairs of ${ladders} ladders`, ''];
  /** @type {[string, (result: Result) => boolean, (result: Result) => boolean][]} */
  const ways = [
    ['As the editor finds them (weights learned from all of these)', (r) => r.possible, (r) => r.sure],
    ['Leave one ladder out', (r) => r.unseen >= possible, (r) => r.unseen >= sure],
  ];
  for (const [title, any, warning] of ways) {
    lines.push(`${title}:`);
    lines.push(row('real pairs: warnings and hints', any, real), row('real pairs: warnings', warning, real));
    lines.push(row('all pairs: warnings and hints', any), row('all pairs: warnings', warning));
    lines.push(row('rewordings made for the purpose', any, synthetic));
    for (const relation of relations) {
      lines.push(
        row(
          `real, ${relation}`,
          any,
          real.filter(({ pair }) => pair.relation === relation),
        ),
      );
    }
    lines.push('');
  }
  lines.push('Leave one ladder out, by what is called an overlap:');
  for (const least of [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8]) {
    lines.push(row(`real pairs, from ${least}`, (r) => r.unseen >= least, real));
    lines.push(row(`all pairs, from ${least}`, (r) => r.unseen >= least));
  }
  lines.push('');
  lines.push('Equal stems, or alike by letters without a differing cue:');
  lines.push(
    row('real pairs', (r) => r.baseline, real),
    row('all pairs', (r) => r.baseline),
    '',
  );
  lines.push('Worst errors, leave one ladder out:');
  const wrong = results.filter((r) => r.unseen >= possible !== r.wanted);
  wrong.sort((a, b) => Math.abs(b.unseen - (b.wanted ? 1 : 0)) - Math.abs(a.unseen - (a.wanted ? 1 : 0)));
  for (const { pair, unseen } of wrong.slice(0, 24)) {
    const cut = (/** @type {string} */ text) => (text.length > 110 ? `${text.slice(0, 110)}…` : text);
    lines.push(
      `  ${unseen.toFixed(2)} ${pair.label}, ${pair.relation}: ${cut(pair.a.text)} | ${cut(pair.b.text)}`,
    );
  }
  return lines.join('\n');
}
