import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf } from '../../server/src/model/draft';
import { parseLadder } from '../../server/src/model/parse';
import type { Editor } from './editor';
import { takeFromMenu } from './menu';
import { scenario } from './scenario';
import { until } from './until';

const example = readFileSync('examples/data-engineer.ladder.yaml', 'utf8');
const files = { 'data.ladder.yaml': example, 'notes.md': '# Notes\n' };

/** Takes a format, and the place that the dialog offers; what is written there. */
async function exportAs(editor: Editor, format: string, file: string): Promise<string> {
  await editor.command('Career Ladder: Export…');
  await editor.pick('', format);
  const name = editor.page.locator('.quick-input-widget:visible input').first();
  await until(
    'the dialog to offer a name',
    () => name.inputValue(),
    (value) => value.endsWith(file),
  );
  await editor.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
  // Newer versions of VS Code draw no toast in a window without a screen, but read it out all the same.
  await editor.page
    .locator('.notification-list-item, .monaco-alert', { hasText: `Exported to “${file}”` })
    .first()
    .waitFor({ state: 'attached' });
  return readFileSync(join(editor.folder, file), 'utf8');
}

describe('export', () => {
  scenario('a web page of what is typed, saved or not', { files }, async (editor) => {
    await editor.goToEndOf('role: Data Engineer');
    await editor.type(' of Ours');
    const page = await exportAs(editor, 'Web Page', 'data.html');
    assert.match(page, /<h1 dir="auto">Data Engineer of Ours<\/h1>/);
    assert.equal(readFileSync(join(editor.folder, 'data.ladder.yaml'), 'utf8'), example);
    await editor.press('ControlOrMeta+Z');
  });

  scenario('a spreadsheet that Import… takes back as it was', { files }, async (editor) => {
    const csv = await exportAs(editor, 'CSV', 'data.csv');
    assert.match(csv, /^\ufeff"Level","Pipelines","Data Quality"/);
    await editor.openFile('data.csv');
    await editor.command('Career Ladder: Import…');
    await editor.tab(/data-engineer\.ladder\.yaml/).waitFor();
    await editor.text.locator('.codelens-decoration', { hasText: '12 of 16 cells answered' }).waitFor();
    const again = await editor.saved();
    const before = draftOf(parseLadder(example).ladder);
    const levels = (draft: typeof before) => draft.competencies.map(({ id, cells }) => [id, cells.length]);
    const after = draftOf(parseLadder(again).ladder);
    assert.deepEqual({ ...after, competencies: [] }, { ...before, competencies: [] });
    // A cell that is there and empty is none in a spreadsheet.
    assert.deepEqual(levels(after), [
      ['pipelines', 4],
      ['data-quality', 3],
      ['modeling', 4],
      ['stakeholders', 3],
    ]);
  });

  scenario(
    'the matrix as a Markdown table, to paste, from the menu of the preview',
    { files, settings: {} },
    async (editor) => {
      await editor.command('Career Ladder: Open Preview to the Side');
      await editor.preview.locator('table.matrix td').first().waitFor();
      await editor.tab('Preview').first().click();
      const group = editor.page.locator('.editor-group-container', { has: editor.tab('Preview') });
      await group.locator('.editor-actions .codicon-toolbar-more').click();
      await takeFromMenu(editor, 'Copy as Markdown Table');
      await editor.page.locator('.statusbar-item', { hasText: 'as Markdown' }).waitFor();
      await editor.tab('data.ladder.yaml').first().click();
      await editor.openFile('notes.md');
      await editor.goTo(2);
      await editor.press('ControlOrMeta+V');
      // The clipboard takes its time.
      await editor.text.locator('.view-line', { hasText: 'Pipelines' }).first().waitFor();
      const notes = await editor.saved();
      assert.match(notes, /^# Notes\n\| Level \| Pipelines \| Data Quality \|/);
      assert.equal(existsSync(join(editor.folder, 'data.md')), false);
    },
  );
});
