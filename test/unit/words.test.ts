import assert from 'node:assert/strict';
import { parseLadder } from '../../server/src/model/parse';
import { wordsOf } from '../../server/src/model/words';

/** The first behavior of a cell that is written so. */
function behavior(cell: string) {
  const source = `ladder: 1\nrole: x\nlevels: [L1]\ncompetencies:\n  - id: c\n    cells:\n      L1:${cell}\n`;
  const text = parseLadder(source).ladder.competencies[0]?.cells[0]?.behaviors[0]?.text;
  assert.ok(text, 'a behavior');
  return { source, text, words: wordsOf(source, text) };
}

describe('words in their place', () => {
  const cells: readonly [style: string, cell: string, value: string][] = [
    ['plain', ' Writes very good tests', 'Writes very good tests'],
    ['plain with a comment', ' Writes very good tests # always', 'Writes very good tests'],
    ['plain over lines', '\n        Writes\n        very   good\n        tests', 'Writes very   good tests'],
    ['plain in a flow list', ' [ Writes very good tests ]', 'Writes very good tests'],
    ['single quotes', " 'Writes very good tests'", 'Writes very good tests'],
    ['single quotes within', " 'It''s very good: tests'", "It's very good: tests"],
    ['single quotes over lines', " 'Writes very\n        good tests'", 'Writes very good tests'],
    ['double quotes', ' "Writes very good tests"', 'Writes very good tests'],
    ['escapes', ' "Says \\"no\\" \\u2013 very\\tgood \\U0001F600 tests"', 'Says "no" – very\tgood 😀 tests'],
    ['a line that goes on', ' "Writes very \\\n        good te\\\n        sts"', 'Writes very good tests'],
    ['double quotes over lines', ' "Writes very\n        good tests"', 'Writes very good tests'],
    ['an escaped line break', ' "Writes very\\ngood tests"', 'Writes very\ngood tests'],
    ['blanks at the ends', ' "  Writes very good tests  "', 'Writes very good tests'],
    ['literal', ' |\n        Writes very\n        good tests\n', 'Writes very\ngood tests'],
    ['literal, with signs', ' |-2 # why\n        Writes very\n        good tests', 'Writes very\ngood tests'],
    ['folded', ' >\n        Writes very\n        good tests\n', 'Writes very good tests'],
    [
      'folded paragraphs',
      ' >-\n        Writes very\n        good\n\n        tests',
      'Writes very good\ntests',
    ],
    ['in a list', '\n        - Writes very good tests', 'Writes very good tests'],
    ['as a behavior', '\n        - behavior: "Writes very good tests"', 'Writes very good tests'],
    ['a colon without quotes', '\n        - Owns: very good tests', 'Owns: very good tests'],
    ['with an anchor', ' &a Writes very good tests', 'Writes very good tests'],
    ['with a tag', ' !!str Writes very good tests', 'Writes very good tests'],
  ];

  for (const [style, cell, value] of cells) {
    it(`${style}: every word is found`, () => {
      const { source, text, words } = behavior(cell);
      if (style !== 'literal, with signs') assert.equal(text.value.trim(), value);
      assert.ok(words);
      for (const { 0: word, index } of text.value.matchAll(/[a-z]{3,}/gi)) {
        const { start, end } = words.span(index, index + word.length);
        assert.equal(source.slice(start, end).replace(/\\\s+/, ''), word);
      }
    });

    it(`${style}: “very” can be replaced and taken out`, () => {
      for (const others of ['quite', 'its "own" \'kind\' of', '']) {
        const { source, text, words } = behavior(cell);
        const from = text.value.indexOf('very');
        const to = others ? from + 4 : text.value.indexOf('good');
        const edit = words?.edit(from, to, others);
        if (!edit) {
          // Never where the text would be another; a line break that is taken out may be one too many.
          assert.ok(others === '' && /literal|escaped/.test(style), 'an edit');
          continue;
        }
        const after = source.slice(0, edit.span.start) + edit.newText + source.slice(edit.span.end);
        const read = parseLadder(after);
        assert.deepEqual(read.problems, [], after);
        const now = read.ladder.competencies[0]?.cells[0]?.behaviors[0]?.text.value;
        assert.equal(now, text.value.slice(0, from) + others + text.value.slice(to), after);
      }
    });
  }

  it('finds nothing behind an alias', () => {
    const source =
      'ladder: 1\nrole: &r Writes tests\nlevels: [L1]\ncompetencies:\n  - id: c\n    cells:\n      L1: *r\n';
    const text = parseLadder(source).ladder.competencies[0]?.cells[0]?.behaviors[0]?.text;
    assert.ok(text);
    assert.equal(wordsOf(source, text), undefined);
  });

  const refused: readonly [string, cell: string, from: string, to: string][] = [
    ['a comma between brackets', ' [ Writes tests ]', 'tests', 'tests, too'],
    ['a colon in a plain text', ' Writes tests', 'tests', 'tests: all'],
    ['a comment in a plain text', ' Writes tests', 'tests', 'tests #1'],
    ['an indicator at the start', ' Writes tests', 'Writes', '- Writes'],
    ['a text of nothing', ' Writes', 'Writes', ''],
    ['a number', ' Writes 12', 'Writes 12', '12'],
    ['a line left blank', ' |\n        Writes\n        very\n        tests', 'very', ''],
  ];
  for (const [name, cell, from, to] of refused) {
    it(`refuses ${name}`, () => {
      const { text, words } = behavior(cell);
      const at = text.value.indexOf(from);
      assert.equal(words?.edit(at, at + from.length, to), undefined);
    });
  }
});
