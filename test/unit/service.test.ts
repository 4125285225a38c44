import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { CellView, MatrixView } from '../../server/src/protocol';
import { LadderService } from '../../server/src/service';
import { ladder, withCells } from './findings';

const uri = 'file:///x.ladder.yaml';
const docs = 'https://docs.example/rules/';

function open(text: string, version = 1): TextDocument {
  return TextDocument.create(uri, 'career-ladder', version, text);
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
});

describe('service', () => {
  const good = withCells('L1: Reviews code');
  const bad = `${good}summary: "open\n`;

  it('answers for one version from one snapshot', () => {
    const service = new LadderService();
    const first = service.snapshot(open(good));
    assert.equal(service.snapshot(open(good)), first);
    assert.notEqual(service.snapshot(open(`${good}# x\n`, 2)), first);
  });

  it('keeps the last good picture while the text is broken', () => {
    const service = new LadderService();
    service.matrix(open(good));
    const view = service.matrix(open(bad.replace('Reviews code', 'Writes code'), 2));
    assert.equal(view.version, 2);
    assert.equal(view.cells[0]?.[0]?.behaviors[0]?.text, 'Reviews code');
    assert.equal(view.broken?.message, 'The quote that begins here is never closed.');
    assert.deepEqual(view.broken?.range.start, { line: 8, character: 9 });
    const mended = service.matrix(open(good.replace('Reviews code', 'Writes code'), 3));
    assert.deepEqual([mended.broken, mended.cells[0]?.[0]?.behaviors[0]?.text], [undefined, 'Writes code']);
  });

  it('keeps it over several broken versions, also those only diagnosed', () => {
    const service = new LadderService();
    service.diagnostics(open(good));
    service.diagnostics(open(bad, 2));
    service.diagnostics(open(`${bad}[`, 3));
    assert.equal(service.matrix(open(`${bad}[[`, 4)).levels.length, 3);
  });

  it('shows what can be read when no version was good', () => {
    const view = new LadderService().matrix(open(bad));
    assert.equal(view.broken?.partial, true);
    assert.equal(view.cells[0]?.[0]?.behaviors[0]?.text, 'Reviews code');
  });

  it('keeps the picture in a conflict', () => {
    const service = new LadderService();
    service.matrix(open(good));
    const view = service.matrix(open(`${good}<<<<<<< a\nlevels: [\n=======\n>>>>>>> b\n`, 2));
    assert.match(view.broken?.message ?? '', /merge conflict/);
    assert.equal(view.levels.length, 3);
  });

  it('forgets a file that is closed', () => {
    const service = new LadderService();
    const first = service.snapshot(open(good));
    service.close(uri);
    assert.notEqual(service.snapshot(open(good)), first);
    service.close('file:///never-opened');
  });

  it('keeps files apart', () => {
    const service = new LadderService();
    const other = TextDocument.create('file:///y.ladder.yaml', 'career-ladder', 1, ladder(''));
    service.matrix(open(good));
    assert.equal(service.matrix(other).levels.length, 0);
    assert.equal(service.matrix(open(good)).levels.length, 3);
  });
});

describe('diagnostics', () => {
  it('are the findings as LSP has them', () => {
    const text = withCells('L1: TBD', 1).replace('[L1]', '[{ id: L1 }]');
    assert.deepEqual(new LadderService({ docs }).diagnostics(open(text)), [
      {
        range: { start: { line: 7, character: 10 }, end: { line: 7, character: 13 } },
        severity: 2,
        source: 'career-ladder',
        code: 'placeholder-cell',
        codeDescription: { href: `${docs}placeholder-cell.md` },
        message: '“TBD” only promises content. Write what is expected, or why nothing is: `notExpected: …`.',
      },
    ]);
  });

  it('have no link without docs', () => {
    for (const diagnostic of new LadderService().diagnostics(open('x')))
      assert.ok(!('codeDescription' in diagnostic));
  });

  it('carry related places', () => {
    const found = new LadderService().diagnostics(open(ladder('levels:\n  - id: a\n  - id: a\n')));
    assert.deepEqual(
      found.map(({ code, relatedInformation }) => [code, relatedInformation]),
      [
        [
          'duplicate-id',
          [
            {
              location: { uri, range: { start: { line: 3, character: 8 }, end: { line: 3, character: 9 } } },
              message: 'The first “a”',
            },
          ],
        ],
      ],
    );
  });

  it('count in UTF-16 units, whatever the line ends', () => {
    const [found] = new LadderService().diagnostics(open('ladder: 1\r\nrole: 🪜\r\n"🪜🪜": 1\r\n'));
    assert.deepEqual(found?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } });
  });
});

describe('CodeLens', () => {
  const lenses: [name: string, text: string, titles: string[]][] = [
    [
      'a ladder with cells',
      withCells('L1: X\nL2: TBD'),
      ['Open preview', '1 of 3 cells answered · 1 empty · 1 placeholder'],
    ],
    ['all answered', withCells('L1: X', 1), ['Open preview', '1 of 1 cell answered']],
    [
      'several placeholders',
      withCells('L1: TBD\nL2: TBD\nL3: X'),
      ['Open preview', '1 of 3 cells answered · 2 placeholders'],
    ],
    ['no cells yet', ladder(''), ['Open preview']],
    ['an empty file', '', []],
    ['no ladder', '- a\n', []],
  ];
  for (const [name, text, titles] of lenses) {
    it(name, () => {
      const found = new LadderService().codeLenses(open(text));
      assert.deepEqual(
        found.map(({ command }) => command?.title),
        titles,
      );
      for (const { command, range } of found) {
        assert.deepEqual([command?.command, command?.arguments], ['careerLadder.openPreview', [uri]]);
        assert.deepEqual(range.start, { line: 0, character: 0 });
      }
    });
  }
});
