import assert from 'node:assert/strict';
import { parseLadder } from '../../server/src/model/parse';
import { edited, randomFrom } from './edits';

const ladders: [name: string, text: string][] = [
  [
    'usual',
    'ladder: 1\nrole: E\nvalues:\n  - id: v\n    behaviors: [a]\nlevels:\n  - id: L1\n    name: One\n  - id: L2 # two\n    follows: [L1]\ncompetencies:\n  - id: c\n    cells:\n      L1: X\n      L2:\n        - a\n        - behavior: b\n          examples: [e]\n\n  - id: d\n    cells:\n      L1: { notExpected: why }\n',
  ],
  [
    'blocks of text',
    'levels:\n- id: a\n  summary: |\n    one\n\n    two\n- id: b\n  summary: >-\n    folded\n    text\n\n\n- id: c\n  summary: |+\n    kept\n\nrole: "quo\n  ted"\ncompetencies:\n- id: x\n  cells:\n    a: |2\n       more\n    b: plain\n      over lines\n',
  ],
  [
    'comments and blanks',
    '# top\n\n---\nladder: 1\nlevels: # rows\n\n    # first\n    - id: a   # x\n    # between\n    - id: b\n\n    # last\ncompetencies: # columns\n    -   id: c\n        cells: {a: X, b: [Y, Z]}\n    # end\n',
  ],
  [
    'Windows line ends',
    'ladder: 1\r\nlevels:\r\n  - id: a\r\n    summary: >\r\n      one\r\n      two\r\n  - id: b\r\ncompetencies:\r\n  - id: c\r\n    cells:\r\n      a: X\r\n',
  ],
  [
    'words and braces',
    'levels: [a, b]\nvalues:\n  - v\n  - w\n  - { id: x, name: "X: y" }\ncompetencies:\n  - c\n  -\n  - id: d\n    cells:\n      a:\n      b: ~\n',
  ],
];

describe('reread', () => {
  for (const [name, text] of ladders) {
    it(`reads what a reading of the whole reads, edit after edit: ${name}`, () => {
      for (let seed = 1; seed <= 12; seed++) {
        const random = randomFrom(seed);
        let before = parseLadder(text);
        for (let step = 0; step < 12; step++) {
          const next = edited(before.text, random);
          const fresh = parseLadder(next);
          const again = parseLadder(next, before);
          assert.equal(
            plain(again),
            plain(fresh),
            `seed ${seed}, step ${step}: ${JSON.stringify([before.text, next])}`,
          );
          before = again;
        }
      }
    });
  }

  const edits: [name: string, before: string, after: string][] = [
    ['nothing changed', 'levels:\n  - id: a\n', 'levels:\n  - id: a\n'],
    ['a letter', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: a\n  - id: bc\n'],
    ['an item becomes two', 'levels:\n  - id: a\n', 'levels:\n  - id: a\n  - id: b\n'],
    ['an item runs into the next', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: "a\n  - id: b\n'],
    [
      'a quote is closed further below',
      'levels:\n  - id: a\n  - id: "b"\n',
      'levels:\n  - id: "a\n  - id: "b"\n',
    ],
    ['an anchor that others use', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: &x a\n  - id: b\n'],
    ['an alias comes', 'levels:\n  - id: &x a\n  - id: b\n', 'levels:\n  - id: &x a\n  - id: *x\n'],
    ['a document begins', 'levels:\n  - id: a\n    name: b\n', 'levels:\n  - id: a\n---\n'],
    ['a document ends', 'levels:\n  - id: a\n    name: b\n', 'levels:\n  - id: a\n...\n'],
    ['a key twice', 'levels:\n  - id: a\n    name: b\n', 'levels:\n  - id: a\n    id: b\n'],
    ['the last item goes', 'levels:\n  - id: a\n  - id: b\nrole: x\n', 'levels:\n  - id: a\nrole: x\n'],
    ['a comment takes an item', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: a\n#  - id: b\n'],
    [
      'the stand-ins’ own words',
      'levels:\n  - z\n  - y\n  - z\nzz: 1\n',
      'levels:\n  - z\n  - z\n  - z\nzz: 1\n',
    ],
    [
      'a key at the top in an item',
      'levels:\n  - id: a\n    name: n\nrole: x\n',
      'levels:\n  - id: a\nname: n\nrole: x\n',
    ],
    [
      'a kept block text before the next key',
      'levels:\n  - s: |+\n      a\n\nrole: x\n',
      'levels:\n  - s: |+\n      a\n\n\nrole: x\n',
    ],
    [
      'conflict markers',
      'levels:\n  - id: a\n',
      'levels:\n<<<<<<< a\n  - id: a\n=======\n  - id: b\n>>>>>>> b\n',
    ],
    ['a byte order mark', '\uFEFFlevels:\n  - id: a\n', '\uFEFFlevels:\n  - id: ab\n'],
    ['directives', '%YAML 1.1\n---\nlevels:\n  - id: yes\n', '%YAML 1.1\n---\nlevels:\n  - id: no\n'],
  ];
  for (const [name, before, after] of edits) {
    it(name, () => assert.equal(plain(parseLadder(after, parseLadder(before))), plain(parseLadder(after))));
  }
});

function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner));
}
