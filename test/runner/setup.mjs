// @ts-check
// What must work before any dependency can be imported: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Everything that runs leave behind. */
export const buildFolder = join(root, '.build');
/** A folder of larger material that some tests use when it is there. */
export const sharedFolder = resolve(root, process.env.CAREER_LADDER_SHARED ?? '../shared');

const started = Date.now();

/**
 * Says what is going on, with the seconds since the start.
 * @param {string} message
 */
export function step(message) {
  console.log(`[${seconds(started)}] ${message}`);
}

/** @param {number} since milliseconds of `Date.now()` */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Installs what package-lock.json asks for, when something of it is missing or another version is there. */
export function ensureDependencies() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20.19 or newer is needed; this is ${process.version}`);
  }
  const reason = whyInstall();
  if (!reason) return;
  step(`npm ci: ${reason}`);
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=warn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) throw error ?? new Error(`npm ci ended with ${status}`);
  step('npm ci: done');
}

/**
 * By content, not by date: a fresh checkout of another commit has dates that say nothing.
 * @returns {string | undefined}
 */
function whyInstall() {
  const marker = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return 'node_modules is missing';
  const wanted = packages(join(root, 'package-lock.json'));
  const installed = packages(marker);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link || (entry.optional && !installed[path])) continue;
    if (installed[path]?.version !== entry.version) return `${path} ${entry.version} is not installed`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
