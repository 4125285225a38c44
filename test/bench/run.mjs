// @ts-check
// `npm run bench [-- OPTION…]`: how much a change costs, next to the bare parser and to yaml-language-server, and
// how hostile texts fare. Prints tables; ends with 0 however long things take, as time is no test.
//   --quick              fewer changes
//   --only PART          changes: what a change costs; stress: hostile texts; scale: growth with the number of behaviors;
//                        preview: from a keystroke to the repainted preview; shared: 200 roles that build on 3 bases
//   --text WORDS         only hostile texts whose name has these words
//   --no-build           measures dist/ as it is
import { parseArgs } from 'node:util';
import { ensureDependencies, step } from '../runner/setup.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    text: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});

ensureDependencies();
const { build, installOther, startOther, startOurs, startParser } = await import('./setup.mjs');
if (!values['no-build']) build();
const wanted = (/** @type {string} */ part) => !values.only || values.only === part;
if (wanted('changes')) await changes();
if (wanted('stress')) await stress();
if (wanted('scale')) await scale();
if (wanted('preview')) await preview();
if (wanted('shared')) await shared();

async function changes() {
  const { sizes } = await import('./ladders.mjs');
  const { measure } = await import('./measure.mjs');
  const { names, report } = await import('./report.mjs');
  const missing = installOther();
  if (missing) step(`${names.other} is left out, as it could not be installed: ${missing}`);
  /** @type {Map<string, () => import('./measure.mjs').Contestant | Promise<import('./measure.mjs').Contestant>>} */
  const contestants = new Map();
  contestants.set(names.ours, () => startOurs()).set(names.floor, startParser);
  if (!missing) contestants.set(names.other, startOther);
  const measurements = [];
  for (const size of sizes) {
    // Small texts take longer to warm up: the same code runs less often.
    const warmUp = Math.max(12, Math.round((values.quick ? 60 : 200) / Math.sqrt(size.cells / 36)));
    const changes = values.quick ? 30 : size.cells < 1000 ? 100 : 40;
    measurements.push(await measure(size, contestants, { warmUp, changes }));
  }
  console.log(`\n${report(measurements)}\n`);
}

async function stress() {
  const { runStress } = await import('./stress.mjs');
  console.log(`\n${await runStress(values.text)}\n`);
}

async function scale() {
  const { runScale } = await import('./scale.mjs');
  console.log(`\n${await runScale()}\n`);
}

async function shared() {
  const { runShared } = await import('./shared.mjs');
  console.log(`\n${await runShared({ quick: values.quick })}\n`);
}

async function preview() {
  const { runPreview } = await import('./preview.mjs');
  console.log(`\n${await runPreview({ quick: values.quick })}\n`);
}
