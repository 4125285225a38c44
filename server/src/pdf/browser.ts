/** Which browser prints: one of the Chromium family that is on the machine. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Environment variable with the path of a browser, or its name on the PATH. */
export const browserVariable = 'CAREER_LADDER_BROWSER';

const namesOnPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'chrome',
  'msedge',
];

/** Below the folders that programs are installed in. */
const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];
const macPlaces = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether there is a program by this path that can be run. */
  readonly runs: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, runs: isProgram };

/**
 * The path of a browser: the one that `CAREER_LADDER_BROWSER` names, else one on the PATH, else one where they are
 * usually installed. Undefined when there is none.
 *
 * @throws {Error} when the variable names a program that is not there
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const { env, runs } = machine;
  const named = env[browserVariable]?.trim();
  if (named) {
    const found = isAbsolute(named) || /[\\/]/.test(named) ? [named] : onPath(named, machine);
    const path = found.find(runs);
    if (path === undefined) throw new Error(`${browserVariable} names “${named}”, which is no program here`);
    return path;
  }
  return [...namesOnPath.flatMap((name) => onPath(name, machine)), ...usualPlaces(machine)].find(runs);
}

function onPath(name: string, { platform, env }: Machine): string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : delimiter);
  const file = platform === 'win32' && !/\.exe$/i.test(name) ? `${name}.exe` : name;
  return folders.filter((folder) => folder !== '').map((folder) => join(folder, file));
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const home = env['HOME'];
    return home === undefined ? macPlaces : [...macPlaces, ...macPlaces.map((place) => join(home, place))];
  }
  if (platform !== 'win32') return linuxPlaces;
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return folders.flatMap((folder) => windowsPlaces.map((place) => join(folder, ...place)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
