// @ts-check
// How well overlaps are found: on labelled pairs, each laid out in a ladder of its own that is analysed as the editor
// does it. The weights are learned here as well (`--train`), and judged on ladders that they were not learned from.
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { backgroundPairs, templatePairs } from './background.mjs';
import { learn } from './logistic.mjs';
import { line } from './scores.mjs';
import { choose } from './thresholds.mjs';

/** Set by leave-one-ladder-out; between 1 and 8 the result hardly moves. */
const penalty = 2;
/** How much a pair counts that nobody labelled; a labelled pair counts one. */
const backgroundCounts = 0.5;
/** How much the pairs of templates count together. */
const templatesCount = 8;

/**
 * @typedef {{ text: string, level: string, competency: string, examples?: string[] }} Side
 * @typedef {{ ladder: string, a: Side, b: Side, label: string, relation: string, synthetic: boolean }} Pair
 * @typedef {Awaited<ReturnType<typeof import('./bundle.mjs').loadCore>>} Core
 * @typedef {{ features: Record<string, number>, possible: boolean, doubtful: boolean, exact: boolean, baseline: boolean }} Sample
 * @typedef {{ pair: Pair, wanted: boolean, sure: boolean, possible: boolean, likelihood: number, unseen: number,
 *   nested: { possible: boolean, sure: boolean }, baseline: boolean }} Result
 * @typedef {import('./thresholds.mjs').Thresholds} Thresholds
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
 * @param {{ train: boolean, ladders: string }} options `ladders`: a folder of whole ladders
 */
export function overlapReport(core, pairs, { train, ladders }) {
  const samples = pairs.map((pair) => sampleOf(core, pair));
  const names = Object.keys(samples[0]?.features ?? {});
  const background = backgroundPairs(core, ladders, pairs, dice).map((pair) => ({
    ladder: pair.ladder,
    ...sampleOf(core, pair),
  }));
  const templates = templatePairs()
    .map((pair) => sampleOf(core, pair))
    // One that contains the other may be an overlap.
    .filter(({ possible, features }) => possible && !features['contained'] && !features['higherIsContained']);
  const all = pairs.map((_, index) => index);

  /** Learns from what the weights decide on. @param {readonly number[]} training */
  const learnFrom = (training) => {
    const from = new Set(training.map((index) => pairs[index]?.ladder));
    const labelled = training.filter((index) => samples[index]?.possible && !samples[index]?.exact);
    const chosen = [
      ...labelled.map((index) => ({
        sample: samples[index],
        label: pairs[index]?.label === 'overlap' ? 1 : 0,
        count: 1,
      })),
      ...background
        .filter(({ ladder }) => from.has(ladder))
        .map((sample) => ({ sample, label: 0, count: backgroundCounts })),
      ...templates.map((sample) => ({ sample, label: 0, count: templatesCount / templates.length })),
    ];
    return learn(
      chosen.map(({ sample }) => names.map((name) => sample?.features[name] ?? 0)),
      chosen.map(({ label }) => label),
      penalty,
      chosen.map(({ count }) => count),
    );
  };
  /** How likely a pair is to be an overlap, by what was learned. @param {readonly number[]} training */
  const scorerFrom = (training) => {
    const { bias, weights } = learnFrom(training);
    return (/** @type {Sample | undefined} */ sample) => {
      if (!sample?.possible || sample.exact) return sample?.exact ? 1 : 0;
      const logit = names.reduce(
        (sum, name, j) => sum + (sample.features[name] ?? 0) * (weights[j] ?? 0),
        bias,
      );
      const likely = 1 / (1 + Math.exp(-logit));
      return sample.doubtful && likely < core.thresholds.beyondDoubt ? 0 : likely;
    };
  };
  if (train) {
    const { bias, weights } = learnFrom(all);
    const text = ['bias', ...names].map(
      (name, index) => `  ${name}: ${(index ? (weights[index - 1] ?? 0) : bias).toFixed(2)},`,
    );
    return `Weights for server/src/analysis/overlap/model.ts:\n\n${text.join('\n')}`;
  }

  /** @param {readonly number[]} among @param {string} ladder */
  const without = (among, ladder) => among.filter((index) => pairs[index]?.ladder !== ladder);
  /**
   * How likely each pair is to be an overlap, by weights learned from the other ladders.
   * @param {readonly number[]} among
   */
  const leaveOneOut = (among) => {
    /** @type {number[]} */
    const scores = [];
    for (const ladder of new Set(among.map((index) => pairs[index]?.ladder ?? ''))) {
      const score = scorerFrom(without(among, ladder));
      for (const index of among) if (pairs[index]?.ladder === ladder) scores[index] = score(samples[index]);
    }
    return scores;
  };
  const unseen = leaveOneOut(all);
  const unlabelled = [...new Set(background.map(({ ladder }) => ladder))].flatMap((ladder) => {
    const score = scorerFrom(without(all, ladder));
    return background.filter((sample) => sample.ladder === ladder).map(score);
  });
  // Thresholds as well are chosen without the ladder that they are judged on.
  /** @type {Map<string, Thresholds>} */
  const chosen = new Map();
  for (const ladder of new Set(pairs.map((pair) => pair.ladder))) {
    const others = without(all, ladder);
    chosen.set(ladder, choose(pairs, others, leaveOneOut(others)));
  }
  const results = pairs.map((pair, index) => {
    const score = unseen[index] ?? 0;
    const { possible, sure } = /** @type {Thresholds} */ (chosen.get(pair.ladder));
    return {
      pair,
      wanted: pair.label === 'overlap',
      ...found(core, pair),
      unseen: score,
      nested: { possible: score >= possible, sure: score >= sure },
      baseline: /** @type {Sample} */ (samples[index]).baseline,
    };
  });
  return print(results, core.thresholds, choose(pairs, all, unseen), unlabelled);
}

/** @param {Core} core @param {Pair} pair @returns {Sample} */
function sampleOf(core, { a, b }) {
  const statements = new core.Statements();
  const [lower, higher] = [a, b].map(({ text }) => core.read(statements.of(text).words));
  if (!lower || !higher) throw new Error(`not read: ${a.text} | ${b.text}`);
  const { features, observed } = core.examine(lower, higher);
  const sameLevel = a.level === b.level;
  const sameCompetency = a.competency === b.competency;
  const alignment = core.align(lower, higher);
  const cues = [...alignment.onlyFirst, ...alignment.onlySecond].some(({ cue }) => cue);
  const relation = { sameLevel, sameCompetency, higher };
  return {
    features: { ...features, ...core.relationFeatures(observed, relation) },
    doubtful: core.isDoubtful(observed, relation),
    possible: lower.signature === higher.signature && core.enough(lower, higher, alignment),
    exact: lower.text === higher.text,
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

/**
 * @param {readonly Result[]} results
 * @param {Thresholds} thresholds those of the editor
 * @param {Thresholds} chosen the best for these pairs
 * @param {readonly number[]} unlabelled scores of pairs that nobody labelled
 */
function print(results, { possible, sure }, chosen, unlabelled) {
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
    [
      'Leave one ladder out, weights and thresholds chosen without it',
      (r) => r.nested.possible,
      (r) => r.nested.sure,
    ],
    [
      `Leave one ladder out, from ${possible}, warnings from ${sure}`,
      (r) => r.unseen >= possible,
      (r) => r.unseen >= sure,
    ],
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
  const called = (/** @type {number} */ least) => unlabelled.filter((score) => score >= least).length;
  lines.push(
    `Whole ladders, left out: of ${unlabelled.length} more pairs near enough to be compared, ${called(possible)} called an overlap, ${called(sure)} by a warning`,
  );
  lines.push(
    `Thresholds chosen from all: ${chosen.possible.toFixed(2)}, warnings ${chosen.sure.toFixed(2)}`,
    '',
  );
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
