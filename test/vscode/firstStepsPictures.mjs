// @ts-check
// `node test/vscode/firstStepsPictures.mjs`, and a part of `npm run pictures`: the walkthrough beside a ladder that
// was just started, in the real editor, in all four kinds of theme.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from '../runner/setup.mjs';
import { hideExplorer, inEachTheme, out, taken } from './gallery.mjs';

const size = { width: 1280, height: 860 };

/** The ladder that “New Ladder…” makes of the minimal template with a fourth level. */
function ladder() {
  const text = readFileSync(join(root, 'examples/minimal.ladder.yaml'), 'utf8');
  return text.replace(/^ {4}name: Senior Engineer$/m, '$&\n  - id: L4\n    name: Staff Engineer');
}

/**
 * A window that opens asks for extensions last: the command may not be there at once.
 * @param {import('playwright-core').Page} page
 */
async function openWalkthrough(page) {
  const widget = page.locator('.quick-input-widget:visible');
  for (let left = 100; ; left--) {
    await page.keyboard.press('F1');
    await widget.locator('input').first().fill('>Career Ladder: Get Started');
    const row = widget.locator('.monaco-list-row', { hasText: 'Career Ladder: Get Started' }).first();
    await widget.locator('.monaco-list-row').first().waitFor();
    if ((await row.count()) > 0) return row.click();
    if (left === 0) throw new Error('the command is not there');
    await page.keyboard.press('Escape');
  }
}

/** Takes the pictures with the .vsix as it is. */
export async function takeFirstSteps() {
  const settings = { 'workbench.reduceMotion': 'on' };
  // A walkthrough says so when its window is divided before it is drawn.
  const expected = 'Found unexpected null';
  await inEachTheme({ settings, expected }, async ({ theme, folder, withWindow }) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'engineer.ladder.yaml'), ladder());
    await withWindow({ size }, async (page) => {
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'engineer' }).waitFor();
      await hideExplorer(page);
      await openWalkthrough(page);
      const fill = page.locator('.getting-started-step', { hasText: 'Fill the gaps' });
      await fill.click();
      const picture = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await picture.locator('svg#career-ladder-fill').waitFor();
      await fill.locator('.monaco-button').click();
      await page.locator('.statusbar-item', { hasText: 'is empty. The light bulb' }).waitFor();
      await page.mouse.move(1, 1);
      const path = join(out, `first-steps-${theme}.png`);
      await page.screenshot({ path });
      taken(path);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await takeFirstSteps();
  process.exit(0);
}
