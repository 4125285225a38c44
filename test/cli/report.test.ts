import assert from 'node:assert/strict';
import { type Files, inWorkspace } from './run';

const sound =
  'ladder: 1\nrole: Engineer\nlevels: [{ id: L1 }]\ncompetencies:\n  - id: c\n    cells: { L1: Draws diagrams }\n';
const gap = 'ladder: 1\nrole: "Data | *Engineer*"\nlevels: [{ id: L1 }]\ncompetencies:\n  - { id: c }\n';
const two: Files = { 'a.ladder.yaml': sound, 'b.ladder.yaml': gap };

const runs: readonly [
  name: string,
  files: Files,
  args: string[],
  code: number,
  stdout: RegExp,
  stderr: RegExp,
][] = [
  [
    'text',
    { 'a.ladder.yaml': sound },
    [],
    0,
    /^a\.ladder\.yaml: Engineer\n {2}Precision {6}100% {2}1 of 1 behavior overlaps with no other\n {2}Recall {12}– {2}The values name no behaviors\n/,
    /^$/,
  ],
  ['a gap is no failure', two, ['b.ladder.yaml'], 0, /Completeness +0% {2}0 of 1 cell is answered\n$/, /^$/],
  [
    'several as text',
    two,
    [],
    0,
    /^a\.ladder\.yaml: Engineer\n[\s\S]*\n\nb\.ladder\.yaml: Data \| \*Engineer\*\n/,
    /^$/,
  ],
  [
    'one as Markdown',
    two,
    ['-f', 'markdown', 'a.ladder.yaml'],
    0,
    /^## Engineer\n\n\| Measure \| Share \| Counted \|\n\| --- \| --- \| --- \|\n\| Precision \| 100% \| 1 of 1 behavior overlaps with no other \|\n/,
    /^$/,
  ],
  [
    'several as Markdown',
    two,
    ['--format', 'markdown'],
    0,
    /^\| Role \| File \| Precision \| Recall \| Alignment \| Actionability \| Completeness \|\n.*\n\| Engineer \| a\.ladder\.yaml \| 100% \| – \| – \| 50% \| 100% \|\n\| Data \\\| \\\*Engineer\\\* \| b\.ladder\.yaml \| – \|/,
    /^$/,
  ],
  [
    'a path that leads nowhere',
    two,
    ['a.ladder.yaml', 'c.yaml'],
    2,
    /^a\.ladder\.yaml/,
    /no such file or folder: “c\.yaml”/,
  ],
  [
    'a broken file',
    { 'a.ladder.yaml': `${sound}x: [` },
    [],
    2,
    /^a\.ladder\.yaml: Engineer/,
    /“a\.ladder\.yaml” was measured only in part/,
  ],
  [
    'ladders that the settings leave out',
    { ...two, '.career-ladder.yaml': 'ignore: [b.*]\n' },
    [],
    0,
    /^a\.ladder\.yaml: Engineer\n[^:]*$/,
    /^Left out, as the settings say: b\.ladder\.yaml\n$/,
  ],
  [
    'no settings file',
    { ...two, '.career-ladder.yaml': 'ignore: [b.*]\n' },
    ['--no-config'],
    0,
    /\n\nb\.ladder\.yaml: /,
    /^$/,
  ],
  [
    'a settings file that is named',
    { ...two, 'x/other.yaml': "ignore: ['../a.*', '/a.*', 'x']\n", 'x/a.ladder.yaml': sound },
    ['--config', 'x/other.yaml', 'x', 'b.ladder.yaml'],
    0,
    /^b\.ladder\.yaml: /,
    /^Left out, as the settings say: x\/a\.ladder\.yaml\n$/,
  ],
  [
    'all left out, for programs',
    { 'a.ladder.yaml': sound, '.career-ladder.yaml': 'ignore: [a.*]\n' },
    ['--format', 'json'],
    0,
    /^\{\s*"version": 1,\s*"files": \[\]\s*\}\n$/,
    /Left out/,
  ],
  [
    'a fault in a settings file',
    { 'a.ladder.yaml': sound, '.career-ladder.yaml': 'rules: { nope: off }\n' },
    [],
    2,
    /^a\.ladder\.yaml: Engineer/,
    /\.career-ladder\.yaml:1:10 .*nope/,
  ],
  [
    'a settings file that is not there',
    two,
    ['--config', 'none.yaml'],
    2,
    /^$/,
    /no such file: “none\.yaml”/,
  ],
  ['two wishes', two, ['--config', 'x', '--no-config'], 2, /^$/, /contradict/],
  ['help', {}, ['--help'], 0, /^Usage: career-ladder report/, /^$/],
  ['an unknown format', two, ['--format', 'xml'], 2, /^$/, /no such format: “xml”; text, json or markdown/],
  ['an unknown option', two, ['--hints'], 2, /^$/, /'--hints'/],
];

describe('career-ladder report', () => {
  for (const [name, files, args, code, stdout, stderr] of runs) {
    it(name, () =>
      inWorkspace(files, async (workspace) => {
        const outcome = await workspace.run(['report', ...args]);
        assert.match(outcome.stdout, stdout);
        assert.match(outcome.stderr, stderr);
        assert.equal(outcome.code, code);
      }),
    );
  }

  it('JSON has every measure of every file', () =>
    inWorkspace(two, async (workspace) => {
      const { stdout, code } = await workspace.run(['report', '--format', 'json']);
      assert.equal(code, 0);
      const { version, files } = JSON.parse(stdout);
      assert.equal(version, 1);
      assert.deepEqual(
        files.map(({ path, role, complete }: { path: string; role: string; complete: boolean }) => [
          path,
          role,
          complete,
        ]),
        [
          ['a.ladder.yaml', 'Engineer', true],
          ['b.ladder.yaml', 'Data | *Engineer*', true],
        ],
      );
      assert.deepEqual(Object.keys(files[0].measures), [
        'precision',
        'recall',
        'alignment',
        'actionability',
        'completeness',
      ]);
      assert.deepEqual(files[1].measures.completeness, {
        percent: 0,
        part: 0,
        of: 1,
        counts: '0 of 1 cell is answered',
      });
    }));
});
