// @ts-check
// `node test/vscode/readingPictures.mjs`, and a part of `npm run pictures`: what the preview shows besides the bare
// matrix, in the real editor, in all four kinds of theme.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder, ensureDependencies, root, step } from '../runner/setup.mjs';

const out = join(root, 'docs/images');
const size = { width: 1280, height: 860 };
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

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
  const { vsix } = await import('../runner/build.mjs');
  const { launchServer } = await import('./launch.mjs');
  const { launchBrowser, openWorkbench } = await import('./workbench.mjs');
  const folders = mkdtempSync(join(buildFolder, 'reading-'));
  const settings = {
    'careerLadder.preview.openAutomatically': true,
    'workbench.activityBar.location': 'hidden',
    // The checkout that the pictures are taken in is no concern of theirs.
    'git.openRepositoryInParentFolders': 'never',
  };
  const server = await launchServer({ vsix, settings });
  const browser = await launchBrowser();
  try {
    for (const [theme, name] of Object.entries(themes)) {
      for (const [picture, { file, prepare }] of Object.entries(pictures)) {
        const folder = join(folders, theme, picture, 'ladders');
        cpSync(join(root, 'examples'), folder, { recursive: true });
        mkdirSync(join(folder, '.vscode'));
        writeFileSync(
          join(folder, '.vscode/settings.json'),
          JSON.stringify({ 'workbench.colorTheme': name }),
        );
        const { page, errors, close } = await openWorkbench(server, browser, {
          folder,
          file: join(folder, file),
          size,
        });
        const frame = page.locator('iframe.webview.ready');
        const preview = frame.contentFrame().frameLocator('iframe#active-frame');
        await preview.locator('table.matrix td').first().waitFor({ timeout: 60_000 });
        await page.keyboard.press('ControlOrMeta+B');
        await page.locator('.explorer-viewlet').waitFor({ state: 'hidden' });
        // The preview alone.
        await page.keyboard.press('ControlOrMeta+2');
        await page.keyboard.press('ControlOrMeta+K');
        await page.keyboard.press('ControlOrMeta+M');
        await prepare(preview);
        await page.mouse.move(1, 1);
        // Colours that are on their way would be shown as they pass.
        await preview
          .locator('body')
          .evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
        const path = join(out, `${picture}-${theme}.png`);
        await frame.screenshot({ path });
        step(path);
        if (errors.length) throw new Error(errors.join('\n'));
        await close();
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folders, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await takeReading();
  process.exit(0);
}
