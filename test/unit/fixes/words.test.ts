import { ladder, withCells } from '../findings';
import { fixTable } from './actions';

fixTable('did you mean', [
  [
    'a level',
    withCells('Junior: x', 1)
      .replace('[L1]', '[junior, senior]')
      .replace('Junior: x', 'Juniro¦: Does it # why'),
    'Change to “junior”',
    withCells('junior: Does it # why', 1).replace('[L1]', '[junior, senior]'),
  ],
  [
    'in its quotes',
    ladder(`levels:\n  - id: junior\n  - id: senior\n    follows: ['juniro¦']\n`),
    'Change to “junior”',
    ladder(`levels:\n  - id: junior\n  - id: senior\n    follows: ['junior']\n`),
  ],
  [
    'not where the cell is there already',
    ladder('levels: [junior]\ncompetencies:\n  - id: a\n    cells:\n      junior: x\n      juniro¦: y\n'),
    'Change to “junior”',
    undefined,
  ],
  [
    'a key',
    ladder('levels:\n  - id: L1\n    "sumary"¦: x # why\n'),
    'Change to “summary”',
    ladder('levels:\n  - id: L1\n    "summary": x # why\n'),
  ],
]);

fixTable('what is there twice', [
  [
    'an id',
    ladder('levels: [L1]\ncompetencies:\n  - id: a\n  - id: "a¦" # why\n  - id: a-2\n'),
    'Rename this one to “a-3”',
    ladder('levels: [L1]\ncompetencies:\n  - id: a\n  - id: "a-3" # why\n  - id: a-2\n'),
  ],
  [
    'a key that says the same',
    withCells('L1:\n  - Does it\n# why\nL1¦: [Does it]\nL2: More'),
    'Remove the second “L1”, which says the same',
    withCells('L1:\n  - Does it\n# why\nL2: More'),
  ],
  [
    'a key between brackets',
    ladder('levels:\n  - { id: L1, name: A, name¦: A, summary: x }\n'),
    'Remove the second “name”, which says the same',
    ladder('levels:\n  - { id: L1, name: A, summary: x }\n'),
  ],
  [
    'not a key that says something else',
    withCells('L1: Does it\nL1¦: Does more'),
    'Remove the second “L1”, which says the same',
    undefined,
  ],
  [
    'not a key with a comment',
    withCells('L1: Does it\nL1¦: Does it # why'),
    'Remove the second “L1”, which says the same',
    undefined,
  ],
]);

const twice = (first: string, second: string) =>
  ladder(
    `levels: [L1]\ncompetencies:\n  - id: a\n    cells:\n      L1:\n        - Plans the sprint\n${first}  - id: b\n    cells:\n      L1:\n${second}        - Mentors a colleague\n`,
  );
const same = '        - Reviews the code of other people\n';

fixTable('what two competencies say', [
  [
    'goes here',
    twice(same, same.replace('Rev', 'Re¦v')),
    'Remove this behavior, keep it at L1 · a',
    twice(same, ''),
  ],
  [
    'goes there',
    twice(same, same.replace('Rev', 'Re¦v')),
    'Keep this behavior, remove it at L1 · a',
    twice('', same),
  ],
]);
