import assert from 'node:assert/strict';
import { assign, type Edge } from '../../../server/src/compare/assignment';
import { inOneOrder, longestIncreasing, mergeOrders } from '../../../server/src/compare/order';
import { Random } from '../../bench/random.mjs';

const total = (edges: readonly Edge[]) => edges.reduce((sum, { score }) => sum + score, 0);

/** By trying all. */
function best(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const free = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(best(rest), first.score + best(free));
}

describe('an assignment', () => {
  it('is the best there is, and takes nothing twice', () => {
    const random = new Random(5);
    for (let round = 0; round < 300; round++) {
      const seen = new Set<string>();
      const edges: Edge[] = [];
      for (let count = random.int(12); count > 0; count--) {
        const [left, right] = [random.int(5), random.int(5)];
        if (seen.has(`${left} ${right}`)) continue;
        seen.add(`${left} ${right}`);
        edges.push({ left, right, score: 0.05 + random.next() });
      }
      const found = assign(edges);
      assert.equal(new Set(found.map(({ left }) => left)).size, found.length);
      assert.equal(new Set(found.map(({ right }) => right)).size, found.length);
      assert.ok(found.every((edge) => edges.includes(edge)));
      assert.ok(Math.abs(total(found) - best(edges)) < 1e-9, JSON.stringify(edges));
    }
  });

  it('prefers what fits as a whole over what comes first', () => {
    const edges = [
      { left: 0, right: 0, score: 0.9 },
      { left: 0, right: 1, score: 0.8 },
      { left: 1, right: 0, score: 0.8 },
    ];
    assert.deepEqual(assign(edges), [edges[1], edges[2]]);
  });

  it('of a knot too large to try all takes the best pairs first, each once', () => {
    const edges = Array.from({ length: 40_000 }, (_, at) => ({
      left: at % 200,
      right: Math.floor(at / 200),
      score: ((at * 7919) % 997) / 997 + 0.001,
    }));
    const found = assign(edges);
    assert.equal(found.length, 200);
    assert.equal(new Set(found.map(({ right }) => right)).size, 200);
  });
});

describe('orders', () => {
  it('keep a longest run that grows', () => {
    const random = new Random(9);
    for (let round = 0; round < 300; round++) {
      const values = Array.from({ length: random.int(9) }, (_, at) => at * 2 + random.int(9));
      const distinct = [...new Set(values)].sort(() => random.next() - 0.5);
      const run = [...longestIncreasing(distinct)].sort((a, b) => a - b).map((place) => distinct[place] ?? 0);
      assert.deepEqual(
        run,
        run.toSorted((a, b) => a - b),
      );
      const longest = distinct.reduce<number[]>((lengths, value, at) => {
        const before = lengths.filter((_, other) => (distinct[other] ?? 0) < value);
        lengths[at] = 1 + Math.max(0, ...before);
        return lengths;
      }, []);
      assert.equal(run.length, Math.max(0, ...longest));
    }
  });

  const merges: readonly (readonly [number[], number[], number[]])[] = [
    [[], [], []],
    [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 3],
      [1, 3],
      [1, 2, 3],
    ],
    [
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ],
    [
      [1, 9, 8, 2],
      [2, 1],
      [2, 1, 9, 8],
    ],
    [
      [1, 2],
      [3, 4],
      [1, 2, 3, 4],
    ],
  ];
  for (const [first, second, expected] of merges) {
    it(`${first} and ${second} are ${expected}`, () =>
      assert.deepEqual(mergeOrders(first, second), expected));
  }

  it('of three stand as the first has them', () => {
    // Four things and their places on three sides.
    const places = [
      [0, undefined, 1],
      [1, 0, undefined],
      [undefined, 1, 0],
      [undefined, undefined, 2],
    ];
    assert.deepEqual(inOneOrder(places), [0, 3, 1, 2]);
  });
});
