/** Findings of ladders that are not open. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draft } from './ladders';
import { scenario } from './scenario';

const base = `ladder: 1
abstract: true
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: craft
    name: Craft
    cells:
      L1: Reviews the code of others within a day
`;
const role = 'ladder: 1\nrole: Engineer\nextends: ../company.ladder.yaml\n';
const files = { 'company.ladder.yaml': base, 'roles/engineer.ladder.yaml': role };
const gap = 'L2: 1 of 1 cell is empty: Craft';

describe('a workspace', () => {
  scenario(
    'shows the findings of all its ladders, and what a change of a base makes of them',
    { files, settings: {} },
    async (editor) => {
      await editor.showProblems();
      await editor.problem(gap).waitFor();
      await editor.problem('engineer.ladder.yaml').first().waitFor();
      // The base alone was ever open.
      assert.equal(await editor.tab('engineer.ladder.yaml').count(), 0);
      await editor.goTo(8, (base.split('\n')[7]?.length ?? 0) + 1);
      await editor.press('Enter');
      await editor.type('L2: Plans the work of a team');
      await editor.problem(gap).waitFor({ state: 'detached' });
    },
  );

  scenario(
    'follows what others do to its files',
    { files, settings: { 'files.watcherExclude': {} } },
    async (editor) => {
      await editor.showProblems();
      await editor.problem(gap).waitFor();
      writeFileSync(join(editor.folder, 'company.ladder.yaml'), base.replace(', { id: L2 }', ''));
      await editor.problem(gap).waitFor({ state: 'detached' });
      mkdirSync(join(editor.folder, 'more'));
      writeFileSync(join(editor.folder, 'more/team.ladder.yaml'), draft);
      await editor.problem('“TODO” only promises content').first().waitFor();
      renameSync(join(editor.folder, 'more'), join(editor.folder, 'others'));
      await editor
        .problem(/team\.ladder\.yaml.*others/s)
        .first()
        .waitFor();
      assert.equal(await editor.problem('“TODO” only promises content').count(), 1);
      rmSync(join(editor.folder, 'others'), { recursive: true });
      await editor.problem('“TODO” only promises content').waitFor({ state: 'detached' });
    },
  );

  scenario(
    'shows those of open files alone where that is set',
    {
      files: {
        'team.ladder.yaml': draft,
        'company.ladder.yaml': base,
        'role.ladder.yaml': role.replace('../', ''),
      },
      settings: { 'careerLadder.diagnostics.scope': 'openFiles' },
    },
    async (editor) => {
      await editor.showProblems();
      await editor.problem('“TODO” only promises content').first().waitFor();
      assert.equal(await editor.problem(gap).count(), 0);
      await editor.openFile('role.ladder.yaml');
      await editor.problem(gap).waitFor();
      await editor.command('View: Close Editor');
      await editor.problem(gap).waitFor({ state: 'detached' });
      // VS Code keeps the text of what a preview has shown.
      await editor.openFile('role.ladder.yaml');
      await editor.problem(gap).waitFor();
      await editor.command('Career Ladder: Open Preview to the Side');
      await editor.preview.locator('table.matrix td').first().waitFor();
      await editor.command('View: Close All Editors');
      await editor.problem(gap).waitFor({ state: 'detached' });
      await editor.openFile('role.ladder.yaml');
      await editor.problem(gap).waitFor();
    },
  );
});
