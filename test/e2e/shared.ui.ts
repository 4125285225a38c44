import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editor } from './editor';
import { scenario } from './scenario';
import { until } from './until';

const company = `ladder: 1
abstract: true
levels:
  - id: L1
  - id: L2
competencies:
  - id: craft
    name: Craft
    cells:
      L1: Reviews the code of others within a day
`;
const role = `ladder: 1
role: Data Engineer
extends: ./company.ladder.yaml
competencies:
  - id: craft
    cells:
      L1: Reviews the data models of others within a day
  - id: people
    cells:
      L1: Helps new joiners through their first week
      L2: Mentors two engineers through their first project
`;

const both = { files: { 'role.ladder.yaml': role, 'company.ladder.yaml': company } };
const base = { files: { 'company.ladder.yaml': company, 'role.ladder.yaml': role } };

/** A file of the scenario on disk, once it is as it should be. */
function onDisk(editor: Editor, name: string, wanted: string): Promise<string> {
  return until(
    `${name} on disk`,
    () => (existsSync(join(editor.folder, name)) ? readFileSync(join(editor.folder, name), 'utf8') : ''),
    (text) => text === wanted,
  );
}

/** In a window of its own, since source control lists all repositories of a window. */
const versioned = {
  files: { 'role.ladder.yaml': role },
  settings: { 'git.autoRepositoryDetection': true },
  prepare(folder: string): void {
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
    };
    const file = join(folder, 'company.ladder.yaml');
    const more = `${company}      L2: Designs services that one team builds on\n`;
    git('init', '--initial-branch=main');
    writeFileSync(file, more);
    git('add', '.');
    git('commit', '-m', 'Begin the ladders');
    writeFileSync(file, more.replace('one team builds', 'three teams build'));
  },
};

describe('shared ladders', () => {
  scenario('a base that is edited and not saved changes what its role is told', both, async (editor) => {
    await editor.showProblems();
    await editor.filterProblems('is empty');
    await editor.problem(/1 of 2 cells is empty: Craft/).waitFor();
    await editor.openFile('company.ladder.yaml');
    await editor.goTo(10, 50);
    await editor.press('Enter');
    await editor.type('L2: Designs services that three teams build on');
    await editor.problem(/1 of 2 cells is empty: Craft/).waitFor({ state: 'detached' });
    await editor.page.locator('.tab.dirty', { hasText: 'company.ladder.yaml' }).waitFor();
    await editor.press('Shift+Home', 'Delete');
    await editor.problem(/1 of 2 cells is empty: Craft/).waitFor();
  });

  scenario(
    'a level that is renamed in the base is renamed in a role that nobody has open',
    base,
    async (editor) => {
      const lens = editor.text.locator('.codelens-decoration', { hasText: '1 role uses this, with changes' });
      await lens.first().waitFor();
      await editor.goTo(4, 10);
      await editor.press('F2');
      const box = editor.page.locator('.rename-box input');
      await box.waitFor();
      await box.fill('Junior');
      await editor.press('Enter');
      await onDisk(editor, 'role.ladder.yaml', role.replaceAll('L1', 'Junior'));
      assert.equal(await editor.saved('company.ladder.yaml'), company.replaceAll('L1', 'Junior'));
    },
  );

  scenario('lenses lead from the base to its roles and back', base, async (editor) => {
    await editor.text.locator('.codelens-decoration a', { hasText: '1 role uses this' }).first().click();
    const peek = editor.page.locator('.peekview-widget');
    await peek.getByText('role.ladder.yaml').first().waitFor();
    await editor.press('Escape');
    await peek.waitFor({ state: 'detached' });
    await editor.openFile('role.ladder.yaml');
    const lens = editor.text.locator('.codelens-decoration a', {
      hasText: 'In place of the cell in company.ladder.yaml',
    });
    await lens.first().click();
    await editor.tab(/^company\.ladder\.yaml/).waitFor();
    await editor.cursorIs(10);
  });

  scenario('hover and preview tell what comes from where; a click leads there', both, async (editor) => {
    assert.match(await editor.hover('L2'), /From company\.ladder\.yaml/);
    await editor.openFile('company.ladder.yaml');
    await editor.goTo(10, 50);
    await editor.press('Enter');
    await editor.type('L2: Designs services that three teams build on');
    await editor.openFile('role.ladder.yaml');
    await editor.command('Career Ladder: Open Preview to the Side');
    const inherited = editor.preview.locator('.cell.inherited', { hasText: 'Designs services' });
    await inherited.waitFor();
    assert.equal(await editor.preview.locator('.cell.inherited').count(), 1);
    await editor.preview.getByText('A dotted line marks what comes from company.ladder.yaml.').waitFor();
    await inherited.locator('.source').click();
    await editor
      .tab(/^company\.ladder\.yaml/)
      .first()
      .waitFor();
    await editor.cursorIs(11);
  });

  scenario(
    'a path is completed, and what is missing is created',
    {
      files: {
        'role.ladder.yaml': role.replace('./company.ladder.yaml', ''),
        'company.ladder.yaml': company,
      },
      // In a window of its own: one that is open already may hear of a new file too late to offer it.
      settings: { 'careerLadder.diagnostics.scope': 'openFiles' },
    },
    async (editor) => {
      await editor.goTo(3, 10);
      await editor.complete('comp', './company.ladder.yaml');
      assert.equal(await editor.saved(), role);
      await editor.goTo(3, 31);
      for (let letter = 0; letter < './company.ladder.yaml'.length; letter++) await editor.press('Backspace');
      await editor.type('./basis.ladder.yaml');
      await editor.showProblems();
      await editor.filterProblems('There is no file');
      await editor.problem(/There is no file/).waitFor();
      await editor.goTo(3, 29);
      await editor.quickFix('Create ./basis.ladder.yaml');
      await onDisk(
        editor,
        'basis.ladder.yaml',
        '# Levels, values and competencies that roles share. They build on this file with “extends”.\nladder: 1\nabstract: true\n',
      );
      await editor.problem(/There is no file/).waitFor({ state: 'detached' });
    },
  );

  scenario('a role beside its last commit, with the base as it was then', versioned, async (editor) => {
    await editor.command('Career Ladder: Compare With…');
    await editor.pick('HEAD', 'HEAD');
    const line = editor.preview.locator('tr.line:has(.verdict span:text-is("Raised"))');
    await line.waitFor();
    assert.match(await line.innerText(), /three/);
    await line.locator('.source').first().click();
    await editor
      .tab(/company\.ladder\.yaml/)
      .first()
      .waitFor();
  });

  scenario(
    'all roles: what they share is listed apart',
    {
      files: { 'role.ladder.yaml': role, 'company.ladder.yaml': company },
      settings: {},
    },
    async (editor) => {
      await editor.command('Career Ladder: Show All Roles');
      const row = editor.preview.locator('.shared tbody tr');
      await row.waitFor();
      assert.match(await row.innerText(), /company\.ladder\.yaml[\s\S]*1 role/);
      assert.equal(await editor.preview.locator('.roles:not(.shared-files) tbody tr').count(), 1);
    },
  );
});
