import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completion } from '../../server/src/features/completion';
import { complete, labels, ladderDocument, marked } from './cursor';

const base = (cells: string) => `ladder: 1
role: Engineer
levels:
  - id: L1
    name: Junior
  - id: L2
competencies:
  - id: a
    values: [x]
    cells:
${cells}`;

/** Where the author writes, or nothing can stand. The cursor is at the last `‸`. */
const quiet: readonly (readonly [where: string, text: string])[] = [
  ['in a comment', '# rol‸'],
  ['in a comment behind a key', 'role: X # na‸'],
  ['in a comment behind blanks', 'levels:\n  # - ‸\n'],
  ['in a comment in brackets', 'levels: [\n  # i‸\n]\n'],
  ['in a name', 'role: Eng‸'],
  ['behind a text', 'role: Engineer ‸'],
  ['behind a key without a text of its own', 'role: ‸'],
  ['in a summary', 'summary: Builds the va‸'],
  ['in a text over several lines', 'summary: Builds\n  the val‸\n'],
  ['in a literal text', 'summary: |\n  Builds:\n    val‸\n'],
  ['on an empty line in a literal text', 'summary: |\n  Builds\n  ‸\n  more\n'],
  ['in a folded text with a key in it', 'levels:\n  - id: L1\n    summary: >-\n      name: x\n      na‸\n'],
  ['in a quoted text', 'role: "Eng: [‸"'],
  ['in a behavior', base('      L1: Ships‸\n')],
  ['at a behavior’s first letter', base('      L1: L‸\n')],
  ['at a behavior’s first letter that a key has, too', base('      L1: b‸\n')],
  ['in a behavior of a list', base('      L1:\n        - Rev‸\n')],
  ['in a behavior of several words', base('      L1:\n        - behaves well and ‸\n')],
  ['in a behavior that begins like a key', base('      L1:\n        - Behavior‸\n')],
  ['in a behavior under its level', base('      L1:\n        Ships‸\n')],
  ['in a behavior on two lines', base('      L1: Ships\n        L‸\n')],
  ['in a behavior on two lines with a dash', base('      L1: Ships\n        - L‸\n')],
  ['in a reason', base('      L1: { notExpected: L‸ }\n')],
  ['behind a comma in a reason', base('      L1: { notExpected: Later, un‸ }\n')],
  ['in an example', base('      L1:\n        - behavior: Ships\n          examples:\n            - L‸\n')],
  ['behind brackets', base('      L1: { notExpected: Later }‸\n')],
  ['behind the words of an item', 'competencies:\n  - id: a\n    values: [x ‸]\n'],
  ['between key and colon', 'role ‸: X'],
  ['in front of an entry', '  ‸  role: X'],
  ['in front of a dash', 'levels:\n ‸ - id: L1\n'],
  ['at an alias', 'values: *v‸'],
  ['in a tag', 'values: !t‸'],
  ['at a marker of documents', '---‸\nrole: X'],
  ['at a conflict marker', '<<<<<<< ou‸rs\nrole: X\n=======\nrole: Y\n>>>>>>> theirs\n'],
  ['in an unknown place', 'other:\n  x:\n    - y: ‸\n'],
  ['in an unknown map', 'other:\n  na‸\n'],
];

describe('completion keeps quiet', () => {
  for (const [where, text] of quiet) {
    it(where, () => assert.deepEqual(labels(text), []));
  }

  /** What each trigger character brings up: the first two labels. */
  const triggers: readonly (readonly [trigger: string, text: string, expected: readonly string[]])[] = [
    [' ', 'levels:\n  - ‸\n', ['New level']],
    [' ', 'inheritance: ‸', ['cumulative', 'standalone']],
    [' ', 'values:\n  - id: x\ncompetencies:\n  - id: a\n    values: ‸\n', ['x']],
    [' ', 'values:\n  - id: x\ncompetencies:\n  - id: a\n    values:\n      - ‸\n', ['x']],
    [' ', 'values:\n  - id: x\ncompetencies:\n  - id: a\n    values: [y, ‸]\n', ['x']],
    [' ', base('      L1: { summary: Ships, ‸ }\n'), ['behaviors', 'examples']],
    ['[', 'values:\n  - id: x\ncompetencies:\n  - id: a\n    values: [‸]\n', ['x']],
    [',', 'values:\n  - id: x\ncompetencies:\n  - id: a\n    values: [y,‸]\n', ['x']],
    ['{', base('      L2: {‸}\n'), ['notExpected', 'unchanged']],
    // The author's own words are due, or blanks are typed to indent.
    [' ', base('      L1: ‸\n'), []],
    [' ', base('      L1:\n        - ‸\n'), []],
    [' ', base('      ‸\n'), []],
    [' ', base('      L1: Ships ‸\n'), []],
    [' ', 'role: ‸', []],
    [' ', 'levels:\n  - id: ‸', []],
    [' ', 'levels: ‸', []],
    [',', base('      L1: Ships,‸\n'), []],
    ['[', base('      L1: see [‸\n'), []],
    ['{', base('      L1: see {‸\n'), []],
  ];
  for (const [trigger, text, expected] of triggers) {
    it(`${expected.length > 0 ? 'speaks' : 'says nothing'} at “${trigger}” in ${JSON.stringify(text.slice(-40))}`, () => {
      assert.deepEqual(labels(text, { trigger }).slice(0, 2), expected);
    });
  }

  it('analyses nothing while the author writes', () => {
    const analyse = () => assert.fail('the file was analysed');
    const written = quiet.filter(([where]) => where.startsWith('in a '));
    assert.ok(written.length > 10);
    for (const [where, text] of written) {
      const { document, offset } = marked(text);
      assert.deepEqual(completion(document, document.positionAt(offset), analyse), [], where);
    }
  });

  it('answers anywhere in any text without failing', () => {
    const texts = [
      base('      L1: { a: [ "b\n      L2:\n\t- x\n   - - y: z\n? k\n'),
      '- - a\n-\n  - {\n',
      '{ ladder: 1, levels: [ { id: L1, ',
      '\r\n\r\n key : |\r\n  text\r\n',
      '[[[{{{]]]',
      '"\'"\'": : :',
      '\uFEFFladder: 1\nrole: X\n',
      'levels: &a\n  - &b id: L1\n    <<: *a\n',
    ];
    for (const text of texts) {
      const document = ladderDocument(text);
      for (let offset = 0; offset <= text.length; offset++) {
        // No cursor is between CR and LF.
        if (text.slice(offset - 1, offset + 1) !== '\r\n') complete({ document, offset });
      }
    }
  });

  it('offers cells in the example’s broken copies as in the sound one', () => {
    const text = readFileSync('examples/data-engineer.ladder.yaml', 'utf8');
    const at = text.lastIndexOf('    cells:\n') + '    cells:\n'.length;
    const sound = labels(`${text.slice(0, at)}      ‸\n${text.slice(at)}`);
    assert.equal(sound[0], 'All missing cells');
    for (const broken of ['    other: "\n', 'x: [\n', '   - {\n', '\tz: 1\n', '}\n']) {
      assert.deepEqual(labels(`${text.slice(0, at)}      ‸\n${text.slice(at)}${broken}`), sound, broken);
    }
  });
});
