import { wordingTable } from '../wordings';

wordingTable('relative', {
  good: [
    'Pairs with more senior engineers on designs',
    'Leads projects larger than one team',
    'Applies more advanced techniques such as sharding',
    'In addition to coding, reviews the designs of the team',
    'Makes deployments more reliable',
    'Helps teams work more effectively',
    'Compares costs with the previous quarter',
    'Writes code that is easier to change than befor',
    'Reduces latency compared to last year',
    'Mentors less experienced teammates',
    'Splits larger tasks into smaller ones',
  ],
  bad: [
    '«Everything a team lead does», plus hiring',
    'Solves «more complex» problems',
    'Has «greater responsibility» for the product',
    'Delivers at a rate «comparable to» senior engineers',
    '«Increased knowledge» of the domain',
    'Takes on «harder» tasks',
    'Shows «deeper understanding» of the platform',
    '«Same as L2», with «less supervision»',
    'Works with «more autonomy»',
    'Decides «as expected of this level»',
  ],
});
