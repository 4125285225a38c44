import { fixTable } from './actions';

const head = 'ladder: 1\nrole: x\nlevels:\n  - id: L1\n  - id: L2\n  - id: L3\ncompetencies:\n';
const marked = (id: string) => head.replace(id, `${id}¦`);

fixTable('cells of a level', [
  [
    'behind the level before',
    `${marked('L2')}  - id: a\n    cells:\n      L1: Does it # why\n\n      # The top\n      L3: More\n`,
    'Write the cell of a at L2',
    `${head}  - id: a\n    cells:\n      L1: Does it # why\n      L2:\n\n      # The top\n      L3: More\n`,
  ],
  [
    'in front, above what heads the first',
    `${marked('L1')}  - id: a\n    cells:\n      # Second\n      L2: Does it\n      L3: More\n`,
    'Write the cell of a at L1',
    `${head}  - id: a\n    cells:\n      L1:\n      # Second\n      L2: Does it\n      L3: More\n`,
  ],
  [
    'at the end of a file without a line break',
    `${marked('L3')}  - id: a\n    cells:\n      L1: Does it\n      L2: More`,
    'Write the cell of a at L3',
    `${head}  - id: a\n    cells:\n      L1: Does it\n      L2: More\n      L3:`,
  ],
  [
    'as lists where the others are',
    `${marked('L2')}  - id: a\n    cells:\n      L1:\n        - Does it\n          # mine\n      L3:\n        - More\n`,
    'Write the cell of a at L2',
    `${head}  - id: a\n    cells:\n      L1:\n        - Does it\n          # mine\n      L2:\n        -\n      L3:\n        - More\n`,
  ],
  [
    'between brackets',
    `${marked('L2')}  - { id: a, cells: { L1: Does it, L3: "More" } }\n`,
    'Write the cell of a at L2',
    `${head}  - { id: a, cells: { L1: Does it, L2: , L3: "More" } }\n`,
  ],
  [
    'first between brackets',
    `${marked('L1')}  - { id: a, cells: { L2: Does it, L3: "More" } }\n`,
    'Write the cell of a at L1',
    `${head}  - { id: a, cells: { L1: , L2: Does it, L3: "More" } }\n`,
  ],
  [
    'of several competencies',
    `${marked('L3')}  - id: a\n    cells:\n      L1: Does it\n      L2: More\n  - id: b\n    name: B\n  - { id: c, cells: {} }\n`,
    'Write the 3 missing cells of L3',
    `${head}  - id: a\n    cells:\n      L1: Does it\n      L2: More\n      L3:\n  - id: b\n    name: B\n    cells:\n      L3:\n  - { id: c, cells: { L3:  } }\n`,
  ],
  [
    'as not expected',
    `${marked('L1')}  - id: a\n    cells:\n      L2: Does it\n      L3: More\n`,
    'Mark a as not expected at L1',
    `${head}  - id: a\n    cells:\n      L1:\n        notExpected: TODO\n      L2: Does it\n      L3: More\n`,
  ],
  [
    'not in what an alias stands for',
    `${marked('L3')}  - id: a\n    cells: &c\n      L1: Does it\n      L2: More\n  - id: b\n    cells: *c\n`,
    'Write the cell of b at L3',
    undefined,
  ],
]);

fixTable('cells of a competency', [
  [
    'without cells',
    `${head}  - id: a¦\n    name: A # why\n    # more\n`,
    'Write the 3 missing cells of A',
    `${head}  - id: a\n    name: A # why\n    cells:\n      L1:\n      L2:\n      L3:\n    # more\n`,
  ],
  [
    'with a key and nothing behind it',
    `${head}  - id: a\n    cells:¦ # why\n`,
    'Write the 3 missing cells of a',
    `${head}  - id: a\n    cells: # why\n      L1:\n      L2:\n      L3:\n`,
  ],
  [
    'that is an id alone',
    `${head}  - a¦ # why\n  - b\n`,
    'Write the 3 missing cells of a',
    `${head}  - id: a # why\n    cells:\n      L1:\n      L2:\n      L3:\n  - b\n`,
  ],
  [
    'that is an id between brackets',
    `${head.trimEnd()} [a¦, b]\n`,
    'Write the 3 missing cells of a',
    `${head.trimEnd()} [{ id: a, cells: { L1: , L2: , L3:  } }, b]\n`,
  ],
  [
    'around those there are',
    `${head}  - id: a¦\n    cells:\n      L2: >-\n        Does\n        it\n\n`,
    'Write the 2 missing cells of a',
    `${head}  - id: a\n    cells:\n      L1:\n      L2: >-\n        Does\n        it\n      L3:\n\n`,
  ],
  [
    'at an empty cell',
    `${head}  - id: a\n    cells:\n      L2¦:\n`,
    'Write the 2 missing cells of a',
    `${head}  - id: a\n    cells:\n      L1:\n      L2:\n      L3:\n`,
  ],
  [
    'not where nothing is missing',
    `${head}  - id: a¦\n    cells: { L1: a, L2: b, L3: c }\n`,
    'Write',
    undefined,
  ],
]);

const one = (cells: string) => `${head}  - id: a\n    cells:\n${cells}`;
const rest = '      L3: Does it\n';

fixTable('cells that are blank on purpose', [
  [
    'not expected',
    one(`      L1: Does it\n      L2¦: # why\n${rest}`),
    'Mark as not expected, with the reason',
    one(`      L1: Does it\n      L2: # why\n        notExpected: TODO\n${rest}`),
  ],
  [
    'unchanged',
    one(`      L1: Does it\n      L2¦:\n${rest}`),
    'Mark as unchanged from L1, with the reason',
    one(`      L1: Does it\n      L2:\n        unchanged: TODO\n${rest}`),
  ],
  [
    'not unchanged at the lowest',
    one(`      L1¦:\n${rest}`),
    'Mark as unchanged from L1, with the reason',
    undefined,
  ],
  [
    'in place of a placeholder',
    one(`      L1: Does it\n      L2: TBD¦ # why\n${rest}`),
    'Mark as not expected, with the reason',
    one(`      L1: Does it\n      L2: { notExpected: "TODO" } # why\n${rest}`),
  ],
  [
    'in place of a list of placeholders',
    one(`      L1: Does it\n      L2:\n        - TBD¦\n${rest}`),
    'Mark as not expected, with the reason',
    one(`      L1: Does it\n      L2:\n        notExpected: TODO\n${rest}`),
  ],
  [
    'between brackets',
    `${head}  - { id: a, cells: { L1: Does it, L2¦: , L3: More } }\n`,
    'Mark as not expected, with the reason',
    `${head}  - { id: a, cells: { L1: Does it, L2: { notExpected: "TODO" } , L3: More } }\n`,
  ],
  [
    'a reason that is missing',
    one(`      L1:\n        notExpected¦: # why\n${rest}`),
    'Write the reason',
    one(`      L1:\n        notExpected: TODO # why\n${rest}`),
  ],
  [
    'a reason in place of yes',
    one(`      L1: { notExpected¦: true }\n${rest}`),
    'Write the reason',
    one(`      L1: { notExpected: "TODO" }\n${rest}`),
  ],
]);
