import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { rules } from '../../server/src/analysis/rules';
import { speak } from '../../server/src/l10n';
import type { Words } from '../../server/src/protocol/words';
import { pseudoWords, untranslated } from '../l10n/pseudo';
import { before as early, after as late, message, versions } from './harness/comparisons';
import { Harness, type OpenOptions, type Preview } from './harness/page';
import { branched, Served, viewOf } from './harness/served';

/** Names, and words that files are written with. */
const content = [
  ...rules.map(({ id }) => id),
  'Career Ladder HEAD Working tree notExpected unchanged cumulative standalone',
  'Leads understands knows',
  'levels competencies software-engineer.ladder.yaml',
  // Ids with their names.
  'L1 Junior Engineer, L2 Engineer, L3 Senior Engineer, L4 Staff Engineer, M4 Engineering Manager',
  'L1 Junior, L2 Software Engineer',
];

/** Texts of the page as they are seen or heard: text nodes, and what labels, titles and placeholders say. */
function texts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('script, pre, code')) found.push(node.data);
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        found.push(node.getAttribute(name) ?? '');
    }
  }
  return found;
}

describe('a page in another language', () => {
  let words: Words;
  let harness: Harness;
  let preview: Preview;

  before(async () => {
    words = await pseudoWords();
    speak(words);
    harness = await Harness.start();
  });
  after(async () => {
    speak(undefined);
    await harness.stop();
  });

  async function open(options: OpenOptions = {}): Promise<void> {
    preview = await harness.open({ ...options, words });
  }

  /** Nothing on the page is in English but what stands in the ladder. */
  async function nothingLeft(...known: readonly string[]): Promise<void> {
    const found = await preview.page.evaluate(texts);
    assert.ok(found.some((text) => text.includes('⟦')));
    const left = found.flatMap((text) => untranslated(text, [...known, ...content]));
    assert.deepEqual([...new Set(left)], []);
    assert.deepEqual(await preview.page.evaluate(() => window.spy.violations), []);
  }

  it('waits for a ladder', async () => {
    await open();
    await nothingLeft();
    await preview.send({ type: 'gone', message: '⟦x⟧' });
    await nothingLeft();
  });

  it('shows the matrix, its report, findings, filters, heat and search', async () => {
    await open();
    await preview.show(viewOf(branched));
    await nothingLeft(branched);
    const { page } = preview;
    await page.locator('.report > summary').click();
    for (const mark of await page.locator('details.findings > summary').all()) await mark.click();
    await page.locator('.filter > button').click();
    await page.locator('.search-input').fill('the');
    await page.locator('.buttons button').nth(3).click();
    await nothingLeft(branched, 'the');
    // Writing elsewhere has closed it.
    await page.locator('.filter > button').click();
    await nothingLeft(branched, 'the');
    await page.locator('#filter-panel input').first().check();
    await nothingLeft(branched);
  });

  it('shows a ladder without a table', async () => {
    for (const text of [
      'ladder: 1\nrole: A\n',
      'ladder: 1\nrole: A\nlevels: [L1]\n',
      'ladder: 1\ncompetencies: [{ id: c }]\n',
    ]) {
      await open();
      await preview.show(viewOf(text));
      await nothingLeft(text);
    }
  });

  it('shows a level', async () => {
    await open();
    const served = new Served(preview, branched);
    await served.show();
    await served.answer(() => preview.page.locator('.views button').nth(1).click());
    await nothingLeft(branched);
    await preview.page.locator('.level-bar .views button').nth(1).click();
    await nothingLeft(branched);
  });

  it('shows a comparison', async () => {
    await open({ bundle: 'compare' });
    await nothingLeft();
    await preview.send(message(versions(early, late)));
    const known = [early, late].map((side) => (typeof side === 'string' ? side : JSON.stringify(side)));
    await nothingLeft(...known);
    await preview.page.locator('.toolbar button[aria-pressed]').first().click();
    await nothingLeft(...known);
  });

  it('shows all roles', async () => {
    await open({ bundle: 'overview' });
    await nothingLeft();
    const role = { uri: 'file:///w/a.ladder.yaml', path: 'a.ladder.yaml', role: '⟦x⟧' };
    const matrix = viewOf(branched);
    const whole = {
      role: 'Analyst',
      family: 'Data',
      levels: [{ id: 'L1' }],
      competencies: 3,
      coverage: matrix.coverage,
      report: matrix.report,
      findings: { error: 1, warning: 2, information: 1, hint: 3 },
    };
    const roles = [role, { ...role, uri: 'file:///w/b.ladder.yaml', role: whole }];
    await preview.send({ type: 'roles', roles, found: 2 } as never);
    await nothingLeft('a.ladder.yaml', 'Analyst Data');
    await preview.send({ type: 'roles', roles, found: 5 } as never);
    await nothingLeft('a.ladder.yaml', 'Analyst Data');
    await preview.send({ type: 'roles', roles: [], found: 0 } as never);
    await nothingLeft();
  });
});
