import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import { ladder, withCells } from './findings';

describe('grid', () => {
  const states: [value: string, state: string][] = [
    ['', 'blank'],
    ['~', 'blank'],
    ['""', 'blank'],
    ['" "', 'blank'],
    ['[]', 'blank'],
    ['{}', 'blank'],
    ['[~, "", []]', 'blank'],
    ['{ behaviors: [], summary: , examples: [""] }', 'blank'],
    ['[{ behavior: }]', 'blank'],
    ['[{ examples: [x] }]', 'blank'],
    ['Reviews code', 'written'],
    ['0', 'written'],
    ['false', 'written'],
    ['[TBD, Reviews code]', 'written'],
    ['{ summary: Reviews }', 'written'],
    ['{ summary: TBD, behaviors: [Reviews code] }', 'written'],
    ['{ examples: [Reviewed a release] }', 'written'],
    ['TBD', 'placeholder'],
    ['[see details below]', 'placeholder'],
    ['"[see details below]"', 'placeholder'],
    ['[TBD, "..."]', 'placeholder'],
    ['{ summary: TBD, behaviors: [N/A], examples: [tbc] }', 'placeholder'],
    ['{ notExpected: Starts at L2 }', 'notExpected'],
    ['{ notExpected: }', 'notExpected'],
    ['{ unchanged: Same bar }', 'unchanged'],
    ['{ unchanged: , behaviors: [] }', 'unchanged'],
    ['{ notExpected: x, behaviors: [Reviews code] }', 'written'],
  ];
  for (const [value, state] of states) {
    it(`${value || 'nothing'}: ${state}`, () => {
      const { grid } = analyse(withCells(`L1: ${value}`, 1));
      assert.equal(grid.at(0, 0).state, state);
    });
  }

  const competencies = `competencies:
  - { id: a, cells: { L1: Reviews, L2: TBD, L9: X } }
  - { id: b, cells: { L1: , L2: { notExpected: Why } } }
  - { id: c, cells: { L2: { unchanged: Why }, L2: TBD } }
`;
  it('counts rows, columns and the whole', () => {
    const { grid } = analyse(ladder(`levels: [L1, L2]\n${competencies}`));
    const brief = ({ answered, empty, placeholder, total }: typeof grid.coverage) => [
      answered,
      empty,
      placeholder,
      total,
    ];
    assert.deepEqual(
      [0, 1].map((row) => brief(grid.row(row))),
      [
        [1, 2, 0, 3],
        [2, 0, 1, 3],
      ],
    );
    assert.deepEqual(
      [0, 1, 2].map((column) => brief(grid.column(column))),
      [
        [1, 0, 1, 2],
        [1, 1, 0, 2],
        [1, 1, 0, 2],
      ],
    );
    assert.deepEqual(brief(grid.coverage), [3, 2, 1, 6]);
    assert.deepEqual(
      grid.cells.map(({ state }) => state),
      ['written', 'blank', 'missing', 'placeholder', 'notExpected', 'unchanged'],
    );
  });

  it('has no cell outside of it', () => {
    const { grid } = analyse(ladder(`levels: [L1, L2]\n${competencies}`));
    for (const [level, competency] of [
      [-1, 0],
      [0, -1],
      [2, 0],
      [0, 3],
    ] as const) {
      assert.throws(() => grid.at(level, competency), RangeError, `${level}, ${competency}`);
    }
  });

  for (const [name, text] of [
    ['an empty file', ''],
    ['no competency', ladder('levels: [L1]\n')],
    ['no level', ladder('competencies: [c]\n')],
  ] as const) {
    it(`is empty for ${name}`, () => {
      const { grid } = analyse(text);
      assert.deepEqual({ ...grid.coverage }, { answered: 0, empty: 0, placeholder: 0, total: 0 });
    });
  }
});
