import assert from 'node:assert/strict';
import { compareVersions } from '../../../server/src/compare/comparison';
import { summarize } from '../../../server/src/compare/summary';
import { ladder, levels, roles, side, versions } from './comparing';

type Cells = Parameters<typeof ladder>[0];

const four = ['L1', 'L2', 'L3', 'L4', 'L5'];

const table: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['nothing', ladder({ c: { L1: 'Writes tests' } }), ladder({ c: { L1: 'Writes tests' } }), []],
  [
    'as the field says it',
    ladder({
      a: {
        L1: '[Improves tests of the team, Improves reviews within the team, Reads manuals]',
        L2: 'Plans work',
      },
    }),
    ladder({ a: { L1: '[Improves tests of the company, Improves reviews across teams, Reads manuals]' } }),
    ['2 expectations raised at L1 · a', '1 expectation removed at L2 · a', '1 cell emptied at L2 · a'],
  ],
  [
    'at several levels',
    ladder({
      a: { L1: 'Improves tests of the team', L2: 'Improves reviews within the team' },
      b: { L2: 'Improves tools for the team' },
    }),
    ladder({
      a: { L1: 'Improves tests of the company', L2: 'Improves reviews across teams' },
      b: { L2: 'Improves tools for the company' },
    }),
    ['1 expectation raised at L1 and 2 at L2'],
  ],
  [
    'at more levels than one reads',
    ladder(
      { a: Object.fromEntries(four.map((level) => [level, `Improves tests of the team at ${level}`])) },
      '',
      four,
    ),
    ladder(
      { a: Object.fromEntries(four.map((level) => [level, `Improves tests of the company at ${level}`])) },
      '',
      four,
    ),
    ['5 expectations raised at 5 levels'],
  ],
  [
    'a placeholder that was filled as its cell alone',
    ladder({ a: { L1: 'TODO' } }),
    ladder({ a: { L1: 'Writes tests' } }),
    ['1 expectation added at L1 · a', '1 cell filled at L1 · a'],
  ],
  [
    'what moved',
    ladder({
      a: { L1: '[Plans the work of a week, Reads manuals]', L2: '[Writes tests]' },
      b: { L1: '[Draws maps of the system]' },
    }),
    ladder({
      a: { L1: '[Reads manuals, Draws maps of the system]', L2: '[Writes tests, Plans the work of a week]' },
      b: { L1: '[]' },
    }),
    ['1 behavior moved from “b” to “a”', '1 behavior moved from L1 to L2', '1 cell emptied at L1 · b'],
  ],
  [
    'levels and competencies, with what is in them',
    ladder({ a: { L1: 'Writes tests', L2: 'Plans work' }, b: { L1: 'Draws maps', L2: 'Hires people' } }, '', [
      'L1',
      'L2',
    ]),
    ladder({ b: { L1: 'Draws maps', L2: 'Hires people', L9: '[Sells houses, Buys boats]' } }, '', [
      'L1',
      'L2',
      'L9',
    ]),
    ['level L9 added with 2 behaviors', 'competency “a” removed with 2 behaviors'],
  ],
  [
    'the rest, in few words',
    ladder({ a: { L1: '{ behavior: Writes tests, examples: [x] }' } }, 'inheritance: cumulative'),
    ladder(
      { a: { L1: '{ behavior: Writes tests, examples: [y] }' } },
      'inheritance: standalone\nvalues: [{ id: care, name: Care }]',
    ),
    [
      'inheritance changed from cumulative to standalone',
      'value “Care” added',
      '1 behavior with other examples at L1 · a',
    ],
  ],
];

describe('the summary of a comparison', () => {
  for (const [name, before, after, expected] of table) {
    it(`tells ${name}`, () => assert.deepEqual(summarize(versions(before, after)), expected));
  }

  it('stays short, whatever differs', () => {
    const many = (tag: string): Cells =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `${tag}${at % 3 ? '' : 'x'}${at}`,
          Object.fromEntries(
            four.map((level) => [level, `[Writes report ${at} ${tag} ${level}, Team reads ${tag}]`]),
          ),
        ]),
      );
    const sentences = summarize(
      compareVersions(side(ladder(many('a'), '', four)), side(ladder(many('b'), 'role: b', four))),
    );
    assert.ok(sentences.length <= 14);
    assert.ok(sentences.every((sentence) => sentence.length < 400));
  });

  it('of two roles tells what they share', () => {
    assert.deepEqual(
      summarize(
        roles(
          ladder({ code: { L1: '[Writes tests, Reviews changes]' }, talk: { L1: 'Gives talks' } }),
          ladder({ code: { L1: '[Writes tests, Repairs pumps]' } }).replace(
            'role: Engineer',
            'role: Plumber',
          ),
        ),
      ),
      [
        '1 of 2 competencies in both',
        '3 of 3 levels in both',
        '1 behavior in both',
        '2 behaviors only in Engineer',
        '1 behavior only in Plumber',
      ],
    );
  });

  it('of two levels tells what the upper adds', () => {
    const text = ladder({
      code: {
        L1: '[Improves tests of the team, Reads manuals]',
        L2: '[Improves tests of the company, Hires people]',
      },
      talk: { L1: 'Gives talks' },
    });
    assert.deepEqual(summarize(levels(text, 'L1', 'L2')), [
      '1 expectation added at L2',
      '1 expectation raised from L1 to L2',
      '2 expectations of L1 still expected at L2',
    ]);
    assert.deepEqual(summarize(levels(`${text}inheritance: standalone\n`, 'L1', 'L2')), [
      '1 expectation added at L2',
      '1 expectation raised from L1 to L2',
      '2 expectations only at L1',
    ]);
  });
});
