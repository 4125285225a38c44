import assert from 'node:assert/strict';
import { cells, importText } from './importing';

/** Rows of cells, each with its tag. */
const html = (...rows: string[][]) =>
  `<table>\n${rows
    .map((row, index) => {
      const tag = index === 0 ? 'th' : 'td';
      return `  <tr>${row.map((cell) => (/^<t[dh]/.test(cell) ? cell : `<${tag}>${cell}</${tag}>`)).join('')}</tr>\n`;
    })
    .join('')}</table>`;

const cases: readonly [name: string, text: string, cells: string[], left?: string[]][] = [
  ['levels as rows', html(['Level', 'A'], ['L1', 'x'], ['L2', 'y']), ['A L1: x', 'A L2: y']],
  ['levels as columns', html(['Skill', 'L1', 'L2'], ['A', 'x', 'y']), ['A L1: x', 'A L2: y']],
  [
    'head, body and attributes of looks',
    '<table class="t" border=1><thead><tr><th>Level</th><th align="left">A</th></tr></thead><tbody><tr><td>L1</td><td>x</td></tr></tbody></table>',
    ['A L1: x'],
  ],
  [
    'cells and rows that nothing closes',
    '<table><tr><th>Level<th>A<tr><td>L1<td>x<tr><td>L2<td>y</table>',
    ['A L1: x', 'A L2: y'],
  ],
  [
    'lists and line breaks',
    html(['Level', 'A'], ['L1', '<ul><li>x</li>\n<li>y</li></ul>'], ['L2', 'u<br/>v']),
    ['A L1: x + y', 'A L2: u + v'],
  ],
  [
    'links, emphasis and references',
    html(['Level', 'A'], ['<b>L1</b>', '<a href="https://a.example">x</a> &amp; <em>y</em> &lt;z&gt;']),
    ['A L1: x (https://a.example) & y <z>'],
  ],
  [
    'signs of Markdown are words',
    html(['Level', 'A'], ['L1', '*x* _y_ `z` [a](b) # \\ 1. ~~u~~ | > !']),
    ['A L1: *x* _y_ `z` [a](b) # \\ 1. ~~u~~ | > !'],
  ],
  [
    'Markdown between blank lines is read',
    '<table>\n<tr><th>Level</th><th>A</th></tr>\n<tr><td>L1</td><td>\n\n- **x**\n- y\n\n</td></tr>\n</table>\n',
    ['A L1: x + y'],
  ],
  [
    'a blank line between rows',
    '<table>\n<tr><th>Level</th><th>A</th></tr>\n\n<tr><td>L1</td><td>x</td></tr>\n\n</table>\nBehind.\n',
    ['A L1: x'],
    ['Behind.'],
  ],
  [
    'a cell over two columns',
    html(['Level', 'A', 'B'], ['L1', '<td colspan="2">x</td>'], ['L2', 'y', 'z']),
    ['A L1: x', 'A L2: y', 'B L2: z'],
  ],
  [
    'a cell over two rows',
    html(['Level', 'A', 'B'], ['L1', '<td rowspan=2>x</td>', 'u'], ['L2', 'v']),
    ['A L1: x', 'B L1: u', 'B L2: v'],
  ],
  [
    'what is in no cell is told',
    '<table title="About"><caption>Our ladder</caption><!-- old --><tr><th>Level</th><th>A</th></tr><tr><td>L1</td><td>x<!-- why --></td></tr></table>',
    ['A L1: x'],
    ['<!-- why -->', 'About', 'Our ladder', '<!-- old -->'],
  ],
  ['not closed', '<table><tr><td>L1</td><td>x</td></tr>', [], ['<table><tr><td>L1</td><td>x</td></tr>']],
  [
    'a table in a table',
    html(['Level', 'A'], ['L1', '<table><tr><td>x</td></tr></table>']),
    [],
    [html(['Level', 'A'], ['L1', '<table><tr><td>x</td></tr></table>'])],
  ],
  ['a heading in it', html(['Level', 'A'], ['L1', '<h3>x</h3>y']), ['A L1: x + y']],
  [
    'spans that nobody means',
    html(['Level', 'A'], ['L1', '<td colspan="1e9" rowspan="-1">x</td>']),
    ['A L1: x'],
  ],
];

describe('import: HTML tables', () => {
  for (const [name, text, expected, left = []] of cases) {
    for (const [ends, source] of [
      ['', text],
      [', on Windows', text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${name}${ends}`, () => {
        const { read, unplaced } = importText(source);
        assert.deepEqual(read.flatMap(cells), expected);
        assert.deepEqual(
          unplaced.map(({ text: words }) => words.replaceAll('\r\n', '\n')),
          left,
        );
      });
    }
  }

  it('tables one after the other, with words around them', () => {
    const [first, second] = [html(['Level', 'A'], ['L1', 'x']), html(['Level', 'B'], ['L1', 'y'])];
    const { read, unplaced } = importText(`<div>\n${first}\nbetween\n${second}\nend\n</div>\n`);
    assert.deepEqual(read.flatMap(cells), ['A L1: x', 'B L1: y']);
    assert.deepEqual(
      unplaced.map(({ line, text }) => [line, text]),
      [
        [0, '<div>'],
        [5, 'between'],
        [10, 'end\n</div>'],
      ],
    );
  });

  it('says on which line a text stands', () => {
    const text = `# A\n\n${html(['Level', 'A'], ['L1', 'x<!-- why -->'])}`;
    assert.deepEqual(
      importText(text).unplaced.map(({ line }) => line),
      [0, 4],
    );
  });
});
