// @ts-check
// Runs the tests: `node test/run.mjs [suite…] [--grep TEXT]`. Without a suite: builds, then runs them all.
// On a fresh clone it installs what it needs first; so nothing here imports a package before that.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { couldNotRun, printSuite, tally } from './runner/results.mjs';
import { ensureDependencies, seconds, step } from './runner/setup.mjs';

const all = ['check', 'unit', 'random', 'thorough', 'protocol', 'cli', 'grammar', 'webview', 'e2e'];
const inMemory = new Set(['unit', 'random', 'thorough']);
const needBuild = new Set(['protocol', 'cli', 'grammar', 'e2e']);

const usage = `usage: node test/run.mjs [suite…] [--grep TEXT]
suites: ${all.join(' ')} (default: all)
--grep TEXT  only tests whose full title matches this regular expression`;

/** @returns {{ suites: string[], grep: string | undefined }} */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { grep: { type: 'string', short: 'g' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const unknown = positionals.filter((suite) => !all.includes(suite));
    if (unknown.length) throw new Error(`no such suite: ${unknown.join(', ')}`);
    return {
      suites: positionals.length ? all.filter((suite) => positionals.includes(suite)) : all,
      grep: values.grep,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return process.exit(2);
  }
}

/**
 * @param {string} suite
 * @param {string | undefined} grep
 * @returns {Promise<import('./runner/results.mjs').SuiteResult>}
 */
async function runSuite(suite, grep) {
  if (suite === 'check') return (await import('./runner/check.mjs')).runChecks();
  if (suite === 'e2e') return (await import('./runner/e2e.mjs')).runEndToEnd({ grep });
  const { runMocha, testFiles } = await import('./runner/mocha.mjs');
  return runMocha({
    suite,
    files: testFiles(suite, /\.test\.tsx?$/),
    grep,
    timeout: suite === 'unit' ? 20_000 : 60_000,
    slowTests: suite === 'random',
    processes: inMemory.has(suite) ? Math.min(4, availableParallelism()) : 1,
  });
}

const { suites, grep } = readArguments();
/** @type {import('./runner/results.mjs').TestResult[]} */
const tests = [];

/** @param {() => Promise<import('./runner/results.mjs').SuiteResult>} run */
async function report(run) {
  const start = Date.now();
  const result = await run();
  printSuite(result, seconds(start));
  tests.push(...result.tests);
  return result.tests.every((test) => test.state !== 'failed');
}

try {
  ensureDependencies();
} catch (error) {
  tests.push({ title: 'npm ci', state: 'failed' });
  console.error(`\n✗ ${error instanceof Error ? error.message : error}\n\n${tally(tests)}`);
  process.exit(1);
}
let built = true;
if (suites.some((suite) => needBuild.has(suite))) {
  step('build');
  const { runBuild } = await import('./runner/build.mjs');
  built = await report(() => runBuild({ packaged: suites.includes('e2e') }));
}
for (const suite of suites) {
  step(suite);
  await report(async () => {
    if (!built && needBuild.has(suite)) return couldNotRun(suite, 'running the tests', 'the build failed');
    return runSuite(suite, grep).catch((error) => couldNotRun(suite, 'running the tests', error));
  });
}
console.log(`\n${tally(tests)}`);
process.exitCode = tests.some((test) => test.state === 'failed') ? 1 : 0;
