import { ladder, ruleTable } from '../findings';

const head = (levels: string, inheritance: string) =>
  ladder(`inheritance: ${inheritance}\nlevels: ${levels}\n`);
const cells = (lines: string) =>
  `competencies:\n  - id: c\n    name: Craft\n    cells:\n${lines.replace(/^(?=.)/gm, '      ')}\n`;
const standalone = (lines: string, levels = '[L1, L2, L3]') => head(levels, 'standalone') + cells(lines);
const cumulative = (lines: string, levels = '[L1, L2, L3]') => head(levels, 'cumulative') + cells(lines);

ruleTable('no-progression', {
  good: [
    [
      'another behavior is added',
      standalone('L1: [Tests each change]\nL2: [Tests each change, Reviews designs]'),
    ],
    ['the scope grows', standalone('L1: Tests the code they own\nL2: Tests the code that the team owns')],
    ['a word of substance differs', standalone('L1: Leads small projects\nL2: Leads large projects')],
    [
      'the same words, other examples',
      standalone(
        'L1:\n  - behavior: Supports the release\n    examples: [Ran the smoke tests]\nL2:\n  - behavior: Supports the release\n    examples: [Led the call with operations]',
      ),
    ],
    [
      'another summary',
      standalone(
        'L1: { summary: For their own code, behaviors: [Tests each change] }\nL2: { summary: For all of the team, behaviors: [Tests each change] }',
      ),
    ],
    [
      'unchanged on purpose',
      standalone('L1: Tests each change\nL2: { unchanged: Testing is shared }\nL3: Reviews designs'),
    ],
    [
      'a manager beside an individual contributor',
      standalone(
        'L3: Reviews designs each week\nM4: Reviews designs each week',
        '[L3, { id: L4, name: Staff Engineer }, { id: M4, name: Engineering Manager, follows: [L3] }]',
      ),
    ],
    [
      'branches',
      standalone(
        'L2: Draws diagrams for each design\nA: Plans the load of one service\nB: Plans the load of one service',
        '[L2, { id: A, follows: [L2] }, { id: B, follows: [L2] }]',
      ),
    ],
    [
      'another competency says the same',
      `${standalone('L1: Tests each change')}  - { id: d, cells: { L2: Tests each change } }\n`,
    ],
    [
      'cumulative: one of two is new',
      cumulative('L1: Tests each change\nL2: [Tests each change, Reviews designs]'),
    ],
    ['placeholders are another matter', standalone('L1: TBD\nL2: TBD')],
    [
      'broken references leave nothing below',
      standalone('L1: Tests each change', '[L1, { id: L2, follows: [L9] }]'),
    ],
  ],
  bad: [
    [
      'one behavior, word for word',
      standalone('L1: ‹Tests each change›\n«L2»: Tests each change'),
      'Craft at L2 says no more than L1. Say what this level asks for beyond it: a wider scope, less guidance, harder work; or write `unchanged: …` with the reason.',
    ],
    [
      'in another order and form',
      standalone(
        'L1:\n  - ‹Reviews the designs of teammates›\n  - ‹Tests each change›\n«L2»:\n  - Tests each change\n  - Reviews teammates’ designs',
      ),
      /says no more than L1/,
    ],
    [
      'less than below',
      standalone('L1:\n  - ‹Tests each change›\n  - Reviews designs\n«L2»: Tests each change'),
      /says no more than L1/,
    ],
    [
      'over a blank cell',
      standalone('L1: ‹Tests each change›\nL2: { unchanged: Nothing new here }\n«L3»: Tests each change'),
      /^Craft at L3 says no more than L1/,
    ],
    [
      'at each step',
      standalone('L1: ‹Tests each change›\n«L2»: ‹Tests each change›\n«L3»: Tests each change'),
      /L2 says no more than L1/,
      /L3 says no more than L2/,
    ],
    [
      'the same examples too',
      standalone(
        'L1:\n  - behavior: ‹Supports the release›\n    examples: [Ran the smoke tests]\n«L2»:\n  - behavior: Supports the release\n    examples: [Ran the smoke tests]',
      ),
      /says no more than L1/,
    ],
    [
      'the same summary alone',
      standalone(
        'L1: { summary: ‹Keeps the code of the team tested› }\n«L2»: { summary: Keeps the code of the team tested }',
      ),
      /says no more than L1/,
    ],
    [
      'among managers',
      standalone(
        'M4: ‹Plans each quarter with the team›\n«M5»: Plans each quarter with the team',
        '[{ id: L3 }, { id: M4, name: Manager }, { id: M5, name: Director }]',
      ),
      /^Craft at M5 \(Director\) says no more than M4/,
    ],
    [
      'cumulative: all is expected already',
      cumulative(
        'L1: ‹Tests each change›\nL2: ‹Reviews designs every week›\n«L3»: [Reviews designs every week, Tests each change]',
      ),
      'Craft at L3 adds nothing: all it says is already expected since L2, L1. Say what is new at this level, or write `unchanged: …` with the reason.',
    ],
    [
      'cumulative: in another competency',
      `${cumulative('L1: ‹Tests each change›\nL2: Draws diagrams').trimEnd()}\n  - id: d\n    name: Design\n    cells:\n      «L2»: Tests each change\n`,
      /^Design at L2 adds nothing/,
    ],
  ],
});
