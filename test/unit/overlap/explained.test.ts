import assert from 'node:assert/strict';
import { findingsOf, withCells } from '../findings';

const rule = 'overlapping-behaviors';

/** The text after the first fix of the only finding; undefined without one. */
function mended(text: string): string | undefined {
  const [finding] = findingsOf(rule, text);
  const [edit] = finding?.fixes?.[0]?.edits ?? [];
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

describe('what is said of an overlap', () => {
  const messages: readonly [name: string, cells: string, message: RegExp][] = [
    ['the same words', 'L1:\n  - Reviews pull requests\n  - Reviews pull requests', /in the same words\./],
    [
      'words that stand for each other',
      'L1:\n  - Spots risks in project plans early\n  - Identifies risks in project plans early',
      /in other words\. Both say “risks”.*; “identifies” stands for “spots”\./,
    ],
    [
      'what only one says',
      'L1:\n  - Tests every change before a release\n  - Tests every change before a release and dry runs',
      /only this one says “dry”, “runs”\./,
    ],
  ];
  for (const [name, cells, message] of messages) {
    it(name, () => {
      const found = findingsOf(rule, withCells(cells));
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', message);
    });
  }

  it('in a language other than English only the same words are found', () => {
    const near = withCells('L1:\n  - Spots risks in plans early\n  - Identifies risks in plans early');
    const same = withCells('L1:\n  - Spots risks in plans early\n  - spots risks in plans early.');
    assert.equal(findingsOf(rule, near).length, 1);
    assert.equal(findingsOf(rule, `language: de\n${near}`).length, 0);
    assert.equal(findingsOf(rule, `language: de\n${same}`).length, 1);
  });
});

describe('the fix of an overlap', () => {
  it('takes a restated behavior out of its list, and leaves the comment on its line', () => {
    const text = withCells(
      'L1: Reviews pull requests\nL2:\n  - Writes tests first\n  - Reviews pull requests # again\n',
    );
    assert.equal(mended(text), text.replace('- Reviews pull requests # again', '# again'));
  });

  const kept: readonly [name: string, cells: string][] = [
    ['the only one of its cell', 'L1: Reviews pull requests\nL2:\n  - Reviews pull requests'],
    ['one of a list in brackets', 'L1: [Reviews pull requests, Reviews pull requests]'],
  ];
  for (const [name, cells] of kept) {
    it(`leaves alone: ${name}`, () => assert.equal(mended(withCells(cells)), undefined));
  }

  it('of two in other words leaves the choice to the author', () => {
    const cells = 'L1:\n  - Spots risks in plans early\n  - Identifies risks in plans early and aloud';
    const fixes = findingsOf(rule, withCells(cells))[0]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(({ title, preferred }) => [title, preferred ?? false]),
      [
        ['Remove this behavior, keep “Spots risks in plans early”', false],
        ['Keep this behavior, remove “Spots risks in plans early”', false],
      ],
    );
  });
});
