import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Preview } from './harness/page';
import { complete, nearlyEmpty } from './harness/samples';

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
