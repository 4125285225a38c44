import assert from 'node:assert/strict';
import { lineCompetency, lineLevel } from '../../../server/src/compare/names';
import { roles, versions } from './comparing';

/** Levels as `id` or `id=name`, with what each says in a competency, so that contents can be told. */
function withLevels(
  entries: readonly string[],
  said: (id: string) => string = (id) => `Does what ${id} does`,
): string {
  const ids = entries.map((entry) => entry.split('=')[0] ?? '');
  return [
    'levels:',
    ...entries.map((entry) => {
      const [id, name] = entry.split('=');
      return `  - { id: ${id}${name ? `, name: ${name}` : ''} }`;
    }),
    'competencies:',
    '  - id: c',
    '    cells:',
    ...ids.map((id) => `      ${id}: ${said(id)}`),
  ].join('\n');
}

const told = (before: string, after: string): string[] => {
  const { levels, sides } = versions(before, after);
  return levels.map(
    ({ line, change, notes }) =>
      `${lineLevel(sides, line)} ${change}${notes.length > 0 ? `: ${notes.join('; ')}` : ''}`,
  );
};

/** What it is, levels before, levels after, what is told. Contents go with the position unless `said` says otherwise. */
const table: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['the same', withLevels(['L1', 'L2']), withLevels(['L1', 'L2']), ['L1 same', 'L2 same']],
  [
    'one added in between',
    withLevels(['L1', 'L3']),
    withLevels(['L1', 'L2', 'L3']),
    ['L1 same', 'L2 added', 'L3 same'],
  ],
  [
    'one removed in between: it stays where it stood',
    withLevels(['L1', 'L2', 'L3']),
    withLevels(['L1', 'L3']),
    ['L1 same', 'L2 removed', 'L3 same'],
  ],
  [
    'one moved to the end: the others did not move',
    withLevels(['L1', 'L2', 'L3', 'L4']),
    withLevels(['L2', 'L3', 'L4', 'L1']),
    ['L2 same', 'L3 same', 'L4 same', 'L1 moved: in another place'],
  ],
  [
    'another id, the same name',
    withLevels(['L1=Junior', 'L2=Senior']),
    withLevels(['L1=Junior', 'IC2=Senior'], () => 'x'),
    ['L1 same', 'IC2 renamed: its id was “L2”'],
  ],
  [
    'another id and no name, the same contents',
    withLevels(['L1', 'L2']),
    withLevels(['L1', 'IC2'], (id) => `Does what ${id === 'IC2' ? 'L2' : id} does`),
    ['L1 same', 'IC2 renamed: its id was “L2”'],
  ],
  [
    'another id, other contents, no name',
    withLevels(['L1', 'L2']),
    withLevels(['L1', 'M7'], () => 'Buys a house'),
    ['L1 same', 'L2 removed', 'M7 added'],
  ],
  [
    'another name',
    withLevels(['L1=Junior']),
    withLevels(['L1=Associate']),
    ['Associate renamed: was “Junior”'].map((text) => text.replace('Associate', 'L1')),
  ],
  ['a name given', withLevels(['L1']), withLevels(['L1=Junior']), ['L1 renamed: name added']],
  [
    'a level put in, and those above it renumbered',
    withLevels(
      ['L1=Junior', 'L2=Senior', 'L3=Staff'],
      (id) => `Does what ${{ L1: 'juniors', L2: 'seniors', L3: 'staff' }[id]} do`,
    ),
    withLevels(
      ['L1=Junior', 'L2=Middle', 'L3=Senior', 'L4=Staff'],
      (id) => `Does what ${{ L1: 'juniors', L2: 'the others', L3: 'seniors', L4: 'staff' }[id]} do`,
    ),
    ['L1 same', 'L2 added', 'L3 renamed: its id was “L2”', 'L4 renamed: its id was “L3”'],
  ],
  [
    'a level put in where ids and names are but numbers',
    withLevels(['1=Level 1', '2=Level 2', '3=Level 3', '4=Level 4'], was),
    withLevels(['1=Level 1', '2=Level 2', '3=Level 3', '4=Level 4', '5=Level 5'], putIn),
    [
      'Level 1 same',
      'Level 2 same',
      'Level 3 added',
      'Level 4 renamed: was “Level 3”; its id was “3”',
      'Level 5 renamed: was “Level 4”; its id was “4”',
    ],
  ],
  [
    'a level put in where ids are numbers and names are missing',
    withLevels(['L1', 'L2', 'L3', 'L4'], (id) => was(id.slice(1))),
    withLevels(['L1', 'L2', 'L3', 'L4', 'L5'], (id) => putIn(id.slice(1))),
    ['L1 same', 'L2 same', 'L3 added', 'L4 renamed: its id was “L3”', 'L5 renamed: its id was “L4”'],
  ],
  [
    'a level taken out where ids are numbers',
    withLevels(['L1', 'L2', 'L3', 'L4', 'L5'], (id) => putIn(id.slice(1))),
    withLevels(['L1', 'L2', 'L3', 'L4'], (id) => was(id.slice(1))),
    ['L1 same', 'L2 same', 'L3 removed', 'L3 renamed: its id was “L4”', 'L4 renamed: its id was “L5”'],
  ],
  [
    'what a numbered level holds given to the next one, none put in',
    withLevels(['L1', 'L2', 'L3'], (id) => `Does what ${id} does`),
    withLevels(['L1', 'L2', 'L3'], (id) => `Does what ${id === 'L3' ? 'L2' : id} does`),
    ['L1 same', 'L2 same', 'L3 same'],
  ],
  [
    'a level put in at the top, and the contents of two changed for each other',
    withLevels(['L1', 'L2'], (id) => `Does what ${id} does`),
    withLevels(['L1', 'L2', 'L3'], (id) => `Does what ${{ L1: 'L2', L2: 'L1' }[id] ?? id} does`),
    ['L1 same', 'L2 same', 'L3 added'],
  ],
  [
    'names that changed places, and contents that did not',
    withLevels(['L1=Junior', 'L2=Senior']),
    withLevels(['L1=Senior', 'L2=Junior']),
    ['L1 renamed: was “Junior”', 'L2 renamed: was “Senior”'],
  ],
  ['an id twice', withLevels(['L1', 'L1']), withLevels(['L1']), ['L1 same', 'L1 removed']],
];

/** Contents by number, before and after a third level was put in. */
function was(id: string): string {
  return `Does what ${['', 'juniors', 'engineers', 'seniors', 'staff'][Number(id)]} do`;
}
function putIn(id: string): string {
  return `Does what ${['', 'juniors', 'engineers', 'the others', 'seniors', 'staff'][Number(id)]} do`;
}

describe('levels between two versions', () => {
  for (const [name, before, after, expected] of table) {
    it(`tells ${name}`, () => assert.deepEqual(told(before, after), expected));
  }

  it('tells what a level follows, and its summary', () => {
    const base = 'levels:\n  - id: L1\n  - id: L2\n  - id: L3\n';
    assert.deepEqual(told(base, `${base}    follows: [L1]\n    summary: Leads\n`), [
      'L1 same',
      'L2 same',
      'L3 changed: summary added; follows L1, and followed the level above it in the file',
    ]);
  });
});

describe('competencies', () => {
  const columns = (...texts: string[]) => {
    const { competencies, sides } = roles(...texts);
    return competencies.map(
      ({ line, change }) =>
        `${lineCompetency(sides, line)} ${change} ${line.sides.map((index) => index ?? '–').join(' ')}`,
    );
  };
  const named = (...names: string[]) =>
    `competencies:\n${names.map((name) => `  - { id: ${name.toLowerCase().replaceAll(' ', '-')}, name: ${name} }`).join('\n')}\n`;

  it('of three ladders stand beside each other, in the order of the first', () => {
    assert.deepEqual(columns(named('Code', 'Design'), named('Design', 'People'), named('People', 'Code')), [
      'Code removed 0 – 1',
      'Design removed 1 0 –',
      'People added – 1 0',
    ]);
  });

  it('are one when their names are nearly the same', () => {
    assert.deepEqual(
      columns(named('Incident Management', 'Code'), named('Incidents Management', 'Coding Style')),
      ['Incidents Management renamed 0 0', 'Code removed 1 –', 'Coding Style added – 1'],
    );
  });

  it('with numbers in their names are two, however alike', () => {
    assert.deepEqual(columns(named('Module 1'), named('Module 2')), [
      'Module 1 removed 0 –',
      'Module 2 added – 0',
    ]);
  });
});
