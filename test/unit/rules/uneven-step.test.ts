import { ladder, ruleTable } from '../findings';

const words = [
  'Draws diagrams',
  'Answers calls',
  'Writes manuals',
  'Removes alerts',
  'Plans releases',
  'Hires writers',
  'Splits tasks',
  'Names risks',
  'Tests forms',
  'Teaches courses',
  'Counts defects',
  'Sorts tickets',
  'Orders servers',
  'Merges branches',
  'Traces requests',
  'Weighs options',
  'Closes reports',
  'Moves tables',
  'Signs contracts',
  'Maps interfaces',
  'Trims budgets',
  'Rates vendors',
  'Opens meetings',
  'Paints screens',
];

/** A ladder of one competency, with so many new behaviors at each level. A name in guillemets is marked. */
function withSteps(levels: readonly string[], counts: readonly number[], inheritance = 'cumulative'): string {
  let next = 0;
  const cells = levels.map((level, index) => {
    const own = words.slice(next, next + (counts[index] ?? 0));
    next += own.length;
    const id = level.replace(/[«»‹›]|.*id: |, .*| }/g, '');
    return `      ${id}: [${own.join(', ')}]`;
  });
  return ladder(
    `inheritance: ${inheritance}\nlevels: [${levels.join(', ')}]\ncompetencies:\n  - id: c\n    cells:\n${cells.join('\n')}\n`,
  );
}
const plain = (counts: readonly number[]) =>
  withSteps(
    counts.map((_, index) => `L${index + 1}`),
    counts,
  );

ruleTable('uneven-step', {
  good: [
    ['even steps', plain([3, 3, 3, 3, 3])],
    ['nearly even steps', plain([2, 4, 3, 5, 4])],
    ['the first level is no step', plain([12, 2, 2, 2, 2])],
    ['too few levels to tell', plain([1, 1, 8])],
    ['too few behaviors to tell', plain([1, 1, 1, 3, 1])],
    ['steps that grow', plain([1, 2, 4, 6, 9])],
    ['an empty row is not measured', plain([5, 5, 5, 0, 5])],
    [
      'the step to another track',
      withSteps(
        ['L1', 'L2', 'L3', '{ id: M4, name: Manager }', '{ id: M5, name: Director }'],
        [2, 2, 2, 9, 2],
      ),
    ],
    ['a side branch', withSteps(['L1', 'L2', 'L3', 'L4', '{ id: X, follows: [L2] }'], [2, 2, 2, 2, 9])],
    ['broken text: part of it is unread', `${plain([1, 1, 1, 8, 1])}x: [`],
  ],
  bad: [
    [
      'one large step',
      withSteps(['L1', 'L2', '‹L3›', '«L4»', '‹L5›'], [1, 1, 1, 8, 1]),
      'The step from L3 to L4 is far larger than those next to it: 8 new demands in 1 competency (L3: 1 new demand in 1; L5: 1 new demand in 1). Move some of it down or up, or put a level in between.',
    ],
    [
      'one small step',
      withSteps(['L1', 'L2', '‹L3›', '«L4»', '‹L5›'], [1, 5, 5, 1, 5]),
      'The step from L3 to L4 is far smaller than those next to it: 1 new demand in 1 competency (L3: 5 new demands in 1; L5: 5 new demands in 1). Say what else this level asks for, or join it with L3.',
    ],
    [
      'a large step at the top',
      withSteps(['L1', 'L2', '‹L3›', '‹L4›', '«L5»'], [1, 2, 2, 2, 10]),
      /^The step from L4 to L5 is far larger/,
    ],
    [
      'a small step at the top',
      withSteps(['L1', 'L2', '‹L3›', '‹L4›', '«L5»'], [1, 5, 5, 5, 1]),
      /L5 is far smaller/,
    ],
    [
      'a large first step',
      withSteps(['L1', '«L2»', '‹L3›', '‹L4›', 'L5'], [1, 9, 2, 2, 2]),
      /^The step from L1 to L2/,
    ],
    [
      'a small first step',
      withSteps(['L1', '«L2»', '‹L3›', '‹L4›', 'L5'], [1, 1, 5, 5, 5]),
      /L2 is far smaller/,
    ],
    [
      'in a standalone ladder',
      withSteps(['L1', 'L2', '‹L3›', '«L4»', '‹L5›'], [1, 1, 1, 8, 1], 'standalone'),
      /L4 is far larger/,
    ],
    [
      'scope counts',
      ladder(
        'levels: [L1, L2, ‹L3›, «L4», ‹L5›]\ncompetencies:\n  - id: c\n    cells:\n      L1: Shares notes within the team\n      L2: Answers calls within the team\n      L3: Writes manuals within the team\n      L4: [Removes alerts across the company, Plans releases, Trims budgets]\n      L5: Hires writers\n',
      ),
      /3 new demands and 3 ranks of scope in 1 competency/,
    ],
    [
      'what is expected below already is no step',
      ladder(
        'levels: [L1, L2, ‹L3›, «L4», ‹L5›]\ncompetencies:\n  - id: c\n    cells:\n      L1: Signs the release notes\n      L2: [Draws wide diagrams, Answers late calls, Writes short manuals, Removes old alerts]\n      L3: [Plans big releases, Hires new writers, Splits hard tasks, Names hidden risks]\n      L4: [Draws wide diagrams, Answers late calls, Writes short manuals]\n      L5: [Tests long forms, Teaches night courses, Counts open defects, Sorts new tickets]\n',
      ),
      /L4 is far smaller .* 0 new demands/,
    ],
  ],
});
