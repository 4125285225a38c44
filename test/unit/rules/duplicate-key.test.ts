import { ladder, ruleTable, withCells } from '../findings';

ruleTable('duplicate-key', {
  good: [
    ['the same key in two places', ladder('levels:\n  - { id: L1, name: A }\n  - { id: L2, name: A }\n')],
    ['keys that differ in case', withCells('L1: X\nl1: Y')],
    [
      'a merged key written again',
      ladder('values:\n  - &v { id: a, name: A }\n  - { <<: *v, name: B, id: b }\n'),
    ],
    ['the same word as key and value', ladder('summary: summary\n')],
  ],
  bad: [
    [
      'at the top',
      `ladder: 1\n‹role›: A\n«role»: B\n`,
      '“role” is written twice here; only the first counts.',
    ],
    ['in a level', ladder('levels:\n  - ‹id›: L1\n    «id»: L2\n'), /“id” is written twice/],
    ['two cells of one level', withCells('‹L1›: X\nL2: Y\n«L1»: Z'), /“L1”/],
    ['three times: each leads to the first', withCells('‹L1›: X\n«L1»: Y\n«L1»: Z'), /“L1”/, /“L1”/],
    ['quoted and not', withCells('‹L1›: X\n«"L1"»: Y'), /“L1”/],
    ['in braces', withCells('L1: { ‹summary›: a, «summary»: b }'), /“summary”/],
    ['__proto__', withCells('‹__proto__›: X\n«__proto__»: Y'), /“__proto__”/],
  ],
});
