import { ladder, ruleTable } from '../findings';

/** Rows of one competency each: cells as `E` (with an example), `X` (without) and `-` (blank on purpose). */
function grid(role: string, ...rows: string[]): string {
  const width = Math.max(...rows.map((row) => row.replace(/[^EX-]/g, '').length));
  const levels = Array.from({ length: width }, (_, index) => `L${index + 1}`);
  const columns = rows.map((row, column) => {
    const marked = row.startsWith('!');
    const cells = [...row.replace(/^!/, '')].map((kind, level) => {
      const text = `Act ${column} at ${level}`;
      const id = `L${level + 1}`;
      if (kind === '-') return `      ${id}: { notExpected: Later }`;
      if (kind === 'E')
        return `      ${id}: { behaviors: [{ behavior: ${text}, examples: [Did ${column} ${level}] }] }`;
      return `      ${marked ? `‹${id}›` : id}: ${text}`;
    });
    return `  - id: ${marked ? `«c${column}»` : `c${column}`}\n    cells:\n${cells.join('\n')}\n`;
  });
  return `ladder: 1\nrole: ${role}\nlevels: [${levels.join(', ')}]\ncompetencies:\n${columns.join('')}`;
}

ruleTable('missing-examples', {
  good: [
    ['every cell has one', grid('Engineer', 'EEE', 'EEE')],
    ['a draft without examples', grid('Engineer', 'XXX', 'XXXX')],
    ['a draft with one example', grid('Engineer', 'EXX')],
    ['blank cells need none', grid('Engineer', 'E-E', '-EE')],
    [
      'the cell has one',
      ladder(
        'levels: [L1]\ncompetencies: [{ id: c, cells: { L1: { behaviors: [A b, C d], examples: [E] } } }]\n',
      ),
    ],
    [
      'one behavior of the cell has one',
      ladder(
        'levels: [L1]\ncompetencies: [{ id: c, cells: { L1: [A b, { behavior: C d, examples: E }] } }]\n',
      ),
    ],
    [
      'placeholders and empty cells are other matters',
      ladder(
        'levels: [L1, L2, L3]\ncompetencies: [{ id: c, cells: { L1: TBD, L2: , L3: [{ behavior: C d, examples: E }] } }]\n',
      ),
    ],
    ['nothing is written', ladder('levels: [L1]\n')],
    ['broken text: part of it is unread', `${grid('Engineer', 'EX')}x: [`],
  ],
  bad: [
    [
      'most cells have one',
      grid('Engineer', '!EX'),
      'c0 has no example at L2. Add `examples` to a behavior or to the cell: what somebody did that meets it.',
    ],
    ['several levels', grid('Engineer', '!EXEX'), /^c0 has no example at L2, L4\./],
    ['one of two competencies', grid('Engineer', 'EE', '!EX'), /^c1 has no example at L2/],
    ['two competencies', grid('Engineer', '!EEX', '!EXE'), /^c0 .* L3/, /^c1 .* L2/],
    ['a competency without any', grid('Engineer', 'EEE', '!XXX'), /^c1 has no example at L1, L2, L3/],
    [
      'a whole ladder without examples',
      grid('«Engineer»', 'XXXX', 'XXXX'),
      'None of the 8 written cells has an example. Add `examples` first to the behaviors that are read in different ways: what somebody did last quarter that meets them.',
    ],
    ['hardly any', grid('«Engineer»', 'XXXX', 'XEXX'), /^Only 1 of the 8 written cells has an example/],
    ['few', grid('«Engineer»', 'XXXX', 'XEEX'), /^Only 2 of the 8 written cells have an example/],
    ['blank cells are not counted', grid('«Engineer»', 'XXXX-', 'XXXX-'), /^None of the 8/],
  ],
});
