import assert from 'node:assert/strict';
import { exportCsv } from '../../../server/src/export/csv';
import { intoBlocks } from '../../../server/src/export/html/blocks';
import { linked, titleText } from '../../../server/src/export/html/text';
import { exportMarkdown, markdownMatrix } from '../../../server/src/export/markdown';
import { markdownLine } from '../../../server/src/export/markdownText';
import type { LadderDraft } from '../../../server/src/model/draft';

const ladder: LadderDraft = {
  role: 'Tester',
  family: 'Quality',
  values: [{ id: 'care', name: 'Care', behaviors: ['Asks why'] }],
  levels: [
    { id: 'L1', name: 'Junior' },
    { id: 'M1', follows: [] },
  ],
  competencies: [
    {
      id: 'tests',
      name: 'Tests | Checks',
      group: 'Craft',
      values: ['care'],
      cells: [
        { level: 'L1', behaviors: [{ text: 'Writes "tests"', examples: ['Wrote one'] }, { text: '=1+1' }] },
        { level: 'M1', behaviors: [], notExpected: 'Leads' },
        { level: 'L9', behaviors: [{ text: 'Lost' }] },
      ],
    },
  ],
};

describe('export: formats', () => {
  it('CSV has the matrix first', () => {
    assert.equal(
      exportCsv(ladder),
      [
        '\ufeff"Level","Tests | Checks"',
        '"L1 (Junior)","• Writes ""tests""\n◦ Example: Wrote one\n• =1+1"',
        '"M1","Not expected: Leads"',
        '',
        '"Career ladder","Tester"',
        '"Family","Quality"',
        '"Inheritance","cumulative"',
        '',
        '"Level id","Name","Summary","Follows"',
        '"L1","Junior",,',
        '"M1",,,"none"',
        '',
        '"Competency id","Name","Group","Description","Values"',
        '"tests","Tests | Checks","Craft",,"care"',
        '',
        '"Value id","Name","Description","Behaviors","Competencies"',
        '"care","Care",,"• Asks why",',
        '',
        '"Outside the matrix","Level","Cell"',
        '"Tests | Checks","L9","• Lost"',
        '',
      ].join('\r\n'),
    );
  });

  it('Markdown is a page of tables', () => {
    const matrix =
      '| Level | Tests \\| Checks |\n| --- | --- |\n| L1 (Junior) | • Writes "tests"<br>◦ Example: Wrote one<br>• =1+1 |\n| M1 | Not expected: Leads |\n';
    assert.equal(markdownMatrix(ladder), matrix);
    const page = exportMarkdown(ladder);
    assert.ok(
      page.startsWith('# Tester\n\n| Career ladder | Tester |\n| --- | --- |\n| Family | Quality |\n'),
    );
    assert.ok(page.includes(`\n\n## Matrix\n\n${matrix}\n## Levels\n`));
  });

  for (const [text, markdown] of [
    ['a | b', 'a \\| b'],
    ['a \\| b', 'a &#92;\\| b'],
    ['a \\ b', 'a \\\\ b'],
    ['`a`', '\\`a\\`'],
    ['*a* _b_ snake_case ~c~', '\\*a\\* \\_b\\_ snake_case \\~c\\~'],
    ['[a](b)', '\\[a\\](b)'],
    ['<b> & &amp; R&D', '&lt;b&gt; & &amp;amp; R&amp;D'],
    ['$5', '$5'],
    ['$5 to $6', '&#36;5 to &#36;6'],
    ['@alice a@b.test', '@<!-- -->alice a@b.test'],
    ['#12 C#', '#<!-- -->12 C#'],
    [':tada: 10:30', ':<!-- -->tada: 10:30'],
    [' a ', '&#32;a&#32;'],
  ] as const) {
    it(`Markdown shows the text as it is: ${text}`, () => {
      assert.equal(markdownLine(text), markdown);
    });
  }

  for (const [text, html] of [
    ['see https://a.test/x.', 'see [https://a.test/x].'],
    ['(https://a.test/x)', '([https://a.test/x])'],
    ['https://a.test/x_(y)', '[https://a.test/x_(y)]'],
    ['HTTP://a.test, mailto:a@b.test!', '[HTTP://a.test], [mailto:a@b.test]!'],
    ['https://a.test/?a=1&b=2', '[https://a.test/?a=1&amp;b=2]'],
    ['javascript:alert(1) data:x file:///etc ftp://a', 'javascript:alert(1) data:x file:///etc ftp://a'],
    ['xhttps://a.test https:// mailto:', 'xhttps://a.test https:// mailto:'],
    ['https://a.test/\u202Ex"onclick=1', '[https://a.test/]\u202Ex&quot;onclick=1'],
    ['<b>\u0000&', '&lt;b&gt;\ufffd&amp;'],
  ] as const) {
    it(`HTML links addresses alone: ${text}`, () => {
      const link = /<a href="([^"]*)" rel="noopener noreferrer">([^<]*)<\/a>/g;
      const found = linked(text).replace(link, (_, href, words) => {
        assert.equal(href, words);
        return `[${words}]`;
      });
      assert.equal(found, html);
    });
  }

  it('HTML titles turn nothing round', () => {
    assert.equal(titleText('a\u202Eb\n<c>'), 'ab &lt;c&gt;');
  });

  for (const [groups, most, blocks] of [
    [[], 6, []],
    [['a', 'a', 'b'], 6, [3]],
    [Array(7).fill(undefined), 6, [7]],
    [Array(15).fill(undefined), 6, [5, 5, 5]],
    [['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c'], 6, [6, 3]],
    [['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'], 6, [4, 4]],
    [[...Array(13).fill('a'), 'b'], 6, [4, 5, 5]],
    [Array(40).fill('a'), 9, [8, 8, 8, 8, 8]],
  ] as const) {
    it(`columns fit on pages: ${groups.length} by ${most}`, () => {
      const found = intoBlocks(groups, most);
      assert.deepEqual(
        found.map((block) => block.length),
        blocks,
      );
      assert.deepEqual(found.flat(), [...groups.keys()]);
    });
  }
});
