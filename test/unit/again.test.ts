// An analysis that remembers the one before, held against one that sees the text for the first time.
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import { Statements } from '../../server/src/analysis/statements';

const start = `ladder: 1
role: Engineer
values:
  - id: care
    name: [Care]
    behaviors:
      - Answers customers within a day
levels:
  - id: L1
  - id: L2
    follow: [L1]
competencies:
  - id: one
    cell: {}
    cells:
      L1: { notExpected: Later, behaviors: [Plans a sprint] }
      L2: Answers customers within a day
  - id: two
    group: [Craft]
    cells:
      L1: Reviews the code of others
      L2: Reviews code of others
  - id: three
    cells: [Reviews code]
`;

const changes: readonly [name: string, from: string, to: string][] = [
  ['a letter of a statement', 'Plans a sprint', 'Plans a sprints'],
  ['a fault is mended', 'group: [Craft]', 'group: Craft'],
  ['a fault is made', 'L1: Reviews the code of others', 'L1: { behavior: [x] }'],
  ['a key is unknown', '    cells:\n      L1: Reviews', '    cels:\n      L1: Reviews'],
  ['an entry becomes two', '      L2: Reviews code of others', '      L2: Reviews code\n  - group: []'],
  ['an entry is gone', '  - id: two\n    group: [Craft]\n', ''],
  ['the first entry', 'cell: {}', 'cel: {}'],
  ['the last entry', 'cells: [Reviews code]', 'cells: {L1: Reviews code}'],
  ['a level', 'follow: [L1]', 'follow: [L1, x]'],
  ['what is valued', 'within a day\nlevels', 'within days\nlevels'],
  ['another key at the top', 'role: Engineer', 'rule: Engineer'],
  ['what overlaps', 'Reviews the code of others', 'Reviews the specs of others'],
];

describe('an analysis with a memory', () => {
  for (const [name, from, to] of changes) {
    it(`finds what a first one does: ${name}`, () => {
      const statements = new Statements();
      let before = analyse(start, { statements }).document;
      for (const text of [start.replace(from, to), start, start.replace(from, `${to} `)]) {
        const again = analyse(text, { statements, before });
        const fresh = analyse(text);
        assert.notEqual(text, before.text);
        assert.deepEqual(again.findings, fresh.findings);
        assert.deepEqual(
          again.findings.map(({ fixes }) => fixes),
          fresh.findings.map(({ fixes }) => fixes),
        );
        before = again.document;
      }
    });
  }

  it('reads and checks only the entry that changed', () => {
    const { document } = analyse(start);
    const { change } = analyse(start.replace('Plans a', 'Plans the'), { before: document }).document;
    assert.deepEqual(change, { since: document.token, list: 'competencies', item: 0, items: 1 });
  });
});
