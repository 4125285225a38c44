import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rolesSummary } from '../../../server/src/compare/standing';
import { LadderService } from '../../../server/src/service';
import { roles, versions } from './comparing';

/** Levels as `id`, `id=name`, `id<below` or `id=name<below+below`; what a level says is its own. */
function role(name: string, levels: string): string {
  const entries = levels.split(' ').map((entry) => {
    const [head = '', follows] = entry.split('<');
    const [id = '', title] = head.split('=');
    return { id, title, follows };
  });
  return [
    'ladder: 1',
    `role: ${name}`,
    'levels:',
    ...entries.map(
      ({ id, title, follows }) =>
        `  - { id: ${id}${title ? `, name: ${title}` : ''}${follows === undefined ? '' : `, follows: [${follows.replace('+', ', ')}]`} }`,
    ),
    'competencies:',
    '  - id: craft',
    '    cells:',
    ...entries.map(({ id }) => `      ${id}: The ${name} does what ${name} ${id} does`),
  ].join('\n');
}

/** `L1/D1` stand in one line, `*` by rank alone; `–` where a side has none. */
function lines(...ladders: string[]): string {
  const { levels, sides } = roles(...ladders.map((levels, index) => role(`Role${index}`, levels)));
  return levels
    .map(({ line }) => {
      const ids = line.sides.map((index, side) => sides[side]?.ladder.levels[index ?? -1]?.id.value ?? '–');
      return `${ids.join('/')}${line.ranked ? '*' : ''}`;
    })
    .join(' ');
}

describe('levels of different roles', () => {
  const cases: [name: string, sides: string[], expected: string][] = [
    ['the same ids', ['L1 L2', 'L1 L2'], 'L1/L1 L2/L2'],
    ['other ids', ['L1 L2 L3', 'D1 D2 D3'], 'L1/D1* L2/D2* L3/D3*'],
    ['other ids, more of them', ['L1 L2', 'D1 D2 D3'], 'L1/D1* L2/D2* –/D3'],
    ['other ids, fewer of them', ['L1 L2 L3', 'D1 D2'], 'L1/D1* L2/D2* L3/–'],
    [
      'names first',
      ['L1=Junior L2=Senior L3=Staff', 'D1=Trainee D2=Junior D3=Senior D4=Lead D5=Head'],
      '–/D1 L1/D2 L2/D3 L3/– –/D4 –/D5',
    ],
    [
      'names first, and the rest above them by rank',
      ['L1=Junior L2=Middle L3=Senior L4=Staff L5=Head', 'D1=Trainee D2=Middle D3=Expert D4=Lead D5=Chief'],
      'L1/D1* L2/D2 L3/D3* L4/D4* L5/D5*',
    ],
    [
      'ids first: with half of them shared, the rest are levels of one role alone',
      ['L1 L2 L3 S4', 'L1 L2 M3 M4'],
      'L1/L1 L2/L2 L3/– S4/– –/M3 –/M4',
    ],
    [
      'branches: the first of a rank goes with the first',
      ['L1 L2 L3 M3<L2', 'D1 D2 D3'],
      'L1/D1* L2/D2* L3/D3* M3/–',
    ],
    ['branches on both sides', ['L1 L2 M2<L1', 'D1 D2 E2<D1'], 'L1/D1* L2/D2* M2/E2*'],
    ['not in the order of the file', ['L3<L2 L2<L1 L1<', 'D1 D2 D3'], 'L1/D1* L2/D2* L3/D3*'],
    ['three roles', ['L1 L2', 'D1 D2', 'E1 E2 E3'], 'L1/D1/E1* L2/D2/E2* –/–/E3'],
    ['three roles, of which two share ids', ['L1 L2', 'D1 D2', 'D1 D2'], 'L1/D1/D1* L2/D2/D2*'],
    ['in a circle', ['L1<L2 L2<L1', 'D1 D2'], 'L2/D1* L1/D2*'],
  ];
  for (const [name, sides, expected] of cases) {
    it(`${name}: ${expected}`, () => assert.equal(lines(...sides), expected));
  }

  it('say so where nothing but their rank has them stand together', () => {
    const comparison = roles(
      role('Engineer', 'L1=Junior L2=Senior'),
      role('Designer', 'D1=Assistant D2=Lead'),
    );
    assert.deepEqual(
      comparison.levels.map(({ change, notes }) => [change, notes]),
      [
        ['changed', ['“L1” and “D1” stand together by their rank']],
        ['changed', ['“L2” and “D2” stand together by their rank']],
      ],
    );
    const summary = rolesSummary(comparison);
    assert.ok(summary.includes('0 of 2 levels in both'), summary.join('\n'));
    assert.ok(summary.includes('2 levels side by side by rank alone'), summary.join('\n'));
  });

  it('say so in the view', () => {
    const sides = ['L1 L2', 'D1 D2'].map((levels, index) => ({
      document: TextDocument.create(
        `file:///${index}.ladder.yaml`,
        'career-ladder',
        1,
        role(`Role${index}`, levels),
      ),
    }));
    const { levels } = new LadderService().compare(sides);
    assert.deepEqual(
      levels.map(({ change, note }) => [change, note]),
      [
        ['changed', '“L1” and “D1” stand together by their rank'],
        ['changed', '“L2” and “D2” stand together by their rank'],
      ],
    );
  });

  it('are never told by rank between two versions of one', () => {
    const { levels } = versions(role('Engineer', 'L1 L2'), role('Designer', 'D1 D2'));
    assert.deepEqual(
      levels.map(({ line, change }) => [line.ranked, change]),
      [
        [false, 'removed'],
        [false, 'removed'],
        [false, 'added'],
        [false, 'added'],
      ],
    );
  });

  it('are told by rank in no time where there are thousands', () => {
    const many = (letter: string) => Array.from({ length: 3000 }, (_, i) => `${letter}${i}`).join(' ');
    assert.equal(lines(many('L'), many('D')).split(' ').length, 3000);
  });
});
