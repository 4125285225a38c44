import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';
import { branched, hostileText, Served } from './harness/served';

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
