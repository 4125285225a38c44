import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkspace, type Workspace } from './run';

const texts = (words: string) =>
  ['design', 'tests', 'reviews', 'releases', 'incidents'].map((what) => `${words} the ${what} of the team`);

function ladder(role: string, competencies: Readonly<Record<string, readonly string[]>>): string {
  const columns = Object.entries(competencies).map(
    ([id, list]) =>
      `  - id: ${id}\n    cells:\n      L1:\n${list.map((text) => `        - ${text}`).join('\n')}\n`,
  );
  return `ladder: 1\nrole: ${role}\nlevels: [{ id: L1 }]\ncompetencies:\n${columns.join('')}`;
}

const base = `ladder: 1
abstract: true
levels: [{ id: L1 }]
competencies:
  - id: people
    cells:
      L1: Helps colleagues of the team
`;
const before = {
  'ladders/data.ladder.yaml': ladder('Data', { models: texts('Plans'), reports: texts('Writes') }),
  'ladders/gone.ladder.yaml': ladder('Gone', { code: texts('Checks') }),
  'ladders/old.ladder.yaml': ladder('Old', { code: texts('Leads') }),
  'ladders/layout.ladder.yaml': ladder('Layout', { code: texts('Keeps') }),
  'ladders/same.ladder.yaml': ladder('Same', { code: texts('Runs') }),
  'base.ladder.yaml': base,
  'ladders/role.ladder.yaml': 'ladder: 1\nrole: Role\nextends: ../base.ladder.yaml\n',
};

/** A repository of `before` whose working tree has a change of each kind. */
function review(workspace: Workspace): void {
  const who = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.org', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) =>
    execFileSync('git', [...who, ...args], { cwd: workspace.folder, stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  workspace.write('ladders/data.ladder.yaml', ladder('Data', { models: texts('Plans') }));
  workspace.write('ladders/analytics.ladder.yaml', ladder('Analytics', { reports: texts('Writes') }));
  rmSync(join(workspace.folder, 'ladders/gone.ladder.yaml'));
  renameSync(
    join(workspace.folder, 'ladders/old.ladder.yaml'),
    join(workspace.folder, 'ladders/new.ladder.yaml'),
  );
  workspace.write('ladders/layout.ladder.yaml', `# Owner\n${before['ladders/layout.ladder.yaml']}`);
  workspace.write('base.ladder.yaml', base.replace('of the team', 'across the company'));
}

interface Told {
  readonly same: boolean;
  readonly ladders: readonly {
    readonly path: string;
    readonly was: string | null;
    readonly status: string;
    readonly summary: readonly string[];
  }[];
}

describe('career-ladder diff of all ladders of a folder', () => {
  it('tells each kind of change', () =>
    inWorkspace(before, async (workspace) => {
      review(workspace);
      const { stdout, stderr, code } = await workspace.run(['diff', '--git', 'HEAD', '-f', 'json']);
      const { same, ladders } = JSON.parse(stdout) as Told;
      assert.equal(stderr, '');
      assert.equal(code, 1);
      assert.equal(same, false);
      assert.deepEqual(
        ladders.map(({ path, was, status, summary }) => [path, was, status, summary[0]]),
        [
          ['base.ladder.yaml', 'base.ladder.yaml', 'changed', '1 expectation raised at L1 · people'],
          [
            'ladders/analytics.ladder.yaml',
            null,
            'added',
            'the ladder is new: 1 level, 1 competency, 5 behaviors',
          ],
          [
            'ladders/data.ladder.yaml',
            'ladders/data.ladder.yaml',
            'changed',
            'competency “reports” removed with 5 behaviors',
          ],
          [
            'ladders/gone.ladder.yaml',
            'ladders/gone.ladder.yaml',
            'removed',
            'the ladder is gone: 1 level, 1 competency, 5 behaviors',
          ],
          ['ladders/new.ladder.yaml', 'ladders/old.ladder.yaml', 'renamed', undefined],
          [
            'ladders/role.ladder.yaml',
            'ladders/role.ladder.yaml',
            'reached',
            '1 expectation raised at L1 · people',
          ],
        ],
      );
    }));

  it('as text, with where the behaviors of a new role came from', () =>
    inWorkspace(before, async (workspace) => {
      review(workspace);
      const { stdout } = await workspace.run(['diff', '--git', 'HEAD']);
      assert.match(
        stdout,
        /^HEAD → working tree: 2 ladders changed, 1 new, 1 removed, 1 with another file name, 1 changes with what it builds on, 1 in comments or layout alone\n/,
      );
      assert.match(
        stdout,
        /Analytics {2}ladders\/analytics\.ladder\.yaml \(5 of its behaviors were in ladders\/data\.ladder\.yaml\)\n/,
      );
      assert.match(
        stdout,
        /Old {2}ladders\/new\.ladder\.yaml \(was ladders\/old\.ladder\.yaml\)\n {2}no expectation differs\n/,
      );
    }));

  it('as Markdown: a row for each, and their changes below', () =>
    inWorkspace(before, async (workspace) => {
      review(workspace);
      const { stdout } = await workspace.run(['diff', '--git', 'HEAD', '-f', 'markdown', 'ladders']);
      const rows = stdout.split('\n').filter((line) => line.startsWith('| '));
      assert.equal(rows.length, 6);
      assert.match(
        stdout,
        /\| \*\*Data\*\*<br><code>ladders\/data\.ladder\.yaml<\/code> \| competency “reports” removed/,
      );
      assert.match(stdout, /<details><summary><b>Data<\/b>: /);
      assert.doesNotMatch(stdout, /<summary><b>Role/);
    }));

  it('as a page without a script', () =>
    inWorkspace(before, async (workspace) => {
      review(workspace);
      const { stdout } = await workspace.run(['diff', '--git', 'HEAD', '-f', 'html']);
      assert.match(stdout, /<a href="#ladder-2"><bdi>Analytics<\/bdi><\/a>/);
      assert.equal(stdout.match(/<h2 id=/g)?.length, 6);
      assert.doesNotMatch(stdout, /<script/);
    }));

  it('a renamed file, asked for by its new name', () =>
    inWorkspace(before, async (workspace) => {
      review(workspace);
      const { stdout, code } = await workspace.run(['diff', '--git', 'HEAD', 'ladders/new.ladder.yaml']);
      assert.match(
        stdout,
        /^Old {2}HEAD:ladders\/old\.ladder\.yaml → ladders\/new\.ladder\.yaml\nNo expectation differs\.\n$/,
      );
      assert.equal(code, 0);
    }));

  it('says in the comment too that a ladder was read only in part', () =>
    inWorkspace(before, async (workspace) => {
      review(workspace);
      const text = ladder('Data', { models: texts('Plans') });
      workspace.write(
        'ladders/data.ladder.yaml',
        text.replace(
          /( {8}- Plans the design.*\n)/,
          '<<<<<<< HEAD\n$1=======\n        - Draws\n>>>>>>> topic\n',
        ),
      );
      const { stdout, stderr, code } = await workspace.run(['diff', '--git', 'HEAD', '-f', 'markdown']);
      assert.match(stdout, /\*\*Compared only in part\*\*: The file holds a merge conflict/);
      assert.match(stderr, /“ladders\/data\.ladder\.yaml” was compared only in part/);
      assert.equal(code, 2);
    }));
});
