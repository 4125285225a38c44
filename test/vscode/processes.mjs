// @ts-check
// Processes that are ended whole: VS Code's server starts extension hosts, language servers and terminals.
import { spawn } from 'node:child_process';

/** @type {Set<number>} */
const groups = new Set();

// Also when a run is cut short: nothing may outlive it.
process.on('exit', () => {
  for (const group of groups) signal(group, 'SIGKILL');
});
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(name, () => process.exit(name === 'SIGINT' ? 130 : 143));
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} name
 */
function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // It is gone already.
  }
}

/**
 * Ends a child when this process ends, however that comes.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithThis(child) {
  const end = () => child.kill();
  process.on('exit', end);
  child.on('exit', () => process.off('exit', end));
}

/**
 * A process that leads a group of its own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function spawnGroup(command, args, env) {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const group = child.pid;
  if (group) groups.add(group);
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (log += text));
  /** @type {Promise<string>} */
  const ended = new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('exit', (code, by) => done(by ?? `exit code ${code}`));
  });
  return {
    /** Resolves with how it ended. */
    ended,
    log: () => log,
    /** Asks the group to end, and makes sure of it. */
    async stop() {
      if (!group) return;
      signal(group, 'SIGTERM');
      await Promise.race([ended, new Promise((done) => setTimeout(done, 2000).unref())]);
      signal(group, 'SIGKILL');
      groups.delete(group);
    },
  };
}
