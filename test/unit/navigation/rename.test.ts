import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RenameRefused } from '../../../server/src/features/rename';
import { lines } from '../marks';
import { at, uri } from './at';

function renamed(marked: string, name: string): string {
  const { service, document, position } = at(marked);
  const edit = service.rename(document, position, name);
  return TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []);
}

describe('rename', () => {
  const cases: readonly (readonly [name: string, marked: string, to: string, after: string])[] = [
    [
      'a level with its cells and what follows it; quotes stay',
      lines`
        levels:
          - id: L1 # the first
          - id: L2
            follows: ["L1"]
        competencies:
          - id: L1
            name: L1
            cells:
              'L¦1': L1 ships
              L2: Leads
          - id: b
            cells: {L1: x}
        `,
      'Junior',
      lines`
        levels:
          - id: Junior # the first
          - id: L2
            follows: ["Junior"]
        competencies:
          - id: L1
            name: L1
            cells:
              'Junior': L1 ships
              L2: Leads
          - id: b
            cells: {Junior: x}
        `,
    ],
    [
      'an id that needs quotes, in each place as that place needs',
      'levels: [L¦1, L2]\ncompetencies:\n  - id: a\n    cells:\n      L1: x\n',
      'a, b',
      "levels: ['a, b', L2]\ncompetencies:\n  - id: a\n    cells:\n      a, b: x\n",
    ],
    ['a colon', 'levels:\n  - id: ¦L1\n', 'x: y', "levels:\n  - id: 'x: y'\n"],
    ['a quote within quotes', "levels:\n  - id: '¦L1'\n", "it's", "levels:\n  - id: 'it''s'\n"],
    ['a quote within double quotes', 'levels:\n  - id: "¦L1"\n', 'a "b"', 'levels:\n  - id: "a \\"b\\""\n'],
    ['a number', 'levels: [¦L1]\n', '1', 'levels: [1]\n'],
    ['no null', 'levels: [¦L1]\n', 'null', "levels: ['null']\n"],
    ['of a prototype', 'levels: [L1¦, x]\n', '__proto__', 'levels: [__proto__, x]\n'],
    ['from a prototype', 'levels: [constructor, __proto¦__]\n', 'L1', 'levels: [constructor, L1]\n'],
    ['blanks around are left out', 'levels: [¦L1]\n', '  L5 ', 'levels: [L5]\n'],
    [
      'a value',
      'values: [ow¦n]\ncompetencies:\n  - id: own\n    values: [own]\n    cells:\n      L1:\n        - behavior: own\n          values: own\n',
      'care',
      'values: [care]\ncompetencies:\n  - id: own\n    values: [care]\n    cells:\n      L1:\n        - behavior: own\n          values: care\n',
    ],
    [
      'a competency',
      'values:\n  - id: v\n    competencies:\n      - a\ncompetencies:\n  - id: a¦\n',
      'b',
      'values:\n  - id: v\n    competencies:\n      - b\ncompetencies:\n  - id: b\n',
    ],
    [
      'aliases: what they stand for changes once',
      'levels:\n  - id: &one L1\n  - id: L2\n    follows: *on¦e\n',
      'L0',
      'levels:\n  - id: &one L0\n  - id: L2\n    follows: *one\n',
    ],
    [
      'an alias of words elsewhere',
      'x: &one L1\nlevels:\n  - id: *one\n  - id: L2\n    follows: L¦1\n',
      'L0',
      'x: &one L1\nlevels:\n  - id: L0\n  - id: L2\n    follows: L0\n',
    ],
    [
      'the second of two with one id, alone',
      'levels: [L1, L2, L1¦]\ncompetencies:\n  - id: a\n    cells: { L1: x }\n',
      'L3',
      'levels: [L1, L2, L3]\ncompetencies:\n  - id: a\n    cells: { L1: x }\n',
    ],
    [
      'the first of two with one id, with what means it',
      'levels: [L1¦, L2, L1]\ncompetencies:\n  - id: a\n    cells: { L1: x }\n',
      'L0',
      'levels: [L0, L2, L1]\ncompetencies:\n  - id: a\n    cells: { L0: x }\n',
    ],
    ['line breaks stay', 'levels:\r\n- id: ¦L1\r\n', 'L5', 'levels:\r\n- id: L5\r\n'],
    ['a block text', 'levels:\n  - id: >-\n      L¦1\n  - L2\n', 'L5', 'levels:\n  - id: L5\n  - L2\n'],
    ['the same again', 'levels: [¦L1]\n', 'L1', 'levels: [L1]\n'],
    [
      'to what cells say already',
      'levels: [L1¦]\ncompetencies:\n  - id: a\n    cells: { L5: x }\n',
      'L5',
      'levels: [L5]\ncompetencies:\n  - id: a\n    cells: { L5: x }\n',
    ],
  ];
  for (const [name, marked, to, after] of cases) {
    it(name, () => assert.equal(renamed(marked, to), after));
  }

  const refused: readonly (readonly [name: string, marked: string, to: string, why: RegExp])[] = [
    ['a clash', 'levels: [L¦1, L2]\n', 'L2', /There already is a level “L2”/],
    ['a blank id', 'levels: [L¦1]\n', ' ', /cannot be blank/],
    ['a line break', 'levels: [L¦1]\n', 'a\nb', /one line/],
    ['a merge key', 'levels: [L¦1]\n', '<<', /merges/],
    ['a key', 'lev¦els: [L1]\n', 'x', /Only ids/],
    ['a behavior', 'levels: [L1]\ncompetencies:\n  - id: a\n    cells: { L1: Sh¦ips }\n', 'x', /Only ids/],
    [
      'an unknown id',
      'levels: [L1]\ncompetencies:\n  - id: a\n    cells: { L¦9: x }\n',
      'x',
      /no level “L9”/,
    ],
    ['a broken file', 'levels: [L¦1]\nrole: "x\n', 'L2', /cannot be read whole/],
    [
      'two cells that would be one',
      'levels: [L¦1]\ncompetencies:\n  - id: a\n    cells: { L1: x, L5: y }\n',
      'L5',
      /would not be the same/,
    ],
  ];
  for (const [name, marked, to, why] of refused) {
    it(`refused: ${name}`, () => {
      assert.throws(
        () => renamed(marked, to),
        (error) => error instanceof RenameRefused && why.test(error.message),
      );
    });
  }

  it('shows the words without their quotes', () => {
    const { service, document, position } = at('levels: ["L¦1"]\n');
    const { range, placeholder } = service.prepareRename(document, position);
    assert.equal(document.getText(range), 'L1');
    assert.equal(placeholder, 'L1');
  });
});
