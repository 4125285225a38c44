import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { bullets, series, table, words } from '../../server/src/features/hover/markdown';
import { hostile, hoverEverywhere, parse } from './hovers';

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

  // Some; the suite `thorough` has all.
  for (const text of hostile.filter((_, index) => index % 8 === 0)) {
    it(`no place of a ladder makes markup of ${JSON.stringify(text)}`, () =>
      assert.ok(hoverEverywhere(text) > 15));
  }
});
