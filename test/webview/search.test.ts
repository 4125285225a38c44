import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';
import { complete, hostile } from './harness/samples';
import { branched, Served } from './harness/served';

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
