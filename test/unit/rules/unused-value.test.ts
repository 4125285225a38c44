import { ladder, ruleTable } from '../findings';

const withValues = (values: string, competency = '{ id: c, cells: { L1: Tests each change } }') =>
  ladder(`values: ${values}\nlevels: [L1]\ncompetencies:\n  - ${competency}\n`);

ruleTable('unused-value', {
  good: [
    ['a competency carries it', withValues('[{ id: v }]', '{ id: c, values: [v], cells: { L1: X } }')],
    [
      'a competency carries it, written as one text',
      withValues('[{ id: v }]', '{ id: c, values: v, cells: { L1: X } }'),
    ],
    ['it names a competency', withValues('[{ id: v, competencies: [c] }]')],
    [
      'a behavior carries it',
      withValues('[{ id: v }]', '{ id: c, cells: { L1: [{ behavior: X, values: [v] }] } }'),
    ],
    ['a competency without cells carries it', withValues('[{ id: v }]', '{ id: c, values: [v] }')],
    ['no values', withValues('[]')],
    ['no competencies yet', ladder('values: [{ id: v }]\nlevels: [L1]\n')],
    ['names of unknown competencies are another rule’s', withValues('[{ id: v, competencies: [x] }]')],
    [
      'references that lead nowhere are to be mended first',
      withValues('[{ id: Trust }]', '{ id: c, values: [trust], cells: { L1: X } }'),
    ],
    ['broken text: part of it is unread', `${withValues('[{ id: v }]')}x: [`],
  ],
  bad: [
    [
      'nothing carries it',
      withValues('[{ id: «v», name: Candor }]'),
      'No competency or behavior carries the value Candor, so that nobody is measured by it. Add `values: [v]` where the ladder asks for it, or say what it asks for in a new behavior.',
    ],
    [
      'without a name',
      withValues('[{ id: «candor» }]'),
      /^No competency or behavior carries the value candor,/,
    ],
    [
      'one of two',
      withValues('[{ id: v }, { id: «w» }]', '{ id: c, values: [v], cells: { L1: X } }'),
      /value w/,
    ],
    ['two', withValues('[{ id: «v» }, { id: «w» }]'), /value v/, /value w/],
    [
      'its behaviors are expressed, and nothing says so',
      withValues('[{ id: «v», behaviors: [Tests each change] }]'),
      /carries the value v/,
    ],
    [
      'another value is carried by a behavior',
      withValues('[{ id: «v» }, { id: w }]', '{ id: c, cells: { L1: [{ behavior: X, values: w }] } }'),
      /value v/,
    ],
    ['an id written twice is told once', withValues('[{ id: «v» }, { id: v }]'), /value v/],
    ['a level of the same name does not count', withValues('[{ id: «L1» }]'), /value L1/],
    ['the competency of the same name does not count', withValues('[{ id: «c» }]'), /value c/],
  ],
});
