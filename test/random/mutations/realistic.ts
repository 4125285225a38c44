/** Ladders in words of our own, with statements that truly differ, and steps from level to level as real ones have. */
import type { Random } from '../../bench/random.mjs';
import { behaviorOf, newKey, type PlainCell, type PlainCompetency, type PlainLadder } from './plain';

interface Topic {
  readonly name: string;
  readonly acts: readonly string[];
  readonly objects: readonly string[];
}

const topic = (name: string, acts: string, objects: string): Topic => ({
  name,
  acts: acts.split(', '),
  objects: objects.split(', '),
});

const topics: readonly Topic[] = [
  topic(
    'Code Quality',
    'Reviews, Refactors, Documents, Simplifies, Splits, Tests, Renames, Deletes',
    'pull requests, modules with many defects, the naming of public functions, dead branches, nested conditions, the build script, code owned by nobody, flaky tests, type definitions, error paths',
  ),
  topic(
    'Incidents',
    'Commands, Diagnoses, Mitigates, Records, Rehearses, Classifies, Escalates, Closes',
    'outages, the timeline of an outage, paging rules, customer-visible failures, runbooks, status pages, follow-up tasks, capacity alarms, failed backups, on-call handovers',
  ),
  topic(
    'System Design',
    'Sketches, Proposes, Compares, Decides, Reverses, Prototypes, Retires, Draws',
    'service boundaries, storage engines, event schemas, caching layers, the migration of legacy endpoints, retry policies, consistency trade-offs, data flows, versioned interfaces, deployment topologies',
  ),
  topic(
    'Planning',
    'Estimates, Orders, Trims, Forecasts, Negotiates, Publishes, Sequences, Tracks',
    'the backlog, quarterly goals, dependencies on vendors, delivery dates, scope of a release, risks of a project, milestones, spare capacity, unplanned work, the roadmap of a product',
  ),
  topic(
    'Mentoring',
    'Pairs on, Teaches, Demonstrates, Explains, Observes, Praises, Questions, Summarizes',
    'debugging techniques, first contributions of newcomers, presentation skills, the history of a decision, career goals, interview answers, study plans, workshop material, feedback conversations, reading groups',
  ),
  topic(
    'Security',
    'Audits, Patches, Rotates, Encrypts, Models, Restricts, Scans, Reports',
    'credentials, third-party packages, access logs, threats to payment data, admin accounts, session handling, vulnerability reports, audit trails, data retention, secrets in configuration',
  ),
  topic(
    'Customers',
    'Interviews, Visits, Surveys, Answers, Summarizes, Quantifies, Invites, Shadows',
    'support tickets, buying decisions, complaints about speed, beta participants, churn reasons, feature requests, accessibility needs, onboarding steps, contract renewals, usage reports',
  ),
  topic(
    'Data',
    'Profiles, Partitions, Validates, Joins, Catalogues, Archives, Samples, Reconciles',
    'revenue tables, event streams, missing values, warehouse costs, dashboards, lineage diagrams, metric definitions, sensor readings, nightly exports, reference lists',
  ),
  topic(
    'Hiring',
    'Screens, Calibrates, Sources, Debriefs, Trains, Writes, Revises, Hosts',
    'coding exercises, interview panels, candidates from universities, job adverts, scorecards, offer decisions, rejection letters, referral programs, structured questions, trial projects',
  ),
  topic(
    'Writing',
    'Drafts, Edits, Outlines, Illustrates, Translates, Condenses, Archives, Presents',
    'design documents, decision records, release notes, tutorials, meeting minutes, architecture overviews, glossaries, proposals to executives, conference abstracts, incident reviews',
  ),
];

/** Words by which levels differ, from little to much. */
const reaches = [
  ['for their own tasks', 'within the team', 'across several teams', 'throughout the company'],
  ['under close guidance', 'with little guidance', 'independently', 'while mentoring others'],
  ['occasionally', 'regularly', 'consistently', 'always'],
] as const;

const conditions =
  'before the release is announced, so that nobody has to ask twice, with the evidence attached, when the numbers contradict the plan, together with the product manager, within two working days, without waiting for a request, and publishes the outcome, even when the deadline is near, and asks an outsider to check the result, after talking to the people affected, in plain language, with a cost for each option, so that the next person can take over, until the trend turns, during the weekly review, as part of each project, with a rollback that has been tried'.split(
    ', ',
  );

const levelNames = [
  'Associate',
  'Engineer',
  'Senior',
  'Staff',
  'Principal',
  'Distinguished',
  'Fellow',
  'Chief',
];

export function realisticLadder(random: Random): PlainLadder {
  const count = 4 + random.int(4);
  const levels = levelNames.slice(0, count).map((name, index) => ({
    key: newKey(),
    id: `L${index + 1}`,
    name: `${name}${name === 'Engineer' ? '' : ' Engineer'}`,
    ...(random.chance(0.5) && { summary: `${statement(random, random.pick(topics))}` }),
  }));
  const competencies = shuffled(random, topics)
    .slice(0, 5 + random.int(topics.length - 5))
    .map((one) => competency(random, one, levels));
  return {
    role: 'Software Engineer',
    inheritance: random.chance(0.7) ? 'cumulative' : 'standalone',
    levels,
    competencies,
  };
}

function competency(random: Random, one: Topic, levels: PlainLadder['levels']): PlainCompetency {
  const cells = new Map<number, PlainCell>();
  const scale = random.pick(reaches);
  // What a competency asks for at every level, a step more each time.
  const thread = random.chance(0.4) ? `${random.pick(one.acts)} ${random.pick(one.objects)}` : undefined;
  levels.forEach(({ key }, index) => {
    if (random.chance(0.08)) return;
    const texts = new Set<string>();
    const number = 1 + random.int(4);
    while (texts.size < number) texts.add(statement(random, one));
    const step = scale[Math.min(scale.length - 1, Math.floor((index * scale.length) / levels.length))];
    if (thread && step) texts.add(`${thread} ${step}`);
    cells.set(key, {
      ...(random.chance(0.15) && { summary: statement(random, one) }),
      behaviors: [...texts].map((text) => {
        const examples = random.chance(0.35)
          ? [example(random), ...(random.chance(0.3) ? [example(random)] : [])]
          : [];
        return behaviorOf(text, examples);
      }),
      examples: random.chance(0.1) ? [example(random)] : [],
    });
  });
  return {
    key: newKey(),
    id: one.name.toLowerCase().replaceAll(' ', '-'),
    name: one.name,
    ...(random.chance(0.6) && { description: `How one ${one.acts[0]?.toLowerCase()} ${one.objects[0]}.` }),
    values: [],
    cells,
  };
}

/** `Audits third-party packages with a cost for each option` */
export function statement(random: Random, { acts, objects }: Topic = random.pick(topics)): string {
  const object = random.int(objects.length);
  let said = `${random.pick(acts)} ${objects[object]}`;
  if (random.chance(0.25))
    said += ` and ${objects[(object + 1 + random.int(objects.length - 1)) % objects.length]}`;
  if (random.chance(0.3)) said += ` ${random.pick(random.pick(reaches).slice(1, 3))}`;
  if (random.chance(0.65)) said += `${random.chance(0.2) ? ',' : ''} ${random.pick(conditions)}`;
  return said;
}

const parts =
  'the billing service, a partner import, the spring release, two newcomers, the search index, a failed launch, the sign-up form, the mobile client, a supplier, the night shift'.split(
    ', ',
  );
const deeds =
  'Cut the waiting time of, Wrote the plan for, Found the cause of trouble in, Presented the lessons of, Halved the cost of, Taught the basics of, Replaced the last script behind, Agreed on the limits of'.split(
    ', ',
  );

export function example(random: Random): string {
  return `${random.pick(deeds)} ${random.pick(parts)} ${random.pick(['in spring', 'last quarter', 'after a customer called', 'with a colleague', 'in one week', 'before the audit'])}`;
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = random.int(at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
