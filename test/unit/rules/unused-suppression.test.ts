import assert from 'node:assert/strict';
import { findingsOf, ladder, ruleTable } from '../findings';

ruleTable('unused-suppression', {
  good: [
    [
      'something to suppress',
      ladder(
        'competencies: [{ id: c, cells: { L1: TBD } }] # career-ladder-disable-line placeholder-cell: why\n',
      ),
    ],
    ['an unknown rule has its own finding', ladder('# career-ladder-disable nonsense: why\n')],
    [
      'a rule that cannot be suppressed has its own finding',
      ladder('# career-ladder-disable yaml-syntax: why\n'),
    ],
    ['a broken text: nobody knows', ladder('# career-ladder-disable placeholder-cell: why\nlevels: [')],
  ],
  bad: [
    [
      'nothing in the file',
      ladder('# career-ladder-disable «placeholder-cell»: why\n'),
      /^placeholder-cell finds nothing in this file\. Remove/,
    ],
    [
      'nothing on the line',
      ladder('levels: [L1] # career-ladder-disable-line «placeholder-cell»: why\n'),
      /nothing in what stands on this line/,
    ],
    [
      'nothing on the next',
      ladder('# career-ladder-disable-next-line «placeholder-cell»: why\nlevels: [L1]\n'),
      /nothing in what stands on the next line/,
    ],
    [
      'one of two',
      ladder(
        'competencies: [{ id: c, cells: { L1: TBD } }] # career-ladder-disable-line placeholder-cell, «missing-reason»: why\n',
      ),
      /^missing-reason finds nothing/,
    ],
  ],
});

describe('unused-suppression: what its fix leaves', () => {
  const cases: readonly (readonly [text: string, after: string])[] = [
    ['role: x\n  # career-ladder-disable placeholder-cell: why\nladder: 1', 'role: x\nladder: 1'],
    ['role: x\r\n# career-ladder-disable placeholder-cell: why\r\nladder: 1', 'role: x\r\nladder: 1'],
    ['role: x\n# career-ladder-disable placeholder-cell', 'role: x\n'],
    ['role: x  # career-ladder-disable-line placeholder-cell: why  \nladder: 1', 'role: x  \nladder: 1'],
    [
      'role: x\n# career-ladder-disable placeholder-cell,  nonsense: why\nladder: 1',
      'role: x\n# career-ladder-disable nonsense: why\nladder: 1',
    ],
  ];
  for (const [text, after] of cases) {
    it(JSON.stringify(text), () => {
      const [finding] = findingsOf('unused-suppression', text);
      const [edit] = finding?.fixes?.[0]?.edits ?? [];
      assert.ok(edit);
      assert.equal(text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end), after);
    });
  }
});
