// @ts-check
// `node test/vscode/pagePictures.mjs`, and a part of `npm run pictures`: the exported page, on a screen and on paper.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildFolder, ensureDependencies, root, step } from '../runner/setup.mjs';
import { out } from './gallery.mjs';

/** The upper half of a sheet of A3 in landscape, with some of its margin, in pixels of 1/96 inch. */
const sheet = { width: 1568, height: 620 };

/** Takes the pictures with dist/ as it is. */
export async function takePages() {
  const { launchBrowser } = await import('./workbench.mjs');
  const folder = mkdtempSync(join(buildFolder, 'pages-'));
  const browser = await launchBrowser();
  try {
    for (const paper of ['a3', 'a4']) {
      const args = ['export', 'examples/software-engineer.ladder.yaml', '--paper', paper];
      execFileSync(process.execPath, ['dist/cli.js', ...args, '-o', join(folder, `${paper}.html`)], {
        cwd: root,
      });
    }
    const address = (/** @type {string} */ name) => pathToFileURL(join(folder, name)).href;
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 820 }, colorScheme });
      await page.goto(address('a4.html'));
      await page.screenshot({ path: join(out, `page-${colorScheme}.png`) });
      await page.close();
    }
    const page = await browser.newPage({ viewport: sheet });
    await page.emulateMedia({ media: 'print' });
    await page.goto(address('a3.html'));
    await page.evaluate(() => document.body.style.setProperty('padding', '28px'));
    await page.screenshot({ path: join(out, 'page-print.png') });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await takePages();
  step(`pictures of the page are in ${out}`);
}
