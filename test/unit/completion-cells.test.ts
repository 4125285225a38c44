import assert from 'node:assert/strict';
import { accept, labels, sound } from './cursor';

const head = `ladder: 1
role: Engineer
levels:
  - id: L1
    name: Junior
  - id: L2
  - id: L3
    name: Senior
competencies:
  - id: delivery
`;

/** What is written under the competency, and what it is after accepting. */
interface Case {
  readonly name: string;
  readonly before: string;
  readonly label: string;
  readonly after: string;
  /** Level ids of the competency's cells afterwards. */
  readonly cells?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a key on an empty line',
    before: '    cells:\n      L1: Ships\n      |',
    label: 'L2',
    after: '    cells:\n      L1: Ships\n      L2: ',
    cells: ['L1', 'L2'],
  },
  {
    name: 'a key on an empty line at the wrong column',
    before: '    cells:\n      L1: Ships\n     |\n      L3: Leads\n',
    label: 'L2',
    after: '    cells:\n      L1: Ships\n      L2: \n      L3: Leads\n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'a key at column 0 between cells',
    before: '    cells:\n      L1: Ships\n|\n      L3: Leads\n',
    label: 'L2',
    after: '    cells:\n      L1: Ships\n      L2: \n      L3: Leads\n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'a key too far right, with blanks behind',
    before: '    cells:\n      L1: Ships\n          |   \n      L3: Leads\n',
    label: 'L2',
    after: '    cells:\n      L1: Ships\n      L2: \n      L3: Leads\n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'a key in the middle of its word',
    before: '    cells:\n      L|3\n',
    label: 'L2',
    after: '    cells:\n      L2: \n',
    cells: ['L2'],
  },
  {
    name: 'a key in front of its colon',
    before: '    cells:\n      L|: Ships # soon\n',
    label: 'L2',
    after: '    cells:\n      L2: Ships # soon\n',
    cells: ['L2'],
  },
  {
    name: 'a key in front of a comment',
    before: '    cells:\n      L|  # soon\n',
    label: 'L2',
    after: '    cells:\n      L2:   # soon\n',
    cells: ['L2'],
  },
  {
    name: 'a key in quotes',
    before: '    cells:\n      "L|"\n',
    label: 'L2',
    after: '    cells:\n      "L2": \n',
    cells: ['L2'],
  },
  {
    name: 'a key in brackets',
    before: '    cells: { L1: Ships, L|}\n',
    label: 'L3',
    after: '    cells: { L1: Ships, L3: }\n',
    cells: ['L1', 'L3'],
  },
  {
    name: 'a key behind a tab',
    before: '    cells:\n      L1: Ships\n\t\t\tL|\n',
    label: 'L2',
    after: '    cells:\n      L1: Ships\n      L2: \n',
    cells: ['L1', 'L2'],
  },
  {
    name: 'a key where a word is half-typed above',
    before: '    cells:\n      L1: Ships\n      L\n      |\n      L3: Leads\n',
    label: 'L2',
    after: '    cells:\n      L1: Ships\n      L\n      L2: \n      L3: Leads\n',
  },
  {
    name: 'all missing cells at the end of the file',
    before: '    cells:\n      L2: Ships\n      |',
    label: 'All missing cells',
    after: '    cells:\n      L2: Ships\n      L1: \n      L3: ',
    cells: ['L2', 'L1', 'L3'],
  },
  {
    name: 'all missing cells under a bare key',
    before: '    cells:\n|\n  - id: quality\n',
    label: 'All missing cells',
    after: '    cells:\n      L1: \n      L2: \n      L3: \n  - id: quality\n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'all missing cells right behind `cells:`',
    before: '    cells:|\n  - id: quality\n',
    label: 'All missing cells',
    after: '    cells:\n      L1: \n      L2: \n      L3: \n  - id: quality\n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'all missing cells behind `cells: ` with a comment, over cells that are there',
    before: '    cells: |  # the rows\n        L2: Ships\n  - id: quality\n',
    label: 'All missing cells',
    after: '    cells:  # the rows\n        L1: \n        L3: \n        L2: Ships\n  - id: quality\n',
    cells: ['L1', 'L3', 'L2'],
  },
  {
    name: 'all missing cells in front of a comment',
    before: '    cells:\n      L2: Ships\n      |# soon\n',
    label: 'All missing cells',
    after: '    cells:\n      L2: Ships\n      L1:  # soon\n      L3: \n',
    cells: ['L2', 'L1', 'L3'],
  },
  {
    name: 'all cells where `cells` is missing',
    before: '    name: Delivery\n    |\n  - id: quality\n',
    label: 'All missing cells',
    after: '    name: Delivery\n    cells:\n      L1: \n      L2: \n      L3: \n  - id: quality\n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'all cells where `cells` is being typed',
    before: '    cel|\n',
    label: 'All missing cells',
    after: '    cells:\n      L1: \n      L2: \n      L3: \n',
    cells: ['L1', 'L2', 'L3'],
  },
  {
    name: 'a list of behaviors',
    before: '    cells:\n      L2|\n',
    label: 'L2: list of behaviors',
    after: '    cells:\n      L2:\n        - \n',
    cells: ['L2'],
  },
  {
    name: 'a behavior with examples',
    before: '    cells:\n      L2|\n',
    label: 'L2: behavior with examples',
    after: '    cells:\n      L2:\n        - behavior: \n          examples:\n            - \n',
    cells: ['L2'],
  },
  {
    name: 'a reason why nothing is expected',
    before: '    cells:\n      L1|\n',
    label: 'L1: not expected',
    after: '    cells:\n      L1: { notExpected:  }\n',
    cells: ['L1'],
  },
  {
    name: 'a reason why nothing changes',
    before: '    cells:\n      |\n',
    label: 'L2: unchanged',
    after: '    cells:\n      L2: { unchanged:  }\n',
    cells: ['L2'],
  },
  {
    name: 'a form right behind the colon',
    before: '    cells:\n      L2:|\n      L3: Leads\n',
    label: 'not expected',
    after: '    cells:\n      L2: { notExpected:  }\n      L3: Leads\n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'a list behind the colon, with blanks and a comment behind',
    before: '    cells:\n      L2:   |  # soon\n      L3: Leads\n',
    label: 'list of behaviors',
    after: '    cells:\n      L2:  # soon\n        - \n      L3: Leads\n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'a behavior behind its dash',
    before: '    cells:\n      L2:\n        - |\n      L3: Leads\n',
    label: 'Behavior with examples',
    after:
      '    cells:\n      L2:\n        - behavior: \n          examples:\n            - \n      L3: Leads\n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'the next level in place of an empty dash',
    before: '    cells:\n      L2:\n        - Reviews\n        - |\n',
    label: 'L3',
    after: '    cells:\n      L2:\n        - Reviews\n      L3: \n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'a behavior right behind its dash',
    before: '    cells:\n      L2:\n        -|\n      L3: Leads\n',
    label: 'behavior',
    after: '    cells:\n      L2:\n        - behavior: \n      L3: Leads\n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'a behavior under its level, without a dash',
    before: '    cells:\n      L2:\n      |\n      L3: Leads\n',
    label: 'Behavior with examples',
    after:
      '    cells:\n      L2:\n        - behavior: \n          examples:\n            - \n      L3: Leads\n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'the next behavior of a list',
    before: '    cells:\n      L2:\n        - Ships\n        |\n',
    label: 'Behavior with examples',
    after:
      '    cells:\n      L2:\n        - Ships\n        - behavior: \n          examples:\n            - \n',
    cells: ['L2'],
  },
  {
    name: 'a key of a cell',
    before: '    cells:\n      L2:\n        summary: Ships\n        beh|\n      L3: Leads\n',
    label: 'behaviors',
    after:
      '    cells:\n      L2:\n        summary: Ships\n        behaviors:\n          - \n      L3: Leads\n',
    cells: ['L2', 'L3'],
  },
  {
    name: 'an answer between fresh brackets',
    before: '    cells:\n      L1: {|}\n',
    label: 'notExpected',
    after: '    cells:\n      L1: { notExpected:  }\n',
    cells: ['L1'],
  },
  {
    name: 'an answer half-typed in brackets that are open',
    before: '    cells:\n      L2: { unch|\n      L3: Leads\n',
    label: 'unchanged',
    after: '    cells:\n      L2: { unchanged: \n      L3: Leads\n',
  },
  {
    name: 'examples of a behavior in a list',
    before: '    cells:\n      L2:\n        - behavior: Ships\n          |\n',
    label: 'examples',
    after: '    cells:\n      L2:\n        - behavior: Ships\n          examples:\n            - \n',
    cells: ['L2'],
  },
];

describe('completion of cells', () => {
  for (const { name, before, label, after, cells } of cases) {
    for (const newline of ['\n', '\r\n']) {
      it(`inserts ${name}${newline === '\n' ? '' : ', CRLF'}`, () => {
        const text = accept((head + before).replaceAll('\n', newline), label);
        assert.equal(text, (head + after).replaceAll('\n', newline));
        if (!cells) return;
        const { ladder } = sound(text);
        const [delivery] = ladder.competencies;
        assert.deepEqual(
          delivery?.cells.map((cell) => cell.level.value),
          cells,
        );
      });
    }
  }

  it('lists what is missing first, in the order of the levels', () => {
    const found = labels(`${head}    cells:\n      L2: Ships\n      |\n`);
    assert.deepEqual(found.slice(0, 3), ['All missing cells', 'L1', 'L3']);
    assert.ok(!found.includes('L2'));
  });

  it('offers `unchanged` only to a level that follows something', () => {
    const at = (cells: string) => labels(`${head}    cells:\n      ${cells}\n`);
    assert.ok(!at('L1: |').includes('unchanged'));
    assert.ok(at('L2: |').includes('unchanged'));
    assert.ok(!at('L1: { | }').includes('unchanged'));
    assert.ok(at('L2: { | }').includes('unchanged'));
    assert.ok(!at('|').includes('L1: unchanged'));
  });

  it('offers nothing beside an answer, and no answer beside behaviors', () => {
    const at = (cell: string) => labels(`${head}    cells:\n      L2: ${cell}\n`);
    assert.deepEqual(at('{ notExpected: Later, | }'), []);
    assert.deepEqual(at('{ summary: Ships, | }'), ['behaviors', 'examples']);
    const below = at('\n        unchanged: Same\n        |');
    for (const key of ['summary', 'behaviors', 'examples', 'notExpected']) assert.ok(!below.includes(key));
  });

  it('offers at a competency’s end the next competency, too, with all its cells', () => {
    const text = accept(`${head}    cells:\n      L1: Ships\n      |\n`, 'New competency');
    const { ladder } = sound(text);
    assert.deepEqual(
      ladder.competencies.map(({ id, cells }) => [id.value, cells.map(({ level }) => level.value)]),
      [
        ['delivery', ['L1']],
        ['competency-id', ['L1', 'L2', 'L3']],
      ],
    );
  });
});
