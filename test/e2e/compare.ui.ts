import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Editor } from './editor';
import { draft } from './ladders';
import { takeFromMenu } from './menu';
import { scenario } from './scenario';
import { until } from './until';

const raised = draft.replace(
  'Delivers features end to end',
  'Delivers features end to end across several teams',
);
const other = draft.replace('role: Software Engineer', 'role: Data Engineer');

/** In a window of its own: the list and the explorer have these files alone. */
const two = { files: { 'team.ladder.yaml': draft, 'data.ladder.yaml': other }, settings: {} };

function gitIn(folder: string) {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  return (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

/** A repository with the ladder as it was, and the changed one in the working tree. */
function repository(folder: string): void {
  const git = gitIn(folder);
  const file = join(folder, 'team.ladder.yaml');
  git('init', '--initial-branch=main');
  writeFileSync(file, draft.replace('Finishes small tasks', 'Finishes tasks'));
  git('add', '.');
  git('commit', '-m', 'Begin the ladder');
  writeFileSync(file, draft);
  git('commit', '-am', 'Ask for less of juniors');
  writeFileSync(file, raised);
}
const versioned = { files: { 'team.ladder.yaml': raised }, prepare: repository };

/** The same in a window of its own: source control lists all repositories of a window. */
const alone = { ...versioned, settings: { 'git.autoRepositoryDetection': true } };

/** One that nobody has added to the repository yet. */
const fresh = {
  files: { 'new.ladder.yaml': draft, 'other.ladder.yaml': other },
  prepare(folder: string): void {
    const git = gitIn(folder);
    git('init', '--initial-branch=main');
    git('add', 'other.ladder.yaml');
    git('commit', '-m', 'Begin another ladder');
  },
};

/** The line of the comparison with this verdict. */
function line(editor: Editor, verdict: string): Locator {
  return editor.preview.locator(`tr.line:has(.verdict span:text-is("${verdict}"))`);
}

async function title(editor: Editor): Promise<string> {
  return editor.preview.locator('h1').innerText();
}

describe('compare', () => {
  scenario('a ladder with another of the workspace; a click leads to either', two, async (editor) => {
    await editor.command('Career Ladder: Compare With…');
    await editor.pick('data.ladder', 'data.ladder.yaml');
    await editor.preview.locator('table.compare').waitFor();
    assert.equal(await title(editor), 'Software Engineer and Data Engineer');
    await editor.preview.locator('.nothing, .sentences').first().waitFor();
    await editor.preview.getByRole('button', { name: 'Only differences' }).click();
    await editor.preview.locator('td.side .source', { hasText: 'Splits work' }).nth(1).click();
    await editor.cursorIs(15);
    await editor.tab(/^data\.ladder\.yaml/).waitFor();
  });

  scenario('a ladder with its last commit, and goes along as it is typed', versioned, async (editor) => {
    await editor.command('Career Ladder: Compare With…');
    await editor.pick('HEAD', 'HEAD');
    await line(editor, 'Raised').waitFor();
    assert.match(await title(editor), /^Software Engineer: HEAD → Working tree$/);
    assert.match(await editor.preview.locator('.sentences').innerText(), /1 expectation raised at L2/);
    assert.match(await line(editor, 'Raised').locator('ins').innerText(), /across several teams/);
    // The other side is read-only, as git has it.
    await line(editor, 'Raised').locator('td.side .source').first().click();
    await editor.page.locator('.editor-instance .monaco-editor[data-uri^="git:"]').waitFor();
    await editor.command('View: Close Editor');
    await editor.page
      .locator('.editor-instance .monaco-editor[data-uri^="git:"]')
      .waitFor({ state: 'detached' });
    await editor.tab('Compare').click();
    await line(editor, 'Raised').locator('td.side .source').nth(1).click();
    await editor.cursorIs(14);
    await editor.press('End');
    await editor.type(' every month');
    await editor.tab('Compare').click();
    await line(editor, 'Raised').locator('ins', { hasText: 'every month' }).waitFor();
  });

  scenario('a ladder that the last commit does not have yet', fresh, async (editor) => {
    await editor.command('Career Ladder: Compare Ladder with HEAD');
    await editor.preview.locator('.sentences', { hasText: 'The ladder is new: 2 levels' }).waitFor();
    assert.match(await title(editor), /^Software Engineer: HEAD → Working tree$/);
  });

  scenario('says why there are no versions', { files: { 'team.ladder.yaml': draft } }, async (editor) => {
    await editor.command('Career Ladder: Compare With…');
    await editor.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Not in a Git repository' })
      .first()
      .waitFor();
    await editor.press('Escape');
  });

  scenario('levels of one role', { files: { 'team.ladder.yaml': draft } }, async (editor) => {
    await editor.command('Career Ladder: Compare Levels…');
    const rows = editor.page.locator('.quick-input-list .monaco-list-row');
    for (const level of ['L1 Junior', 'L2 Engineer']) {
      await rows.filter({ hasText: level }).first().locator('.label-name').click();
    }
    await editor.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
    await editor.preview.locator('table.compare.kind-levels').waitFor();
    assert.equal(await title(editor), 'Software Engineer: L1 Junior and L2 Engineer');
    assert.equal(await editor.preview.locator('.group-title').count(), 0);
    assert.match(
      await editor.preview.locator('td.side').allInnerTexts().then(String),
      /Splits work into small steps/,
    );
  });

  scenario('from source control: an entry, and the changes that it shows', alone, async (editor) => {
    // The entry is there from when the extension runs.
    await editor.page.locator('.codelens-decoration', { hasText: 'Open preview' }).first().waitFor();
    await editor.press('Control+Shift+G');
    const entry = editor.page.locator('.scm-view .monaco-list-row', { hasText: 'team.ladder.yaml' }).first();
    await entry.waitFor();
    await entry.click({ button: 'right' });
    await takeFromMenu(editor, 'Compare Ladder with HEAD');
    await line(editor, 'Raised').waitFor();
    await editor.command('View: Close Editor');
    await entry.click();
    await editor.page.locator('.monaco-diff-editor').first().waitFor();
    await editor.page
      .locator('.editor-actions .action-label[aria-label^="Compare as Ladders"]')
      .first()
      .click();
    await line(editor, 'Raised').waitFor();
    assert.match(await title(editor), /→ Working tree$/);
  });

  scenario('from the timeline: what a commit changed', versioned, async (editor) => {
    await editor.command('Explorer: Focus on Timeline View');
    const entry = editor.page
      .locator('.timeline-tree-view .monaco-list-row', { hasText: 'Ask for less' })
      .first();
    await entry.waitFor();
    await entry.click({ button: 'right' });
    await takeFromMenu(editor, 'Compare as Ladders');
    await editor.preview.locator('table.compare').waitFor();
    assert.match(await editor.preview.locator('del, ins, mark').allInnerTexts().then(String), /small/);
    assert.equal(await editor.page.locator('.monaco-diff-editor').count(), 0, 'the text diff does not stay');
  });

  scenario(
    'from the timeline: with an earlier save',
    { files: { 'team.ladder.yaml': draft } },
    async (editor) => {
      await editor.goToEndOf('Finishes small tasks');
      await editor.type(' with help');
      await editor.saved();
      await editor.type(' of the team');
      await editor.command('Explorer: Focus on Timeline View');
      const entry = editor.page
        .locator('.timeline-tree-view .monaco-list-row', { hasText: 'File Saved' })
        .first();
      await entry.waitFor();
      await entry.click({ button: 'right' });
      await takeFromMenu(editor, 'Compare as Ladders');
      await editor.preview.locator('ins', { hasText: 'of the team' }).waitFor();
      assert.match(await title(editor), /^Software Engineer: Local history → Working tree$/);
    },
  );

  scenario('two that are selected in the explorer', two, async (editor) => {
    await editor.command('View: Show Explorer');
    await editor.command('File: Reveal Active File in Explorer View');
    const entry = (name: string) =>
      editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await entry('team.ladder.yaml').click();
    await entry('data.ladder.yaml').click({ modifiers: ['ControlOrMeta'] });
    await entry('data.ladder.yaml').click({ button: 'right' });
    await takeFromMenu(editor, 'Compare Selected Ladders');
    await editor.preview.locator('table.compare').waitFor();
    assert.equal(await editor.preview.locator('.side-head').count(), 2);
  });

  scenario('it is back after the window is reloaded', versioned, async (editor) => {
    await editor.command('Career Ladder: Compare With…');
    await editor.pick('HEAD', 'HEAD');
    await line(editor, 'Raised').waitFor();
    await editor.preview.getByRole('button', { name: 'By competency' }).click();
    await until(
      'the state to be kept',
      () => editor.preview.getByRole('button', { name: 'By competency' }).getAttribute('aria-pressed'),
      (pressed) => pressed === 'true',
    );
    await editor.command('Developer: Reload Window');
    await line(editor, 'Raised').waitFor({ timeout: 60_000 });
    assert.equal(
      await editor.preview.getByRole('button', { name: 'By competency' }).getAttribute('aria-pressed'),
      'true',
    );
  });
});

describe('all roles', () => {
  const broken = 'ladder: 1\nrole: Broken\nlevels:\n  - id: "L1\n';
  const files = { ...two.files, 'more/broken.ladder.yaml': broken, 'node_modules/x/ladder.yaml': draft };

  scenario(
    'are listed with their figures; a click opens one, and two are compared',
    { files },
    async (editor) => {
      await editor.command('Career Ladder: Show All Roles');
      const mine = (name: string) => editor.preview.locator('table.roles tbody tr', { hasText: name });
      const folder = editor.folder.slice(editor.folder.lastIndexOf('/') + 1);
      await editor.preview.getByRole('searchbox').fill(folder);
      await until(
        'the ladders of this scenario',
        () => editor.preview.locator('table.roles tbody tr').count(),
        (count) => count === 3,
      );
      assert.match(await mine('team.ladder.yaml').innerText(), /50%\s+2\/4/);
      assert.match(await mine('broken.ladder.yaml').innerText(), /Line \d+: /);
      await mine('team.ladder.yaml').getByRole('checkbox').click();
      await mine('data.ladder.yaml').getByRole('checkbox').click();
      await editor.preview.getByRole('button', { name: 'Compare 2' }).click();
      await editor.tab('Compare').waitFor();
      await editor.tab('Roles').click();
      await mine('data.ladder.yaml').getByRole('button', { name: 'Data Engineer' }).first().click();
      await editor.tab(/^data\.ladder\.yaml/).waitFor();
    },
  );
});
