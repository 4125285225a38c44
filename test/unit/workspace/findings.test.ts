import assert from 'node:assert/strict';
import { lines } from '../marks';
import { Memory, root, type Texts } from './files';

const base = lines`
  ladder: 1
  abstract: true
  levels: [{ id: L1 }, { id: L2 }]
  competencies:
    - id: craft
      cells:
        L1: Reviews the code of others within a day
        L2: Designs services that three teams build on
    - id: people
      cells:
        L1: Helps new joiners through their first week
  `;

const role = (more: string) => `ladder: 1\nrole: Engineer\n${more}`;

const cases: readonly [name: string, texts: Texts, expected: string[], roots?: readonly string[]][] = [
  [
    'an empty cell of the base stands at the path that leads there',
    { 'role.ladder.yaml': role('extends: ./base.ladder.yaml\n'), 'base.ladder.yaml': base },
    [
      '3 empty-cell «./base.ladder.yaml» L2: 1 of 2 cells is empty: people.\n  base.ladder.yaml:3 L2\n  base.ladder.yaml:9 people',
    ],
  ],
  [
    'what fills it, counts',
    {
      'role.ladder.yaml': role(
        'extends: ./base.ladder.yaml\ncompetencies:\n  - id: people\n    cells: { L2: Mentors two engineers through their first project }\n',
      ),
      'base.ladder.yaml': base,
    },
    [],
  ],
  [
    'an own level stands where it is written',
    {
      'role.ladder.yaml': role(
        'extends: ./base.ladder.yaml\nlevels: [{ id: L3 }]\ncompetencies:\n  - id: people\n    cells: { L2: Mentors two engineers through their first project }\n',
      ),
      'base.ladder.yaml': base,
    },
    [
      '4 empty-cell «L3» L3: 2 of 2 cells are empty: craft, people.\n  base.ladder.yaml:5 craft\n  role.ladder.yaml:6 people',
    ],
  ],
  [
    'an own behavior that the base has already',
    {
      'role.ladder.yaml': role(
        'extends: ./base.ladder.yaml\ncompetencies:\n  - id: people\n    cells: { L2: Reviews the code of others within a day }\n',
      ),
      'base.ladder.yaml': base,
    },
    [
      '6 no-progression «L2» people at L2 adds nothing: all it says is already expected since L1. Say what is new at this level, or write `unchanged: …` with the reason.\n  base.ladder.yaml:7 Reviews the code of others within a day',
      '6 overlapping-behaviors «Reviews the code of others within a day» Already expected since L1 under craft, in the same words. Keep it where it fits best.\n  base.ladder.yaml:7 Reviews the code of others within a day',
    ],
  ],
  [
    'a behavior of the base that an own one says before',
    {
      'role.ladder.yaml': role(
        'extends: ./base.ladder.yaml\nlevels: [{ id: L0 }, { id: L1 }]\ncompetencies:\n  - id: craft\n    cells: { L0: Designs services that three teams build on }\n  - id: people\n    cells: { L0: { notExpected: Joins later }, L2: Mentors two engineers through their first project }\n',
      ),
      'base.ladder.yaml': base,
    },
    [
      '7 overlapping-behaviors «Designs services that three teams build on» Already expected since L0, in the same words. A level also expects everything below it: remove this, or say what is new.\n  base.ladder.yaml:8 Designs services that three teams build on',
      '7 no-progression «Designs services that three teams build on» craft at L2 adds nothing: all it says is already expected since L0. Say what is new at this level, or write `unchanged: …` with the reason.\n  base.ladder.yaml:8 L2',
    ],
  ],
  [
    'what the base has by itself is not repeated',
    {
      'role.ladder.yaml': role('extends: ./base.ladder.yaml\n'),
      'base.ladder.yaml':
        'ladder: 1\nabstract: true\nlevels: [{ id: L1 }]\ncompetencies:\n  - { id: c, cells: { L1: TBD, L9: Does very good work } }\n',
    },
    [],
  ],
  [
    'what the base suppresses is not brought back',
    {
      'role.ladder.yaml': role('extends: ./base.ladder.yaml\n'),
      'base.ladder.yaml':
        'ladder: 1\nabstract: true\nlevels:\n  # career-ladder-disable-next-line empty-cell: not yet\n  - id: L1\ncompetencies: [{ id: c }]\n',
    },
    [],
  ],
  [
    'levels that only the role knows',
    {
      'role.ladder.yaml': role('extends: [levels.ladder.yaml, craft.ladder.yaml]\n'),
      'levels.ladder.yaml': 'ladder: 1\nabstract: true\nlevels: [{ id: L1 }]\n',
      'craft.ladder.yaml':
        'ladder: 1\nabstract: true\ncompetencies:\n  - id: craft\n    cells:\n      L1: Reviews the code of others within a day\n      L2: Designs services\n',
    },
    [
      '3 unknown-reference «craft.ladder.yaml» There is no level “L2”: this ladder has L1.\n  craft.ladder.yaml:7 L2',
    ],
  ],
  [
    'a file that is not there: nothing is said of what may only be missing for it',
    {
      'role.ladder.yaml': role(
        'extends: ./nowhere.ladder.yaml\ncompetencies:\n  - id: people\n    values: [x]\n    cells: { L2: TBD }\n',
      ),
    },
    [
      '3 missing-base «./nowhere.ladder.yaml» There is no file “./nowhere.ladder.yaml”. Write the path from the folder of this file: `extends: ./company.ladder.yaml`. Until then nothing is said of what may only be missing for it.',
      '7 placeholder-cell «TBD» “TBD” only promises content. Write what is expected, or why nothing is: `notExpected: …`.',
    ],
  ],
  [
    'a file that is not there for the base',
    {
      'role.ladder.yaml': role('extends: ./base.ladder.yaml\nlevels: [{ id: L1 }]\n'),
      'base.ladder.yaml': 'ladder: 1\nabstract: true\nextends: other.ladder.yaml\n',
    },
    [
      '3 missing-base «./base.ladder.yaml» There is no file “other.ladder.yaml” (through base.ladder.yaml). Write the path from the folder of that file: `extends: ./company.ladder.yaml`. Until then nothing is said of what may only be missing for it.',
    ],
  ],
  [
    'a file that is none of ours',
    { 'role.ladder.yaml': role('extends: ./secrets.yaml\n'), 'secrets.yaml': 'ladder: 1\n' },
    [
      '3 missing-base «./secrets.yaml» “./secrets.yaml” is no ladder by its name. A file to build on ends in `.ladder.yaml`, as all ladders do. Until then nothing is said of what may only be missing for it.',
    ],
  ],
  [
    'a broken file',
    {
      'role.ladder.yaml': role('extends: base.ladder.yaml\n'),
      'base.ladder.yaml': 'ladder: 1\nabstract: true\nlevels: [L1\n',
    },
    [
      '3 missing-base «base.ladder.yaml» “base.ladder.yaml” can only be read in part: This “[” has no “]” that closes it. If it is part of a text, the text needs quotes. Mend it there. Until then nothing is said of what may only be missing for it.',
    ],
  ],
  [
    'a path out of the workspace',
    { 'role.ladder.yaml': role('extends: ../x.ladder.yaml\n'), 'file:///x.ladder.yaml': 'ladder: 1\n' },
    [
      '3 outside-base «../x.ladder.yaml» “../x.ladder.yaml” lies outside the workspace, where nothing is read. Keep it beside the ladders that build on it.',
    ],
  ],
  [
    'no workspace: the folder of the file',
    {
      'a/role.ladder.yaml': role('extends: ../x.ladder.yaml\n'),
      'role.ladder.yaml': role('extends: ../x.ladder.yaml\n'),
      'x.ladder.yaml': 'ladder: 1\nlevels: [{ id: L1 }]\n',
    },
    [
      '3 outside-base «../x.ladder.yaml» “../x.ladder.yaml” lies outside the workspace, where nothing is read. Keep it beside the ladders that build on it.',
    ],
    [],
  ],
  [
    'itself',
    { 'role.ladder.yaml': role('extends: ./role.ladder.yaml\n') },
    ['3 extends-cycle «./role.ladder.yaml» role.ladder.yaml builds on itself.'],
  ],
  [
    'each other',
    {
      'role.ladder.yaml': role('extends: a.ladder.yaml\n'),
      'a.ladder.yaml': role('extends: b.ladder.yaml\n'),
      'b.ladder.yaml': role('extends: [role.ladder.yaml]\n'),
    },
    [
      '3 extends-cycle «a.ladder.yaml» These files build on each other in a circle: role.ladder.yaml → a.ladder.yaml → b.ladder.yaml → role.ladder.yaml. The one that all others build on extends nothing.',
    ],
  ],
  [
    'two that it builds on, which build on each other',
    {
      'role.ladder.yaml': role('extends: a.ladder.yaml\nlevels: [{ id: L1 }]\n'),
      'a.ladder.yaml': role('extends: b.ladder.yaml\n'),
      'b.ladder.yaml': role('extends: a.ladder.yaml\n'),
    },
    [
      '3 extends-cycle «a.ladder.yaml» These files build on each other in a circle: a.ladder.yaml → b.ladder.yaml → a.ladder.yaml. The one that all others build on extends nothing.',
    ],
  ],
  ['nothing behind the key', { 'role.ladder.yaml': role('extends:\nlevels: [{ id: L1 }]\n') }, []],
  [
    'one file twice',
    {
      'role.ladder.yaml': role('extends: [base.ladder.yaml, ./base.ladder.yaml]\n'),
      'base.ladder.yaml': 'ladder: 1\nabstract: true\nlevels: [{ id: L1 }]\n',
    },
    [],
  ],
  [
    'a file that is only there to build on is no role',
    {
      'role.ladder.yaml':
        'ladder: 1\nabstract: true\nvalues: [{ id: v, behaviors: [Sings on the roof at night] }]\nlevels: [{ id: L1 }]\ncompetencies:\n  - id: c\n',
    },
    [],
  ],
  [
    'its ids are checked as far as they stand in it',
    {
      'role.ladder.yaml':
        'ladder: 1\nabstract: true\nlevels: [{ id: L1 }]\ncompetencies:\n  - { id: c, values: [v], cells: { L2: Reviews the code of others within a day } }\n',
    },
    ['5 unknown-reference «L2» There is no level “L2”: this ladder has L1.'],
  ],
];

describe('findings of shared ladders', () => {
  for (const [name, texts, expected, roots] of cases) {
    it(name, () => assert.deepEqual(new Memory(texts, roots).findings('role.ladder.yaml'), expected));
  }

  it('waits for files that are being read', () => {
    const memory = new Memory({
      'role.ladder.yaml': role('extends: ./base.ladder.yaml\ncompetencies: [{ id: c }]\n'),
    });
    memory.set('base.ladder.yaml', undefined);
    const document = memory.document('role.ladder.yaml');
    assert.deepEqual(memory.findings('role.ladder.yaml'), []);
    assert.deepEqual(memory.service.waiting(document), [`${root}/base.ladder.yaml`]);
    assert.ok(memory.service.matrix(document).broken);
    memory.set('base.ladder.yaml', base);
    assert.deepEqual(memory.service.waiting(document), []);
    assert.deepEqual(memory.findings('role.ladder.yaml', 'empty-cell').length, 2);
    assert.equal(memory.service.matrix(document).broken, undefined);
  });

  it('follows every change of a base, and says what builds on it', () => {
    const memory = new Memory({
      'role.ladder.yaml': role('extends: ./base.ladder.yaml\n'),
      'other.ladder.yaml': role('extends: ./role.ladder.yaml\n'),
      'base.ladder.yaml': base,
    });
    assert.equal(memory.findings('role.ladder.yaml').length, 1);
    assert.equal(memory.analysis('other.ladder.yaml').ladder.levels.length, 2);
    assert.deepEqual(memory.service.dependants(`${root}/base.ladder.yaml`).toSorted(), [
      `${root}/other.ladder.yaml`,
      `${root}/role.ladder.yaml`,
    ]);
    memory.set('base.ladder.yaml', base.replace(', { id: L2 }', '').replace(/L2: .*/, ''));
    assert.deepEqual(memory.findings('role.ladder.yaml'), []);
    memory.set('base.ladder.yaml', base.replace('Helps new joiners', 'TBD'));
    assert.equal(
      memory.analysis('other.ladder.yaml').ladder.competencies[1]?.cells[0]?.behaviors[0]?.text.value,
      'TBD through their first week',
    );
    memory.set('base.ladder.yaml', { kind: 'missing' });
    assert.match(memory.findings('role.ladder.yaml').join(), /^3 missing-base/);
    memory.set('base.ladder.yaml', { kind: 'outside' });
    assert.match(memory.findings('role.ladder.yaml').join(), /^3 outside-base/);
    memory.service.close(`${root}/role.ladder.yaml`);
    assert.deepEqual(memory.service.dependants(`${root}/base.ladder.yaml`), [`${root}/other.ladder.yaml`]);
  });
});
