import assert from 'node:assert/strict';
import { actionsAt, type Case, refactorTable } from './offered';

const file = (levels: string, competencies: string) =>
  `ladder: 1\nrole: Engineer\nlevels:\n${levels}competencies:\n${competencies}`;

const rows = [
  '  # Where all begin\n  - id: L1\n    name: Junior\n',
  '  - id: L2 # most\n',
  '  - id: L3\n',
] as const;
const cells = [
  '      L1: Writes tests\n',
  '      # Agreed in May\n      L2:\n        - Plans a sprint # alone\n        - Writes tests\n',
  '      L3: Leads a team\n',
] as const;
const craft = (...some: string[]) => `  - id: craft\n    cells:\n${some.join('')}`;
const people = '  - { id: people, cells: { L1: Asks for help, L3: Hires } }\n';
const at = (row: string) => row.replace('id: L', 'id: ¦L');
const [one, two, three] = rows;
const [c1, c2, c3] = cells;
const whole = craft(c1, c2, c3) + people;
const here = file(one + at(two) + three, whole);

refactorTable('levels', [
  [
    'a new one between two, with cells to fill in',
    here,
    'Add a level above L2',
    file(
      `${one + two}  - id: L4\n${three}`,
      craft(c1, c2, '      L4:\n        -\n', c3) + people.replace(', L3', ', L4: , L3'),
    ),
  ],
  [
    'a new one below the lowest',
    file(at(one) + two + three, craft(c1, c2, c3)),
    'Add a level below L1 (Junior)',
    file(`  - id: L4\n${one}${two}${three}`, craft('      L4:\n        -\n', c1, c2, c3)),
  ],
  [
    'a new one in a list of ids, where a branch begins',
    'ladder: 1\nrole: x\nlevels: [¦L1, L2, { id: M1, follows: [L1] }]\n',
    'Add a level above L1',
    'ladder: 1\nrole: x\nlevels: [L1, M2, L2, { id: M1, follows: [M2] }]\n',
  ],
  [
    'one goes, with its cells; their comments stay',
    here,
    'Remove L2 and its cell',
    file(`${one}  # most\n${three}`, craft(c1, '      # Agreed in May\n      # alone\n', c3) + people),
  ],
  [
    'one goes from between brackets',
    file(one + two + at(three), craft(c1, c3) + people),
    'Remove L3 and its 2 cells',
    file(one + two, craft(c1) + people.replace(', L3: Hires', '')),
  ],
  [
    'one goes that others follow',
    file('  - id: L1\n  - id: ¦L2\n  - id: L3\n  - id: M1 # apart\n    follows: [L2]\n', craft(c1)),
    'Remove L2',
    file('  - id: L1\n  - id: L3\n  - id: M1 # apart\n    follows: [L1]\n', craft(c1)),
  ],
  [
    'one moves up its track; its cells do so, too',
    here,
    'Move L2 above L3',
    file(one + three + two, craft(c1, c3, c2) + people),
  ],
  [
    'one moves, and what is written of its track is mended',
    file(
      '  - L1\n  - id: ¦L2\n  - id: L3\n    follows: L2\n  - id: L4\n    follows:\n      - L3\n',
      craft(c1),
    ),
    'Move L2 above L3',
    file('  - L1\n  - id: L3\n    follows: L1\n  - id: L2\n  - id: L4\n    follows: [L2]\n', craft(c1)),
  ],
  [
    'one becomes a part of the one above',
    here,
    'Merge L2 into L3',
    file(
      `${one}  # most\n${three}`,
      craft(
        c1,
        '      # Agreed in May\n      L3:\n        - Leads a team\n        - Plans a sprint # alone\n        - Writes tests\n',
      ) + people,
    ),
  ],
  [
    'one becomes a part of the one below; what both say is there once',
    here,
    'Merge L2 into L1 (Junior)',
    file(
      `${one}  # most\n${three}`,
      craft(
        '      L1:\n        - Writes tests\n        - Plans a sprint # alone\n      # Agreed in May\n',
        c3,
      ) + people,
    ),
  ],
  [
    'a cell that expects nothing gives way',
    file('  - L1\n  - ¦L2\n', craft('      L1: { notExpected: Later } # why\n', '      L2: "Leads"\n')),
    'Merge L2 into L1',
    file('  - L1\n', craft('      # why\n', '      L1: "Leads"\n')),
  ],
  [
    'summaries and examples are united',
    file(
      '  - L1\n  - ¦L2\n',
      craft(
        '      L1:\n        summary: Works alone.\n        behaviors: [Plans]\n',
        '      L2:\n        summary: Works with others.\n        behaviors: [Leads]\n        examples: [Once]\n',
      ),
    ),
    'Merge L2 into L1',
    file(
      '  - L1\n',
      craft(
        '      L1:\n        summary: Works alone. Works with others.\n        behaviors:\n          - Plans\n          - Leads\n        examples:\n          - Once\n',
      ),
    ),
  ],
  [
    'in files that build on this one the cells follow',
    'ladder: 1\nabstract: true\nlevels:\n  - L1\n  - ¦L2\n  - L3\n',
    'Remove L2',
    'ladder: 1\nabstract: true\nlevels:\n  - L1\n  - L3\n',
    {
      'role.ladder.yaml':
        'ladder: 1\nrole: Engineer\nextends: ./a.ladder.yaml\ncompetencies:\n  - id: craft\n    cells:\n      L1: Plans\n      L2: Leads # why\n',
    },
    {
      'role.ladder.yaml':
        'ladder: 1\nrole: Engineer\nextends: ./a.ladder.yaml\ncompetencies:\n  - id: craft\n    cells:\n      L1: Plans\n      # why\n',
    },
  ],
  [
    'not where a file that builds on this one says more of the level',
    'ladder: 1\nabstract: true\nlevels:\n  - L1\n  - ¦L2\n',
    'Remove L2',
    undefined,
    {
      'role.ladder.yaml':
        'ladder: 1\nrole: Engineer\nextends: ./a.ladder.yaml\nlevels:\n  - { id: L2, name: Senior }\n',
    },
  ],
  ['not while two have one id', file('  - L1\n  - ¦L2\n  - L2\n', craft(c1)), 'Remove L2', undefined],
  [
    'not where the levels come from another file',
    'ladder: 1\nrole: x\nextends: ./b.ladder.yaml\nlevels: [{ id: ¦L1, name: A }]\n',
    'Remove L1 (A)',
    undefined,
    { 'b.ladder.yaml': 'ladder: 1\nabstract: true\nlevels: [L1, L2]\n' },
  ],
] satisfies readonly Case[]);

describe('refactorings at a level', () => {
  const titles = (marked: string) => actionsAt(marked).actions.map(({ kind, title }) => `${kind} ${title}`);
  it('are these', () => {
    assert.deepEqual(titles(here), [
      'refactor.move Move L2 above L3',
      'refactor.move Move L2 below L1 (Junior)',
      'refactor.rewrite Add a level above L2',
      'refactor.rewrite Add a level below L2',
      'refactor.rewrite Merge L2 into L3',
      'refactor.rewrite Merge L2 into L1 (Junior)',
      'refactor.rewrite Remove L2 and its cell',
      'refactor.extract Extract 3 levels to a shared file',
    ]);
  });
  it('are not offered in the middle of a text', () => {
    const inText = titles(file(one + two + three, whole.replace('Leads', 'Le¦ads')));
    assert.deepEqual(
      inText.filter((title) => / L\d| level/.test(title)),
      [],
    );
  });
  it('are not offered while the file is broken', () => {
    assert.deepEqual(titles(`${here}\n  : [`), []);
  });
});
