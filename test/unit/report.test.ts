import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent } from 'vscode-languageserver-types';
import { analyse } from '../../server/src/analysis/analyse';
import { ladderReport, type Measure } from '../../server/src/analysis/report';
import { LadderService } from '../../server/src/service';
import { ladder } from './findings';

function measured(text: string): Record<Measure['id'], Measure> {
  return Object.fromEntries(ladderReport(analyse(text)).map((measure) => [measure.id, measure])) as never;
}

const cells = (lines: string, more = '') =>
  ladder(
    `${more}levels: [L1, L2]\ncompetencies:\n  - id: c\n    cells:\n${lines.replace(/^(?=.)/gm, '      ')}\n`,
  );

/** What a measure counts, and its share. */
const table: readonly [
  name: string,
  id: Measure['id'],
  text: string,
  part: number,
  of: number,
  percent: number | null,
][] = [
  ['no behaviors', 'precision', ladder('levels: [L1]\n'), 0, 0, null],
  ['no overlap', 'precision', cells('L1: [Tests each change, Draws diagrams]\nL2: Answers calls'), 3, 3, 100],
  [
    'both of a pair count',
    'precision',
    cells('L1: [Tests each change, Draws diagrams]\nL2: [Tests each change, Answers calls]'),
    2,
    4,
    50,
  ],
  [
    'a standalone ladder repeats',
    'precision',
    cells('L1: Tests each change\nL2: [Tests each change, Answers calls]', 'inheritance: standalone\n'),
    3,
    3,
    100,
  ],
  ['placeholders are no behaviors', 'precision', cells('L1: [TBD, Draws diagrams]\nL2: TODO'), 1, 1, 100],
  [
    'a suppressed overlap is none, for both of the pair',
    'precision',
    cells(
      'L1: [Tests each change, Draws diagrams]\nL2:\n  - Tests each change # career-ladder-disable-line overlapping-behaviors: why\n  - Answers calls',
    ),
    4,
    4,
    100,
  ],
  [
    'another suppression changes nothing',
    'precision',
    cells(
      'L1: [Tests each change, Draws diagrams] # career-ladder-disable-line overlapping-behaviors: why\nL2:\n  - Tests each change # career-ladder-disable-line vague: why',
    ),
    1,
    3,
    33,
  ],
  [
    'one of two pairs is suppressed',
    'precision',
    cells(
      'L1: [Tests each change, Draws diagrams]\nL2:\n  # career-ladder-disable-next-line overlapping-behaviors: why\n  - Tests each change\n  - Draws diagrams',
    ),
    2,
    4,
    50,
  ],
  ['all overlap', 'precision', cells('L1: Tests each change\nL2: Tests each change'), 0, 2, 0],
  [
    'what the author calls expressed is',
    'recall',
    cells(
      'L1: Draws diagrams',
      'values:\n  - id: v\n    behaviors:\n      - Calls customers # career-ladder-disable-line uncovered-valued-behavior: why\n      - Fixes defects they find\n',
    ),
    1,
    2,
    50,
  ],
  ['no valued behaviors', 'recall', cells('L1: Draws diagrams', 'values: [{ id: v }]\n'), 0, 0, null],
  [
    'one of two expressed',
    'recall',
    cells(
      'L1: Fixes the defects they find in code',
      'values: [{ id: v, behaviors: [Fixes defects they find, Calls customers] }]\n',
    ),
    1,
    2,
    50,
  ],
  [
    'in another language',
    'recall',
    cells('L1: Zeichnet Pläne', 'language: de\nvalues: [{ id: v, behaviors: [Zeichnet Pläne] }]\n'),
    0,
    0,
    null,
  ],
  ['no values', 'alignment', cells('L1: Draws diagrams'), 0, 0, null],
  [
    'a value that nothing carries',
    'alignment',
    cells('L1: Draws diagrams', 'values: [{ id: v }]\n'),
    0,
    2,
    0,
  ],
  [
    'a value of a behavior',
    'alignment',
    cells('L1: [{ behavior: Draws diagrams, values: [v] }]', 'values: [{ id: v }, { id: w }]\n'),
    2,
    3,
    67,
  ],
  [
    'a value that names the competency',
    'alignment',
    cells('L1: Draws diagrams', 'values: [{ id: v, competencies: [c] }]\n'),
    2,
    2,
    100,
  ],
  ['acts without examples', 'actionability', cells('L1: [Draws diagrams, Answers calls]'), 2, 4, 50],
  [
    'an act with an example, a state without',
    'actionability',
    cells('L1: [{ behavior: Draws diagrams, examples: [Drew one] }, Understands the schema]'),
    2,
    4,
    50,
  ],
  [
    'what the author calls an act is one',
    'actionability',
    cells('L1:\n  - Understands the schema # career-ladder-disable-line not-demonstrable: why\n  - Knows Go'),
    1,
    4,
    25,
  ],
  [
    'an example of the cell counts for all of it',
    'actionability',
    cells('L1: { behaviors: [Draws diagrams, Answers calls], examples: [Drew one] }'),
    4,
    4,
    100,
  ],
  [
    'cells blank on purpose are answered',
    'completeness',
    cells('L1: { notExpected: Later }\nL2: Draws diagrams'),
    2,
    2,
    100,
  ],
  ['empty cells and placeholders are not', 'completeness', cells('L1: TBD'), 0, 2, 0],
  [
    'suppressed or not',
    'completeness',
    cells(
      'L1: TBD # career-ladder-disable-line placeholder-cell: why',
      '# career-ladder-disable empty-cell: why\n',
    ),
    0,
    2,
    0,
  ],
  ['no cells', 'completeness', ladder('levels: [L1]\n'), 0, 0, null],
];

describe('ladder report', () => {
  for (const [name, id, text, part, of, percent] of table) {
    it(`${id}: ${name}`, () => {
      const found = measured(text)[id];
      assert.deepEqual([found.part, found.of, found.percent], [part, of, percent], found.counts);
      assert.doesNotMatch(found.counts, /undefined|NaN/);
    });
  }

  it('rounds to 100% and 0% only what is all or nothing', () => {
    const many = Array.from({ length: 400 }, (_, index) => `L${index}`);
    const text = (written: number) =>
      ladder(
        `levels: [${many.join(', ')}]\ncompetencies:\n  - id: c\n    cells:\n${many
          .slice(0, written)
          .map((id) => `      ${id}: { unchanged: As before }\n`)
          .join('')}`,
      );
    assert.deepEqual(
      [0, 1, 399, 400].map((written) => measured(text(written)).completeness.percent),
      [0, 1, 99, 100],
    );
  });

  it('counts in whole sentences', () => {
    assert.equal(
      measured(cells('L1: Draws diagrams')).precision.counts,
      '1 of 1 behavior overlaps with no other',
    );
    assert.equal(
      measured(cells('L1: [Draws diagrams, Answers calls]')).actionability.counts,
      '2 of 2 behaviors are acts that can be observed, and 0 have an example',
    );
  });

  it('is full for the complete example', () => {
    const found = ladderReport(analyse(readFileSync('examples/software-engineer.ladder.yaml', 'utf8')));
    assert.deepEqual(
      found.map(({ id, percent }) => `${id} ${percent}`),
      ['precision 100', 'recall 100', 'alignment 100', 'actionability 100', 'completeness 100'],
    );
  });

  describe('on hover of the role', () => {
    const text = cells('L1: Draws diagrams');
    const document = TextDocument.create('file:///a.ladder.yaml', 'career-ladder', 1, text);
    const said = (offset: number, docs?: string): string => {
      const found = new LadderService(docs === undefined ? {} : { docs }).hover(
        document,
        document.positionAt(offset),
      );
      return found ? (found.contents as MarkupContent).value : '';
    };
    const role = text.indexOf('Engineer');

    it('shows each share with what it was counted from', () => {
      assert.ok(said(role).startsWith('**Engineer** · ladder report\n\n| Measure |'));
      assert.match(said(role), /^\| Recall \| – \| The values name no behaviors \|$/m);
      assert.match(said(role), /^\| Completeness \| 50% \| 1 of 2 cells is answered \|$/m);
    });

    it('stands below the description of the key', () => {
      assert.match(said(text.indexOf('role')), /ladder report/);
      assert.ok(said(text.indexOf('role')).length > said(role).length);
    });

    it('links to the page, where there is one', () => {
      assert.match(
        said(role, 'https://example.org/docs/rules/'),
        /\(https:\/\/example\.org\/docs\/report\.md\)/,
      );
      assert.doesNotMatch(said(role), /\]\(/);
    });
  });

  it('has a part of docs/report.md for each measure', () => {
    const page = readFileSync('docs/report.md', 'utf8');
    for (const { name, meaning } of Object.values(measured(ladder('')))) {
      assert.match(page, new RegExp(`^## ${name}$`, 'm'));
      assert.ok(meaning.endsWith('.'));
    }
  });
});
