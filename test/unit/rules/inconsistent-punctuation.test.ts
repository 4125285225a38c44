import { wordingTable } from '../wordings';

wordingTable('inconsistent-punctuation', {
  good: [
    'Leads the planning',
    'Leads the planning. Hosts the demo.',
    'Asks: who decides?',
    'npm packages stay up to date',
    'iOS releases follow the calendar',
    'Reads logs, traces, etc.',
    'Waits for the answer…',
    'Writes e.g. tests',
    'Says “done” when it is',
    'Compares A, B; then C',
  ],
  bad: [
    'Leads the planning«.»',
    '«leads» the planning',
    '«• »Leads the planning',
    '«– »Leads the planning',
    'Leads the planning« ,» then the demo',
    'Leads the planning« ;» hosts the demo',
    'Leads the planning«;»',
    'Leads the planning«,»',
    'Leads the planning«; and»',
  ],
  fixes: [
    ['Leads the planning.', 'Leads the planning'],
    ['leads the planning', 'Leads the planning'],
    ['• Leads the planning', 'Leads the planning'],
    ['Leads the planning , then the demo', 'Leads the planning, then the demo'],
    ['Leads the planning;', 'Leads the planning'],
    ['Says "no".', 'Says "no"'],
  ],
  beside: ['Deploys on Mondays', 'Reviews plans', 'Hosts the demo', 'Records decisions'],
});
