import assert from 'node:assert/strict';
import { scenario } from './scenario';
import { until } from './until';

/** Statements that nobody takes for one another; a gap at L2; a word too much at L1. */
const team = `ladder: 1
role: Software Engineer
levels:
  - id: L1
    name: Junior
  - id: L2
    name: Engineer
competencies:
  - id: delivery
    name: Delivery
    cells:
      L1: Asks very early for review of each change
      L2:
        - Delivers features end to end
        - Presents small demos to customers
  - id: code-quality
    name: Code Quality
    cells:
      L1: TODO
`;
const data = team.replace('Software Engineer', 'Data Engineer');
const files = { 'team.ladder.yaml': team };
const openPreview = 'Career Ladder: Open Preview to the Side';

describe('reading in the preview', () => {
  scenario('what is new at a level, and all of it, kept over a reload', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).waitFor();
    const { preview } = editor;
    await preview.getByRole('button', { name: 'Level', exact: true }).click();
    await preview
      .locator('.level-summary', { hasText: 'L2 Engineer adds 2 expectations to L1 Junior' })
      .waitFor();
    await preview.locator('.competency', { hasText: 'Nothing is written for L2 yet' }).waitFor();
    assert.equal(await preview.getByText('Asks very early').filter({ visible: true }).count(), 0);
    await preview.getByRole('button', { name: 'Everything expected' }).click();
    await preview.locator('.expectation', { hasText: 'Asks very early' }).waitFor();
    await preview.locator('.expectation .source', { hasText: 'Presents small demos' }).click();
    await editor.cursorIs(15);
    await editor.command('Developer: Reload Window');
    await editor.isOpen('team.ladder.yaml');
    await preview.locator('.expectation', { hasText: 'Asks very early' }).waitFor();
  });

  scenario('the level follows the text while it is typed', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).waitFor();
    await editor.preview.getByRole('button', { name: 'Level', exact: true }).click();
    await editor.preview.locator('.level-summary').waitFor();
    await editor.goToEndOf('L1: TODO');
    await editor.press('Enter');
    await editor.type('L2: Reviews the changes of others');
    await editor.preview.locator('.expectation', { hasText: 'Reviews the changes of others' }).waitFor();
    await editor.preview.locator('.level-summary', { hasText: 'adds 3 expectations' }).waitFor();
  });

  scenario('searching and filtering', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(1, 1).waitFor();
    const { preview } = editor;
    const search = preview.getByRole('textbox', { name: 'Search in the ladder' });
    await search.fill('re');
    await preview.locator('.search-count', { hasText: /^\d+ found$/ }).waitFor();
    await search.press('Enter');
    await search.press('Enter');
    await preview.locator('.search-count', { hasText: /^2 of \d+$/ }).waitFor();
    assert.equal(await preview.locator('[data-found]').count(), 1);
    await search.press('Escape');
    await preview.getByRole('button', { name: 'Filter' }).click();
    await preview.getByRole('checkbox', { name: 'Gaps' }).check();
    await preview.locator('.filter-line', { hasText: 'The filter leaves 2 of 4 cells' }).waitFor();
    assert.equal(await editor.cell(1, 0).isVisible(), false);
    assert.equal(await editor.cell(1, 1).isVisible(), true);
    await preview.locator('.filter-line').getByRole('button', { name: 'Clear filter' }).click();
    await editor.cell(1, 0).waitFor();
  });

  scenario('a fix from the preview changes the text, and can be undone', { files }, async (editor) => {
    await editor.command(openPreview);
    await editor.cell(0, 0).locator('.findings > summary').click();
    await editor.cell(0, 0).getByRole('button', { name: 'Delete “very”' }).click();
    await editor.text.locator('.view-line', { hasText: /L1:.Asks.early.for/ }).waitFor();
    await until(
      'the fixed cell',
      () => editor.cell(0, 0).innerText(),
      (text) => !text.includes('very'),
    );
    await editor.goTo(12, 1);
    await editor.press('ControlOrMeta+Z');
    await editor.cell(0, 0).locator('.source', { hasText: 'Asks very early' }).waitFor();
  });

  scenario(
    'a preview that follows shows the ladder in front, until it is locked',
    { files: { 'team.ladder.yaml': team, 'data.ladder.yaml': data } },
    async (editor) => {
      await editor.command(openPreview);
      await editor.cell(1, 1).waitFor();
      const title = (words: string) => editor.preview.locator('h1', { hasText: words });
      const action = (name: string) =>
        editor.page.locator(`.editor-actions .action-label[aria-label^="${name}"]`);
      const show = async (name: string) => {
        await editor.press('ControlOrMeta+1');
        await editor.openFile(name);
      };
      await editor.tab('Preview team.ladder.yaml').click();
      await action('Follow the Ladder in Front').click();
      await editor.tab('Following team.ladder.yaml').waitFor();
      await show('data.ladder.yaml');
      await editor.tab('Following data.ladder.yaml').waitFor();
      await title('Data Engineer').waitFor();
      await editor.tab('Following data.ladder.yaml').click();
      await action('Stay with This Ladder').click();
      await editor.tab('Preview data.ladder.yaml').waitFor();
      await show('team.ladder.yaml');
      await editor.tab('team.ladder.yaml').first().waitFor();
      await editor.goTo(2, 1);
      assert.equal(await title('Data Engineer').count(), 1);
      // Two at once, each with its own.
      await editor.command(openPreview);
      await editor.tab('Preview team.ladder.yaml').waitFor();
      assert.equal(await editor.tab('Preview data.ladder.yaml').count(), 1);
    },
  );
});
