import { ladder, ruleTable, withCells } from '../findings';

const tail = ' only promises content. Write what is expected, or why nothing is: `notExpected: …`.';

ruleTable('placeholder-cell', {
  good: [
    ['a behavior', withCells('L1: Reviews code')],
    ['an empty cell', withCells('L1:')],
    ['a word of promise in a statement', withCells('L1: Turns every TODO of a review into a ticket')],
    ['in the summary of a level', ladder('levels: [{ id: L1, summary: TBD }]\n')],
    ['notExpected with a reason', withCells('L1: { notExpected: Incidents start at L2 }')],
  ],
  bad: [
    ['a cell', withCells('L1: «TBD»'), `“TBD”${tail}`],
    [
      'a list in brackets that was meant as words',
      withCells('L1: [«see details below»]'),
      `“see details below”${tail}`,
    ],
    ['the same in quotes', withCells('L1: «"[see details below]"»'), `“[see details below]”${tail}`],
    ['one of several behaviors', withCells('L1:\n  - Reviews code\n  - «TODO: more»'), /“TODO: more”/],
    [
      'a behavior with details',
      withCells('L1:\n  - behavior: «N/A»\n    examples: [«...»]'),
      /“N\/A”/,
      /“...”/,
    ],
    [
      'summary, behaviors and examples',
      withCells('L1: { summary: «TBC», behaviors: [«"-"»], examples: [«n/a»] }'),
      /TBC/,
      /“-”/,
      /n\/a/,
    ],
    [
      'a long one is shortened',
      withCells(`L1: «lorem ipsum ${'dolor '.repeat(30)}amet»`),
      /^“lorem ipsum [a-z ]{48}…” only/,
    ],
    ['a block scalar: its first line', withCells('L1: «|»\n  TBD'), /“TBD”/],
    ['at an unknown level', withCells('L9: «TBD»'), /“TBD”/],
    ['one statement with a colon', withCells('L1:\n  - «TODO: write this»'), /“TODO: write this”/],
  ],
});
