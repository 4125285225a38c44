// @ts-check
// Runs bundled mocha files in a process of its own. One argument: a JSON text with the options below.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { describe } from './results.mjs';

/**
 * @type {{ files: string[], result: string, grep?: string, timeout: number, slowTests: boolean }}
 * `slowTests`: print a line for each test as it ends, for suites that take more than a moment.
 */
const options = JSON.parse(process.argv[2] ?? '');
/** @type {import('./results.mjs').TestResult[]} */
const tests = [];

const mocha = new Mocha({
  ui: 'bdd',
  timeout: options.timeout,
  // This one prints nothing: the parent prints the results, in one form for all suites.
  reporter: Mocha.reporters.Base,
  forbidOnly: !!process.env.CI,
  ...(options.grep === undefined ? {} : { grep: options.grep }),
});
for (const file of options.files) mocha.addFile(file);

/** @param {import('./results.mjs').TestResult} test */
function record(test) {
  tests.push(test);
  if (!options.slowTests) return;
  const mark = { passed: '✓', failed: '✗', skipped: '-' }[test.state];
  console.log(`  ${mark} ${test.title}${test.ms === undefined ? '' : ` (${test.ms} ms)`}`);
}

try {
  await mocha.loadFilesAsync();
  await new Promise((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => record({ title: test.fullTitle(), state: 'passed', ms: test.duration ?? 0 }));
    runner.on('pending', (test) => record({ title: test.fullTitle(), state: 'skipped' }));
    runner.on('fail', (test, error) => {
      record({ title: test.fullTitle(), state: 'failed', error: describe(error) });
    });
  });
} catch (error) {
  record({ title: 'loading the tests', state: 'failed', error: describe(error) });
}
writeFileSync(options.result, JSON.stringify(tests));
// A test that leaves a timer or a process behind must not keep the run from ending.
process.exit(0);
