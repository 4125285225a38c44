import { ladder, ruleTable, withCells } from '../findings';

const standalone = (cells: string) => withCells(cells).replace('role', 'inheritance: standalone\nrole');
const two = (first: string, second: string) =>
  ladder(
    `levels: [{ id: L1, name: Junior }, L2]\ncompetencies:\n  - { id: a, name: A, cells: { ${first} } }\n  - { id: b, name: B, cells: { ${second} } }\n`,
  );

ruleTable('overlapping-behaviors', {
  good: [
    ['different behaviors', withCells('L1: [Reviews code, Writes tests]')],
    ['another scope', withCells('L1: Leads small projects\nL2: Leads large projects')],
    ['standalone: repeated from level to level', standalone('L1: Reviews code\nL2: Reviews code')],
    [
      'levels of different branches',
      ladder(
        'levels:\n  - id: L1\n  - id: L2\n  - { id: M2, follows: [L1] }\ncompetencies:\n  - { id: c, cells: { L2: Reviews code, M2: Reviews code } }\n',
      ),
    ],
    ['placeholders', withCells('L1: TBD\nL2: TBD')],
    [
      'the same words with examples that differ in how many',
      withCells(
        'L1: [{ behavior: Is on call, examples: [Answers pages of one service] }]\nL2: [{ behavior: Is on call, examples: [Answers pages of multiple services] }]',
      ),
    ],
    [
      'the same words with other examples',
      withCells(
        'L1: [{ behavior: Reviews code, examples: [a b] }]\nL2: [{ behavior: Reviews code, examples: [c d] }]',
      ),
    ],
    ['another polarity', withCells('L1: [Blames others, Does not blame others]')],
    ['single words that differ', withCells('L1: [Reviews, Writes]')],
  ],
  bad: [
    [
      'twice in one cell',
      withCells('L1:\n  - ‹Reviews code›\n  - «Reviews code»'),
      'Said twice in this cell, in the same words. Remove one.',
    ],
    [
      'again one level up',
      withCells('L1: ‹Reviews code›\nL2: «Reviews code»'),
      'Already expected since L1, in the same words. A level also expects everything below it: remove this, or say what is new.',
    ],
    ['again two levels up', withCells('L1: ‹Reviews code›\nL3: «Reviews code»'), /since L1/],
    [
      'in another case and with a full stop',
      withCells('L1:\n  - ‹Reviews code›\n  - «reviews Code.»'),
      /same words\./,
    ],
    [
      'in another order',
      withCells('L1:\n  - ‹Reviews code and designs›\n  - «Reviews designs and code»'),
      /the same words in another form/,
    ],
    [
      'in another ending',
      withCells('L1:\n  - ‹Reviews the design›\n  - «Reviewing designs»'),
      /in another form/,
    ],
    [
      'another competency',
      two('L1: ‹Reviews code›', 'L1: «Reviews code»'),
      'A at this level says this in the same words. Keep it where it fits best, or say how the two differ.',
    ],
    [
      'another competency, from below',
      two('L1: ‹Reviews code›', 'L2: «Reviews code»'),
      'Already expected since L1 (Junior) under A, in the same words. Keep it where it fits best.',
    ],
    [
      'three',
      withCells('L1:\n  - ‹Reviews code›\n  - ‹«Reviews code»›\n  - «Reviews code»'),
      /Said twice/,
      /and in 1 other place\)/,
    ],
    ['standalone: within a level', standalone('L1:\n  - ‹Reviews code›\n  - «Reviews code»'), /Said twice/],
    ['a single word', withCells('L1:\n  - ‹Mentors›\n  - «mentors»'), /Said twice/],
    [
      'with one example in common',
      withCells(
        'L1: [{ behavior: ‹Reviews code›, examples: [a b] }]\nL2: [{ behavior: «Reviews code», examples: [A B., c] }]',
      ),
      /since L1/,
    ],
    [
      'through a branch',
      ladder(
        'levels:\n  - id: L1\n  - id: L2\n  - { id: M2, follows: [L1] }\ncompetencies:\n  - { id: c, cells: { L1: ‹Reviews code›, M2: «Reviews code» } }\n',
      ),
      /since L1/,
    ],
  ],
});
