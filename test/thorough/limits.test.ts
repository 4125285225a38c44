import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import { extentOf } from '../../server/src/analysis/progression/extent';
import { rules } from '../../server/src/analysis/rules';
import { Statements } from '../../server/src/analysis/statements';
import { parseLadder } from '../../server/src/model/parse';
import { maxSyntaxProblems } from '../../server/src/model/syntaxProblems';
import { withCells } from '../unit/findings';
import { importText, table } from '../unit/importing';

describe('parse', () => {
  const deep: [string, string][] = [
    ['lists', '['.repeat(10_000)],
    ['closed lists', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['maps', '{a: '.repeat(10_000)],
    ['block lists', '- '.repeat(10_000)],
    ['explicit keys', '? '.repeat(10_000)],
  ];
  for (const [name, text] of deep) {
    it(`10,000 nested ${name} end in a problem`, () => {
      const { problems } = parseLadder(text);
      assert.ok(problems.length > 0 && problems.length <= maxSyntaxProblems, String(problems.length));
    });
  }

  it('10 MB are read: a ladder, a line, and no YAML at all', () => {
    const item = `      - ${'Reviews code '.repeat(80)}\n`;
    const big = `competencies:\n  - id: c\n    cells:\n      L1:\n${item.repeat(10_000)}`;
    assert.equal(parseLadder(big).ladder.competencies[0]?.cells[0]?.behaviors.length, 10_000);
    assert.ok(parseLadder(`role: ${'x y '.repeat(2_500_000)}`).ladder.role);
    assert.equal(parseLadder(']'.repeat(30_000)).problems.length, 1);
  });
});

describe('extent of a statement', () => {
  it('ends in time on texts that are no statements', () => {
    for (const text of ['across the ', 'with guidance from the senior ', 'a', 'all of the many ']) {
      const long = text.repeat(30_000);
      assert.ok(extentOf(new Statements().of(long)).marks.size <= 5);
    }
  });
});

describe('suppressions by the thousands', () => {
  const id = 'placeholder-cell';
  const file = `# career-ladder-disable ${id}: why`;
  const next = file.replace('disable', 'disable-next-line');
  const line = file.replace('disable', 'disable-line');
  const many = 30_000;
  const only = rules.filter((rule) => rule.id === id || rule.suppressible === false);
  const cases: readonly (readonly [name: string, text: string, suppressed: number])[] = [
    ['one for each finding', withCells(`L1:\n${`  - TBD ${line}\n`.repeat(many)}`), many],
    ['over one statement', withCells(`L1: x\nL2: x\n${`${next}\n`.repeat(many)}L3: TBD`), 1],
    ['over many findings', withCells(`${`${next}\n`.repeat(many)}L3: [${'TBD, '.repeat(many)}]`), many],
    ['on one line', withCells(`L1: "${`${line} `.repeat(many)}"`), 0],
    [
      'of rules that do not exist',
      `${file.replace(id, Array.from({ length: many }, (_, n) => `r${n}`).join(' '))}\n`,
      0,
    ],
    ['signs without words', `${'#'.repeat(many * 10)}\n${'# '.repeat(many)}\nladder: 1`, 0],
  ];
  for (const [name, text, suppressed] of cases) {
    it(`${name}: read in time`, () => assert.equal(analyse(text, {}, only).suppressed, suppressed));
  }
});

describe('import of huge and odd texts', () => {
  const sizes: readonly [name: string, text: string, ladders: number][] = [
    [
      'a thousand columns',
      table(['Level', ...range(1000, 'c')].join('|'), ['L1', ...range(1000, 'x')].join('|')),
      1,
    ],
    ['a thousand levels', table('Level|A', ...range(1000, 'L').map((level) => `${level}|does it`)), 1],
    [
      'hundreds of tables',
      range(200, '# T')
        .map((title) => `${title}\n\n${table('Level|A', 'L1|x')}`)
        .join('\n\n'),
      1,
    ],
    ['long prose', `${'Words without end. '.repeat(10_000)}\n\n${table('Level|A', 'L1|x')}`, 1],
    ['a long cell', table('Level|A', `L1|${'Words without end. '.repeat(10_000)}`), 1],
    ['deep quotes', `${'> '.repeat(3000)}${table('Level|A', 'L1|x')}`, 0],
    ['deep markup', table('Level|A', `L1|${'*_'.repeat(2000)}x${'_*'.repeat(2000)}`), 1],
    [
      'hundreds of levels under headings',
      range(300, 'Level ')
        .map((level) => `## ${level}\n### A\n- does it\n### B\n- does it`)
        .join('\n'),
      1,
    ],
    [
      'levels strewn over hundreds of headings',
      range(600, 'Level ')
        .map((level) => `## ${level}\n### Only ${level}\n- does it`)
        .join('\n'),
      0,
    ],
    [
      'hundreds of headings with two levels each',
      range(300, '# Team')
        .map((title) => `${title}\n## L1\n### A\n- x\n## L2\n### A\n- y`)
        .join('\n'),
      1,
    ],
    [
      'deep lists',
      `## L1\n### A\n${range(100, '')
        .map((_, depth) => `${'  '.repeat(depth)}- x`)
        .join('\n')}\n## L2\n### A\n- b`,
      1,
    ],
    [
      'a thousand rows of HTML',
      `<table><tr><th>Level<th>A${range(1000, '<tr><td>L').join('<td>does it')}<td>x</table>`,
      1,
    ],
    ['a thousand HTML tables that nothing closes', range(1000, '<table><tr><td>').join('\n\n'), 0],
    ['signs in an HTML cell', `<table><tr><th>Level<th>A<tr><td>L1<td>${'*_<['.repeat(5000)}</table>`, 1],
    ['many tags', table('Level|A', `L1|${'<ul><li>x'.repeat(3000)}`), 1],
    ['a null, half a character, a lone return', '| Level | A |\r|---|---|\r| L1 | a\0\ud800 b |\r', 1],
  ];
  for (const [name, text, ladders] of sizes) {
    it(`reads ${name}`, () => assert.equal(importText(text).ladders.length, ladders));
  }
});

function range(length: number, prefix: string): string[] {
  return Array.from({ length }, (_, index) => `${prefix}${index + 1}`);
}
