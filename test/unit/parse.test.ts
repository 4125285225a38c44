import assert from 'node:assert/strict';
import { parseLadder } from '../../server/src/model/parse';
import { resolve, type SyntaxNode } from '../../server/src/model/syntax';
import { maxSyntaxProblems } from '../../server/src/model/syntaxProblems';
import { aliasBudget } from '../../server/src/model/tree';
import { atPointer, toPlainValue } from '../../server/src/model/value';
import { readMarks } from './marks';

/** The value of `k` in the text, as the tree has it. */
function valueAt(text: string): SyntaxNode {
  const { root, problems } = parseLadder(text);
  assert.deepEqual(problems, []);
  const found = root && atPointer(root, '/k');
  assert.ok(found, 'no k');
  return found.node;
}

describe('parse: the range and the words of a value', () => {
  const scalars: [name: string, marked: string, value: unknown, text?: string][] = [
    ['plain', 'k: «some words»\n', 'some words'],
    ['plain, with a comment', 'k: «some words» # why\n', 'some words'],
    ['plain with a # in it', 'k: «C# and a#b»\n', 'C# and a#b'],
    ['plain over lines', 'k: «some\n  words»\nl: 1\n', 'some words'],
    ['plain over lines with a blank one', 'k: «some\n\n  words»\n', 'some\nwords'],
    ['single quotes', "k: «'it''s'»\n", "it's"],
    ['double quotes', 'k: «"a\\tb\\u00e9\\"c"»\n', 'a\tbé"c'],
    ['double quotes over lines', 'k: «"a\n  b\\\n  c"»\n', 'a bc'],
    ['literal', 'k: «|\n  a\n  b»\n', 'a\nb\n'],
    ['literal, stripped', 'k: «|-\n  a\n  b»\n\n\nl: 1\n', 'a\nb'],
    ['literal, kept', 'k: «|+\n  a»\n\n', 'a\n\n'],
    ['literal with an indentation', 'k: «|2\n   a»\n', ' a\n'],
    ['literal with a comment behind its sign', 'k: «| # why\n  a»\n', 'a\n'],
    ['folded', 'k: «>\n  a\n  b\n\n  c»\n', 'a b\nc\n'],
    ['folded, before a comment', 'k: «>-\n  a»\n# why\nl: 1\n', 'a'],
    ['at the end of the file', 'k: «a»', 'a'],
    ['in braces', '{ k: «a», l: b }', 'a'],
    ['beside a bracket', '{k: «a»}', 'a'],
    ['Windows line ends', 'j: 1\r\nk: «a»\r\nl: 1\r\n', 'a'],
    ['a block with Windows line ends', 'k: «|\r\n  a\r\n  b»\r\nl: 1\r\n', 'a\nb\n'],
    ['a byte order mark before it', '\uFEFFk: «a»\n', 'a'],
    ['emoji and letters beyond the first plane', 'j: 🪜🪜\nk: «𝒜b🪜»\n', '𝒜b🪜'],
    ['a lone surrogate', 'k: «a\uD800b»\n', 'a\uD800b'],
    ['tabs around it', 'k:\t«a»\t# why\n', 'a'],
    ['an anchor before it', 'k: &x «a»\n', 'a'],
    ['a tag before it', 'k: !!str «1»\n', '1'],
    ['on the next line', 'k:\n  «a»\n', 'a'],
    ['behind comments', 'k: # one\n  # two\n  «a»\n', 'a'],
    ['an integer', 'k: «1»\n', 1, '1'],
    ['a number as written', 'k: «1.0»\n', 1, '1.0'],
    ['with leading zeros', 'k: «007»\n', 7, '007'],
    ['hexadecimal', 'k: «0x1F»\n', 31, '0x1F'],
    ['true', 'k: «true»\n', true, 'true'],
    ['yes is a text', 'k: «yes»\n', 'yes'],
    ['a date is a text', 'k: «2026-11-22»\n', '2026-11-22'],
    ['null', 'k: «null»\n', null, 'null'],
    ['~', 'k: «~»\n', null, '~'],
    ['nothing', 'k:«»\n', null, ''],
    ['nothing, and blanks', 'k:«»   \nl: 1\n', null, ''],
    ['nothing, and a comment', 'k:«» # soon\nl: 1\n', null, ''],
    ['nothing at the end of the file', 'k:«»', null, ''],
    ['nothing in braces', '{ k:«», l: 1 }', null, ''],
    ['an empty text', 'k: «""»\n', '', ''],
    ['a quoted key', '"k": «a»\n', 'a'],
    ['an explicit key', '? k\n: «a»\n', 'a'],
  ];
  for (const [name, marked, value, text = String(value)] of scalars) {
    it(name, () => {
      const { text: plain, spans } = readMarks(marked);
      const node = valueAt(plain);
      assert.equal(node.kind, 'scalar');
      assert.ok(node.kind === 'scalar');
      assert.deepEqual(
        [plain.slice(node.span.start, node.span.end), node.span, node.value, node.text],
        [plain.slice(spans[0]?.start, spans[0]?.end), spans[0], value, text],
      );
    });
  }

  const collections: [name: string, marked: string, kind: 'map' | 'list'][] = [
    ['a block map ends with its last value', 'k:\n  «a: 1\n  b: 2»\n\n# end\nl: 1\n', 'map'],
    ['a block list ends with its last item', 'k:\n  «- a\n  - b»\n\nl: 1\n', 'list'],
    ['a list in the column of its key', 'k:\n«- a\n- b»\nl: 1\n', 'list'],
    ['a flow map', 'k: «{ a: 1 }» # why\n', 'map'],
    ['a flow list over lines', 'k: «[\n  a,\n  b, # why\n]»\nl: 1\n', 'list'],
    ['an empty list', 'k: «[]»\n', 'list'],
    ['a list that ends with a block text', 'k:\n  «- |\n    a»\n\nl: 1\n', 'list'],
  ];
  for (const [name, marked, kind] of collections) {
    it(name, () => {
      const { text, spans } = readMarks(marked);
      const node = valueAt(text);
      assert.equal(node.kind, kind);
      assert.equal(text.slice(node.span.start, node.span.end), text.slice(spans[0]?.start, spans[0]?.end));
    });
  }

  it('an alias stands at its own place and means its anchor', () => {
    const node = valueAt('a: &x [1, 2]\nk: *x\n');
    assert.equal(node.kind, 'alias');
    assert.deepEqual(
      [node.span, resolve(node)?.span],
      [
        { start: 16, end: 18 },
        { start: 6, end: 12 },
      ],
    );
  });

  it('merge keys are read, and what is written beside them wins', () => {
    const { ladder } = parseLadder(
      'levels:\n  - &a { id: a, name: A, summary: S }\n  - { name: B, <<: [{ summary: T }, *a], id: b }\n',
    );
    assert.deepEqual(
      ladder.levels.map(({ id, name, summary }) => [id.value, name?.value, summary?.value]),
      [
        ['a', 'A', 'S'],
        ['b', 'B', 'T'],
      ],
    );
  });

  it('keys of any kind are scalars, and __proto__ is a key like any other', () => {
    const { root } = parseLadder('1: a\ntrue: b\n~: c\n__proto__: d\n? [x, y]\n: e\n');
    assert.ok(root?.kind === 'map');
    assert.deepEqual(
      root.entries.map(({ key }) => key.text),
      ['1', 'true', '~', '__proto__', '[x, y]'],
    );
    const plain = new Map(Object.entries(toPlainValue(root) as object));
    assert.equal(Object.getPrototypeOf(toPlainValue(root)), null);
    assert.equal(plain.get('__proto__'), 'd');
  });
});

describe('parse: any text', () => {
  const messy: [name: string, text: string][] = [
    ['nothing', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['blank lines', '\n\n \t\n'],
    ['a comment', '# x'],
    ['a text', 'hello'],
    ['a list', '- a\n- b\n'],
    ['a key', 'ladder'],
    ['a colon', ':'],
    ['half a list', 'levels:\n  -'],
    ['half an item', 'levels:\n  - id'],
    ['half a flow map', 'levels: [{ id: L1, na'],
    ['half a quote', 'role: "Soft'],
    ['tabs', '\tladder: 1\n\t\trole: x\n'],
    ['control characters', '\u0000\u0001\u0007\u001b'],
    ['binary', 'PK\u0003\u0004\uFFFD\uFFFD\u0000'],
    ['two documents', '---\na: 1\n---\nb: 2\n'],
    ['an end of document and more', 'a: 1\n...\nb\n'],
    ['directives', '%YAML 1.2\n%TAG ! x\n---\na: 1\n'],
    ['only carriage returns', 'ladder: 1\rrole: x\r'],
    ['an unknown alias', 'levels: *x\n'],
    ['an alias as key', 'a: &x 1\n*x : 2\n'],
    ['a map as key', '? { a: 1 }\n: 2\n'],
    ['an anchor twice', 'a: &x 1\nb: &x 2\nc: *x\n'],
    ['an alias inside its own anchor', 'levels: &x\n  - id: *x\n'],
    ['merge of a text', 'levels:\n  - <<: nothing\n'],
    ['merge of itself', 'levels:\n  - &x\n    <<: *x\n'],
    ['binary data', 'a: !!binary aGVsbG8=\n'],
    ['a set, an ordered map, pairs', 'a: !!set {b, c}\nd: !!omap [e: 1]\nf: !!pairs [g: 1]\n'],
    ['a tag of code', 'a: !!js/function "function() {}"\n'],
    ['a timestamp', 'a: !!timestamp 2026-11-22\n'],
    ['big numbers', 'a: 123456789012345678901234567890\nb: 1e999\nc: .nan\nd: -.inf\n'],
    ['line separators', 'a: b\u2028c\u2029d\u0085e\n'],
    ['a lone surrogate as key', '\uD800: 1\n'],
  ];
  for (const [name, text] of messy) {
    it(`is read: ${name}`, () => {
      const document = parseLadder(text);
      assert.equal(document.text, text);
      assert.ok(document.ladder);
      for (const { span } of document.problems) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
      }
      if (document.root) toPlainValue(document.root);
    });
  }

  it('every beginning of a ladder is read, as it is typed', () => {
    const whole =
      'ladder: 1\nrole: "E"\nvalues:\n  - { id: v, behaviors: [a, \'b\'] }\nlevels:\n  - id: L1 # x\n    follows: []\ncompetencies:\n  - id: &c c\n    cells:\n      L1: >-\n        Text\n      <<: *c\n';
    for (let end = 0; end <= whole.length; end++) {
      const { ladder, problems } = parseLadder(whole.slice(0, end));
      assert.ok(ladder.levels.length <= 1);
      for (const { span } of problems) assert.ok(span.end <= end);
    }
  });

  it('a billion laughs are not told', () => {
    let text = 'a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n';
    for (let index = 1; index < 12; index++) {
      const before = Array.from({ length: 9 }, () => `*a${index - 1}`).join(', ');
      text += `a${index}: &a${index} [${before}]\n`;
    }
    const { problems, root } = parseLadder(`${text}competencies:\n  - id: c\n    cells: { L1: *a11 }\n`);
    assert.ok(problems.length > 0);
    assert.match(problems[0]?.message ?? '', new RegExp(`stands for too much.*${aliasBudget}`));
    assert.ok(root && toPlainValue(root));
  });

  it('honest aliases are all read', () => {
    const levels = Array.from({ length: 300 }, (_, index) => `L${index}: *x`).join(', ');
    const { ladder, problems } = parseLadder(
      `summary: &x Words\ncompetencies: [{ id: c, cells: { ${levels} } }]\n`,
    );
    assert.deepEqual(problems, []);
    assert.equal(ladder.competencies[0]?.cells.filter(({ behaviors }) => behaviors.length === 1).length, 300);
  });

  it('a broken line is reported once, a broken file a few times', () => {
    assert.equal(parseLadder('a: ]]]]]]\n').problems.length, 1);
    assert.equal(parseLadder('a: ]\n'.repeat(500)).problems.length, maxSyntaxProblems);
  });
});

describe('parse: conflict markers', () => {
  const sides: [name: string, text: string, role: string | undefined][] = [
    ['two sides', '<<<<<<< HEAD\nrole: ours\n=======\nrole: theirs\n>>>>>>> b\n', 'ours'],
    [
      'diff3',
      '<<<<<<< HEAD\nrole: ours\n||||||| base\nrole: base\n=======\nrole: theirs\n>>>>>>> b\n',
      'ours',
    ],
    ['Windows line ends', '<<<<<<< HEAD\r\nrole: ours\r\n=======\r\nrole: theirs\r\n>>>>>>> b\r\n', 'ours'],
    ['without names', '<<<<<<<\nrole: ours\n=======\nrole: theirs\n>>>>>>>', 'ours'],
    ['our side is empty', '<<<<<<< a\n=======\nrole: theirs\n>>>>>>> b\nfamily: f\n', undefined],
    [
      'one inside the other',
      '<<<<<<< a\n<<<<<<< b\nrole: ours\n=======\nrole: x\n>>>>>>> c\nladder: 1\n',
      'ours',
    ],
  ];
  for (const [name, text, role] of sides) {
    it(`reads our side: ${name}`, () => {
      const { ladder, problems } = parseLadder(text);
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['merge-conflict'],
      );
      assert.equal(ladder.role?.value, role);
      if (ladder.role) assert.equal(text.slice(ladder.role.span.start, ladder.role.span.end), role);
    });
  }

  it('a thousand conflicts are one problem', () => {
    const { problems } = parseLadder('<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n'.repeat(1000));
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /1,000 merge conflicts/);
  });
});
