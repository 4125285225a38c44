import { ladder, ruleTable, withCells } from '../findings';

ruleTable('misread-text', {
  good: [
    ['a list', withCells('L1:\n  - Leads\n  - Plans')],
    ['a text of several lines', withCells('L1: Leads the team\n  through the year - and after')],
    ['a text in quotes', withCells('L1: "Leads\n  - Plans"')],
    ['a block', withCells('L1: |\n  Leads\n  - Plans')],
    ['a comment', withCells('L1: Leads # why')],
    ['a comment on top of another', withCells('L1: Leads ## why')],
    ['a suppression', withCells('L1: Leads #career-ladder-disable-line vague: why')],
    ['a number sign in quotes', withCells('L1: "Fixes bug #12"')],
    ['a number sign in a word', withCells('L1: Reviews C# code')],
    ['a text in quotes with a comment', withCells('L1: "Leads" #why')],
  ],
  bad: [
    [
      'dashes below a text',
      withCells('L1: Leads\n  «- Plans»\n  - Ships'),
      /^This is read as one text with the line above\. An entry of a list begins with a dash/,
    ],
    ['a dash further to the right', withCells('L1:\n  - Leads\n    «- Plans»'), /dash/],
    ['a dash without its blank', withCells('L1:\n  -Leads\n  «- Plans»'), /dash/],
    ['a second dash without its blank', withCells('L1:\n  - Leads\n    «-Plans»'), /dash/],
    ['bullets', withCells('L1:\n  • Leads\n  «• Plans»'), /dash/],
    ['numbers', withCells('L1:\n  1. Leads\n  «2. Plans»'), /dash/],
    ['in examples', withCells('L1:\n  - behavior: Leads\n    examples: Led\n      «- Planned»'), /dash/],
    [
      'a number of a ticket',
      withCells('L1: Fixes bug «#12 within a day»'),
      'No reader sees this: “#” behind a blank begins a comment. Put the whole text in quotes.',
    ],
    ['a channel, in a list', withCells('L1:\n  - Answers in «#help»'), /No reader sees this/],
    ['in a description', ladder('competencies:\n  - id: a\n    description: See «#help»\n'), /No reader/],
    ['in a reason', withCells('L1:\n  notExpected: Begins with «#2 of the list»'), /No reader/],
  ],
});
