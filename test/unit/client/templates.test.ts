import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { slug } from '../../../client/src/slug';
import {
  levelsOf,
  namesFor,
  roleOf,
  scalar,
  templates,
  withNames,
  withoutLevels,
  withRole,
} from '../../../client/src/start/templates';
import type { MatrixView } from '../../../server/src/protocol';
import { LadderService } from '../../../server/src/service';
import { Memory } from '../workspace/files';

const textOf = (file: string) => readFileSync(`examples/${file}`, 'utf8');
const minimal = textOf('minimal.ladder.yaml');

interface Read {
  readonly matrix: MatrixView;
  /** `rule “words”` of each. */
  readonly findings: readonly string[];
}

function read(text: string): Read {
  const document = TextDocument.create('file:///new.ladder.yaml', 'career-ladder', 1, text);
  const service = new LadderService();
  const findings = service
    .diagnostics(document)
    .map(({ code, range }) => `${code} “${document.getText(range)}”`);
  return { matrix: service.matrix(document), findings };
}

const standAlone = templates.filter(({ base }) => base === undefined);

describe('templates', () => {
  for (const { id, file } of standAlone) {
    describe(id, () => {
      const text = textOf(file);
      const { matrix, findings } = read(text);

      it('has no finding and no gap', () => {
        assert.deepEqual(findings, []);
        assert.equal(matrix.coverage.answered, matrix.coverage.total);
      });

      it('is read as it is', () => {
        assert.equal(roleOf(text), matrix.role);
        assert.deepEqual(
          levelsOf(text),
          matrix.levels.map(({ id: level, name }) => ({ id: level, name })),
        );
      });
    });
  }

  for (const { id, file, base } of templates) {
    if (!base) continue;
    it(`${id} has no finding and no gap beside what it builds on, for another role too`, () => {
      const name = (path: string) => path.slice(path.lastIndexOf('/') + 1);
      for (const role of [roleOf(textOf(file)), 'Data Analyst']) {
        const memory = new Memory({
          [name(base)]: textOf(base),
          'role.ladder.yaml': withRole(textOf(file), role),
        });
        const document = memory.document('role.ladder.yaml');
        assert.deepEqual(memory.service.diagnostics(document), []);
        const { coverage, role: shown } = memory.service.matrix(document);
        assert.equal(shown, role);
        assert.equal(coverage.answered, coverage.total);
        assert.ok(coverage.total > 0);
        assert.deepEqual(memory.service.diagnostics(memory.document(name(base))), []);
      }
    });
  }

  it('show every form of a cell, and a track that parts', () => {
    for (const form of ['notExpected:', 'unchanged:', '- behavior:', 'examples:', '      L1: '])
      assert.ok(minimal.includes(form), form);
    assert.ok(textOf('two-tracks.ladder.yaml').includes('    follows: ['));
  });
});

describe('the minimal template', () => {
  const roles = [
    'Data Analyst',
    'true',
    '42',
    '# 1: "Best"',
    '- x',
    "It's",
    '{a}',
    'Ingénieur',
    '上級',
    'a\\b',
    '$& $1',
  ];
  for (const role of roles) {
    it(`for ${role} has no finding and no gap`, () => {
      const { matrix, findings } = read(withNames(withRole(minimal, role), namesFor(minimal, role)));
      assert.deepEqual(findings, []);
      assert.equal(matrix.role, role);
      assert.deepEqual(matrix.coverage, { answered: 6, empty: 0, placeholder: 0, total: 6 });
      assert.deepEqual(
        matrix.levels.map(({ name }) => name),
        [`Junior ${role}`, role, `Senior ${role}`],
      );
    });
  }

  const counts: [names: string[], answered: number, empty: number][] = [
    [['Analyst', 'Senior Analyst'], 4, 0],
    [['A', 'B', 'C', 'D', 'E: x'], 6, 4],
  ];
  for (const [names, answered, empty] of counts) {
    it(`with the levels ${names.join(', ')} has ${empty} gaps and no fault`, () => {
      const { matrix, findings } = read(withNames(minimal, names));
      assert.deepEqual(
        matrix.levels.map(({ id, name }) => `${id} ${name}`),
        names.map((name, index) => `L${index + 1} ${name}`),
      );
      assert.equal(matrix.coverage.answered, answered);
      assert.equal(matrix.coverage.empty, empty);
      assert.deepEqual(
        findings.filter((finding) => !finding.startsWith('empty-cell')),
        [],
      );
    });
  }
});

describe('a template without some of its levels', () => {
  for (const { file } of standAlone) {
    const text = textOf(file);
    const levels = levelsOf(text);
    const whole = read(text).matrix;

    it(`${file}: any of them can go, and the rest stays as it was`, () => {
      const subsets = 2 ** levels.length;
      // Of large ladders each seventeenth will do: 256 of them take long.
      for (let mask = 1; mask < subsets - 1; mask += levels.length > 7 ? 17 : 1) {
        const left = new Set(levels.filter((_, index) => mask & (1 << index)).map(({ id }) => id));
        const { matrix } = read(withoutLevels(text, left));
        const name = [...left].join();
        assert.equal(matrix.broken, undefined, name);
        assert.equal(matrix.coverage.answered, matrix.coverage.total, name);
        const kept = whole.levels.flatMap((level, index) => (left.has(level.id) ? [] : [index]));
        assert.deepEqual(
          matrix.levels.map(({ id }) => id),
          kept.map((index) => whole.levels[index]?.id),
          name,
        );
        assert.deepEqual(
          matrix.cells.map((row) => row.map(({ behaviors }) => behaviors.map((one) => one.text))),
          kept.map((index) => whole.cells[index]?.map((cell) => cell.behaviors.map((one) => one.text))),
          name,
        );
      }
    });
  }

  const tracks = textOf('two-tracks.ladder.yaml');
  const follows: [left: string[], follows: Record<string, readonly string[] | undefined>][] = [
    [[], { E4: undefined, M4: ['E3'], M5: undefined }],
    [['E3'], { E4: undefined, M4: ['E2'], M5: undefined }],
    [['M4'], { E5: undefined, M5: ['E3'] }],
    [['E4', 'E5'], { M4: undefined, M5: undefined }],
    [['E1', 'E2', 'E3'], { E4: undefined, M4: [], M5: undefined }],
    [['M4', 'M5'], { E5: undefined }],
  ];
  for (const [left, expected] of follows) {
    it(`${left.join(', ') || 'none'} left out: the branches part where they should`, () => {
      const text = withoutLevels(tracks, new Set(left));
      const { matrix, findings } = read(text);
      for (const [id, wanted] of Object.entries(expected))
        assert.deepEqual(matrix.levels.find((level) => level.id === id)?.follows, wanted, `${id}\n${text}`);
      assert.deepEqual(
        findings.filter((finding) => /^(unknown|schema|yaml|follows|no-prog)/.test(finding)),
        [],
      );
    });
  }

  it('no heading is left over a track that is gone', () => {
    const text = withoutLevels(tracks, new Set(['M4', 'M5']));
    assert.ok(!text.includes('Managers: this track'), text);
    assert.ok(!text.includes('\n\n\n'));
  });
});

describe('scalar', () => {
  const cases: readonly (readonly [text: string, yaml: string])[] = [
    ['Software Engineer', 'Software Engineer'],
    ['R&D / Data (Platform), Lead', 'R&D / Data (Platform), Lead'],
    ['C# Engineer', '"C# Engineer"'],
    ['Lead: Platform', '"Lead: Platform"'],
    ['Null', '"Null"'],
    ['off', '"off"'],
    ['3D Artist', '"3D Artist"'],
    ['  two\n lines ', 'two lines'],
    ['"quoted"', '"\\"quoted\\""'],
  ];
  for (const [text, yaml] of cases) {
    it(`${JSON.stringify(text)} → ${yaml}`, () => {
      assert.equal(scalar(text), yaml);
      assert.equal(parse(yaml), text.trim().replace(/\s+/g, ' '));
    });
  }
});

describe('slug', () => {
  const cases: readonly (readonly [role: string, name: string])[] = [
    ['Software Engineer', 'software-engineer'],
    ['Senior / Staff Engineer', 'senior-staff-engineer'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'c-windows'],
    ['Ingénieur', 'ingénieur'],
    ['上級エンジニア', '上級エンジニア'],
    ['***', 'ladder'],
    ['x'.repeat(300), 'x'.repeat(60)],
  ];
  for (const [role, name] of cases)
    it(`${role.slice(0, 30)} → ${name}`, () => assert.equal(slug(role), name));
});
