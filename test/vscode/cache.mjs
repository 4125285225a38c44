// @ts-check
// Downloads from the npm registry, kept for the next run.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, seconds, step } from '../runner/setup.mjs';

/** Where downloads are kept: CAREER_LADDER_CACHE, else `.vscode-test` of the checkout. */
export function cacheFolder() {
  return process.env.CAREER_LADDER_CACHE ?? join(root, '.vscode-test');
}

/**
 * The folder `name` of the cache, made when it is not there. It appears whole or not at all, also when two runs
 * make it at once.
 * @param {string} name
 * @param {string} what for the progress line
 * @param {(folder: string) => Promise<void>} make
 * @returns {Promise<string>}
 */
export async function once(name, what, make) {
  const folder = join(cacheFolder(), name);
  if (existsSync(join(folder, '.complete'))) return folder;
  const start = Date.now();
  step(`getting ${what} from npm…`);
  const partial = `${folder}.${process.pid}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await make(partial);
    await writeFile(join(partial, '.complete'), '');
    if (!existsSync(join(folder, '.complete'))) {
      await rm(folder, { recursive: true, force: true });
      await rename(partial, folder);
    }
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  step(`${what} is ready in ${folder} (${seconds(start)})`);
  return folder;
}

/**
 * Unpacks a package, or one folder of it, without running any of its scripts.
 * @param {string} spec `name@version`
 * @param {string} into
 * @param {{ integrity: string | undefined, folder?: string }} options `integrity` as npm shows it; unpinned when
 *   undefined, npm then compares with the registry's own
 */
export async function unpack(spec, into, { integrity, folder = 'package' }) {
  await mkdir(into, { recursive: true });
  const [packed] = JSON.parse(await npm(['pack', spec, '--json', '--silent'], into));
  if (integrity !== undefined && packed.integrity !== integrity) {
    throw new Error(`${spec} is not what was pinned: got ${packed.integrity}, expected ${integrity}`);
  }
  const depth = folder.split('/').length;
  await run('tar', ['-xzf', packed.filename, `--strip-components=${depth}`, folder], into);
  await rm(join(into, packed.filename));
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  return run('npm', args, cwd);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} what it printed; rejects with its errors when it fails
 */
export function run(command, args, cwd, env = process.env) {
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) return done(out);
      fail(
        new Error(`${command} ${args.join(' ')} ended with ${code}\n${err.slice(-4000)}${out.slice(-2000)}`),
      );
    });
  });
}
