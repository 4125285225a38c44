import assert from 'node:assert/strict';
import { withCells } from '../findings';
import { actionsAt, fixTable } from './actions';

const two = (a: string, b: string) =>
  `ladder: 1\nrole: x\nlevels: [L1, L2, L3]\ncompetencies:\n  - id: a\n    cells:\n${a}  - id: b\n${b}`;

fixTable('a behavior is moved', [
  [
    'up, with its examples and its comment',
    withCells(
      'L1:\n  - Plans it\n  - behavior: Do¦es it # why\n    examples:\n      - Once\nL2:\n    - More # top\nL3: x',
    ),
    'Move up to L2',
    withCells(
      'L1:\n  - Plans it\nL2:\n    - More # top\n    - behavior: Does it # why\n      examples:\n        - Once\nL3: x',
    ),
  ],
  [
    'down',
    withCells('L1:\n  - Plans it\nL2:\n  - Do¦es it\n  - More'),
    'Move down to L1',
    withCells('L1:\n  - Plans it\n  - Does it\nL2:\n  - More'),
  ],
  [
    'to a cell that is not there, right below',
    withCells('L1:\n  - Plans it\n  - Do¦es it\nL3:\n  - More'),
    'Move up to L2',
    withCells('L1:\n  - Plans it\nL2:\n  - Does it\nL3:\n  - More'),
  ],
  [
    'to a cell that is empty',
    withCells('L1:\n  - Plans it\n  - Do¦es it\nL2: # later\nL3:\n  - More'),
    'Move up to L2',
    withCells('L1:\n  - Plans it\nL2: # later\n  - Does it\nL3:\n  - More'),
  ],
  [
    'out of a cell that is empty then',
    withCells('L1:\n  - Do¦es it\nL2:\n  - More'),
    'Move up to L2',
    withCells('L1:\nL2:\n  - More\n  - Does it'),
  ],
  [
    'between lists of behaviors',
    withCells(
      'L1:\n  summary: S\n  behaviors:\n  - Plans it\n  - |\n    Do¦es\n\n    it\nL2:\n  behaviors:\n    - More',
    ),
    'Move up to L2',
    withCells(
      'L1:\n  summary: S\n  behaviors:\n  - Plans it\nL2:\n  behaviors:\n    - More\n    - |\n      Does\n\n      it',
    ),
  ],
  [
    'to another competency',
    two('      L1:\n      - Plans it\n      - Do¦es it\n', '    cells:\n      L1:\n      - More\n'),
    'Move to b',
    two('      L1:\n      - Plans it\n', '    cells:\n      L1:\n      - More\n      - Does it\n'),
  ],
  [
    'to a competency without cells',
    two('      L1:\n        - Plans it\n        - Do¦es it\n', '    name: B\n'),
    'Move to B',
    two('      L1:\n        - Plans it\n', '    name: B\n    cells:\n      L1:\n        - Does it\n'),
  ],
  ['not between brackets', withCells('L1: [Do¦es it, Plans it]\nL2:\n  - More'), 'Move up to L2', undefined],
  ['not into a text', withCells('L1:\n  - Do¦es it\n  - Plans it\nL2: More'), 'Move up to L2', undefined],
  [
    'not to what is not expected',
    withCells('L1:\n  - Do¦es it\n  - Plans it\nL2: { notExpected: Later }'),
    'Move up to L2',
    undefined,
  ],
]);

describe('moves', () => {
  const text = withCells('L1:\n  - Plans it\n  - Does it\nL2:\n  - More');
  it('are offered where they are asked for', () => {
    const kinds = (only?: string[]) =>
      actionsAt(text, text.indexOf('Does'), true, only).filter(({ kind }) => kind === 'refactor.move').length;
    assert.deepEqual(
      [kinds(), kinds(['refactor']), kinds(['refactor.move']), kinds(['quickfix'])],
      [1, 1, 1, 0],
    );
  });
});
