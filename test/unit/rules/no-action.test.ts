import { wordingTable } from '../wordings';

wordingTable('no-action', {
  good: [
    'Leads the weekly release',
    'Runs incident reviews',
    'Responsible for running the weekly release',
    'Comfortable presenting to executives',
    'You own the search service',
    'Actively fights flaky tests',
    'Is able to lead a project',
    "Has written the team's runbooks",
    'Increased test coverage of the checkout by a third of its files, and keeps it there',
    'Proposed a smaller first release',
    'Collaboration',
  ],
  bad: [
    '«Ownership» of the release process',
    '«Domain expert» for payments',
    '«Involved» in company-wide events',
    '«Has influence» in several teams',
    '«Strong communication skills»',
    '«An advocate» for accessibility',
    '«The first contact» for questions on billing',
    '«Is aware» of the security guidelines',
    '«Experience» with two cloud providers',
    '«Trusted advisor» to the product team',
  ],
});
