// @ts-check
// The suites in real VS Code, with the extension installed from its .vsix: inside the extension host, inside the web
// extension host, and as a user who looks at the window, clicks and types.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entry, installOther } from '../bench/setup.mjs';
import { launchServer } from '../vscode/launch.mjs';
import { serveFolders } from '../vscode/serve.mjs';
import { launchBrowser, openWorkbench } from '../vscode/workbench.mjs';
import { vsix } from './build.mjs';
import { bundleHost } from './host-bundle.mjs';
import { runMocha, testFiles } from './mocha.mjs';
import { readReports } from './reports.mjs';
import { describe, suiteResult } from './results.mjs';
import { buildFolder, root, step } from './setup.mjs';

/** Screenshots of what failed. */
export const failuresFolder = join(buildFolder, 'failures');
const workspace = join(root, 'test/e2e/workspace');
/** Longest that a run inside an extension host may take, in milliseconds. */
const hostLimit = 180_000;

/** @typedef {import('./results.mjs').TestResult} TestResult */

/**
 * @param {{ grep: string | undefined }} options
 * @returns {Promise<import('./results.mjs').SuiteResult>}
 */
export async function runEndToEnd({ grep }) {
  rmSync(failuresFolder, { recursive: true, force: true });
  mkdirSync(failuresFolder, { recursive: true });
  const folder = mkdtempSync(join(buildFolder, 'e2e-'));
  try {
    const host = join(folder, 'host');
    const modules = await bundleHost(host, { grep });
    const browser = await launchBrowser();
    /** @type {TestResult[]} */
    const tests = [];
    try {
      step('e2e: in the extension host');
      tests.push(
        ...(await inHost('extension host', grep, () => nodeHost(browser, host, modules.node, folder))),
      );
      step('e2e: in the web extension host');
      tests.push(...(await inHost('web extension host', grep, () => webHost(browser, host, modules.web))));
    } finally {
      await browser.close();
    }
    step('e2e: as a user');
    tests.push(...(await asUser(grep)));
    return suiteResult('e2e', tests, grep && `no test matches --grep ${grep}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} where
 * @param {string | undefined} grep
 * @param {() => Promise<{ tests: readonly TestResult[], watched: readonly TestResult[] }>} run
 * @returns {Promise<readonly TestResult[]>}
 */
async function inHost(where, grep, run) {
  const named = (/** @type {TestResult} */ test) => ({ ...test, title: `in the ${where}: ${test.title}` });
  try {
    const { tests, watched } = await run();
    if (tests.length === 0 && grep !== undefined) return [];
    return [...suiteResult('the suites', tests).tests, ...watched].map(named);
  } catch (error) {
    return [named({ title: 'running the suites', state: 'failed', error: describe(error) })];
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} host
 * @param {string} main
 * @param {string} folder
 */
async function nodeHost(browser, host, main, folder) {
  const results = join(folder, 'results.jsonl');
  const missing = installOther();
  if (missing) step(`e2e: without a language server for YAML, as it could not be installed: ${missing}`);
  const env = { CAREER_LADDER_RESULTS: results, ...(!missing && { CAREER_LADDER_YAML_SERVER: entry }) };
  const server = await launchServer({ vsix, env });
  try {
    const watched = await runInWorkbench(server, browser, { tests: { host, main } });
    const lines = existsSync(results) ? readFileSync(results, 'utf8').trim().split('\n') : [];
    return { tests: readReports(lines), watched };
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} host
 * @param {string} main
 */
async function webHost(browser, host, main) {
  // One server to unpack the .vsix, and one that knows nothing of the extension: so it is the web one that runs.
  const installed = await launchServer({ vsix });
  const server = await launchServer();
  const served = await serveFolders({ extension: installed.installedExtension(), tests: host });
  try {
    /** @type {string[]} */
    const lines = [];
    const extensions = [served.address('extension'), served.address('tests')];
    const watched = await runInWorkbench(server, browser, {
      webTests: { extensions, main: served.address('tests', main.slice(host.length + 1)) },
      onLog: (line) => lines.push(line),
    });
    const reports = lines.flatMap((line) => /career-ladder-result (\{.*\})/s.exec(line)?.[1] ?? []);
    return { tests: readReports(reports), watched };
  } finally {
    await Promise.all([served.stop(), server.stop(), installed.stop()]);
  }
}

/**
 * Opens a window that runs tests, until they end.
 * @param {import('../vscode/launch.mjs').VSCodeServer} server
 * @param {import('playwright-core').Browser} browser
 * @param {Omit<import('../vscode/workbench.mjs').WorkbenchOptions, 'folder'>} options
 * @returns {Promise<TestResult[]>} what the window itself has to answer for
 */
async function runInWorkbench(server, browser, options) {
  const folder = server.copy(workspace);
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  const workbench = await openWorkbench(server, browser, { ...options, folder });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    const late = new Promise((_done, fail) => {
      timer = setTimeout(() => fail(new Error(`no end after ${hostLimit / 1000} s`)), hostLimit);
    });
    await Promise.race([workbench.exit, late]);
    return watched(workbench);
  } catch (error) {
    const screenshot = join(failuresFolder, `${options.webTests ? 'web-' : ''}extension-host.png`);
    await workbench.page.screenshot({ path: screenshot }).catch(() => {});
    const traces = `screenshot: ${screenshot}\n${server.log().slice(-1000)}`;
    return [
      { title: 'comes to its end', state: 'failed', error: `${describe(error)}\n${traces}` },
      ...watched(workbench),
    ];
  } finally {
    clearTimeout(timer);
    await workbench.close();
  }
}

/**
 * @param {import('../vscode/workbench.mjs').Workbench} workbench
 * @returns {TestResult[]}
 */
function watched({ errors, outside }) {
  return [isEmpty('logs no error in the console', errors), isEmpty('asks nothing of other hosts', outside)];
}

/**
 * @param {string} title
 * @param {readonly string[]} found
 * @returns {TestResult}
 */
function isEmpty(title, found) {
  if (found.length === 0) return { title, state: 'passed' };
  return { title, state: 'failed', error: [...new Set(found)].join('\n') };
}

/**
 * @param {string | undefined} grep
 * @returns {Promise<readonly TestResult[]>}
 */
async function asUser(grep) {
  const tests = await scenarios(grep);
  const none = tests.length === 1 && tests[0]?.error?.startsWith('no test matches');
  if (none) return [];
  const settled = grep === undefined ? await onceMore(tests) : tests;
  return settled.map((test) => ({ ...test, title: `as a user: ${test.title}` }));
}

/** @param {string | undefined} grep */
async function scenarios(grep) {
  const { tests } = await runMocha({
    suite: 'e2e',
    files: testFiles('e2e', /\.ui\.ts$/),
    grep,
    timeout: 90_000,
    slowTests: true,
    env: { CAREER_LADDER_VSIX: vsix, CAREER_LADDER_FAILURES: failuresFolder },
  });
  return tests;
}

/** So many failures may be accidents of a busy machine: keys and clicks that a window did not take. */
const accidents = 3;

/**
 * Gives the few that failed a second try, in a server of their own. What passes then has passed, and is said.
 * @param {readonly TestResult[]} tests
 * @returns {Promise<readonly TestResult[]>}
 */
async function onceMore(tests) {
  const failed = tests.filter(({ state }) => state === 'failed');
  if (failed.length === 0 || failed.length > accidents) return tests;
  step(`e2e: once more what failed (${failed.length})`);
  const escaped = failed.map(({ title }) => title.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const second = await scenarios(`^(?:${escaped.join('|')})$`);
  const passed = new Set(second.flatMap(({ title, state }) => (state === 'passed' ? [title] : [])));
  return tests.map((test) => {
    if (test.state !== 'failed' || !passed.has(test.title)) return test;
    console.log(`\n~ passed at the second try only: ${test.title}\n${test.error}\n`);
    return { title: test.title, state: 'passed' };
  });
}
