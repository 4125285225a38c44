import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schemas/ladder.schema.json';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
ajv.addKeyword('markdownDescription');
const validate = ajv.compile(schema);

const base = { ladder: 1, role: 'Engineer' };
const competency = (cells: unknown) => ({ ...base, competencies: [{ id: 'c', cells }] });
const cell = (value: unknown) => competency({ L1: value });

/** What is wrong, one entry per place; `if` only repeats that one of its branches failed. */
function errors(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword, params: { additionalProperty, missingProperty } }) => {
      const key = additionalProperty ?? missingProperty;
      return `${instancePath} ${keyword}${key === undefined ? '' : ` ${key}`}`;
    });
}

describe('ladder.schema.json', () => {
  const good: [string, unknown][] = [
    ['the required keys alone', base],
    [
      'every key of the file',
      { ...base, family: 'F', summary: 'S', language: 'pt-BR', inheritance: 'standalone' },
    ],
    ['keys with nothing behind them yet', { ...base, family: null, summary: null, language: null }],
    [
      'lists with nothing behind them yet',
      { ...base, inheritance: null, values: null, levels: null, competencies: null },
    ],
    ['empty lists', { ...base, values: [], levels: [], competencies: [] }],
    ['items that are only a dash yet', { ...base, values: [null], levels: [null], competencies: [null] }],
    ['numbers and booleans where words are expected', { ...base, role: 2024, family: true, summary: 1.5 }],
    ['ids of any scalar', { ...base, levels: [{ id: 1 }, { id: true }, { id: null }, { id: 'L1' }] }],
    ['the id __proto__', { ...base, levels: [{ id: '__proto__' }] }],
    [
      'a whole value',
      { ...base, values: [{ id: 'v', name: 'V', description: 'D', behaviors: ['B'], competencies: ['c'] }] },
    ],
    [
      'one text, one id where a list is usual',
      { ...base, values: [{ id: 'v', behaviors: 'B', competencies: 'c' }] },
    ],
    ['a whole level', { ...base, levels: [{ id: 'L', name: 'N', summary: 'S', follows: ['K', 1, null] }] }],
    [
      'follows: one id, nothing, an empty list',
      {
        ...base,
        levels: [
          { id: 1, follows: 'L' },
          { id: 2, follows: null },
          { id: 3, follows: [] },
        ],
      },
    ],
    [
      'a whole competency',
      {
        ...base,
        competencies: [{ id: 'c', name: 'C', description: 'D', group: 'G', values: ['v'], cells: {} }],
      },
    ],
    ['values: one id', { ...base, competencies: [{ id: 'c', values: 'v', cells: null }] }],
    ['cell: nothing yet', cell(null)],
    ['cell: one behavior', cell('Reviews code')],
    ['cell: a number or a boolean', competency({ L1: 2024, L2: true })],
    ['cell: a list', cell(['Reviews code', null, 3, { behavior: 'Leads' }])],
    ['cell: an empty list, an empty mapping', competency({ L1: [], L2: {} })],
    [
      'cell: behaviors with all they can have',
      cell([{ behavior: 'B', examples: ['E', null], values: ['v'] }]),
    ],
    [
      'cell: behavior with nothing behind its keys yet',
      cell([{ behavior: null, examples: null, values: null }]),
    ],
    ['cell: examples and values as one text', cell([{ behavior: 'B', examples: 'E', values: 'v' }])],
    [
      'cell: summary, behaviors, examples',
      cell({ summary: 'S', behaviors: ['B', { behavior: 'C' }], examples: ['E'] }),
    ],
    [
      'cell: a mapping with nothing behind its keys yet',
      cell({ summary: null, behaviors: null, examples: null }),
    ],
    ['cell: behaviors and examples as one text', cell({ behaviors: 'B', examples: 'E' })],
    [
      'cell: notExpected with and without its reason',
      competency({ L1: { notExpected: 'R' }, L2: { notExpected: null } }),
    ],
    [
      'cell: unchanged with and without its reason',
      competency({ L1: { unchanged: 'R' }, L2: { unchanged: null } }),
    ],
    [
      'cells of levels named __proto__ and constructor',
      competency(JSON.parse('{"__proto__":"B","constructor":"B"}')),
    ],
  ];
  for (const [name, value] of good) {
    it(`accepts ${name}`, () => assert.deepEqual(errors(value), []));
  }

  const bad: [string, unknown, string][] = [
    ['a file that is no mapping', 'Engineer', ' type'],
    ['a file without a version', { role: 'R' }, ' required ladder'],
    ['a file without a role', { ladder: 1 }, ' required role'],
    ['another version', { ladder: 2, role: 'R' }, '/ladder const'],
    ['a version in quotes', { ladder: '1', role: 'R' }, '/ladder const'],
    ['a version with nothing behind it', { ladder: null, role: 'R' }, '/ladder const'],
    ['a role with nothing behind it', { ladder: 1, role: null }, '/role type'],
    ['a blank role', { ladder: 1, role: ' ' }, '/role pattern'],
    ['a role that is a list', { ladder: 1, role: ['R'] }, '/role type'],
    ['an unknown key of the file', { ...base, level: [] }, ' additionalProperties level'],
    ['a summary that is a list', { ...base, summary: ['S'] }, '/summary type'],
    ['a family that is a mapping', { ...base, family: { name: 'F' } }, '/family type'],
    ['a language that is no tag', { ...base, language: 'American English' }, '/language pattern'],
    ['a language that is a list', { ...base, language: ['en'] }, '/language type'],
    ['another inheritance', { ...base, inheritance: 'none' }, '/inheritance enum'],
    ['values as a mapping', { ...base, values: { ownership: 'O' } }, '/values type'],
    ['a value that is a word', { ...base, values: ['ownership'] }, '/values/0 type'],
    ['a value without an id', { ...base, values: [{ name: 'V' }] }, '/values/0 required id'],
    ['a value with a blank id', { ...base, values: [{ id: '' }] }, '/values/0/id pattern'],
    [
      'a value with an unknown key',
      { ...base, values: [{ id: 'v', behaviours: [] }] },
      '/values/0 additionalProperties behaviours',
    ],
    [
      'a valued behavior that is a mapping',
      { ...base, values: [{ id: 'v', behaviors: [{ behavior: 'B' }] }] },
      '/values/0/behaviors/0 type',
    ],
    ['levels as a mapping', { ...base, levels: { L1: 'Junior' } }, '/levels type'],
    ['a level that is a word', { ...base, levels: ['L1'] }, '/levels/0 type'],
    ['a level without an id', { ...base, levels: [{ id: 'a' }, { name: 'N' }] }, '/levels/1 required id'],
    ['a level whose id is a list', { ...base, levels: [{ id: ['L1'] }] }, '/levels/0/id type'],
    [
      'a level with an unknown key',
      { ...base, levels: [{ id: 'L', title: 'T' }] },
      '/levels/0 additionalProperties title',
    ],
    [
      'follows a mapping',
      { ...base, levels: [{ id: 'L', follows: { L1: null } }] },
      '/levels/0/follows type',
    ],
    [
      'follows a list in a list',
      { ...base, levels: [{ id: 'L', follows: [['L1']] }] },
      '/levels/0/follows/0 type',
    ],
    ['competencies as a mapping', { ...base, competencies: { c: {} } }, '/competencies type'],
    ['a competency that is a list', { ...base, competencies: [[]] }, '/competencies/0 type'],
    ['a competency without an id', { ...base, competencies: [{ cells: {} }] }, '/competencies/0 required id'],
    [
      'a competency with an unknown key',
      { ...base, competencies: [{ id: 'c', level: 1 }] },
      '/competencies/0 additionalProperties level',
    ],
    ['cells as a list', competency([{ L1: 'B' }]), '/competencies/0/cells type'],
    ['cells as a word', competency('TBD'), '/competencies/0/cells type'],
    [
      'a cell with an unknown key',
      cell({ behavior: 'B' }),
      '/competencies/0/cells/L1 additionalProperties behavior',
    ],
    ['a cell whose summary is a list', cell({ summary: ['S'] }), '/competencies/0/cells/L1/summary type'],
    [
      'a cell whose behaviors are a mapping',
      cell({ behaviors: { behavior: 'B' } }),
      '/competencies/0/cells/L1/behaviors type',
    ],
    ['a list in the list of a cell', cell(['B', ['C']]), '/competencies/0/cells/L1/1 type'],
    [
      'examples without their behavior',
      cell([{ examples: ['E'] }]),
      '/competencies/0/cells/L1/0 required behavior',
    ],
    [
      'a behavior with an unknown key',
      cell([{ behavior: 'B', example: 'E' }]),
      '/competencies/0/cells/L1/0 additionalProperties example',
    ],
    ['a behavior that is a list', cell([{ behavior: ['B'] }]), '/competencies/0/cells/L1/0/behavior type'],
    [
      'an example that is a mapping',
      cell([{ behavior: 'B', examples: [{ a: 'b' }] }]),
      '/competencies/0/cells/L1/0/examples/0 type',
    ],
    ['a reason that is a list', cell({ notExpected: ['R'] }), '/competencies/0/cells/L1/notExpected type'],
    [
      'behaviors beside notExpected',
      cell({ notExpected: 'R', behaviors: ['B'] }),
      '/competencies/0/cells/L1/behaviors false schema',
    ],
    [
      'a summary beside notExpected',
      cell({ notExpected: null, summary: 'S' }),
      '/competencies/0/cells/L1/summary false schema',
    ],
    [
      'behaviors beside unchanged',
      cell({ unchanged: 'R', behaviors: ['B'] }),
      '/competencies/0/cells/L1/behaviors false schema',
    ],
    [
      'examples beside unchanged',
      cell({ unchanged: 'R', examples: ['E'] }),
      '/competencies/0/cells/L1/examples false schema',
    ],
    [
      'unchanged beside notExpected',
      cell({ notExpected: 'R', unchanged: 'R' }),
      '/competencies/0/cells/L1/unchanged false schema',
    ],
  ];
  for (const [name, value, expected] of bad) {
    it(`says one thing about ${name}`, () => assert.deepEqual(errors(value), [expected]));
  }

  it('says one thing for each fault, however many there are', () => {
    const value = {
      ladder: 1,
      levels: [{ id: 'L1', titel: 'T' }, 'L2'],
      competencies: [
        {
          id: 'c',
          cells: { L1: { notExpected: 'R', behaviors: 3, unchanged: null }, L2: [{ examples: 'E' }] },
        },
      ],
    };
    assert.deepEqual(errors(value).sort(), [
      ' required role',
      '/competencies/0/cells/L1/behaviors false schema',
      '/competencies/0/cells/L1/unchanged false schema',
      '/competencies/0/cells/L2/0 required behavior',
      '/levels/0 additionalProperties titel',
      '/levels/1 type',
    ]);
  });

  it('explains every key and every definition', () => {
    const unexplained: string[] = [];
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        const here = `${path}/${key}`;
        // A condition is nothing that anybody reads.
        if (key === 'if') continue;
        if (/\/(properties|\$defs)$/.test(path) && typeof child === 'object') {
          if (!child.title?.trim()) unexplained.push(`${here} title`);
          if (!/^[A-Z].*[.]$/.test(child.description ?? '')) unexplained.push(`${here} description`);
        }
        visit(child, here);
      }
    };
    visit(schema, '');
    assert.deepEqual(unexplained, []);
  });

  it('needs no network and no format checker', () => {
    const text = JSON.stringify(schema);
    assert.doesNotMatch(text, /"format":/);
    assert.doesNotMatch(schema.$id, /^https?:/);
    assert.deepEqual(
      [...text.matchAll(/"\$ref":"([^"]*)"/g)]
        .map(([, ref]) => ref)
        .filter((ref) => !ref!.startsWith('#/$defs/')),
      [],
    );
  });
});
