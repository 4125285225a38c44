import { type Case, refactorTable } from './offered';

const shared = 'shared.ladder.yaml';
const head = 'ladder: 1\nrole: Engineer\n';
const levels = 'levels:\n  # Lowest first\n  - L1\n  - L2\n';
const craft = '  # Of all\n  - id: craft # ours\n    cells:\n      L1: "Writes tests"\n';
const people = '  - id: people\n    cells: { L2: Hires }\n';
const third = '  - id: third\n    cells: { L1: Runs }\n';
const abstract = 'ladder: 1\nabstract: true\n';

refactorTable('extract', [
  [
    'a section as a whole, with its comments',
    `${head}\n${levels.replace('lev', 'l¦ev')}\ncompetencies:\n${craft}`,
    'Extract 2 levels to a shared file',
    `${head}extends: ./shared.ladder.yaml\n\ncompetencies:\n${craft}`,
    {},
    { [shared]: `${abstract}\n${levels}` },
  ],
  [
    'a competency that comes first',
    `${head}${levels}competencies:\n${craft.replace('craft', 'cr¦aft')}${people}`,
    'Extract craft to a shared file',
    `${head}extends: ./shared.ladder.yaml\n${levels}competencies:\n${people}`,
    {},
    { [shared]: `${abstract}\ncompetencies:\n${craft}` },
  ],
  [
    'a competency between others leaves its id in its place',
    `${head}${levels}competencies:\n${craft}${people.replace('people', 'pe¦ople')}${third}`,
    'Extract people to a shared file',
    `${head}extends: ./shared.ladder.yaml\n${levels}competencies:\n${craft}  - people\n${third}`,
    {},
    { [shared]: `${abstract}\ncompetencies:\n${people}` },
  ],
  [
    'several that are selected',
    `${head}${levels}competencies:\n${craft.replace('craft', '«craft')}${people.replace('people', 'people»')}${third}`,
    'Extract 2 competencies to a shared file',
    `${head}extends: ./shared.ladder.yaml\n${levels}competencies:\n${third}`,
    {},
    { [shared]: `${abstract}\ncompetencies:\n${craft}${people}` },
  ],
  [
    'values between brackets',
    `${head}val¦ues: [care, { id: candor, name: Candor }] # ours\n${levels}`,
    'Extract 2 values to a shared file',
    `${head}extends: ./shared.ladder.yaml\n${levels}`,
    {},
    { [shared]: `${abstract}\nvalues: [care, { id: candor, name: Candor }] # ours\n` },
  ],
  [
    'beside a file that the ladder builds on already',
    `${head}extends: ./b.ladder.yaml # old\ncompetencies:\n${craft.replace('craft', 'cr¦aft')}`,
    'Extract craft to a shared file',
    `${head}extends: [./b.ladder.yaml, ./shared.ladder.yaml] # old\n`,
    { 'b.ladder.yaml': `${abstract}${levels}` },
    { [shared]: `${abstract}\ncompetencies:\n${craft}` },
  ],
  [
    'not where the file is there already',
    `${head}${levels}competencies:\n${craft.replace('craft', 'cr¦aft')}`,
    'Extract craft to a shared file',
    undefined,
    { [shared]: abstract },
  ],
  [
    'values that name competencies which the roles bring along',
    `${head}val¦ues: [{ id: care, competencies: [craft] }]\n${levels}competencies:\n${craft}`,
    'Extract 1 value to a shared file',
    `${head}extends: ./shared.ladder.yaml\n${levels}competencies:\n${craft}`,
    {},
    { [shared]: `${abstract}\nvalues: [{ id: care, competencies: [craft] }]\n` },
  ],
  [
    'not an anchor that stays in use',
    `${head}levels: [L1]\ncompetencies:\n  - id: ¦a\n    group: &g Work\n  - { id: b, group: *g }\n`,
    'Extract a to a shared file',
    undefined,
  ],
] satisfies readonly Case[]);

const base = `${abstract}family: Software\n${levels}competencies:\n${craft}${people}`;

refactorTable('inline', [
  [
    'all of a file',
    `${head}extends: ./b.l¦adder.yaml\n`,
    'Inline b.ladder.yaml',
    `${head}family: Software\n${levels}competencies:\n${craft}${people}`,
    { 'b.ladder.yaml': base },
  ],
  [
    'what the file says itself counts',
    `${head}extends: ./b.l¦adder.yaml\ncompetencies:\n    - id: craft\n      cells:\n          # Mine\n          L1: Reads\n          L2: Leads\n`,
    'Inline b.ladder.yaml',
    `${head}family: Software\n${levels}competencies:\n    - id: craft\n      cells:\n          # Mine\n          L1: Reads\n          L2: Leads\n    - id: people\n      cells: { L2: Hires }\n`,
    { 'b.ladder.yaml': base },
  ],
  [
    'one competency',
    `${head}extends: ./b.l¦adder.yaml\n`,
    'Inline craft of b.ladder.yaml',
    `${head}extends: ./b.ladder.yaml\ncompetencies:\n${craft}`,
    { 'b.ladder.yaml': base },
  ],
  [
    'the rest of one that the file has as well',
    `${head}extends: ./b.ladder.yaml\ncompetencies:\n  - id: cr¦aft\n    cells: { L2: Leads }\n`,
    'Inline what shared files say of craft',
    `${head}extends: ./b.ladder.yaml\ncompetencies:\n  - id: craft\n    cells: { L1: "Writes tests", L2: Leads }\n`,
    { 'b.ladder.yaml': base },
  ],
  [
    'what the file builds on is built on directly',
    `${head}extends: ["./team/b.l¦adder.yaml"]\n`,
    'Inline b.ladder.yaml',
    `${head}extends: [./c.ladder.yaml]\ncompetencies:\n${craft}`,
    {
      'team/b.ladder.yaml': `${abstract}extends: ../c.ladder.yaml\ncompetencies:\n${craft}`,
      'c.ladder.yaml': `${abstract}${levels}`,
    },
  ],
  ['not a file that is missing', `${head}extends: ./b.l¦adder.yaml\n`, 'Inline b.ladder.yaml', undefined],
] satisfies readonly Case[]);

const group = (id: string, name: string) => `  - id: ${id} # of ${id}\n    group: ${name}\n`;

refactorTable('competencies', [
  [
    'one moves, and its comments with it',
    `${head}${levels}competencies:\n${craft.replace('craft', 'cr¦aft')}\n${people}`,
    'Move craft behind people',
    `${head}${levels}competencies:\n${people}\n${craft}`,
  ],
  [
    'one moves between brackets',
    `${head}competencies: [{ id: a }, { id: ¦b, name: B }]\n`,
    'Move B in front of a',
    `${head}competencies: [{ id: b, name: B }, { id: a }]\n`,
  ],
  [
    'a group comes together',
    `${head}competencies:\n${group('¦a', 'X')}${group('b', 'Y')}${group('c', 'X')}`.replace('of ¦a', 'of a'),
    'Put the competencies of X next to each other',
    `${head}competencies:\n${group('a', 'X')}${group('c', 'X')}${group('b', 'Y')}`,
  ],
  [
    'a group moves',
    `${head}competencies:\n${group('¦a', 'X')}${group('b', 'X')}${group('c', 'Y')}`.replace('of ¦a', 'of a'),
    'Move the group X behind Y',
    `${head}competencies:\n${group('c', 'Y')}${group('a', 'X')}${group('b', 'X')}`,
  ],
] satisfies readonly Case[]);
