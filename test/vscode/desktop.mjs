// @ts-check
// `npm run test:desktop`: the suites of the extension host in desktop VS Code, with the extension installed from its
// .vsix. VSCODE_EXECUTABLE_PATH names an installed VS Code; else one is downloaded.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { couldNotRun, printSuite, suiteResult, tally } from '../runner/results.mjs';
import { buildFolder, ensureDependencies, root, seconds, step } from '../runner/setup.mjs';

/** Longest that a download and a run may take, in milliseconds. */
const downloadLimit = 180_000;
const runLimit = 300_000;

const cannotDownload = `Desktop VS Code could not be downloaded (update.code.visualstudio.com).
Set VSCODE_EXECUTABLE_PATH to the program of an installed VS Code, or run \`npm run test:e2e\`: the same suites in
VS Code's server build, which comes from the npm registry.`;

/** @returns {Promise<string>} the program of VS Code */
async function findVSCode() {
  const given = process.env.VSCODE_EXECUTABLE_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`VSCODE_EXECUTABLE_PATH=${given}: no such file`);
    return given;
  }
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const { cacheFolder } = await import('./cache.mjs');
  const version = process.env.CAREER_LADDER_VSCODE ?? 'stable';
  step(`getting desktop VS Code (${version})…`);
  const download = downloadAndUnzipVSCode({ version, cachePath: cacheFolder(), timeout: 15_000 });
  return within(downloadLimit, 'the download', download).catch((error) => {
    throw new Error(`${cannotDownload}\nThe reason given: ${error instanceof Error ? error.message : error}`);
  });
}

/**
 * @template T
 * @param {number} limit milliseconds
 * @param {string} what
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(limit, what, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} took longer than ${limit / 1000} s`)), limit);
  });
  try {
    return /** @type {T} */ (await Promise.race([work, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** @returns {Promise<import('../runner/results.mjs').SuiteResult>} */
async function runDesktop() {
  const { runBuild, vsix } = await import('../runner/build.mjs');
  const { bundleHost } = await import('../runner/host-bundle.mjs');
  const { readReports } = await import('../runner/reports.mjs');
  const { resolveCliArgsFromVSCodeExecutablePath, runTests } = await import('@vscode/test-electron');
  const executable = await findVSCode();
  step('building and packaging the extension…');
  const built = await runBuild({ packaged: true });
  if (built.tests.some(({ state }) => state !== 'passed')) return built;
  mkdirSync(buildFolder, { recursive: true });
  const folder = mkdtempSync(join(buildFolder, 'desktop-'));
  // Short: VS Code opens a socket in it, and the path of a socket is limited to some 100 characters.
  const home = mkdtempSync(join(tmpdir(), 'cl-'));
  try {
    const host = join(folder, 'host');
    const modules = await bundleHost(host, { grep: undefined });
    const workspace = join(folder, 'workspace');
    cpSync(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
    cpSync(join(root, 'examples'), join(workspace, 'examples'), { recursive: true });
    const own = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
    if (process.getuid?.() === 0) own.push('--no-sandbox');
    step(`installing ${vsix}`);
    const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable);
    const installed = spawnSync(cli, [...own, '--install-extension', vsix, '--force'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (installed.status !== 0) {
      throw new Error(
        `the extension could not be installed: ${installed.stderr || installed.error?.message}`,
      );
    }
    const results = join(folder, 'results.jsonl');
    step(`running the suites in ${executable}`);
    const run = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: host,
      extensionTestsPath: modules.node,
      extensionTestsEnv: { CAREER_LADDER_RESULTS: results },
      launchArgs: [workspace, ...own, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
    });
    const code = await within(runLimit, 'the run', run);
    const lines = existsSync(results) ? readFileSync(results, 'utf8').trim().split('\n') : [];
    return suiteResult('desktop', readReports(lines), `VS Code ended with ${code}, and no test ran`);
  } finally {
    for (const path of [folder, home]) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

const start = Date.now();
ensureDependencies();
const result = await runDesktop().catch((error) =>
  couldNotRun('desktop', 'running the suites', error instanceof Error ? error.message : error),
);
printSuite(result, seconds(start));
console.log(`\n${tally(result.tests)}`);
process.exit(result.tests.some(({ state }) => state === 'failed') ? 1 : 0);
