import { ladder, ruleTable } from '../findings';

ruleTable('follows-cycle', {
  good: [
    ['a line', ladder('levels: [L1, L2, L3]\n')],
    ['a branch', ladder('levels:\n  - id: L1\n  - id: L2\n  - { id: M2, follows: [L1] }\n')],
    [
      'branches that meet again',
      ladder('levels:\n  - id: a\n  - id: b\n  - { id: c, follows: a }\n  - { id: d, follows: [b, c] }\n'),
    ],
    ['written top down', ladder('levels:\n  - { id: a, follows: [b] }\n  - { id: b, follows: [] }\n')],
    ['nothing below', ladder('levels:\n  - { id: a, follows: [] }\n  - { id: b, follows: [] }\n')],
    ['an unknown level', ladder('levels:\n  - { id: a, follows: [x] }\n')],
  ],
  bad: [
    ['itself', ladder('levels:\n  - { id: L1, follows: [«L1»] }\n'), 'Level “L1” follows itself.'],
    [
      'each other: the entry above is followed without a word',
      ladder('levels:\n  - { id: a, follows: [«b»] }\n  - { id: b }\n'),
      'These levels follow each other in a circle: a → b → a. The lowest one follows nothing: `follows: []`.',
    ],
    [
      'in a long circle',
      ladder('levels:\n  - { id: a, follows: c }\n  - { id: b, follows: «a» }\n  - { id: c, follows: b }\n'),
      /a → c → b → a/,
    ],
    [
      'two circles',
      ladder('levels:\n  - { id: a, follows: [«a»] }\n  - { id: b, follows: [«b»] }\n'),
      /“a”/,
      /“b”/,
    ],
    [
      'one of several',
      ladder('levels:\n  - { id: a, follows: [] }\n  - { id: b, follows: [a, «b»] }\n'),
      /“b” follows itself/,
    ],
  ],
});
