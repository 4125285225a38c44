import assert from 'node:assert/strict';
import { ladder, told, versions } from './comparing';

type Cells = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What it is, the cells before, the cells after, and what is told. */
const table: readonly (readonly [string, Cells, Cells, readonly string[]])[] = [
  [
    'nothing',
    { code: { L1: '[Reviews changes of the team, Writes tests]' } },
    { code: { L1: '[Reviews changes of the team, Writes tests]' } },
    [],
  ],
  [
    'a statement added, one removed',
    { code: { L1: '[Reviews changes of the team]', L2: '[Writes tests]' } },
    { code: { L1: '[Reviews changes of the team, Plans the migration of databases]', L2: '[]' } },
    ['added code L1: – → “Plans the migration of databases”', 'removed code L2: “Writes tests” → –'],
  ],
  [
    'a wider scope',
    { code: { L1: '[Improves the tests of the team]' } },
    { code: { L1: '[Improves the tests of the company]' } },
    [
      'raised code L1: “Improves the tests of the team” → “Improves the tests of the company” (team → company)',
    ],
  ],
  [
    'a narrower scope',
    { code: { L1: '[Improves testing across teams]' } },
    { code: { L1: '[Improves testing within the team]' } },
    [
      'lowered code L1: “Improves testing across teams” → “Improves testing within the team” (across teams → within the team)',
    ],
  ],
  [
    'a first step that nobody has to ask for',
    { code: { L1: '[Gives feedback to peers when asked]' } },
    { code: { L1: '[Gives feedback to peers without being asked]' } },
    [
      'raised code L1: “Gives feedback to peers when asked” → “Gives feedback to peers without being asked” (when asked → without being asked)',
    ],
  ],
  [
    'help that is no longer needed',
    { code: { L1: '[Fixes incidents with guidance]' } },
    { code: { L1: '[Fixes incidents independently]' } },
    [
      'raised code L1: “Fixes incidents with guidance” → “Fixes incidents independently” (with guidance → independently)',
    ],
  ],
  [
    'how many, in words',
    { code: { L1: '[Writes a postmortem for some incidents]', L2: '[Reviews every change]' } },
    { code: { L1: '[Writes a postmortem for each incident]', L2: '[Reviews each change]' } },
    [
      'raised code L1: “Writes a postmortem for some incidents” → “Writes a postmortem for each incident” (some → each)',
      'reworded code L2: “Reviews every change” → “Reviews each change”',
    ],
  ],
  [
    'how often, and how large',
    {
      code: {
        L1: '[Occasionally tests small changes]',
        L2: '[Leads projects]',
        L3: '[Always answers questions]',
      },
    },
    {
      code: {
        L1: '[Regularly tests large changes]',
        L2: '[Leads projects under close supervision]',
        L3: '[Sometimes answers questions]',
      },
    },
    [
      'raised code L1: “Occasionally tests small changes” → “Regularly tests large changes” (Occasionally → Regularly, small → large)',
      'lowered code L2: “Leads projects” → “Leads projects under close supervision” (adds “under close supervision”)',
      'lowered code L3: “Always answers questions” → “Sometimes answers questions” (Always → Sometimes)',
    ],
  ],
  [
    'more in one way and less in another as other words',
    { code: { L1: '[Leads small projects across the company]' } },
    { code: { L1: '[Leads large projects within the team]' } },
    [
      'reworded code L1: “Leads small projects across the company” → “Leads large projects within the team” (across the company → within the team, small → large)',
    ],
  ],
  [
    'a statement turned around as other words',
    { code: { L1: '[Reviews changes across teams]' } },
    { code: { L1: '[Never reviews changes within the team]' } },
    ['reworded code L1: “Reviews changes across teams” → “Never reviews changes within the team”'],
  ],
  [
    'that less is more where it is help that is needed',
    { code: { L1: '[Needs help often]' } },
    { code: { L1: '[Needs help occasionally]' } },
    ['raised code L1: “Needs help often” → “Needs help occasionally” (often → occasionally)'],
  ],
  [
    'how often, by the clock',
    {
      code: {
        L1: '[Writes status updates each week]',
        L2: '[Reviews the costs monthly]',
        L3: '[Rehearses an outage once a year]',
      },
    },
    {
      code: {
        L1: '[Writes status updates every two weeks]',
        L2: '[Reviews the costs twice a month]',
        L3: '[Rehearses an outage every 6 months]',
      },
    },
    [
      'lowered code L1: “Writes status updates each week” → “Writes status updates every two weeks” (each week → every two weeks)',
      'raised code L2: “Reviews the costs monthly” → “Reviews the costs twice a month” (monthly → twice a month)',
      'raised code L3: “Rehearses an outage once a year” → “Rehearses an outage every 6 months” (once a year → every 6 months)',
    ],
  ],
  [
    'a name with a number as other words',
    { code: { L1: '[Migrates services to Python 2]' } },
    { code: { L1: '[Migrates services to Python 3]' } },
    ['reworded code L1: “Migrates services to Python 2” → “Migrates services to Python 3”'],
  ],
  [
    'the same words in a language that is not read as other words',
    { code: { L1: '[Prüft die Änderungen des Teams]' } },
    { code: { L1: '[Prüft alle Änderungen des Teams]' } },
    ['reworded code L1: “Prüft die Änderungen des Teams” → “Prüft alle Änderungen des Teams”'],
  ],
  [
    'a number',
    { code: { L1: '[Reviews 2 designs each month]', L2: '[Answers questions within 5 days]' } },
    { code: { L1: '[Reviews 5 designs each month]', L2: '[Answers questions within 2 days]' } },
    [
      'raised code L1: “Reviews 2 designs each month” → “Reviews 5 designs each month” (2 → 5)',
      'raised code L2: “Answers questions within 5 days” → “Answers questions within 2 days” (5 → 2)',
    ],
  ],
  [
    'from taking part to leading',
    { code: { L1: '[Participates in design reviews]' } },
    { code: { L1: '[Leads design reviews]' } },
    ['raised code L1: “Participates in design reviews” → “Leads design reviews” (Participates → Leads)'],
  ],
  [
    'other words',
    { code: { L1: '[Reviews changes of colleagues within a day]' } },
    { code: { L1: '["Within a day, reviews the changes of colleagues"]' } },
    [
      'reworded code L1: “Reviews changes of colleagues within a day” → “Within a day, reviews the changes of colleagues”',
    ],
  ],
  [
    'another level',
    { code: { L1: '[Reviews changes of the team, Writes tests]', L2: '[Plans work]' } },
    { code: { L1: '[Writes tests]', L2: '[Plans work, Reviews changes of the team]' } },
    ['moved code L1 > code L2: “Reviews changes of the team” → “Reviews changes of the team”'],
  ],
  [
    'another competency, and other words',
    {
      code: { L1: '[Explains the risks of a change to its reviewers, Writes tests]' },
      talk: { L1: '[Plans work]' },
    },
    {
      code: { L1: '[Writes tests]' },
      talk: { L1: '[Plans work, Explains risks of a change clearly to its reviewers]' },
    },
    [
      'moved code L1 > talk L1: “Explains the risks of a change to its reviewers” → “Explains risks of a change clearly to its reviewers” (reworded)',
    ],
  ],
  [
    'one into two',
    { code: { L1: '[Designs services for heavy load and explains their limits to customers]' } },
    { code: { L1: '[Designs services for heavy load, Explains the limits of services to customers]' } },
    [
      'split code L1: “Designs services for heavy load and explains their limits to customers” → “Designs services for heavy load” + “Explains the limits of services to customers”',
    ],
  ],
  [
    'two into one',
    { code: { L1: '[Designs services for heavy load, Explains the limits of services to customers]' } },
    { code: { L1: '[Designs services for heavy load and explains their limits to customers]' } },
    [
      'merged code L1: “Designs services for heavy load” + “Explains the limits of services to customers” → “Designs services for heavy load and explains their limits to customers”',
    ],
  ],
  [
    'examples',
    { code: { L1: '[{behavior: Writes tests, examples: [The login test]}]' } },
    { code: { L1: '[{behavior: Writes tests, examples: [The login test, The export test]}]' } },
    ['changed code L1: “Writes tests” → “Writes tests” (example added: “The export test”)'],
  ],
  [
    'another order in a cell',
    { code: { L1: '[Writes tests, Plans work, Reviews changes]' } },
    { code: { L1: '[Reviews changes, Writes tests, Plans work]' } },
    ['changed code L1: “Reviews changes” → “Reviews changes” (in another place of the list)'],
  ],
];

describe('a behavior between two versions', () => {
  it('is only reworded in a ladder that is not in English', () => {
    const text = (words: string) => ladder({ code: { L1: `[${words}]` } }, 'language: de');
    assert.deepEqual(told(versions(text('Leitet das Team'), text('Leitet das Team independently'))), [
      'reworded code L1: “Leitet das Team” → “Leitet das Team independently”',
    ]);
  });

  for (const [name, before, after, expected] of table) {
    it(`tells ${name}`, () => assert.deepEqual(told(versions(ladder(before), ladder(after))), expected));
  }
});
