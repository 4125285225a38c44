import { wordingTable } from '../wordings';

wordingTable('compound', {
  good: [
    'Finds defects and fixes them',
    'Writes code, tests and documents for the team',
    'Identifies gaps in the process and proposes solutions',
    'Reviews designs so that teams avoid rework',
    'Writes or reviews the quarterly plan',
    'Improves the build time by removing steps and caching results',
    'Splits work into steps that each can be shown',
    'Analyses incidents, then reports their causes',
    'Measures and improves the latency of the service',
    'Coaches engineers on writing and speaking',
    'Uses metrics to prioritize and plan work',
    'Writes tests (unit, integration and load tests)',
  ],
  bad: [
    'Reviews designs of other teams; «mentors two newcomers»',
    'Writes the release notes. «Hosts the monthly demo».',
    'Leads the planning of the team and «coaches new managers»',
    'Knows the coding standards and «runs the security audits»',
    'You maintain the runbooks and «teach the on-call course»',
    'Automates deployments, «mentoring engineers on pipelines»',
    'Plans the migration, «interviews candidates for the team»',
    'Owns the search service. «Represents the team at conferences»',
  ],
  fixes: [
    [
      'Reviews designs of other teams; mentors two newcomers',
      ['Reviews designs of other teams', 'Mentors two newcomers'],
    ],
    [
      'Writes the release notes. Hosts the monthly demo.',
      ['Writes the release notes', 'Hosts the monthly demo.'],
    ],
    [
      'Leads the planning of the team and coaches new managers',
      ['Leads the planning of the team', 'Coaches new managers'],
    ],
    ['You maintain the runbooks and teach the on-call course', undefined],
    [
      'Says "no" to scope creep; writes the team\'s "no" list',
      ['Says "no" to scope creep', 'Writes the team\'s "no" list'],
    ],
  ],
});
