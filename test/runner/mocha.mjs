// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { plugins } from '../../esbuild.mjs';
import { endWithThis } from '../vscode/processes.mjs';
import { couldNotRun, suiteResult } from './results.mjs';
import { buildFolder, root, sharedFolder } from './setup.mjs';

/** Options of every test bundle. Tools that load files of their own stay outside. */
export const testBundle = /** @satisfies {esbuild.BuildOptions} */ ({
  absWorkingDir: root,
  bundle: true,
  sourcemap: 'linked',
  logLevel: 'silent',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins,
});

/**
 * Plain scripts are run where they lie, not bundled: they find the checkout by their own place.
 * @type {esbuild.Plugin}
 */
const scriptsOutside = {
  name: 'scripts-outside',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

/**
 * Files under test/`folder` whose names end so.
 * @param {string} folder
 * @param {RegExp} name
 */
export function testFiles(folder, name) {
  const path = join(root, 'test', folder);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(basename(file)))
    .map((file) => join(path, file))
    .sort();
}

/**
 * Bundles a suite's files and runs them under mocha in processes of their own.
 * @param {{ suite: string, files: readonly string[], grep?: string | undefined, timeout?: number,
 *   slowTests?: boolean, env?: Record<string, string>, processes?: number }} options `timeout` in milliseconds for one
 *   test; `processes` that share the files, for tests that work in memory alone
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export async function runMocha({
  suite,
  files,
  grep,
  timeout = 20_000,
  slowTests = false,
  env = {},
  processes = 1,
}) {
  if (files.length === 0) return suiteResult(suite, [], `no test file in test/${suite}`);
  mkdirSync(buildFolder, { recursive: true });
  // A folder per run: two runs in one checkout do not disturb each other.
  const folder = mkdtempSync(join(buildFolder, `${suite}-`));
  try {
    const bundled = await bundle(files, folder);
    const shares = Array.from({ length: processes }, (_, share) =>
      bundled.filter((_file, index) => index % processes === share),
    );
    const options = { timeout, slowTests, ...(grep === undefined ? {} : { grep }) };
    const tests = await Promise.all(
      shares.map((share, index) => {
        const result = join(folder, `result-${index}.json`);
        return share.length > 0 ? runProcess({ files: share, result, ...options }, env) : [];
      }),
    );
    const nothing = grep === undefined ? undefined : `no test matches --grep ${grep}`;
    return suiteResult(suite, tests.flat(), nothing);
  } catch (error) {
    return couldNotRun(suite, 'running the tests', error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ files: readonly string[], result: string, timeout: number, slowTests: boolean, grep?: string }} options
 * @param {Record<string, string>} env
 * @returns {Promise<import('./results.mjs').TestResult[]>}
 */
async function runProcess(options, env) {
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      fileURLToPath(new URL('./mocha-child.mjs', import.meta.url)),
      JSON.stringify(options),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CAREER_LADDER_SHARED: sharedFolder, ...env } },
  );
  endWithThis(child);
  const code = await new Promise((done, fail) => child.on('exit', done).on('error', fail));
  if (!existsSync(options.result))
    throw new Error(`the test process ended with ${code} before its tests did`);
  return JSON.parse(readFileSync(options.result, 'utf8'));
}

/**
 * @param {readonly string[]} files
 * @param {string} outdir
 * @returns {Promise<string[]>} the bundles
 */
async function bundle(files, outdir) {
  const { metafile } = await esbuild.build({
    ...testBundle,
    entryPoints: [...files],
    outdir,
    outbase: join(root, 'test'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    splitting: true,
    metafile: true,
    external: ['esbuild', 'mocha', 'playwright-core', 'typescript', 'yaml-language-server', '@vscode/*'],
    // CommonJS packages in an ES module bundle still call `require`.
    banner: {
      js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
    },
    plugins: [...testBundle.plugins, scriptsOutside],
  });
  return Object.entries(metafile.outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([path]) => join(root, path));
}
