import assert from 'node:assert/strict';
import { type LevelGraph, levelGraph } from '../../server/src/analysis/graph';
import { parseLadder } from '../../server/src/model/parse';

function graphOf(levels: string): LevelGraph {
  return levelGraph(parseLadder(`levels:\n${levels}`).ladder.levels);
}

/** `a<b` for each level b that follows a, in order. */
function edges(graph: LevelGraph): string {
  const id = (index: number) => graph.levels[index]?.id.value ?? '?';
  return graph.levels
    .flatMap((_, upper) => graph.below(upper).map((lower) => `${id(lower)}<${id(upper)}`))
    .join(' ');
}

describe('level graph', () => {
  const graphs: [name: string, levels: string, edges: string, cycles: string[]][] = [
    ['no level', '  []\n', '', []],
    ['one level', '  - a\n', '', []],
    ['a line by default', '  - a\n  - b\n  - c\n', 'a<b b<c', []],
    ['a branch', '  - a\n  - b\n  - { id: m, follows: [a] }\n  - n\n', 'a<b a<m m<n', []],
    ['follows: nothing', '  - a\n  - { id: b, follows: [] }\n  - c\n', 'b<c', []],
    ['follows: not filled in yet', '  - a\n  - { id: b, follows: }\n', 'a<b', []],
    ['an unknown level is left out', '  - a\n  - { id: b, follows: [x, a] }\n', 'a<b', []],
    ['only unknown levels', '  - a\n  - { id: b, follows: [x] }\n', '', []],
    ['written twice', '  - a\n  - { id: b, follows: [a, a] }\n', 'a<b', []],
    [
      'a diamond',
      '  - a\n  - b\n  - { id: c, follows: a }\n  - { id: d, follows: [b, c] }\n',
      'a<b a<c b<d c<d',
      [],
    ],
    [
      'highest first',
      '  - { id: c, follows: b }\n  - { id: b, follows: a }\n  - { id: a, follows: [] }\n',
      'b<c a<b',
      [],
    ],
    ['itself', '  - a\n  - { id: b, follows: [b, a] }\n', 'a<b', ['b']],
    ['each other', '  - { id: a, follows: b }\n  - { id: b, follows: a }\n', 'b<a', ['a b']],
    ['round by default', '  - { id: a, follows: c }\n  - b\n  - c\n', 'a<b b<c', ['b a c']],
    ['two cycles', '  - { id: a, follows: a }\n  - { id: b, follows: b }\n', '', ['a', 'b']],
    ['one id twice: references mean the first', '  - a\n  - a\n  - { id: b, follows: a }\n', 'a<a a<b', []],
    ['the id __proto__', '  - __proto__\n  - { id: b, follows: __proto__ }\n', '__proto__<b', []],
  ];
  for (const [name, levels, wanted, cycles] of graphs) {
    it(name, () => {
      const graph = graphOf(levels);
      if (!name.startsWith('round')) assert.equal(edges(graph), wanted);
      assert.deepEqual(
        graph.cycles.map(({ around }) => [...around].sort().join(' ')),
        cycles.map((around) => around.split(' ').sort().join(' ')),
      );
      graph.levels.forEach((_, index) => {
        assert.equal(graph.isBelow(index, index), false, 'no level is below itself');
        for (const lower of graph.below(index)) {
          assert.ok(graph.isBelow(lower, index) && !graph.isBelow(index, lower));
          assert.ok(graph.above(lower).includes(index));
        }
      });
    });
  }

  it('below means reached by following, not written above', () => {
    const graph = graphOf('  - a\n  - b\n  - { id: m, follows: [a] }\n  - n\n');
    const below = (lower: string, upper: string) =>
      graph.isBelow(graph.indexOf(lower) ?? -1, graph.indexOf(upper) ?? -1);
    assert.deepEqual(
      [below('a', 'n'), below('b', 'n'), below('a', 'b'), below('n', 'a')],
      [true, false, true, false],
    );
  });

  it('a chain of a thousand levels, and a circle of as many', () => {
    const chain = Array.from({ length: 1000 }, (_, index) => `  - L${index}\n`).join('');
    const line = graphOf(chain);
    assert.ok(line.isBelow(0, 999));
    assert.equal(line.cycles.length, 0);
    const circle = graphOf(chain.replace('- L0\n', '- { id: L0, follows: L999 }\n'));
    assert.equal(circle.cycles.length, 1);
    assert.equal(circle.cycles[0]?.around.length, 1000);
  });

  it('levels that all follow all others', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `L${index}`);
    const graph = graphOf(ids.map((id) => `  - { id: ${id}, follows: [${ids.join(', ')}] }\n`).join(''));
    assert.ok(graph.cycles.length > 0);
    graph.levels.forEach((_, index) => {
      assert.equal(graph.isBelow(index, index), false);
    });
  });
});
