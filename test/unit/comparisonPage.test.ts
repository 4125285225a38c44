import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cellInWords, lineInWords, signInWords, signOf } from '../../client/webview/compare/changes';
import { linesOf, spans } from '../../client/webview/compare/lines';
import { countChanges, groupsOf, settle } from '../../client/webview/compare/picture';
import { rangeOf } from '../../client/webview/compare/ranges';
import { familiesOf, filtered, sorted } from '../../client/webview/overview/order';
import type { RoleEntry } from '../../server/src/protocol/pages';
import { after, before, compared, versions } from '../webview/harness/comparisons';

const view = versions(before, after);
const cell = (level: number, competency: number) => view.cells[level]![competency]!;

describe('comparison page: signs and words', () => {
  it('one sign for a cell', () => {
    assert.deepEqual(
      view.cells.map((row) => row.map(signOf)),
      [
        ['same', 'emptied', 'reworded'],
        ['mixed', 'same', 'same'],
      ],
    );
  });

  it('a cell in words', () => {
    assert.equal(cellInWords(cell(1, 0)), '1 raised, 1 added, 1 removed');
    assert.equal(cellInWords(cell(0, 1)), 'emptied: 1 removed');
    assert.equal(cellInWords(cell(0, 0)), 'unchanged');
  });

  it('tells who has a line, where sides are no versions', () => {
    const roles = compared(
      { text: before },
      {
        text: before
          .replace('Software Engineer', 'Data Engineer')
          .replace('Writes tests for new code', 'Paints'),
        file: 'x',
      },
    );
    const words = roles.cells[0]![1]!.behaviors.map((behavior) => lineInWords(roles, behavior));
    assert.deepEqual(words.sort(), ['Only Data Engineer', 'Only Software Engineer']);
    assert.equal(signInWords('roles', 'raised'), 'Asks more');
    assert.equal(signInWords('versions', 'raised'), 'Raised');
  });
});

describe('comparison page: lines', () => {
  const kinds = (of: Parameters<typeof linesOf>[0], kind: Parameters<typeof linesOf>[1] = 'versions') =>
    linesOf(of, kind).map((line) => `${line.kind} ${line.change}`);

  it('one for each behavior', () => {
    assert.deepEqual(kinds(cell(1, 0)), [
      'behavior raised',
      'behavior same',
      'behavior removed',
      'behavior added',
    ]);
  });

  it('an empty side answers for all of them', () => {
    assert.deepEqual(kinds(cell(0, 1)), ['behavior removed']);
    assert.deepEqual([spans(cell(0, 1), 0), spans(cell(0, 1), 1)], [false, true]);
  });

  it('two empty sides have one line', () => {
    const empty = before.replace('      L1: Writes tests for new code\n', '');
    assert.deepEqual(kinds(versions(empty, empty).cells[0]![1]!), ['head same']);
    const answered = empty.replace(
      '      L2: Reviews code',
      '      L1: { notExpected: Learns first }\n      L2: Reviews code',
    );
    const filled = versions(empty, answered).cells[0]![1]!;
    assert.equal(filled.change, 'filled');
    assert.deepEqual(kinds(filled), ['head filled']);
  });

  it('what only one side has each is one line, unless they are versions', () => {
    const levels = compared({ text: before, level: 'L1' }, { text: before, level: 'L2' });
    assert.deepEqual(kinds(levels.cells[0]![1]!, 'levels'), ['own changed']);
  });

  it('every cell has one at least', () => {
    for (const row of view.cells) for (const one of row) assert.ok(linesOf(one, 'versions').length > 0);
  });
});

describe('comparison page: what is drawn again', () => {
  it('is only what differs, with places from the new one', () => {
    const first = settle(undefined, view);
    const moved = versions(
      `# a line more\n${before}`,
      after.replace('Explains each change', 'Explains every change'),
    );
    const second = settle(first, moved);
    const drawn = second.view.cells.flatMap((row, i) =>
      row.flatMap((one, j) => (one === first.view.cells[i]![j] ? [] : [[i, j]])),
    );
    assert.deepEqual(drawn, [[0, 2]]);
    assert.equal(second.view.levels[0], first.view.levels[0]);
    assert.deepEqual(second.levelKeys, first.levelKeys);
    const groups = groupsOf(second, 'level');
    const place = { level: 1, competency: 1, line: 0, side: 0 } as const;
    const line = (of: typeof view) => rangeOf(of, groups, 'level', place)?.start.line;
    assert.equal(line(second.latest), line(first.latest)! + 1);
  });

  it('is all of other sides', () => {
    const other = compared({ text: before, file: 'x' }, { text: after, file: 'x' });
    assert.equal(settle(settle(undefined, view), other).view, other);
  });
});

describe('comparison page: groups', () => {
  it('by level or by competency, with what is unchanged counted', () => {
    const picture = settle(undefined, view);
    const told = (grouping: 'level' | 'competency') =>
      groupsOf(picture, grouping).map(({ rows, unchanged }) => [rows.length, unchanged]);
    assert.deepEqual(told('level'), [
      [3, 1],
      [3, 2],
    ]);
    assert.deepEqual(told('competency'), [
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it('count the same changes either way, but for those of headings', () => {
    const picture = settle(undefined, view);
    assert.equal(countChanges(groupsOf(picture, 'level'), 'versions'), 6);
    assert.equal(countChanges(groupsOf(picture, 'competency'), 'versions'), 5);
  });

  it('of a level that was added tell once, but for what was moved there', () => {
    const text = before.replace('competencies:', '  - id: L3\ncompetencies:');
    const later = text
      .replace(
        '      L2: Writes design documents for new features\n',
        '      L3: Writes design documents for new features\n',
      )
      .replace('      L2: Reviews code', '      L3: Teaches reviews\n      L2: Reviews code');
    const groups = groupsOf(settle(undefined, versions(before, later)), 'level');
    const changes = groups.map((group) => countChanges([group], 'versions'));
    // From L2 one is moved away; L3 is added, and one was moved there.
    assert.deepEqual(changes, [0, 1, 2]);
  });

  it('leave out cells that no side has', () => {
    const other = before
      .replaceAll('L1', 'D1')
      .replaceAll('delivery', 'pipelines')
      .replace('Software', 'Data');
    const roles = compared({ text: before }, { text: other, file: 'x' });
    const groups = groupsOf(settle(undefined, roles), 'level');
    for (const { rows } of groups) {
      for (const { cell: own } of rows) assert.ok(own.sides.some((side) => side !== null));
    }
  });
});

describe('roles: order', () => {
  const entry = (name: string, family: string | undefined, percent: number | null): RoleEntry => ({
    uri: `file:///${name}`,
    path: `${name}.ladder.yaml`,
    role: {
      role: name,
      ...(family !== undefined && { family }),
      levels: [],
      competencies: 0,
      coverage: { answered: 0, empty: 0, placeholder: 0, total: 0 },
      report: [{ id: 'recall', name: 'Recall', percent, counts: '', meaning: '' }],
      findings: { error: 0, warning: 0, information: 0, hint: 0 },
    },
  });
  const roles = [entry('b10', 'Data', 50), entry('b9', undefined, null), entry('A', 'Data', 7)];
  const names = (of: readonly RoleEntry[]) => of.map(({ path }) => path.replace('.ladder.yaml', ''));

  it('numbers in names count as numbers', () =>
    assert.deepEqual(names(sorted(roles, { column: 'role', descending: false })), ['A', 'b9', 'b10']));
  it('what was not measured comes last, either way', () => {
    assert.deepEqual(names(sorted(roles, { column: 'recall', descending: false })), ['A', 'b10', 'b9']);
    assert.deepEqual(names(sorted(roles, { column: 'recall', descending: true })), ['b10', 'A', 'b9']);
  });
  it('families once each', () => assert.deepEqual(familiesOf(roles), ['Data']));
  it('words in any order, of one family', () => {
    assert.deepEqual(names(filtered(roles, 'LADDER b', undefined)), ['b10', 'b9']);
    assert.deepEqual(names(filtered(roles, 'b', 'Data')), ['b10']);
  });
});
