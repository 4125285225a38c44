// @ts-check
// VS Code's own server build, as the npm package `code-server` carries it: the real workbench, extension host and
// webviews, in a browser. Nothing is compiled and no install script runs.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, once, unpack } from './cache.mjs';

/** `node`: the oldest major version that it runs on. `integrity`: `npm view code-server@VERSION dist.integrity`. */
const versions = /** @type {Record<string, { node: 20 | 24, integrity: string }>} */ ({
  '4.100.3': {
    node: 20,
    integrity:
      'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
  '4.139.1': {
    node: 24,
    integrity:
      'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
});
/** The oldest VS Code that package.json's `engines` allows. */
const defaultVersion = '4.100.3';

const nodePackage = {
  version: '24.21.0',
  integrity: /** @type {Record<string, string>} */ ({
    'linux-x64':
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    'linux-arm64':
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  }),
};
const ripgrepPackage = {
  version: '1.18.0',
  integrity: /** @type {Record<string, string>} */ ({
    'linux-x64':
      'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
    'linux-arm64':
      'sha512-lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==',
    'darwin-x64':
      'sha512-25b4gWbL138dGuQU244ebCKKc0q05ULBMoFSz9oAEUHNeqK/lOJViDS7DRvbDazzAzSEdan391Znks/R5mkaTQ==',
    'darwin-arm64':
      'sha512-r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==',
  }),
};

/** Large dependencies of features that are not used here: remote tunnels, chat, development containers, Kerberos. */
const unusedDependencies =
  /^(@github\/|@devcontainers\/|@anthropic-ai\/|@microsoft\/(mxc-sdk|dev-tunnels)|@vscode\/(sqlite3|sandbox-runtime|windows-)|ssh2$|kerberos$|native-is-elevated)/;
/** Built-in extensions that only make noise in these runs. Comparisons need `git` and `git-base`. */
const unusedExtensions = [
  'copilot',
  'microsoft-authentication',
  'grunt',
  'gulp',
  'jake',
  'ms-vscode.*',
  'tunnel-forwarding',
  'terminal-suggest',
];

/** Stands in for a native logger that is not built here. */
const spdlog = `const fs = require('fs');
const path = require('path');
class Logger {
  constructor(file) {
    this.file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  write(level, message) {
    try { fs.appendFileSync(this.file, new Date().toISOString() + ' [' + level + '] ' + message + '\\n'); } catch {}
  }
  info(message) { this.write('info', message); }
  warn(message) { this.write('warning', message); }
  error(message) { this.write('error', message); }
  critical(message) { this.write('critical', message); }
  getLevel() { return 2; }
  trace() {} debug() {} setLevel() {} setPattern() {} clearFormatters() {} flush() {} drop() {}
}
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

/** A change of what is taken out or put in makes a new folder. */
const recipe = createHash('sha256')
  .update(JSON.stringify([unusedDependencies.source, unusedExtensions, spdlog, ripgrepPackage]))
  .digest('hex')
  .slice(0, 8);

/**
 * The server, fetched when needed, and the Node to start it with.
 * @param {string} version of code-server; CAREER_LADDER_CODE_SERVER picks another than the default
 * @returns {Promise<{ folder: string, main: string, node: string, version: string }>}
 */
export async function ensureServer(version = process.env.CAREER_LADDER_CODE_SERVER ?? defaultVersion) {
  if (process.platform === 'win32') {
    throw new Error(
      'VS Code in a browser needs Linux or macOS. On Windows, install VS Code and put `code` on the PATH.',
    );
  }
  const known = versions[version];
  if (!known)
    throw new Error(`code-server ${version} is not pinned; known: ${Object.keys(versions).join(', ')}`);
  const folder = await once(
    `code-server-${version}-${recipe}`,
    `VS Code (code-server ${version}, 42 MB)`,
    (into) => install(version, known.integrity, into),
  );
  return { folder, main: join(folder, 'out/server-main.js'), node: await ensureNode(known.node), version };
}

/**
 * @param {string} version
 * @param {string} integrity
 * @param {string} folder
 */
async function install(version, integrity, folder) {
  await unpack(`code-server@${version}`, folder, { integrity, folder: 'package/lib/vscode' });
  const manifestFile = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    if (unusedDependencies.test(name)) delete manifest.dependencies[name];
  }
  await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
  await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--silent'], folder);
  await symlink('node_modules', join(folder, 'node_modules.asar'), 'dir');
  await removeExtensions(join(folder, 'extensions'));
  await replaceNativeModules(join(folder, 'node_modules'));
  await addRipgrep(join(folder, 'node_modules/@vscode/ripgrep'), join(folder, '.ripgrep'));
}

/** @param {string} folder */
async function removeExtensions(folder) {
  const unused = new RegExp(`^(${unusedExtensions.join('|').replaceAll('.*', '\\..*')})$`);
  for (const name of await readdir(folder)) {
    if (unused.test(name)) await rm(join(folder, name), { recursive: true });
  }
}

/** @param {string} modules */
async function replaceNativeModules(modules) {
  for (const watchdog of ['native-watchdog', '@vscode/native-watchdog']) {
    const folder = join(modules, watchdog);
    if (existsSync(folder)) await writeFile(join(folder, 'index.js'), 'exports.start = () => {};\n');
  }
  await writeFile(join(modules, '@vscode/spdlog/index.js'), spdlog);
}

/**
 * Searching in files and `workspace.findFiles` need it; VS Code's own install script would download it.
 * @param {string} module
 * @param {string} scratch
 */
async function addRipgrep(module, scratch) {
  const target = join(module, 'bin/rg');
  if (!existsSync(module) || existsSync(target)) return;
  const platform = `${process.platform}-${process.arch}`;
  const { version, integrity } = ripgrepPackage;
  await unpack(`@vscode/ripgrep-${platform}@${version}`, scratch, { integrity: integrity[platform] });
  await mkdir(join(module, 'bin'), { recursive: true });
  await copyFile(join(scratch, 'bin/rg'), target);
  await chmod(target, 0o755);
  await rm(scratch, { recursive: true });
}

/**
 * This Node when it is new enough, else one from npm.
 * @param {20 | 24} needed major version
 */
async function ensureNode(needed) {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const { version, integrity } = nodePackage;
  const folder = await once(`node-${version}`, `Node ${version}`, (into) =>
    unpack(`node-${platform}@${version}`, into, { integrity: integrity[platform] }),
  );
  return join(folder, 'bin/node');
}
