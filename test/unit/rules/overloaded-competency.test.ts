import { ladder, ruleTable } from '../findings';

/** One level; a competency for each count, with so many behaviors. The marked one is `«c0»`. */
function withCounts(counts: readonly number[], marked = -1): string {
  const columns = counts.map((count, index) => {
    const id = index === marked ? `«c${index}»` : `c${index}`;
    const items = Array.from({ length: count }, (_, item) => `Act${index}x${item} of kind ${index} ${item}`);
    return `  - id: ${id}\n    cells: { L1: [${items.join(', ')}] }\n`;
  });
  return ladder(`levels: [L1]\ncompetencies:\n${columns.join('')}`);
}

ruleTable('overloaded-competency', {
  good: [
    ['all alike', withCounts([5, 5, 5])],
    ['twice as many', withCounts([10, 5, 5])],
    ['many for so few others, yet few', withCounts([7, 2, 2])],
    ['few in each cell, whatever the others', withCounts([4, 1, 1])],
    ['two competencies have no median', withCounts([20, 1])],
    ['empty competencies do not count', withCounts([20, 1, 0, 0])],
    ['half of them are large', withCounts([9, 9, 2, 9])],
    ['no behaviors', withCounts([0, 0, 0])],
    [
      'many levels, few in each cell',
      ladder(
        `levels: [L1, L2, L3]\ncompetencies:\n  - id: a\n    cells: { L1: [A b, B c], L2: [C d, D e], L3: [E f, F g] }\n  - { id: b, cells: { L1: G h } }\n  - { id: c, cells: { L1: I j } }\n`,
      ),
    ],
    [
      'placeholders do not count',
      withCounts([3, 2, 2]).replace('Act0x0 of kind 0 0', 'TBD, TODO, N/A, tbc, …'),
    ],
  ],
  bad: [
    [
      'three times as many',
      withCounts([9, 3, 3], 0),
      'c0 holds 9 behaviors, 60% of the ladder’s; the other competencies hold 3 at the median. Split it by what its behaviors have in common, or keep those that tell levels apart.',
    ],
    ['just enough', withCounts([8, 3, 3], 0), /^c0 holds 8 behaviors/],
    ['the last one', withCounts([3, 3, 3, 9], 3), /^c3 holds 9 behaviors, 50%/],
    [
      'the median of the others may lie between two',
      withCounts([2, 3, 10, 2, 3], 2),
      /hold 2\.5 at the median/,
    ],
    [
      'one large one beside it changes little',
      withCounts([20, 12, 3, 3, 3, 3], 0).replace('id: c1\n', 'id: «c1»\n'),
      /holds 20/,
      /holds 12/,
    ],
    ['empty competencies do not lower the bar', withCounts([10, 4, 4, 0, 0], 0), /hold 4 at the median/],
    [
      'by its name',
      withCounts([8, 2, 2], 0).replace('    cells', '    name: Craft\n    cells'),
      /^Craft holds 8/,
    ],
    ['many competencies', withCounts([3, 3, 3, 3, 3, 3, 9], 6), /33% of the ladder’s/],
  ],
});
