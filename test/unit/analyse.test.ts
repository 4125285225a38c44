import assert from 'node:assert/strict';
import { analyse, firstLine, internalError } from '../../server/src/analysis/analyse';
import type { Rule } from '../../server/src/analysis/rule';
import { rules } from '../../server/src/analysis/rules';
import { ladder, withCells } from './findings';

describe('rules', () => {
  it('have stable ids, a line of summary, and stand once in the registry', () => {
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, summary } of rules) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.match(summary, /^[A-Z][^\n]*\.$/);
    }
    assert.ok(!ids.includes(internalError));
  });

  it('one that throws is one finding, and the others run', () => {
    const broken: Rule = {
      ...rules[0]!,
      id: 'broken-rule',
      check(_, report) {
        report({ start: 0, end: 1 }, 'said before');
        throw new Error('oh\nno');
      },
    };
    const text = withCells('L1: TBD');
    const { findings } = analyse(text, {}, [broken, ...rules]);
    const own = findings.filter(({ rule }) => rule === internalError);
    assert.equal(own.length, 1);
    assert.match(own[0]?.message ?? '', /“broken-rule” failed/);
    assert.deepEqual([own[0]?.severity, own[0]?.span], ['error', { start: 0, end: text.indexOf('\n') }]);
    const rest = analyse(text).findings;
    assert.ok(rest.length > 0);
    assert.deepEqual(
      findings.filter(({ rule }) => rule !== internalError && rule !== 'broken-rule'),
      rest,
    );
  });

  it('one that asks for what cannot be worked out takes no other along', () => {
    const asking: Rule = { ...rules[0]!, id: 'asks', check: ({ grid }) => void grid.at(99, 99) };
    const { findings } = analyse(withCells('L1: TBD'), {}, [asking, ...rules]);
    assert.ok(findings.some(({ rule }) => rule === internalError));
    assert.ok(findings.some(({ rule }) => rule === 'placeholder-cell'));
  });
});

describe('findings', () => {
  it('come by place', () => {
    const { findings } = analyse(withCells('L1: TBD\nL9: X\nL2:'));
    const starts = findings.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    assert.ok(findings.length >= 5);
  });

  const cuts: [text: string, start: number, end: number, wanted: string][] = [
    ['abc', 0, 3, 'abc'],
    ['ab\ncd', 0, 5, 'ab'],
    ['ab\r\ncd', 0, 6, 'ab'],
    ['ab\ncd', 3, 5, 'cd'],
    ['ab\n', 0, 3, 'ab'],
    ['\nab', 0, 3, ''],
    ['ab', 1, 1, ''],
  ];
  for (const [text, start, end, wanted] of cuts) {
    it(`${JSON.stringify(text)} from ${start} to ${end}: ${JSON.stringify(wanted)}`, () => {
      const span = firstLine(text, { start, end });
      assert.equal(text.slice(span.start, span.end), wanted);
    });
  }

  const broken: [name: string, text: string, rules: string[]][] = [
    [
      'broken syntax: what is there is judged, what is missing is not',
      `${withCells('L1: TBD\nL9: X\nL1: Y')}whatever: 1\nsummary: "open\n`,
      ['duplicate-key', 'placeholder-cell', 'yaml-syntax'],
    ],
    [
      'a conflict: nothing else',
      `${withCells('L1: TBD')}<<<<<<< a\nx: [\n=======\ny: 1\n>>>>>>> b\n`,
      ['merge-conflict'],
    ],
  ];
  for (const [name, text, wanted] of broken) {
    it(name, () => {
      const { findings, broken: why } = analyse(text);
      assert.deepEqual([...new Set(findings.map(({ rule }) => rule))].sort(), wanted);
      assert.ok(why && ['yaml-syntax', 'merge-conflict'].includes(why.rule));
    });
  }

  it('a whole text is not broken, whatever is found in it', () => {
    assert.equal(analyse(ladder('levels: x\nwhatever: 1\n')).broken, undefined);
  });

  it('a duplicate key alone breaks nothing', () => {
    assert.equal(analyse(withCells('L1: X\nL1: Y')).broken, undefined);
  });
});
