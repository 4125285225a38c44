/** As somebody does who has just installed the extension, with nothing but the walkthrough to go by. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Editor } from './editor';
import { scenario } from './scenario';
import { until } from './until';

const titles = {
  start: 'Start a ladder',
  fill: 'Fill the gaps',
  mend: 'Mend what is underlined',
  preview: 'See the matrix',
  share: 'Share it',
};

function step(editor: Editor, title: string): Locator {
  return editor.page.locator('.getting-started-step', { hasText: title });
}

/** The picture of the step that is open, in a page of VS Code's own. */
function picture(editor: Editor, id: string): Locator {
  return editor.page
    .frameLocator('iframe.webview.ready:not([src*="extensionId=career-ladder"])')
    .frameLocator('iframe#active-frame')
    .locator(`svg#career-ladder-${id}`);
}

/** Opens a step of the walkthrough, by its id in package.json, and clicks a button in it. */
async function take(editor: Editor, id: keyof typeof titles, button: string): Promise<void> {
  await editor.tab('Walkthrough').first().click();
  const wanted = step(editor, titles[id]);
  if ((await wanted.and(editor.page.locator('.expanded')).count()) === 0) {
    await wanted.click();
    // It takes the focus a moment later, whatever is done meanwhile.
    await wanted.and(editor.page.locator('.expanded:focus')).waitFor();
  }
  // Its page takes the focus as well, when it comes.
  await picture(editor, id).waitFor();
  await wanted.locator('.monaco-button', { hasText: button }).click();
}

async function isDone(editor: Editor, id: keyof typeof titles): Promise<void> {
  await editor.page.locator(`[data-done-step-id$="#${id}"].complete`).first().waitFor();
}

async function answer(editor: Editor, text: string): Promise<void> {
  const input = editor.page.locator('.quick-input-widget:visible input').first();
  await input.fill(text);
  await editor.press('Enter');
}

/** The question that is being asked. */
async function asked(editor: Editor, words: string): Promise<void> {
  await editor.page.locator('.quick-input-widget:visible', { hasText: words }).waitFor();
}

describe('first steps', () => {
  scenario('from an empty folder to a clean ladder', { files: {}, window: 'folder' }, async (editor) => {
    await editor.command('Career Ladder: Get Started');
    await step(editor, titles.start).waitFor();
    await take(editor, 'start', 'New Ladder…');
    await editor.pick('', 'Minimal');
    await asked(editor, 'Which role');
    await answer(editor, 'Data Analyst');
    await asked(editor, 'What are its levels called');
    await answer(editor, 'Junior Analyst, Analyst, Senior Analyst, Principal Analyst');
    await editor.tab('data-analyst.ladder.yaml').waitFor();
    await editor.statusItem('6 of 8 cells').waitFor();
    await editor.page.screenshot({ path: '/tmp/nu/started.png' });
    const file = join(editor.folder, 'data-analyst.ladder.yaml');
    assert.ok(existsSync(file), 'the ladder is on disk');
    await isDone(editor, 'start');

    await take(editor, 'fill', 'Go to Next Gap');
    await editor.statusItem('Delivery at L4 (Principal Analyst) is empty').waitFor();
    await editor.page.screenshot({ path: '/tmp/nu/gap.png' });
    await editor.cursorIs(19, 9);
    await editor.quickFix('Write the missing cell of Delivery');
    await editor.page.screenshot({ path: '/tmp/nu/written.png' });
    await editor.type('Proposes the projects of the coming year to the executives');
    await editor.statusItem('7 of 8 cells').waitFor();
    await editor.press('Control+K', 'g');
    await editor.statusItem('Mentoring at L4 (Principal Analyst) is empty').waitFor();
    await editor.quickFix('Write the missing cell of Mentoring');
    await editor.type('Has a good understanding of coaching');
    await editor.statusItem('8 of 8 cells').waitFor();
    await isDone(editor, 'fill');

    const underlined = editor.problem(/understanding/).first();
    await take(editor, 'mend', 'Show Problems');
    await underlined.waitFor();
    await editor.page.screenshot({ path: '/tmp/nu/mend.png' });
    await underlined.dblclick();
    await editor.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await editor.press('End', 'Shift+Home');
    await editor.type('L4: Teaches a course on forecasting for the analysts of all teams');
    await underlined.waitFor({ state: 'detached' });
    await isDone(editor, 'mend');

    await take(editor, 'preview', 'Open Preview');
    await editor.preview.locator('.coverage-total', { hasText: 'All 8 cells answered' }).waitFor();
    await editor.page.screenshot({ path: '/tmp/nu/preview.png' });
    await isDone(editor, 'preview');

    await take(editor, 'share', 'Export…');
    await editor.pick('', 'Web Page');
    await asked(editor, 'data-analyst.html');
    await editor.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
    await until(
      'the exported page',
      async () => existsSync(join(editor.folder, 'data-analyst.html')),
      (there) => there,
    );
    await isDone(editor, 'share');
    await editor.tab('data-analyst.ladder.yaml').first().click();
    const text = await editor.saved('data-analyst.ladder.yaml');
    assert.match(text, /^ {6}L4: Proposes the projects[^\n]*\n/m);
    assert.match(text, /^ {6}L4: Teaches a course[^\n]*\n/m);
    await editor.page.screenshot({ path: '/tmp/nu/end.png' });
  });
});
