// @ts-check
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Where `npm run package` leaves the extension. */
export const vsix = process.env.CAREER_LADDER_VSIX ?? join(root, 'career-ladder.vsix');

/**
 * Builds dist/, and the .vsix when asked. Counted as one test.
 * @param {{ packaged: boolean }} options
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export function runBuild({ packaged }) {
  const start = Date.now();
  const title = packaged ? 'build and package' : 'build';
  const args = [join(root, 'esbuild.mjs'), ...(packaged ? ['--package'] : [])];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const ms = Date.now() - start;
      const failure = {
        title,
        state: /** @type {const} */ ('failed'),
        ms,
        error: `${stdout}${stderr}`.trim(),
      };
      done({ suite: 'build', tests: [error ? failure : { title, state: 'passed', ms }] });
    });
  });
}
