// @ts-check

/**
 * Reads what a run inside an extension host reported. Its exit code says little: only a run that reported its end
 * has come to it.
 * @param {readonly string[]} lines a JSON text each, as test/e2e/host/mocha.ts describes
 * @returns {import('./results.mjs').TestResult[]}
 */
export function readReports(lines) {
  const reports = lines.filter(Boolean).map((line) => JSON.parse(line));
  const tests = reports.filter(({ type }) => type === 'test').map(({ type: _type, ...test }) => test);
  if (reports.at(-1)?.type === 'end') return tests;
  const last = tests.length ? `the last test that ended: ${tests.at(-1)?.title}` : 'no test ended';
  return [...tests, { title: 'reports its end', state: 'failed', error: last }];
}
