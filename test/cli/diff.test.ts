import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Files, inWorkspace, type Workspace } from './run';

const before = `ladder: 1
role: Engineer
levels: [{ id: L1 }, { id: L2, name: Senior }]
competencies:
  - id: code
    name: Code
    cells:
      L1: [Writes tests for the team, Reads manuals]
      L2: Plans the work of the team
`;
const after = before
  .replace('tests for the team, Reads manuals', 'tests for the company')
  .replace('Plans the work of the team', '');
const two: Files = { 'a.yaml': before, 'b.yaml': after };

describe('career-ladder diff', () => {
  const runs: readonly [
    name: string,
    files: Files,
    args: string[],
    code: number,
    stdout: RegExp | string,
    stderr: RegExp,
  ][] = [
    [
      'text',
      two,
      ['a.yaml', 'b.yaml'],
      1,
      `Engineer  a.yaml → b.yaml
  1 expectation raised at L1 · Code
  1 expectation removed at L1 and 1 at L2
  1 cell emptied at L2 · Code

L1
  Code
    ↑ raised (team → company)
      - Writes tests for the team
      + Writes tests for the company
    − removed
        Reads manuals

L2 (Senior)
  Code
    − cell emptied
    − removed
        Plans the work of the team
`,
      /^$/,
    ],
    [
      'nothing differs',
      two,
      ['a.yaml', 'a.yaml'],
      0,
      /^Engineer {2}a\.yaml → a\.yaml\nNo expectation differs\.\n$/,
      /^$/,
    ],
    [
      'only comments differ',
      { ...two, 'c.yaml': `# agreed\n${before}` },
      ['a.yaml', 'c.yaml'],
      0,
      /No expectation differs\. The files differ in what is no part of the ladder/,
      /^$/,
    ],
    [
      'Markdown: the summary first',
      two,
      ['-f', 'markdown', 'a.yaml', 'b.yaml'],
      1,
      /^\*\*Engineer\*\*: 1 expectation raised at L1 · Code, 1 expectation removed at L1 and 1 at L2, 1 cell emptied at L2 · Code\n\n#### L1\n\n- \*\*Code\*\*\n {2}- ↑ raised \(team → company\)\n {4}- was: Writes tests for the <del>team<\/del>\n {4}- is: Writes tests for the <ins>company<\/ins>\n/,
      /^$/,
    ],
    [
      'Markdown: nothing differs',
      two,
      ['-f', 'markdown', 'a.yaml', 'a.yaml'],
      0,
      /^\*\*Engineer\*\*: no expectation differs\./,
      /^$/,
    ],
    ['a file that is not there', two, ['a.yaml', 'c.yaml'], 2, /^$/, /“c\.yaml”: no such file or folder/],
    ['a folder', { ...two, 'd/': '' }, ['a.yaml', 'd'], 2, /^$/, /“d”: it is a folder/],
    ['one file', two, ['a.yaml'], 2, /^$/, /takes two ladders, and got 1/],
    ['three files', two, ['a.yaml', 'b.yaml', 'a.yaml'], 2, /^$/, /takes two ladders, and got 3/],
    [
      'an unknown format',
      two,
      ['-f', 'pdf', 'a.yaml', 'b.yaml'],
      2,
      /^$/,
      /no such format: “pdf”; text, json, markdown or html/,
    ],
    [
      'a broken file: what can be read is compared',
      { ...two, 'c.yaml': `${after}x: [` },
      ['a.yaml', 'c.yaml'],
      2,
      /1 expectation raised/,
      /“c\.yaml” was compared only in part: /,
    ],
    [
      'a binary file',
      { ...two, 'c.yaml': new Uint8Array([0, 1, 2]) },
      ['a.yaml', 'c.yaml'],
      2,
      /^$/,
      /binary file/,
    ],
    ['empty files', { 'a.yaml': '', 'b.yaml': '' }, ['a.yaml', 'b.yaml'], 0, /No expectation differs/, /^$/],
    ['help', {}, ['--help'], 0, /^Usage: career-ladder diff/, /^$/],
  ];
  for (const [name, files, args, code, stdout, stderr] of runs) {
    it(name, () =>
      inWorkspace(files, async (workspace) => {
        const outcome = await workspace.run(['diff', ...args]);
        if (typeof stdout === 'string') assert.equal(outcome.stdout, stdout);
        else assert.match(outcome.stdout, stdout);
        assert.match(outcome.stderr, stderr);
        assert.equal(outcome.code, code);
      }),
    );
  }

  it('standard input', () =>
    inWorkspace(two, async (workspace) => {
      const { stdout, code } = await workspace.run(['diff', '-', 'b.yaml'], { input: before });
      assert.match(stdout, /^Engineer {2}standard input → b\.yaml\n {2}1 expectation raised/);
      assert.equal(code, 1);
    }));

  it('JSON of version 1', () =>
    inWorkspace(two, async (workspace) => {
      const { stdout, code } = await workspace.run(['diff', '--format', 'json', 'a.yaml', 'b.yaml']);
      assert.equal(code, 1);
      const json = JSON.parse(stdout);
      assert.deepEqual(Object.keys(json), [
        'version',
        'before',
        'after',
        'same',
        'summary',
        'counts',
        'changes',
      ]);
      assert.deepEqual(json.before, { file: 'a.yaml', role: 'Engineer', complete: true });
      assert.equal(json.same, false);
      assert.deepEqual(json.counts, {
        ...{
          added: 0,
          removed: 2,
          raised: 1,
          lowered: 0,
          reworded: 0,
          moved: 0,
          split: 0,
          merged: 0,
          changed: 0,
        },
        ...{ cellsFilled: 0, cellsEmptied: 1, cellsChanged: 0, levels: 0, competencies: 0, ladder: 0 },
      });
      const text = (value: string, character: number) => ({
        level: 'L1',
        competency: 'code',
        text: value,
        examples: [],
        values: [],
        range: { start: { line: 7, character: 11 }, end: { line: 7, character } },
      });
      assert.deepEqual(json.changes[0], {
        kind: 'behavior',
        change: 'raised',
        notes: ['team → company'],
        before: [text('Writes tests for the team', 36)],
        after: [text('Writes tests for the company', 39)],
      });
      assert.deepEqual(
        json.changes.map(({ kind, change }: { kind: string; change: string }) => `${kind} ${change}`),
        ['behavior raised', 'behavior removed', 'cell emptied', 'behavior removed'],
      );
    }));

  it('JSON as docs/diff.md shows it', () => {
    const shown = JSON.parse(/^```json\n(.*?)^```/ms.exec(readFileSync('docs/diff.md', 'utf8'))?.[1] ?? '');
    return inWorkspace(two, async (workspace) => {
      const json = JSON.parse((await workspace.run(['diff', '-f', 'json', 'a.yaml', 'b.yaml'])).stdout);
      const keys = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.slice(0, 1).map(keys)
          : value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keys(inner)]))
            : typeof value;
      assert.deepEqual(keys(json), keys(shown));
    });
  });

  it('HTML without a script, with all words of the ladder escaped, into a file', () => {
    const nasty = before
      .replace('role: Engineer', "role: '<script>alert(1)</script>'")
      .replace('Reads manuals', '"<img src=x onerror=alert(1)> \\u202e"');
    return inWorkspace({ 'a.yaml': before, 'b.yaml': nasty }, async (workspace) => {
      const { stdout, code } = await workspace.run([
        'diff',
        '-f',
        'html',
        '-o',
        'out.html',
        'a.yaml',
        'b.yaml',
      ]);
      assert.equal(stdout, '');
      assert.equal(code, 1);
      const html = workspace.read('out.html');
      assert.match(html, /^<!DOCTYPE html>/);
      assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;/);
      assert.doesNotMatch(html, /<script|<img|javascript:/i);
      assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    });
  });

  it('Markdown in which no words of the ladder become markup', () => {
    const nasty = before.replace(
      'Reads manuals',
      '"</details><script>alert(1)</script> @everyone *bold* [x](javascript:alert(1)) | #1"',
    );
    return inWorkspace({ 'a.yaml': before, 'b.yaml': nasty }, async (workspace) => {
      const { stdout } = await workspace.run(['diff', '-f', 'markdown', 'a.yaml', 'b.yaml']);
      assert.doesNotMatch(stdout, /<script|<\/details>|[^\\]\]\(javascript|[^<!>-]@everyone| \*bold/);
    });
  });

  it('a long Markdown is folded by level, and fits a comment', () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `      - "Writes report number ${index} of the year about topic ${index % 7}"`,
    );
    const many = (words: string) =>
      `role: R\nlevels: [{ id: L1 }]\ncompetencies:\n  - id: c\n    cells:\n      L1:\n${rows.join('\n').replaceAll('report', words)}\n`;
    return inWorkspace(
      { 'a.yaml': many('report'), 'b.yaml': many('summary of the work done in the whole department,') },
      async (workspace) => {
        const { stdout } = await workspace.run(['diff', '-f', 'markdown', 'a.yaml', 'b.yaml']);
        assert.ok(stdout.length < 65_536);
        assert.match(stdout, /<details><summary><b>L1<\/b>: |no room here/);
      },
    );
  });

  it('colors only where they are wanted', () =>
    inWorkspace(two, async (workspace) => {
      const plain = await workspace.run(['diff', 'a.yaml', 'b.yaml']);
      assert.ok(!plain.stdout.includes('\u001b'));
      const forced = await workspace.run(['diff', 'a.yaml', 'b.yaml'], { env: { FORCE_COLOR: '1' } });
      assert.ok(forced.stdout.includes('\u001b[32m'));
      const none = await workspace.run(['diff', 'a.yaml', 'b.yaml'], {
        env: { FORCE_COLOR: '1', NO_COLOR: '1' },
      });
      assert.ok(!none.stdout.includes('\u001b'));
    }));
});

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
    ['two files', ['--git', 'v1', 'a', 'b'], '.', 2, /^$/, /--git takes one file, and got 2/],
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
