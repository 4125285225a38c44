import assert from 'node:assert/strict';
import { ladder, versions } from './comparing';

const cell = (before: string | undefined, after: string | undefined): string => {
  const text = (yaml: string | undefined) =>
    ladder({ code: { L1: 'Writes tests', ...(yaml !== undefined && { L2: yaml }) } });
  const { cells } = versions(text(before), text(after));
  const found = cells[1]?.[0];
  return `${found?.change}${found && found.notes.length > 0 ? `: ${found.notes.join('; ')}` : ''}`;
};

const table: readonly (readonly [string | undefined, string | undefined, string])[] = [
  ['Plans work', 'Plans work', 'same'],
  [undefined, 'Plans work', 'filled'],
  ['Plans work', undefined, 'emptied'],
  ['Plans work', '', 'emptied'],
  ['Plans work', 'TBD', 'emptied'],
  ['TBD', 'Plans work', 'filled'],
  ['TBD', 'TODO', 'changed'],
  [undefined, '', 'changed: written, but blank'],
  [undefined, 'TBD', 'changed'],
  [undefined, '{ notExpected: Later }', 'filled: now not expected'],
  ['{ notExpected: Later }', undefined, 'emptied: no longer not expected'],
  ['{ notExpected: Later }', '{ notExpected: Never }', 'changed: reason changed'],
  ['{ notExpected: Later }', '{ notExpected: }', 'changed: reason removed'],
  ['{ notExpected: Later }', '{ unchanged: Later }', 'changed: no longer not expected; now unchanged'],
  ['Plans work', '{ unchanged: As below }', 'changed: now unchanged'],
  ['Plans work', '{ summary: In short, behaviors: [Plans work] }', 'changed: summary added'],
  [
    '{ summary: In short, behaviors: [Plans work] }',
    '{ summary: At length, behaviors: [Plans work] }',
    'changed: summary changed',
  ],
  [
    '{ behaviors: [Plans work], examples: [a] }',
    '{ behaviors: [Plans work], examples: [a, b] }',
    'changed: example added: “b”',
  ],
  [
    '{ behaviors: [Plans work], examples: [a, b] }',
    '{ behaviors: [Plans work], examples: [b, a] }',
    'changed: examples in another order',
  ],
  ['Plans work', 'Plans the work', 'changed'],
];

describe('a cell between two versions', () => {
  for (const [before, after, expected] of table) {
    it(`${before ?? '(nothing)'} → ${after ?? '(nothing)'}: ${expected}`, () => {
      assert.equal(cell(before, after), expected);
    });
  }

  it('of a level or competency on one side only is added or removed', () => {
    const [before, after] = [
      ladder({ code: { L1: 'x y' } }),
      ladder({ code: { L1: 'x y' }, more: { L1: 'z' } }, '', ['L1', 'L2', 'L3', 'L4']),
    ];
    const { cells } = versions(before, after);
    assert.deepEqual(
      cells.map((row) => row.map(({ change }) => change)),
      [
        ['same', 'added'],
        ['same', 'added'],
        ['same', 'added'],
        ['added', 'added'],
      ],
    );
  });
});
