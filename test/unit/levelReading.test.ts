import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MatrixView } from '../../server/src/protocol';
import type { Marked } from '../../server/src/protocol/comparison';
import type { ReadingParams, ReadingView } from '../../server/src/protocol/reading';
import { LadderService } from '../../server/src/service';
import { ladder, withCells } from './findings';

type Read = MatrixView & { readonly reading: ReadingView };

function read(text: string, params: ReadingParams = {}): Read {
  const document = TextDocument.create('file:///x.ladder.yaml', 'career-ladder', 1, text);
  const view = new LadderService().matrix(document, params);
  assert.ok(view.reading);
  return view as Read;
}

/** Each competency as lines: level, what became of the behavior, its text, and what it is held against. */
function lines({ reading, cells, levels }: Read): string[] {
  const name = (level: number) => levels[level]?.id ?? '';
  const text = (level: number, competency: number, behavior: number) =>
    cells[level]?.[competency]?.behaviors[behavior]?.text ?? '';
  return reading.competencies.flatMap(({ parts, dropped }, competency) => [
    ...parts.flatMap(({ level, added, behaviors }) => {
      const head = `${name(level)}${added ? '+' : ''}`;
      if (behaviors.length === 0) return [`${head} ${cells[level]?.[competency]?.state}`];
      return behaviors.map(({ change, before }, index) => {
        const held = before
          ? ` < ${name(before.level)} ${text(before.level, before.competency, before.behavior)}`
          : '';
        return `${head} ${change} ${text(level, competency, index)}${held}`;
      });
    }),
    ...dropped.map(
      ({ level, competency: at, behavior }) => `${name(level)} dropped ${text(level, at, behavior)}`,
    ),
  ]);
}

function marked(words: Marked | undefined): string {
  return (words ?? []).map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

const chain = withCells(
  `L1: Tests each change
L2:
  - Tests each change
  - Leads a project of the team
L3:
  - Leads a project across several teams
  - Writes the quarterly plan
L4: { unchanged: Enough is enough }`,
  4,
);

const branched = ladder(`levels:
  - L1
  - L2
  - L3
  - { id: M3, name: Engineering Manager, follows: [L2] }
  - { id: M4, name: Senior Engineering Manager }
competencies:
  - id: c
    cells:
      L1: Names the risks of a change
      L2: Explains designs to the team
      L3: Chooses the database for a product
      M3: Holds a weekly talk with each report
      M4: Plans the budget of a year
  - id: d
    cells:
      M3: { notExpected: Others do }
`);

describe('one level read', () => {
  const cases: readonly (readonly [title: string, text: string, params: ReadingParams, lines: string[]])[] = [
    [
      'a level from the one that it follows',
      chain,
      { level: 'L2' },
      [
        'L1 same Tests each change',
        'L2+ again Tests each change < L1 Tests each change',
        'L2+ new Leads a project of the team',
      ],
    ],
    [
      'what goes farther than what is known',
      chain,
      { level: 'L3' },
      [
        'L1 same Tests each change',
        'L2 again Tests each change < L1 Tests each change',
        'L2 same Leads a project of the team',
        'L3+ raised Leads a project across several teams < L2 Leads a project of the team',
        'L3+ new Writes the quarterly plan',
      ],
    ],
    [
      'everything on the way from a level further below',
      chain,
      { level: 'L3', from: 'L1' },
      [
        'L1 same Tests each change',
        'L2+ again Tests each change < L1 Tests each change',
        'L2+ new Leads a project of the team',
        'L3+ raised Leads a project across several teams < L2 Leads a project of the team',
        'L3+ new Writes the quarterly plan',
      ],
    ],
    [
      'a level by itself, with its reason',
      chain,
      { level: 'L4' },
      [
        'L1 same Tests each change',
        'L2 again Tests each change < L1 Tests each change',
        'L2 same Leads a project of the team',
        'L3 same Leads a project across several teams',
        'L3 same Writes the quarterly plan',
        'L4+ unchanged',
      ],
    ],
    [
      'from nothing',
      chain,
      { level: 'L2', from: null },
      [
        'L1+ new Tests each change',
        'L2+ again Tests each change < L1 Tests each change',
        'L2+ new Leads a project of the team',
      ],
    ],
    [
      'along its own branch alone',
      branched,
      { level: 'M4', from: 'L2' },
      [
        'L1 same Names the risks of a change',
        'L2 same Explains designs to the team',
        'M3+ new Holds a weekly talk with each report',
        'M4+ new Plans the budget of a year',
        'M3+ notExpected',
        'M4+ empty',
      ],
    ],
    [
      'from the level it follows, when the one asked for is on another branch',
      branched,
      { level: 'M4', from: 'L3' },
      [
        'L1 same Names the risks of a change',
        'L2 same Explains designs to the team',
        'M3 same Holds a weekly talk with each report',
        'M4+ new Plans the budget of a year',
        'M3 notExpected',
        'M4+ empty',
      ],
    ],
    ['the first that follows another, by default', chain, {}, lines(read(chain, { level: 'L2' }))],
    ['the same for a level that is not there', chain, { level: 'L9' }, lines(read(chain, { level: 'L2' }))],
  ];
  for (const [title, text, params, expected] of cases) {
    it(title, () => assert.deepEqual(lines(read(text, params)), expected));
  }

  it('counts what is added, and what of it is raised', () => {
    const { added, raised, path, level, from } = read(chain, { level: 'L3', from: 'L1' }).reading;
    assert.deepEqual(
      { added, raised, path, level, from },
      { added: 3, raised: 1, path: [0, 1], level: 2, from: 0 },
    );
  });

  it('marks the words that differ', () => {
    const { reading } = read(chain, { level: 'L3' });
    const raised = reading.competencies[0]?.parts.at(-1)?.behaviors[0];
    assert.equal(marked(raised?.words?.here), 'Leads a project [across several teams]');
    assert.equal(marked(raised?.words?.before), 'Leads a project [of the team]');
  });

  it('says how large each step of the branch is', () => {
    const { branch } = read(branched, { level: 'M3' }).reading;
    assert.deepEqual(branch, [
      { level: 0, words: 'where it begins' },
      { level: 1, size: 1, words: '1 new demand in 1 competency' },
      { level: 3, size: 1, words: '1 new demand in 1 competency' },
      { level: 4, size: 1, words: '1 new demand in 1 competency' },
    ]);
  });

  it('has none where there are no levels', () => {
    const document = TextDocument.create('file:///x.ladder.yaml', 'career-ladder', 1, ladder(''));
    assert.equal(new LadderService().matrix(document, {}).reading, undefined);
    assert.equal(new LadderService().matrix(document).reading, undefined);
  });

  it('takes levels as they follow each other, in whatever order they stand', () => {
    const down = ladder(`levels:
  - { id: L3, follows: L2 }
  - { id: L2, follows: L1 }
  - { id: L1, follows: [] }
competencies: [{ id: c, cells: { L1: Reads code, L2: Writes code, L3: Plans releases } }]
`);
    assert.deepEqual(lines(read(down, { level: 'L3' })), [
      'L1 same Reads code',
      'L2 same Writes code',
      'L3+ new Plans releases',
    ]);
  });

  it('ends, and stays linear, for a thousand levels and for a circle', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `L${i}`);
    const tall = ladder(`levels: [${many}]\ncompetencies: [{ id: c, cells: { L0: Reads code } }]\n`);
    assert.equal(read(tall, { level: 'L999' }).reading.path.length, 999);
    const circle = ladder('levels: [{ id: a, follows: b }, { id: b, follows: a }]\ncompetencies: [c]\n');
    assert.equal(read(circle, { level: 'a' }).reading.competencies.length, 1);
  });
});

describe('one level read where each cell is complete', () => {
  const standalone = (cells: string) => `inheritance: standalone\n${withCells(cells)}`;
  const text = standalone(`L1:
  - Tests each change
  - Leads a project of the team
  - Fixes typos
L2:
  - Tests each change
  - Leads a project across several teams
  - Hires engineers
L3: { unchanged: For now }`);
  const cases: readonly (readonly [title: string, params: ReadingParams, lines: string[]])[] = [
    [
      'what is new, raised, the same and gone',
      { level: 'L2' },
      [
        'L2+ same Tests each change < L1 Tests each change',
        'L2+ raised Leads a project across several teams < L1 Leads a project of the team',
        'L2+ new Hires engineers',
        'L1 dropped Fixes typos',
      ],
    ],
    [
      'the cell that holds, where nothing changes',
      { level: 'L3' },
      [
        'L2 same Tests each change',
        'L2 same Leads a project across several teams',
        'L2 same Hires engineers',
        'L3+ unchanged',
      ],
    ],
    [
      'nothing left out from nothing',
      { level: 'L2', from: null },
      [
        'L2+ new Tests each change',
        'L2+ new Leads a project across several teams',
        'L2+ new Hires engineers',
      ],
    ],
  ];
  for (const [title, params, expected] of cases) {
    it(title, () => assert.deepEqual(lines(read(text, params)), expected));
  }
});
