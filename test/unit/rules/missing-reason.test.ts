import { ruleTable, withCells } from '../findings';

ruleTable('missing-reason', {
  good: [
    ['a reason', withCells('L1: { notExpected: Starts at L2 }')],
    ['a reason in block form', withCells('L1:\n  unchanged: The bar of L2 holds')],
    ['a folded reason', withCells('L1:\n  unchanged: >\n    The bar\n    of L2 holds')],
    ['neither', withCells('L1: X')],
    ['a number as reason', withCells('L1: { notExpected: 2027 }')],
  ],
  bad: [
    [
      'notExpected: nothing',
      withCells('L1: { «notExpected»: }'),
      'Say why nothing is expected here: `notExpected: Incidents start at L2`.',
    ],
    [
      'unchanged: nothing',
      withCells('L1:\n  «unchanged»:'),
      'Say why the level below still holds: `unchanged: What L2 does is enough here`.',
    ],
    ['an empty text', withCells('L1: { «notExpected»: "" }'), /Say why/],
    ['blanks', withCells('L1: { «notExpected»: "  " }'), /Say why/],
    ['true says that, not why', withCells('L1: { «notExpected»: true }'), /Say why/],
    ['only dashes', withCells('L1: { «unchanged»: "-" }'), /Say why/],
    ['a promise of a reason', withCells('L1: { «notExpected»: TBD }'), /Say why/],
    ['each of two', withCells('L1: { «notExpected»: ~ }\nL2: { «unchanged»: null }'), /expected/, /below/],
  ],
});
