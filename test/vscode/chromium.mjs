// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { seconds, step } from '../runner/setup.mjs';
import { npm, once } from './cache.mjs';

/** With fonts for text and for symbols: without them the workbench is drawn with boxes. */
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-dejavu-core'];
const fallback = '@sparticuz/chromium@143.0.4';

/**
 * A Chromium to drive: one that is there, else one that is fetched.
 * @returns {Promise<{ path: string, args: string[] }>}
 */
export async function ensureChromium() {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH=${given}: no such file`);
  const path = given ?? installed() ?? (installWithApt() ? installed() : undefined);
  if (path) return { path, args: [] };
  return fromNpm();
}

/** @returns {string | undefined} */
function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const macOs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const candidates = [...names.map(onPath), ...macOs.filter(existsSync), playwrightsOwn()];
  return candidates.find((path) => path !== undefined);
}

/** @returns {string | undefined} */
function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** @returns {boolean} whether it went well */
function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const start = Date.now();
  step(`apt-get install ${debianPackages.join(' ')}: no Chromium is installed…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...debianPackages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (status === 0) continue;
    step(`apt-get ${args.join(' ')} ended with ${status}\n${stdout.slice(-1000)}${stderr.slice(-2000)}`);
    return false;
  }
  step(`Chromium is installed (${seconds(start)})`);
  return true;
}

/** A build for servers; it still needs a few shared libraries of the system. */
async function fromNpm() {
  try {
    if (process.platform !== 'linux') throw new Error(`${fallback} is for Linux`);
    const folder = await once(fallback.replaceAll(/[@/]+/g, '-').slice(1), fallback, async (into) => {
      await npm(
        ['install', '--prefix', '.', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', fallback],
        into,
      );
    });
    const { default: build } = await import(
      join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
    );
    const path = await build.executablePath();
    const trial = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' });
    if (trial.status !== 0)
      throw new Error(`it does not start here: ${trial.stderr || trial.error?.message}`);
    return { path, args: build.args.filter((/** @type {string} */ arg) => !arg.startsWith('--headless')) };
  } catch (error) {
    throw new Error(
      `No Chromium was found, and none could be installed (${error instanceof Error ? error.message : error}).\n` +
        'Install it (Debian, Ubuntu: `apt-get install chromium`; any system: `npx playwright-core install chromium`),\n' +
        'or set CHROME_PATH to the program of an installed Chromium or Chrome.',
    );
  }
}
