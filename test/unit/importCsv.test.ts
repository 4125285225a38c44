import assert from 'node:assert/strict';
import { exportCsv } from '../../server/src/export/csv';
import { exportMarkdown } from '../../server/src/export/markdown';
import { importLadders } from '../../server/src/import';
import { draftOf, type LadderDraft } from '../../server/src/model/draft';
import type { Ladder } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import { importSheets } from './documents';
import { cells, levels } from './importing';

function read(text: string, name = 'people.csv') {
  const { ladders, unplaced } = importLadders(text, name);
  const all = ladders.map(({ yaml }): Ladder => parseLadder(yaml).ladder);
  return { ladders, unplaced, all, roles: ladders.map(({ role }) => role) };
}

interface Sheet {
  readonly name: string;
  readonly text: string;
  readonly role?: string;
  readonly levels: readonly string[];
  readonly cells: readonly string[];
  /** Texts that find no place. */
  readonly unplaced?: readonly string[];
}

const sheets: readonly Sheet[] = [
  {
    name: 'levels down',
    text: 'Level,Coding,Testing\nL1,Writes code,Writes tests\nL2,Reviews code,\n',
    levels: ['L1', 'L2'],
    cells: ['Coding L1: Writes code', 'Coding L2: Reviews code', 'Testing L1: Writes tests'],
  },
  {
    name: 'levels across',
    text: 'Competency,Junior,Senior\nCoding,Writes code,Reviews code\nTesting,,Plans tests\n',
    levels: ['junior=Junior', 'senior=Senior'],
    cells: ['Coding junior: Writes code', 'Coding senior: Reviews code', 'Testing senior: Plans tests'],
  },
  {
    name: 'semicolons, quotes, several lines in a cell, as Excel writes them',
    text: '\ufeffLevel;Coding\r\nL1;"• Writes ""code"";\r\n• Asks"\r\nL2;Reviews, and merges\r\n',
    levels: ['L1', 'L2'],
    cells: ['Coding L1: Writes "code"; + Asks', 'Coding L2: Reviews, and merges'],
  },
  {
    name: 'the separator that it declares',
    text: 'sep=;\nLevel;Coding\nL1;a, b\n',
    levels: ['L1'],
    cells: ['Coding L1: a, b'],
  },
  {
    name: 'a group, a name and a description in front',
    text: 'Category,Competency,Description,L1,L2\nCraft,Coding,How we code,a,b\n,Testing,,c,d\nPeople,Mentoring,,e,f\n',
    levels: ['L1', 'L2'],
    cells: [
      'Craft/Coding L1: a',
      'Craft/Coding L2: b',
      'Craft/Testing L1: c',
      'Craft/Testing L2: d',
      'People/Mentoring L1: e',
      'People/Mentoring L2: f',
    ],
  },
  {
    name: 'columns that ladders do not have',
    text: 'Competency,Owner,L1,L2\nCoding,Ann,a,b\n',
    levels: ['L1', 'L2'],
    cells: ['Coding L1: a', 'Coding L2: b'],
    unplaced: ['Owner', 'Ann'],
  },
  {
    name: 'levels with their titles and what they are about',
    text: 'Level,Title,Description,Coding\nL1,Junior,Learns,a\nL2,Senior,Leads,b\n',
    levels: ['L1=Junior', 'L2=Senior'],
    cells: ['Coding L1: a', 'Coding L2: b'],
  },
  {
    name: 'headings of groups in rows of their own',
    text: ',L1,L2\nCraft,,\nCoding,a,b\nTesting,c,d\nPeople,,\nMentoring,e,\n',
    levels: ['L1', 'L2'],
    cells: [
      'Craft/Coding L1: a',
      'Craft/Coding L2: b',
      'Craft/Testing L1: c',
      'Craft/Testing L2: d',
      'People/Mentoring L1: e',
    ],
  },
  {
    name: 'competencies that nobody has described yet',
    text: ',L1,L2\nCoding,,\nTesting,,\nMentoring,a,\n',
    levels: ['L1', 'L2'],
    cells: ['Mentoring L1: a'],
  },
  {
    name: 'merged cells: one behavior in each row',
    text: 'Competency,L1,L2\nCoding,a,b\n,c,\n,,d\nTesting,e,f\n',
    levels: ['L1', 'L2'],
    cells: ['Coding L1: a + c', 'Coding L2: b + d', 'Testing L1: e', 'Testing L2: f'],
  },
  {
    name: 'a title above, empty rows between, a note below',
    text: 'Software Engineer,,\n,,\nLevel,Coding,Testing\nL1,a,b\n,,\nL2,c,d\n',
    role: 'Software Engineer',
    levels: ['L1', 'L2'],
    cells: ['Coding L1: a', 'Coding L2: c', 'Testing L1: b', 'Testing L2: d'],
  },
  {
    name: 'the highest level first',
    text: 'Level,Coding\nL3,c\nL2,b\nL1,a\n',
    levels: ['L1', 'L2', 'L3'],
    cells: ['Coding L1: a', 'Coding L2: b', 'Coding L3: c'],
  },
  {
    name: 'cells that were guarded against being run',
    text: "Level,Coding\nL1,'=1+1\nL2,'- Writes code\n",
    levels: ['L1', 'L2'],
    cells: ['Coding L1: =1+1', 'Coding L2: Writes code'],
  },
  {
    name: 'more cells than the header has',
    text: 'Level,Coding\nL1,a,b\n',
    levels: ['L1'],
    cells: ['Coding L1: a', 'Column 2 L1: b'],
  },
  {
    name: 'tabs',
    text: 'Level\tCoding\tTesting\nL1\ta, b; c\td\n',
    levels: ['L1'],
    cells: ['Coding L1: a, b; c', 'Testing L1: d'],
  },
];

describe('import: CSV', () => {
  for (const { name, text, role = 'People', levels: rows, cells: written, unplaced = [] } of sheets) {
    it(name, () => {
      const found = read(text);
      assert.deepEqual(
        found.unplaced.map((one) => one.text),
        unplaced,
      );
      assert.deepEqual(found.roles, [role]);
      assert.deepEqual(found.all.map(levels), [rows]);
      assert.deepEqual(found.all.map(cells), [written]);
    });
  }

  it('a row for each behavior', () => {
    const text =
      'Ladders of 2026,,,,,\n,,,,,\nLevel,Area,Competency,Summary,Expectation,Example,Owner\nL1 (Junior),Craft,Coding,Codes,Writes code,Wrote a,Ann\n,,,,Writes code,Wrote b,\n,,Coding,Codes,Asks early,,\nL2,Craft,Coding,,"• Reviews\n• Merges",In May,\nL2,People,Mentoring,,Pairs,,\n';
    const { all, unplaced, roles } = read(text);
    const [ladder] = all;
    assert.ok(ladder);
    assert.deepEqual(roles, ['2026']);
    assert.deepEqual(draftOf(ladder), {
      role: '2026',
      levels: [{ id: 'L1', name: 'Junior' }, { id: 'L2' }],
      competencies: [
        {
          id: 'coding',
          name: 'Coding',
          group: 'Craft',
          cells: [
            {
              level: 'L1',
              summary: 'Codes',
              behaviors: [{ text: 'Writes code', examples: ['Wrote a', 'Wrote b'] }, { text: 'Asks early' }],
            },
            { level: 'L2', behaviors: [{ text: 'Reviews' }, { text: 'Merges' }], examples: ['In May'] },
          ],
        },
        {
          id: 'mentoring',
          name: 'Mentoring',
          group: 'People',
          cells: [{ level: 'L2', behaviors: [{ text: 'Pairs' }] }],
        },
      ],
    });
    assert.deepEqual(
      unplaced.map((piece) => piece.text),
      ['Ladders of 2026', 'Owner', 'Ann'],
    );
  });

  it('keeps what levels and competencies are about', () => {
    const [ladder] = read('Level,Title,Description,Coding\nL1,Junior,Learns,a\n').all;
    assert.equal(ladder?.levels[0]?.summary?.value, 'Learns');
    const [other] = read('Competency,Description,L1,L2\nCoding,How we code,a,b\n').all;
    assert.equal(other?.competencies[0]?.description?.value, 'How we code');
  });

  for (const [name, text, reason] of [
    ['no matrix', 'Name,Address\nAnn,Here\n', /look like levels|needs a row/],
    ['one column', 'Level\nL1\nL2\n', /outside the tables|needs a row/],
    ['nothing', '', undefined],
    ['only separators', ',,,\n,,,\n', undefined],
  ] as const) {
    it(`has no ladder: ${name}`, () => {
      const { ladders, unplaced } = read(text);
      if (ladders.length === 0) {
        for (const piece of unplaced) assert.match(piece.reason, reason ?? /./);
        const words = text.split(/[,\n]/).filter(Boolean);
        assert.deepEqual(unplaced.map((piece) => piece.text).sort(), words.sort());
      } else assert.equal(name, 'no matrix');
    });
  }

  it('tells of a quotation mark that is not closed', () => {
    const { unplaced } = read('Level,Coding\nL1,"a\nL2,b\n');
    assert.match(unplaced[0]?.reason ?? '', /quotation mark/);
    assert.equal(unplaced[0]?.line, 1);
  });

  it('is told from Markdown and JSON by its text', () => {
    assert.deepEqual(read('Level,Coding,Testing\nL1,a,b\n', '').all.map(levels), [['L1']]);
    assert.deepEqual(read('| Level | Coding |\n|---|---|\n| L1 | a |\n', '').all.map(levels), [['L1']]);
    assert.deepEqual(read('{"role": "x", "levels": [{"id": "L1"}]}', '').all.map(levels), [['L1']]);
    // Prose with commas in its first line is no spreadsheet.
    assert.deepEqual(
      read('One, two, three\n\n| Level | Coding |\n|---|---|\n| L1 | a |\n', '').all.map(levels),
      [['L1']],
    );
  });

  // Some; the suite `random` has many.
  it('loses no word, whatever the sheet', () => importSheets(50));
});

describe('import: what people change in an export', () => {
  const draft: LadderDraft = {
    role: 'Tester',
    levels: [{ id: 'L1', name: 'Junior' }, { id: 'L2' }],
    competencies: [
      {
        id: 'tests',
        name: 'Tests',
        group: 'Craft',
        cells: [{ level: 'L1', behaviors: [{ text: 'Writes tests' }] }],
      },
      { id: 'talks', name: 'Talks', cells: [] },
    ],
  };
  const csv = exportCsv(draft);

  function changed(from: string | RegExp, to: string): { draft: LadderDraft; unplaced: readonly string[] } {
    const text = csv.replace(from, to);
    assert.notEqual(text, csv);
    const { all, unplaced } = read(text);
    assert.ok(all[0]);
    return { draft: draftOf(all[0]), unplaced: unplaced.map((piece) => piece.text) };
  }

  it('a cell', () => {
    const { draft: now, unplaced } = changed('"• Writes tests"', '"Writes tests\nExample: Wrote one"');
    assert.deepEqual(unplaced, []);
    assert.deepEqual(now.competencies[0]?.cells, [
      { level: 'L1', behaviors: [{ text: 'Writes tests' }], examples: ['Wrote one'] },
    ]);
  });

  it('a level between two others', () => {
    const { draft: now, unplaced } = changed('"L2",,\r\n', 'L1b: Middle,Asks,\r\n"L2",,\r\n');
    assert.deepEqual(unplaced, []);
    assert.deepEqual(now.levels, [{ id: 'L1', name: 'Junior' }, { id: 'L1b', name: 'Middle' }, { id: 'L2' }]);
    assert.deepEqual(now.competencies[0]?.cells[1], { level: 'L1b', behaviors: [{ text: 'Asks' }] });
  });

  it('a competency in front', () => {
    const { draft: now, unplaced } = changed(
      /"Level","Tests","Talks"\r\n"L1 \(Junior\)",/,
      'Level,Tools,Tests,Talks\r\nL1 (Junior),Uses a hammer,',
    );
    assert.deepEqual(unplaced, []);
    assert.deepEqual(
      now.competencies.map(({ id, group }) => [id, group]),
      [
        ['tools', undefined],
        ['tests', 'Craft'],
        ['talks', undefined],
      ],
    );
  });

  it('rows in another order, and an empty one among them', () => {
    const { draft: now, unplaced } = changed(
      /"L1 \(Junior\)",("• Writes tests"),\r\n"L2",,\r\n/,
      '"L2",,\r\n,,\r\n"l1  (junior)",$1,\r\n',
    );
    assert.deepEqual(unplaced, []);
    assert.deepEqual(now, draft);
  });

  for (const [name, from, to, unplaced] of [
    ['a note below', /$/, '\r\nAsk Ann\r\n', ['Ask Ann']],
    ['a column of one’s own', '"Summary","Follows"', '"Summary","Follows","Owner"', ['Owner']],
    ['a second row of a level', '"L2",,', '"L2",,\r\n"L2",Again,', ['L2', 'Again']],
    ['a property of one’s own', '"Inheritance"', 'Owner,Ann\r\n"Inheritance"', ['Owner', 'Ann']],
    ['what inheritance cannot be', '"cumulative"', '"both"', ['both']],
    ['a row without an id', '"talks"', '""', ['Talks']],
  ] as const) {
    it(`what has no place is told: ${name}`, () => {
      assert.deepEqual(changed(from, to).unplaced, unplaced);
    });
  }

  it('markup in a Markdown page, text around it, and two pages in one', () => {
    const page = exportMarkdown(draft).replace('Writes tests', '**Writes** [tests](https://a.test)');
    const { all, unplaced } = read(
      `Read this first.\n\n${page}\nThe end.\n\n${exportMarkdown({ ...draft, role: 'Other' })}`,
      'x.md',
    );
    assert.deepEqual(
      all.map((ladder) => [ladder.role?.value, cells(ladder)]),
      [
        ['Tester', ['Craft/Tests L1: Writes tests (https://a.test)']],
        ['Other', ['Craft/Tests L1: Writes tests']],
      ],
    );
    assert.deepEqual(
      unplaced.map((piece) => piece.text),
      ['Read this first.', 'The end.'],
    );
  });
});

describe('import: JSON', () => {
  for (const [name, text, unplaced] of [
    [
      'keys that ladders do not have',
      '{"role":"x","owner":"Ann","levels":[{"id":"L1","pay":7}]}',
      ['Ann', '7'],
    ],
    ['objects for texts', '{"role":"x","levels":[{"id":"L1","name":{"en":"Junior"}}]}', ['en', 'Junior']],
    ['levels in an object', '{"role":"x","levels":{"L1":{"name":"Junior"}}}', ['L1', 'name', 'Junior']],
    ['cells in a list', '{"role":"x","competencies":[{"id":"a","cells":["b"]}]}', ['b']],
    ['a key twice', '{"role":"x","role":"y","levels":[]}', ['y']],
    ['tabs', '{\n\t"role":\t"x\\ty",\n\t"levels": []\n}', []],
  ] as const) {
    it(`keeps account: ${name}`, () => {
      const found = read(text, 'x.json');
      assert.equal(found.ladders.length, 1);
      assert.deepEqual(
        found.unplaced.map((piece) => piece.text),
        unplaced,
      );
    });
  }

  it('takes several ladders', () => {
    const found = read('[{"role":"a","levels":[]},\n{"role":"b","levels":[]}, {"name": "c"}]', 'x.json');
    assert.deepEqual(found.roles, ['a', 'b']);
    assert.deepEqual(
      found.ladders.map(({ line }) => line),
      [0, 1],
    );
    assert.deepEqual(
      found.unplaced.map((piece) => piece.text),
      ['name', 'c'],
    );
  });

  for (const text of [
    '',
    '{',
    '{"role": "x",}',
    'role: x',
    '[1, "a"]',
    '"a"',
    'null',
    `${'['.repeat(100_000)}`,
  ]) {
    it(`is none: ${text.slice(0, 20)}`, () => {
      const { ladders, unplaced } = read(text, 'x.json');
      assert.deepEqual(ladders, []);
      if (text !== 'null') assert.ok(unplaced.length > 0);
    });
  }
});
