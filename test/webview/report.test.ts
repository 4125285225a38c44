import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { report } from './harness/matrices';
import { openForEach } from './harness/opened';
import type { Preview } from './harness/page';
import { complete } from './harness/samples';

describe('ladder report', () => {
  let preview: Preview;
  openForEach({}, (opened) => {
    preview = opened.preview;
  });
  beforeEach(() => preview.show(complete()));
  const summary = () => preview.page.locator('.report > summary');
  const list = () => preview.page.locator('.measure-list');

  it('shows the shares in one line, and nothing more', async () => {
    assert.equal(
      (await summary().textContent())?.replace(/\s+/g, ' '),
      'Ladder report: Precision 96%, Recall –not measured, Completeness 100%',
    );
    assert.equal(await list().isVisible(), false);
    const tops = await preview.page.evaluate(() =>
      [...document.querySelectorAll('.report .measure')].map((one) => one.getBoundingClientRect().top),
    );
    assert.equal(new Set(tops).size, 1, String(tops));
  });

  it('says what each was counted from, on click and by keyboard', async () => {
    await summary().click();
    await list().waitFor({ state: 'visible' });
    const said = (await list().innerText()).replace(/\s+/g, ' ');
    for (const { name, counts, meaning } of report) {
      for (const words of [name, counts, meaning]) assert.ok(said.includes(words), `${words}: ${said}`);
    }
    await summary().press('Enter');
    await list().waitFor({ state: 'hidden' });
  });

  it('stays open while the author types', async () => {
    await summary().click();
    const changed = complete();
    await preview.show({
      ...changed,
      version: 2,
      report: report.map((measure) => ({ ...measure, percent: 50 })),
    });
    await preview.page.getByText('Precision 50%').first().waitFor();
    assert.equal(await list().isVisible(), true);
  });

  it('has no place where there is no table', async () => {
    await preview.show({ ...complete(), levels: [], cells: [] });
    await summary().waitFor({ state: 'detached' });
  });
});
