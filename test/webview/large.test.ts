import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openForEach } from './harness/opened';
import type { Preview } from './harness/page';
import { complete, large } from './harness/samples';

describe('a large table, of which the browser leaves out what is out of sight', () => {
  let preview: Preview;
  openForEach({ width: 1000, height: 700 }, (opened) => {
    preview = opened.preview;
  });
  const far = 'Does thing 2998.0 for the department and tells others how it went';
  const showLarge = async () => {
    await preview.show(large(100, 30));
    await preview.page.waitForFunction(() => document.querySelectorAll('tr[data-row]').length === 100);
  };
  /** Whether a cell is seen: not out of sight, and not under a header. */
  const isSeen = (level: number, competency: number) =>
    preview.page.waitForFunction(
      ([row, column]) => {
        const cell = document.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`)?.cells[column + 1];
        const { left, top } = cell?.getBoundingClientRect() ?? { left: -1, top: -1 };
        return document.elementFromPoint(left + 8, top + 8)?.closest('td') === cell;
      },
      [level, competency] as const,
      { polling: 'raf', timeout: 10_000 },
    );

  it('is only a matter of large ones', async () => {
    const skipping = () =>
      preview.page
        .locator('.lines .cell')
        .first()
        .evaluate((cell) => getComputedStyle(cell).contentVisibility);
    await preview.show(complete());
    assert.equal(await skipping(), 'visible');
    await showLarge();
    assert.equal(await skipping(), 'auto');
  });

  it('is found by the browser’s own search', async () => {
    await showLarge();
    const found = await preview.page.evaluate((text) => {
      const { find } = window as unknown as { find: (text: string) => boolean };
      return find(text) && getSelection()?.anchorNode?.parentElement?.closest('td')?.textContent;
    }, far);
    assert.match(String(found), /2998\.0/);
  });

  it('is found by the preview’s search, and gone to', async () => {
    await showLarge();
    await preview.page.getByRole('textbox', { name: 'Search in the ladder' }).fill('thing 2998.0');
    await preview.page.keyboard.press('Enter');
    await isSeen(99, 28);
    assert.deepEqual(await preview.faults(), []);
  });

  it('is read to screen readers, where one runs', async () => {
    await preview.page.evaluate(() => document.body.classList.add('vscode-using-screen-reader'));
    await showLarge();
    const session = await preview.page.context().newCDPSession(preview.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const read = nodes.some(({ name, ignored }) => !ignored && name?.value === far);
    assert.ok(read, `${nodes.length} nodes`);
  });

  it('is moved in by keyboard, and follows the cursor of the editor', async () => {
    await showLarge();
    await preview.cell(0, 0).focus();
    await preview.page.keyboard.press('Control+End');
    await isSeen(99, 29);
    await preview.page.keyboard.press('Control+Home');
    await isSeen(0, 0);
    await preview.page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await preview.send({ type: 'cursor', cell: { level: 60, competency: 20 } });
    await isSeen(60, 20);
  });
});
