import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { axesOf, groupsOf } from '../../client/webview/axes';
import { rowsWithin } from '../../client/webview/growth';
import { cellOf, type Place, rangeOf } from '../../client/webview/places';
import { drawsTheSame, keepKeys, settle } from '../../client/webview/settle';
import {
  coverageInWords,
  followsInWords,
  inheritanceInWords,
  levelTitle,
  sizeInWords,
} from '../../client/webview/words';
import type { Coverage, LevelView } from '../../server/src/protocol';
import { at } from '../webview/harness/matrices';
import { complete, nearlyEmpty } from '../webview/harness/samples';

describe('webview: keys that outlast a change', () => {
  /** Ids before and after; for each one after, the place before that it is taken for, or -1 for a new one. */
  const cases: [string, string[], string[], number[]][] = [
    ['nothing', ['a', 'b'], ['a', 'b'], [0, 1]],
    ['from nothing', [], ['a'], [-1]],
    ['an id is typed', ['a', 'b', 'c'], ['a', 'bx', 'c'], [0, 1, 2]],
    ['the first id is typed', ['a', 'b'], ['ax', 'b'], [0, 1]],
    ['one comes in', ['a', 'b'], ['a', 'x', 'b'], [0, -1, 1]],
    ['one comes first', ['a', 'b'], ['x', 'a', 'b'], [-1, 0, 1]],
    ['one goes', ['a', 'b', 'c'], ['a', 'c'], [0, 2]],
    ['two change places', ['a', 'b', 'c'], ['a', 'c', 'b'], [0, 2, 1]],
    ['two neighbours are typed', ['a', 'b', 'c', 'd'], ['a', 'x', 'y', 'd'], [0, 1, 2, 3]],
    ['equal ids', ['a', 'a', 'a'], ['a', 'a'], [0, 1]],
    ['one becomes equal', ['a', 'b'], ['a', 'a'], [0, 1]],
    ['strange ids', ['__proto__', 'constructor', ''], ['', '__proto__', 'constructor'], [2, 0, 1]],
  ];
  for (const [name, before, now, expected] of cases) {
    it(name, () => {
      const oldKeys = keepKeys([], [], before);
      const keys = keepKeys(oldKeys, before, now);
      assert.deepEqual(
        keys.map((key) => oldKeys.indexOf(key)),
        expected,
      );
      assert.equal(new Set(keys).size, keys.length, 'unique');
    });
  }

  it('stay unique when a typed id leaves its key behind and the id comes back', () => {
    const first = keepKeys([], [], ['a', 'b']);
    const renamed = keepKeys(first, ['a', 'b'], ['a', 'c']);
    const back = keepKeys(renamed, ['a', 'c'], ['a', 'b', 'c']);
    assert.equal(new Set(back).size, 3);
  });

  it('take no quadratic time for many equal texts', () => {
    const texts = Array.from({ length: 50_000 }, () => 'the same');
    const keys = keepKeys([], [], texts);
    assert.equal(new Set(keys).size, 50_000);
    assert.deepEqual(keepKeys(keys, texts, texts), keys);
  });
});

describe('webview: what is drawn again', () => {
  const cases: [string, unknown, unknown, boolean][] = [
    ['equal objects', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, true],
    ['other places', { text: 'x', range: at(1) }, { text: 'x', range: at(2) }, true],
    ['another text', { text: 'x' }, { text: 'y' }, false],
    ['a property more', { text: 'x' }, { text: 'x', name: 'n' }, false],
    ['a property less', { text: 'x', name: 'n' }, { text: 'x' }, false],
    ['an item more', ['x'], ['x', 'y'], false],
    ['an item less', ['x', 'y'], ['x'], false],
    ['an array and an object', [], {}, false],
    ['null', null, {}, false],
  ];
  for (const [name, a, b, expected] of cases) {
    it(`${name}: ${expected ? 'no' : 'yes'}`, () => assert.equal(drawsTheSame(a, b), expected));
  }

  it('is only what differs, by identity, with places from the new one', () => {
    const before = settle(undefined, complete());
    const next = structuredClone(complete());
    const cells = next.cells.map((row, i) =>
      row.map((cell, j) => ({ ...cell, range: at(77), ...(i === 1 && j === 2 ? { summary: 'New' } : {}) })),
    );
    const { matrix, latest } = settle(before, { ...next, cells });
    const changed = matrix.cells.flatMap((row, i) =>
      row.flatMap((cell, j) => (cell === before.matrix.cells[i]![j] ? [] : [[i, j]])),
    );
    assert.deepEqual(changed, [[1, 2]]);
    assert.ok(matrix.levels.every((level, i) => level === before.matrix.levels[i]));
    assert.equal(latest.cells[0]![0]!.range.start.line, 77);
  });

  it('follows rows and columns to where they have moved', () => {
    const old = complete();
    const before = settle(undefined, old);
    const turn = <T>(items: readonly T[]) => [...items].reverse();
    const next = structuredClone({
      ...old,
      levels: turn(old.levels),
      competencies: turn(old.competencies),
      cells: turn(old.cells.map(turn)),
    });
    const { matrix } = settle(before, next);
    assert.equal(matrix.cells[0]![0], before.matrix.cells[4]![5]);
    assert.equal(matrix.cells[4]![5], before.matrix.cells[0]![0]);
  });

  it('is all of another ladder', () => {
    const before = settle(undefined, complete());
    const other = { ...complete(), uri: 'file:///other.ladder.yaml' };
    assert.equal(settle(before, other).matrix, other);
  });
});

describe('webview: places', () => {
  const matrix = complete();
  const finding = { rule: 'vague', severity: 'hint' as const, message: 'Vague', fixes: [] };
  const related = [{ label: 'there', range: at(77) }];
  const noted = { ...matrix, findings: [{ ...finding, related, range: at(66) }] };
  const cases: [string, Place, number | undefined][] = [
    ['a cell', { level: 1, competency: 2 }, 3020],
    ['a level', { level: 1, competency: -1 }, 11],
    ['a competency', { level: -1, competency: 2 }, 3000],
    ['a behavior', { level: 2, competency: 2, behavior: 1 }, 3032],
    ['an overlap', { level: 2, competency: 4, behavior: 0, overlap: 1 }, 6042],
    ['a finding about the whole', { level: -1, competency: -1, finding: 0 }, 66],
    ['what it speaks of', { level: -1, competency: -1, finding: 0, related: 0 }, 77],
    ['the whole', { level: -1, competency: -1 }, undefined],
    ['a behavior that is gone', { level: 2, competency: 2, behavior: 9 }, undefined],
    ['a level that is gone', { level: 99, competency: 2 }, undefined],
    ['a finding that is gone', { level: 1, competency: 2, finding: 0 }, undefined],
  ];
  for (const [name, place, line] of cases) {
    it(name, () => assert.equal(rangeOf(noted, place)?.start.line, line));
  }

  it('are those of the ladder, either way round', () => {
    assert.deepEqual(cellOf({ row: 1, column: 2 }, false), { level: 1, competency: 2 });
    assert.deepEqual(cellOf({ row: 1, column: 2 }, true), { level: 2, competency: 1 });
  });

  it('turns the cells with the axes', () => {
    const picture = settle(undefined, matrix);
    const { rows, columns, cells } = axesOf(picture, true);
    assert.deepEqual([rows.length, columns.length], [6, 5]);
    assert.equal(cells[2]![1], matrix.cells[1]![2]);
  });

  it('groups neighbours only', () => {
    const names = ['A', 'A', undefined, 'A', '__proto__'];
    const [first] = matrix.competencies;
    const competencies = names.map((group, i) => {
      const { group: _, ...rest } = first!;
      return { ...rest, id: `c${i}`, ...(group === undefined ? {} : { group }) };
    });
    const { columns } = axesOf(settle(undefined, { ...matrix, competencies }), false);
    const groups = groupsOf(columns)!;
    assert.deepEqual(
      groups.map(({ name, entries }) => [name, entries.length]),
      [
        ['A', 2],
        [undefined, 1],
        ['A', 1],
        ['__proto__', 1],
      ],
    );
    assert.equal(new Set(groups.map(({ key }) => key)).size, 4);
    assert.equal(groupsOf(axesOf(settle(undefined, nearlyEmpty()), false).columns), undefined);
  });
});

describe('webview: words', () => {
  const coverage: [Coverage, string][] = [
    [
      { answered: 2, empty: 21, placeholder: 1, total: 24 },
      '2 of 24 cells answered, 21 empty, 1 placeholder',
    ],
    [{ answered: 0, empty: 1, placeholder: 0, total: 1 }, '0 of 1 cell answered, 1 empty'],
    [{ answered: 5, empty: 0, placeholder: 2, total: 7 }, '5 of 7 cells answered, 2 placeholders'],
    [{ answered: 7, empty: 0, placeholder: 0, total: 7 }, 'All 7 cells answered'],
    [{ answered: 1, empty: 0, placeholder: 0, total: 1 }, 'The one cell is answered'],
    [{ answered: 0, empty: 0, placeholder: 0, total: 0 }, 'No cells yet'],
    [{ answered: 1, empty: 2999, placeholder: 0, total: 3000 }, '1 of 3,000 cells answered, 2,999 empty'],
  ];
  for (const [given, expected] of coverage) {
    it(expected, () => assert.equal(coverageInWords(given), expected));
  }

  const level = (more: Partial<LevelView>): LevelView => ({
    id: 'L3',
    findings: [],
    coverage: { answered: 0, empty: 0, placeholder: 0, total: 0 },
    range: at(0),
    ...more,
  });
  const said: [string, string | undefined, string | undefined][] = [
    ['a level', levelTitle(level({ name: 'Senior' })), 'L3 Senior'],
    ['a level without a name', levelTitle(level({})), 'L3'],
    ['a level named as its id', levelTitle(level({ name: 'L3' })), 'L3'],
    ['the row above', followsInWords(level({})), undefined],
    ['no level below', followsInWords(level({ follows: [] })), 'Starts a track'],
    ['another level', followsInWords(level({ follows: ['L2'] })), 'Follows L2'],
    ['several levels', followsInWords(level({ follows: ['L2', 'M2'] })), 'Follows L2 and M2'],
    ['cumulative', inheritanceInWords('cumulative'), 'Each level also expects everything below it.'],
    ['size', sizeInWords(complete()), '5 levels × 6 competencies'],
  ];
  for (const [name, actual, expected] of said) it(name, () => assert.equal(actual, expected));
});

describe('webview: a table in parts', () => {
  const picture = settle(undefined, complete());
  const axes = axesOf(picture, false);
  const cases: [string, number, number, number][] = [
    ['a row at least', 1, 0, 1],
    ['from a row on', 1, 2, 3],
    ['all of a small one', 10_000, 0, 5],
    ['as many as come to the weight', 100, 0, 2],
  ];
  for (const [name, weight, from, rows] of cases) {
    it(name, () => assert.equal(rowsWithin(axes, weight, from), rows));
  }
});
