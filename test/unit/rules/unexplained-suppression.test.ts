import { ladder, ruleTable } from '../findings';

ruleTable('unexplained-suppression', {
  good: [
    ['a reason', ladder('# career-ladder-disable empty-cell: why\n')],
    ['no rule has its own finding', ladder('# career-ladder-disable\n')],
    ['a comment that is about nothing', ladder('# career-ladder-disable-next-line empty-cell')],
  ],
  bad: [
    ['no reason', ladder('# «career-ladder-disable» empty-cell\n'), /^Say why/],
    ['a colon and nothing', ladder('# «career-ladder-disable» empty-cell:  \n'), /^Say why/],
  ],
});
