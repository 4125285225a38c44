import assert from 'node:assert/strict';
import type { Cell } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';

/** A cell in short: its summary, behaviors with their details, examples and answers. */
function brief(cell: Cell | undefined) {
  if (!cell) return undefined;
  const { summary, behaviors, examples, notExpected, unchanged } = cell;
  return {
    ...(summary && { summary: summary.value }),
    behaviors: behaviors.map(({ text, examples: of, values }) =>
      of.length + values.length === 0
        ? text.value
        : [text.value, of.map(({ value }) => value), values.map(({ value }) => value)],
    ),
    ...(examples.length > 0 && { examples: examples.map(({ value }) => value) }),
    ...(notExpected && { notExpected: notExpected.reason?.value ?? null }),
    ...(unchanged && { unchanged: unchanged.reason?.value ?? null }),
  };
}

function cellOf(value: string) {
  const { ladder } = parseLadder(`competencies:\n  - id: c\n    cells:\n      L1: ${value}\n`);
  return brief(ladder.competencies[0]?.cells[0]);
}

describe('build: a cell', () => {
  const cells: [name: string, value: string, wanted: ReturnType<typeof brief>][] = [
    ['nothing', '', { behaviors: [] }],
    ['one behavior', 'Reviews code', { behaviors: ['Reviews code'] }],
    ['a number', '7', { behaviors: ['7'] }],
    ['a boolean', 'true', { behaviors: ['true'] }],
    ['a list', '[a, b]', { behaviors: ['a', 'b'] }],
    ['lists in lists', '[a, [b, [c]]]', { behaviors: ['a', 'b', 'c'] }],
    ['blank items', '[a, "", ~, "  ", []]', { behaviors: ['a'] }],
    [
      'details',
      '[{ behavior: a, examples: [x, y], values: [v] }]',
      { behaviors: [['a', ['x', 'y'], ['v']]] },
    ],
    [
      'details as single texts',
      '[{ behavior: a, examples: x, values: v }]',
      { behaviors: [['a', ['x'], ['v']]] },
    ],
    ['one behavior with details', '{ behavior: a, examples: [x] }', { behaviors: [['a', ['x'], []]] }],
    ['details without words', '[{ examples: [x] }]', { behaviors: [] }],
    [
      'all keys',
      '{ summary: s, behaviors: [a], examples: [x] }',
      { summary: 's', behaviors: ['a'], examples: ['x'] },
    ],
    ['behaviors: one text', '{ behaviors: a }', { behaviors: ['a'] }],
    ['not expected', '{ notExpected: why }', { behaviors: [], notExpected: 'why' }],
    ['not expected, without why', '{ notExpected: }', { behaviors: [], notExpected: null }],
    ['not expected: true', '{ notExpected: true }', { behaviors: [], notExpected: null }],
    ['unchanged', '{ unchanged: why }', { behaviors: [], unchanged: 'why' }],
    [
      'the wrong kinds',
      '{ summary: [a], behaviors: { x: { y: 1 } }, examples: { z: 1 } }',
      { behaviors: [] },
    ],
    ['one statement with a colon', '\n        - Owns: the release', { behaviors: ['Owns: the release'] }],
    ['the same with a comment', '\n        - Owns: the release # why', { behaviors: ['Owns: the release'] }],
    ['the same with nothing behind it', '\n        - "Owns":', { behaviors: ['"Owns":'] }],
    ['two keys are no statement', '\n        - Owns: a\n          Leads: b', { behaviors: [] }],
    ['a text over lines', '>\n        Reviews\n        code', { behaviors: ['Reviews code'] }],
  ];
  for (const [name, value, wanted] of cells) it(name, () => assert.deepEqual(cellOf(value), wanted));
});

describe('build: whatever the shape', () => {
  const shapes: [name: string, text: string, levels: string[], competencies: string[]][] = [
    ['a list at the top', '- a\n', [], []],
    ['levels: a text', 'levels: L1\n', [], []],
    ['levels: a map', 'levels: { L1: {}, L2: {} }\n', [], []],
    ['levels: words', 'levels: [L1, L2]\n', ['L1', 'L2'], []],
    ['levels: by name only', 'levels: [{ name: Junior }]\n', ['Junior'], []],
    ['levels: nothing to call them by', 'levels: ["", {}, [], [L1], { id: }, { summary: x }]\n', [], []],
    [
      'ids of every kind',
      'levels: [{ id: 1 }, { id: 1.0 }, { id: true }, { id: null }, { id: ~ }, { id: 01 }]\n',
      ['1', '1.0', 'true', 'null', '~', '01'],
      [],
    ],
    ['an id that is a list', 'levels: [{ id: [a], name: N }]\n', ['N'], []],
    [
      'names of the prototype',
      'levels: [__proto__, constructor, toString, hasOwnProperty]\n',
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
      [],
    ],
    ['competencies: a map', 'competencies: { a: {} }\n', [], []],
    [
      'competencies of every kind',
      'competencies: [a, { id: b, cells: [] }, { id: c, cells: x }, { id: d, cells: { L1: {} } }]\n',
      [],
      ['a', 'b', 'c', 'd'],
    ],
    ['keys twice: the first counts', 'levels: [a]\nlevels: [b]\n', ['a'], []],
    ['ids with blanks around them', 'levels: [" L1 ", {id: "\\tL2"}]\n', ['L1', 'L2'], []],
  ];
  for (const [name, text, levels, competencies] of shapes) {
    it(name, () => {
      const { ladder } = parseLadder(text);
      assert.deepEqual(
        ladder.levels.map(({ id }) => id.value),
        levels,
      );
      assert.deepEqual(
        ladder.competencies.map(({ id }) => id.value),
        competencies,
      );
    });
  }

  const follows: [text: string, wanted: string[] | undefined][] = [
    ['', undefined],
    ['follows:', undefined],
    ['follows: ""', undefined],
    ['follows: []', []],
    ['follows: [a, ~, b]', ['a', 'b']],
    ['follows: a', ['a']],
    ['follows: 1', ['1']],
    ['follows: { a: 1 }', []],
  ];
  for (const [text, wanted] of follows) {
    it(`${text || 'no follows'}`, () => {
      const { ladder } = parseLadder(`levels:\n  - id: x\n    ${text}\n`);
      assert.deepEqual(
        ladder.levels[0]?.follows?.map(({ value }) => value),
        wanted,
      );
    });
  }

  it('cells keep their order, unknown levels and repetitions', () => {
    const { ladder } = parseLadder(
      'competencies:\n  - id: c\n    cells: { b: 1, a: 2, b: 3, __proto__: 4, ~: 5 }\n',
    );
    assert.deepEqual(
      ladder.competencies[0]?.cells.map(({ level, behaviors }) => [level.value, behaviors[0]?.text.value]),
      [
        ['b', '1'],
        ['a', '2'],
        ['b', '3'],
        ['__proto__', '4'],
        ['~', '5'],
      ],
    );
  });

  it('what an alias brings stands at the alias', () => {
    const text =
      'competencies:\n  - id: c\n    cells: &x { L1: [a, { behavior: b }] }\n  - id: d\n    cells: *x\n';
    const { ladder } = parseLadder(text);
    const cell = ladder.competencies[1]?.cells[0];
    const spans = [cell?.span, cell?.level.span, cell?.valueSpan];
    for (const span of spans) assert.equal(text.slice(span?.start, span?.end), '*x');
  });

  it('inheritance is cumulative unless it is standalone', () => {
    for (const [written, wanted] of [
      ['', 'cumulative'],
      ['inheritance: standalone', 'standalone'],
      ['inheritance: cumulative', 'cumulative'],
      ['inheritance: whatever', 'cumulative'],
      ['inheritance: [standalone]', 'cumulative'],
    ] as const) {
      assert.equal(parseLadder(`${written}\n`).ladder.inheritance, wanted, written);
    }
  });
});
