// @ts-check
// What the benchmarks need besides the dependencies: our server, built, and the one that it is compared with.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildFolder, root, step } from '../runner/setup.mjs';
import { Parser, Server } from './contestants.mjs';

const contestant = fileURLToPath(new URL('./yaml-language-server/', import.meta.url));
const installed = join(buildFolder, 'bench/yaml-language-server');
/** The server of yaml-language-server, once it is installed. */
export const entry = join(installed, 'node_modules/yaml-language-server/out/server/src/server.js');

/** How long yaml-language-server waits after a change before it looks, in ms; it is part of its wall time. */
export const debounce = 200;

/** Builds dist/. */
export function build() {
  step('build');
  run(process.execPath, [join(root, 'esbuild.mjs')], root);
}

/**
 * Installs yaml-language-server as its lock file has it, unless it is there. Without it the rest is still worth
 * measuring.
 * @returns {string | undefined} why it is missing
 */
export function installOther() {
  const lock = 'package-lock.json';
  const same =
    existsSync(entry) &&
    readFileSync(join(installed, lock), 'utf8') === readFileSync(join(contestant, lock), 'utf8');
  if (same) return undefined;
  step('install yaml-language-server');
  mkdirSync(installed, { recursive: true });
  for (const file of ['package.json', lock]) cpSync(join(contestant, file), join(installed, file));
  try {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], installed);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, shell, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stdout}${stderr}`);
}

export function startParser() {
  return new Parser();
}

/**
 * Our server, asked for findings as VS Code does.
 * @param {string[]} flags of Node
 * @param {object} [initializationOptions]
 */
export async function startOurs(flags = [], initializationOptions = {}) {
  const command = [...flags, join(root, 'dist/server.js')];
  const server = new Server(command, { languageId: 'career-ladder', initializationOptions, asks: true });
  await server.initialize();
  const { diagnostics } = await server.open('ladder: 2\n');
  if (diagnostics.length === 0) throw new Error('our server finds nothing in a broken ladder');
  return server;
}

/** yaml-language-server with our schema for ladder files, its store of schemas off: it needs no network. */
export async function startOther() {
  const schema = pathToFileURL(join(root, 'schemas/ladder.schema.json')).href;
  const settings = {
    yaml: {
      validate: true,
      schemas: { [schema]: '*.ladder.yaml' },
      schemaStore: { enable: false, url: '' },
      kubernetesCRDStore: { enable: false },
      hover: false,
      completion: false,
      format: { enable: false },
    },
  };
  const server = new Server([entry], { languageId: 'yaml', settings });
  await server.initialize();
  // Proof that it checks against the schema: without it this text has no fault.
  for (let attempt = 0; attempt < 5; attempt++) {
    const { diagnostics } = await server.open('ladder: 2\n', `schema-${attempt}.ladder.yaml`);
    if (diagnostics.length > 0) return server;
  }
  await server.stop();
  throw new Error('yaml-language-server does not use the schema');
}
