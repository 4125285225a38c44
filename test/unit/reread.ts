// A ladder that is read anew after an edit, held against a reading of the whole.
import assert from 'node:assert/strict';
import type { LadderDocument } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import { edited, randomFrom } from './edits';

/** Ladders in the forms that people write. */
export const ladders: [name: string, text: string][] = [
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

/** A dozen edits for each seed, one upon the other. */
export function compareReadings(text: string, seeds: number): void {
  for (let seed = 1; seed <= seeds; seed++) {
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
}

/** All of a reading, to be compared, but for how it came about. */
export function plain({ change: _, ...reading }: LadderDocument): string {
  return JSON.stringify(reading, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner));
}
