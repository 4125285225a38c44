// @ts-check
// Draws icon.png from icon.svg: `node icons/render.mjs`.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../test/vscode/workbench.mjs';

const size = 256;
const folder = dirname(fileURLToPath(import.meta.url));
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(folder, 'icon.svg'), 'utf8')}`,
  );
  await page.screenshot({ path: join(folder, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
