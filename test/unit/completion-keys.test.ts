import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accept, complete, labels, sound } from './cursor';

/** Text, label, text after. All of them must read back without a fault. */
const cases: readonly (readonly [name: string, before: string, label: string, after: string])[] = [
  ['the version', 'l|', 'ladder', 'ladder: 1'],
  ['a key at the top', 'ladder: 1\n|', 'role', 'ladder: 1\nrole: '],
  ['a key indented by mistake', 'ladder: 1\n|\nrole: X\n', 'summary', 'ladder: 1\nsummary: \nrole: X\n'],
  ['a choice', 'ladder: 1\ninh|\n', 'inheritance', 'ladder: 1\ninheritance: cumulative\n'],
  ['a chosen value', 'inheritance: |', 'standalone', 'inheritance: standalone'],
  [
    'a chosen value over another',
    'inheritance: |cumulative # x',
    'standalone',
    'inheritance: standalone # x',
  ],
  ['a chosen value in quotes', "inheritance: 's|'", 'standalone', "inheritance: 'standalone'"],
  ['a chosen value without a blank', 'inheritance:|', 'standalone', 'inheritance: standalone'],
  ['a chosen value among blanks', 'inheritance:  |  ', 'standalone', 'inheritance: standalone'],
  ['the version’s number', 'ladder: |', '1', 'ladder: 1'],
  ['a key in front of its colon', 'ro|: Engineer', 'role', 'role: Engineer'],
  ['a key in front of all of its word', 'ladder: 1\n|role: X', 'summary', 'ladder: 1\nsummary: X'],
  ['a key that is whole', 'ladder: 1\nrole|: X', 'role', 'ladder: 1\nrole: X'],
  [
    'a key with a comment',
    'lev|  # lowest first\n',
    'levels',
    'levels:  # lowest first\n  - id: L1\n    name: \n    summary: \n',
  ],
  [
    'a list',
    'ladder: 1\nval|',
    'values',
    'ladder: 1\nvalues:\n  - id: value-id\n    name: \n    description: ',
  ],
  ['the first level', 'levels:\n|', 'New level', 'levels:\n  - id: L1\n    name: \n    summary: '],
  [
    'the first level behind the key',
    'levels:|',
    'New level',
    'levels:\n  - id: L1\n    name: \n    summary: ',
  ],
  [
    'the first level behind its dash',
    'levels:\n  - |',
    'New level',
    'levels:\n  - id: L1\n    name: \n    summary: ',
  ],
  [
    'the next level',
    'levels:\n  - id: L1\n|',
    'New level',
    'levels:\n  - id: L1\n  - id: L2\n    name: \n    summary: ',
  ],
  [
    'the next level, with a dash where Enter left the cursor',
    'levels:\n  - id: L1\n    name: Junior\n    - |\nrole: X\n',
    'New level',
    'levels:\n  - id: L1\n    name: Junior\n  - id: L2\n    name: \n    summary: \nrole: X\n',
  ],
  [
    'a level between two, not indented',
    'levels:\n- id: L1\n|\n- id: L3\n',
    'New level',
    'levels:\n- id: L1\n- id: L4\n  name: \n  summary: \n- id: L3\n',
  ],
  [
    'a level in a list that is indented by four',
    'role: X\nlevels:\n    - id: L1\n      name: A\n    - |\n',
    'New level',
    'role: X\nlevels:\n    - id: L1\n      name: A\n    - id: L2\n      name: \n      summary: \n',
  ],
  ['the id of a level', 'levels:\n  - i|', 'id', 'levels:\n  - id: '],
  [
    'the id in front of the other keys',
    'levels:\n  - |\n    name: Junior\n',
    'id',
    'levels:\n  - id: \n    name: Junior\n',
  ],
  [
    'the id with a wide dash',
    'levels:\n  - |\n      name: Junior\n',
    'id',
    'levels:\n  -   id: \n      name: Junior\n',
  ],
  ['a key of a level', 'levels:\n  - id: L1\n    |\n', 'name', 'levels:\n  - id: L1\n    name: \n'],
  [
    'a key of a level, at a wrong column',
    'levels:\n  - id: L1\n   n|\n',
    'name',
    'levels:\n  - id: L1\n    name: \n',
  ],
  [
    'a key of a level, not indented',
    'levels:\n- id: L1\n  |\n- id: L2\n',
    'name',
    'levels:\n- id: L1\n  name: \n- id: L2\n',
  ],
  ['a key of the ladder behind a list', 'levels:\n- id: L1\n|', 'role', 'levels:\n- id: L1\nrole: '],
  ['a key of a level in brackets', 'levels: [{ id: L1, na| }]', 'name', 'levels: [{ id: L1, name:  }]'],
  [
    'a list of ids',
    'competencies:\n  - id: a\n    va|',
    'values',
    'competencies:\n  - id: a\n    values: []',
  ],
  [
    'a value, with a dash of its own',
    'values:\n  - id: own\n    behaviors:\n      - Fixes\n  |\n',
    'New value',
    'values:\n  - id: own\n    behaviors:\n      - Fixes\n  - id: value-id\n    name: \n    description: \n',
  ],
  [
    'a group used before',
    'competencies:\n  - id: a\n    group: People & Culture\n  - id: b\n    group: |\n',
    'People & Culture',
    'competencies:\n  - id: a\n    group: People & Culture\n  - id: b\n    group: People & Culture\n',
  ],
  [
    'a group that needs quotes',
    'competencies:\n  - id: a\n    group: "Craft: code"\n  - id: b\n    group: |\n',
    'Craft: code',
    'competencies:\n  - id: a\n    group: "Craft: code"\n  - id: b\n    group: \'Craft: code\'\n',
  ],
  [
    'a competency with all cells',
    'levels:\n  - id: L1\n  - id: 2\ncompetencies:\n  - |',
    'New competency',
    'levels:\n  - id: L1\n  - id: 2\ncompetencies:\n  - id: competency-id\n    name: \n    description: \n    cells:\n      L1: \n      2: ',
  ],
  [
    'a key behind a literal text',
    'levels:\n  - id: L1\n    summary: |\n      Some: words\n\n    ‸\n',
    'name',
    'levels:\n  - id: L1\n    summary: |\n      Some: words\n\n    name: \n',
  ],
];

describe('completion of keys', () => {
  for (const [name, before, label, after] of cases) {
    for (const newline of ['\n', '\r\n']) {
      it(`inserts ${name}${newline === '\n' ? '' : ', CRLF'}`, () => {
        const text = accept(before.replaceAll('\n', newline), label);
        // One line alone does not tell how lines end.
        const expected = before.includes('\n') ? after.replaceAll('\n', newline) : after;
        assert.equal(text, expected);
        sound(text);
      });
    }
  }

  it('offers what the schema has, what it requires first, and what is there not', () => {
    const schema = JSON.parse(readFileSync('schemas/ladder.schema.json', 'utf8'));
    const top = Object.keys(schema.properties);
    assert.deepEqual(labels('|').sort(), ['New ladder', ...top].sort());
    assert.deepEqual(labels('|').slice(1, 3), schema.else.required);
    assert.deepEqual(
      labels('role: X\n|\nlevels: []\n'),
      top.filter((key) => key !== 'role' && key !== 'levels'),
    );
    for (const [list, definition] of [
      ['levels', 'level'],
      ['values', 'value'],
      ['competencies', 'competency'],
    ]) {
      const keys = Object.keys(schema.$defs[definition ?? ''].properties);
      assert.deepEqual(
        labels(`${list}:\n  - x: 1\n    |\n`).filter((label) => keys.includes(label)),
        keys,
      );
    }
  });

  it('documents a key with the schema’s words', () => {
    const schema = JSON.parse(readFileSync('schemas/ladder.schema.json', 'utf8'));
    const find = (markdown: boolean) => complete('ro|', { markdown }).find(({ label }) => label === 'role');
    assert.deepEqual(find(true)?.documentation, {
      kind: 'markdown',
      value: schema.properties.role.markdownDescription,
    });
    assert.equal(find(false)?.documentation, schema.properties.role.description);
  });

  it('makes a whole ladder of an empty file, with nothing missing but words', () => {
    for (const before of ['|', '\n|\n', '# Our ladder\n|', 'lad|']) {
      const { ladder } = sound(accept(before, 'New ladder'));
      assert.equal(ladder.role?.value, 'Software Engineer', before);
      assert.deepEqual(
        ladder.levels.map(({ id }) => id.value),
        ['L1', 'L2', 'L3'],
      );
      assert.deepEqual(
        ladder.competencies[0]?.cells.map(({ level }) => level.value),
        ['L1', 'L2', 'L3'],
      );
    }
    assert.ok(!labels('role: X\n|').includes('New ladder'));
    assert.deepEqual(
      [
        ...(complete('|').find(({ label }) => label === 'New ladder')?.textEdit?.newText ?? '').matchAll(
          /\$\{?(\d+)/g,
        ),
      ].map(([, stop]) => Number(stop)),
      Array.from({ length: 11 }, (_, index) => index + 1),
      'from top to bottom',
    );
  });

  it('gives the same text to a client without snippets', () => {
    for (const [, before, label, after] of cases)
      assert.equal(accept(before, label, { snippets: false }), after);
    for (const { insertTextFormat } of complete('|', { snippets: false })) assert.equal(insertTextFormat, 1);
  });
});
