import assert from 'node:assert/strict';
import { clean, type Files, gap, inWorkspace } from './run';

const off = 'rules: { empty-cell: off }\n';

interface Scenario {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly code: 0 | 1 | 2;
  /** Severities of `empty-cell`, over all files. */
  readonly found?: readonly string[];
  readonly stderr?: RegExp;
}

const scenarios: readonly Scenario[] = [
  { name: 'no settings', files: { 'a.ladder.yaml': gap }, args: [], code: 1, found: ['warning'] },
  {
    name: 'beside the ladder',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': off },
    args: [],
    code: 0,
    found: [],
  },
  {
    name: 'above the ladder',
    files: { 'x/y/a.ladder.yaml': gap, '.career-ladder.yml': off },
    args: ['x'],
    code: 0,
    found: [],
  },
  {
    name: 'above the working folder',
    files: { 'x/y/a.ladder.yaml': gap, '.career-ladder.yaml': off },
    args: [],
    cwd: 'x/y',
    code: 0,
    found: [],
  },
  {
    name: 'the nearest alone',
    files: {
      'x/a.ladder.yaml': gap,
      'x/.career-ladder.yaml': 'rules: { schema: hint }',
      '.career-ladder.yaml': off,
    },
    args: [],
    code: 1,
    found: ['warning'],
  },
  {
    name: 'no further up than the repository',
    files: { 'x/a.ladder.yaml': gap, 'x/.git/': '', '.career-ladder.yaml': off },
    args: ['x'],
    code: 1,
    found: ['warning'],
  },
  {
    name: 'each ladder has its own',
    files: { 'x/a.ladder.yaml': gap, 'b.ladder.yaml': gap, 'x/.career-ladder.yaml': off },
    args: [],
    code: 1,
    found: ['warning'],
  },
  {
    name: 'another severity',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': 'rules: { empty-cell: information }' },
    args: [],
    code: 0,
    found: ['information'],
  },
  {
    name: '--no-config',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': off },
    args: ['--no-config'],
    code: 1,
    found: ['warning'],
  },
  {
    name: '--config',
    files: { 'a.ladder.yaml': gap, 'ours.yaml': off, '.career-ladder.yaml': 'rules: { empty-cell: error }' },
    args: ['--config', 'ours.yaml'],
    code: 0,
    found: [],
  },
  {
    name: '--config that is not there',
    files: { 'a.ladder.yaml': gap },
    args: ['--config', 'x.yaml'],
    code: 2,
    stderr: /no such file: “x\.yaml”/,
  },
  {
    name: 'both',
    files: { 'a.ladder.yaml': gap },
    args: ['--config', 'x', '--no-config'],
    code: 2,
    stderr: /contradict/,
  },
  {
    name: '--rule',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': off },
    args: ['--rule', 'empty-cell=error'],
    code: 1,
    found: ['error'],
  },
  {
    name: '--rule twice: the later counts',
    files: { 'a.ladder.yaml': gap },
    args: ['--rule', 'empty-cell=error', '--rule=empty-cell=off'],
    code: 0,
    found: [],
  },
  {
    name: '--rule that does not exist',
    files: { 'a.ladder.yaml': gap },
    args: ['--rule', 'empty-cel=off'],
    code: 2,
    stderr: /there is no rule “empty-cel”\. Did you mean “empty-cell”\?/,
  },
  {
    name: '--rule without a severity',
    files: { 'a.ladder.yaml': gap },
    args: ['--rule', 'empty-cell'],
    code: 2,
    stderr: /--rule takes a rule and a severity/,
  },
  {
    name: '--rule with another word',
    files: { 'a.ladder.yaml': gap },
    args: ['--rule', 'empty-cell=loud'],
    code: 2,
    stderr: /“loud” is no severity: error, warning/,
  },
  {
    name: '--rule that stays',
    files: { 'a.ladder.yaml': gap },
    args: ['--rule', 'yaml-syntax=off'],
    code: 2,
    stderr: /yaml-syntax stays as it is/,
  },
  {
    name: 'a fault in the settings: told, and the rest counts',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': 'rules:\n  empty-cell: off\n  empty-cel: off\n' },
    args: [],
    code: 2,
    found: [],
    stderr:
      /^career-ladder: \.career-ladder\.yaml:3:3 There is no rule “empty-cel”\. Did you mean `empty-cell`\?\n$/,
  },
  {
    name: 'broken settings',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': 'rules: [' },
    args: [],
    code: 2,
    found: ['warning'],
    stderr: /\.career-ladder\.yaml:1:/,
  },
  {
    name: 'settings that are no text',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': Uint8Array.from([0, 1, 2]) },
    args: [],
    code: 2,
    stderr: /“\.career-ladder\.yaml” is a binary file/,
  },
  {
    name: 'ladders that are left out',
    files: {
      'drafts/a.ladder.yaml': gap,
      'b.ladder.yaml': clean,
      '.career-ladder.yaml': 'ignore: [drafts/]',
    },
    args: [],
    code: 0,
    found: [],
    stderr: /^Left out, as the settings say: drafts\/a\.ladder\.yaml\n$/,
  },
  {
    name: 'all ladders are left out',
    files: { 'a.ladder.yaml': gap, '.career-ladder.yaml': 'ignore: ["*"]' },
    args: [],
    code: 0,
    found: [],
    stderr: /^Left out, as the settings say: a\.ladder\.yaml\n$/,
  },
  {
    name: 'suppressed in place',
    files: { 'a.ladder.yaml': `# career-ladder-disable empty-cell: why\n${gap}` },
    args: [],
    code: 0,
    found: [],
  },
];

describe('career-ladder check: settings', () => {
  for (const { name, files, args, cwd, code, found, stderr = /^$/ } of scenarios) {
    it(name, () =>
      inWorkspace(files, async (workspace) => {
        const outcome = await workspace.run(['check', '--format', 'json', ...args], cwd ? { cwd } : {});
        assert.match(outcome.stderr, stderr);
        assert.equal(outcome.code, code, outcome.stdout);
        if (!found) return assert.equal(outcome.stdout, '');
        const report: { files: { findings: { rule: string; severity: string }[] }[] } = JSON.parse(
          outcome.stdout,
        );
        const findings = report.files.flatMap((file) => file.findings);
        assert.deepEqual(
          findings.filter(({ rule }) => rule === 'empty-cell').map(({ severity }) => severity),
          found,
        );
      }),
    );
  }

  it('counts what is suppressed', () =>
    inWorkspace({ 'a.ladder.yaml': `# career-ladder-disable empty-cell: why\n${gap}` }, async (workspace) => {
      assert.match((await workspace.run(['check'])).stdout, /1 ladder: nothing to report, 1 suppressed/);
      const { stdout } = await workspace.run(['check', '-f', 'json']);
      assert.equal(JSON.parse(stdout).summary.suppressed, 1);
    }));
});
