import { ladder, ruleTable } from '../findings';

ruleTable('invalid-suppression', {
  good: [
    ['as it should be', ladder('# career-ladder-disable empty-cell: why\n')],
    ['other comments with our name', ladder('# career-ladder-notes: x\n# career-ladder: y\n')],
    ['an unknown rule has its own finding', ladder('# career-ladder-disable nonsense: why\n')],
  ],
  bad: [
    [
      'a misspelled word',
      ladder('# «career-ladder-disable-nextline» empty-cell: why\n'),
      'There is no `career-ladder-disable-nextline`. Did you mean `career-ladder-disable-next-line`?',
    ],
    [
      'no rule',
      ladder('# «career-ladder-disable»: why\n'),
      /^Name the rules that are meant: `career-ladder-disable vague/,
    ],
    ['no rule and nothing else', ladder('# «career-ladder-disable-line»\n'), /^Name the rules/],
    [
      'the wording of another tool',
      ladder('# «career-ladder-ignore» empty-cell\n'),
      /^There is no `career-ladder-ignore`/,
    ],
    [
      'what is always said',
      ladder('# career-ladder-disable «merge-conflict»: why\n'),
      /^merge-conflict cannot be suppressed: while/,
    ],
    [
      'what is about comments',
      ladder('# career-ladder-disable «unknown-rule»: why\n'),
      /^unknown-rule cannot be suppressed by a comment/,
    ],
  ],
});
