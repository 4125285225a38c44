// @ts-check
// `npm run pictures`: takes the pictures of the README from the real editor, in all four kinds of theme, and from
// the exported page.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, ensureDependencies, root } from '../runner/setup.mjs';
import { hideExplorer, inEachTheme, out, previewAlone, taken } from './gallery.mjs';

ensureDependencies();
const { runBuild } = await import('../runner/build.mjs');
const { takeComparisons } = await import('./comparePictures.mjs');
const { takeFirstSteps } = await import('./firstStepsPictures.mjs');
const { takePages } = await import('./pagePictures.mjs');
const { takeReading } = await import('./readingPictures.mjs');

/** By the picture's name: the ladder, the words that the cursor stands at, whether the Problems panel is shown. */
const ladders = {
  editor: { file: 'engineering-post.ladder.yaml', words: '[see details below]', panel: true },
  complete: { file: 'software-engineer.ladder.yaml', words: 'Covers each change', panel: false },
};
const settings = { 'careerLadder.preview.openAutomatically': true, 'editor.fontSize': 13 };

/**
 * The editor with the ladder and its findings, and the preview beside it.
 * @param {import('playwright-core').Page} page
 * @param {string} path
 * @param {{ line: number, panel: boolean }} view `line`: where the cursor goes
 */
async function takeEditor(page, path, { line, panel }) {
  await hideExplorer(page);
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
  await previewAlone(page);
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
for (const [picture, { file, words, panel }] of Object.entries(ladders)) {
  await inEachTheme({ settings }, async ({ theme, folder, withWindow }) => {
    cpSync(join(root, 'examples', file), join(folder, file));
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(words)) + 1;
    if (line === 0) throw new Error(`${file} does not hold “${words}”`);
    await withWindow({ file: join(folder, file) }, async (page) => {
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await preview.locator('table.matrix td').first().waitFor({ timeout: 60_000 });
      const path = join(out, `${picture}-${theme}.png`);
      await takeEditor(page, path, { line, panel });
      taken(path);
      if (picture !== 'complete') return;
      const alone = join(out, `preview-${theme}.png`);
      await takePreview(page, alone);
      taken(alone);
    });
  });
}
process.exit(0);
