import { withCells } from '../findings';
import { fixTable } from './actions';

const example = 'Add an example';
const behavior = 'Add another behavior';

fixTable('something is added to a behavior', [
  [
    'an example',
    withCells('L1:\n  - Do¦es it\n  - More'),
    example,
    withCells('L1:\n  - behavior: Does it\n    examples:\n      -\n  - More'),
  ],
  [
    'an example, behind quotes and a comment',
    withCells('L1:\n  - "Do¦es: it" # why'),
    example,
    withCells('L1:\n  - behavior: "Does: it" # why\n    examples:\n      -'),
  ],
  [
    'a further example',
    withCells('L1:\n  - behavior: Do¦es it\n    examples:\n      - Did # once\n    values: [a]'),
    example,
    withCells('L1:\n  - behavior: Does it\n    examples:\n      - Did # once\n      -\n    values: [a]'),
  ],
  [
    'an example below values',
    withCells('L1:\n  - behavior: Do¦es it\n    values: [a]'),
    example,
    withCells('L1:\n  - behavior: Does it\n    values: [a]\n    examples:\n      -'),
  ],
  [
    'an example, under behaviors',
    withCells('L1:\n  summary: S\n  behaviors:\n    - Do¦es it'),
    example,
    withCells('L1:\n  summary: S\n  behaviors:\n    - behavior: Does it\n      examples:\n        -'),
  ],
  [
    'an example to a cell of one text',
    withCells('L1: Do¦es it # why\nL2: More'),
    example,
    withCells('L1:\n  - behavior: Does it # why\n    examples:\n      -\nL2: More'),
  ],
  [
    'another behavior to a cell of one text',
    withCells('L1: "Do¦es it" # why\nL2: More'),
    behavior,
    withCells('L1:\n  - "Does it" # why\n  -\nL2: More'),
  ],
  [
    'another behavior below a text of two lines',
    withCells('L1: Do¦es it\n    all\nL2: More'),
    behavior,
    withCells('L1:\n  - Does it\n    all\n  -\nL2: More'),
  ],
  ['not where nothing is written', withCells('L1: ¦\nL2: More'), behavior, undefined],
  ['not to a reason', withCells('L1: { notExpected: Lat¦er }'), example, undefined],
  ['not in brackets', withCells('L1: [Do¦es it]'), example, undefined],
]);
