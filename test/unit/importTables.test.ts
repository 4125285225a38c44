import assert from 'node:assert/strict';
import { cells, importText, levels, table } from './importing';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Of each ladder. */
  readonly roles?: string[];
  readonly levels: string[][];
  readonly cells: string[][];
  /** `line text` of what is not placed, headings aside. */
  readonly unplaced?: string[];
}

const simple = { levels: [['L1', 'L2']], cells: [['A L1: a1', 'A L2: a2', 'B L1: b1', 'B L2: b2']] };
const byRow = (corner: string) => table(`${corner} | A | B`, 'L1 | a1 | b1', 'L2 | a2 | b2');
const byColumn = (corner: string) => table(`${corner} | L1 | L2`, 'A | a1 | a2', 'B | b1 | b2');

const cases: readonly Case[] = [
  { name: 'levels as rows, named by the corner', text: byRow('Level / Competency'), ...simple },
  { name: 'levels as columns, named by the corner', text: byColumn('Competency \\\\ Level'), ...simple },
  { name: 'levels as columns, named with arrows', text: byColumn('Level → / Competency ↓'), ...simple },
  { name: 'levels as rows, without a corner', text: byRow(''), ...simple },
  { name: 'levels as columns, without a corner', text: byColumn(''), ...simple },
  { name: 'a corner that names the other axis', text: byColumn('Level'), ...simple },
  {
    name: 'a corner with both names against the look of the labels',
    text: table('Competency / Level | A', 'L1 | x'),
    levels: [['a=A']],
    cells: [['L1 a: x']],
  },
  { name: 'a corner that says more', text: byRow('Our teams'), ...simple, unplaced: ['0 Our teams'] },
  {
    name: 'a table that nothing tells of, alone in its file: rows are levels',
    text: table('x | A', 'Apprenticeship | a', 'Mastery | b'),
    levels: [['apprenticeship=Apprenticeship', 'mastery=Mastery']],
    cells: [['A apprenticeship: a', 'A mastery: b']],
    unplaced: ['0 x'],
  },
  {
    name: 'levels from the highest down',
    text: table('Level | A', 'L3 | three', 'L2 | two', 'L1 | one'),
    levels: [['L1', 'L2', 'L3']],
    cells: [['A L1: one', 'A L2: two', 'A L3: three']],
  },
  {
    name: 'rows that are too short and too long',
    text: `${table('Level | A | B', 'L1 | a1')}\n| L2 | a2 | b2 | c2 | \\*d\\* |`,
    levels: [['L1', 'L2']],
    cells: [['A L1: a1', 'A L2: a2', 'B L2: b2']],
    unplaced: ['3 c2', '3 \\*d\\*'],
  },
  {
    name: 'rows of one name',
    text: table('Level | A', 'L1 | one', 'L1 | two'),
    levels: [['L1', 'L1-2=L1']],
    cells: [['A L1: one', 'A L1-2: two']],
  },
  {
    name: 'columns of one name',
    text: table('Level | A | A', 'L1 | one | two'),
    levels: [['L1']],
    cells: [['A L1: one', 'A L1: two']],
  },
  {
    name: 'columns of one name that say the same',
    text: table('Level | A | a', 'L1 | one | one'),
    levels: [['L1']],
    cells: [['A L1: one']],
  },
  {
    name: 'a row without a label, which goes on from the row above',
    text: table('Level | A | B', 'L1 | one | ', ' | two | three'),
    levels: [['L1']],
    cells: [['A L1: one + two', 'B L1: three']],
  },
  {
    name: 'a first row without a label',
    text: table('Level | A', ' | one', 'L2 | two'),
    levels: [['row-1=Row 1', 'L2']],
    cells: [['A row-1: one', 'A L2: two']],
  },
  {
    name: 'a column without a label',
    text: table('Level | A |  | ', 'L1 | one | two | '),
    levels: [['L1']],
    cells: [['A L1: one', 'Column 2 L1: two']],
  },
  {
    name: 'bold rows that group those below',
    text: table('Skill | L1', '**Craft** | ', 'A | a', '**People** | ', 'B | b'),
    levels: [['L1']],
    cells: [['Craft/A L1: a', 'People/B L1: b']],
  },
  {
    name: 'bold rows that are competencies',
    text: table('Skill | L1', '**A** | a', '**B** | '),
    levels: [['L1']],
    cells: [['A L1: a']],
  },
  {
    name: 'labels of several lines',
    text: table('Level | A<br>What we build', 'L1<br>Junior<br>Learns | a', 'Senior<br>Leads | b'),
    levels: [['L1=Junior Learns', 'senior=Senior']],
    cells: [['A L1: a', 'A senior: b']],
  },
  {
    name: 'ids that JavaScript and YAML find odd',
    text: table('Level | constructor | no | 1', '\\_\\_proto\\_\\_ | a | b | c', '1 | d | e | f'),
    levels: [['proto=__proto__', '1']],
    cells: [['constructor proto: a', 'constructor 1: d', 'no proto: b', 'no 1: e', '1 proto: c', '1 1: f']],
  },
  {
    name: 'a header without rows',
    text: table('Level | A | B'),
    levels: [],
    cells: [],
    unplaced: ['0 |Level | A | B|\n|---|---|---|'],
  },
  {
    name: 'a single column',
    text: table('Level', 'L1'),
    levels: [],
    cells: [],
    unplaced: ['0 |Level|\n|---|\n|L1|'],
  },
  {
    name: 'a table that is no matrix, beside one that is',
    text: `${byRow('Level')}\n\n${table('Date | Who', '2026 | Ana')}`,
    ...simple,
    unplaced: ['5 |Date | Who|\n|---|---|\n|2026 | Ana|'],
  },
  {
    name: 'a line that only touches the table',
    text: `${byRow('Level')}\nSee above.`,
    ...simple,
    unplaced: ['4 See above.'],
  },
  {
    name: 'a table in a quote, and one in a list',
    text: `> Quoted\n>\n> ${byRow('Level').replaceAll('\n', '\n> ')}\n\n- Item\n\n  ${table('Level | A', 'M1 | m').replaceAll('\n', '\n  ')}`,
    levels: [['L1', 'L2'], ['M1']],
    cells: [...simple.cells, ['A M1: m']],
    unplaced: ['0 Quoted', '7 Item'],
  },
  {
    name: 'Windows line ends and a byte order mark',
    text: `\ufeff# Ops Ladder\r\n\r\nText\r\n\r\n${byRow('Level').replaceAll('\n', '\r\n')}\r\n`,
    roles: ['Ops'],
    ...simple,
    unplaced: ['2 Text'],
  },
  {
    name: 'tables with the same levels',
    text: `# Ops\n\n## Craft\n\n${table('Level | A', 'L1 | a')}\n\n## People\n\n${table('Level | B', 'L1 | b')}`,
    roles: ['Ops'],
    levels: [['L1']],
    cells: [['Craft/A L1: a', 'People/B L1: b']],
  },
  {
    name: 'tables with the same levels under one heading',
    text: `# Ops\n\n${table('Level | A', 'L1 | a')}\n\n${table('Level | B', 'L1 | b')}`,
    roles: ['Ops'],
    levels: [['L1']],
    cells: [['A L1: a', 'B L1: b']],
  },
  {
    name: 'tables with the same levels, one of them the other way round',
    text: `# Ops\n\n${table('Level | A', 'L1 | a', 'L2 | a2')}\n\n${table('Skill | L1 | L2', 'B | b | b2')}`,
    levels: [['L1', 'L2']],
    cells: [['A L1: a', 'A L2: a2', 'B L1: b', 'B L2: b2']],
  },
  {
    name: 'a competency in two groups',
    text: `# Ops\n\n## X\n\n${table('Level | A', 'L1 | a')}\n\n## Y\n\n${table('Level | A', 'L1 | b')}`,
    levels: [['L1']],
    cells: [['X/A L1: a', 'Y/A L1: b']],
  },
  {
    name: 'a competency whose cells fill each other up',
    text: `# Ops\n\n${table('Level | A', 'L1 | a', 'L2 | ')}\n\n${table('Level | A', 'L1 | ', 'L2 | b')}`,
    levels: [['L1', 'L2']],
    cells: [['A L1: a', 'A L2: b']],
  },
  {
    name: 'tables of two roles with the same levels and competencies',
    text: `# Backend\n\n${table('Level | A | B', 'L1 | a | b')}\n\n# Frontend\n\n${table('Level | A | B', 'L1 | c | d')}`,
    roles: ['Backend', 'Frontend'],
    levels: [['L1'], ['L1']],
    cells: [
      ['A L1: a', 'B L1: b'],
      ['A L1: c', 'B L1: d'],
    ],
  },
  {
    name: 'tables with other levels',
    text: `# IC\n\n${table('Level | A', 'L1 | a')}\n\n# Manager\n\n${table('Level | A', 'M1 | b')}`,
    roles: ['IC', 'Manager'],
    levels: [['L1'], ['M1']],
    cells: [['A L1: a'], ['A M1: b']],
  },
  {
    name: 'levels of one id that are called otherwise',
    text: `${table('Level | A', 'L1 (Junior) | a')}\n\n${table('Level | B', 'L1 (Associate) | b')}`,
    levels: [['L1=Junior'], ['L1=Associate']],
    cells: [['A L1: a'], ['B L1: b']],
  },
];

describe('import: tables', () => {
  for (const { name, text, roles, levels: expected, cells: written, unplaced = [] } of cases) {
    it(name, () => {
      const result = importText(text);
      assert.deepEqual(result.read.map(levels), expected);
      assert.deepEqual(result.read.map(cells), written);
      if (roles)
        assert.deepEqual(
          result.ladders.map(({ role }) => role),
          roles,
        );
      const others = result.unplaced.filter(({ text: words }) => !words.startsWith('#'));
      assert.deepEqual(
        others.map(({ line, text: words }) => `${line} ${words}`),
        unplaced,
      );
    });
  }

  const nothing: readonly [name: string, text: string, unplaced: [number, string, RegExp][]][] = [
    ['an empty text', '', []],
    ['text without a table', 'Just words.', [[0, 'Just words.', /outside the tables/]]],
    [
      'a table without dashes',
      '| Level | A |\n| L1 | a |',
      [[0, '| Level | A |\n| L1 | a |', /needs a line of dashes/]],
    ],
    [
      'a table with too few dashes',
      '| Level | A | B |\n|---|---|\n| L1 | a | b |',
      [[0, '| Level | A | B |\n|---|---|\n| L1 | a | b |', /header has 3 columns and the line of dashes 2/]],
    ],
    [
      'an HTML table of one cell',
      '<table><tr><td>L1</td></tr></table>',
      [[0, '<table><tr><td>L1</td></tr></table>', /two columns/]],
    ],
    [
      'an HTML table that is not closed',
      '<table><tr><td>L1</td></tr>',
      [[0, '<table><tr><td>L1</td></tr>', /HTML table/]],
    ],
    [
      'an HTML table in a list',
      '- <table><tr><td>L1</td><td>a</td></tr></table>',
      [[0, '- <table><tr><td>L1</td><td>a</td></tr></table>', /HTML table/]],
    ],
    [
      'a table in code',
      '```\n| Level | A |\n|---|---|\n| L1 | a |\n```',
      [[0, '```\n| Level | A |\n|---|---|\n| L1 | a |\n```', /code block/]],
    ],
  ];
  for (const [name, text, expected] of nothing) {
    it(`no ladder: ${name}`, () => {
      const { ladders, unplaced } = importText(text);
      assert.deepEqual(ladders, []);
      assert.deepEqual(
        unplaced.map(({ line, text: words }) => [line, words]),
        expected.map(([line, words]) => [line, words]),
      );
      for (const [index, [, , reason]] of expected.entries())
        assert.match(unplaced[index]?.reason ?? '', reason);
    });
  }

  const named: readonly [name: string, text: string, file: string, role: string][] = [
    ['the nearest heading', `# Guide\n\n## Data Ladder\n\n${byRow('Level')}`, 'x.md', 'Data'],
    ['a heading further up', `# Data Engineers\n\n## Levels\n\n${byRow('Level')}`, 'x.md', 'Data Engineers'],
    ['not a heading below', `${byRow('Level')}\n\n## Data`, 'web-developer.md', 'Web Developer'],
    ['the title in the front matter', `---\ntitle: "Data Ladder"\n---\n\n${byRow('Level')}`, 'x.md', 'Data'],
    ['the title of the document', `${byRow('Level')}\n\n# Data Guide`, 'x.md', 'Data Guide'],
    ['the file name', byRow('Level'), 'docs/site-reliability.md', 'Site Reliability'],
    ['nothing at all', byRow('Level'), '', 'Unnamed role'],
    ['words that YAML would misread', `# no\n\n${byRow('Level')}`, 'x.md', 'no'],
    ['a heading with a link', `# [Data](https://example.com) Ladder\n\n${byRow('Level')}`, 'x.md', 'Data'],
  ];
  for (const [name, text, file, role] of named) {
    it(`role from ${name}`, () => {
      const { ladders, read } = importText(text, file);
      assert.deepEqual([ladders[0]?.role, read[0]?.role?.value], [role, role]);
    });
  }
});
