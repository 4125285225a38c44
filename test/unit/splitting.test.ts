import assert from 'node:assert/strict';
import { findingsOf, withCells } from './findings';
import { behaviors, fixed } from './wordings';

describe('splitting a behavior', () => {
  const one = 'Reviews designs of other teams';
  const two = 'mentors two newcomers';
  const both = `${one}; ${two}`;

  const cells: readonly [name: string, cell: string, after: string][] = [
    [
      'an item of a list',
      `L1:\n  - ${both}\n  - Hosts the demo`,
      `L1:\n  - ${one}\n  - Mentors two newcomers\n  - Hosts the demo`,
    ],
    ['the only text of a cell', `L1: ${both}`, `L1:\n  - ${one}\n  - Mentors two newcomers`],
    ['with a comment', `L1: ${both} # why`, `L1:\n  - ${one}\n  - Mentors two newcomers # why`],
    ['in quotes', `L1:\n  - "${both}"`, `L1:\n  - "${one}"\n  - "Mentors two newcomers"`],
    ['in single quotes', `L1: '${both}'`, `L1:\n  - '${one}'\n  - 'Mentors two newcomers'`],
    ['a list not indented', `L1:\n- ${both}`, `L1:\n- ${one}\n- Mentors two newcomers`],
    [
      'under “behaviors”',
      `L1:\n  behaviors:\n    -   ${both}`,
      `L1:\n  behaviors:\n    -   ${one}\n    -   Mentors two newcomers`,
    ],
  ];
  for (const [name, cell, after] of cells) {
    it(name, () => {
      const source = withCells(cell);
      const [fix] = findingsOf('compound', source).flatMap(({ fixes = [] }) => fixes);
      assert.ok(fix);
      const text = fixed(source, fix);
      assert.equal(text, withCells(after));
      assert.deepEqual(behaviors(text).slice(0, 2), [one, 'Mentors two newcomers']);
      assert.deepEqual(findingsOf('compound', text), []);
    });
  }

  const kept: readonly [name: string, cell: string][] = [
    ['examples belong to both', `L1:\n  - behavior: ${both}\n    examples: [Met two newcomers]`],
    ['a text over lines', `L1: >\n  ${one};\n  ${two}`],
    ['a flow list', `L1: [ ${both} ]`],
    ['a flow map', `L1: { behavior: ${both} }`],
    ['an anchor', `L1: &a ${both}\nL2: *a`],
  ];
  for (const [name, cell] of kept) {
    it(`is left to the author: ${name}`, () => {
      const found = findingsOf('compound', withCells(cell));
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.flatMap(({ fixes = [] }) => fixes),
        [],
      );
    });
  }

  it('keeps the line ends of the file', () => {
    const source = withCells(`L1:\n  - ${both}`).replaceAll('\n', '\r\n');
    const [fix] = findingsOf('compound', source).flatMap(({ fixes = [] }) => fixes);
    assert.ok(fix);
    assert.doesNotMatch(fixed(source, fix), /[^\r]\n/);
  });
});
