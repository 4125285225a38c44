import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { behavior, written } from './harness/matrices';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';
import { complete, hostile, large } from './harness/samples';
import { branched, hostileText, Served } from './harness/served';

/** Rows and columns in sight, by their names. */
async function inSight(preview: Preview): Promise<[rows: string[], columns: string[]]> {
  const names = (selector: string) =>
    preview.page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.querySelector('.name')?.textContent ?? ''),
      );
  return [await names('tr[data-row] > th'), await names('thead th[data-column]')];
}

describe('filter', () => {
  let preview: Preview;
  let harness: Harness;
  openForEach({ width: 1300, height: 800 }, (opened) => {
    ({ harness, preview } = opened);
  });
  const filter = () => preview.page.getByRole('button', { name: /^Filter/ });
  const check = async (...names: string[]) => {
    if ((await filter().getAttribute('aria-expanded')) !== 'true') await filter().click();
    for (const name of names) await preview.page.getByRole('checkbox', { name, exact: true }).check();
  };
  const line = () => preview.page.locator('.filter-line').innerText();

  const cases: [string, string[], rows: string[] | undefined, columns: string[], left: number][] = [
    ['a group', ['Craft'], undefined, ['Code Quality', 'Architecture & Design'], 10],
    [
      'two groups',
      ['Craft', 'People'],
      undefined,
      ['Code Quality', 'Architecture & Design', 'Mentoring', 'Communication'],
      20,
    ],
    ['a competency', ['Delivery'], undefined, ['Delivery'], 5],
    ['a group and a competency of it', ['Craft', 'Code Quality'], undefined, ['Code Quality'], 5],
    [
      'levels',
      ['L1 Junior Engineer', 'L4 Staff Engineer'],
      ['Junior Engineer', 'Staff Engineer'],
      [
        'Code Quality',
        'Architecture & Design',
        'Incident Management',
        'Delivery',
        'Mentoring',
        'Communication',
      ],
      12,
    ],
    ['a value, of competencies and of behaviors', ['Simplicity'], undefined, ['Code Quality'], 5],
    [
      'gaps',
      ['Gaps'],
      ['Staff Engineer', 'Engineering Manager'],
      ['Architecture & Design', 'Delivery', 'Communication'],
      3,
    ],
    ['gaps of a level', ['Gaps', 'L4 Staff Engineer'], ['Staff Engineer'], ['Delivery'], 1],
  ];
  for (const [name, choices, rows, columns, left] of cases) {
    it(`leaves ${name}, either way round`, async () => {
      const matrix = complete();
      await preview.show(matrix);
      await check(...choices);
      const all = matrix.levels.map((level) => level.name ?? '');
      assert.deepEqual(await inSight(preview), [rows ?? all, columns]);
      assert.match(await line(), new RegExp(`^The filter leaves ${left} of 30 cells\\.`));
      await preview.page.getByRole('button', { name: 'Transpose' }).click();
      assert.deepEqual(await inSight(preview), [columns, rows ?? all]);
      assert.match(await line(), new RegExp(`^The filter leaves ${left} of 30 cells\\.`));
    });
  }

  it('dims behaviors that do not carry the value, in cells of which others do', async () => {
    const matrix = complete();
    const cell = written(
      behavior('Carries it', { values: ['Candor'] }),
      behavior('Carries another', { values: ['Ownership'] }),
      behavior('Carries none'),
    );
    const alone = written(behavior('Carries it', { values: ['Candor'] }));
    const cells = matrix.cells.map((row, i) =>
      row.map((old, j) => (i === 1 && j === 3 ? cell : i === 2 && j === 3 ? alone : old)),
    );
    await preview.show({ ...matrix, cells });
    const dimmed = () =>
      preview.page
        .locator('.faint')
        .evaluateAll((all) => all.map((one) => one.querySelector('.source')?.textContent));
    assert.deepEqual(await dimmed(), []);
    await check('Candor');
    assert.deepEqual(await dimmed(), ['Carries another', 'Carries none']);
    assert.match(
      (await preview.cell(1, 3).locator('.faint').first().textContent()) ?? '',
      /^Left out by the filter/,
    );
    await check('Ownership');
    assert.deepEqual(await dimmed(), ['Carries none']);
    await preview.page.getByRole('button', { name: 'Transpose' }).click();
    assert.deepEqual(await dimmed(), ['Carries none']);
    await preview.page.locator('.filter-line').getByRole('button', { name: 'Clear filter' }).click();
    assert.deepEqual(await dimmed(), []);
    assert.deepEqual(await preview.faults(), []);
  });

  it('leaves cells with findings', async () => {
    await new Served(preview, branched).show();
    await check('Cells with findings');
    assert.match(await line(), /^The filter leaves [1-9] of 15 cells/);
    assert.equal(
      await preview.page.locator('tr[data-row] > td:visible:not(.out):not(:has(.findings))').count(),
      0,
    );
  });

  it('says when nothing is left, and how to have it back', async () => {
    await preview.show(complete());
    await check('Gaps', 'Code Quality');
    assert.match(await line(), /^No cell matches the filter\./);
    assert.deepEqual(await inSight(preview), [[], []]);
    await preview.page.locator('.filter-line').getByRole('button', { name: 'Clear filter' }).click();
    assert.equal(await line(), '');
    assert.equal((await inSight(preview))[0].length, 5);
  });

  it('offers what a hostile ladder has, as words and within bounds', async () => {
    await preview.show(hostile());
    await filter().click();
    const panel = preview.page.locator('#filter-panel');
    assert.equal(await panel.locator('script, img, a, style').count(), 0);
    for (const box of (await panel.getByRole('checkbox').all()).slice(0, 6)) await box.check();
    assert.deepEqual(await preview.faults(), []);
    await new Served(preview, hostileText()).show();
    assert.ok((await panel.getByRole('checkbox').count()) < 130, 'not a thousand at once');
    assert.deepEqual(await preview.faults(), []);
  });

  it('is a disclosure that Escape and a click elsewhere close', async () => {
    await preview.show(complete());
    await filter().click();
    await preview.page.getByRole('checkbox', { name: 'Gaps' }).focus();
    await preview.page.keyboard.press('Escape');
    assert.equal(await preview.page.locator('#filter-panel').count(), 0);
    assert.equal(await filter().evaluate((one) => one === document.activeElement), true);
    await filter().click();
    await preview.page.locator('h1').click();
    assert.equal(await preview.page.locator('#filter-panel').count(), 0);
  });

  it('keeps keys and gaps among what is shown', async () => {
    await preview.show(complete());
    await check('L1 Junior Engineer', 'M4 Engineering Manager', 'Architecture & Design', 'Communication');
    await preview.page.keyboard.press('Escape');
    await preview.cell(0, 1).focus();
    const place = () =>
      preview.page.evaluate(() => {
        const box = document.activeElement?.closest('td');
        return box ? [box.closest('tr')?.dataset['row'], box.cellIndex - 1] : undefined;
      });
    for (const [key, expected] of [
      ['ArrowDown', ['4', 1]],
      ['ArrowRight', ['4', 5]],
      ['ArrowDown', ['4', 5]],
      ['Home', ['4', 1]],
      ['Control+Home', ['0', 1]],
      ['End', ['0', 5]],
      ['Control+End', ['4', 5]],
    ] as const) {
      await preview.page.keyboard.press(key);
      assert.deepEqual(await place(), expected, key);
    }
    const next = preview.page.getByRole('button', { name: 'Next gap' });
    await next.click();
    assert.deepEqual(await place(), ['4', 1]);
    await next.click();
    assert.deepEqual(await place(), ['4', 5]);
  });

  it('keeps folds, and is kept over a reload', async () => {
    await preview.show(complete());
    await preview.cell(2, 2).getByText('2 examples').click();
    await check('Craft');
    await preview.page.waitForFunction(
      () =>
        (window.spy.state as { options?: { filter: { groups: string[] } } }).options?.filter.groups.length ===
        1,
    );
    const again = await harness.open({ state: await preview.state() });
    await again.show(complete());
    assert.deepEqual((await inSight(again))[1], ['Code Quality', 'Architecture & Design']);
    await again.page.locator('.filter-line').getByRole('button', { name: 'Clear filter' }).click();
    assert.equal(await again.cell(2, 2).locator('details[open]').count(), 1);
    await again.close();
  });

  it('has no effect for what the ladder does not have any more', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await check('Delivery');
    const competencies = matrix.competencies.map((one) =>
      one.id === 'delivery' ? { ...one, id: 'shipping' } : one,
    );
    await preview.show({ ...matrix, version: 2, competencies });
    assert.equal((await inSight(preview))[1].length, 6);
    await preview.show({ ...matrix, version: 3 });
    assert.deepEqual((await inSight(preview))[1], ['Delivery']);
  });

  it('narrows the level that is read', async () => {
    const served = new Served(preview, branched);
    await served.show();
    await served.answer(() => preview.page.getByRole('button', { name: 'Level', exact: true }).click());
    await check('People');
    assert.deepEqual(await preview.page.locator('.competency-name').allInnerTexts(), ['Mentoring']);
  });

  it('draws nothing anew but what it hides, among 3,000 cells', async () => {
    await preview.show(large(100, 30));
    await preview.page.evaluate(() => {
      for (const cell of document.querySelectorAll('td')) Object.assign(cell, { marked: true });
    });
    await check('L40 Level 40');
    assert.equal(await preview.page.locator('tr[data-row]:visible').count(), 1);
    await preview.page.getByRole('button', { name: 'Clear filter' }).first().click();
    const unmarked = await preview.page
      .locator('tr[data-row] > td')
      .evaluateAll((all) => all.filter((cell) => !('marked' in cell)).length);
    assert.equal(unmarked, 0);
  });
});
