import { ladder, ruleTable } from '../findings';

const cell = (...behaviors: string[]) =>
  ladder(
    `levels: [L1]\ncompetencies:\n  - id: c\n    name: Security\n    cells:\n      L1:\n${behaviors.map((text) => `        - ${text}\n`).join('')}`,
  );
const marked = (...behaviors: string[]) =>
  cell(...behaviors.map((text) => `‹${text}›`)).replace('      L1:', '      «L1»:');

ruleTable('unmeasurable', {
  good: [
    ['an act', cell('Tests each form against common attacks')],
    [
      'an act beside a state',
      cell('Understands the security policy', 'Tests each form against common attacks'),
    ],
    [
      'a state and the act that shows it',
      cell('Understands the security policy and explains it to newcomers'),
    ],
    ['an act by which it shows', cell('Knows the schema and documents it')],
    [
      'an example of the behavior',
      cell(
        '{ behavior: Comfortable with ambiguity, examples: [Started the migration without a plan of the vendor] }',
      ),
    ],
    [
      'an example of the cell',
      ladder(
        'levels: [L1]\ncompetencies: [{ id: c, cells: { L1: { behaviors: [Knows the schema], examples: [Drew it from memory] } } }]\n',
      ),
    ],
    ['an ability can be watched', cell('Can lead a review of a design')],
    [
      'words that only look like states',
      cell('Learns a new language every year', 'Identifies risks in designs', 'Seeks feedback on designs'),
    ],
    [
      'blank on purpose, placeholders, nothing',
      ladder(
        'levels: [L1, L2, L3]\ncompetencies: [{ id: c, cells: { L1: TBD, L2: , L3: { unchanged: Knows it } } }]\n',
      ),
    ],
    [
      'a summary alone is another matter',
      ladder('levels: [L1]\ncompetencies: [{ id: c, cells: { L1: { summary: Understands the schema } } }]\n'),
    ],
    ['another language', `language: nl\n${cell('Understands the security policy')}`],
  ],
  bad: [
    [
      'one state',
      marked('Understands the security policy'),
      'Security at L1 cannot be measured: its only statement names a state of the person, which nobody can watch. Say what the person does because of it, or add an example of it.',
    ],
    [
      'two states',
      marked('Understands the security policy', 'Is aware of common attacks'),
      /all 2 statements name states/,
    ],
    ['knowledge', marked('Knows the tools of the team'), /only statement/],
    ['a fragment', marked('Deep knowledge of networks'), /only statement/],
    ['familiar', marked('Familiar with the release process'), /only statement/],
    ['an attitude', marked('Is passionate about good design'), /only statement/],
    ['comfort', marked('Comfortable with ambiguity'), /only statement/],
    ['You understand', marked('You understand the business of the customer'), /only statement/],
    ['having', marked('Has a solid understanding of databases'), /only statement/],
    [
      'a placeholder beside it',
      cell('‹Knows the schema›', 'TBD').replace('      L1:', '      «L1»:'),
      /only statement/,
    ],
  ],
});
