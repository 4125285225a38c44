import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';
import { complete, large } from './harness/samples';

describe('what the preview keeps', () => {
  let harness: Harness;
  let preview: Preview;
  openForEach({ width: 700, height: 450 }, (opened) => {
    ({ harness, preview } = opened);
  });

  it('is after a reload as it was left', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await preview.page.getByRole('button', { name: 'Transpose' }).click();
    await preview.cell(2, 2).getByText('2 examples').click();
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(260, 350));
    await preview.page.waitForFunction(() => {
      const state = window.spy.state as { scroll?: { top: number }; folds?: unknown[] };
      return state.scroll?.top === 350 && state.folds?.length === 1;
    });
    const state = await preview.state();
    const again = await harness.open({ width: 700, height: 450, state });
    const look = () =>
      again.page.evaluate(() => {
        const { scrollLeft, scrollTop } = document.querySelector('.scroller')!;
        const fold = document.querySelector('details[open]')?.closest('td');
        // A pixel more or less is the browser's rounding of rows.
        return [
          scrollLeft,
          Math.round(scrollTop / 5) * 5,
          fold?.parentElement?.dataset['row'],
          fold?.cellIndex,
        ];
      });
    await again.page.waitForFunction(() => document.querySelector('details[open]'));
    assert.deepEqual(await look(), [260, 350, '2', 3], 'drawn from what was kept, before any message');
    await again.show(matrix);
    await again.send({ type: 'cursor', cell: { level: 0, competency: 0 } });
    assert.deepEqual(await look(), [260, 350, '2', 3]);
    assert.deepEqual(await again.faults(), []);
    await again.close();
  });

  it('does not keep a large matrix, but all the rest', async () => {
    const matrix = large(100, 30);
    await preview.show(matrix);
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(500, 4000));
    await preview.page.waitForFunction(
      () => (window.spy.state as { scroll?: { top: number } })?.scroll?.top === 4000,
    );
    const state = await preview.state();
    assert.ok(JSON.stringify(state).length < 2000);
    const again = await harness.open({ width: 700, height: 450, state });
    await again.show(matrix);
    await again.page.waitForFunction(
      (text) => {
        const cell = document.elementFromPoint(350, 300)?.closest('td');
        return cell?.innerText === text;
      },
      await preview.page.evaluate(() => {
        const cell = document.elementFromPoint(350, 300)?.closest('td');
        return cell?.innerText;
      }),
      { polling: 'raf' },
    );
    await again.close();
  });

  const strange: [string, unknown][] = [
    ['text', 'x'],
    ['a number', 7],
    ['another shape', { uri: 3, folds: {} }],
    ['half of it', { uri: 'file:///a', folds: [], scroll: { left: 'x' }, matrix: 3 }],
    [
      'a broken matrix',
      { uri: 'file:///a', folds: [], scroll: { left: 0, top: 0 }, matrix: { uri: 'file:///a' } },
    ],
  ];
  for (const [name, state] of strange) {
    it(`starts with a state that is not ours: ${name}`, async () => {
      const page = await harness.open({ state });
      await page.show(complete());
      assert.equal(await page.page.locator('tr[data-row]').count(), 5);
      assert.deepEqual(await page.faults(), []);
      await page.close();
    });
  }
});
