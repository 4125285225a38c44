// Texts that Markdown would take for something else, and what becomes of them in hovers.
import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent } from 'vscode-languageserver-types';
import { LadderService } from '../../server/src/service';

export function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** What a hostile or unlucky author writes. */
export const hostile = [
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

/** Hovers over every place of a file whose every word is `text`; gives how many hovers there were. */
export function hoverEverywhere(text: string): number {
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
        assert.match(node.url, /^(file:\/\/\/x\.ladder\.yaml#L\d+,\d+|https:\/\/www\.rfc-editor\.org\/.*)$/);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(parse((hover.contents as MarkupContent).value));
  }
  return hovers;
}
