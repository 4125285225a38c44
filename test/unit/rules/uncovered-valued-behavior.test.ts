import { ladder, ruleTable } from '../findings';

const withValued = (valued: string, ...behaviors: string[]) =>
  ladder(
    `values: [{ id: v, name: Ownership, competencies: [c], behaviors: [${valued}] }]\nlevels: [L1]\ncompetencies:\n  - id: c\n    name: Craft\n    cells:\n      L1:\n${behaviors.map((text) => `        - ${text}\n`).join('')}`,
  );

ruleTable('uncovered-valued-behavior', {
  good: [
    ['word for word', withValued('Fixes defects they find', 'Fixes defects they find')],
    [
      'in another form',
      withValued('Fixes defects they find', 'Fixing each defect that they find in the code'),
    ],
    [
      'in another order',
      withValued('Asks for feedback on their work', 'On their work, asks teammates for feedback every week'),
    ],
    [
      'with more said',
      withValued('Shares what they learn', 'Shares what they learn with the team in a session each quarter'),
    ],
    [
      'in an example',
      withValued(
        'Verifies releases in production',
        '{ behavior: Follows each change to the end, examples: [Verified the release in production on Friday night] }',
      ),
    ],
    [
      'in a summary',
      ladder(
        'values: [{ id: v, competencies: c, behaviors: Deletes unused code }]\nlevels: [L1]\ncompetencies: [{ id: c, cells: { L1: { summary: Deletes code that is unused } } }]\n',
      ),
    ],
    ['both say not', withValued('Never hides mistakes', 'Never hides their mistakes from the team')],
    [
      'a value without behaviors',
      ladder(
        'values: [{ id: v, competencies: c }]\nlevels: [L1]\ncompetencies: [{ id: c, cells: { L1: Tests changes } }]\n',
      ),
    ],
    ['a placeholder', withValued('TBD', 'Tests each change')],
    ['no cells yet', ladder('values: [{ id: v, behaviors: [Fixes defects] }]\nlevels: [L1]\n')],
    ['another language', `language: fr\n${withValued('Fixes defects they find', 'Tests each change')}`],
  ],
  bad: [
    [
      'nothing like it',
      withValued('«Fixes defects they find»', 'Draws diagrams for new services'),
      'Ownership values this, and no cell expresses it, so that nobody is measured by it. Add a behavior to the competency and level where it is expected, or take it out of the value.',
    ],
    [
      'something near is a hint',
      withValued('«Reports their own mistakes early»', '‹Reports mistakes of vendors to the buyers›'),
      'Ownership values this, and no cell expresses it in words like these. The closest is “Reports mistakes of vendors to the buyers” (L1 · Craft): say it there, or add the behavior where it is expected.',
    ],
    [
      'one of two',
      withValued('Fixes defects they find, «Speaks with customers every month»', 'Fixes defects they find'),
      /values this/,
    ],
    [
      'both',
      withValued('«Fixes defects they find», «Speaks with customers»', 'Draws diagrams'),
      /values this/,
      /values this/,
    ],
    [
      'one says not',
      withValued('«Never hides mistakes»', 'Hides mistakes from customers'),
      /no cell expresses it/,
    ],
    [
      'only a common word',
      withValued('«Shares credit with the people who earned it»', 'Shares a printer with sales'),
      /so that nobody/,
    ],
    ['a placeholder expresses nothing', withValued('«Fixes defects they find»', 'TODO'), /so that nobody/],
    [
      'words of function do not count',
      withValued('«Asks for what they need»', 'Draws diagrams for what they own'),
      /so that nobody/,
    ],
    [
      'a value that is carried all the same',
      withValued(
        '«Stops projects whose cost exceeds their benefit»',
        '{ behavior: Draws diagrams, values: [v] }',
      ),
      /so that nobody/,
    ],
  ],
});
