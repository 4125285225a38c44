// @ts-check
// `node test/vscode/firstStepsPictures.mjs`, and a part of `npm run pictures`: the walkthrough beside a ladder that
// was just started, in the real editor, in all four kinds of theme.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const { vsix } = await import('../runner/build.mjs');
  const { launchServer } = await import('./launch.mjs');
  const { launchBrowser, openWorkbench } = await import('./workbench.mjs');
  const folders = mkdtempSync(join(buildFolder, 'first-steps-'));
  const settings = {
    'workbench.activityBar.location': 'hidden',
    'workbench.reduceMotion': 'on',
    // The checkout that the pictures are taken in is no concern of theirs.
    'git.openRepositoryInParentFolders': 'never',
  };
  const server = await launchServer({ vsix, settings });
  const browser = await launchBrowser();
  try {
    for (const [theme, name] of Object.entries(themes)) {
      const folder = join(folders, theme, 'ladders');
      const file = join(folder, 'engineer.ladder.yaml');
      mkdirSync(join(folder, '.vscode'), { recursive: true });
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
      writeFileSync(file, ladder());
      const { page, errors, close } = await openWorkbench(server, browser, { folder, size });
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'engineer' }).waitFor();
      await page.keyboard.press('ControlOrMeta+B');
      await page.locator('.explorer-viewlet').waitFor({ state: 'hidden' });
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
      step(path);
      // A walkthrough says so when its window is divided before it is drawn.
      const ours = errors.filter((error) => !error.includes('Found unexpected null'));
      if (ours.length) throw new Error(ours.join('\n'));
      await close();
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folders, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await takeFirstSteps();
  process.exit(0);
}
