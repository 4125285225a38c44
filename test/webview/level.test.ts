import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';
import { branched, complete, hostileText, Served } from './harness/served';

describe('one level', () => {
  let harness: Harness;
  let preview: Preview;
  let served: Served;
  openForEach({ width: 1300, height: 900 }, (opened) => {
    ({ harness, preview } = opened);
  });
  const press = (name: string) => preview.page.getByRole('button', { name, exact: true }).click();
  const open = (text = branched) => {
    served = new Served(preview, text);
    return served.show().then(() => served.answer(() => press('Level')));
  };
  const choose = (field: string, label: string) =>
    served.answer(() =>
      preview.page.getByRole('combobox', { name: field, exact: true }).selectOption({ label }),
    );
  /** Each competency with its expectations, as they read. */
  const said = async () =>
    preview.page
      .locator('.competency')
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector('h3, h4')?.textContent,
          ...[...one.querySelectorAll(':scope > .expectations > li')].map((item) =>
            [...item.querySelectorAll('.labels > *, .behavior-text .source')]
              .map((part) => part.textContent)
              .join(' '),
          ),
        ]),
      );
  const summary = () => preview.page.locator('.level-summary').innerText();

  it('begins with the first that follows another, and what it adds', async () => {
    await open();
    assert.equal(await summary(), 'L2 Engineer adds 3 expectations to L1 Junior Engineer.');
    assert.deepEqual(await said(), [
      ['Code Quality', 'Leads the retirement of old code in the team'],
      ['Architecture', 'Writes a design note for each feature'],
      ['Mentoring', 'Onboards a new colleague to one part of the system'],
    ]);
    assert.equal(await preview.page.locator('table').isVisible(), false);
  });

  it('begins where the cursor is', async () => {
    served = new Served(preview, branched);
    await served.show();
    await preview.send({ type: 'cursor', cell: { level: 4, competency: 0 } });
    await served.answer(() => press('Level'));
    assert.match(await summary(), /^M4 Engineering Manager adds 1 expectation to L3/);
  });

  it('says what goes farther than before, with the words that differ', async () => {
    await open();
    await choose('Level', 'L3 Senior Engineer');
    const raised = preview.page.locator('.expectation.raised');
    assert.equal(await raised.count(), 1);
    assert.deepEqual(await raised.locator('.behavior-text mark').allInnerTexts(), ['across several teams']);
    assert.match(
      await raised.innerText(),
      /Goes farther than L2 Leads the retirement of old code in the team/,
    );
    assert.match(await summary(), /1 of which goes farther/);
  });

  it('reads on from further below, and says since when', async () => {
    await open();
    await choose('Level', 'L3 Senior Engineer');
    await choose('for someone at', 'L1 Junior Engineer');
    assert.deepEqual(
      (await said()).map((lines) => lines.slice(0, 2)),
      [
        ['Code Quality', 'L2 Leads the retirement of old code in the team'],
        ['Architecture', 'L2 Writes a design note for each feature'],
        ['Mentoring', 'L2 Onboards a new colleague to one part of the system'],
      ],
    );
    await choose('for someone at', 'no level yet');
    assert.match(await summary(), /^All the way to L3 Senior Engineer: \d+ expectations\.$/);
  });

  it('offers only levels of its branch to come from', async () => {
    await open();
    await choose('Level', 'M4 Engineering Manager');
    assert.deepEqual(
      await preview.page.getByRole('combobox', { name: 'for someone at' }).locator('option').allInnerTexts(),
      ['no level yet', 'L1 Junior Engineer', 'L2 Engineer', 'L3 Senior Engineer'],
    );
    const all = (await said()).flat().join('\n');
    assert.doesNotMatch(all, /technical strategy|Sponsors/);
  });

  it('shows everything expected, each since when', async () => {
    await open();
    await choose('Level', 'L4 Staff Engineer');
    await press('Everything expected');
    const [code, architecture] = await said();
    assert.deepEqual(code, [
      'Code Quality',
      'L1 Tests each change before asking for a very careful review',
      'L2 Leads the retirement of old code in the team',
      'L3 Leads the retirement of old code across several teams',
      'L3 Has a good understanding of various design patterns',
    ]);
    assert.ok(architecture?.includes('L4 New Writes the technical strategy of a product area'));
    assert.ok(architecture?.includes('L4 Expected already Draws the boundaries between services'));
  });

  it('gives the reason where nothing changes, and names the gap', async () => {
    await open();
    await choose('Level', 'L4 Staff Engineer');
    const text = (at: number) => preview.page.locator('.competency').nth(at).innerText();
    assert.match(await text(0), /Unchanged at L4: What a senior does for code is enough/);
    await preview.page.locator('.competency').nth(1).getByText('1 behavior expected already').click();
    assert.match(await text(1), /Says the same as L3/);
    await choose('Level', 'M4 Engineering Manager');
    assert.match(await text(0), /Not expected at M4: Is not measured by code/);
    assert.match(await text(1), /Nothing is written for M4 yet/);
  });

  it('holds complete cells against each other', async () => {
    await open(complete);
    assert.deepEqual(await said(), [['Delivery', 'Reworded Plans the work of a quarter', 'Hires engineers']]);
    await preview.page.getByText('1 behavior not asked for any more').click();
    assert.match(await preview.page.locator('.competency').innerText(), /L1 Fixes typos/);
  });

  it('shows how large each step is; a click reads that level', async () => {
    await open();
    const steps = preview.page.locator('.step');
    assert.deepEqual(await steps.evaluateAll((all) => all.map((one) => one.getAttribute('title'))), [
      'L1 Junior Engineer: where it begins',
      'L2 Engineer: 2 new demands in 2 competencies, 1 for each',
      'L3 Senior Engineer: 6 new demands in 3 competencies, 2 for each',
      'L4 Staff Engineer: 2 new demands in 3 competencies, 0.7 for each',
    ]);
    assert.equal(await steps.nth(1).getAttribute('aria-current'), 'true');
    const heights = await preview.page
      .locator('.step-bar')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height));
    assert.ok(heights[2]! > heights[1]! && heights[1]! > heights[3]!, String(heights));
    await served.answer(() => steps.nth(2).click());
    assert.match(await summary(), /^L3 Senior Engineer adds/);
    assert.equal(await steps.nth(2).getAttribute('aria-current'), 'true');
  });

  it('goes to the source, by mouse and by keys', async () => {
    await open();
    const line = (words: string) => branched.split('\n').findIndex((text) => text.includes(words));
    await preview.page.getByRole('link', { name: 'Writes a design note' }).click();
    assert.equal(await preview.revealedLine(), line('Writes a design note'));
    await preview.page.getByRole('link', { name: 'Onboards a new colleague' }).focus();
    await preview.page.keyboard.press('Enter');
    assert.equal(await preview.revealedLine(), line('Onboards a new colleague'));
    await preview.page.getByRole('heading', { name: 'L2 Engineer' }).getByRole('link').click();
    assert.equal(await preview.revealedLine(), line('id: L2'));
    await choose('Level', 'L3 Senior Engineer');
    await preview.page.evaluate(() => {
      window.spy.sent = [];
    });
    await preview.page.locator('.before .source').click();
    assert.equal(await preview.revealedLine(), line('Leads the retirement of old code in the team'));
  });

  it('follows the text, and keeps scroll and focus', async () => {
    await preview.page.setViewportSize({ width: 500, height: 500 });
    await open();
    await choose('Level', 'L3 Senior Engineer');
    const scroller = preview.page.locator('.level-scroller');
    await scroller.evaluate((one) => one.scrollTo(0, 300));
    await preview.page.getByRole('link', { name: 'Gives a talk' }).evaluate((link: HTMLElement) => {
      link.focus({ preventScroll: true });
    });
    await served.show(branched.replace('Compares two designs', 'Compares three designs'));
    assert.equal(await preview.page.locator('.level').getByText('Compares three designs').count(), 1);
    assert.equal(await scroller.evaluate(({ scrollTop }) => scrollTop), 300);
    assert.equal(
      await preview.page.evaluate(() => document.activeElement?.textContent),
      'Gives a talk each quarter',
    );
  });

  it('is after a reload as it was left', async () => {
    await preview.page.setViewportSize({ width: 500, height: 500 });
    await open();
    await choose('Level', 'L3 Senior Engineer');
    await choose('for someone at', 'L1 Junior Engineer');
    await press('Everything expected');
    await preview.page.locator('.level-scroller').evaluate((one) => one.scrollTo(0, 200));
    await preview.page.waitForFunction(
      () => (window.spy.state as { scroll?: { level: number } }).scroll?.level === 200,
    );
    const again = await harness.open({ width: 500, height: 500, state: await preview.state() });
    const other = new Served(again, branched);
    assert.deepEqual((await other.sent('read')).at(-1)?.reading, { level: 'L3', from: 'L1' });
    const look = () =>
      again.page.evaluate(() => [
        document.querySelector('.level h2')?.textContent,
        document.querySelector('[aria-pressed="true"][class=""], .level-bar [aria-pressed="true"]')
          ?.textContent,
        // A pixel more or less is the browser's rounding.
        Math.round((document.querySelector('.level-scroller')?.scrollTop ?? 0) / 5) * 5,
      ]);
    await again.page.locator('.level h2').waitFor();
    assert.deepEqual(await look(), ['L3 Senior Engineer', 'Everything expected', 200], 'before any message');
    await other.show();
    assert.deepEqual(await look(), ['L3 Senior Engineer', 'Everything expected', 200]);
    assert.deepEqual(await again.faults(), []);
    await again.close();
  });

  it('gives the matrix back as it was left', async () => {
    served = new Served(preview, branched);
    await preview.page.setViewportSize({ width: 700, height: 500 });
    await served.show();
    await preview.page.locator('td summary', { hasText: '2 examples' }).click();
    await preview.page.locator('.scroller').evaluate((one) => one.scrollTo(60, 120));
    await served.answer(() => press('Level'));
    await served.answer(() => press('Matrix'));
    assert.deepEqual(
      await preview.page
        .locator('.scroller')
        .evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
      [60, 120],
    );
    assert.equal(await preview.page.locator('td details.examples[open]').count(), 1);
    assert.equal((await served.sent('read')).at(-1)?.reading, null, 'no level is read any more');
  });

  it('withstands a hostile ladder of a thousand levels', async () => {
    await open(hostileText());
    await press('Everything expected');
    assert.ok((await preview.page.locator('.expectation').count()) > 0);
    await served.answer(() =>
      preview.page.getByRole('combobox', { name: 'Level', exact: true }).selectOption('999'),
    );
    assert.match(await preview.page.locator('.level h2').innerText(), /^L999/);
    assert.ok((await preview.page.locator('.step').count()) <= 41);
    assert.equal(await preview.page.locator('.level script, .level img, .level a').count(), 0);
    assert.ok((await preview.page.locator('.level *').count()) < 5000, 'no more than can be read');
    assert.deepEqual(await preview.faults(), []);
  });
});
