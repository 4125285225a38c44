// @ts-check
// `npm run bench:quality [-- OPTION…]`: precision, recall and F1 of what the rules find, on labelled statements of
// real ladders. These are not part of the project; without them it says so. And what a comparison tells known edits
// as, for which it has ladders of its own.
//   --only overlap       one part alone, overlap, wording or diff
//   --edits 2000         how many edits, for diff
//   --seed 1             which ones
//   --wrong 0            how many of those told wrong are shown
//   --train              prints the weights of the overlap model, learned anew from all labelled pairs
//   --more FILE          learns from, and judges, the labelled pairs of this file as well
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, sharedFolder, step } from '../runner/setup.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    train: { type: 'boolean', default: false },
    more: { type: 'string', multiple: true, default: [] },
    edits: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    wrong: { type: 'string', default: '0' },
  },
});

ensureDependencies();
const { loadCore } = await import('./quality/bundle.mjs');
const { overlapReport, readPairs } = await import('./quality/overlap.mjs');
const { diffReport } = await import('./quality/diff.mjs');
const { readStatements, wordingReport } = await import('./quality/wording.mjs');
const core = await loadCore();

/** @param {string} part @param {string} name @param {(file: string) => string} report */
function run(part, name, report) {
  if (values.only && values.only !== part) return;
  const file = join(sharedFolder, 'corpus', name);
  if (existsSync(file)) console.log(`${report(file)}\n`);
  else step(`${part}: skipped, since ${file} is not there`);
}

run('overlap', 'overlap-pairs.jsonl', (file) =>
  overlapReport(core, [file, ...values.more].flatMap(readPairs), {
    train: values.train,
    ladders: join(sharedFolder, 'corpus/ladders'),
  }),
);
run('wording', 'wording-statements.jsonl', (file) => wordingReport(core, readStatements(file)));
if (!values.only || values.only === 'diff') {
  const options = { edits: Number(values.edits), seed: Number(values.seed), wrong: Number(values.wrong) };
  console.log(`${diffReport(core, join(sharedFolder, 'corpus/ladders'), options)}\n`);
}
