import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, two } from './diffed';
import { inWorkspace, type Workspace } from './run';

describe('career-ladder diff with git', () => {
  /** A repository whose first commit, `v1`, has the ladder before and whose second has the one after. */
  function repository(workspace: Workspace, folder = 'ladders'): void {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace.folder, stdio: 'pipe' });
    git('init', '-q');
    for (const [key, value] of [
      ['user.name', 'Tester'],
      ['user.email', 'tester@example.org'],
      ['commit.gpgsign', 'false'],
      ['core.autocrlf', 'false'],
    ]) {
      git('config', key as string, value as string);
    }
    workspace.write(`${folder}/swe.ladder.yaml`, before);
    workspace.write('old/gone/swe.ladder.yaml', before);
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    git('tag', 'v1');
    workspace.write(`${folder}/swe.ladder.yaml`, after);
    workspace.write('old/gone/swe.ladder.yaml', after);
    git('commit', '-q', '-a', '-m', 'two');
    git('tag', 'v2');
    git('rm', '-q', '-r', 'old');
    git('commit', '-q', '-m', 'three');
    workspace.write(`${folder}/swe.ladder.yaml`, after.replace('role: Engineer', 'role: Tester'));
  }

  const runs: readonly [
    name: string,
    args: string[],
    cwd: string,
    code: number,
    stdout: RegExp,
    stderr: RegExp,
  ][] = [
    [
      'a revision and the working tree',
      ['--git', 'v1', 'ladders/swe.ladder.yaml'],
      '.',
      1,
      /v1:ladders\/swe\.ladder\.yaml → ladders\/swe\.ladder\.yaml\n {2}1 expectation raised at L1 · Code\n[\s\S]*role changed/,
      /^$/,
    ],
    [
      'two revisions',
      ['--git', 'v1..HEAD', 'ladders/swe.ladder.yaml'],
      '.',
      1,
      /1 expectation raised at L1 · Code\n(?![\s\S]*role changed)/,
      /^$/,
    ],
    ['from a folder inside', ['--git', 'v1', 'swe.ladder.yaml'], 'ladders', 1, /1 expectation raised/, /^$/],
    [
      'as git writes it',
      ['v1:ladders/swe.ladder.yaml', 'HEAD:ladders/swe.ladder.yaml'],
      '.',
      1,
      /1 expectation raised/,
      /^$/,
    ],
    [
      'as git writes it, from a folder inside',
      ['v1:ladders/swe.ladder.yaml', 'swe.ladder.yaml'],
      'ladders',
      1,
      /1 expectation raised/,
      /^$/,
    ],
    [
      'relative to a folder inside',
      ['HEAD:./swe.ladder.yaml', 'swe.ladder.yaml'],
      'ladders',
      1,
      /role changed/,
      /^$/,
    ],
    [
      'the same revision twice',
      ['--git', 'HEAD..HEAD~0', 'ladders/swe.ladder.yaml'],
      '.',
      0,
      /No expectation differs/,
      /^$/,
    ],
    [
      'two revisions of a file whose folder is gone',
      ['--git', 'v1..v2', 'old/gone/swe.ladder.yaml'],
      '.',
      1,
      /1 expectation raised/,
      /^$/,
    ],
    [
      'a file in a folder that there never was',
      ['--git', 'v1', 'never/was/swe.ladder.yaml'],
      '.',
      2,
      /^$/,
      /“never\/was\/swe\.ladder\.yaml” is not in “v1”/,
    ],
    [
      'a revision that is none',
      ['--git', 'v9', 'ladders/swe.ladder.yaml'],
      '.',
      2,
      /^$/,
      /“v9” is no revision of this repository/,
    ],
    [
      'a revision that is an option',
      ['--git=--output=x', 'ladders/swe.ladder.yaml'],
      '.',
      2,
      /^$/,
      /“--output=x” is no revision/,
    ],
    [
      'a file that was not there yet',
      ['--git', 'v1', 'new.yaml'],
      '.',
      2,
      /^$/,
      /“new\.yaml” is not in “v1”/,
    ],
    ['too many dots', ['--git', 'a..b..c', 'x'], '.', 2, /^$/, /--git takes a revision or two/],
    ['two files that are not there', ['--git', 'v1', 'a', 'b'], '.', 2, /^$/, /“a” is not in “v1”/],
    [
      'what one of two revisions changed since it left the other',
      ['--git', 'v1...v2', 'ladders/swe.ladder.yaml'],
      '.',
      1,
      /^Engineer {2}v1:ladders/,
      /^$/,
    ],
    [
      'a file that is gone',
      ['--git', 'v2', 'old/gone/swe.ladder.yaml'],
      '.',
      1,
      /the ladder is gone: 2 levels, 1 competency, 1 behavior/,
      /^$/,
    ],
    [
      'all ladders of the folder',
      ['--git', 'v1'],
      '.',
      1,
      /^v1 → working tree: 1 ladder changed, 1 removed\n\nTester {2}ladders\/swe\.ladder\.yaml\n {2}1 expectation raised at L1 · Code\n/,
      /^$/,
    ],
    [
      'all ladders of a folder below',
      ['--git', 'v1', '.'],
      'ladders',
      1,
      /^v1 → working tree: 1 ladder changed\n\nTester {2}swe\.ladder\.yaml\n/,
      /^$/,
    ],
    ['all ladders at two revisions', ['--git', 'v1..v2'], '.', 1, /^v1 → v2: 2 ladders changed\n/, /^$/],
    [
      'all ladders where none differs',
      ['--git', 'HEAD', 'old', '.git/../old'],
      '.',
      2,
      /^$/,
      /“old” is not in “HEAD”/,
    ],
    ['all ladders of the same revision', ['--git', 'v1..v1'], '.', 0, /^v1 → v1: no ladder differs\n$/, /^$/],
  ];
  for (const [name, args, cwd, code, stdout, stderr] of runs) {
    it(name, () =>
      inWorkspace({}, async (workspace) => {
        repository(workspace);
        const outcome = await workspace.run(['diff', ...args], { cwd });
        assert.match(outcome.stderr, stderr);
        assert.match(outcome.stdout, stdout);
        assert.equal(outcome.code, code);
      }),
    );
  }

  it('without a repository', () =>
    inWorkspace(two, async (workspace) => {
      const { stderr, code } = await workspace.run(['diff', '--git', 'HEAD', 'a.yaml'], {
        env: { GIT_CEILING_DIRECTORIES: workspace.folder.replace(/[\\/][^\\/]*$/, '') },
      });
      assert.match(stderr, /is in no git repository, so “HEAD” means nothing/);
      assert.equal(code, 2);
    }));

  it('without git', () =>
    inWorkspace(two, async (workspace) => {
      const { stderr, code } = await workspace.run(['diff', '--git', 'HEAD', 'a.yaml'], {
        env: { PATH: '', Path: '' },
      });
      assert.match(stderr, /git is not on the path/);
      assert.equal(code, 2);
    }));
});
