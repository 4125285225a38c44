import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scenario } from './scenario';

const matrix = readFileSync('examples/engineering-matrix.md', 'utf8');

describe('commands', () => {
  scenario(
    'Import makes a ladder of a Markdown table, with its 21 gaps',
    {
      files: { 'matrix.md': matrix },
    },
    async (editor) => {
      await editor.command('Career Ladder: Import…');
      await editor.tab(/\.ladder\.yaml/).waitFor();
      await editor.text
        .locator('.codelens-decoration', { hasText: '2 of 24 cells answered · 21 empty · 1 placeholder' })
        .waitFor();
      await editor.showProblems();
      for (const [level, empty] of [
        ['L1', 6],
        ['L2', 6],
        ['L3', 6],
        ['L4', 3],
      ] as const) {
        await editor.filterProblems(`${level} (`);
        await editor.problem(new RegExp(`^${level}.*: ${empty} of 6 cells are empty`)).waitFor();
      }
      await editor.filterProblems('promises');
      await editor.problem('“[see details below]” only promises content').waitFor();
      await editor.filterProblems('');
      await editor.command('Career Ladder: Open Preview to the Side');
      await editor.preview.locator('.coverage-total', { hasText: '2 of 24 cells answered' }).waitFor();
      assert.equal(await editor.preview.locator('td.empty').count(), 21);
      assert.equal(await editor.preview.locator('td.placeholder').count(), 1);
      assert.equal(await editor.preview.locator('td.written').count(), 2);
    },
  );
});
