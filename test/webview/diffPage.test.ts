// The page that `career-ladder diff --format html` writes, in a real browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { compareVersions } from '../../server/src/compare/comparison';
import { sideOf } from '../../server/src/compare/side';
import { comparisonHtml } from '../../server/src/export/comparison/html';
import { parseLadder } from '../../server/src/model/parse';
import { ensureChromium } from '../vscode/chromium.mjs';
import { hostileLadder } from './harness/ladders';

const axe = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const address = 'https://ladder.test/changes.html';
const example = readFileSync('examples/software-engineer.ladder.yaml', 'utf8');
const edited = example
  .replace('reviewers of the team catch', 'reviewers across the company catch')
  .replace('Answers every review comment before merging', 'Replies to all review comments prior to a merge')
  .replace('- behavior: Builds test tooling that several teams adopt', '- behavior: Hires people who test')
  .replace('name: Code Quality', 'name: Craftsmanship');
const side = (text: string) => sideOf(parseLadder(text));

describe('the page of what changed', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    const { path, args } = await ensureChromium();
    browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', ...args] });
  });
  after(() => browser?.close());

  /** The page, with all that it asks for and all that goes wrong. */
  async function open(from: string, to: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 900, height: 800 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    const html = comparisonHtml(compareVersions(side(from), side(to)), { before: '<b>a</b>', after: 'b' });
    await context.route('**', (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html });
      faults.push(`a request: ${route.request().url()}`);
      return route.abort();
    });
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    return { page, faults };
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const { violations: found } = await page.evaluate(() => {
      const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      return axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is for everyone: ${colorScheme}`, async () => {
      const { page, faults } = await open(example, edited, { colorScheme });
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
      assert.match(await page.locator('main').innerText(), /↑ raised\s+team → company/);
      assert.deepEqual(await page.locator('ins').first().allInnerTexts(), ['Replies to all']);
      await page.context().close();
    });
  }

  it('shows all that a hostile ladder says, and runs none of it', async () => {
    const { page, faults } = await open(hostileLadder(6), hostileLadder(8));
    assert.equal(await page.locator('script, img, iframe, svg, a, form, base, body style').count(), 0);
    assert.equal(await page.evaluate(() => (window as { hacked?: unknown }).hacked), undefined);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('fits a narrow screen', async () => {
    const { page } = await open(example, edited, { viewport: { width: 340, height: 700 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    await page.context().close();
  });
});
