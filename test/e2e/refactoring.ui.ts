import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editor } from './editor';
import { draft } from './ladders';
import { scenario } from './scenario';
import { until } from './until';

const files = { 'team.ladder.yaml': draft };

/** Waits until the file, saved, has a text. */
async function becomes(editor: Editor, what: string, wanted: string): Promise<void> {
  await until(
    what,
    () => editor.saved(),
    (text) => text === wanted,
  );
}

/** Answers the question that is shown. */
async function answer(editor: Editor, question: string, text: string): Promise<void> {
  const widget = editor.page.locator('.quick-input-widget:visible', { hasText: question });
  await widget.waitFor();
  await widget.locator('input').first().fill(text);
  await editor.press('Enter');
  await widget.waitFor({ state: 'detached' });
}

/** Chooses a row of the list that is shown with a title. */
async function choose(editor: Editor, row: string): Promise<void> {
  const rows = editor.page.locator('.quick-input-widget:visible .monaco-list-row');
  const wanted = rows.filter({ hasText: row }).first();
  await wanted.waitFor();
  await wanted.click();
}

/** Once the server has read the file. */
async function isRead(editor: Editor): Promise<void> {
  await editor.text.locator('.codelens-decoration', { hasText: '1 of 2 cells' }).first().waitFor();
}

describe('refactoring', () => {
  scenario(
    'a level goes with its cells, by the light bulb, and comes back by undo',
    { files },
    async (editor) => {
      await isRead(editor);
      await editor.goToEndOf('- id: L2');
      await editor.quickFix('Remove L2 (Engineer) and its cell');
      const removed = draft
        .replace('  - id: L2\n    name: Engineer\n', '')
        .replace(/ {6}L2:\n[\s\S]*(?= {2}- id: code-quality)/, '');
      await becomes(editor, 'a ladder without L2', removed);
      await editor.press('ControlOrMeta+Z');
      await becomes(editor, 'every byte again', draft);
    },
  );

  scenario('a level is added by the palette, with cells to fill in', { files }, async (editor) => {
    await isRead(editor);
    await editor.goToEndOf('- id: L2');
    await editor.command('Career Ladder: Add Level…');
    await choose(editor, 'Engineer');
    await choose(editor, 'Above');
    await answer(editor, 'The id of the new level', 'L3');
    await answer(editor, 'What people call it', 'Senior');
    await choose(editor, 'With an empty cell');
    const wanted = draft
      .replace('    name: Engineer\n', '    name: Engineer\n  - id: L3\n    name: Senior\n')
      .replace('four releases\n', 'four releases\n      L3:\n        -\n')
      .replace('L1: TODO\n', 'L1: TODO\n      L3:\n');
    await becomes(editor, 'a ladder with L3', wanted);
  });

  scenario('a level is merged and moved by the light bulb', { files }, async (editor) => {
    await isRead(editor);
    await editor.goToEndOf('- id: L1');
    await editor.quickFix('Move L1 (Junior) above L2');
    await until(
      'L2 first',
      () => editor.saved(),
      (text) =>
        text.indexOf('id: L2') < text.indexOf('id: L1') && text.indexOf(' L2:') < text.indexOf(' L1:'),
    );
    await editor.press('ControlOrMeta+Z');
    await becomes(editor, 'the ladder as it was', draft);
    await editor.goToEndOf('- id: L1');
    await editor.quickFix('Merge L1 (Junior) into L2');
    await until(
      'one level',
      () => editor.saved(),
      (text) => !text.includes('L1') && text.includes('        - Finishes small tasks\n'),
    );
  });

  scenario('levels go to a shared file, and come back', { files }, async (editor) => {
    await isRead(editor);
    await editor.goToEndOf('levels:');
    await editor.quickFix('Extract 2 levels to a shared file…');
    await answer(editor, 'The new file', './company.ladder.yaml');
    const levels = 'levels:\n  - id: L1\n    name: Junior\n  - id: L2\n    name: Engineer\n';
    const role = draft
      .replace(levels, '')
      .replace('Software Engineer\n', 'Software Engineer\nextends: ./company.ladder.yaml\n');
    await becomes(editor, 'a role that builds on the file', role);
    const shared = join(editor.folder, 'company.ladder.yaml');
    await until('the shared file', () => existsSync(shared));
    assert.equal(readFileSync(shared, 'utf8'), `ladder: 1\nabstract: true\n\n${levels}`);
    await editor.goToEndOf('extends:');
    const menu = editor.page.locator('.action-widget:visible');
    await until('the file is read', async () => {
      await editor.press('ControlOrMeta+.');
      await menu.waitFor();
      const shown = await menu.innerText();
      await editor.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      return shown.includes('Inline company.ladder.yaml');
    });
    await editor.quickFix('Inline company.ladder.yaml');
    await becomes(editor, 'the ladder as it was', draft);
  });

  scenario('a missing cell is marked with the reason that is asked for', { files }, async (editor) => {
    await isRead(editor);
    await editor.goToEndOf('- id: L2');
    await editor.squiggles('warning').nth(1).waitFor({ state: 'attached' });
    await editor.quickFix('Mark Code Quality as not expected at L2 (Engineer)…');
    await answer(editor, 'Why is nothing expected', 'Engineers keep what L1 asks for');
    const mark = '      L2:\n        notExpected: Engineers keep what L1 asks for\n';
    await becomes(editor, 'the reason', draft + mark);
  });

  scenario('a behavior moves where the palette asks to', { files }, async (editor) => {
    await isRead(editor);
    await editor.goToEndOf('- Delivers features');
    await editor.command('Career Ladder: Move Behavior…');
    await choose(editor, 'Engineer');
    await choose(editor, 'Code Quality');
    const line = '        - Delivers features end to end\n';
    await becomes(editor, 'the behavior there', `${draft.replace(line, '')}      L2:\n${line}`);
  });
});
