import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { slug } from '../../../client/src/slug';
import { scalar, starter } from '../../../client/src/starter';
import { LadderService } from '../../../server/src/service';

function written(role: string): string {
  return starter(role)
    .map((piece) => (typeof piece === 'string' ? piece : piece.fill))
    .join('');
}

describe('a new ladder', () => {
  const roles = [
    'Software Engineer',
    'true',
    '42',
    '# 1: "Best"',
    '- x',
    "It's",
    '{a}',
    'Ingénieur',
    '上級',
    'a\\b',
  ];
  for (const role of roles) {
    it(`for ${role} has no finding and no gap`, () => {
      const document = TextDocument.create('file:///new.ladder.yaml', 'career-ladder', 1, written(role));
      const service = new LadderService();
      assert.deepEqual(service.diagnostics(document), []);
      const matrix = service.matrix(document);
      assert.equal(matrix.role, role);
      assert.deepEqual(matrix.coverage, { answered: 6, empty: 0, placeholder: 0, total: 6 });
      assert.deepEqual(
        matrix.levels.map(({ name }) => name),
        [`Junior ${role}`, role, `Senior ${role}`],
      );
    });
  }

  it('shows every form of a cell', () => {
    const text = written('Engineer');
    for (const form of ['notExpected:', 'unchanged:', '- behavior:', 'examples:', 'L1: '])
      assert.ok(text.includes(form));
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
