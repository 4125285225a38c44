// @ts-check
import { suiteResult } from './results.mjs';

/**
 * The suites in real VS Code.
 * @param {{ grep: string | undefined }} options
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export async function runEndToEnd({ grep }) {
  return suiteResult('e2e', [], `no test in test/e2e${grep ? ` matches ${grep}` : ''}`);
}
