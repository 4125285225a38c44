import assert from 'node:assert/strict';
import { draft } from './ladders';
import { scenario } from './scenario';
import { until } from './until';

const config = '.career-ladder.yaml';
const promise = '“TODO” only promises content';

describe('settings and suppressions', () => {
  scenario(
    'a quick fix suppresses a finding with a reason',
    { files: { 'team.ladder.yaml': draft } },
    async (editor) => {
      await editor.showProblems();
      await editor.problem(promise).waitFor();
      await editor.goToEndOf('L1: TODO');
      await editor.quickFix('Disable placeholder-cell for this line');
      await editor.text.locator('.view-line', { hasText: 'career-ladder-disable-next-line' }).waitFor();
      // The place of the reason is selected, to be typed over.
      await editor.type('agreed in the 2026 review');
      await editor.problem(promise).waitFor({ state: 'detached' });
      const text = await editor.saved();
      assert.equal(
        text,
        draft.replace(
          /^( *)L1: TODO/m,
          '$1# career-ladder-disable-next-line placeholder-cell: agreed in the 2026 review\n$1L1: TODO',
        ),
      );
    },
  );

  scenario(
    'a change of the settings file counts at once, before it is saved',
    { files: { 'team.ladder.yaml': draft, [config]: 'rules:\n  placeholder-cell: off\n' } },
    async (editor) => {
      await editor.showProblems();
      await editor.problem('L2 (Engineer): 1 of 2 cells is empty').waitFor();
      assert.equal(await editor.problem(promise).count(), 0);
      await editor.openFile(config);
      await editor.page.locator('[id="status.editor.mode"]', { hasText: 'Career Ladder Settings' }).waitFor();
      await editor.goTo(2, 'r  placeholder-cell: off'.length);
      await editor.press('Backspace', 'Backspace', 'Backspace');
      await editor.complete('er', 'error');
      await editor.problem(promise).waitFor();
      await until(
        'an error in place of the warning',
        () => editor.page.locator('.markers-panel .monaco-list-row .codicon-error').count(),
        (count) => count === 1,
      );
      assert.equal(await editor.saved(config), 'rules:\n  placeholder-cell: error\n');
    },
  );

  scenario(
    'a rule is turned off for all ladders',
    { files: { 'team.ladder.yaml': draft, [config]: '# Ours\n' } },
    async (editor) => {
      await editor.showProblems();
      await editor.problem(promise).waitFor();
      await editor.goToEndOf('L1: TODO');
      await editor.quickFix('Turn placeholder-cell off in .career-ladder.yaml');
      await editor.problem(promise).waitFor({ state: 'detached' });
    },
  );

  scenario(
    'the setting of the editor counts, and knows the rules',
    {
      files: { 'team.ladder.yaml': draft },
      settings: { 'careerLadder.rules': { 'placeholder-cell': 'off' } },
    },
    async (editor) => {
      await editor.showProblems();
      await editor.problem('L2 (Engineer): 1 of 2 cells is empty').waitFor();
      // On a slow machine the rules may be asked before the settings are there.
      await editor.problem(promise).waitFor({ state: 'detached' });
    },
  );
});

describe('while a statement is typed', () => {
  const repeated = 'Delivers features end to end';

  scenario(
    'it is judged when the cursor leaves its line',
    { files: { 'team.ladder.yaml': draft } },
    async (editor) => {
      await editor.showProblems();
      await editor.problem(promise).waitFor();
      await editor.goToEndOf(`- ${repeated}`);
      // The next entry of the list begins by itself.
      await editor.press('Enter');
      await editor.type(repeated);
      await editor.press('ArrowUp');
      await editor.problem('Said twice in this cell').waitFor();
      await editor.press('ArrowDown', 'End', 'Backspace');
      await editor.problem('Said twice in this cell').waitFor({ state: 'detached' });
    },
  );
});
