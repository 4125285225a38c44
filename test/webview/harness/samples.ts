// Matrices to try things on.
import type { MatrixView } from '../../../server/src/protocol';
import { at, behavior, cellOf, matrixOf, written } from './matrices';

const empty = () => cellOf('empty');

/** Five levels with a manager branch, six competencies in groups, each state, overlaps, examples and values. */
export function complete(): MatrixView {
  const unchanged = (reason: string) => cellOf('unchanged', { reason });
  return matrixOf(
    {
      role: 'Software Engineer',
      family: 'Engineering',
      summary:
        'What we expect of software engineers, from their first job to leading a department. Individual contributors and managers share the first three levels.',
    },
    [
      { id: 'L1', name: 'Junior Engineer', summary: 'Learns the craft on tasks that others have cut out.' },
      { id: 'L2', name: 'Engineer', summary: 'Delivers features on their own.' },
      {
        id: 'L3',
        name: 'Senior Engineer',
        summary: 'Leads projects of a team and raises those around them.',
      },
      { id: 'L4', name: 'Staff Engineer', summary: 'Sets the direction of several teams.' },
      {
        id: 'M4',
        name: 'Engineering Manager',
        follows: ['Senior Engineer (L3)'],
        summary: 'Answers for a team: its people, its work, its health.',
      },
    ],
    [
      {
        id: 'code-quality',
        name: 'Code Quality',
        group: 'Craft',
        description: 'Code that the next reader understands and dares to change.',
        values: ['Simplicity'],
      },
      {
        id: 'design',
        name: 'Architecture & Design',
        group: 'Craft',
        description: 'Systems that fit their purpose.',
      },
      {
        id: 'incidents',
        name: 'Incident Management',
        group: 'Execution',
        description: 'From the first alert to the last follow-up.',
        values: ['Ownership', 'Customers first'],
      },
      {
        id: 'delivery',
        name: 'Delivery',
        group: 'Execution',
        description: 'Valuable work, shipped in small steps.',
      },
      {
        id: 'mentoring',
        name: 'Mentoring',
        group: 'People',
        description: 'Makes others better.',
        values: ['Generosity'],
      },
      {
        id: 'communication',
        name: 'Communication',
        group: 'People',
        description: 'The right people know in time.',
      },
    ],
    [
      [
        written('Tests each change before asking for review'),
        written('Describes how a change fits into the module it touches'),
        cellOf('notExpected', { reason: 'Incidents start at L2' }),
        written('Breaks an assigned task into steps of a day or less'),
        cellOf('notExpected', { reason: 'Junior engineers are the ones being mentored' }),
        written('Says within a day when they are stuck'),
      ],
      [
        written(
          behavior('Reviews code of the team and explains each request for change', {
            overlaps: [
              { label: 'L3 · Mentoring: “Explains each change they ask for in reviews”', range: at(5042) },
            ],
          }),
          behavior('Leaves the code they touch simpler than they found it', {
            examples: [
              'Removed the second date parser while fixing the invoice bug',
              'Replaced four flags of the exporter by one strategy',
            ],
            values: ['Simplicity'],
          }),
        ),
        written('Writes a design note of a page for each feature and revises it after comments'),
        written(
          behavior('Joins incidents with a partner', {
            examples: ['Second responder in the March payments outage'],
          }),
        ),
        written('Ships a feature behind a flag and removes the flag within a month'),
        written('Onboards a new colleague to one part of the system'),
        written('Writes tickets that others can pick up without asking'),
      ],
      [
        written(
          'Sets up the checks that keep a kind of defect from coming back',
          'Agrees the coding conventions of the team and retires those nobody follows',
        ),
        written(
          behavior('Compares two or more designs by cost, risk and time before choosing', {
            examples: ['Queue or cron for the nightly export: a note with measured figures'],
          }),
          'Draws the boundaries between services of one product',
        ),
        written(
          'Acts as Incident Commander',
          behavior('Owns the postmortem and its follow-ups', {
            examples: [
              'Published the payments postmortem within a week',
              'Closed all six follow-ups in a quarter',
            ],
            values: ['Ownership'],
          }),
        ),
        written('Plans a project of three months with two others, and lands it within two weeks of the plan'),
        written(
          behavior('Explains each change they ask for in reviews', {
            overlaps: [
              {
                label: 'L2 · Code Quality: “Reviews code of the team and explains each request for change”',
                range: at(1021),
              },
              { label: 'L4 · Communication: “Explains the change before asking for it”', range: at(6042) },
            ],
          }),
          'Mentors an engineer for half a year towards goals that both wrote down',
        ),
        written('Presents the outcome of a project to the department, with what did not work'),
      ],
      [
        unchanged('What a senior does for code is enough; the step is in design'),
        written('Writes the technical strategy of a product area, and names what it gives up'),
        cellOf('written', {
          summary: 'Incidents across teams',
          behaviors: [
            behavior('Commands incidents that cross three or more teams'),
            behavior('Finds the pattern behind incidents and gets its removal funded'),
          ],
          examples: [
            'Showed that a third of the outages began with expired certificates, and automated their renewal',
          ],
        }),
        cellOf('placeholder', { behaviors: [behavior('TBD – ask Priya', { placeholder: true })] }),
        written('Sponsors two engineers on their way to the next level'),
        written(
          behavior('Explains the change before asking for it', {
            overlaps: [
              { label: 'L3 · Mentoring: “Explains each change they ask for in reviews”', range: at(5042) },
            ],
          }),
        ),
      ],
      [
        unchanged('Stays able to review; is not measured by code'),
        empty(),
        written('Keeps the on-call rota fair: nobody carries it more than one week in four'),
        written('Sets the goals of the team for the quarter and reports against them each month'),
        written(
          'Holds a conversation about growth with each report every two weeks',
          'Writes reviews with evidence for each statement',
        ),
        empty(),
      ],
    ],
  );
}

/** Four levels by six competencies of which two cells are written: what a first draft looks like. */
export function nearlyEmpty(): MatrixView {
  const names = [
    'Technical Skills',
    'Delivery',
    'Incident Management',
    'Collaboration',
    'Mentoring',
    'Strategy',
  ];
  const cells = Array.from({ length: 4 }, () => names.map(empty));
  cells[3]![2] = written('Acts as Incident Commander', 'Owns the postmortem and its follow-ups');
  cells[3]![4] = written('Grows two seniors a year');
  cells[3]![5] = cellOf('placeholder', {
    behaviors: [behavior('[see details below]', { placeholder: true })],
  });
  return matrixOf(
    { role: 'Engineering Levels & Competencies Matrix' },
    ['Junior SWE', 'SWE', 'Senior SWE', 'Staff SWE'].map((name, i) => ({ id: `L${i + 1}`, name })),
    names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name })),
    cells,
  );
}

/** As many cells as asked for, of many shapes. */
export function large(levels: number, competencies: number): MatrixView {
  const cells = Array.from({ length: levels }, (_, i) =>
    Array.from({ length: competencies }, (_, j) => {
      const n = i * competencies + j;
      if (n % 11 === 0) return empty();
      if (n % 23 === 0) return cellOf('unchanged', { reason: 'As below' });
      const say = (b: number) =>
        behavior(
          `Does thing ${n}.${b} for the ${j % 2 ? 'team' : 'department'} and tells others how it went`,
          {
            examples: b === 1 ? [`Example of ${n}`] : [],
            overlaps: n % 31 === 0 && b === 0 ? [{ label: `L${i} · C${j}: “Does thing”`, range: at(3) }] : [],
          },
        );
      return written(...Array.from({ length: 1 + (n % 3) }, (_, b) => say(b)));
    }),
  );
  return matrixOf(
    { role: 'Everyone', uri: 'file:///ladders/large.ladder.yaml' },
    Array.from({ length: levels }, (_, i) => ({ id: `L${i + 1}`, name: `Level ${i + 1}` })),
    Array.from({ length: competencies }, (_, j) => ({
      id: `c${j + 1}`,
      name: `Competency ${j + 1}`,
      ...(j % 5 ? { group: `Group ${Math.floor(j / 5)}` } : {}),
    })),
    cells,
  );
}

/** Every text tries to be something else than text. */
export function hostile(): MatrixView {
  const script = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">';
  const style = '</style><style>* { display: none !important }</style>';
  const link = '[click](javascript:window.hacked=3) <a href="javascript:window.hacked=4">here</a>';
  const bidi = 'user\u202Eeman\u2066 admin\u2069';
  const long = 'unbreakable'.repeat(200);
  const ids = ['__proto__', 'constructor', 'same', 'same', '', 'L\u202E6'];
  const cells = ids.map((_, i) => [
    written(behavior(script, { examples: [script, link], values: [script, style] }), style),
    written(behavior(bidi, { overlaps: [{ label: `L1 · ${bidi}: “${script}”`, range: at(7) }] })),
    cellOf('notExpected', { reason: `${link} ${long}` }),
    i === 0 ? written('x'.repeat(1_000_000)) : written('שלום עולם', 'مرحبا', long),
    i === 0
      ? written(...Array.from({ length: 10_000 }, () => 'the same'))
      : cellOf('unchanged', { reason: script }),
    cellOf('placeholder', { behaviors: [behavior(`TODO ${script}`, { placeholder: true })] }),
  ]);
  return matrixOf(
    { role: script, family: bidi, summary: `${style}${link}`, uri: 'file:///ladders/hostile.ladder.yaml' },
    ids.map((id, i) => ({ id, name: i % 2 ? script : bidi, summary: style, follows: [script] })),
    ids.map((id) => ({ id, name: `${id}${script}`, description: link, group: id, values: [style] })),
    cells,
  );
}
