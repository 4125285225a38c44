import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { cellOf, matrixOf } from './harness/matrices';
import { Harness, type Preview } from './harness/page';
import { complete, hostile, large, nearlyEmpty } from './harness/samples';

describe('the table', () => {
  let harness: Harness;
  let preview: Preview;
  const text = (selector: string) => preview.page.locator(selector).innerText();
  before(async () => {
    harness = await Harness.start();
    preview = await harness.open();
  });
  after(() => harness.stop());

  it('is a table with a caption and headers that say what they head', async () => {
    await preview.show(complete());
    const table = await preview.page.locator('table').evaluate((element: HTMLTableElement) => ({
      caption: element.caption?.textContent ?? '',
      columns: [...element.querySelectorAll('th[scope=col][data-column] .name')].map((th) => th.textContent),
      groups: [...element.querySelectorAll<HTMLTableCellElement>('th[scope=colgroup]')].map((th) => [
        th.textContent,
        th.colSpan,
      ]),
      colgroups: [...element.querySelectorAll('colgroup')].map((group) => group.children.length),
      rows: [...element.querySelectorAll('tr[data-row] > th[scope=row] .name')].map((th) => th.textContent),
      cells: element.querySelectorAll('tr[data-row] > td').length,
      inThead: element.querySelectorAll('thead th').length,
    }));
    assert.match(
      table.caption,
      /Software Engineer.*5 levels × 6 competencies.*Each level also expects everything below it/,
    );
    assert.deepEqual(table.columns, [
      'Code Quality',
      'Architecture & Design',
      'Incident Management',
      'Delivery',
      'Mentoring',
      'Communication',
    ]);
    assert.deepEqual(table.groups, [
      ['Craft', 2],
      ['Execution', 2],
      ['People', 2],
    ]);
    assert.deepEqual(table.colgroups, [1, 2, 2, 2]);
    assert.deepEqual(table.rows, [
      'Junior Engineer',
      'Engineer',
      'Senior Engineer',
      'Staff Engineer',
      'Engineering Manager',
    ]);
    assert.equal(table.cells, 30);
    assert.equal(table.inThead, 10);
    const roles = preview.page.getByRole('table');
    assert.equal(await roles.getByRole('rowheader').count(), 6, 'five levels and About');
    assert.equal(await roles.getByRole('cell').count(), 36, 'thirty cells and six descriptions');
  });

  it('says what is in each kind of cell', async () => {
    await preview.show(complete());
    const cell = (level: number, competency: number) =>
      text(`tr[data-row="${level}"] > td:nth-child(${competency + 2})`);
    assert.equal(await cell(0, 0), 'Tests each change before asking for review');
    assert.equal(await cell(0, 2), 'Not expected: Incidents start at L2');
    assert.equal(await cell(3, 0), 'Unchanged: What a senior does for code is enough; the step is in design');
    assert.match(await cell(3, 3), /^Placeholder[\s\S]*\nTBD – ask Priya$/);
    assert.match(await cell(4, 1), /^Empty/);
    assert.match(await cell(3, 2), /^Incidents across teams\s+Commands incidents[\s\S]*1 example$/);
    assert.match(await cell(1, 0), /Overlaps L3 · Mentoring: “Explains each change/);
    assert.match(await cell(1, 0), /Simplicity\s+2 examples$/);
    const open = complete();
    const unsaid = [cellOf('unchanged'), ...open.cells[3]!.slice(1)];
    await preview.show({ ...open, version: 2, cells: open.cells.map((row, i) => (i === 3 ? unsaid : row)) });
    assert.equal(await cell(3, 0), 'Unchanged: no reason given');
    const lists = 'tr[data-row="1"] > td:nth-child(2)';
    assert.equal(await preview.page.locator(`${lists} .behaviors > li`).count(), 2, 'several are a list');
    assert.equal(
      await preview.page.locator('tr[data-row="1"] > td:nth-child(3) li').count(),
      0,
      'one is not',
    );
    const gap = preview.page.getByRole('link', { name: 'Empty (M4 Engineering Manager, Communication)' });
    assert.equal(await gap.count(), 1, 'a gap says where it is');
  });

  it('says how much is answered: in all, per row and per column', async () => {
    await preview.show(nearlyEmpty());
    assert.equal(await text('.coverage-total'), '2 of 24 cells answered, 21 empty, 1 placeholder');
    const coverage = (selector: string) =>
      preview.page
        .locator(`${selector} .coverage-words`)
        .evaluateAll((all) => all.map((one) => one.textContent));
    assert.deepEqual(await coverage('tr[data-row] > th'), [
      '0 of 6 cells answered, 6 empty',
      '0 of 6 cells answered, 6 empty',
      '0 of 6 cells answered, 6 empty',
      '2 of 6 cells answered, 3 empty, 1 placeholder',
    ]);
    assert.deepEqual(await coverage('thead th[data-column="4"]'), ['1 of 4 cells answered, 3 empty']);
    assert.equal(await preview.page.locator('td.empty').count(), 21);
    const stripes = await preview.page
      .locator('td.empty')
      .first()
      .evaluate((td) => getComputedStyle(td).backgroundImage);
    assert.match(stripes, /repeating-linear-gradient/);
  });

  it('turns: competencies become rows, in groups', async () => {
    const turned = await harness.open();
    await turned.show(complete());
    const button = turned.page.getByRole('button', { name: 'Transpose' });
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    const heads = await turned.page.locator('thead th .id').allInnerTexts();
    assert.deepEqual(heads, ['L1', 'L2', 'L3', 'L4', 'M4']);
    assert.deepEqual(await turned.page.locator('th[scope=rowgroup]').allInnerTexts(), [
      'Craft',
      'Execution',
      'People',
    ]);
    assert.equal(await turned.page.locator('tr[data-row]').count(), 6);
    const cell = turned.page.locator('tr[data-row="2"] > td').nth(0);
    assert.equal(await cell.innerText(), 'Not expected: Incidents start at L2');
    await turned.show({ ...complete(), version: 2 });
    assert.equal(await turned.page.locator('tr[data-row]').count(), 6, 'stays turned');
    assert.deepEqual(await turned.faults(), []);
    await turned.close();
  });

  it('keeps its headers in sight, before a solid ground', async () => {
    const small = await harness.open({ width: 600, height: 480 });
    await small.show(large(30, 20));
    const seen = await small.page.locator('.scroller').evaluate((scroller) => {
      scroller.scrollTo(900, 700);
      const frame = scroller.getBoundingClientRect();
      const hit = (x: number, y: number) =>
        document.elementFromPoint(frame.left + x, frame.top + y)?.closest('th')?.className;
      const ground = (selector: string) =>
        getComputedStyle(scroller.querySelector(selector)!).backgroundColor;
      return {
        scrolled: [scroller.scrollLeft, scroller.scrollTop],
        corner: hit(30, 10),
        column: hit(400, 45),
        row: hit(30, 250),
        grounds: ['.corner', 'thead .head', 'tr[data-row] > th', '.groups th[scope=colgroup]'].map(ground),
      };
    });
    assert.deepEqual(seen.scrolled, [900, 700]);
    assert.deepEqual([seen.corner, seen.column, seen.row], ['corner', 'head', 'head']);
    for (const ground of seen.grounds) assert.doesNotMatch(ground, /rgba|transparent|\/ 0/, ground);
    await small.close();
  });

  const incomplete: [string, Parameters<typeof matrixOf>[1], Parameters<typeof matrixOf>[2], RegExp][] = [
    ['neither', [], [], /no levels and competencies yet/],
    [
      'no competencies',
      [{ id: 'L1', name: 'Junior' }],
      [],
      /no competencies yet[\s\S]*levels so far: Junior/,
    ],
    ['no levels', [], [{ id: 'code', name: 'Code' }], /no levels yet[\s\S]*competencies so far: Code/],
  ];
  for (const [name, levels, competencies, expected] of incomplete) {
    it(`helps where there is no table: ${name}`, async () => {
      await preview.show(
        matrixOf(
          { role: 'New' },
          levels,
          competencies,
          levels.map(() => []),
        ),
      );
      assert.match(await text('main'), expected);
      assert.match(await text('pre'), name === 'no levels' ? /^levels:/ : /competencies:/);
      assert.equal(await preview.page.locator('table').count(), 0);
    });
  }

  it('says why there is nothing to show, and comes back', async () => {
    await preview.send({ type: 'gone', message: '“a.ladder.yaml” is not open any more.' });
    assert.equal(await preview.page.getByRole('status').innerText(), '“a.ladder.yaml” is not open any more.');
    assert.equal(await preview.page.locator('table').count(), 0);
    await preview.show(nearlyEmpty());
    assert.equal(await preview.page.locator('table').count(), 1);
  });

  it('shows whatever a ladder holds as text', async () => {
    const page = await harness.open();
    await page.show(hostile());
    const inert = await page.page.evaluate(() => ({
      scripts: document.querySelectorAll('#root script, #root style, #root img, #root a, #root iframe')
        .length,
      heading: document.querySelector('h1')?.textContent,
      rows: document.querySelectorAll('tr[data-row]').length,
      cells: document.querySelectorAll('tr[data-row] > td').length,
      longest: Math.max(...[...document.querySelectorAll('td')].map((td) => td.textContent!.length)),
      // A bidi control may not reach beyond the element with its text.
      open: [...document.querySelectorAll('.source, bdi, [dir]')].filter(
        (element) => !/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi),
      ).length,
      wide: [...document.querySelectorAll('td')].some((td) => td.scrollWidth > td.clientWidth + 1),
    }));
    assert.equal(inert.scripts, 0);
    assert.equal(inert.heading, '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">');
    assert.deepEqual(
      [inert.rows, inert.cells],
      [6, 36],
      'equal, empty and strange ids are rows of their own',
    );
    assert.ok(inert.longest < 5000, `a megabyte in a cell is cut short, not ${inert.longest}`);
    assert.equal(inert.open, 0);
    assert.equal(inert.wide, false, 'long words break');
    const huge = page.page.locator('tr[data-row="0"] > td').nth(3);
    await huge.getByRole('button', { name: 'Show more (998,800 characters left)' }).click();
    const shown = await huge.innerText();
    assert.ok(shown.length > 20_000, 'more of it on demand');
    await page.page.getByRole('button', { name: 'Transpose' }).click();
    await page.page.getByRole('button', { name: 'Show all examples' }).click();
    await page.page
      .getByRole('link', { name: /^<script>/ })
      .first()
      .click();
    assert.equal(await page.revealedLine(), 11);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  it('draws a thousand levels, the last of many cells on demand', async () => {
    const page = await harness.open();
    await page.show(large(1000, 8));
    assert.equal(await page.page.locator('tr[data-row]').count(), 750);
    const more = page.page.locator('tbody.rest button');
    assert.equal(await more.innerText(), 'Show more (250 rows left)');
    await more.click();
    assert.equal(await page.page.locator('tr[data-row]').count(), 1000);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });
});
