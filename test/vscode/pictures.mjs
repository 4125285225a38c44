// @ts-check
// `npm run pictures`: takes the pictures of the README from the real editor, in all four kinds of theme, and from
// the exported page.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFolder, ensureDependencies, root, step } from '../runner/setup.mjs';

ensureDependencies();
const { runBuild, vsix } = await import('../runner/build.mjs');
const { launchServer } = await import('./launch.mjs');
const { launchBrowser, openWorkbench } = await import('./workbench.mjs');
const { takeComparisons } = await import('./comparePictures.mjs');
const { takeFirstSteps } = await import('./firstStepsPictures.mjs');
const { takePages } = await import('./pagePictures.mjs');
const { takeReading } = await import('./readingPictures.mjs');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
/** By the picture's name: the ladder, the words that the cursor stands at, whether the Problems panel is shown. */
const ladders = {
  editor: { file: 'engineering-post.ladder.yaml', words: '[see details below]', panel: true },
  complete: { file: 'software-engineer.ladder.yaml', words: 'Covers each change', panel: false },
};
const settings = {
  'careerLadder.preview.openAutomatically': true,
  'workbench.activityBar.location': 'hidden',
  // The checkout that the pictures are taken in is no concern of theirs.
  'git.openRepositoryInParentFolders': 'never',
  'editor.fontSize': 13,
};
/** A picture in a README should load at once: bytes. */
const largest = 250_000;
const out = join(root, 'docs/images');

/**
 * The editor with the ladder and its findings, and the preview beside it.
 * @param {import('playwright-core').Page} page
 * @param {string} path
 * @param {{ line: number, panel: boolean }} view `line`: where the cursor goes
 */
async function takeEditor(page, path, { line, panel }) {
  await page.keyboard.press('ControlOrMeta+B');
  await page.locator('.explorer-viewlet').waitFor({ state: 'hidden' });
  if (panel) {
    await page.keyboard.press('ControlOrMeta+Shift+M');
    await page.locator('.markers-panel').waitFor();
  }
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible input').first().fill(`:${line}:12`);
  await page.keyboard.press('Enter');
  await settled(page);
  await page.screenshot({ path });
}

/**
 * The preview alone.
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
async function takePreview(page, path) {
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+M');
  await settled(page);
  await page.locator('iframe.webview.ready').screenshot({ path });
}

/**
 * Waits until two pictures in a row are the same: nothing moves any more.
 * @param {import('playwright-core').Page} page
 */
async function settled(page) {
  let before = await page.screenshot();
  for (let i = 0; i < 40; i++) {
    await page.waitForTimeout(250);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
  throw new Error('the window does not come to rest');
}

const [built] = (await runBuild({ packaged: true })).tests;
if (built?.state !== 'passed') throw new Error(`the build failed\n${built?.error}`);
mkdirSync(out, { recursive: true });
mkdirSync(buildFolder, { recursive: true });
await takePages();
await takeComparisons();
await takeReading();
await takeFirstSteps();
const folders = mkdtempSync(join(buildFolder, 'pictures-'));
const server = await launchServer({ vsix, settings });
const browser = await launchBrowser();
try {
  for (const [theme, name] of Object.entries(themes)) {
    for (const [picture, { file, words, panel }] of Object.entries(ladders)) {
      const folder = join(folders, theme, picture, 'ladders');
      cpSync(join(root, 'examples', file), join(folder, file));
      mkdirSync(join(folder, '.vscode'));
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
      const workbench = await openWorkbench(server, browser, { folder, file: join(folder, file) });
      const { page } = workbench;
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await preview.locator('table.matrix td').first().waitFor({ timeout: 60_000 });
      const paths = [join(out, `${picture}-${theme}.png`)];
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      const line = lines.findIndex((text) => text.includes(words)) + 1;
      if (line === 0) throw new Error(`${file} does not hold “${words}”`);
      await takeEditor(page, /** @type {string} */ (paths[0]), { line, panel });
      if (picture === 'complete') {
        paths.push(join(out, `preview-${theme}.png`));
        await takePreview(page, /** @type {string} */ (paths[1]));
      }
      for (const path of paths) {
        const { size } = statSync(path);
        step(`${relative(root, path)}: ${Math.round(size / 1000)} KB`);
        if (size > largest) throw new Error(`${path} is larger than ${largest} bytes`);
      }
      if (workbench.errors.length) throw new Error(workbench.errors.join('\n'));
      await workbench.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folders, { recursive: true, force: true });
}
process.exit(0);
