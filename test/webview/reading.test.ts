import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';
import { complete, hostile, large, nearlyEmpty } from './harness/samples';
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

describe('search', () => {
  let preview: Preview;
  let harness: Harness;
  openForEach({ width: 1300, height: 700 }, (opened) => {
    ({ harness, preview } = opened);
  });
  const box = () => preview.page.getByRole('textbox', { name: 'Search in the ladder' });
  const count = () => preview.page.locator('.search-count').innerText();
  /** What is painted: all matches, and the one that was gone to. */
  const painted = () =>
    preview.page.evaluate(() =>
      ['found', 'found-here'].map((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) =>
          (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
        ),
      ),
    );

  it('marks every match and counts them, whatever their case, and changes no element', async () => {
    await preview.show(complete());
    const before = await preview.page.locator('table').innerHTML();
    await box().fill('EXPLAINS  each');
    assert.equal(await count(), '2 found');
    assert.deepEqual(await painted(), [['explains each', 'Explains each'], []]);
    assert.equal(await preview.page.locator('table').innerHTML(), before);
  });

  it('goes from match to match by Enter, around, and back with Shift', async () => {
    await preview.show(complete());
    await box().fill('incident');
    const all = Number((await count()).split(' ')[0]);
    assert.ok(all > 5);
    await box().press('Shift+Enter');
    assert.equal(await count(), `${all} of ${all}`);
    await box().press('Enter');
    assert.equal(await count(), `1 of ${all}`);
    await box().press('Enter');
    assert.equal(await count(), `2 of ${all}`);
    assert.equal((await painted())[1]?.length, 1);
    assert.equal(await box().evaluate((input) => input === document.activeElement), true);
    await preview.page.getByRole('button', { name: 'Next match' }).click();
    assert.equal(await count(), `3 of ${all}`);
    await preview.page.getByRole('button', { name: 'Previous match' }).click();
    assert.equal(await count(), `2 of ${all}`);
  });

  it('brings the match into sight, and unfolds what it is in', async () => {
    await preview.page.setViewportSize({ width: 600, height: 500 });
    await preview.show(complete());
    await box().fill('expired certificates');
    await box().press('Enter');
    const fold = preview.cell(3, 2).locator('details.examples');
    assert.equal(await fold.getAttribute('open'), '');
    assert.equal(
      await preview.page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here') ?? [];
        const live = new Range();
        live.setStart(range!.startContainer, range!.startOffset);
        live.setEnd(range!.endContainer, range!.endOffset);
        const { left, top } = live.getBoundingClientRect();
        return document
          .elementFromPoint(left + 2, top + 2)
          ?.closest('td')
          ?.hasAttribute('data-found');
      }),
      true,
    );
  });

  it('is cleared by Escape, which then leads back to the table', async () => {
    await preview.show(complete());
    await box().fill('team');
    await box().press('Escape');
    assert.equal(await box().inputValue(), '');
    assert.deepEqual(await painted(), [[], []]);
    assert.equal(await preview.page.locator('[data-found]').count(), 0);
    await box().press('Escape');
    assert.equal(await preview.page.evaluate(() => document.activeElement?.tagName), 'TD');
  });

  it('says that nothing is found', async () => {
    await preview.show(complete());
    await box().fill('zebra');
    assert.equal(await count(), 'Nothing found');
    assert.equal(await preview.page.getByRole('button', { name: 'Next match' }).isDisabled(), true);
  });

  it('takes signs as they are', async () => {
    await preview.show(complete());
    for (const query of ['.*', '(.', '[a-z]', '\\', '$', '^', '/']) {
      await box().fill(query);
      assert.equal(await count(), 'Nothing found', query);
    }
    await box().fill('Architecture & Design');
    assert.equal(await count(), '1 found');
  });

  it('goes along while the text changes', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await box().fill('postmortem');
    await box().press('Enter');
    const before = Number((await count()).split(' ').at(-1));
    const levels = matrix.levels.map((level, i) =>
      i === 0 ? { ...level, summary: 'Reads each postmortem' } : level,
    );
    await preview.show({ ...matrix, version: 2, levels });
    assert.equal(await count(), `1 of ${before + 1}`);
  });

  it('finds in the level that is read, across words that are marked', async () => {
    const served = new Served(preview, branched);
    await served.show();
    await served.answer(() => preview.page.getByRole('button', { name: 'Level', exact: true }).click());
    await served.answer(() =>
      preview.page
        .getByRole('combobox', { name: 'Level', exact: true })
        .selectOption({ label: 'L3 Senior Engineer' }),
    );
    await box().fill('code across several');
    assert.equal(await count(), '1 found');
    await box().press('Enter');
    assert.deepEqual((await painted())[1], ['code ', 'across several']);
  });

  it('is kept over a reload', async () => {
    await preview.show(complete());
    await box().fill('team');
    const found = await count();
    await preview.page.waitForFunction(
      () => (window.spy.state as { options?: { query: string } }).options?.query === 'team',
    );
    const again = await harness.open({ state: await preview.state() });
    await again.show(complete());
    assert.equal(await again.page.locator('.search-count').innerText(), found);
    await again.close();
  });

  it('says when not all is drawn', async () => {
    await preview.show(hostile());
    await box().fill('unbreakable');
    assert.match(await count(), /found in what is shown$/);
    assert.deepEqual(await preview.faults(), []);
  });
});

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

describe('density and heat', () => {
  let preview: Preview;
  openForEach({ width: 1100, height: 800 }, (opened) => {
    preview = opened.preview;
  });
  const press = (name: string) => preview.page.getByRole('button', { name, exact: true }).click();

  it('makes cells small, and whole where the reader is', async () => {
    await preview.show(complete());
    const height = () => preview.page.locator('table').evaluate((one) => one.getBoundingClientRect().height);
    const before = await height();
    await press('Compact');
    assert.ok((await height()) < before * 0.75, 'smaller');
    const clamp = () =>
      preview
        .cell(2, 3)
        .locator('.source')
        .evaluate((one) => getComputedStyle(one).webkitLineClamp);
    assert.equal(await clamp(), '2');
    await preview.cell(2, 3).focus();
    assert.equal(await clamp(), 'none');
  });

  it('shades cells by how much they say, with the number', async () => {
    await preview.show(complete());
    await press('Heat');
    await preview.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
    const look = (level: number, competency: number) =>
      preview
        .cell(level, competency)
        .evaluate((td) => [
          td.dataset['said'],
          getComputedStyle(td, '::after').content.includes('attr') || getComputedStyle(td, '::after').content,
        ]);
    assert.equal((await look(2, 2))[0], '2');
    assert.equal((await look(0, 0))[0], '1');
    assert.equal((await look(4, 1))[0], '0');
    assert.equal((await look(3, 0))[0], undefined, 'unchanged is an answer of its own');
    const shade = (level: number, competency: number) =>
      preview.cell(level, competency).evaluate((td) => getComputedStyle(td).backgroundColor);
    assert.notEqual(await shade(2, 2), await shade(0, 0));
    assert.equal(await preview.page.locator('.legend-step').count(), 5);
  });

  it('leaves gaps what they are', async () => {
    await preview.show(nearlyEmpty());
    await press('Heat');
    const image = await preview.page
      .locator('td.empty')
      .first()
      .evaluate((td) => getComputedStyle(td).backgroundImage);
    assert.match(image, /gradient/);
  });
});

describe('findings in place', () => {
  let preview: Preview;
  let harness: Harness;
  openForEach({ width: 1300, height: 900 }, (opened) => {
    ({ harness, preview } = opened);
  });
  const mark = (level: number, competency: number) =>
    preview.cell(level, competency).locator('.findings > summary');

  it('are marked with their number, and open with message, rule and fix', async () => {
    await new Served(preview, branched).show();
    assert.match(await mark(0, 0).innerText(), /1 warning/);
    assert.equal(await preview.page.locator('.finding').count(), 0, 'drawn when they are opened');
    await mark(0, 0).click();
    const finding = preview.cell(0, 0).locator('.finding').first();
    assert.match(await finding.innerText(), /“very” changes nothing/);
    await finding.getByRole('button', { name: /Read about\s*filler/ }).click();
    assert.deepEqual(await new Served(preview, '').sent('rule'), [{ type: 'rule', rule: 'filler' }]);
    assert.deepEqual(await preview.reveals(), [], 'nothing else is asked for');
  });

  it('ask for the fix that was chosen, of the text that is shown', async () => {
    const served = new Served(preview, branched);
    await served.show();
    await mark(0, 0).click();
    // Moved by a line since it was drawn: what counts is where it is now.
    await served.show(`# A comment.\n${branched}`);
    await preview.cell(0, 0).getByRole('button', { name: 'Delete “very”' }).click();
    const [fix] = await served.sent('fix');
    assert.equal(fix?.rule, 'filler');
    assert.equal(fix?.version, 2);
    const line = branched.split('\n').findIndex((text) => text.includes('very careful'));
    assert.equal(fix?.range.start.line, line + 1);
    assert.equal(fix?.title, 'Delete “very”');
  });

  it('lead to where they are, and to what they speak of', async () => {
    await new Served(preview, branched).show();
    const line = (words: string) => branched.split('\n').findIndex((text) => text.includes(words));
    const notes = preview.page.locator('.notes');
    await notes.locator('summary').click();
    const unknown = notes.locator('.finding', { hasText: 'whatever' });
    await unknown.getByRole('button', { name: 'Show in the editor' }).click();
    assert.equal(await preview.revealedLine(), line('whatever'));
    const manager = preview.page.getByRole('rowheader', { name: /Engineering Manager/ });
    await manager.locator('.findings > summary').click();
    await manager.locator('.related button').first().click();
    assert.equal(await preview.revealedLine(), line('- id: design'));
  });

  it('stay open while the text changes, and over a reload', async () => {
    const served = new Served(preview, branched);
    await served.show();
    await mark(0, 0).click();
    await served.show(branched.replace('Junior Engineer', 'Juniors'));
    assert.equal(await preview.cell(0, 0).locator('.findings[open]').count(), 1);
    await preview.page.waitForFunction(() => (window.spy.state as { folds?: unknown[] }).folds?.length === 1);
    const again = await harness.open({ state: await preview.state() });
    await new Served(again, branched).show();
    await again.cell(0, 0).locator('.findings[open] .finding').first().waitFor();
    assert.equal(await again.page.locator('.findings[open]').count(), 1);
    await again.close();
  });

  it('show the words of a hostile ladder as words', async () => {
    await new Served(preview, hostileText()).show();
    const marks = preview.page.locator('td .findings > summary');
    assert.ok((await marks.count()) > 0);
    for (const one of (await marks.all()).slice(0, 5)) await one.click();
    assert.ok((await preview.page.locator('.finding').count()) > 0);
    assert.equal(await preview.page.locator('#root :is(script, img, a)').count(), 0);
    assert.deepEqual(await preview.faults(), []);
  });

  it('are reached by keys alone', async () => {
    await new Served(preview, branched).show();
    await preview.cell(0, 0).focus();
    const { keyboard } = preview.page;
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await preview.cell(0, 0).locator('.fix[tabindex="0"]').waitFor();
    await keyboard.press('Tab');
    assert.equal(await preview.page.evaluate(() => document.activeElement?.textContent), 'Delete “very”');
    await keyboard.press('Enter');
    assert.equal((await new Served(preview, '').sent('fix')).length, 1);
    await keyboard.press('Escape');
    assert.equal(await preview.page.evaluate(() => document.activeElement?.tagName), 'TD');
  });

  it('can be hidden', async () => {
    await new Served(preview, branched).show();
    await preview.page.getByRole('button', { name: 'Findings', exact: true }).click();
    assert.equal(await preview.page.locator('.matrix .findings:visible').count(), 0);
    assert.equal(await preview.page.locator('.notes .findings:visible').count(), 1);
  });

  it('have targets of 24 pixels', async () => {
    await new Served(preview, branched).show();
    await mark(0, 0).click();
    const small = await preview.page
      .locator('button:visible, summary:visible, select:visible, .toolbar input')
      .evaluateAll((all) =>
        all
          .map((one) => [one.textContent, one.getBoundingClientRect().height] as const)
          .filter(([, height]) => height < 24)
          .map(([text, height]) => `${text} ${height}`),
      );
    assert.deepEqual(small, []);
  });
});
