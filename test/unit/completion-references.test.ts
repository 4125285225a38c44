import assert from 'node:assert/strict';
import { accept, labels, sound } from './cursor';

const ladder = (competency: string, levels = '') => `ladder: 1
role: Engineer
values:
  - id: ownership
    name: Ownership
  - id: candor
  - id: learning
levels:
  - id: L1
  - id: L2
  - id: L3
  - id: M3
    follows: [L2]
${levels}competencies:
  - id: quality
    values: [candor]
  - id: delivery
${competency}`;

const values: readonly (readonly [before: string, label: string, after: string])[] = [
  ['    values: [|]\n', 'ownership', '    values: [ownership]\n'],
  ['    values: [own|]\n', 'ownership', '    values: [ownership]\n'],
  ['    values: [own|er]  # x\n', 'ownership', '    values: [ownership]  # x\n'],
  ['    values: [candor,|]\n', 'ownership', '    values: [candor, ownership]\n'],
  ['    values: [candor, |]\n', 'ownership', '    values: [candor, ownership]\n'],
  ['    values: [|, candor]\n', 'ownership', '    values: [ownership, candor]\n'],
  ["    values: ['|']\n", 'ownership', "    values: ['ownership']\n"],
  ['    values: ["own|"]\n', 'ownership', '    values: ["ownership"]\n'],
  ["    values: ['own|]\n", 'ownership', "    values: ['ownership'\n"],
  [
    '    values:\n      [\n        candor,\n        |\n      ]\n',
    'ownership',
    '    values:\n      [\n        candor,\n        ownership\n      ]\n',
  ],
  ['    values: [\n      own|\n    ]\n', 'ownership', '    values: [\n      ownership\n    ]\n'],
  ['    values: |\n', 'ownership', '    values: [ownership]\n'],
  ['    values:|\n', 'ownership', '    values: [ownership]\n'],
  ['    values: own|\n', 'ownership', '    values: [ownership]\n'],
  ['    values: "own|"\n', 'ownership', '    values: "ownership"\n'],
  ['    values: |   # x\n', 'ownership', '    values: [ownership]   # x\n'],
  ['    values:\n      - |\n', 'ownership', '    values:\n      - ownership\n'],
  [
    '    values:\n      - own|ers\n    cells: {}\n',
    'ownership',
    '    values:\n      - ownership\n    cells: {}\n',
  ],
  ['    values:\n    - candor\n    - o|\n', 'ownership', '    values:\n    - candor\n    - ownership\n'],
  ['    values:\n      - candor\n      |\n', 'ownership', '    values:\n      - candor\n      - ownership\n'],
  ['    values:\n|\n', 'ownership', '    values:\n      - ownership\n'],
  ['    values:\n      ow|\n', 'ownership', '    values:\n      - ownership\n'],
  [
    '    cells:\n      L2: [{ behavior: Ships, values: [|] }]\n',
    'ownership',
    '    cells:\n      L2: [{ behavior: Ships, values: [ownership] }]\n',
  ],
  [
    '    cells:\n      L2:\n        - behavior: Ships\n          values: [can|]\n',
    'candor',
    '    cells:\n      L2:\n        - behavior: Ships\n          values: [candor]\n',
  ],
];

describe('completion of ids', () => {
  for (const [before, label, after] of values) {
    for (const newline of ['\n', '\r\n']) {
      it(`inserts a value in ${JSON.stringify(before)}${newline === '\n' ? '' : ', CRLF'}`, () => {
        const text = accept(ladder(before).replaceAll('\n', newline), label);
        assert.equal(text, ladder(after).replaceAll('\n', newline));
        if (before.includes("'own|]")) return;
        const delivery = sound(text).ladder.competencies[1];
        const carried = [...(delivery?.values ?? []), ...(delivery?.cells[0]?.behaviors[0]?.values ?? [])];
        assert.ok(carried.some(({ value }) => value === label));
      });
    }
  }

  it('lists values that are not listed yet, those that no competency carries first', () => {
    assert.deepEqual(labels(ladder('    values: [|]\n')), ['ownership', 'learning', 'candor']);
    assert.deepEqual(labels(ladder('    values: [candor, |]\n')), ['ownership', 'learning']);
    assert.deepEqual(labels(ladder('    values:\n      - learning\n      - |\n      - candor\n')), [
      'ownership',
    ]);
  });

  it('lists the competencies that a value may name', () => {
    const text = ladder('').replace('name: Ownership', 'competencies: [quality, |]');
    assert.deepEqual(labels(text), ['delivery']);
    assert.equal(sound(accept(text, 'delivery')).ladder.values[0]?.competencies[1]?.value, 'delivery');
  });

  it('lists the levels that one may follow: not itself, none that builds on it, none twice', () => {
    const at = (id: string, follows: string) =>
      labels(ladder('').replace(`  - id: ${id}\n`, `  - id: ${id}\n    follows: ${follows}\n`));
    assert.deepEqual(at('L3', '[|]'), ['L1', 'L2', 'M3']);
    assert.deepEqual(at('L3', '[L2, |]'), ['L1', 'M3']);
    assert.deepEqual(at('L2', '[|]'), ['L1']);
    assert.deepEqual(at('L3', '|'), ['L1', 'L2', 'M3']);
    assert.deepEqual(at('L3', '\n      - |'), ['L1', 'L2', 'M3']);
    assert.deepEqual(labels(ladder('', '  - { id: M4, follows: [|] }\n')), ['L1', 'L2', 'L3', 'M3']);
  });

  it('knows the ids of a broken file', () => {
    const broken = ladder('    values: [|\n    cells: {{ "\n').replace('[L2]', '[L2');
    assert.deepEqual(labels(broken), ['ownership', 'learning', 'candor']);
    assert.deepEqual(labels(`${ladder('    name: "open\n')}    cells:\n      |\n`).slice(0, 5), [
      'All missing cells',
      'L1',
      'L2',
      'L3',
      'M3',
    ]);
  });

  const odd: readonly (readonly [written: string, flow: string, key?: string])[] = [
    ['1', '[1]'],
    ['01', '[01]'],
    ['1.0', '[1.0]'],
    ['yes', '[yes]'],
    ['true', '[true]'],
    ["'null'", "['null']"],
    ['"a: b"', '["a: b"]'],
    ["'#x'", "['#x']"],
    ['a,b', "['a,b']", 'a,b'],
    ['a b', '[a b]'],
    ["'1'", "['1']"],
    ['C#', '[C#]'],
    ["it's", "[it's]"],
    ["'- a'", "['- a']"],
    ["'[x]'", "['[x]']"],
    ['__proto__', '[__proto__]'],
    ['🚀', '[🚀]'],
    ['$1', '[$1]'],
    ['a}b', "['a}b']", 'a}b'],
    ['\u0024{2:x}', "['\u0024{2:x}']", '\u0024{2:x}'],
  ];
  for (const [written, flow, key = written] of odd) {
    it(`writes the id ${written} so that it reads back`, () => {
      const text = `values:\n  - id: ${written}\ncompetencies:\n  - id: a\n    values: [|]\n`;
      const [label] = labels(text);
      const after = accept(text, label ?? '');
      assert.equal(after, text.replace('[|]', flow));
      const { ladder: read } = sound(after);
      assert.equal(read.competencies[0]?.values[0]?.value, read.values[0]?.id.value);

      const levels = `levels:\n  - id: ${written}\ncompetencies:\n  - id: a\n    cells:\n      |\n`;
      const cell = accept(levels, label ?? '');
      assert.equal(cell, levels.replace('|', `${key}: `));
      const { ladder: again } = sound(cell);
      assert.equal(again.competencies[0]?.cells[0]?.level.value, again.levels[0]?.id.value);
      const all = sound(accept(levels, 'All missing cells')).ladder;
      assert.equal(all.competencies[0]?.cells[0]?.level.value, again.levels[0]?.id.value);
    });
  }
});
