import { ladder, ruleTable } from '../findings';

ruleTable('duplicate-id', {
  good: [
    ['different ids', ladder('levels: [L1, L2]\n')],
    [
      'a level and a competency of one id',
      ladder('levels: [a]\ncompetencies: [{ id: a }]\nvalues: [{ id: a }]\n'),
    ],
    ['ids that differ in case', ladder('levels: [l1, L1]\n')],
    ['entries without an id yet', ladder('levels:\n  - id:\n  - id:\n  -\n')],
    ['one name twice, with ids', ladder('levels:\n  - { id: a, name: N }\n  - { id: b, name: N }\n')],
  ],
  bad: [
    [
      'two levels',
      ladder('levels:\n  - id: ‹L1›\n  - id: «L1»\n'),
      'The id “L1” already names another level. Give this one an id of its own.',
    ],
    ['two competencies', ladder('competencies:\n  - id: ‹c›\n  - id: «c»\n'), /another competency/],
    ['two values', ladder('values:\n  - id: ‹v›\n  - id: «v»\n'), /another value/],
    ['three: each leads to the first', ladder('levels: [‹L1›, «L1», «L1»]\n'), /“L1”/, /“L1”/],
    ['a number and a text', ladder('levels:\n  - id: ‹1›\n  - id: «"1"»\n'), /“1”/],
    ['__proto__', ladder('levels: [‹__proto__›, «__proto__»]\n'), /“__proto__”/],
    ['by an alias', ladder('levels:\n  - id: &a ‹L1›\n  - id: «*a»\n'), /“L1”/],
  ],
});
