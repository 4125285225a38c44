import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import type { MatrixView } from '../../server/src/protocol';
import { violations } from './harness/axe';
import { at, matrixOf, written } from './harness/matrices';
import { openForEach } from './harness/opened';
import type { Preview } from './harness/page';

const base = 'file:///ladders/company%20wide.ladder.yaml';

/** A role of which a level and a cell come from another file. */
function merged(): MatrixView {
  const view = matrixOf(
    { role: 'Engineer', summary: 'Builds services.' },
    [{ id: 'L1', from: 'company wide.ladder.yaml' }, { id: 'L2' }],
    [{ id: 'craft' }],
    [[written('Reviews the code of others within a day')], [written('Plans the work of two teams')]],
  );
  const [first = [], ...rows] = view.cells;
  const inherited = first.map((cell) => {
    const range = { ...at(7), uri: base };
    const behaviors = cell.behaviors.map((one) => ({ ...one, range }));
    return { ...cell, behaviors, from: 'company wide.ladder.yaml', range };
  });
  return { ...view, sources: [base], cells: [inherited, ...rows] };
}

describe('what comes from other files', () => {
  let preview: Preview;
  openForEach({}, (opened) => {
    preview = opened.preview;
  });
  beforeEach(() => preview.show(merged()));

  it('is marked, with words for those who do not see it', async () => {
    const cells = preview.page.locator('.cell');
    assert.deepEqual(
      await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).borderInlineStartStyle)),
      ['dotted', 'none'],
    );
    const tops = await preview.page
      .locator('.cell li, .cell .source')
      .evaluateAll((all) =>
        all.map(
          (one) => one.getBoundingClientRect().top - (one.closest('td')?.getBoundingClientRect().top ?? 0),
        ),
      );
    assert.equal(new Set(tops).size, 1, `at one height: ${tops.join()}`);
    const head = preview.page.getByRole('rowheader', { name: /^L1 \(From company wide\.ladder\.yaml\)/ });
    assert.match(
      await head.locator('.source').evaluate((name) => getComputedStyle(name).textDecoration),
      /dotted/,
    );
    assert.match((await cells.first().textContent()) ?? '', /^From company wide\.ladder\.yaml: Reviews/);
    assert.equal(
      await preview.page.locator('.sources').innerText(),
      'A dotted line marks what comes from company wide.ladder.yaml.',
    );
    assert.deepEqual(await preview.faults(), []);
    assert.deepEqual(await violations(preview), []);
  });

  it('leads to its file', async () => {
    await preview.page.getByText('Reviews the code').click();
    await preview.page.waitForFunction(() =>
      (window.spy.sent as { type: string }[]).some(({ type }) => type === 'reveal'),
    );
    assert.deepEqual(await preview.reveals(), [
      { type: 'reveal', uri: merged().uri, range: { ...at(7), uri: base } },
    ]);
  });

  it('a file that is there for others to build on says so', async () => {
    await preview.show({ ...merged(), role: 'company wide.ladder.yaml', abstract: true });
    assert.equal(await preview.page.locator('.family').innerText(), 'Shared by roles, and no role itself');
    assert.equal(
      await preview.page.getByRole('heading', { level: 1 }).innerText(),
      'company wide.ladder.yaml',
    );
  });
});
