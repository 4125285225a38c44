// @ts-check
// `node test/vscode/comparePictures.mjs`, and a part of `npm run pictures`: a comparison and all roles, in the real
// editor, in all four kinds of theme.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root, step } from '../runner/setup.mjs';
import { hideExplorer, inEachTheme, out, taken } from './gallery.mjs';

const size = { width: 1280, height: 1060 };
const file = 'software-engineer.ladder.yaml';

/** The ladder as it was: what stands in it now, and what stood there before. */
const edits = [
  ['Writes a postmortem for each incident they resolved', 'Writes a postmortem for some incidents'],
  [
    "Assesses all of the company's codebases once a year",
    "Assesses all of the company's codebases twice a year",
  ],
  ['Designs services that keep working while a dependency is down', 'Designs services of the team'],
  ['Documents every feature they release', 'Writes documents for every feature they release'],
  ['Leads programs that need work from several teams', 'Leads programs of the team'],
  [
    `        - behavior: Stops projects whose cost exceeds their expected benefit
          examples:
            - Ended the in-house message queue after a pilot, with a comparison to the hosted one
          values: [simplicity]
`,
    '',
  ],
  ['name: Senior Engineer', 'name: Advanced Engineer'],
];

/**
 * A folder with three of the examples, in a repository that knows the ladder as it was.
 * @param {string} folder
 */
function makeRepository(folder) {
  for (const name of [file, 'data-engineer.ladder.yaml', 'engineering-post.ladder.yaml'])
    cpSync(join(root, 'examples', name), join(folder, name));
  const now = readFileSync(join(folder, file), 'utf8');
  let before = now;
  for (const [is, was] of edits) {
    if (!before.includes(/** @type {string} */ (is))) throw new Error(`${file} does not hold “${is}”`);
    before = before.replace(/** @type {string} */ (is), /** @type {string} */ (was));
  }
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Example', '-c', 'user.email=example@example.com', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  writeFileSync(join(folder, file), before);
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '-m', 'The ladder of last year');
  writeFileSync(join(folder, file), now);
}

/**
 * Runs a command by its name, and takes a picture of the page that it opens.
 * @param {import('playwright-core').Page} page
 * @param {{ command: string, ready: string, path: string, height?: number }} what `ready`: what is on the page when it
 *   is drawn; `height`: of the picture, where not all of the page is wanted
 */
async function take(page, { command, ready, path, height }) {
  await page.keyboard.press('F1');
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator('input').first().fill(`>${command}`);
  await widget.locator('.monaco-list-row', { hasText: command }).first().click();
  const frame = page.locator('iframe.webview.ready');
  await frame.contentFrame().locator('iframe#active-frame').contentFrame().locator(ready).first().waitFor();
  await page.mouse.move(1, 1);
  const {
    x,
    y,
    width,
    height: all,
  } = /** @type {{ x: number, y: number, width: number, height: number }} */ (await frame.boundingBox());
  await page.screenshot({ path, clip: { x, y, width, height: height ?? all } });
  taken(path);
}

/** Takes the pictures with the .vsix as it is. */
export async function takeComparisons() {
  await inEachTheme({}, async ({ theme, folder, withWindow }) => {
    makeRepository(folder);
    await withWindow({ file: join(folder, file), size }, async (page) => {
      await page.locator('.codelens-decoration').first().waitFor({ timeout: 60_000 });
      await hideExplorer(page);
      await take(page, {
        command: 'Career Ladder: Compare Ladder with HEAD',
        ready: 'tr.is-change',
        path: join(out, `compare-${theme}.png`),
      });
      await take(page, {
        command: 'Career Ladder: Show All Roles',
        ready: 'table.roles tbody tr:nth-child(3)',
        path: join(out, `roles-${theme}.png`),
        height: 260,
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await takeComparisons();
  step(`pictures of comparisons are in ${out}`);
  process.exit(0);
}
