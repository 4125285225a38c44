// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './cache.mjs';
import { spawnGroup } from './processes.mjs';
import { ensureServer } from './server.mjs';

/** A quiet VS Code: nothing that asks, animates, updates or calls home. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  // A reload brings the editors back even when the address names a file to open.
  'window.restoreWindows': 'preserve',
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'editor.minimap.enabled': false,
};

/** The key that makes a window as it was at first: no editor, no panel, nothing unsaved. */
export const tidyKey = 'Control+Alt+Shift+F9';
const keybindings = [
  {
    key: 'ctrl+alt+shift+f9',
    command: 'runCommands',
    args: {
      commands: [
        ...Array(6).fill('workbench.action.revertAndCloseActiveEditor'),
        'workbench.action.closeAllEditors',
        'workbench.action.closePanel',
      ],
    },
  },
];

/**
 * Folders of servers that still run, for when a run is cut short.
 * @type {Set<string>}
 */
const homes = new Set();
// After the processes were ended: processes.mjs came first.
process.on('exit', () => {
  for (const home of homes) rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

/**
 * @typedef {object} VSCodeServer
 * @property {string} address such as `http://127.0.0.1:40123`
 * @property {string} authority host and port
 * @property {string} home its own folder; everything it writes goes there
 * @property {string} version of code-server
 * @property {(path: string, name?: string) => string} copy copies a folder for one use; answers the copy's path
 * @property {() => string} installedExtension folder of the extension installed from the .vsix
 * @property {() => string} log
 * @property {Promise<string>} ended
 * @property {() => Promise<void>} stop ends it and removes its folder
 */

/**
 * Starts VS Code's server with data of its own.
 * @param {{ vsix?: string, settings?: Record<string, unknown>, env?: Record<string, string>, port?: number,
 *   version?: string, trust?: boolean }} [options] `vsix`: the extension to install. `port`: 0, the default, takes a
 *   free one. `trust`: folders are trusted only when somebody says so; else all are
 * @returns {Promise<VSCodeServer>}
 */
export async function launchServer({ vsix, settings = {}, env = {}, port = 0, version, trust = false } = {}) {
  const { main, node, version: actual } = await ensureServer(version);
  const home = mkdtempSync(join(tmpdir(), 'career-ladder-vscode-'));
  homes.add(home);
  const data = join(home, 'data');
  const extensions = join(home, 'extensions');
  for (const name of ['User', 'Machine']) mkdirSync(join(data, 'data', name), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  writeFileSync(join(data, 'data/User/keybindings.json'), JSON.stringify(keybindings));
  const common = ['--server-data-dir', data, '--extensions-dir', extensions];
  common.push('--accept-server-license-terms', '--telemetry-level', 'off');
  const environment = cleanEnvironment({
    HOME: home,
    XDG_RUNTIME_DIR: home,
    EXTENSIONS_GALLERY: '{}',
    ...env,
  });
  if (vsix) await run(node, [main, ...common, '--install-extension', vsix], home, environment);
  const local = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  // Without the smoke test driver the newest versions ignore a test path without a word.
  local.push('--enable-smoke-test-driver');
  if (!trust) local.push('--disable-workspace-trust');
  const server = spawnGroup(node, [main, ...local, ...common], environment);
  const stop = async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    homes.delete(home);
  };
  let copies = 0;
  try {
    const authority = `127.0.0.1:${await ready(server)}`;
    return {
      address: `http://${authority}`,
      authority,
      home,
      version: actual,
      copy(path, name = 'workspace') {
        const copy = join(home, 'copies', String(++copies), name);
        cpSync(path, copy, { recursive: true });
        return copy;
      },
      installedExtension() {
        const folder = readdirSync(extensions).find((name) => name.startsWith('career-ladder.'));
        if (!folder) throw new Error('the extension is not installed');
        return join(extensions, folder);
      },
      log: server.log,
      ended: server.ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Waits until the server answers.
 * @param {ReturnType<typeof spawnGroup>} server
 * @returns {Promise<number>} its port
 */
async function ready(server) {
  /** @type {string | undefined} */
  let end;
  void server.ended.then((how) => (end = how));
  const limit = Date.now() + 60_000;
  for (;;) {
    if (end || Date.now() > limit) {
      throw new Error(
        `VS Code's server did not start (${end ?? 'no answer in 60 s'})\n${server.log().slice(-3000)}`,
      );
    }
    const port = /agent listening on (\d+)/.exec(server.log())?.[1];
    if (port) {
      const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
      if (answer?.ok) return Number(port);
    }
    await new Promise((done) => setTimeout(done, 30));
  }
}

/**
 * Started from a terminal of VS Code, the server must not take itself for part of that one.
 * @param {Record<string, string>} env
 */
function cleanEnvironment(env) {
  const {
    VSCODE_IPC_HOOK_CLI: _hook,
    VSCODE_CWD: _cwd,
    ELECTRON_RUN_AS_NODE: _electron,
    ...rest
  } = process.env;
  return { ...rest, ...env };
}
