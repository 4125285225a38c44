import assert from 'node:assert/strict';
import { draft, long } from './ladders';
import { scenario } from './scenario';
import { until } from './until';

const files = { 'team.ladder.yaml': draft };
const openPreview = 'Career Ladder: Open Preview to the Side';

describe('preview', () => {
  scenario('the command shows the matrix: states, coverage, headers', { files }, async (editor) => {
    await editor.command(openPreview);
    const { preview } = editor;
    await editor.cell(1, 1).waitFor();
    await preview.locator('h1', { hasText: 'Software Engineer' }).waitFor();
    assert.deepEqual(await preview.locator('tbody.lines tr').count(), 2);
    assert.deepEqual(await preview.locator('thead th[data-column]').count(), 2);
    assert.match((await editor.cell(0, 0).getAttribute('class')) ?? '', /written/);
    assert.match((await editor.cell(0, 1).getAttribute('class')) ?? '', /placeholder/);
    assert.match((await editor.cell(1, 1).getAttribute('class')) ?? '', /empty/);
    assert.match(await editor.cell(1, 0).innerText(), /Delivers features end to end/);
    assert.match(
      await preview.locator('.coverage-total').innerText(),
      /2 of 4 cells answered, 1 empty, 1 placeholder/,
    );
    assert.equal(await preview.locator('details.examples[open]').count(), 0, 'examples are folded');
  });

  scenario('the button over the editor opens it', { files }, async (editor) => {
    await editor.page
      .locator('.editor-actions .action-label[aria-label^="Open Preview to the Side"]')
      .click();
    await editor.cell(1, 1).waitFor();
  });

  scenario('the CodeLens opens it', { files }, async (editor) => {
    await editor.text.locator('.codelens-decoration a', { hasText: 'Open preview' }).click();
    await editor.cell(1, 1).waitFor();
  });

  scenario('a click on a cell leads to its line', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 0).locator('.source', { hasText: 'Splits work into small steps' }).click();
    await editor.cursorIs(15);
    await editor.cell(0, 1).locator('.source').first().click();
    await editor.cursorIs(21);
  });

  scenario('a click on an empty cell leads to its competency', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).locator('.source').click();
    await editor.cursorIs(18);
  });

  scenario('the cell of the cursor is marked', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).waitFor();
    await editor.goTo(12, 12);
    await editor.preview.locator('tr[data-row="0"] td.current').waitFor();
    await editor.goTo(14, 12);
    await editor.preview.locator('tr[data-row="1"] td.current').waitFor();
    assert.equal(await editor.preview.locator('td.current').count(), 1);
  });

  scenario('it follows the text while it is typed, unsaved', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).waitFor();
    await editor.goToEndOf('L1: TODO');
    await editor.press('Enter');
    await editor.type('L2: Reviews the changes of others');
    await editor.cell(1, 1).locator('.source', { hasText: 'Reviews the changes of others' }).waitFor();
    await editor.preview.locator('.coverage-total', { hasText: '3 of 4 cells answered' }).waitFor();
    await editor.page.locator('.tab.dirty', { hasText: 'team.ladder.yaml' }).waitFor();
  });

  scenario('a broken text keeps the last good picture', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).waitFor();
    await editor.goTo(11, 1);
    await editor.type('"');
    await editor.preview.locator('[role="status"]', { hasText: 'Showing the last good picture' }).waitFor();
    assert.match(await editor.cell(1, 0).innerText(), /Delivers features end to end/);
    await editor.press('Backspace');
    await editor.preview.locator('.broken').waitFor({ state: 'detached' });
    await editor.preview.locator('.coverage-total', { hasText: '2 of 4 cells answered' }).waitFor();
  });

  scenario(
    'it keeps its place while the text changes',
    { files: { 'long.ladder.yaml': long(40) } },
    async (editor) => {
      await editor.command(openPreview);
      await editor.preview.getByRole('button', { name: 'Transpose' }).click();
      const row = editor.preview.locator('tr[data-row="30"]');
      await row.scrollIntoViewIfNeeded();
      const scrolled = await editor.preview.locator('.scroller').evaluate((element) => element.scrollTop);
      assert.ok(scrolled > 0, 'the table scrolls');
      await editor.goTo(2, 1);
      await editor.press('End');
      await editor.type(' of Everything');
      await editor.preview.locator('h1', { hasText: 'Engineer of Everything' }).waitFor();
      assert.equal(
        await editor.preview.locator('.scroller').evaluate((element) => element.scrollTop),
        scrolled,
      );
    },
  );

  scenario('it can be turned, and its examples unfolded', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.preview.getByRole('button', { name: 'Transpose' }).click();
    await editor.preview.locator('table.transposed').waitFor();
    assert.match(await editor.cell(0, 1).innerText(), /Delivers features end to end/);
    await editor.preview.locator('summary', { hasText: '1 example' }).click();
    await editor.preview.locator('details.examples li', { hasText: 'Cut the checkout change' }).waitFor();
  });

  scenario('it is back after the window is reloaded, as it was', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.preview.getByRole('button', { name: 'Transpose' }).click();
    await editor.preview.locator('table.transposed').waitFor();
    await editor.command('Developer: Reload Window');
    await editor.isOpen('team.ladder.yaml');
    await editor.preview.locator('table.transposed').waitFor();
    await editor.cell(1, 1).waitFor();
    assert.equal(await editor.tab('Preview team.ladder.yaml').count(), 1);
  });

  scenario(
    'it opens by itself where the setting says so',
    { files, settings: { 'careerLadder.preview.openAutomatically': true } },
    async (editor) => {
      await editor.cell(1, 1).waitFor();
      // The cursor stays where the reader types.
      await until('the focus in the text', () => editor.text.locator('.view-lines').count());
      await editor.goTo(3, 1);
    },
  );

  scenario('text of the file is shown as text', { files: { 'evil.ladder.yaml': evil() } }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(0, 0).waitFor();
    assert.equal(await editor.preview.locator('td img, td script, td b').count(), 0);
    assert.match(await editor.cell(0, 0).innerText(), /<img src=x onerror=/);
  });
});

function evil(): string {
  const text = "'<img src=x onerror=alert(1)><b>bold</b><script>alert(2)</script>'";
  return `ladder: 1
role: ${text}
levels:
  - id: L1
    name: ${text}
competencies:
  - id: c
    name: ${text}
    description: ${text}
    cells:
      L1: ${text}
`;
}
