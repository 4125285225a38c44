import assert from 'node:assert/strict';
import { changesOf } from '../../../server/src/compare/changes';
import {
  type Comparison,
  compareRoles,
  compareVersions,
  isSame,
} from '../../../server/src/compare/comparison';
import { summarize } from '../../../server/src/compare/summary';
import { comparisonHtml } from '../../../server/src/export/comparison/html';
import { comparisonMarkdown } from '../../../server/src/export/comparison/markdown';
import { side, view } from './comparing';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const oneCell = (behaviors: string): string =>
  `levels: [{ id: L1 }]\ncompetencies:\n  - id: c\n    cells:\n      L1:\n${behaviors}`;

const levels = (prefix: string, count: number, words: string): string =>
  `levels:\n${many(count, (at) => `  - id: ${prefix}${at}\n`)}competencies:\n  - id: c\n    cells:\n${many(count, (at) => `      ${prefix}${at}: ${words} ${at}\n`)}`;

/** Pairs of texts that nobody writes. What they take is bounded: one that hangs ends at the suite's timeout. */
const pairs: readonly (readonly [string, string, string])[] = [
  [
    '1,000 levels under other ids',
    levels('a', 1000, 'Reviews report number'),
    levels('b', 1000, 'Reviews report number'),
  ],
  ['1,000 levels with nothing in common', levels('a', 1000, 'Reviews'), levels('b', 1000, 'Hires')],
  [
    '1,000 levels turned around',
    levels('a', 1000, 'Reviews'),
    `levels:\n${many(1000, (at) => `  - id: a${999 - at}\n`)}`,
  ],
  [
    'a megabyte in one cell',
    oneCell(`        - ${many(100_000, (at) => `word${at} `)}\n`),
    oneCell(`        - ${many(100_000, (at) => `wort${at} `)}\n`),
  ],
  [
    'a megabyte of one letter',
    oneCell(`        - ${'x'.repeat(1_000_000)}\n`),
    oneCell(`        - ${'x'.repeat(999_999)}y\n`),
  ],
  [
    '2,000 behaviors in one cell',
    oneCell(many(2000, (at) => `        - Does thing ${at} for team ${at % 7}\n`)),
    oneCell(many(2000, (at) => `        - Makes thing ${at + 3} for teams ${at % 5}\n`)),
  ],
  [
    '2,000 copies of one behavior',
    oneCell(many(2000, () => '        - Does it all\n')),
    oneCell(many(2000, () => '        - Did it all again\n')),
  ],
  [
    '2,000 competencies under other ids',
    `competencies:\n${many(2000, (at) => `  - { id: c${at} }\n`)}`,
    `competencies:\n${many(2000, (at) => `  - { id: d${at} }\n`)}`,
  ],
  [
    '5,000 values under other ids',
    `values:\n${many(5000, (at) => `  - { id: v${at}, name: n${at} }\n`)}`,
    `values:\n${many(5000, (at) => `  - { id: w${at}, name: n${4999 - at} }\n`)}`,
  ],
  [
    '5,000 cells at levels that there are not',
    `competencies:\n  - id: c\n    cells:\n${many(5000, (at) => `      x${at}: a\n`)}`,
    `competencies:\n  - id: c\n    cells:\n${many(5000, (at) => `      y${at}: a\n`)}`,
  ],
  [
    '5,000 examples',
    oneCell(`        - behavior: Does it\n          examples: [${many(5000, (at) => `e${at}, `)}]\n`),
    oneCell(`        - behavior: Did it\n          examples: [${many(5000, (at) => `f${at}, `)}]\n`),
  ],
  [
    'names of objects as ids',
    'levels: [{ id: __proto__ }, { id: constructor }]\ncompetencies: [{ id: toString, cells: { __proto__: a b, constructor: c } }]',
    'levels: [{ id: hasOwnProperty }, { id: __proto__ }]\ncompetencies: [{ id: __proto__, cells: { __proto__: a b } }]',
  ],
  [
    'ids written twice',
    'levels: [{ id: a }, { id: a }, { id: a }]\ncompetencies: [{ id: c, cells: { a: x } }, { id: c, cells: { a: y } }]',
    'levels: [{ id: a }]\ncompetencies: [{ id: c, cells: { a: y, a: z } }, { id: c }, { id: c }]',
  ],
  ['broken YAML on the left', 'levels: [{ id: b }, {', 'levels: [{ id: a }]'],
  ['broken YAML on the right', 'levels: [{ id: a }]', '<<<<<<< x\nlevels: [\n=======\n: - ]\n>>>>>>> y'],
  ['no ladder at all', '- 1\n- 2\n', '\0\ufeff\u202e'],
  [
    'levels in a circle',
    'levels: [{ id: a, follows: [b] }, { id: b, follows: [a] }]',
    'levels: [{ id: a, follows: [a] }, { id: b, follows: [a, b] }]',
  ],
  [
    'signs that turn and hide text',
    oneCell('        - "\\u202eReviews\\u2066 code\\u200b"\n'),
    oneCell('        - "Reviews code"\n'),
  ],
  [
    'halves of characters',
    oneCell('        - "\\ud83d Reviews code"\n'),
    oneCell('        - "\\ude00 Reviews code"\n'),
  ],
];

const every = ({ groups, table, sides }: Comparison) =>
  sides.every((_, at) => {
    const all = table.rows.flatMap((_row, row) =>
      table.columns.flatMap((_column, column) => table.at(at, row, column)?.items ?? []),
    );
    return groups.flatMap((group) => group.sides[at] ?? []).length === all.length;
  });

describe('a comparison of hostile ladders', () => {
  for (const [name, before, after] of pairs) {
    it(`tells ${name} in bounded time`, () => {
      const [one, other] = [side(before), side(after)];
      const comparison = compareVersions(one, other);
      assert.ok(!isSame(comparison) || name === 'no ladder at all');
      assert.ok(every(comparison));
      const sentences = summarize(comparison);
      assert.ok(sentences.length <= 14 && sentences.every((sentence) => sentence.length < 2000));
      const titles = { before: 'a', after: 'b' };
      assert.ok(comparisonMarkdown(comparison, titles).length < 65_536);
      assert.doesNotMatch(comparisonHtml(comparison, titles), /[\ud800-\udbff](?![\udc00-\udfff])/);
      changesOf(comparison);
      assert.ok(every(compareRoles([one, other, one])));
      assert.equal(view(before, after).sides.length, 2);
    });
  }
});
