import { wordingTable } from '../wordings';

wordingTable('passive', {
  good: [
    'Answers questions of other teams',
    "Is focused on the customer's problem",
    'Is involved in hiring',
    'The engineer leads the release',
    'They review every design',
    'Your code reviews follow the checklist',
    'Fixes defects that were reported by customers',
    'Delivered three migrations without downtime',
    'Works with trusted suppliers',
    'Keeps documents that are read by new teammates',
    'Engineers at this level lead one project at a time',
    'Led the move to the new region',
  ],
  bad: [
    '«Is seen» as an authority on databases',
    '«Trusted» to deploy to production',
    '«Sought out» for advice on networks',
    '«Is regarded» as the owner of the service',
    '«Has been given» the keys to production',
    '«Recognized» internally as a leader',
    '«Code is» covered by tests',
    '«Peers ask» them for advice',
    '«Involves» mentoring of two engineers',
    '«Known» for careful reviews',
    '«Is often invited» to design sessions of other teams',
    'You «are trusted» with the budget',
  ],
});
