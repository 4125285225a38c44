// @ts-check
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

const require = createRequire(import.meta.url);
const projects = ['server/tsconfig.core.json', 'server', 'client', 'client/webview', 'test'];

/**
 * Type checks, lint and the lock file, each counted as one test.
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export async function runChecks() {
  const typescript = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome');
  const tests = await Promise.all([
    lockFile(),
    ...projects.map((project) => tool(`tsc -p ${project}`, [typescript, '--pretty', 'false', '-p', project])),
    tool('biome check', [biome, 'check', '--max-diagnostics=50', '--colors=off', '.']),
  ]);
  return { suite: 'check', tests };
}

/**
 * On a fresh clone `npm ci` refuses a lock file that is behind; here it would go unnoticed.
 * @returns {import('./results.mjs').TestResult}
 */
function lockFile() {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const wanted = read('package.json').devDependencies;
  const locked = read('package-lock.json').packages[''].devDependencies;
  const title = 'package-lock.json is in step with package.json';
  const behind = Object.keys({ ...wanted, ...locked }).filter((name) => wanted[name] !== locked[name]);
  if (behind.length === 0) return { title, state: 'passed' };
  return {
    title,
    state: 'failed',
    error: `differs: ${behind.join(', ')}. Run npm install, and commit both files.`,
  };
}

/**
 * @param {string} title
 * @param {string[]} args
 * @returns {Promise<import('./results.mjs').TestResult>}
 */
function tool(title, args) {
  const start = Date.now();
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const ms = Date.now() - start;
      if (!error) return done({ title, state: 'passed', ms });
      done({ title, state: 'failed', ms, error: `${stdout}${stderr}`.trim() || String(error) });
    });
  });
}
