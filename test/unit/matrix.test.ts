import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { readRules } from '../../server/src/analysis/settings';
import type { CellView, MatrixView } from '../../server/src/protocol';
import { LadderService } from '../../server/src/service';
import { ladder } from './findings';

const uri = 'file:///x.ladder.yaml';

function open(text: string): TextDocument {
  return TextDocument.create(uri, 'career-ladder', 1, text);
}

function matrixOf(text: string): { view: MatrixView; words: (range: Range | undefined) => string } {
  const document = open(text);
  return {
    view: new LadderService().matrix(document),
    words: (range) => (range ? document.getText(range) : ''),
  };
}

const whole = ladder(`family: Engineering
summary: Builds software.
values:
  - { id: ownership, name: Ownership, competencies: b }
  - { id: candor }
levels:
  - { id: L1, name: Junior, summary: Small tasks. }
  - { id: L2 }
  - { id: M2, follows: [L1] }
  - { id: X, follows: [] }
competencies:
  - id: a
    name: Craft
    description: How things are built.
    group: Work
    values: [candor, unknown, candor]
    cells:
      L1:
        - behavior: Reviews code
          examples: [Did one]
          values: [ownership]
        - TBD
      L2: { unchanged: Same bar }
      M2: Reviews code
  - id: b
    cells:
      L1: { notExpected: }
      L2: N/A
      M2: { summary: In short, behaviors: [Leads], examples: [Led] }
      X:
`);

describe('matrix', () => {
  const { view, words } = matrixOf(whole);
  const cell = (level: number, competency: number) => view.cells[level]?.[competency] as CellView;

  it('has the words of the ladder', () => {
    const { role, family, summary, inheritance, uri: of, version, broken } = view;
    assert.deepEqual(
      { role, family, summary, inheritance, of, version, broken },
      {
        role: 'Engineer',
        family: 'Engineering',
        summary: 'Builds software.',
        inheritance: 'cumulative',
        of: uri,
        version: 1,
        broken: undefined,
      },
    );
  });

  it('has levels, and what they follow where it is not the row above', () => {
    assert.deepEqual(
      view.levels.map(({ id, name, summary, follows, range }) => [id, name, summary, follows, words(range)]),
      [
        ['L1', 'Junior', 'Small tasks.', undefined, '{ id: L1, name: Junior, summary: Small tasks. }'],
        ['L2', undefined, undefined, undefined, '{ id: L2 }'],
        ['M2', undefined, undefined, ['L1'], '{ id: M2, follows: [L1] }'],
        ['X', undefined, undefined, [], '{ id: X, follows: [] }'],
      ],
    );
  });

  it('has competencies, with the names of their values', () => {
    assert.deepEqual(
      view.competencies.map(({ id, name, description, group, values }) => [
        id,
        name,
        description,
        group,
        values,
      ]),
      [
        ['a', 'Craft', 'How things are built.', 'Work', ['candor', 'unknown']],
        ['b', undefined, undefined, undefined, ['Ownership']],
      ],
    );
  });

  it('has a state for every cell', () => {
    assert.deepEqual(
      view.cells.map((row) => row.map(({ state }) => state)),
      [
        ['written', 'notExpected'],
        ['unchanged', 'placeholder'],
        ['written', 'written'],
        ['empty', 'empty'],
      ],
    );
    assert.deepEqual([cell(1, 0).reason, cell(0, 1).reason], ['Same bar', undefined]);
  });

  it('has coverage for rows, columns and the whole', () => {
    const brief = ({ answered, empty, placeholder, total }: MatrixView['coverage']) => [
      answered,
      empty,
      placeholder,
      total,
    ];
    assert.deepEqual(
      view.levels.map(({ coverage }) => brief(coverage)),
      [
        [2, 0, 0, 2],
        [1, 0, 1, 2],
        [2, 0, 0, 2],
        [0, 2, 0, 2],
      ],
    );
    assert.deepEqual(
      view.competencies.map(({ coverage }) => brief(coverage)),
      [
        [3, 1, 0, 4],
        [2, 1, 1, 4],
      ],
    );
    assert.deepEqual(brief(view.coverage), [5, 2, 1, 8]);
  });

  it('has behaviors with their examples, values and placeholders', () => {
    assert.deepEqual(
      cell(0, 0).behaviors.map(({ text, examples, values, placeholder }) => [
        text,
        examples,
        values,
        placeholder,
      ]),
      [
        ['Reviews code', ['Did one'], ['Ownership'], undefined],
        ['TBD', [], [], true],
      ],
    );
    const { summary, behaviors, examples } = cell(2, 1);
    assert.deepEqual(
      [summary, behaviors.map(({ text }) => text), examples],
      ['In short', ['Leads'], ['Led']],
    );
  });

  it('has overlaps on both sides, each with the place of the other', () => {
    const [lower] = cell(0, 0).behaviors;
    const [upper] = cell(2, 0).behaviors;
    assert.deepEqual(
      lower?.overlaps.map(({ label, range }) => [label, words(range)]),
      [['M2 · Craft: “Reviews code”', 'Reviews code']],
    );
    assert.deepEqual(
      upper?.overlaps.map(({ label, range }) => [label, words(range)]),
      [['L1 · Craft: “Reviews code”', 'Reviews code']],
    );
    assert.ok((upper?.overlaps[0]?.range.start.line ?? 99) < (upper?.range.start.line ?? 0));
  });

  it('has ranges: of the cell, or of the competency that lacks it', () => {
    assert.equal(words(cell(1, 0).range), 'L2: { unchanged: Same bar }');
    assert.equal(words(cell(3, 1).range), 'X:');
    assert.equal(words(cell(3, 0).range), 'a');
    assert.equal(words(cell(0, 0).behaviors[1]?.range), 'TBD');
  });

  const shapes: [name: string, text: string, levels: number, competencies: number][] = [
    ['an empty file', '', 0, 0],
    ['a list', '- a\n', 0, 0],
    ['levels only', ladder('levels: [{ id: a }]\n'), 1, 0],
    ['competencies only', ladder('competencies: [{ id: a }]\n'), 0, 1],
    [
      'names of the prototype',
      ladder('levels: [{ id: __proto__ }]\ncompetencies: [{ id: constructor, cells: { __proto__: X } }]\n'),
      1,
      1,
    ],
  ];
  for (const [name, text, levels, competencies] of shapes) {
    it(`can be drawn for ${name}`, () => {
      const { view: drawn } = matrixOf(text);
      assert.deepEqual(
        [drawn.levels.length, drawn.competencies.length, drawn.cells.length],
        [levels, competencies, levels],
      );
      assert.ok(drawn.cells.every((row) => row.length === competencies));
    });
  }

  it('is plain data, as it is sent over the wire', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
  });

  it('shows what a cell holds, whatever is said of it; an overlap only where it is a finding', () => {
    const text = ladder(
      'levels: [L1]\ncompetencies:\n  - { id: a, cells: { L1: [Draws diagrams, Draws diagrams] } }\n  - { id: b, cells: { L1: TBD } }\n  - id: c\n',
    );
    const quiet = { 'placeholder-cell': 'off', 'empty-cell': 'off', 'overlapping-behaviors': 'off' };
    for (const [rules, overlaps] of [
      [{}, 1],
      [quiet, 0],
    ] as const) {
      const settings = () => ({ rules: readRules(rules), ignored: false });
      const { cells, coverage } = new LadderService({ settings }).matrix(open(text));
      const [row = []] = cells;
      assert.deepEqual(
        row.map(({ state }) => state),
        ['written', 'placeholder', 'empty'],
      );
      assert.deepEqual(coverage, { answered: 1, empty: 1, placeholder: 1, total: 3 });
      assert.equal(row[0]?.behaviors[0]?.overlaps.length, overlaps);
    }
  });
});
