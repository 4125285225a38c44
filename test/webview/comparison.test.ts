import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ComparisonView } from '../../server/src/protocol/comparison';
import type { FromCompare } from '../../server/src/protocol/pages';
import { after, before, compared, hostile, large, message, versions } from './harness/comparisons';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';

const view = versions(before, after);
const size = { width: 1100, height: 760, bundle: 'compare' as const };

describe('comparison', () => {
  let harness: Harness;
  let preview: Preview;
  openForEach(size, (opened) => {
    ({ harness, preview } = opened);
  });

  /** Waits for messages of the page, but for the first. */
  async function sent(): Promise<FromCompare[]> {
    await preview.page.waitForFunction(() => window.spy.sent.length > 1);
    return preview.page.evaluate(() => (window.spy.sent as FromCompare[]).splice(1));
  }

  /** Texts of the lines that are drawn: head, change, then each side. */
  function lines(): Promise<string[][]> {
    return preview.page.evaluate(() =>
      [...document.querySelectorAll('table.compare tbody tr')].map((row) =>
        [...row.children].map((box) => (box as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
      ),
    );
  }

  it('tells what it comes to, and draws each change beside what it was', async () => {
    await preview.send(message(view));
    assert.equal(await preview.page.locator('h1').innerText(), 'Software Engineer: HEAD → Working tree');
    const sentences = await preview.page.locator('.sentences li').allInnerTexts();
    assert.ok(sentences.includes('1 expectation raised at L2 · Delivery'), String(sentences));
    assert.ok(sentences.includes('1 cell emptied at L1 · Code Quality'), String(sentences));
    assert.deepEqual(
      await lines(),
      [
        ['L1 Junior 1 unchanged'],
        ['Code Quality Emptied , emptied: 1 removed', 'Removed', 'Writes tests for new code', 'Empty'],
        [
          'Writing , 1 reworded',
          'Reworded',
          'Describes each change in its pull request',
          'Explains each change in its pull request',
        ],
        [
          'L2 Software Engineer Renamed was “Engineer” 2 unchanged in L2 Software Engineer',
          'L2 Engineer',
          'L2 Software Engineer',
        ],
        [
          'Delivery , 1 raised, 1 added, 1 removed',
          'Raised within one team → across several teams',
          'Delivers features of a few weeks within one team',
          'Delivers features of a few weeks across several teams',
        ],
        ['Unchanged', 'Splits work into small steps 1 example', 'Splits work into small steps 1 example'],
        ['Removed', 'Tells the team early when a date slips', 'Not here'],
        ['Added', 'Not here', 'Answers support tickets every week'],
      ].map((row, i) => (i === 0 ? ['L1 Junior 1 unchanged in L1 Junior'] : row)),
    );
    assert.deepEqual(await preview.faults(), []);
  });

  it('marks the words that differ, as taken out and as put in', async () => {
    await preview.send(message(view));
    const row = preview.page.locator('tr.line', { hasText: 'Raised' });
    assert.match((await row.locator('del').allInnerTexts()).join(' '), /within one team/);
    assert.match((await row.locator('ins').allInnerTexts()).join(' '), /across several teams/);
    const looks = await row.evaluate((line) =>
      ['del', 'ins'].map((tag) => getComputedStyle(line.querySelector(tag)!).textDecorationLine),
    );
    assert.deepEqual(looks, ['line-through', 'underline'], 'not by color alone');
    assert.equal(
      await preview.page.locator('tr.line:has(.verdict span:text-is("Added"))').locator('ins, del').count(),
      0,
    );
  });

  it('is one table: headers, scopes, and columns that scroll as one', async () => {
    await preview.send(message(view));
    const heads = await preview.page.evaluate(() => ({
      tables: document.querySelectorAll('table.compare').length,
      columns: [...document.querySelectorAll('table.compare > thead th')].map((th) =>
        th.getAttribute('scope'),
      ),
      groups: [...document.querySelectorAll('table.compare > tbody th')].every(
        (th) => th.getAttribute('scope') === 'rowgroup',
      ),
    }));
    assert.deepEqual(heads, { tables: 1, columns: ['col', 'col', 'col', 'col'], groups: true });
  });

  it('folds what is unchanged, and shows it on demand', async () => {
    await preview.send(message(view));
    assert.equal(await preview.page.getByText('Finishes small tasks with help').count(), 0);
    const fold = preview.page.getByRole('button', { name: '1 unchanged in L1 Junior' });
    assert.equal(await fold.getAttribute('aria-expanded'), 'false');
    await fold.click();
    assert.equal(await preview.page.getByText('Finishes small tasks with help').count(), 2);
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
    assert.equal(await preview.page.getByText('Reviews code of the team within a day').count(), 0);
    await preview.page.getByRole('button', { name: 'Only differences' }).click();
    assert.equal(await preview.page.getByText('Reviews code of the team within a day').count(), 2);
    assert.equal(await preview.page.locator('.fold').count(), 0);
  });

  it('turns its headings to competencies', async () => {
    await preview.send(message(view));
    await preview.page.getByRole('button', { name: 'By competency' }).click();
    const titles = await preview.page.locator('.group-title').allInnerTexts();
    assert.deepEqual(titles, ['Delivery', 'Code Quality', 'Writing']);
    assert.match(await preview.page.locator('tbody .row-head').first().innerText(), /L2 Software Engineer/);
  });

  it('goes from change to change by keys and by buttons, around the end', async () => {
    await preview.send(message(view));
    const at = () =>
      preview.page.evaluate(() => [
        document.querySelector('.position')!.textContent,
        (document.activeElement?.closest('tr') as HTMLElement | null)?.innerText.split('\n')[0],
      ]);
    assert.equal((await at())[0], '6 changes');
    const next = async (key: string) => {
      await preview.page.keyboard.press(key);
      return (await at())[0];
    };
    assert.equal(await next('n'), '1 of 6');
    assert.equal(await next('Alt+F5'), '2 of 6');
    assert.equal(await next('F7'), '3 of 6');
    assert.equal((await at())[1], 'L2 Software Engineer', 'a level that was renamed is a change, too');
    assert.equal(await next('p'), '2 of 6');
    assert.equal(await next('Shift+Alt+F5'), '1 of 6');
    assert.equal(await next('p'), '6 of 6');
    await preview.page.getByRole('button', { name: 'Next change' }).click();
    assert.equal((await at())[0], '1 of 6');
  });

  it('leads to either source, by click and by Enter', async () => {
    await preview.send(message(view));
    const line = (side: number, of: string) => {
      const behavior = view.cells.flat().flatMap(({ behaviors }) => behaviors);
      const found = behavior.find(({ change }) => change === of)!.sides[side]![0]!;
      return found.range;
    };
    await preview.page.locator('tr.line', { hasText: 'Raised' }).locator('td.side .source').first().click();
    assert.deepEqual(await sent(), [{ type: 'reveal', side: 0, range: line(0, 'raised') }]);
    await preview.page.locator('tr.line', { hasText: 'Raised' }).locator('td.side').nth(1).focus();
    await preview.page.keyboard.press('Enter');
    assert.deepEqual(await sent(), [{ type: 'reveal', side: 1, range: line(1, 'raised') }]);
    await preview.page.locator('.side-label').first().click();
    assert.deepEqual(await sent(), [{ type: 'reveal', side: 0, range: null }]);
    await preview.page.getByRole('button', { name: 'Swap sides' }).click();
    await preview.page.getByRole('button', { name: 'As text' }).click();
    assert.deepEqual(await sent(), [{ type: 'swap' }, { type: 'textDiff' }]);
  });

  it('moves among cells by arrow keys, with one tab stop', async () => {
    await preview.send(message(view));
    await preview.page.locator('tr.line', { hasText: 'Reworded' }).locator('td.gutter').focus();
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.keyboard.press('ArrowDown');
    const focused = () => preview.page.evaluate(() => (document.activeElement as HTMLElement).innerText);
    assert.equal(await focused(), 'L2 Software Engineer');
    await preview.page.keyboard.press('ArrowDown');
    assert.match(await focused(), /across several teams/);
    assert.equal(await preview.page.locator('table.compare [data-column][tabindex="0"]').count(), 1);
  });

  it('shows all cells at a glance, and goes to one of them', async () => {
    await preview.send(message(view));
    const squares = await preview.page
      .locator('.square')
      .evaluateAll((all) =>
        all.map((square) => square.querySelector('button')?.getAttribute('aria-label') ?? square.textContent),
      );
    assert.deepEqual(squares, [
      '',
      'L1 Junior · Code Quality: emptied: 1 removed',
      'L1 Junior · Writing: 1 reworded',
      'L2 Software Engineer · Delivery: 1 raised, 1 added, 1 removed',
      '',
      '',
    ]);
    const button = preview.page.getByRole('button', { name: /^L2 Software Engineer · Delivery/ });
    await button.click();
    assert.equal(await preview.page.locator('.position').innerText(), '4 of 6');
    const first = preview.page.getByRole('button', { name: /^L1 Junior · Code Quality/ });
    await first.focus();
    await preview.page.keyboard.press('ArrowRight');
    assert.equal(
      await preview.page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'L1 Junior · Writing: 1 reworded',
    );
  });

  it('keeps scroll, focus and folds while a text changes', async () => {
    const texts = [large(8, 12, false), large(8, 12, true)] as const;
    await preview.send(message(versions(...texts)));
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 1500));
    const box = preview.page.locator('tr.line td.side').nth(100);
    await box.evaluate((td) => td.focus({ preventScroll: true }));
    await preview.page.evaluate(() => {
      const kept = document.querySelectorAll('tr.line td.side')[100]!;
      Object.assign(window, { kept });
    });
    await preview.send(
      message(versions(texts[0], texts[1].replace('reports for area 90', 'memos for area 90'))),
    );
    const now = await preview.page.evaluate(() => ({
      top: document.querySelector('.scroller')!.scrollTop,
      focus: document.activeElement === (window as unknown as { kept: Element }).kept,
    }));
    assert.deepEqual(now, { top: 1500, focus: true });
    assert.equal(await preview.page.getByText('memos').count(), 1);
  });

  it('is after a reload as it was left', async () => {
    await preview.send(message(view));
    await preview.page.getByRole('button', { name: 'By competency' }).click();
    await preview.page.getByRole('button', { name: /unchanged in Delivery/ }).click();
    await preview.page.waitForFunction(() => (window.spy.state as { open?: unknown[] })?.open?.length === 1);
    const again = await harness.open({ ...size, state: await preview.state() });
    await again.send(message(view));
    assert.equal(
      await again.page.getByRole('button', { name: 'By competency' }).getAttribute('aria-pressed'),
      'true',
    );
    assert.equal(await again.page.getByText('Finishes small tasks with help').count(), 2);
    assert.deepEqual(await again.faults(), []);
    await again.close();
  });

  for (const [name, state] of [
    ['text', 'x'],
    ['another shape', { sides: 3, open: {}, scroll: { left: 0, top: 0 } }],
    ['half of it', { sides: [], open: [3], scroll: { left: 'x' } }],
  ] as const) {
    it(`starts with a state that is not ours: ${name}`, async () => {
      const page = await harness.open({ ...size, state });
      await page.send(message(view));
      assert.equal(await page.page.locator('tbody.group').count(), 2);
      assert.deepEqual(await page.faults(), []);
      await page.close();
    });
  }

  it('says why there is nothing to see', async () => {
    await preview.send({ type: 'gone', message: '“HEAD” cannot be read.', sides: [] });
    assert.equal(await preview.page.getByRole('status').innerText(), '“HEAD” cannot be read.');
    await preview.send(message(view));
    assert.equal(await preview.page.getByRole('status').innerText(), '');
  });

  it('tells of a ladder that is gone, once for each part of it', async () => {
    await preview.send(message(versions(before, 'ladder: 1\n')));
    assert.equal(await preview.page.locator('h1').innerText(), 'Software Engineer: HEAD → Working tree');
    const sentences = await preview.page.locator('.sentences li').allInnerTexts();
    assert.deepEqual(sentences, ['The ladder is gone: 2 levels, 3 competencies, 8 behaviors']);
    const head = preview.page.locator('th.row-head', { hasText: 'Code Quality' }).first();
    assert.equal((await head.innerText()).match(/Removed/g)?.length, 1);
  });

  it('says that nothing changed', async () => {
    await preview.send(message(versions(before, before)));
    assert.equal(await preview.page.locator('.nothing').innerText(), 'Nothing changed.');
    assert.equal(await preview.page.locator('.minimap').count(), 0);
    assert.equal(await preview.page.getByRole('button', { name: 'Next change' }).isDisabled(), true);
  });

  it('runs nothing that a text may hold', async () => {
    await preview.send(message(hostile()));
    await preview.page.getByRole('button', { name: 'Only differences' }).click();
    await preview.page.getByRole('button', { name: 'By competency' }).click();
    assert.equal(await preview.page.locator('main script, main img, main a').count(), 0);
    assert.ok((await preview.page.getByText('<img src=x onerror').count()) > 0, 'shown as text');
    assert.deepEqual(await preview.faults(), []);
  });

  it('cuts a text of a megabyte, and shows more of it on demand', async () => {
    const book = 'Explains how services fail and recover. '.repeat(26_000);
    const long = (words: string) => before.replace('Writes tests for new code', `${words} ${book}`);
    await preview.send(message(versions(long('One'), long('Two'))));
    const length = () =>
      preview.page
        .locator('td.side')
        .first()
        .evaluate((td) => td.textContent!.length);
    assert.ok((await length()) < 2000);
    await preview.page.locator('td.side .more').first().click();
    assert.ok((await length()) > 15_000);
    assert.deepEqual(await preview.faults(), []);
  });

  it('takes 1,000 levels', async () => {
    await preview.send(message(versions(large(1000, 3, false), large(1000, 3, true))));
    await preview.page.keyboard.press('p');
    assert.equal(await preview.page.locator('.position').innerText(), '3,000 of 3,000');
    assert.match(
      await preview.page.evaluate(() => document.activeElement!.closest('tr')!.innerText),
      /area 2999/,
    );
    assert.deepEqual(await preview.faults(), []);
  });
});

describe('comparison of several', () => {
  let preview: Preview;
  openForEach(size, (opened) => {
    preview = opened.preview;
  });
  const shown = async (of: ComparisonView) => {
    await preview.send(message(of));
    assert.deepEqual(await preview.faults(), []);
  };

  it('has a column for each of three ladders, and says what is not there', async () => {
    const other = before
      .replace('Software Engineer', 'Data Engineer')
      .replace('id: writing', 'id: pipelines');
    const third = before
      .replace('Software Engineer', 'Analyst')
      .replace('  - id: L2\n    name: Engineer\n', '');
    await shown(compared({ text: before }, { text: other, file: 'data' }, { text: third, file: 'analyst' }));
    assert.equal(
      await preview.page.locator('h1').innerText(),
      'Software Engineer, Data Engineer and Analyst',
    );
    assert.deepEqual(await preview.page.locator('.side-label').allInnerTexts(), [
      'Software Engineer',
      'Data Engineer',
      'Analyst',
    ]);
    assert.ok((await preview.page.locator('td.absent').count()) > 0);
    assert.equal(await preview.page.locator('.minimap').count(), 0);
  });

  it('puts what only one side has each beside each other', async () => {
    await shown(
      compared(
        { text: before, level: 'L1', label: 'L1 Junior' },
        { text: before, level: 'L2', label: 'L2 Engineer' },
      ),
    );
    assert.equal(
      await preview.page.locator('h1').innerText(),
      'Software Engineer: L1 Junior and L2 Engineer',
    );
    assert.equal(await preview.page.locator('tr.heading').count(), 0, 'one row for each competency');
    const own = preview.page.locator('tr[data-line="own"]').first();
    assert.match(await own.innerText(), /Only L2 Engineer/);
    assert.match(await preview.page.locator('tr[data-line="own"]').nth(1).innerText(), /Not in common/);
    await own.locator('td.side').nth(1).locator('.source').nth(1).click();
    await preview.page.waitForFunction(() => window.spy.sent.some(({ type }) => type === 'reveal'));
    const reveals = await preview.page.evaluate(() =>
      window.spy.sent.filter(({ type }) => type === 'reveal'),
    );
    const { range } = reveals[0] as Extract<FromCompare, { type: 'reveal' }>;
    assert.match(before.split('\n')[range!.start.line]!, /Tells the team early/);
  });

  it('scrolls sideways when it is narrow, the table alone', async () => {
    await preview.page.setViewportSize({ width: 420, height: 600 });
    await shown(view);
    const widths = await preview.page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      table: document.querySelector('table.compare')!.getBoundingClientRect().width > 420,
    }));
    assert.deepEqual(widths, { page: 420, table: true });
  });
});
