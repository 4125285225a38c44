// @ts-check
// What all who take pictures of the real editor share: its themes, a window in each, and where pictures go.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFolder, root, step } from '../runner/setup.mjs';

export const out = join(root, 'docs/images');
/** A picture in a README should load at once: bytes. */
const largest = 250_000;
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
const calm = {
  'workbench.activityBar.location': 'hidden',
  // The checkout that the pictures are taken in is no concern of theirs.
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * @typedef {object} Scene what a window shows
 * @property {string} theme part of a picture's name
 * @property {string} folder it is not there yet
 * @property {(options: { file?: string, size?: { width: number, height: number } },
 *   take: (page: import('playwright-core').Page) => Promise<void>) => Promise<void>} withWindow opens the folder, which
 *   has its files by then, and closes it when all is taken; fails when the window logs an error that is not
 *   `expected`
 */

/**
 * Makes a scene in each kind of theme, one after the other, with the .vsix as it is.
 * @param {{ settings?: Record<string, unknown>, expected?: string }} options `settings`: of the editor; `expected`: a
 *   part of errors that do not matter
 * @param {(scene: Scene) => Promise<void>} make
 */
export async function inEachTheme({ settings = {}, expected }, make) {
  const { vsix } = await import('../runner/build.mjs');
  const { launchServer } = await import('./launch.mjs');
  const { launchBrowser, openWorkbench } = await import('./workbench.mjs');
  mkdirSync(buildFolder, { recursive: true });
  const folders = mkdtempSync(join(buildFolder, 'pictures-'));
  const server = await launchServer({ vsix, settings: { ...calm, ...settings } });
  const browser = await launchBrowser();
  try {
    for (const [theme, name] of Object.entries(themes)) {
      const folder = join(folders, theme, 'ladders');
      /** @type {Scene['withWindow']} */
      const withWindow = async (options, take) => {
        mkdirSync(join(folder, '.vscode'), { recursive: true });
        writeFileSync(
          join(folder, '.vscode/settings.json'),
          JSON.stringify({ 'workbench.colorTheme': name }),
        );
        const { page, errors, close } = await openWorkbench(server, browser, { folder, ...options });
        await take(page);
        const ours = errors.filter((error) => expected === undefined || !error.includes(expected));
        if (ours.length) throw new Error(ours.join('\n'));
        await close();
      };
      await make({ theme, folder, withWindow });
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folders, { recursive: true, force: true });
  }
}

/** @param {import('playwright-core').Page} page */
export async function hideExplorer(page) {
  await page.keyboard.press('ControlOrMeta+B');
  await page.locator('.explorer-viewlet').waitFor({ state: 'hidden' });
}

/**
 * Leaves nothing but the preview that stands beside the text.
 * @param {import('playwright-core').Page} page
 */
export async function previewAlone(page) {
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+M');
}

/**
 * Says what was taken, and how large it is.
 * @param {string} path
 */
export function taken(path) {
  const { size } = statSync(path);
  step(`${relative(root, path)}: ${Math.round(size / 1000)} KB`);
  if (size > largest) throw new Error(`${path} is larger than ${largest} bytes`);
}
