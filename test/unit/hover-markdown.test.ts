import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent } from 'vscode-languageserver-types';
import { bullets, series, table, words } from '../../server/src/features/hover/markdown';
import { LadderService } from '../../server/src/service';

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** The kinds of nodes in a Markdown text, and its words. */
function read(markdown: string): { readonly kinds: string[]; readonly said: string } {
  const kinds: string[] = [];
  let said = '';
  const visit = (node: Nodes) => {
    kinds.push(node.type);
    if ('value' in node) said += node.value;
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(markdown));
  return { kinds, said };
}

/** What a hostile or unlucky author writes. */
const hostile = [
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<!-- -->',
  '</td></table><script>alert(1)</script>',
  '&lt;b&gt; &amp; &#60;',
  'a | b || c',
  '| --- | --- |',
  '`code` ``more`` ```',
  '*a* **b** _c_ __d__ ~~e~~',
  '# Heading',
  '- item',
  '+ item',
  '> quote',
  '1. item',
  '1) item',
  '---',
  '===',
  '***',
  '[ref]: https://evil.example',
  '[ref][]',
  '<https://evil.example>',
  'https://evil.example/a_b',
  'www.evil.example',
  'me@evil.example',
  '[^1]',
  '\\',
  'ends with \\',
  '\\[x](y)',
  '$(zap) $x$',
  ':::warning',
  'snake_case and 2 * 3 * 4',
  'C:\\Users\\x',
];

describe('Markdown of a hover', () => {
  for (const text of hostile) {
    it(`shows ${JSON.stringify(text)} as it is`, () => {
      for (const markdown of [words(text), `**x** ${words(text)}`]) {
        const { kinds, said } = read(markdown);
        const allowed = new Set(['root', 'paragraph', 'text', 'strong']);
        assert.deepEqual(
          kinds.filter((kind) => !allowed.has(kind)),
          [],
          markdown,
        );
        assert.ok(said.endsWith(text), `${said} is not ${text}`);
      }
      const cells = parse(table(['a', 'b'], [[words(text), 'x']]));
      assert.ok(cells.type === 'root' && cells.children.length === 1 && cells.children[0]?.type === 'table');
      assert.deepEqual(
        cells.children[0].children.map(({ children }) => children.length),
        [2, 2],
      );
    });
  }

  const texts: [name: string, text: string, most: number, wanted: string][] = [
    ['lines become one', 'a\nb\r\n\r\n  c\td', 99, 'a b c d'],
    ['controls are blanks', 'a\u0000b\u001b[0m', 99, 'a b \\[0m'],
    ['as long as allowed', 'abcde', 5, 'abcde'],
    ['cut at a word', 'one two three four', 14, 'one two three…'],
    ['cut at a word that ends early', 'one two three four', 12, 'one two…'],
    ['a long word is cut', 'abcdefghijklm', 5, 'abcd…'],
    ['no half of a pair', 'abc🪜def', 5, 'abc…'],
    ['cut before it is escaped', 'a*******', 4, 'a\\*\\*…'],
  ];
  for (const [name, text, most, wanted] of texts) it(name, () => assert.equal(words(text, most), wanted));

  it('counts what a list leaves out', () => {
    const items = Array.from({ length: 11 }, (_, index) => `x${index}`);
    assert.equal(series(items, 3), 'x0, x1, x2 and 8 more');
    assert.equal(series(items.slice(0, 3), 3), 'x0, x1, x2');
    assert.equal(bullets(items, 2), '- x0\n- x1\n- and 9 more');
  });

  /** Every word of the file is hostile; every place of it is hovered. */
  for (const text of hostile) {
    it(`no place of a ladder makes markup of ${JSON.stringify(text)}`, () => {
      const said = JSON.stringify(text);
      const file = [
        'ladder: 1',
        `role: ${said}`,
        'values:',
        `  - { id: ${said}, name: ${said}, description: ${said} }`,
        'levels:',
        `  - { id: L1, name: ${said}, summary: ${said} }`,
        `  - { id: ${said}, name: ${said}, summary: ${said} }`,
        'competencies:',
        `  - { id: ${said}, name: ${said}, description: ${said}, group: ${said}, values: [${said}], cells: { L1: [${said}], ${said}: [{ behavior: ${said}, examples: [${said}], values: [${said}] }] } }`,
        `  - { id: c, name: ${said}, cells: { L1: { notExpected: ${said} }, ${said}: { summary: ${said}, behaviors: [${said}] } } }`,
        '',
      ].join('\n');
      const document = TextDocument.create('file:///x.ladder.yaml', 'career-ladder', 1, file);
      const service = new LadderService();
      const start = file.indexOf('values:');
      let hovers = 0;
      const ours = new Set([
        'root',
        'paragraph',
        'text',
        'strong',
        'emphasis',
        'list',
        'listItem',
        'thematicBreak',
        'table',
        'tableRow',
        'tableCell',
        'code',
        'inlineCode',
        'link',
      ]);
      for (const match of file.slice(start).matchAll(/(?<=[ [{])\S/g)) {
        const hover = service.hover(document, document.positionAt(start + match.index));
        if (!hover) continue;
        hovers++;
        const visit = (node: Nodes) => {
          assert.ok(ours.has(node.type), `${node.type} in ${(hover.contents as MarkupContent).value}`);
          if (node.type === 'link')
            assert.match(
              node.url,
              /^(file:\/\/\/x\.ladder\.yaml#L\d+,\d+|https:\/\/www\.rfc-editor\.org\/.*)$/,
            );
          if ('children' in node) node.children.forEach(visit);
        };
        visit(parse((hover.contents as MarkupContent).value));
      }
      assert.ok(hovers > 15, `${hovers} hovers`);
    });
  }
});
