import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clean, type Files, gap, inWorkspace } from './run';

interface Scenario {
  readonly name: string;
  readonly files?: Files;
  readonly args: readonly string[];
  readonly code: 0 | 1 | 2;
  /** Paths of the files in the JSON; null when nothing is printed. */
  readonly checked?: readonly string[] | null;
  readonly stderr?: RegExp;
}

const tree: Files = {
  'a.ladder.yaml': clean,
  'b.yaml': gap,
  'team/ladder.yml': clean,
  'team/deep er/ladder.yaml': clean,
  'team/Loud.LADDER.YAML': clean,
  'team/notes.md': '# Notes',
  'team/my-ladder.yaml': 'unrelated: true',
  'node_modules/x/x.ladder.yaml': gap,
  '.hidden/y.ladder.yaml': gap,
};
const all = ['a.ladder.yaml', 'team/Loud.LADDER.YAML', 'team/deep er/ladder.yaml', 'team/ladder.yml'];
const invalid = Uint8Array.from([...Buffer.from('ladder: 1\nrole: '), 0xe9, 0x0a]);

const scenarios: readonly Scenario[] = [
  { name: 'the current folder', files: tree, args: [], code: 0, checked: all },
  { name: 'a folder', files: tree, args: ['team'], code: 0, checked: all.slice(1) },
  { name: 'a folder with a slash', files: tree, args: ['team/'], code: 0, checked: all.slice(1) },
  {
    name: 'a folder that is skipped, named outright',
    files: tree,
    args: ['.hidden', 'node_modules'],
    code: 1,
    checked: ['.hidden/y.ladder.yaml', 'node_modules/x/x.ladder.yaml'],
  },
  { name: 'a file of any name', files: tree, args: ['b.yaml'], code: 1, checked: ['b.yaml'] },
  {
    name: 'a path with spaces',
    files: tree,
    args: ['team/deep er/ladder.yaml'],
    code: 0,
    checked: [all[2] ?? ''],
  },
  {
    name: 'a path with dots',
    files: tree,
    args: ['./team/../a.ladder.yaml'],
    code: 0,
    checked: ['a.ladder.yaml'],
  },
  {
    name: 'Windows separators',
    files: tree,
    args: ['team\\ladder.yml'],
    code: 0,
    checked: ['team/ladder.yml'],
  },
  {
    name: 'a file named twice',
    files: tree,
    args: ['a.ladder.yaml', '.', 'a.ladder.yaml'],
    code: 0,
    checked: all,
  },
  { name: 'a glob', files: tree, args: ['**/*.yml'], code: 0, checked: ['team/ladder.yml'] },
  { name: 'a glob that matches folders', files: tree, args: ['t*'], code: 0, checked: all.slice(1) },
  { name: 'a glob of all files', files: tree, args: ['**'], code: 0, checked: all },
  {
    name: 'a glob with alternatives',
    files: tree,
    args: ['{a,b}*.yaml'],
    code: 0,
    checked: ['a.ladder.yaml'],
  },
  {
    name: 'a file whose name looks like a glob',
    files: { '[x].ladder.yaml': clean },
    args: ['[x].ladder.yaml'],
    code: 0,
    checked: ['[x].ladder.yaml'],
  },
  {
    name: 'a folder whose name looks like a glob',
    files: { '(x) {y}/ladder.yaml': clean },
    args: ['(x) {y}'],
    code: 0,
    checked: ['(x) {y}/ladder.yaml'],
  },
  {
    name: 'a glob that matches nothing',
    files: tree,
    args: ['*.json'],
    code: 2,
    checked: null,
    stderr: /nothing matches “\*\.json”/,
  },
  {
    name: 'a glob that matches no ladder',
    files: tree,
    args: ['team/*.md'],
    code: 2,
    checked: null,
    stderr: /matches one file, which is not named like a ladder/,
  },
  {
    name: 'no such path',
    files: tree,
    args: ['nowhere'],
    code: 2,
    checked: null,
    stderr: /no such file or folder: “nowhere”/,
  },
  {
    name: 'no such path beside a good one, which is checked',
    files: tree,
    args: ['nowhere', 'b.yaml'],
    code: 2,
    checked: ['b.yaml'],
    stderr: /nowhere/,
  },
  {
    name: 'a folder without a ladder',
    files: { 'x/readme.md': '' },
    args: ['x'],
    code: 2,
    checked: null,
    stderr: /no ladder in the folder “x”/,
  },
  { name: 'an empty current folder', args: [], code: 2, checked: null, stderr: /no ladder in the folder/ },
  {
    name: 'findings below a warning',
    files: { 'ladder.yaml': clean },
    args: ['ladder.yaml'],
    code: 0,
    checked: ['ladder.yaml'],
  },
  {
    name: 'a file that is not UTF-8, beside a good one',
    files: { 'a.ladder.yaml': clean, 'z.ladder.yaml': invalid },
    args: ['.'],
    code: 2,
    checked: ['a.ladder.yaml'],
    stderr: /“z\.ladder\.yaml” is not in UTF-8 \(line 2 /,
  },
  {
    name: 'a binary file',
    files: { 'x.ladder.yaml': Uint8Array.from([0x89, 0x50, 0, 1]) },
    args: ['.'],
    code: 2,
    checked: null,
    stderr: /“x\.ladder\.yaml” is a binary file/,
  },
  {
    name: 'UTF-16 with a byte order mark',
    files: { 'ladder.yaml': Buffer.from(`\ufeff${clean}`, 'utf16le') },
    args: [],
    code: 0,
    checked: ['ladder.yaml'],
  },
  { name: 'an empty file', files: { 'ladder.yaml': '' }, args: [], code: 1, checked: ['ladder.yaml'] },
  {
    name: 'broken YAML beside a good file',
    files: { 'a.ladder.yaml': 'ladder: [\n', 'b.ladder.yaml': clean },
    args: [],
    code: 1,
    checked: ['a.ladder.yaml', 'b.ladder.yaml'],
  },
];

const usage: readonly [args: string[], code: number, stdout: RegExp, stderr: RegExp][] = [
  [['--help'], 0, /^Usage: career-ladder COMMAND/, /^$/],
  [['-h'], 0, /^Usage: career-ladder COMMAND/, /^$/],
  [['help'], 0, /^Usage: career-ladder COMMAND/, /^$/],
  [['help', 'check'], 0, /^Usage: career-ladder check/, /^$/],
  [['check', '--help'], 0, /^Usage: career-ladder check/, /^$/],
  [['import', '-h'], 0, /^Usage: career-ladder import/, /^$/],
  [['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
  [[], 2, /^$/, /^Usage: career-ladder COMMAND/],
  [['chek'], 2, /^$/, /no such command: “chek”/],
  [['toString'], 2, /^$/, /no such command: “toString”/],
  [['--nope'], 2, /^$/, /no such option: --nope/],
  [['check', '--nope'], 2, /^$/, /'--nope'/],
  [['check', '--format'], 2, /^$/, /--format/],
  [['check', '--format', 'xml'], 2, /^$/, /no such format: “xml”/],
];

describe('career-ladder check', () => {
  for (const { name, files, args, code, checked, stderr = /^$/ } of scenarios) {
    it(name, () =>
      inWorkspace(files ?? {}, async (workspace) => {
        const outcome = await workspace.run(['check', '--format', 'json', ...args]);
        assert.match(outcome.stderr, stderr);
        if (checked === null) assert.equal(outcome.stdout, '');
        else {
          const { files: found } = JSON.parse(outcome.stdout) as { files: { path: string }[] };
          assert.deepEqual(
            found.map(({ path }) => path),
            checked,
          );
        }
        assert.equal(outcome.code, code);
      }),
    );
  }

  for (const [args, code, stdout, stderr] of usage) {
    it(`career-ladder ${args.join(' ')}`, () =>
      inWorkspace({}, async (workspace) => {
        const outcome = await workspace.run(args);
        assert.match(outcome.stdout, stdout);
        assert.match(outcome.stderr, stderr);
        assert.equal(outcome.code, code);
      }));
  }

  it('links are followed, circles end, and a file is checked once', function () {
    return inWorkspace({ 'real/ladder.yaml': clean, 'other/x.ladder.yaml': clean }, async (workspace) => {
      try {
        symlinkSync(join(workspace.folder, 'real'), join(workspace.folder, 'real', 'circle'));
        symlinkSync(
          join(workspace.folder, 'real', 'ladder.yaml'),
          join(workspace.folder, 'link.ladder.yaml'),
        );
        symlinkSync(join(workspace.folder, 'other'), join(workspace.folder, 'real', 'linked'));
      } catch {
        this.skip(); // Windows wants a right for it.
      }
      const { code, stdout } = await workspace.run(['check', '--format', 'json']);
      const { files } = JSON.parse(stdout) as { files: { path: string }[] };
      assert.equal(files.length, 2, stdout);
      assert.equal(code, 0);
    });
  });

  it('paths are relative to the working folder, also from the inside', () =>
    inWorkspace({ 'ladder.yaml': clean, 'in/side/x.ladder.yaml': clean }, async (workspace) => {
      const path = async (cwd: string, argument: string) => {
        const { stdout } = await workspace.run(['check', '--format', 'json', argument], { cwd });
        return (JSON.parse(stdout) as { files: { path: string }[] }).files.map((file) => file.path);
      };
      assert.deepEqual(await path('in/side', '../../ladder.yaml'), ['../../ladder.yaml']);
      assert.deepEqual(await path('in/side', '..'), ['x.ladder.yaml']);
      assert.deepEqual(await path('in', '../*.yaml'), ['../ladder.yaml']);
      assert.deepEqual(await path('.', join(workspace.folder, 'ladder.yaml')), ['ladder.yaml']);
    }));
});
