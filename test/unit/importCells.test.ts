import assert from 'node:assert/strict';
import { cells, importText, table } from './importing';

/** What a cell is read as, after `A L1: `; null when it is left out. */
const good: readonly [name: string, cell: string, expected: string | null][] = [
  ['words', ' Writes tests ', 'Writes tests'],
  ['sentences, which stay together', 'Writes tests. Fixes what breaks.', 'Writes tests. Fixes what breaks.'],
  ['nothing', '', null],
  ['blanks', ' \t ', null],
  ['a blank entity', '&nbsp;', null],
  ['breaks without words', '<br><br/>', null],
  ['an invisible character', '&#8203;', null],
  ['breaks', 'One<br>Two<br/>Three<BR />Four', 'One + Two + Three + Four'],
  ['a list', '<ul><li>One</li><li>Two</li></ul>', 'One + Two'],
  ['a list with attributes', '<ul class="x"><li style="y">One<li>Two</ul>', 'One + Two'],
  ['an ordered list', '<ol><li>One</li><li>Two</li></ol>', 'One + Two'],
  ['paragraphs', '<p>One</p><p>Two</p>', 'One + Two'],
  ['bullets on one line', '• One • Two', 'One + Two'],
  ['bullets without spaces', '•One<br>•Two', 'One + Two'],
  ['stars on one line', '* One * Two', 'One + Two'],
  ['dashes', '- One<br>- Two', 'One + Two'],
  ['a dash inside a line', '- Leads - alone<br>- Hires', 'Leads - alone + Hires'],
  ['an empty bullet among others', '- One<br>-<br>- Two', 'One + Two'],
  [
    'a long item broken over lines',
    '- Owns the roadmap<br>and its budget<br>- Hires',
    'Owns the roadmap and its budget + Hires',
  ],
  ['numbers', '1. One<br>2. Two', 'One + Two'],
  ['numbers in brackets', '(1) One<br>(2) Two', 'One + Two'],
  ['numbers on one line', '1) One 2) Two 3) Three', 'One + Two + Three'],
  ['a year, which is no number of an item', '2024. A good year', '2024. A good year'],
  ['numbers that do not count', '3. One<br>7. Two', '3. One + 7. Two'],
  ['a lead-in', 'Must:<br>- One<br>- Two', 'Must:> One + Two'],
  ['a lead-in that is not alone', 'Must:<br>- One<br>May:<br>- Two', 'Must: + One + May: + Two'],
  ['bold, italic, struck out', '**One** _two_ ~~three~~ ***four***', 'One two three four'],
  ['one tilde, which strikes nothing out', '~5 people, ~10 services', '~5 people, ~10 services'],
  ['code', '`npm  test` and ``a`b``', 'npm test and a`b'],
  ['an escaped bar', 'One \\| two', 'One | two'],
  ['an escaped bar in code', '`a \\| b`', 'a | b'],
  ['escapes', '\\*One\\* \\<br\\>', '*One* <br>'],
  ['entities', 'R&amp;D &lt;3 &copy; &#x41;', 'R&D <3 © A'],
  ['spaces of all kinds', 'One&nbsp;two&emsp;three', 'One two three'],
  ['a link', '[Docs](https://example.com/a)', 'Docs (https://example.com/a)'],
  ['a link with a title', '[Docs](https://example.com "All")', 'Docs (https://example.com "All")'],
  ['a link that is its own text', '<https://example.com>', 'https://example.com'],
  ['a bare address', 'See https://example.com/x', 'See https://example.com/x'],
  ['a link by reference', '[Docs][d]', 'Docs (https://example.com/d)'],
  ['a bold link', '**[Docs](https://example.com/a)**', 'Docs (https://example.com/a)'],
  ['an image', '![A chart](chart.png)', 'A chart (chart.png)'],
  ['an image without words', '![](chart.png)', 'chart.png'],
  [
    'an HTML link',
    'See <a href="https://example.com?a&amp;b">docs</a> now',
    'See docs (https://example.com?a&b) now',
  ],
  ['an HTML image', '<img src="chart.png" alt="A chart" width="9">', 'A chart (chart.png)'],
  ['an HTML tag', 'H<sub>2</sub>O <b>bold</b>', 'H2O bold'],
  ['words in angle brackets', '<team name> ships <TBD>', '<team name> ships <TBD>'],
  ['a known name that nothing closes', '<summary> goes here', '<summary> goes here'],
  ['less and more', 'a < b > c', 'a < b > c'],
  ['a placeholder', '[see details below]', '[see details below]'],
  ['a placeholder of one sign', '-', '-'],
  ['a bare bullet', '•', '•'],
  ['YAML words', 'no', 'no'],
  ['YAML signs', '"a": # b', '"a": # b'],
  ['an emoji', '😀 ships 👩‍💻', '😀 ships 👩‍💻'],
  ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['markup that is broken', '**One *two [three](', '**One *two [three]('],
];

describe('import: cells', () => {
  for (const [name, cell, expected] of good) {
    it(name, () => {
      const { read } = importText(`${table('Level | A', `L1 | ${cell}`)}\n\n[d]: https://example.com/d`);
      assert.deepEqual(read.flatMap(cells), expected === null ? [] : [`A L1: ${expected}`]);
    });
  }

  it('reports words of tags and comments that a cell cannot keep', () => {
    const { unplaced, read } = importText(
      table('Level | A', 'L1 | <span title="a tip" class="c">One</span> <!-- later -->'),
    );
    assert.deepEqual(read.flatMap(cells), ['A L1: One']);
    assert.deepEqual(
      unplaced.map(({ line, text }) => [line, text]),
      [
        [2, 'a tip'],
        [2, '<!-- later -->'],
      ],
    );
  });
});
