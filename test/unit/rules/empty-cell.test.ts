import { ladder, ruleTable, withCells } from '../findings';

const twoByTwo = (first: string, second: string) =>
  ladder(`levels:\n  - { id: ${first}, name: Junior }\n  - { id: ${second} }\n`);

ruleTable('empty-cell', {
  good: [
    ['every cell is written', withCells('L1: X\nL2: [Y]\nL3: { behaviors: [Z] }')],
    [
      'blank on purpose, unchanged on purpose',
      withCells('L1: { notExpected: a }\nL2: { unchanged: b }\nL3: X'),
    ],
    ['a summary alone, examples alone', withCells('L1: { summary: S }\nL2: { examples: [E] }\nL3: X')],
    ['a placeholder is another matter', withCells('L1: TBD\nL2: TBD\nL3: TBD')],
    ['no level', ladder('competencies: [{ id: c }]\n')],
    ['no competency', ladder('levels: [L1]\n')],
    ['broken text: part of it is unread', `${withCells('L1: X')}x: [`],
    ['an answer without a reason is another rule’s', withCells('L1: { notExpected: }\nL2: X\nL3: X')],
  ],
  bad: [
    [
      'a cell is missing',
      ladder('levels: [«L1», L2]\ncompetencies:\n  - id: ‹c›\n    name: Craft\n    cells: { L2: X }\n'),
      'L1: 1 of 1 cell is empty: Craft.',
    ],
    [
      'one finding a level, with every competency',
      `${twoByTwo('«L1»', '«L2»')}competencies:\n  - { id: ‹a›, name: A }\n  - { id: ‹b›, cells: { L1: X } }\n`,
      'L1 (Junior): 1 of 2 cells is empty: A.',
      'L2: 2 of 2 cells are empty: A, b.',
    ],
    [
      'a cell is there and says nothing',
      ladder('levels: [‹«L1»›]\ncompetencies:\n  - { id: c, name: Craft, cells: { ‹«L1»›: } }\n'),
      'L1: 1 of 1 cell is empty: Craft.',
      'Craft at L1 is empty. Write what is expected, or why nothing is: `notExpected: …`.',
    ],
    ...[
      '""',
      '[]',
      '{}',
      '[null, ""]',
      '~',
      '"  "',
      '{ behaviors: [], examples: [""] }',
      '{ summary: }',
      '[ [ ], [ null ] ]',
    ].map(
      (value) =>
        [
          `a cell with ${value}`,
          ladder(`levels: [‹«L1»›]\ncompetencies:\n  - { id: c, cells: { ‹«L1»›: ${value} } }\n`),
          /1 of 1 cell/,
          /^c at L1 is empty/,
        ] as const,
    ),
    [
      'lists of dashes',
      ladder('levels: [‹«L1»›]\ncompetencies:\n  - id: c\n    cells:\n      ‹«L1»›:\n        -\n        -\n'),
      /1 of 1/,
      /is empty/,
    ],
    [
      'cells of unknown levels do not count',
      ladder('levels: [«L1»]\ncompetencies:\n  - { id: ‹c›, cells: { L9: X } }\n'),
      /1 of 1/,
    ],
  ],
});
