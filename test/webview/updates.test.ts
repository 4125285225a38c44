import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { CellView, MatrixView } from '../../server/src/protocol';
import { Harness, type Preview } from './harness/page';
import { at, behavior, complete, large, written } from './harness/samples';

/** The matrix with one cell replaced, as a fresh clone. */
function withCell(matrix: MatrixView, level: number, competency: number, cell: CellView): MatrixView {
  const cells = matrix.cells.map((row, i) =>
    row.map((old, j) => (i === level && j === competency ? cell : old)),
  );
  return structuredClone({ ...matrix, version: matrix.version + 1, cells });
}

describe('changes while someone types', () => {
  let harness: Harness;
  let preview: Preview;
  before(async () => {
    harness = await Harness.start();
    preview = await harness.open();
  });
  after(() => harness.stop());
  beforeEach(async () => {
    await preview.page.setViewportSize({ width: 700, height: 450 });
    await preview.restart();
  });
  const cell = (level: number, competency: number) =>
    preview.page.locator(`tr[data-row="${level}"] > td`).nth(competency);
  /** Marks every element; what is drawn anew has no mark. */
  const mark = () =>
    preview.page.evaluate(() => {
      for (const element of document.querySelectorAll('#root *')) Object.assign(element, { marked: true });
    });
  const unmarked = (selector: string) =>
    preview.page
      .locator(selector)
      .evaluateAll((all) => all.filter((element) => !('marked' in element)).length);
  /** Counts the changes that the page itself makes to its table during `act`. */
  const mutations = async (act: () => Promise<void>) => {
    await preview.page.evaluate(() => {
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { type, target, attributeName } of records) {
          seen.push(`${type} ${attributeName ?? ''} ${target.nodeName}`);
        }
      });
      observer.observe(document.querySelector('table')!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      Object.assign(window, { seen, observer });
    });
    await act();
    return preview.page.evaluate(() => {
      const { seen, observer } = window as unknown as { seen: string[]; observer: MutationObserver };
      observer.disconnect();
      return seen;
    });
  };

  it('touches only the text that changed', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await mark();
    const changed = withCell(matrix, 2, 3, written('Plans a project of four months'));
    const seen = await mutations(() => preview.show(changed));
    assert.equal(await cell(2, 3).innerText(), 'Plans a project of four months');
    assert.deepEqual(seen, ['characterData  #text']);
    assert.equal(await unmarked('#root *'), 0);
  });

  it('touches nothing when only places in the file have moved', async () => {
    const matrix = complete();
    await preview.show(matrix);
    const cells = matrix.cells.map((row) =>
      row.map((one) => ({ ...one, range: at(one.range.start.line + 1) })),
    );
    assert.deepEqual(await mutations(() => preview.show({ ...matrix, cells })), []);
  });

  it('keeps scroll, focus, selection and open examples', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await cell(2, 2).getByText('2 examples').click();
    await cell(2, 2).focus();
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(330, 420));
    const selected = await cell(2, 2).evaluate((td) => {
      getSelection()!.selectAllChildren(td.querySelector('.source')!);
      return getSelection()!.toString();
    });
    await mark();
    // A behavior comes in above the one with the open examples, and a cell elsewhere grows.
    const old = matrix.cells[2]![2]!;
    await preview.show(
      withCell(matrix, 2, 2, {
        ...old,
        behaviors: [...old.behaviors.slice(0, 1), behavior('New here'), ...old.behaviors.slice(1)],
      }),
    );
    const now = await preview.page.evaluate(() => {
      const { scrollLeft, scrollTop } = document.querySelector('.scroller')!;
      const active = document.activeElement!;
      return {
        scrollLeft,
        scrollTop,
        kept: 'marked' in active,
        tag: active.tagName,
        text: getSelection()!.toString(),
      };
    });
    assert.deepEqual(now, { scrollLeft: 330, scrollTop: 420, kept: true, tag: 'TD', text: selected });
    assert.equal(
      await cell(2, 2).locator('details[open]').innerText(),
      await cell(2, 2).locator('li').nth(2).locator('details').innerText(),
    );
    assert.equal(await unmarked('td, th, details'), 0);
    assert.deepEqual(await preview.faults(), []);
  });

  it('keeps rows, columns and open examples when an id is typed or a level comes in', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await cell(2, 2).getByText('2 examples').click();
    await mark();
    const levels = matrix.levels.map((level, i) => (i === 2 ? { ...level, id: 'L3x' } : level));
    const competencies = matrix.competencies.map((one, j) => (j === 2 ? { ...one, id: 'incident' } : one));
    const renamed = { ...matrix, levels, competencies };
    await preview.show(renamed);
    assert.equal(await unmarked('td, th'), 0);
    assert.equal(await cell(2, 2).locator('details[open]').count(), 1);
    const inserted = {
      ...renamed,
      levels: [{ ...levels[0]!, id: 'L0', name: 'Intern' }, ...levels],
      cells: [matrix.cells[0]!, ...matrix.cells],
    };
    await preview.show(inserted);
    assert.equal(await unmarked('tr[data-row]'), 1, 'only the new row is new');
    assert.equal(await cell(3, 2).locator('details[open]').count(), 1);
    await cell(3, 2).getByText('Owns the postmortem').click();
    assert.equal(await preview.revealedLine(), 3032);
  });

  it('keeps the focus near when its cell goes', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await cell(4, 5).focus();
    await preview.show({ ...matrix, levels: matrix.levels.slice(0, 4), cells: matrix.cells.slice(0, 4) });
    assert.equal(await cell(3, 5).evaluate((td) => document.activeElement === td), true);
  });

  it('keeps column widths whatever is typed', async () => {
    const matrix = complete();
    await preview.show(matrix);
    const widths = () =>
      preview.page
        .locator('thead th[data-column]')
        .evaluateAll((all) => all.map((th) => th.getBoundingClientRect().width));
    const before = await widths();
    await preview.show(withCell(matrix, 0, 0, written('unbreakable'.repeat(100))));
    assert.deepEqual(await widths(), before);
  });

  it('keeps the last good picture while the text is broken, and says where', async () => {
    const matrix = complete();
    await preview.show(matrix);
    const top = () => preview.page.locator('table').evaluate((table) => table.getBoundingClientRect().top);
    const before = await top();
    const broken = { message: 'A colon is missing', range: at(11, 4) };
    const seen = await mutations(() => preview.show({ ...matrix, version: 2, broken }));
    assert.deepEqual(seen, []);
    assert.equal(await top(), before, 'nothing jumps');
    const status = preview.page.getByRole('status');
    assert.match(await status.innerText(), /Line 12: A colon is missing\s+— showing the last good picture/);
    await status.getByRole('button').click();
    assert.deepEqual(await preview.reveals(), [{ type: 'reveal', uri: matrix.uri, range: broken.range }]);
    await preview.show(matrix);
    assert.equal(await status.innerText(), '');
    assert.equal(await top(), before);
  });

  it('marks the cell that the cursor is in, and only scrolls to it when it must', async () => {
    const matrix = complete();
    await preview.show(matrix);
    const current = () =>
      preview.page.locator('[aria-current]').evaluateAll((all) => all.map((one) => one.textContent));
    const scroll = () =>
      preview.page.locator('.scroller').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    // As if the editor had the focus.
    await preview.page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await preview.send({ type: 'cursor', cell: { level: 0, competency: 0 } });
    assert.deepEqual(await current(), ['Tests each change before asking for review']);
    const start = await scroll();
    assert.deepEqual(start, [0, 0], 'it is in sight');
    await preview.send({ type: 'cursor', cell: { level: 4, competency: 5 } });
    assert.equal((await current()).length, 1);
    const there = await scroll();
    assert.ok(there[0]! > 300 && there[1]! > 200, String(there));
    assert.equal(
      await preview.page.locator('[aria-current]').evaluate((td) => {
        const { left, top } = td.getBoundingClientRect();
        return document.elementFromPoint(left + 5, top + 5)?.closest('td') === td;
      }),
      true,
      'it is not under a header',
    );
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
    await preview.send({ type: 'cursor', cell: { level: 4, competency: 5 } });
    assert.deepEqual(await scroll(), [0, 0], 'typing on in the same cell does not pull the reader back');
    await preview.page.evaluate(() => {
      document.hasFocus = () => true;
    });
    await preview.send({ type: 'cursor', cell: { level: 3, competency: 5 } });
    assert.deepEqual(await scroll(), [0, 0], 'nor does it move who works in the preview');
    await preview.send({ type: 'cursor', cell: null });
    assert.deepEqual(await current(), []);
  });

  it('is after a reload as it was left', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await preview.page.getByRole('button', { name: 'Transpose' }).click();
    await cell(2, 2).getByText('2 examples').click();
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
    const top = await again.page.locator('.scroller').evaluate(({ scrollTop }) => scrollTop);
    assert.equal(top, 4000);
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

  it('redraws one cell of 3,000 (measured)', async () => {
    await preview.page.setViewportSize({ width: 1100, height: 800 });
    const matrix = large(100, 30);
    await preview.show(matrix);
    const first = await preview.page.evaluate(() => document.querySelectorAll('*').length);
    const times: (readonly [drawing: number, layout: number])[] = [];
    for (let i = 0; i < 15; i++) {
      const next = withCell(matrix, 40, 12, written(`Typed ${i}`));
      times.push(
        await preview.page.evaluate(async (text) => {
          const matrix = JSON.parse(text);
          const { requestAnimationFrame: frame } = window;
          let drawing = 0;
          window.requestAnimationFrame = (draw) => {
            window.requestAnimationFrame = frame;
            return frame((time) => {
              const start = performance.now();
              draw(time);
              drawing = performance.now() - start;
            });
          };
          window.dispatchEvent(new MessageEvent('message', { data: { type: 'matrix', matrix } }));
          await new Promise(frame);
          const start = performance.now();
          document.querySelector('table')!.getBoundingClientRect();
          return [drawing, performance.now() - start] as const;
        }, JSON.stringify(next)),
      );
      assert.equal(await cell(40, 12).innerText(), `Typed ${i}`);
    }
    const median = (part: 0 | 1) =>
      times
        .map((time) => time[part])
        .sort((x, y) => x - y)[7]!
        .toFixed(1);
    console.log(
      `    one of 3,000 cells (${first} elements): drawn in ${median(0)} ms, laid out in ${median(1)} ms`,
    );
  });
});
