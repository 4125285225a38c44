import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, inWorkspace, type Workspace } from './run';

const post = readFileSync('test/fixtures/import/post.md', 'utf8');
const one = '# Ops Ladder\n\n| Level | A |\n|---|---|\n| L1 | a: b |\n';
const oneYaml =
  'ladder: 1\nrole: Ops\n\nlevels:\n  - id: L1\n\ncompetencies:\n  - id: a\n    name: A\n    cells:\n      L1: "a: b"\n';
const two = `${one}\n# Dev Ladder\n\n| Level | A |\n|---|---|\n| M1 | m |\n`;

interface Scenario {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  readonly code?: 0 | 2;
  readonly stdout?: string;
  readonly stderr?: RegExp;
  /** Files that must be there, with their text; null where any will do. */
  readonly written?: Readonly<Record<string, string | null>>;
}

const scenarios: readonly Scenario[] = [
  {
    name: 'to standard output',
    files: { 'n.md': one },
    args: ['n.md'],
    stdout: oneYaml,
    stderr:
      /^Ops: 1 level × 1 competency; 1 of 1 cell is written\.\n\nNot in a ladder \(1\):\n {2}line +1: The role “Ops” is all that is kept of this heading\.\n +# Ops Ladder\n$/,
  },
  { name: 'from standard input', files: {}, args: ['-'], input: one, stdout: oneYaml },
  {
    name: 'from standard input, to a file',
    files: {},
    args: ['-', '-o', 'o.ladder.yaml'],
    input: one,
    written: { 'o.ladder.yaml': oneYaml },
  },
  {
    name: 'to standard output by its sign',
    files: { 'n.md': one },
    args: ['n.md', '-o', '-'],
    stdout: oneYaml,
  },
  {
    name: 'to a file',
    files: { 'n.md': one },
    args: ['n.md', '-o', 'o.ladder.yaml'],
    stderr: /^Wrote o\.ladder\.yaml: Ops, 1 level/,
    written: { 'o.ladder.yaml': oneYaml },
  },
  {
    name: 'to a file in a folder that is not there yet',
    files: { 'n.md': one },
    args: ['n.md', '--output', 'x/y/o.ladder.yaml'],
    written: { 'x/y/o.ladder.yaml': oneYaml },
  },
  {
    name: 'to a file that editors would not know',
    files: { 'n.md': one },
    args: ['n.md', '-o', 'o.yaml'],
    stderr: /only names that end in \.ladder\.yaml/,
    written: { 'o.yaml': oneYaml },
  },
  {
    name: 'into a folder',
    files: { 'n.md': one, 'out/x': '' },
    args: ['n.md', '-o', 'out'],
    written: { 'out/ops.ladder.yaml': oneYaml },
  },
  {
    name: 'into a folder that is not there yet',
    files: { 'n.md': one },
    args: ['n.md', '-o', 'out/'],
    written: { 'out/ops.ladder.yaml': oneYaml },
  },
  {
    name: 'several ladders into a folder',
    files: { 'n.md': two },
    args: ['n.md', '-o', 'out/'],
    written: { 'out/ops.ladder.yaml': oneYaml, 'out/dev.ladder.yaml': null },
  },
  {
    name: 'several ladders to numbered files',
    files: { 'n.md': two },
    args: ['n.md', '-o', 'o.ladder.yaml'],
    written: { 'o.ladder.yaml': oneYaml, 'o-2.ladder.yaml': null },
  },
  {
    name: 'several ladders of one name into a folder',
    files: { 'n.md': two.replace('Dev', 'Ops') },
    args: ['n.md', '-o', 'out/'],
    written: { 'out/ops.ladder.yaml': oneYaml, 'out/ops-2.ladder.yaml': null },
  },
  {
    name: 'several ladders, to standard output',
    files: { 'n.md': two },
    args: ['n.md'],
    code: 2,
    stdout: '',
    stderr: /holds 2 ladders: name a file or folder/,
  },
  {
    name: 'another role',
    files: { 'n.md': one },
    args: ['n.md', '--role', 'SRE: on call'],
    stdout: oneYaml.replace('Ops', '"SRE: on call"'),
  },
  {
    name: 'another role for several ladders',
    files: { 'n.md': two },
    args: ['n.md', '--role', 'SRE', '-o', 'out/'],
    code: 2,
    stdout: '',
    stderr: /holds 2 \(at lines 3, 9\)/,
  },
  {
    name: 'a role without a name',
    files: { 'n.md': one },
    args: ['n.md', '--role', ' '],
    code: 2,
    stdout: '',
    stderr: /--role needs a name/,
  },
  {
    name: 'over a file that exists',
    files: { 'n.md': one, 'o.ladder.yaml': 'old' },
    args: ['n.md', '-o', 'o.ladder.yaml'],
    code: 2,
    stdout: '',
    stderr: /“o\.ladder\.yaml” exists already: --force overwrites it/,
    written: { 'o.ladder.yaml': 'old' },
  },
  {
    name: 'over one of several files: none is written',
    files: { 'n.md': two, 'out/dev.ladder.yaml': 'old' },
    args: ['n.md', '-o', 'out'],
    code: 2,
    stderr: /exists already/,
    written: { 'out/dev.ladder.yaml': 'old' },
  },
  {
    name: 'over a file, by force',
    files: { 'n.md': one, 'o.ladder.yaml': 'old' },
    args: ['n.md', '-o', 'o.ladder.yaml', '--force'],
    written: { 'o.ladder.yaml': oneYaml },
  },
  {
    name: 'over the file itself, even by force',
    files: { 'n.md': one },
    args: ['n.md', '-o', 'n.md', '--force'],
    code: 2,
    stderr: /is the file to import from/,
    written: { 'n.md': one },
  },
  {
    name: 'to a place below a file',
    files: { 'n.md': one },
    args: ['n.md', '-o', 'n.md/o.ladder.yaml'],
    code: 2,
    stderr: /cannot write “n\.md\/o\.ladder\.yaml”/,
  },
  {
    name: 'no table',
    files: { 'n.md': '# Title\n\nWords.' },
    args: ['n.md'],
    code: 2,
    stdout: '',
    stderr: /# Title[\s\S]*Words\.[\s\S]*“n\.md” holds no table of levels/,
  },
  {
    name: 'an empty file',
    files: { 'n.md': '' },
    args: ['n.md'],
    code: 2,
    stdout: '',
    stderr: /holds no table/,
  },
  {
    name: 'no such file',
    files: {},
    args: ['n.md'],
    code: 2,
    stdout: '',
    stderr: /“n\.md”: no such file or folder/,
  },
  {
    name: 'a folder',
    files: { 'x/n.md': one },
    args: ['x'],
    code: 2,
    stdout: '',
    stderr: /“x”: it is a folder/,
  },
  {
    name: 'a binary file',
    files: { 'n.md': Uint8Array.from([1, 0, 2]) },
    args: ['n.md'],
    code: 2,
    stdout: '',
    stderr: /is a binary file/,
  },
  {
    name: 'binary input',
    files: {},
    args: ['-'],
    input: Uint8Array.from([1, 0, 2]),
    code: 2,
    stdout: '',
    stderr: /“standard input” is a binary file/,
  },
  { name: 'no file', files: {}, args: [], code: 2, stdout: '', stderr: /needs a Markdown, CSV or JSON file/ },
  {
    name: 'two files',
    files: { 'n.md': one },
    args: ['n.md', 'n.md'],
    code: 2,
    stdout: '',
    stderr: /takes one file/,
  },
  {
    name: 'an option that does not exist',
    files: {},
    args: ['--nope'],
    code: 2,
    stdout: '',
    stderr: /'--nope'/,
  },
];

/** Imports and checks: the summary of the JSON, and empty cells by level as the findings tell. */
async function counts(workspace: Workspace, file: string) {
  const made = await workspace.run(['import', file, '-o', 'post.ladder.yaml']);
  assert.equal(made.code, 0, made.stderr);
  const { stdout, code } = await workspace.run(['check', '--format', 'json', 'post.ladder.yaml']);
  assert.equal(code, 1);
  const { files, summary } = JSON.parse(stdout);
  const lacking = files[0].findings
    .filter(({ rule }: { rule: string }) => rule === 'empty-cell')
    .map(({ message }: { message: string }) => Number(/: (\d+) of 6 /.exec(message)?.[1]));
  const { cells, empty, placeholders, written } = summary;
  return { lacking, cells, empty, placeholders, written };
}

const expectedCounts = { lacking: [6, 6, 6, 3], cells: 24, empty: 21, placeholders: 1, written: 2 };

describe('career-ladder import', () => {
  for (const { name, files, args, input, code = 0, stdout, stderr, written = {} } of scenarios) {
    it(name, () =>
      inWorkspace(files, async (workspace) => {
        const before = workspace.list();
        const outcome = await workspace.run(['import', ...args], input === undefined ? {} : { input });
        if (stderr) assert.match(outcome.stderr, stderr);
        if (stdout !== undefined) assert.equal(outcome.stdout, stdout);
        assert.equal(outcome.code, code, outcome.stderr);
        assert.deepEqual(workspace.list(), [...new Set([...before, ...Object.keys(written)])].sort());
        for (const [path, text] of Object.entries(written)) {
          if (text !== null) assert.equal(workspace.read(path), text);
        }
      }),
    );
  }

  it('a post with a matrix that is nearly empty', () =>
    inWorkspace({ 'post.md': post }, async (workspace) => {
      assert.deepEqual(await counts(workspace, 'post.md'), expectedCounts);
    }));

  it('the post that the project was born from', function () {
    const folder = join(process.env['CAREER_LADDER_SHARED'] ?? '../shared', 'seed');
    const [name] = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
    if (name === undefined) {
      console.log(`      skipped: there is no post in ${folder}`);
      this.skip();
    }
    return inWorkspace({ [name]: readFileSync(join(folder, name)) }, async (workspace) => {
      assert.deepEqual(await counts(workspace, name), expectedCounts);
    });
  });

  it('reports every line of the post that is not in the ladder', () =>
    inWorkspace({ 'post.md': post }, async (workspace) => {
      const { stdout, stderr } = await workspace.run(['import', 'post.md']);
      const report = stderr.replace(/\s+/g, ' ');
      for (const line of post.split('\n').filter((words) => words.trim() !== '' && !words.startsWith('|'))) {
        assert.ok(report.includes(line.trim().replace(/\s+/g, ' ')), line);
      }
      assert.match(stdout, /S4: "\[see details below\]"/);
    }));

  it('what is imported is a ladder that check can read', () =>
    inWorkspace({ 'tracks.md': readFileSync('test/fixtures/import/tracks.md') }, async (workspace) => {
      await workspace.run(['import', 'tracks.md', '-o', 'out/']);
      assert.deepEqual(workspace.list(), [
        'out/engineering-manager.ladder.yaml',
        'out/platform-engineer.ladder.yaml',
        'tracks.md',
      ]);
      const { stdout } = await workspace.run(['check', 'out', '--format', 'json']);
      const { files, summary } = JSON.parse(stdout);
      const rules = new Set(
        files.flatMap((file: { findings: { rule: string }[] }) => file.findings.map(({ rule }) => rule)),
      );
      assert.deepEqual([...rules].sort(), ['empty-cell', 'missing-examples', 'placeholder-cell']);
      assert.deepEqual([summary.levels, summary.cells, summary.empty, summary.placeholders], [5, 14, 1, 1]);
    }));
});
