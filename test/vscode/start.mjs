// @ts-check
// `npm start`: real VS Code on a copy of examples/, with the extension installed and the first ladder open, its
// preview beside it. Desktop VS Code when there is one, else VS Code in a browser.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder, ensureDependencies, root, step } from '../runner/setup.mjs';

const usage = `usage: npm start -- [--desktop | --browser] [--port N] [--no-open]
--desktop  open the VS Code installed here (the default with \`code\` on the PATH and a display)
--browser  serve VS Code to a browser (the default elsewhere)
--port N   port of the server for the browser (default: a free one)
--no-open  only print the address, open no browser`;

/** The ladder that is open at the start: one with gaps to see. */
const firstLadder = 'engineering-post.ladder.yaml';
/** A ladder comes with its preview. */
const settings = { 'careerLadder.preview.openAutomatically': true };

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        desktop: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`not a port: ${values.port}`);
    if (values.desktop && values.browser) throw new Error('--desktop and --browser exclude each other');
    return { ...values, port, open: !values['no-open'] };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return process.exit(2);
  }
}

/** A fresh copy of examples/: what is tried out there does not change the checkout. */
function copyExamples() {
  const folder = join(buildFolder, 'start', 'examples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'examples'), folder, { recursive: true });
  return { folder, file: join(folder, firstLadder) };
}

/** @returns {Promise<string>} the .vsix */
async function packageExtension() {
  step('building and packaging the extension…');
  const { runBuild, vsix } = await import('../runner/build.mjs');
  const [built] = (await runBuild({ packaged: true })).tests;
  if (built?.state !== 'passed') throw new Error(`the build failed\n${built?.error}`);
  step(`built ${vsix}`);
  return vsix;
}

/**
 * Desktop VS Code, with settings and extensions of its own: the user's stay as they are.
 * @param {string} code
 * @param {string} vsix
 */
async function startDesktop(code, vsix) {
  const { run } = await import('./cache.mjs');
  const { quietSettings } = await import('./launch.mjs');
  const { folder, file } = copyExamples();
  const own = join(buildFolder, 'start', 'desktop');
  mkdirSync(join(own, 'data/User'), { recursive: true });
  writeFileSync(
    join(own, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  const common = ['--user-data-dir', join(own, 'data'), '--extensions-dir', join(own, 'extensions')];
  if (process.getuid?.() === 0) common.push('--no-sandbox');
  step(`installing the extension into ${code}…`);
  await run(code, [...common, '--install-extension', vsix, '--force'], root);
  step(`opening ${folder} (a copy of examples/)`);
  const args = [
    ...common,
    '--disable-workspace-trust',
    '--skip-welcome',
    '--new-window',
    '--wait',
    folder,
    file,
  ];
  const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`\nCareer Ladder is ready in VS Code on ${folder}\nClose its window, or press Ctrl+C, to end.`);
  process.exitCode = await new Promise((done, fail) =>
    child.on('exit', (status) => done(status ?? 0)).on('error', fail),
  );
}

/**
 * @param {string} vsix
 * @param {{ port: number, open: boolean }} options
 */
async function startBrowser(vsix, { port, open }) {
  const { launchServer } = await import('./launch.mjs');
  const { workbenchAddress } = await import('./workbench.mjs');
  const { folder, file } = copyExamples();
  step("starting VS Code's server with the extension installed…");
  const server = await launchServer({ vsix, port, settings });
  const address = workbenchAddress(server, { folder, file });
  step(`opened ${folder} (a copy of examples/)`);
  if (open) openBrowser(address);
  console.log(`\nCareer Ladder is ready at ${address}\nPress Ctrl+C to end.`);
  // Ctrl+C and a kill arrive here as well: nothing outlives this process (see processes.mjs).
  const how = await server.ended;
  await server.stop();
  throw new Error(`VS Code's server ended: ${how}\n${server.log().slice(-2000)}`);
}

/** @param {string} address */
function openBrowser(address) {
  if (!hasDisplay()) return;
  const mac = process.platform === 'darwin';
  const child = spawn(mac ? 'open' : 'xdg-open', [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Whether a window can be opened here. */
function hasDisplay() {
  return process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<string | undefined>} the `code` of a desktop VS Code */
async function desktopCode() {
  // In a terminal of a remote VS Code, `code` is another program, which opens files in the window it belongs to.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const { onPath } = await import('./chromium.mjs');
  return process.platform === 'win32' ? onPath('code.cmd') : onPath('code');
}

const options = readArguments();
try {
  ensureDependencies();
  if (!existsSync(join(root, 'examples', firstLadder))) {
    throw new Error(
      `examples/${firstLadder} is missing; there: ${readdirSync(join(root, 'examples')).join(', ')}`,
    );
  }
  const useDesktop = options.desktop || (!options.browser && hasDisplay());
  const code = useDesktop ? await desktopCode() : undefined;
  if (options.desktop && !code) {
    throw new Error(
      'no desktop VS Code: put its `code` on the PATH (in VS Code: “Shell Command: Install ‘code’”)',
    );
  }
  const vsix = await packageExtension();
  await (code ? startDesktop(code, vsix) : startBrowser(vsix, options));
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
