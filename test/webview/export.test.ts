// The exported page in a real browser: what people are sent, read and print.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { analyse } from '../../server/src/analysis/analyse';
import { exportHtml, type Paper } from '../../server/src/export/html';
import { ensureChromium } from '../vscode/chromium.mjs';
import { hostileLadder } from './harness/ladders';

const axe = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const address = 'https://ladder.test/page.html';
const example = readFileSync('examples/software-engineer.ladder.yaml', 'utf8');
const draft = readFileSync('examples/data-engineer.ladder.yaml', 'utf8');

describe('the exported page', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    const { path, args } = await ensureChromium();
    browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', ...args] });
  });
  after(() => browser?.close());

  /** The page of a ladder, with all that it asks for and all that goes wrong. */
  async function open(
    text: string,
    options: BrowserContextOptions & { readonly paper?: Paper } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const { paper, ...more } = options;
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...more });
    const page = await context.newPage();
    const faults: string[] = [];
    const html = exportHtml(analyse(text), paper);
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
    page.on('framenavigated', (frame) => {
      if (frame.url() !== address) faults.push(`went to ${frame.url()}`);
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
    for (const [name, text] of Object.entries({ complete: example, draft })) {
      it(`is for everyone: ${name}, ${colorScheme}`, async () => {
        const { page, faults } = await open(text, { colorScheme });
        for (const box of await page.getByRole('checkbox').all()) await box.check();
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(faults, []);
        await page.context().close();
      });
    }
  }

  it('reads without a script', async () => {
    const { page } = await open(example, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Software Engineer' }).waitFor();
    const examples = page.getByText('Wrote a failing test for the rounding error');
    assert.equal(await examples.isVisible(), false);
    await page.getByRole('checkbox', { name: 'Show examples' }).check();
    assert.equal(await examples.isVisible(), true);
    await page.getByRole('link', { name: 'People' }).nth(2).click();
    assert.equal(await page.locator(':target th .id').textContent(), 'L3');
    await page.context().close();
  });

  it('prints every word, examples too, and nothing that is only of use on a screen', async () => {
    const { page } = await open(example);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByText('Wrote a failing test for the rounding error').isVisible(), true);
    assert.equal(await page.getByText('Show examples').isVisible(), false);
    assert.equal(await page.getByRole('navigation').isVisible(), false);
    await page.context().close();
  });

  for (const [paper, width, most] of [
    ['a4', 277, 7],
    ['letter', 259, 7],
    ['a3', 400, 10],
    ['tabloid', 411, 10],
  ] as const) {
    it(`fits ${paper} in landscape`, async () => {
      const columns = await columnsOf(paper);
      assert.ok(Math.max(...columns) <= most, String(columns));
      // As wide as the paper between its margins: nothing may stand out.
      const { page } = await open(example, {
        paper,
        viewport: { width: Math.floor((width * 96) / 25.4), height: 700 },
      });
      await page.emulateMedia({ media: 'print' });
      assert.equal(await standsOut(page), false);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.ok(pdf.length > 10_000);
      await page.context().close();
    });
  }

  async function columnsOf(paper: Paper): Promise<number[]> {
    const { page } = await open(example, { paper });
    const counts = await page
      .locator('table')
      .evaluateAll((tables) =>
        tables.map((table) => (table as HTMLTableElement).tBodies[0]?.rows[0]?.cells.length ?? 0),
      );
    await page.context().close();
    return counts;
  }

  function standsOut(page: Page): Promise<boolean> {
    return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }

  for (const [name, levels] of [
    ['with a megabyte in one cell', 8],
    ['of 1,000 levels', 1000],
  ] as const) {
    it(`a hostile ladder ${name} neither runs, nor asks for anything, nor breaks the page`, async () => {
      const { page, faults } = await open(hostileLadder(levels));
      await page.mouse.move(400, 300);
      await page.mouse.click(640, 500);
      const seen = await page.evaluate(() => {
        const count = (selector: string) => document.querySelectorAll(selector).length;
        const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
          element
            .getAttributeNames()
            .filter((attribute) => attribute.startsWith('on') || attribute === 'style'),
        );
        return {
          hacked: (window as unknown as { hacked?: number }).hacked,
          foreign: count(
            'script, img, svg, iframe, object, embed, base, form, b[id], meta[http-equiv=refresh]',
          ),
          styles: count('style'),
          handlers,
          rows: count('tbody tr:not(.about-row)') / count('table'),
          links: [...new Set([...document.querySelectorAll('a')].map((a) => a.protocol))].sort(),
          outside: [...document.querySelectorAll('a[href^=http]')].every(
            (a) => a.getAttribute('rel') === 'noopener noreferrer',
          ),
          shown: getComputedStyle(document.querySelector('h1') ?? document.body).display,
          title: document.title,
        };
      });
      assert.deepEqual(
        { ...seen, title: '' },
        {
          hacked: undefined,
          foreign: 0,
          styles: 2,
          handlers: [],
          rows: levels,
          links: ['https:', 'mailto:'],
          outside: true,
          shown: 'block',
          title: '',
        },
      );
      assert.doesNotMatch(seen.title, /[\u202a-\u202e\u2066-\u2069]/);
      assert.equal(await standsOut(page), false);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('a hostile ladder prints', async () => {
    const { page, faults } = await open(hostileLadder(3), {
      paper: 'a4',
      viewport: { width: 1046, height: 700 },
    });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await standsOut(page), false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.length > 100_000);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('keeps a direction to the text that turns it', async () => {
    const { page } = await open(
      'ladder: 1\nrole: x\nlevels: [{ id: L1 }]\ncompetencies:\n  - id: a\n    cells:\n      L1:\n        - behavior: "\\u202Eabc"\n          values: [own]\n          examples: ["\\u2067def"]\n',
    );
    await page.getByRole('checkbox').check();
    const order = await page.evaluate(() => {
      const left = (text: string) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          const places = [at, at + text.length - 1].map((start) => {
            range.setStart(node as Text, start);
            range.setEnd(node as Text, start + 1);
            return range.getBoundingClientRect().left;
          });
          return (places[0] ?? 0) < (places[1] ?? 0) ? 'to the right' : 'to the left';
        }
        return 'nowhere';
      };
      return ['abc', 'own', 'Example'].map(left);
    });
    assert.deepEqual(order, ['to the left', 'to the right', 'to the right']);
    await page.context().close();
  });

  for (const [language, direction] of [
    ['de', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['"x\\"><script>"', 'ltr'],
  ] as const) {
    it(`is in the language of the ladder: ${language}`, async () => {
      const { page, faults } = await open(draft.replace('family:', `language: ${language}\nfamily:`));
      const { lang, dir, ours } = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        ours: document.querySelector('.corner span')?.closest('[lang]')?.getAttribute('lang'),
      }));
      const known = language.startsWith('"') ? 'en' : language;
      assert.deepEqual([lang, dir, ours], [known, direction, 'en']);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});
