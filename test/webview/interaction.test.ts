import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { at } from './harness/matrices';
import { openForEach } from './harness/opened';
import type { Preview } from './harness/page';
import { complete, large, nearlyEmpty } from './harness/samples';

describe('mouse and keyboard', () => {
  let preview: Preview;
  openForEach({ width: 1500, height: 900 }, (opened) => {
    preview = opened.preview;
  });
  beforeEach(() => preview.show(complete()));
  /** "row,column" of the focused cell or header; -1 is the header. */
  const focus = () =>
    preview.page.evaluate(() => {
      const box = document.activeElement?.closest<HTMLTableCellElement>('td, th');
      if (!box) return document.activeElement?.textContent?.trim();
      const { column } = box.dataset;
      if (column !== undefined) return `-1,${column}`;
      return `${box.closest('tr')?.dataset['row']},${box.cellIndex - 1}`;
    });
  const press = async (...keys: string[]) => {
    for (const key of keys) await preview.page.keyboard.press(key);
  };

  const clicks: [string, () => ReturnType<Preview['page']['locator']>, number][] = [
    ['an empty cell', () => preview.cell(4, 1), 2050],
    ['a cell beside its text', () => preview.cell(0, 0).locator('.cell'), 1011],
    ['a behavior of several', () => preview.cell(2, 2).getByText('Owns the postmortem'), 3032],
    ['a reason', () => preview.cell(0, 2).getByText('Incidents start'), 3010],
    ['the header of a level', () => preview.page.getByRole('rowheader', { name: /Staff Engineer/ }), 13],
    ['the header of a competency', () => preview.page.getByRole('columnheader', { name: /Delivery/ }), 4000],
    ['a description', () => preview.page.getByText('Systems that fit'), 2000],
    ['an overlap', () => preview.cell(1, 0).getByRole('button', { name: /Overlaps L3/ }), 5042],
    [
      'the second of two overlaps',
      () => preview.cell(2, 4).getByRole('button', { name: /Overlaps L4/ }),
      6042,
    ],
  ];
  for (const [name, target, line] of clicks) {
    it(`goes to the source of ${name} on click`, async () => {
      await target().click();
      assert.equal(await preview.revealedLine(), line);
    });
  }

  it('names the ladder when it asks to go somewhere', async () => {
    await preview.cell(4, 1).click();
    assert.deepEqual(await preview.reveals(), [{ type: 'reveal', uri: complete().uri, range: at(2050) }]);
  });

  it('goes to where things stand now, when only places have changed', async () => {
    const moved = complete();
    const cells = moved.cells.map((row) =>
      row.map((one) => ({ ...one, range: at(one.range.start.line + 7) })),
    );
    await preview.show({ ...moved, version: 2, cells });
    await preview.cell(4, 1).click();
    assert.equal(await preview.revealedLine(), 2057);
  });

  it('leaves text to be selected: by dragging, and by a double click', async () => {
    const words = preview.cell(0, 0).getByText('Tests each change');
    const box = (await words.boundingBox())!;
    const selected = () => preview.page.evaluate(() => getSelection()?.toString() ?? '');
    await preview.page.mouse.move(box.x + 30, box.y + 8);
    await preview.page.mouse.down();
    await preview.page.mouse.move(box.x + 100, box.y + 8, { steps: 4 });
    await preview.page.mouse.up();
    assert.match(await selected(), /^\S* ?each/);
    await words.dblclick({ position: { x: 60, y: 8 } });
    assert.equal((await selected()).trim(), 'each');
    // A click that leads away waits a moment for a second one: the next one comes after it, and is the first.
    await preview.cell(0, 3).getByText('Breaks an assigned').click();
    assert.equal(await preview.revealedLine(), 4011);
  });

  it('unfolds examples without going anywhere', async () => {
    await preview.cell(2, 2).getByText('2 examples').click();
    assert.equal(await preview.page.getByText('Closed all six follow-ups').isVisible(), true);
    assert.deepEqual(await preview.reveals(), []);
  });

  it('shows and hides all examples', async () => {
    const button = preview.page.getByRole('button', { name: 'Show all examples' });
    const open = () => preview.page.locator('details.examples[open]').count();
    const all = await preview.page.locator('details.examples').count();
    assert.equal(await open(), 0);
    await preview.cell(2, 2).getByText('2 examples').click();
    await button.click();
    assert.deepEqual([await open(), await button.getAttribute('aria-pressed')], [all, 'true']);
    await preview.cell(2, 2).getByText('2 examples').click();
    assert.equal(await open(), all - 1);
    await button.click();
    assert.deepEqual([await open(), await button.getAttribute('aria-pressed')], [0, 'false']);
  });

  const moves: [string, string[], string][] = [
    ['down', ['ArrowDown'], '1,0'],
    ['right', ['ArrowRight'], '0,1'],
    ['up to the column header and not further', ['ArrowUp', 'ArrowUp', 'ArrowUp'], '-1,0'],
    ['left to the row header and not further', ['ArrowLeft', 'ArrowLeft'], '0,-1'],
    ['along the column headers', ['ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft'], '-1,1'],
    ['never into the corner', ['ArrowUp', 'ArrowLeft'], '-1,0'],
    ['never into the corner from below', ['ArrowLeft', 'ArrowUp'], '0,-1'],
    ['End', ['End'], '0,5'],
    ['End and Home', ['ArrowDown', 'End', 'Home'], '1,0'],
    ['Control+End', ['Control+End'], '4,5'],
    ['Control+Home', ['Control+End', 'Control+Home'], '0,0'],
    ['not beyond the end', ['Control+End', 'ArrowDown', 'ArrowRight'], '4,5'],
    ['a page down and up', ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp'], '0,0'],
  ];
  for (const [name, keys, expected] of moves) {
    it(`moves by keys: ${name}`, async () => {
      await preview.cell(0, 0).focus();
      await press(...keys);
      assert.equal(await focus(), expected);
    });
  }

  it('has one tab stop in the table, and goes on into its cell', async () => {
    await preview.page.getByRole('button', { name: 'Transpose' }).focus();
    await press('Tab');
    assert.match((await focus()) ?? '', /^Ladder report/);
    await press('Tab');
    assert.equal(await preview.page.evaluate(() => document.activeElement?.className), 'scroller');
    await press('Tab');
    assert.equal(await focus(), '0,0');
    await press('ArrowDown');
    const stops: (string | null | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await press('Tab');
      stops.push(
        await preview.page.evaluate(
          () => document.activeElement?.closest('td') && document.activeElement.textContent,
        ),
      );
    }
    assert.deepEqual(stops, [
      'Reviews code of the team and explains each request for change',
      'Overlaps L3 · Mentoring: “Explains each change they ask for in reviews”',
      'Leaves the code they touch simpler than they found it',
      '2 examples',
      null,
    ]);
    await press('Shift+Tab', 'Enter');
    assert.equal(await preview.page.locator('details.examples[open]').count(), 1, 'Enter unfolds');
    await press('Escape');
    assert.equal(await focus(), '1,0');
    assert.equal(
      await preview.page.evaluate(() => document.activeElement?.tagName),
      'TD',
      'Escape leaves to the cell',
    );
  });

  const activations: [string, string[], number][] = [
    ['Enter on a cell', ['ArrowDown', 'Enter'], 1020],
    ['Space on a cell', ['ArrowDown', 'Space'], 1020],
    ['Enter on a row header', ['ArrowLeft', 'Enter'], 10],
    ['Enter on a column header', ['ArrowUp', 'Enter'], 1000],
    ['Enter on a behavior', ['ArrowDown', 'Tab', 'Enter'], 1021],
    ['Enter on an overlap', ['ArrowDown', 'Tab', 'Tab', 'Enter'], 5042],
    ['Space on an overlap', ['ArrowDown', 'Tab', 'Tab', 'Space'], 5042],
  ];
  for (const [name, keys, line] of activations) {
    it(`goes to the source: ${name}`, async () => {
      await preview.cell(0, 0).focus();
      await press(...keys);
      assert.equal(await preview.revealedLine(), line);
    });
  }

  it('shows where the focus is', async () => {
    await preview.cell(0, 0).focus();
    await press('ArrowRight');
    const outline = await preview.cell(0, 1).evaluate((td) => getComputedStyle(td).outline);
    assert.match(outline, /solid 3px/);
  });

  it('walks from gap to gap, and around', async () => {
    await preview.show({ ...nearlyEmpty(), version: 2 });
    const button = preview.page.getByRole('button', { name: 'Next gap' });
    await preview.cell(3, 1).focus();
    const seen: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      await button.click();
      seen.push(await focus());
    }
    assert.deepEqual(seen, ['3,3', '3,5', '0,0', '0,1']);
    const none = nearlyEmpty();
    await preview.show({
      ...none,
      version: 3,
      coverage: { answered: 24, empty: 0, placeholder: 0, total: 24 },
    });
    assert.equal(await button.isDisabled(), true);
  });

  it('keeps the focused cell out from under the headers', async () => {
    await preview.page.setViewportSize({ width: 700, height: 520 });
    await preview.show(large(40, 12));
    await preview.cell(0, 0).focus();
    await press('Control+End');
    const clear = () =>
      preview.page.evaluate(() => {
        const box = document.activeElement!.getBoundingClientRect();
        const points = [
          [box.left + 4, box.top + 4],
          [box.right - 4, box.bottom - 4],
        ] as const;
        return points.every(([x, y]) => document.activeElement!.contains(document.elementFromPoint(x, y)));
      });
    assert.equal(await clear(), true);
    for (const key of [
      'ArrowUp',
      'ArrowUp',
      'ArrowLeft',
      'PageUp',
      'ArrowLeft',
      'Control+Home',
      'PageDown',
    ]) {
      await press(key);
      assert.equal(await clear(), true, key);
    }
  });
});
