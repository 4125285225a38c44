import assert from 'node:assert/strict';
import { draft } from './ladders';
import { scenario } from './scenario';
import { until } from './until';

describe('finding one’s way', () => {
  scenario(
    'a level is renamed everywhere, and the outline knows it',
    { files: { 'team.ladder.yaml': draft } },
    async (editor) => {
      const { page } = editor;
      await editor.text.locator('.codelens-decoration', { hasText: '1 of 2 cells' }).first().waitFor();
      await editor.goToEndOf('- id: L1');
      const box = page.locator('.rename-box input');
      await editor.press('F2');
      await box.waitFor();
      await box.fill('Junior');
      await editor.press('Enter');
      await editor.text.locator('.view-line', { hasText: 'Junior:\u00a0TODO' }).waitFor();
      assert.equal(await editor.saved(), draft.replaceAll('L1', 'Junior'));
      await editor.press('ControlOrMeta+Shift+o');
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.filter({ hasText: 'Code Quality' }).first().waitFor();
      await rows.filter({ hasText: 'Junior' }).first().waitFor();
      await editor.press('Escape');
    },
  );

  scenario(
    'Format Document puts cells in order and keeps the comment over one',
    {
      files: {
        'team.ladder.yaml': draft.replace(
          '      L1: TODO\n',
          '      # Agreed\n      L2: Plans\n      L1: TODO\n',
        ),
      },
    },
    async (editor) => {
      await editor.text.locator('.codelens-decoration', { hasText: '2 of 2 cells' }).first().waitFor();
      await editor.command('Format Document');
      const wanted = draft
        .replace('levels:', '\nlevels:')
        .replace('competencies:', '\ncompetencies:')
        .replace('  - id: code-quality', '\n  - id: code-quality')
        .replace('      L1: TODO\n', '      L1: TODO\n      # Agreed\n      L2: Plans\n');
      await until(
        'cells in order',
        () => editor.saved(),
        (text) => text === wanted,
      );
    },
  );

  scenario(
    'the lens over a level leads to its first gap',
    { files: { 'team.ladder.yaml': draft } },
    async (editor) => {
      const lens = editor.text.locator('.codelens-decoration a', { hasText: '1 of 2 cells' });
      await lens.first().waitFor();
      await lens.first().click();
      await editor.page.locator('[id="status.editor.selection"]', { hasText: 'Ln 21' }).waitFor();
    },
  );
});
