import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions } from 'vscode-languageserver-types';
import { LadderService } from '../../server/src/service';
import { lines } from './marks';

const usual: FormattingOptions = { tabSize: 2, insertSpaces: true };

function format(text: string, options: FormattingOptions = usual): string {
  const document = TextDocument.create('file:///a.ladder.yaml', 'career-ladder', 1, text);
  const edits = new LadderService().format(document, options);
  return TextDocument.applyEdits(document, edits);
}

describe('formatting', () => {
  const cases: readonly (readonly [
    name: string,
    before: string,
    after: string,
    options?: FormattingOptions,
  ])[] = [
    [
      'cells in the order of the levels, with their comments',
      lines`
        levels: [L1, L2, L3]

        competencies:
          - id: a
            cells:
              # About three
              L3: Third
              L1: # one
                - First
                # still one
              # About two
              # career-ladder-disable-next-line vague: agreed
              L2: Second
          # About b
          - b
        `,
      lines`
        levels: [L1, L2, L3]

        competencies:
          - id: a
            cells:
              L1: # one
                - First
                # still one
              # About two
              # career-ladder-disable-next-line vague: agreed
              L2: Second
              # About three
              L3: Third

          # About b
          - b
        `,
    ],
    [
      'cells in brackets',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells: { L2: [x, y], L1: "b" }\n',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells: { L1: "b", L2: [x, y] }\n',
    ],
    [
      'unknown levels stay behind what they stood behind',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L2: b\n      X: x\n      L1: a\n',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L1: a\n      L2: b\n      X: x\n',
    ],
    [
      'no line break at the end stays right while cells move',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L2: b\n      L1: a',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L1: a\n      L2: b\n',
    ],
    [
      'blank lines between sections and competencies, none twice, none at the end',
      'role: x   \nlevels:\n  - L1\n\n\n  - L2\ncompetencies:\n  - id: a\n    name: A\n    # more of a\n      # and more\n  # about b\n  - id: b\n    name: B\nsummary: y\n\n\n',
      'role: x\n\nlevels:\n  - L1\n\n  - L2\n\ncompetencies:\n  - id: a\n    name: A\n    # more of a\n      # and more\n\n  # about b\n  - id: b\n    name: B\n\nsummary: y\n',
    ],
    [
      'competencies of one line each stay together',
      'competencies:\n  - a\n  - id: b\n',
      'competencies:\n  - a\n  - id: b\n',
    ],
    [
      'one indentation, that of most lines',
      lines`
        levels:
          - id: L1
            name: A
            follows:
                - L0
          -   id: L2
              name: B

        competencies:
        - id: a
          cells:
              L1:
                - x
                # about y
                - y
              L2: >-
                  Folded
                  text
        `,
      lines`
        levels:
          - id: L1
            name: A
            follows:
              - L0
          - id: L2
            name: B

        competencies:
          - id: a
            cells:
              L1:
                - x
                # about y
                - y
              L2: >-
                  Folded
                  text
        `,
    ],
    [
      'four stay four',
      'levels:\n    - id: L1\n      name: A\n\ncompetencies:\n    - id: a\n      cells:\n          L1: x\n',
      'levels:\n    - id: L1\n      name: A\n\ncompetencies:\n    - id: a\n      cells:\n          L1: x\n',
    ],
    [
      'dashes under their key stay there',
      'levels:\n- id: L1\n- id: L2\n\ncompetencies:\n- id: a\n  cells:\n    L1:\n    - x\n',
      'levels:\n- id: L1\n- id: L2\n\ncompetencies:\n- id: a\n  cells:\n    L1:\n    - x\n',
    ],
    [
      'texts over lines move along; their blanks stay',
      lines`
        levels:
          - id: L1
            summary: |
              One  

                two
          - id: L2
            summary: "three
              four"
        competencies:
            - id: a
              description: |
                 One
                   two
              cells:
                L1: plain
                  and more
        `.replaceAll('~', ' '),
      lines`
        levels:
          - id: L1
            summary: |
              One  

                two
          - id: L2
            summary: "three
              four"

        competencies:
          - id: a
            description: |
               One
                 two
            cells:
              L1: plain
                and more
        `,
    ],
    [
      'CRLF stays',
      'levels: [L1, L2]\r\ncompetencies:\r\n  - id: a\r\n    cells:\r\n      L2: b\r\n      L1: a  \r\n',
      'levels: [L1, L2]\r\n\r\ncompetencies:\r\n  - id: a\r\n    cells:\r\n      L1: a\r\n      L2: b\r\n',
    ],
    [
      'what a kept block ends with stays',
      'competencies:\n  - id: a\n    description: |+\n      x\n\n\n  - id: b\n    name: B\n',
      'competencies:\n  - id: a\n    description: |+\n      x\n\n\n  - id: b\n    name: B\n',
    ],
    [
      'anchors stay before their aliases',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L2: &x Ships\n      L1: *x\n',
      'levels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L2: &x Ships\n      L1: *x\n',
    ],
    ['a broken file stays', 'levels:\n - [L1\n - x:\n\n\nrole: "\n', 'levels:\n - [L1\n - x:\n\n\nrole: "\n'],
    ['what is no map stays', '- a\n\n\n- b', '- a\n\n\n- b'],
    ['an empty file', '', ''],
    ['options: no final line break', 'role: x', 'role: x', { ...usual, insertFinalNewline: false }],
    ['options: blanks stay', 'role: x  \n', 'role: x  \n', { ...usual, trimTrailingWhitespace: false }],
    ['options: final line breaks stay', 'role: x\n\n', 'role: x\n\n', { ...usual, trimFinalNewlines: false }],
    [
      'options: the size of a tab decides where nothing else does',
      'levels:\n - id: L1\n   follows:\n      - L2\n',
      'levels:\n    - id: L1\n      follows:\n          - L2\n',
      { ...usual, tabSize: 4 },
    ],
  ];
  for (const [name, before, after, options] of cases) {
    it(name, () => {
      assert.equal(format(before, options), after);
      assert.equal(format(after, options), after, 'once is enough');
    });
  }

  const text =
    'role: x  \nlevels: [L1, L2]\n\ncompetencies:\n  - id: a\n    cells:\n      L2: b  \n      L1: a\n  - id: b\n    cells:\n      L2: b\n      L1: a\n';
  const ranges: readonly (readonly [name: string, first: number, last: number, after: string])[] = [
    ['a line', 0, 0, text.replace('x  ', 'x')],
    [
      'an entry',
      4,
      7,
      text
        .replace('      L2: b  \n      L1: a\n', '      L1: a\n      L2: b\n')
        .replace('  - id: b', '\n  - id: b'),
    ],
    ['nothing to do', 1, 1, text],
  ];
  for (const [name, first, last, after] of ranges) {
    it(`a range: ${name}`, () => {
      const document = TextDocument.create('file:///a.ladder.yaml', 'career-ladder', 1, text);
      const range = { start: { line: first, character: 0 }, end: { line: last, character: 3 } };
      const edits = new LadderService().format(document, usual, range);
      assert.equal(
        TextDocument.applyEdits(document, edits).replace(/\n\n(?= {2}-)/, '\n'),
        after.replace(/\n\n(?= {2}-)/, '\n'),
      );
    });
  }

  it('edits are small', () => {
    const before = 'role: x\n\nlevels:\n  - id: L1   \n  - id: L2\n';
    const document = TextDocument.create('file:///a.ladder.yaml', 'career-ladder', 1, before);
    assert.deepEqual(new LadderService().format(document, usual), [
      { range: { start: { line: 3, character: 10 }, end: { line: 3, character: 13 } }, newText: '' },
    ]);
  });
});
