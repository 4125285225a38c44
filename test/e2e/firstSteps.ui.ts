/** As somebody does who has just installed the extension, with nothing but the walkthrough to go by. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Editor } from './editor';
import { draft } from './ladders';
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
  // Newer versions of VS Code call it “Welcome”, and go to its first page when the tab of what is shown is clicked.
  const tab = editor.tab(/Walkthrough|Welcome/).first();
  await tab.waitFor();
  if ((await tab.and(editor.page.locator('.active')).count()) === 0) await tab.click();
  const wanted = step(editor, titles[id]);
  if ((await wanted.and(editor.page.locator('.expanded')).count()) === 0) {
    await wanted.click();
    // It takes the focus a moment later, whatever is done meanwhile.
    await wanted.and(editor.page.locator('.expanded:focus')).waitFor();
  }
  // Its page takes the focus as well, when it comes; newer versions hide it where there is little room.
  await picture(editor, id).waitFor({ state: 'attached' });
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

/** Half a second after a click, a step that moves takes the focus back: somebody who reads it does not notice. */
const still = { 'workbench.reduceMotion': 'on' };

describe('first steps', () => {
  scenario(
    'from an empty folder to a clean ladder',
    { files: {}, window: 'folder', settings: still },
    async (editor) => {
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
      const file = join(editor.folder, 'data-analyst.ladder.yaml');
      assert.ok(existsSync(file), 'the ladder is on disk');
      await isDone(editor, 'start');

      await take(editor, 'fill', 'Go to Next Gap');
      await editor.statusItem('Delivery at L4 (Principal Analyst) is empty').waitFor();
      await editor.cursorIs(19, 9);
      await editor.quickFix('Write the missing cell of Delivery');
      await editor.cursorIs(33, 11);
      await editor.type('Proposes the projects of the coming year to the executives');
      await editor.statusItem('7 of 8 cells').waitFor();
      await editor.press('Control+K', 'g');
      await editor.statusItem('Mentoring at L4 (Principal Analyst) is empty').waitFor();
      await editor.quickFix('Write the missing cell of Mentoring');
      await editor.cursorIs(44, 11);
      await editor.type('Has a good understanding of coaching');
      await editor.statusItem('8 of 8 cells').waitFor();
      await isDone(editor, 'fill');

      const underlined = editor.problem(/understanding/).first();
      await take(editor, 'mend', 'Show Problems');
      await underlined.waitFor();
      await underlined.dblclick();
      await editor.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await editor.press('End', 'Shift+Home');
      await editor.type('L4: Teaches a course on forecasting for the analysts of all teams');
      await underlined.waitFor({ state: 'detached' });
      await isDone(editor, 'mend');

      await take(editor, 'preview', 'Open Preview');
      await editor.preview.locator('.coverage-total', { hasText: 'All 8 cells answered' }).waitFor();
      await isDone(editor, 'preview');

      await take(editor, 'share', 'Export…');
      await editor.pick('', 'Web Page');
      const place = editor.page.locator('.quick-input-widget:visible input').first();
      await until(
        'the dialog to offer a name',
        () => place.inputValue(),
        (value) => value.endsWith('data-analyst.html'),
      );
      await editor.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
      await until(
        'the exported page',
        async () => existsSync(join(editor.folder, 'data-analyst.html')),
        (there) => there,
      );
      await isDone(editor, 'share');
      await editor.tab('data-analyst.ladder.yaml').first().click();
      const text = await editor.saved('data-analyst.ladder.yaml');
      assert.match(text, /^ {8}- Proposes the projects of the coming year to the executives$/m);
      assert.match(text, /^ {6}L4: Teaches a course[^\n]*\n/m);
    },
  );

  scenario(
    'from a spreadsheet in the folder, gap by gap',
    {
      files: { 'levels.csv': 'Level,Code,People\nL1,Writes tests,\nL2,,TBD\n' },
      window: 'folder',
      settings: still,
    },
    async (editor) => {
      await editor.command('Career Ladder: Get Started');
      await take(editor, 'start', 'Import…');
      await editor.pick('levels', 'levels.csv');
      await editor.tab('levels.ladder.yaml').waitFor();
      const status = editor.statusItem('1 of 4 cells');
      await status.waitFor();
      assert.match(
        (await status.first().locator('[aria-label]').first().getAttribute('aria-label')) ?? '',
        /Empty: 2/,
      );
      await isDone(editor, 'start');
      await status.hover();
      await editor.page.locator('.monaco-hover:visible', { hasText: 'Next gap' }).waitFor();
      await status.click();
      await editor.statusItem('is empty. The light bulb').waitFor();
      await editor.openOther('levels.csv');
      await status.waitFor({ state: 'hidden' });
    },
  );

  scenario('without a folder', { files: {}, window: 'no folder' }, async (editor) => {
    await editor.command('Career Ladder: New Ladder…');
    await editor.pick('', 'Individual Contributors and Managers');
    await asked(editor, 'Which role');
    await answer(editor, 'Platform Engineer');
    await editor.page.locator('.quick-input-widget:visible input[placeholder*="take out"]').waitFor();
    await editor.page
      .locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'M5' })
      .first()
      .click();
    await editor.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
    await editor.tab('Untitled-1').waitFor();
    await editor.text.locator('.view-line', { hasText: 'Platform\u00a0Engineer' }).first().waitFor();
    await editor.statusItem('18 of 18 cells').waitFor();
    assert.equal(await editor.squiggles('warning').count(), 0);
  });

  scenario('a company and a role', { files: {}, window: 'folder' }, async (editor) => {
    await editor.command('Career Ladder: New Ladder…');
    await editor.pick('', 'Company and Role');
    await asked(editor, 'Which role');
    await answer(editor, 'Data Engineer');
    await editor.tab('data-engineer.ladder.yaml').waitFor();
    await editor.statusItem(/(\d+) of \1 cells/).waitFor();
    assert.ok(existsSync(join(editor.folder, 'company.ladder.yaml')));
    assert.match(await editor.saved(), /^role: Data Engineer$/m);
    assert.equal(await editor.squiggles('warning').count(), 0);
    assert.equal(await editor.squiggles('error').count(), 0);
  });

  const mine = 'ladder: 1\nrole: Mine\n';
  scenario(
    'a file that is there stays as it is',
    { files: { 'engineer.ladder.yaml': mine }, settings: {} },
    async (editor) => {
      // The folder of the window is the one above.
      const folder = join(editor.folder, '..');
      writeFileSync(join(folder, 'engineer.ladder.yaml'), mine);
      await editor.command('Career Ladder: New Ladder…');
      await editor.pick('', 'Minimal');
      await asked(editor, 'Which role');
      await answer(editor, 'Engineer');
      await asked(editor, 'What are its levels called');
      await editor.press('Enter');
      await editor.tab('engineer-2.ladder.yaml').waitFor();
      await editor.statusItem('6 of 6 cells').waitFor();
      assert.equal(readFileSync(join(folder, 'engineer.ladder.yaml'), 'utf8'), mine);
      assert.equal(
        readFileSync(join(folder, 'engineer-2.ladder.yaml'), 'utf8'),
        readFileSync('examples/minimal.ladder.yaml', 'utf8'),
      );
    },
  );

  scenario(
    'a snippet comes by its name and Tab, and is in no list',
    { files: { 'team.ladder.yaml': draft } },
    async (editor) => {
      await editor.goToEndOf('name: Code Quality');
      await editor.press('Enter', 'Control+Space');
      await editor.suggestion('description').first().waitFor();
      assert.equal(await editor.suggestion('Silences a finding').count(), 0);
      assert.equal(await editor.suggestion('suppress').count(), 0);
      await editor.press('Escape');
      await editor.type('suppress');
      await editor.press('Tab');
      await editor.type('vague');
      await editor.press('Tab');
      await editor.type('agreed on');
      assert.match(await editor.saved(), /^ {4}# career-ladder-disable-next-line vague: agreed on$/m);
    },
  );
});
