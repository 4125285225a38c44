// @ts-check
// The workbench in a browser window, watched: what it logs as an error, and what it asks of other hosts.
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';

/** Errors of this VS Code build itself, whatever extension is installed. */
const knownNoise = new RegExp(
  [
    // Parts that code-server leaves out or puts elsewhere.
    'serviceWorker\\.js|Service Worker|fetching the script|vsda|favicon|update/check|\\.map\\b|media/templates\\.png',
    // Signing in, for which it waits without being asked.
    "waiting for authentication provider 'github'",
    // Translations that an extension need not have.
    'package\\.nls\\.json|getBuiltInExtensionTranslationsUri',
    // What it cannot finish when a page is reloaded.
    '\\[lifecycle\\] Long running operations',
    "Unable to write file 'vscode-log:",
  ].join('|'),
);

/** A browser for many windows. */
export async function launchBrowser() {
  const { path, args } = await ensureChromium();
  return chromium.launch({
    executablePath: path,
    args: [...args, '--no-sandbox', '--disable-dev-shm-usage', '--disable-features=LocalNetworkAccessChecks'],
  });
}

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {string} folder the opened folder; empty without one
 * @property {string[]} errors console errors and uncaught exceptions, without the known noise of VS Code itself
 * @property {string[]} outside requests to other hosts; each was refused
 * @property {Promise<number>} exit resolves with the exit code of tests given by `tests`
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] without it, the window has none
 * @property {string} [file] opened at the start
 * @property {{ host: string, main: string }} [tests] `host`: folder of the development extension that carries the
 *   tests; `main`: the module whose `run` runs them
 * @property {{ extensions: string[], main: string }} [webTests] the same in the web extension host: addresses of
 *   the extensions' folders and of the module
 * @property {string} [language] that VS Code says it is in; its own words stay English without a language pack
 * @property {(line: string) => void} [onLog] what tests log
 * @property {{ width: number, height: number }} [size]
 */

/**
 * Opens a folder, as a user's browser does.
 * @param {import('./launch.mjs').VSCodeServer} server
 * @param {import('playwright-core').Browser} browser
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(server, browser, options) {
  const {
    folder = '',
    file,
    tests,
    webTests,
    language,
    onLog,
    size = { width: 1400, height: 900 },
  } = options;
  const context = await browser.newContext({ viewport: size, bypassCSP: webTests !== undefined });
  const page = await context.newPage();
  if (language) {
    // Set by the script of a language pack, which would come from another host.
    await context.addInitScript(
      (name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }),
      language,
    );
  }
  const outside = await refuseOutside(context);
  const errors = watchErrors(page);
  /** @type {(code: number) => void} */
  let ended = () => {};
  const exit = /** @type {Promise<number>} */ (new Promise((done) => (ended = done)));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ args) => onLog?.(format(...args)),
  );
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => ended(code));
  if (webTests) await developInBrowser(page, server, webTests);
  await page.goto(workbenchAddress(server, { folder, file, tests }));
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  return { page, folder, errors, outside, exit, close: () => context.close() };
}

/**
 * The address that opens a folder, and a file of it; without a folder, a window that has none.
 * @param {Pick<import('./launch.mjs').VSCodeServer, 'address' | 'authority'>} server
 * @param {{ folder: string, file?: string | undefined, tests?: { host: string, main: string } | undefined }} options
 */
export function workbenchAddress(server, { folder, file, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${path}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (file) payload.push(['openFile', remote(file)]);
  if (tests)
    payload.push(
      ['extensionDevelopmentPath', remote(tests.host)],
      ['extensionTestsPath', remote(tests.main)],
    );
  /** @type {Record<string, string>} */
  const where = folder === '' ? { ew: 'true' } : { folder };
  const query = new URLSearchParams({ ...where, payload: JSON.stringify(payload) });
  // A person reads it: slashes, colons and commas need no escape in a query.
  return `${server.address}/?${String(query).replaceAll(/%(2F|3A|2C)/g, decodeURIComponent)}`;
}

/** @param {import('playwright-core').BrowserContext} context */
async function refuseOutside(context) {
  /** @type {string[]} */
  const outside = [];
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  return outside;
}

/** @param {import('playwright-core').Page} page */
function watchErrors(page) {
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (process.env.CAREER_LADDER_VERBOSE) console.log(`[${message.type()}] ${text.slice(0, 400)}`);
    if (message.type() === 'error' && !knownNoise.test(text)) errors.push(text);
  });
  page.on('pageerror', ({ message }) => {
    // How VS Code lets go of what nobody waits for any more.
    if (message !== 'Canceled') errors.push(`uncaught: ${message}`);
  });
  return errors;
}

/**
 * Extensions given by an http address are run by the web extension host. VS Code reads them from settings in its
 * page, so the page is changed on its way.
 * @param {import('playwright-core').Page} page
 * @param {import('./launch.mjs').VSCodeServer} server
 * @param {{ extensions: string[], main: string }} tests
 */
async function developInBrowser(page, server, { extensions, main }) {
  const location = (/** @type {string} */ address) => {
    const { host, pathname } = new URL(address);
    return { scheme: 'http', authority: host, path: pathname };
  };
  const isWorkbench = (/** @type {URL} */ url) => url.origin === server.address && url.pathname === '/';
  await page.route(isWorkbench, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
      (_all, before, settings) => {
        const configuration = JSON.parse(settings.replaceAll('&quot;', '"'));
        configuration.developmentOptions = {
          ...configuration.developmentOptions,
          extensions: extensions.map(location),
          extensionTestsPath: location(main),
        };
        return `${before}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
      },
    );
    await route.fulfill({ response, body });
  });
}
