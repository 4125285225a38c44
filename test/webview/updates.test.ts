import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CellView, MatrixView } from '../../server/src/protocol';
import type { MatrixPatch } from '../../server/src/protocol/patch';
import { at, behavior, written } from './harness/matrices';
import { openForEach } from './harness/opened';
import type { Preview } from './harness/page';
import { complete, large } from './harness/samples';

/** The matrix with one cell replaced, as a fresh clone. */
function withCell(matrix: MatrixView, level: number, competency: number, cell: CellView): MatrixView {
  const cells = matrix.cells.map((row, i) =>
    row.map((old, j) => (i === level && j === competency ? cell : old)),
  );
  return structuredClone({ ...matrix, version: matrix.version + 1, cells });
}

describe('changes while someone types', () => {
  let preview: Preview;
  openForEach({ width: 700, height: 500 }, (opened) => {
    preview = opened.preview;
  });
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
    assert.equal(await preview.cell(2, 3).innerText(), 'Plans a project of four months');
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

  it('draws what a patch tells, and asks for the whole where it holds another picture', async () => {
    const matrix = { ...complete(), stamp: 'a.1' };
    await preview.show(matrix);
    await preview.cell(2, 2).getByText('2 examples').click();
    // The page hears of it a moment later, and draws what it then knows.
    await preview.settled();
    await mark();
    const { levels, competencies, cells, ...head } = matrix;
    const patch: MatrixPatch = {
      base: 'a.1',
      moved: { from: 0, by: 5 },
      head: { ...head, version: 2, stamp: 'a.2' },
      levels: [],
      competencies: [],
      cells: [[2, 3, { ...written('Plans a project of four months'), range: at(4035) }]],
    };
    const seen = await mutations(() => preview.send({ type: 'patch', patch }));
    assert.deepEqual(seen, ['characterData  #text']);
    assert.equal(await unmarked('#root *'), 0);
    assert.equal(await preview.cell(2, 3).innerText(), 'Plans a project of four months');
    await preview.cell(2, 2).getByText('Owns the postmortem').click();
    assert.equal(await preview.revealedLine(), 3032 + 5, 'places have moved');
    await preview.reveals();
    const asked = () => preview.page.evaluate(() => window.spy.sent.map(({ type }) => type));
    assert.deepEqual(await mutations(() => preview.send({ type: 'patch', patch })), [], 'it is too old');
    assert.deepEqual(await asked(), ['whole']);
    await preview.show({ ...matrix, levels, competencies, cells, stamp: 'a.3' });
    await preview.send({ type: 'patch', patch: { ...patch, base: 'a.3' } });
    assert.equal(await preview.cell(2, 3).innerText(), 'Plans a project of four months');
    assert.deepEqual(await asked(), ['whole']);
    assert.deepEqual(await preview.faults(), []);
  });

  it('keeps scroll, focus, selection and open examples', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await preview.cell(2, 2).getByText('2 examples').click();
    await preview.cell(2, 2).focus();
    await preview.page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(330, 420));
    const selected = await preview.cell(2, 2).evaluate((td) => {
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
      await preview.cell(2, 2).locator('details[open]').innerText(),
      await preview.cell(2, 2).locator('li').nth(2).locator('details').innerText(),
    );
    assert.equal(await unmarked('td, th, details'), 0);
    assert.deepEqual(await preview.faults(), []);
  });

  it('keeps rows, columns and open examples when an id is typed or a level comes in', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await preview.cell(2, 2).getByText('2 examples').click();
    await mark();
    const levels = matrix.levels.map((level, i) => (i === 2 ? { ...level, id: 'L3x' } : level));
    const competencies = matrix.competencies.map((one, j) => (j === 2 ? { ...one, id: 'incident' } : one));
    const renamed = { ...matrix, levels, competencies };
    await preview.show(renamed);
    assert.equal(await unmarked('td, th'), 0);
    assert.equal(await preview.cell(2, 2).locator('details[open]').count(), 1);
    const inserted = {
      ...renamed,
      levels: [{ ...levels[0]!, id: 'L0', name: 'Intern' }, ...levels],
      cells: [matrix.cells[0]!, ...matrix.cells],
    };
    await preview.show(inserted);
    assert.equal(await unmarked('tr[data-row]'), 1, 'only the new row is new');
    assert.equal(await preview.cell(3, 2).locator('details[open]').count(), 1);
    await preview.cell(3, 2).getByText('Owns the postmortem').click();
    assert.equal(await preview.revealedLine(), 3032);
  });

  it('keeps the focus near when its cell goes', async () => {
    const matrix = complete();
    await preview.show(matrix);
    await preview.cell(4, 5).focus();
    await preview.show({ ...matrix, levels: matrix.levels.slice(0, 4), cells: matrix.cells.slice(0, 4) });
    assert.equal(await preview.cell(3, 5).evaluate((td) => document.activeElement === td), true);
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

  it('draws a very large table in parts, and all of it in the end', async () => {
    const matrix = large(100, 60);
    // Nothing is idle for now.
    await preview.page.evaluate(() => {
      const waiting: (() => void)[] = [];
      Object.assign(window, {
        waiting,
        requestIdleCallback: (grow: () => void) => waiting.push(grow),
        cancelIdleCallback: () => {},
      });
    });
    await preview.show(matrix);
    const rows = () => preview.page.locator('tr[data-row]').count();
    const before = await rows();
    assert.ok(before > 20 && before < 100, String(before));
    await preview.page.getByRole('textbox', { name: 'Search in the ladder' }).fill('thing 5999.0');
    assert.equal(await preview.page.locator('.search-count').innerText(), 'Nothing found');
    await preview.page.evaluate(async () => {
      const { waiting } = window as unknown as { waiting: (() => void)[] };
      const frame = () => new Promise(requestAnimationFrame);
      while (document.querySelectorAll('tr[data-row]').length < 100) {
        waiting.pop()?.();
        for (let i = 0; i < 3; i++) await frame();
      }
      for (let i = 0; i < 3; i++) await frame();
    });
    assert.equal(await rows(), 100);
    assert.equal(await preview.page.locator('.search-count').innerText(), '1 found');
    assert.deepEqual(await preview.faults(), []);
  });

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
      assert.equal(await preview.cell(40, 12).textContent(), `Typed ${i}`);
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
