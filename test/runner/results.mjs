// @ts-check

/**
 * @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', ms?: number, error?: string }} TestResult
 * @typedef {{ suite: string, tests: readonly TestResult[] }} SuiteResult
 */

/**
 * A suite in which nothing ran has not passed: the failure says so.
 * @param {string} suite
 * @param {readonly TestResult[]} tests
 * @param {string} [nothing] what to say when there are no tests
 * @returns {SuiteResult}
 */
export function suiteResult(suite, tests, nothing = 'no test ran') {
  if (tests.length > 0) return { suite, tests };
  return { suite, tests: [{ title: suite, state: 'failed', error: nothing }] };
}

/**
 * A suite that could not start.
 * @param {string} suite
 * @param {string} title
 * @param {unknown} error
 * @returns {SuiteResult}
 */
export function couldNotRun(suite, title, error) {
  return { suite, tests: [{ title, state: 'failed', error: describe(error) }] };
}

/** @param {unknown} error */
export function describe(error) {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message)
    ? error.stack
    : `${error.name}: ${error.message}\n${error.stack ?? ''}`;
}

/**
 * `3 passed, 1 failed`, and `, 2 skipped` when some were.
 * @param {readonly TestResult[]} tests
 */
export function tally(tests) {
  const count = (/** @type {TestResult['state']} */ state) =>
    tests.filter((test) => test.state === state).length;
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * What failed in a suite, readable on its own.
 * @param {SuiteResult} result
 * @param {string} time
 */
export function printSuite(result, time) {
  for (const test of result.tests) {
    if (test.state !== 'failed') continue;
    console.log(`\n✗ ${result.suite}: ${test.title}`);
    console.log(indent(withoutRunnerFrames(test.error ?? 'no error was given')));
  }
  console.log(`${result.suite}: ${tally(result.tests)} (${time})`);
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}

/** @param {string} stack */
function withoutRunnerFrames(stack) {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules\/mocha|node:internal)/.test(line))
    .join('\n');
}
