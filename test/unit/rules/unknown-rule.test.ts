import { ladder, ruleTable } from '../findings';

ruleTable('unknown-rule', {
  good: [
    ['known rules', ladder('# career-ladder-disable placeholder-cell, empty-cell: why\n')],
    ['words of the reason', ladder('# career-ladder-disable empty-cell: vaguely, nonsense: more\n')],
    ['words in other comments', ladder('# disable nonsense\n')],
  ],
  bad: [
    [
      'a misspelled rule',
      ladder('# career-ladder-disable «empty-cel»: why\n'),
      'There is no rule “empty-cel”. Did you mean “empty-cell”?',
    ],
    [
      'words without a colon',
      ladder('# career-ladder-disable empty-cell «because» «agreed»\n'),
      /^There is no rule “because”\. A reason stands behind a colon/,
      /^There is no rule “agreed”/,
    ],
    ['in another case', ladder('# career-ladder-disable «Empty-Cell»: x\n'), /Did you mean “empty-cell”/],
  ],
});
