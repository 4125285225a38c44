// @ts-check
// `node test/vscode/readingPictures.mjs`, and a part of `npm run pictures`: what the preview shows besides the bare
// matrix, in the real editor, in all four kinds of theme.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from '../runner/setup.mjs';
import { hideExplorer, inEachTheme, out, previewAlone, taken } from './gallery.mjs';

const size = { width: 1280, height: 860 };

/** @typedef {import('playwright-core').FrameLocator} FrameLocator */

/** By the picture's name: the ladder, and what a reader does before it is taken. */
const pictures = {
  level: {
    file: 'software-engineer.ladder.yaml',
    /** @param {FrameLocator} preview */
    async prepare(preview) {
      await preview.getByRole('button', { name: 'Level', exact: true }).click();
      const level = preview.getByRole('combobox', { name: 'Level', exact: true });
      await level.selectOption({ label: 'L3 Senior Engineer' });
      await preview.locator('.level-summary', { hasText: 'L3 Senior Engineer adds' }).waitFor();
    },
  },
  findings: {
    file: 'engineering-post.ladder.yaml',
    /** @param {FrameLocator} preview */
    async prepare(preview) {
      await preview.getByRole('textbox', { name: 'Search in the ladder' }).fill('incident');
      const cell = preview.locator('td', { hasText: 'Incident Commander' });
      await cell.locator('.findings > summary').first().click();
      await preview.locator('.finding-ways').first().scrollIntoViewIfNeeded();
    },
  },
  heat: {
    file: 'software-engineer.ladder.yaml',
    /** @param {FrameLocator} preview */
    async prepare(preview) {
      await preview.getByRole('button', { name: 'Heat' }).click();
      await preview.getByRole('button', { name: 'Compact' }).click();
      await preview.locator('.legend').waitFor();
    },
  },
};

/** Takes the pictures with the .vsix as it is. */
export async function takeReading() {
  const settings = { 'careerLadder.preview.openAutomatically': true };
  for (const [picture, { file, prepare }] of Object.entries(pictures)) {
    await inEachTheme({ settings }, async ({ theme, folder, withWindow }) => {
      cpSync(join(root, 'examples'), folder, { recursive: true });
      await withWindow({ file: join(folder, file), size }, async (page) => {
        const frame = page.locator('iframe.webview.ready');
        const preview = frame.contentFrame().frameLocator('iframe#active-frame');
        await preview.locator('table.matrix td').first().waitFor({ timeout: 60_000 });
        await hideExplorer(page);
        await previewAlone(page);
        await prepare(preview);
        await page.mouse.move(1, 1);
        // Colours that are on their way would be shown as they pass.
        await preview
          .locator('body')
          .evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
        const path = join(out, `${picture}-${theme}.png`);
        await frame.screenshot({ path });
        taken(path);
      });
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await takeReading();
  process.exit(0);
}
