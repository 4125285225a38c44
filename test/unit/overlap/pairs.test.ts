import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import { ladder } from '../findings';

type Place = 'cell' | 'level' | 'column' | 'anywhere';

/** What is said of two behaviors in one cell, in two competencies at a level, at two levels of a competency, or of both. */
function said(first: string, second: string, place: Place): 'warning' | 'hint' | 'none' {
  const [a, b] = [JSON.stringify(first), JSON.stringify(second)];
  const competencies: Record<Place, string> = {
    cell: `[{ id: c, cells: { L1: [${a}, ${b}] } }]`,
    level: `[{ id: c, cells: { L1: [${a}] } }, { id: d, cells: { L1: [${b}] } }]`,
    column: `[{ id: c, cells: { L1: [${a}], L2: [${b}] } }]`,
    anywhere: `[{ id: c, cells: { L1: [${a}] } }, { id: d, cells: { L2: [${b}] } }]`,
  };
  const { findings } = analyse(
    ladder(`levels: [{ id: L1 }, { id: L2 }]\ncompetencies: ${competencies[place]}\n`),
  );
  const own = findings.filter(({ rule }) => rule === 'overlapping-behaviors');
  assert.ok(own.length <= 1, 'one finding for one pair');
  const severity = own[0]?.severity;
  return severity === 'warning' || severity === 'hint' ? severity : 'none';
}

type Pair = readonly [place: Place, first: string, second: string];

/** `upwards`: an overlap only where the first stands at the lower level. */
const tables: readonly [name: string, overlap: boolean | 'upwards', pairs: readonly Pair[]][] = [
  [
    'copies and other forms',
    true,
    [
      ['cell', 'Closes incidents with a written summary', 'Closes incidents with a written summary'],
      ['column', 'Closes incidents with a written summary', 'Closes each incident with written summaries'],
      ['level', 'Explains trade-offs to product managers', 'Explaining trade-offs to product managers'],
      ['cell', 'You keep the release notes current', 'Keeps the release notes current'],
      [
        'column',
        'Plans the sprint and estimates its tickets',
        'Estimates the tickets of the sprint and plans it',
      ],
      ['level', 'Takes part in the on-call rotation', 'Participates in the on-call rotation'],
      ['anywhere', 'Documents how the service is operated', 'Documents how services are operated'],
    ],
  ],
  [
    'rewordings',
    true,
    [
      [
        'cell',
        'Improves the onboarding guide after each new hire',
        'Enhances the onboarding guide after each new hire',
      ],
      ['level', 'Suggests alternatives in design discussions', 'Proposes alternatives in design discussions'],
      ['level', 'Spots risks in project plans early', 'Identifies risks in project plans early'],
      [
        'column',
        'Solicits feedback from customers on new features',
        'Gathers feedback from clients on new features',
      ],
      ['cell', 'Splits large projects into milestones', 'Breaks large projects down into milestones'],
      [
        'level',
        'Follows up on action items of postmortems',
        'Follows up on action items from retrospectives',
      ],
      [
        'cell',
        'Sets objectives with their manager each quarter',
        'Agrees on goals with their manager each quarter',
      ],
      ['level', 'Fixes defects that customers report', 'Repairs bugs reported by customers'],
      [
        'column',
        'Writes documentation for public interfaces',
        'Public interfaces: writes their documentation',
      ],
    ],
  ],
  [
    'one within the other at a level',
    true,
    [
      [
        'cell',
        'Tests every change before it is released',
        'Tests every change before it is released and watches the dashboards',
      ],
      [
        'level',
        'Answers questions of support staff',
        'Answers questions of support staff and writes down the answers',
      ],
      [
        'cell',
        'Chairs the weekly architecture forum',
        'Chairs the weekly architecture forum, with an agenda',
      ],
    ],
  ],
  [
    'akin words, all else the same',
    true,
    [
      ['level', 'Debugs the most painful outages', 'Troubleshoots the most painful outages'],
      ['cell', 'Sets the direction of the payments service', 'Defines the direction of the payments service'],
      ['level', 'Shares opinions in planning meetings openly', 'Voices opinions in planning meetings openly'],
      ['level', 'Organises the weekly architecture forum', 'Hosts the weekly architecture forum'],
      ['cell', 'Considers accessibility in each interface', 'Factors accessibility into each interface'],
      ['level', 'Celebrates achievements of the group', 'Recognises successes of the group'],
      [
        'level',
        'Answers questions about the billing system',
        'Responds to questions about the billing system',
      ],
      ['cell', 'Invites critique of unfinished designs', 'Seeks critique of unfinished designs'],
    ],
  ],
  [
    'a higher level that says less',
    'upwards',
    [
      ['column', 'Proactively updates the sponsors of a launch', 'Updates the sponsors of a launch'],
      [
        'column',
        'Negotiates contracts with vendors and records each concession',
        'Negotiates contracts with vendors',
      ],
      [
        'anywhere',
        'Rotates credentials on schedule and announces the dates',
        'Rotates credentials on schedule',
      ],
    ],
  ],
  [
    'a higher level that no longer needs something',
    false,
    [
      ['column', 'Learns to rotate credentials on schedule', 'Rotates credentials on schedule'],
      ['column', 'Begins to negotiate contracts with vendors', 'Negotiates contracts with vendors'],
      ['column', 'Triages basic customer tickets with guidance', 'Triages customer tickets'],
      ['anywhere', 'Sometimes moderates the design critique', 'Moderates the design critique'],
    ],
  ],
  [
    'another act on the same thing',
    false,
    [
      ['level', 'Writes migration plans for large databases', 'Reviews migration plans for large databases'],
      ['cell', 'Orders hardware for the office', 'Recycles hardware for the office'],
      ['level', 'Approves vendor contracts of the group', 'Archives vendor contracts of the group'],
      ['level', 'Encourages others to write migration plans', 'Writes migration plans'],
    ],
  ],
  [
    'progressions by scope and audience',
    false,
    [
      [
        'column',
        'Shapes the technical direction of the team',
        'Shapes the technical direction of the company',
      ],
      ['column', 'Prioritises their own work', 'Prioritises the work of the team'],
      ['column', 'Presents results to the team', 'Presents results to executives'],
      ['column', 'Maintains a healthy backlog', 'Maintains a healthy backlog across several teams'],
      ['column', 'Resolves conflicts within the team', 'Resolves conflicts between teams'],
      ['column', 'Coordinates releases of one service', 'Coordinates releases of many services'],
      ['column', 'Represents the department', 'Represents the company externally'],
      ['column', 'Improves the processes of their squad', 'Improves the processes of their organization'],
    ],
  ],
  [
    'progressions by autonomy',
    false,
    [
      ['column', 'Delivers features with guidance', 'Delivers features independently'],
      ['column', 'Debugs production issues with help', 'Debugs production issues without help'],
      ['column', 'Learns to write migrations', 'Writes migrations'],
      ['column', 'Understands the deployment pipeline', 'Owns the deployment pipeline'],
      ['column', 'Helps to run interviews', 'Runs interviews'],
      ['column', 'Contributes to the roadmap', 'Defines the roadmap'],
      ['column', 'Assists in incident response', 'Leads incident response'],
    ],
  ],
  [
    'progressions by degree, quantity and frequency',
    false,
    [
      ['column', 'Leads small projects', 'Leads large projects'],
      ['column', 'Solves problems', 'Solves ambiguous problems'],
      ['column', 'Mentors one engineer', 'Mentors several engineers'],
      ['column', 'Reviews 5 designs a year', 'Reviews 20 designs a year'],
      ['column', 'Occasionally speaks at meetups', 'Regularly speaks at meetups'],
      ['column', 'Handles simple requests', 'Handles complex requests'],
      ['column', 'Has basic knowledge of networking', 'Has deep knowledge of networking'],
      ['column', 'Gives feedback when asked', 'Actively gives feedback'],
    ],
  ],
  [
    'templates with a word swapped',
    false,
    [
      [
        'level',
        'Drives the security strategy for new projects',
        'Drives the hiring strategy for new projects',
      ],
      ['level', 'Writes unit tests for new features', 'Writes documentation for new features'],
      ['cell', 'Runs interviews for backend candidates', 'Runs interviews for design candidates'],
      ['level', 'Knows the latency of each service', 'Knows the owner of each service'],
      ['cell', 'Delegates risky decisions', 'Documents risky decisions'],
      ['level', 'Promotes accessibility good practice', 'Promotes privacy good practice'],
      ['level', 'Sets functional requirements', 'Sets non-functional requirements'],
      ['level', 'Tracks flaky tests each month', 'Tracks error budgets each month'],
    ],
  ],
  [
    'the same at a higher level, and a duty more',
    false,
    [['column', 'Asks teammates for reviews', 'Asks teammates for reviews and writes careful, helpful ones']],
  ],
  [
    'mostly words that only stand for each other',
    false,
    [
      ['level', 'Knows what other groups build', 'Understands how the work of teams links together'],
      ['column', 'Grasps what others create', 'Understands how colleagues produce work'],
    ],
  ],
  [
    'another polarity or number',
    false,
    [
      ['cell', 'Blames colleagues for mistakes', 'Does not blame colleagues for mistakes'],
      ['cell', 'Ships changes without tests', 'Ships changes with tests'],
      ['column', 'Never misses a deadline', 'Misses a deadline'],
      ['cell', 'Answers pages within 5 minutes', 'Answers pages within 30 minutes'],
      ['level', 'Knows the values of the company', "Doesn't know the values of the company"],
    ],
  ],
  [
    'shared boilerplate, and nothing shared',
    false,
    [
      [
        'level',
        'Writes queries with minimal help from other engineers',
        'Estimates tasks with minimal help from other engineers',
      ],
      [
        'level',
        'Reduces toil so that customers are served better',
        'Hires people so that customers are served better',
      ],
      ['cell', 'Keeps dependencies up to date', 'Writes runbooks for the services of the team'],
      ['anywhere', 'Works well with others', 'Works on the roadmap'],
      ['level', 'Chooses metrics that show value', 'Chooses vendors that fit the budget'],
    ],
  ],
];

describe('pairs of behaviors', () => {
  for (const [name, overlap, pairs] of tables) {
    describe(name, () => {
      for (const [place, first, second] of pairs) {
        it(`${place}: ${first} | ${second}`, () => {
          const found = said(first, second, place);
          assert.equal(found !== 'none', overlap !== false, found);
          // Between levels it matters which of them says more: the lower one may well say all that the higher says.
          const swapped = said(second, first, place);
          if (overlap === 'upwards') assert.equal(swapped, 'none', 'the other way round more is asked for');
          else if (place === 'column') assert.ok(swapped !== 'none' || !overlap);
          else assert.equal(swapped, found, 'the same the other way round');
        });
      }
    });
  }
});
