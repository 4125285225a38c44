import assert from 'node:assert/strict';
import { importOutlines } from './documents';
import { cells, importText, levels } from './importing';

/** What comes of a page: for each ladder its role, levels and cells; then what found no place. */
function outcome(text: string): { ladders: unknown[]; left: string[] } {
  const { ladders, read, unplaced } = importText(text, 'page.md');
  return {
    ladders: read.map((ladder, index) => [ladders[index]?.role, levels(ladder), cells(ladder)]),
    left: unplaced.map(({ text: words }) => words),
  };
}

const cases: readonly [name: string, text: string, ladders: unknown[], left?: string[]][] = [
  [
    'levels, and competencies under them',
    '# Support Engineer\n\n## Junior\n\n### Craft\n\n- Writes tests\n- Asks **early**\n\n### People\n\n- Pairs\n\n## Senior\n\n### Craft\n\n- Leads\n\n### People\n\n- Coaches\n',
    [
      [
        'Support Engineer',
        ['junior=Junior', 'senior=Senior'],
        [
          'Craft junior: Writes tests + Asks early',
          'Craft senior: Leads',
          'People junior: Pairs',
          'People senior: Coaches',
        ],
      ],
    ],
  ],
  [
    'competencies, and levels under them',
    '# Designer\n\n## Craft\n\nHow it looks.\n\n### L1\n\n* Draws\n\n### L2\n\n* Reviews drawings\n\n## Research\n\n### L2\n\n1. Asks users\n2. Counts answers\n',
    [
      [
        'Designer',
        ['L1', 'L2'],
        ['Craft L1: Draws', 'Craft L2: Reviews drawings', 'Research L2: Asks users + Counts answers'],
      ],
    ],
  ],
  [
    'groups between levels and competencies',
    '# L1\n## Work\n### Code\n- a\n### Tests\n- b\n# L2\n## Work\n### Code\n- c\n## People\n### Feedback\n- d\n',
    [
      [
        'Page',
        ['L1', 'L2'],
        ['Work/Code L1: a', 'Work/Code L2: c', 'Work/Tests L1: b', 'People/Feedback L2: d'],
      ],
    ],
  ],
  [
    'two roles on a page',
    '# Backend\n## Junior\n### Craft\n- a\n### People\n- b\n## Senior\n### Craft\n- c\n### People\n- d\n# Frontend\n## Junior\n### Craft\n- e\n### People\n- f\n## Senior\n### Craft\n- g\n### People\n- h\n',
    [
      [
        'Backend',
        ['junior=Junior', 'senior=Senior'],
        ['Craft junior: a', 'Craft senior: c', 'People junior: b', 'People senior: d'],
      ],
      [
        'Frontend',
        ['junior=Junior', 'senior=Senior'],
        ['Craft junior: e', 'Craft senior: g', 'People junior: f', 'People senior: h'],
      ],
    ],
  ],
  [
    'highest level first',
    '## L2\n### A\n- x\n### B\n- y\n## L1\n### A\n- z\n',
    [['Page', ['L1', 'L2'], ['A L1: z', 'A L2: x', 'B L2: y']]],
  ],
  [
    'a level that is left out in the first competency',
    '## A\n### L1\n- a\n### L3\n- b\n## B\n### L1\n- c\n### L2\n- d\n### L3\n- e\n',
    [['Page', ['L1', 'L2', 'L3'], ['A L1: a', 'A L3: b', 'B L1: c', 'B L2: d', 'B L3: e']]],
  ],
  [
    'a level with nothing under it, and one that does not sound like one',
    '## L1\n### A\n- a\n### B\n- b\n## Wizard\n### A\n- c\n### B\n- d\n## L9\n',
    [['Page', ['L1', 'wizard=Wizard', 'L9'], ['A L1: a', 'A wizard: c', 'B L1: b', 'B wizard: d']]],
  ],
  [
    'lists in lists, and words in front of a list',
    '## L1\n### A\nWith help:\n\n- a\n  - b\n    - c\n- d\n\n  e\n### B\n- f\n## L2\n### A\nIn whole sentences.\n\nAnd more.\n',
    [
      [
        'Page',
        ['L1', 'L2'],
        ['A L1: With help:> a + b + c + d e', 'A L2: In whole sentences. + And more.', 'B L1: f'],
      ],
    ],
  ],
  [
    'what is no part of it is told',
    '# Engineering\n\nHello.\n\n## L1\n\n### A\n\n- a\n\n  ```\n  code\n  ```\n\nBehind.\n\n## L2\n\n### A\n\n- b <!-- note -->\n\n## FAQ\n\n### Why?\n\nSo.\n',
    [['Engineering', ['L1', 'L2'], ['A L1: a', 'A L2: b']]],
    ['Hello.', '```\n  code\n  ```', 'Behind.', '<!-- note -->', '## FAQ', '### Why?', 'So.'],
  ],
  [
    'a table of something else does not get in the way',
    '| Word | Means |\n|---|---|\n| OKR | a goal |\n\n## L1\n### A\n- a\n## L2\n### A\n- b\n',
    [['Page', ['L1', 'L2'], ['A L1: a', 'A L2: b']]],
    ['| Word | Means |\n|---|---|\n| OKR | a goal |'],
  ],
  [
    'a table of levels comes first',
    '| Level | A |\n|---|---|\n| L1 | x |\n\n## L1\n### A\n- a\n## L2\n### A\n- b\n',
    [['Page', ['L1'], ['A L1: x']]],
    ['## L1', '### A', '- a', '## L2', '### A', '- b'],
  ],
  [
    'no levels',
    '# Guide\n## Install\n### Linux\n- a\n### Mac\n- b\n',
    [],
    ['# Guide', '## Install', '### Linux', '- a', '### Mac', '- b'],
  ],
  ['one level alone', '# L1\n## A\n- a\n## B\n- b\n', [], ['# L1', '## A', '- a', '## B', '- b']],
  ['levels without competencies', '## L1\n- a\n## L2\n- b\n', [], ['## L1', '- a', '## L2', '- b']],
];

describe('import: headings with lists', () => {
  for (const [name, text, ladders, left = []] of cases) {
    it(name, () => assert.deepEqual(outcome(text), { ladders, left }));
    it(`${name}, on Windows`, () =>
      assert.deepEqual(outcome(text.replaceAll('\n', '\r\n')).ladders, ladders));
  }

  it('keeps what stands right under levels and competencies', () => {
    const { read } = importText('## L1 (Junior)\nFirst.\n\nSecond.\n### A\n- a\n## L2\n### A\n- b\n');
    assert.deepEqual(
      read[0]?.levels.map(({ id, name, summary }) => [id.value, name?.value, summary?.value]),
      [
        ['L1', 'Junior', 'First. Second.'],
        ['L2', undefined, undefined],
      ],
    );
    const turned = importText('## A\nWords.\n### L1\n- a\n### L2\n- b\n').read[0];
    assert.deepEqual(turned?.competencies[0]?.description?.value, 'Words.');
  });

  // A few; the suite `random` has many.
  it('loses no word of random pages', () => importOutlines(10));
});
