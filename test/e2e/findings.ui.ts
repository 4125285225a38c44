import assert from 'node:assert/strict';
import { conflict, draft } from './ladders';
import { scenario } from './scenario';

const files = { 'team.ladder.yaml': draft };

describe('findings', () => {
  scenario(
    'a gap and a placeholder have squiggles and stand in the Problems panel',
    { files },
    async (editor) => {
      await editor.squiggles('warning').nth(1).waitFor({ state: 'attached' });
      await editor.showProblems();
      await editor.problem('L2 (Engineer): 1 of 2 cells is empty: Code Quality.').waitFor();
      await editor.problem('“TODO” only promises content').first().waitFor();
      const row = editor.problem('L2 (Engineer): 1 of 2 cells is empty');
      assert.match((await row.textContent()) ?? '', /empty-cell/, 'the rule is named');
    },
  );

  // In a window of its own: each click of a double click opens the file, the second perhaps after the scenario.
  scenario('a problem leads to the words at fault', { files, settings: {} }, async (editor) => {
    await editor.showProblems();
    await editor.problem('“TODO” only promises content').dblclick();
    await editor.cursorIs(21);
  });

  scenario('they follow the unsaved text', { files }, async (editor) => {
    await editor.squiggles('warning').nth(1).waitFor({ state: 'attached' });
    await editor.showProblems();
    await editor.goToEndOf('L1: TODO');
    await editor.press('Enter');
    await editor.type('L2: Reviews the changes of others');
    await editor.problem('L2 (Engineer): 1 of 2 cells is empty').waitFor({ state: 'detached' });
    await editor.problem('“TODO” only promises content').first().waitFor();
  });

  scenario(
    'merge conflict markers are one clear error',
    { files: { 'c.ladder.yaml': conflict } },
    async (editor) => {
      await editor.showProblems();
      await editor
        .problem(/merge conflict/i)
        .first()
        .waitFor();
      assert.equal(await editor.page.locator('.markers-panel .monaco-list-row .codicon-error').count(), 1);
    },
  );

  scenario(
    'YAML files of other kinds are left alone',
    { files: { 'values.yaml': draft, 'team.ladder.yaml': draft } },
    async (editor) => {
      await editor.openFile('team.ladder.yaml');
      await editor.squiggles('warning').first().waitFor({ state: 'attached' });
      await editor.showProblems();
      await editor.problem('“TODO” only promises content').first().waitFor();
      assert.equal(await editor.problem('values.yaml').count(), 0);
      await editor.page.locator('[id="status.editor.mode"]', { hasText: 'Career Ladder' }).waitFor();
      await editor.tab('values.yaml').click();
      await editor.page.locator('[id="status.editor.mode"]', { hasText: 'YAML' }).waitFor();
    },
  );
});
