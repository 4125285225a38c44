import { ladder, ruleTable, withCells } from '../findings';

ruleTable('unknown-reference', {
  good: [
    ['cells of known levels', withCells('L1: X\nL2: Y')],
    [
      'a level that comes later',
      ladder('levels:\n  - { id: a, follows: [b] }\n  - { id: b, follows: [] }\n'),
    ],
    [
      'values of a competency and a behavior',
      ladder(
        'values: [{ id: v }]\nlevels: [L1]\ncompetencies:\n  - { id: c, values: [v], cells: { L1: [{ behavior: X, values: v }] } }\n',
      ),
    ],
    ['competencies of a value', ladder('values: [{ id: v, competencies: c }]\ncompetencies: [{ id: c }]\n')],
    ['a number for a text', ladder('levels: [{ id: "1" }]\ncompetencies: [{ id: c, cells: { 1: X } }]\n')],
    [
      'names of the prototype',
      ladder(
        'levels: [__proto__, constructor]\ncompetencies: [{ id: c, cells: { __proto__: X, constructor: Y } }]\n',
      ),
    ],
    ['an empty list', ladder('levels: [{ id: a, follows: [] }]\n')],
    [
      'merged cells',
      ladder(
        'levels: [L1]\ncompetencies:\n  - { id: c, cells: &c { L1: X } }\n  - { id: d, cells: { <<: *c } }\n',
      ),
    ],
  ],
  bad: [
    ['a cell', withCells('L1: X\n«L9»: Y'), 'There is no level “L9”: this ladder has L1, L2, L3.'],
    [
      'follows',
      ladder('levels:\n  - id: L1\n  - { id: L2, follows: [L1, «Senior»] }\n'),
      /no level “Senior”/,
    ],
    ['in another case', withCells('«l1»: X'), 'There is no level “l1”. Did you mean “L1”?'],
    [
      'a mistyped value',
      ladder('values: [{ id: ownership }]\ncompetencies: [{ id: c, values: [«owneship»] }]\n'),
      'There is no value “owneship”. Did you mean “ownership”?',
    ],
    [
      'a value of a behavior',
      ladder(
        'levels: [L1]\nvalues: [{ id: v }]\ncompetencies:\n  - { id: c, cells: { L1: [{ behavior: X, values: [«w»] }] } }\n',
      ),
      /no value “w”: this ladder has v\.$/,
    ],
    [
      'a mistyped competency',
      ladder('values: [{ id: v, competencies: [«qualty»] }]\ncompetencies: [{ id: quality }]\n'),
      /Did you mean “quality”\?/,
    ],
    [
      'no level at all',
      ladder('competencies: [{ id: c, cells: { «L1»: X } }]\n'),
      'There is no level “L1” in this ladder.',
    ],
    ['a name of the prototype', withCells('«constructor»: X'), /no level “constructor”/],
    ['by an alias', ladder('summary: &a nowhere\nlevels: [{ id: L1, follows: [«*a»] }]\n'), /“nowhere”/],
  ],
});
