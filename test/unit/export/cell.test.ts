import assert from 'node:assert/strict';
import { readCellLines, writeCellLines } from '../../../server/src/sheet/cell';
import { escapeControls, unescapeControls } from '../../../server/src/sheet/escape';
import { guardFormula, unguardFormula } from '../../../server/src/sheet/formula';
import { readIds, writeIds } from '../../../server/src/sheet/ids';
import { guardNumber, unguardNumber } from '../../../server/src/sheet/number';
import { competencyLabels, levelLabels } from '../../../server/src/sheet/sheet';

describe('the cells of exported tables', () => {
  for (const [name, cell, lines] of [
    ['one behavior', { behaviors: [{ text: 'a' }] }, ['• a']],
    [
      'all that a cell may have',
      {
        summary: 's',
        behaviors: [{ text: 'a', examples: ['x', 'y'], values: ['v', 'w'] }, { text: 'b' }],
        examples: ['z'],
      },
      ['Summary: s', '• a', '◦ Example: x', '◦ Example: y', '◦ Values: v, w', '• b', 'Example: z'],
    ],
    ['a reason', { behaviors: [], notExpected: 'later' }, ['Not expected: later']],
    ['no reason', { behaviors: [], unchanged: '' }, ['Unchanged:']],
    ['lines of a text', { behaviors: [{ text: 'a\n\n• b' }] }, ['• a', '\u00a0\u00a0', '\u00a0\u00a0• b']],
    ['what looks like a mark', { behaviors: [{ text: '• Summary: a' }] }, ['• • Summary: a']],
  ] as const) {
    it(`are written, and read back: ${name}`, () => {
      assert.deepEqual(writeCellLines(cell), lines);
      assert.deepEqual(readCellLines(lines), cell);
    });
  }

  for (const [lines, cell] of [
    [['Does a', 'Does b'], { behaviors: [{ text: 'Does a' }, { text: 'Does b' }] }],
    [
      ['- Does a', '* Does b', '– Does c'],
      { behaviors: [{ text: 'Does a' }, { text: 'Does b' }, { text: 'Does c' }] },
    ],
    [['  •Does a', '', 'example: x'], { behaviors: [{ text: 'Does a' }], examples: ['x'] }],
    [['summary: a', 'Summary: b'], { summary: 'a\nb', behaviors: [] }],
    [['not expected'], { behaviors: [], notExpected: '' }],
    [['Unchanged since L2'], { behaviors: [{ text: 'Unchanged since L2' }] }],
    [['◦ Example: of nothing'], { behaviors: [], examples: ['of nothing'] }],
    [[' ', '•'], { behaviors: [] }],
  ] as const) {
    it(`are read as people type them: ${JSON.stringify(lines)}`, () => {
      assert.deepEqual(readCellLines(lines), cell);
    });
  }

  for (const [ids, text] of [
    [[], 'none'],
    [['a'], 'a'],
    [['a', 'b c'], 'a, b c'],
    [['a, b', 'c'], '"a, b", c'],
    [['none', 'None'], '"none", "None"'],
    [['a;b', 'c\nd', '"', '\\'], '"a;b", "c\\nd", "\\"", \\'],
    [['__proto__', '1'], '__proto__, 1'],
  ] as const) {
    it(`hold lists of ids: ${text}`, () => {
      assert.equal(writeIds(ids), text);
      assert.deepEqual(readIds(text), ids);
    });
  }

  it('hold ids as people type them', () => {
    assert.equal(readIds('  '), undefined);
    assert.deepEqual(readIds('a;b\n c ,, "d, e'), ['a', 'b', 'c', '"d', 'e']);
  });

  for (const [text, guarded] of [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    [' =1', " '=1"],
    ['a;=1', "a;'=1"],
    ['a, -1', "a, '-1"],
    ['a\n=1\r+2\t@3', "a\n'=1\r'+2\t'@3"],
    ["'a", "'a"],
    ['a=1', 'a=1'],
    ['• =1', '• =1'],
    ['1-2', '1-2'],
  ] as const) {
    it(`are no formulas: ${JSON.stringify(text)}`, () => {
      assert.equal(guardFormula(text), guarded);
      assert.equal(unguardFormula(guarded), text);
    });
  }

  for (const [text, guarded] of [
    ['01', "'01"],
    ["'01", "''01"],
    ["''01", "'''01"],
    ['1.0', "'1.0"],
    ['1e5', "'1e5"],
    ['3/4', "'3/4"],
    ['1-2', "'1-2"],
    ['12:30', "'12:30"],
    ['10%', "'10%"],
    ['2024-01-02', "'2024-01-02"],
    ['1.2.3', "'1.2.3"],
    ['12345678901234567890', "'12345678901234567890"],
    ['.5', "'.5"],
    ['€ 5', "'€ 5"],
    ['1,-5', "'1,'-5"],
    ["1,'-5", "'1,''-5"],
    ['TRUE', "'TRUE"],
    ['falsch', "'falsch"],
    ['May 1', "'May 1"],
    ['1. Mai 2024', "'1. Mai 2024"],
    ['0', '0'],
    ['7', '7'],
    ["'7", "'7"],
    ['123456789012345', '123456789012345'],
    ['L1', 'L1'],
    ['1 (Junior)', '1 (Junior)'],
    ['3 levels', '3 levels'],
    ['90s', '90s'],
    ['Maya 1st', 'Maya 1st'],
    ['• 01', '• 01'],
    ['.', '.'],
    ['', ''],
  ] as const) {
    it(`are no numbers that spreadsheets write otherwise: ${JSON.stringify(text)}`, () => {
      assert.equal(guardFormula(guardNumber(text)), guarded);
      assert.equal(unguardNumber(unguardFormula(guarded)), text);
    });
  }

  for (const [text, escaped] of [
    ['a\tb\nc', 'a\tb\nc'],
    ['a\rb\u0000\u0085', 'a␛{d}b␛{0}␛{85}'],
    ['␛{41}', '␛{1b}{41}'],
    ['😀 \ud83d', '😀 ␛{d83d}'],
  ] as const) {
    it(`hold what files do not: ${JSON.stringify(text)}`, () => {
      const expected = escaped.replace('␛{1b}', '␛{241b}');
      assert.equal(escapeControls(text), expected);
      assert.equal(unescapeControls(expected), text);
    });
  }

  it('name each level and each competency in its own way', () => {
    const levels = [
      { id: 'L1', name: 'Junior' },
      { id: 'L1', name: 'Junior' },
      { id: 'x', name: 'x' },
      { id: 'X' },
    ];
    assert.deepEqual(levelLabels(levels), [
      'L1 (Junior) (L1)',
      'L1 (Junior) (L1) #2',
      'x (x)',
      'X (X)  #2'.replace('  ', ' '),
    ]);
    const competencies = [{ id: 'a', name: 'Tests' }, { id: 'b', name: 'Tests' }, { id: 'c' }];
    assert.deepEqual(competencyLabels(competencies), ['Tests (a)', 'Tests (b)', 'c']);
  });
});
