import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { clean, gap, inWorkspace } from './run';

/** Ladders with a finding of each severity that there is, and an overlap. */
const mixed = `ladder: 1
role: Mixed
levels:
  - id: L1
competencies:
  - id: a
    cells:
      L1: Writes the tests for each change
  - id: b
    cells:
      L1: TBD
  - id: c
    cells:
      L1: Writes the tests for each change
      L9: Nobody reads this
`;

const position = {
  type: 'object',
  required: ['line', 'character'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 0 }, character: { type: 'integer', minimum: 0 } },
};
const range = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: position, end: position },
};
const path = { type: 'string', pattern: '^[^\\\\]+$' };
const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const count = { type: 'integer', minimum: 0 };
/** The contract of docs/command-line.md. */
const contract = object({
  version: { const: 1 },
  files: {
    type: 'array',
    items: object({
      path,
      findings: {
        type: 'array',
        items: object({
          rule: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
          severity: { enum: ['error', 'warning', 'information', 'hint'] },
          message: { type: 'string', minLength: 1 },
          range,
          related: {
            type: 'array',
            items: object({ path, range, message: { type: 'string', minLength: 1 } }),
          },
        }),
      },
    }),
  },
  summary: object({
    files: count,
    errors: count,
    warnings: count,
    information: count,
    hints: count,
    suppressed: count,
    levels: count,
    competencies: count,
    cells: count,
    written: count,
    notExpected: count,
    unchanged: count,
    empty: count,
    placeholders: count,
  }),
});
const validate = new Ajv2020({ strict: false }).compile(contract);

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
      readonly related: readonly { readonly path: string; readonly range: unknown }[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function json(stdout: string): Report {
  const report: unknown = JSON.parse(stdout);
  assert.ok(validate(report), JSON.stringify(validate.errors));
  return report as unknown as Report;
}

describe('career-ladder check: JSON', () => {
  it('is exactly what the contract says', () =>
    inWorkspace({ 'gap.ladder.yaml': gap }, async (workspace) => {
      const { stdout, code } = await workspace.run(['check', '-f', 'json']);
      assert.deepEqual(json(stdout), {
        version: 1,
        files: [
          {
            path: 'gap.ladder.yaml',
            findings: [
              {
                rule: 'empty-cell',
                severity: 'warning',
                message: 'L2: 1 of 1 cell is empty: tests.',
                range: { start: { line: 4, character: 8 }, end: { line: 4, character: 10 } },
                related: [
                  {
                    path: 'gap.ladder.yaml',
                    range: { start: { line: 6, character: 8 }, end: { line: 6, character: 13 } },
                    message: 'tests: no cell for this level',
                  },
                ],
              },
            ],
          },
        ],
        summary: {
          files: 1,
          errors: 0,
          warnings: 1,
          information: 0,
          hints: 0,
          suppressed: 0,
          levels: 2,
          competencies: 1,
          cells: 2,
          written: 1,
          notExpected: 0,
          unchanged: 0,
          empty: 1,
          placeholders: 0,
        },
      });
      assert.equal(code, 1);
    }));

  it('holds for files with findings of all kinds, and adds them up', () =>
    inWorkspace(
      { 'mixed.ladder.yaml': mixed, 'x/gap.ladder.yaml': gap, 'clean.ladder.yaml': clean },
      async (workspace) => {
        const { stdout, code } = await workspace.run(['check', '--format=json']);
        const { files, summary } = json(stdout);
        const findings = files.flatMap((file) => file.findings);
        const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
        assert.deepEqual(
          [summary['errors'], summary['warnings'], summary['information'], summary['hints']],
          [of('error'), of('warning'), of('information'), of('hint')],
        );
        assert.deepEqual(
          [summary['files'], summary['cells'], summary['empty'], summary['placeholders']],
          [3, 7, 1, 1],
        );
        const overlap = findings.find(({ rule }) => rule === 'overlapping-behaviors');
        assert.deepEqual(
          overlap?.related.map((place) => place.path),
          ['mixed.ladder.yaml'],
        );
        assert.equal(code, 1);
      },
    ));

  it('counts in UTF-16 units, past emoji, Windows line ends and a byte order mark', () => {
    const text = gap.replace('  - id: L2', '  - { name: 😀😀, id: L2 }').replaceAll('\n', '\r\n');
    return inWorkspace({ 'ladder.yaml': `\ufeff${text}` }, async (workspace) => {
      const { stdout } = await workspace.run(['check', '--format', 'json']);
      const start = { line: 4, character: '  - { name: 😀😀, id: '.length };
      assert.deepEqual(
        json(stdout).files[0]?.findings.map(({ rule, range }) => [rule, range.start]),
        [['empty-cell', start]],
      );
    });
  });

  it('comes whole when it is large, and a reader that leaves early is no error', () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.ladder.yaml`, mixed]),
    );
    return inWorkspace(files, async (workspace) => {
      const { stdout, code } = await workspace.run(['check', '--format', 'json']);
      assert.ok(stdout.length > 300_000);
      assert.equal(json(stdout).files.length, 400);
      assert.equal(code, 1);
      const early = await workspace.run(['check', '--format', 'json'], { head: true });
      assert.equal(early.stderr, '');
      assert.equal(early.code, 1);
    });
  });
});

describe('career-ladder check: text', () => {
  it('lists findings by place, then coverage and a summary', () =>
    inWorkspace({ 'a gap.ladder.yaml': gap, 'b/clean.ladder.yaml': clean }, async (workspace) => {
      const { stdout, stderr, code } = await workspace.run(['check']);
      assert.equal(
        stdout,
        `a gap.ladder.yaml:5:9  warning  L2: 1 of 1 cell is empty: tests. (empty-cell)
    see a gap.ladder.yaml:7:9 tests: no cell for this level
Gap: 1 of 2 cells is written, 1 is empty.

b/clean.ladder.yaml: Tester: 2 of 2 cells are written.

2 ladders: 1 warning
In all: 3 of 4 cells are written, 1 is empty.
`,
      );
      assert.deepEqual([stderr, code], ['', 1]);
    }));

  it('says so when there is nothing to report', () =>
    inWorkspace({ 'ladder.yaml': clean }, async (workspace) => {
      const { stdout, code } = await workspace.run(['check']);
      assert.equal(stdout, 'ladder.yaml: Tester: 2 of 2 cells are written.\n\n1 ladder: nothing to report\n');
      assert.equal(code, 0);
    }));

  it('aligns places and severities', () =>
    inWorkspace({ 'm.ladder.yaml': mixed }, async (workspace) => {
      const { stdout } = await workspace.run(['check', '--hints']);
      const lines = stdout.split('\n').filter((line) => line.startsWith('m.ladder.yaml:'));
      const columns = new Set(lines.map((line) => line.search(/(error|warning|information|hint) /)));
      assert.ok(lines.length >= 3);
      assert.equal(columns.size, 1, stdout);
    }));

  it('has colors where they are forced, and not where they are forbidden', () =>
    inWorkspace({ 'ladder.yaml': gap }, async (workspace) => {
      const { stdout: plain } = await workspace.run(['check']);
      const { stdout: colored } = await workspace.run(['check'], { env: { FORCE_COLOR: '1' } });
      const { stdout: forbidden } = await workspace.run(['check'], {
        env: { FORCE_COLOR: '1', NO_COLOR: '1' },
      });
      assert.ok(colored.includes('\u001b[33mwarning\u001b[39m'), colored);
      assert.ok(!plain.includes('\u001b'));
      assert.equal(forbidden, plain);
    }));

  it('shows control and bidi characters of a file as what they are', () =>
    inWorkspace(
      { 'ladder.yaml': gap.replace('role: Gap', 'role: "\\e[31mred\\u202e"') },
      async (workspace) => {
        const { stdout } = await workspace.run(['check']);
        assert.ok(stdout.includes('\\u001b[31mred\\u202e: 1 of 2'), stdout);
      },
    ));

  it('the examples hold', () =>
    inWorkspace({}, async (workspace) => {
      assert.ok(existsSync('examples/software-engineer.ladder.yaml'));
      const { code, stdout } = await workspace.run([
        'check',
        `${process.cwd()}/examples/software-engineer.ladder.yaml`,
      ]);
      assert.equal(code, 0, stdout);
    }));
});
