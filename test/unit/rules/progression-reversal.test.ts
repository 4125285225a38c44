import { ladder, ruleTable } from '../findings';

const pair = (lower: string, upper: string, levels = '[L3, L4]') =>
  ladder(`levels: ${levels}\ncompetencies:\n  - id: c\n    cells:\n      L3: ${lower}\n      L4: ${upper}\n`);
const branched = (rest: string) =>
  ladder(
    `levels:\n  - { id: L3, name: Senior Engineer }\n  - { id: L4, name: Staff Engineer }\n  - { id: M4, name: Engineering Manager, follows: [L3] }\ncompetencies:\n  - id: c\n    cells:\n${rest}`,
  );

ruleTable('progression-reversal', {
  good: [
    ['scope grows', pair('Leads projects within the team', 'Leads projects across teams')],
    ['the same scope', pair('Leads projects within the team', 'Reviews designs within the team')],
    [
      'another thing, a cell of mixed reach',
      pair('Represents engineering across the company', 'Settles disputes between teammates'),
    ],
    [
      'the team is the audience',
      pair('Explains company goals to the team', 'Explains team goals to the company'),
    ],
    [
      'another scale rises',
      pair('Leads large projects within the team', 'Leads small projects across the company'),
    ],
    [
      'asking for help less often is more',
      pair('Regularly asks for help with designs', 'Rarely asks for help with designs'),
    ],
    ['what goes wrong less often is more', pair('Often misses deadlines', 'Sometimes misses deadlines')],
    ['autonomy grows', pair('Delivers features with occasional help', 'Delivers features independently')],
    [
      'said again below, and more above',
      pair(
        'Leads initiatives across the company',
        '[Leads initiatives within the team, Leads initiatives across the company]',
      ),
    ],
    [
      'organizations differ',
      pair('Shares lessons across the department', 'Shares lessons across the organization'),
    ],
    [
      'one step of a whole cell',
      pair('Coordinates releases across several teams', 'Prevents outages within the team'),
    ],
    [
      'half of the cell says nothing of scope',
      pair('Sets standards across the company', '[Coordinates releases within the team, Sets the strategy]'),
    ],
    [
      'a manager beside an individual contributor',
      branched(
        '      L3: Leads initiatives across the company\n      M4: Leads initiatives within the team\n',
      ),
    ],
    [
      'two branches',
      branched(
        '      L4: Leads initiatives across the company\n      M4: Leads initiatives within the team\n',
      ),
    ],
    [
      'managers listed behind individual contributors without follows',
      pair(
        'Leads initiatives across the company',
        'Leads initiatives within the team',
        '[{ id: L3, name: Principal Engineer }, { id: L4, name: Engineering Manager }]',
      ),
    ],
    [
      'another language',
      `language: de\n${pair('Leads initiatives across the company', 'Leads initiatives within the team')}`,
    ],
  ],
  bad: [
    [
      'the same act in a smaller scope',
      pair('Leads initiatives ‹across the company›', 'Leads initiatives «within the team»'),
      'The reach falls while the level rises: “within the team” here, “across the company” already at L3. Raise it here, lower it there, or leave it out here.',
    ],
    [
      'a whole cell',
      pair('Sets technical standards ‹throughout the company›', 'Coordinates releases «within the team»'),
      /^The reach falls/,
    ],
    [
      'the audience',
      pair('Presents results to the ‹whole company›', 'Presents results to their own «team»'),
      /reach falls/,
    ],
    [
      'less autonomy',
      pair('Delivers projects ‹independently›', 'Delivers projects «with guidance from a senior engineer»'),
      /^The autonomy falls/,
    ],
    [
      'help comes back',
      pair('Completes tasks ‹without supervision›', 'Completes tasks «with occasional help»'),
      /autonomy falls/,
    ],
    [
      'less often',
      pair('‹Consistently› meets deadlines', '«Occasionally» meets deadlines'),
      /^The frequency falls/,
    ],
    ['smaller', pair('Leads ‹large› projects', 'Leads «small» projects'), /^The size falls/],
    ['simpler', pair('Resolves ‹complex› defects', 'Resolves «simple» defects'), /size falls/],
    ['fewer', pair('Mentors ‹several› engineers', 'Mentors «one» engineer'), /^The number falls/],
    [
      'in quotes',
      pair("'Improves ‹company-wide› practices'", '"Improves «team-wide» practices"'),
      /reach falls/,
    ],
    [
      'a level further down, over a cell about something else',
      ladder(
        'levels: [L1, L2, L3]\ncompetencies:\n  - id: c\n    cells:\n      L1: Leads initiatives ‹across the company›\n      L2: Writes proposals\n      L3: Leads initiatives «within the team»\n',
      ),
      /already at L1/,
    ],
    [
      'on the track that goes on beside a branch',
      branched(
        '      L3: Leads initiatives ‹across the company›\n      L4: Leads initiatives «within the team»\n',
      ),
      /already at L3 \(Senior Engineer\)/,
    ],
    [
      'among managers',
      pair(
        'Plans staffing ‹across several teams›',
        'Plans staffing «within one team»',
        '[{ id: L3, name: Manager }, { id: L4, name: Senior Manager }]',
      ),
      /reach falls/,
    ],
  ],
});
