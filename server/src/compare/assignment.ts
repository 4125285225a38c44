/** Which of two groups belong together so that the whole fits best. */

export interface Edge {
  readonly left: number;
  readonly right: number;
  /** Above 0; more is better. */
  readonly score: number;
}

/** Larger knots than this, on either side, are untied by taking the best pair first. */
const largest = 60;

/** The pairs, each left and right at most once, whose scores add up to the most. Deterministic. */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap((knot) => (knot.length === 1 ? knot : best(knot)));
}

/** Edges that share a left or a right, directly or through others. */
function components(edges: readonly Edge[]): Edge[][] {
  const parent: number[] = edges.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  edges.forEach(({ left, right }, index) => {
    for (const [known, end] of [
      [lefts, left],
      [rights, right],
    ] as const) {
      const other = known.get(end);
      if (other === undefined) known.set(end, index);
      else parent[find(index)] = find(other);
    }
  });
  const found = new Map<number, Edge[]>();
  edges.forEach((edge, index) => {
    const root = find(index);
    const knot = found.get(root);
    if (knot) knot.push(edge);
    else found.set(root, [edge]);
  });
  return [...found.values()];
}

function best(edges: readonly Edge[]): Edge[] {
  const lefts = [...new Set(edges.map(({ left }) => left))].sort((a, b) => a - b);
  const rights = [...new Set(edges.map(({ right }) => right))].sort((a, b) => a - b);
  if (lefts.length > largest || rights.length > largest) return bestFirst(edges);
  const leftAt = new Map(lefts.map((left, index) => [left, index]));
  const rightAt = new Map(rights.map((right, index) => [right, index]));
  const size = Math.max(lefts.length, rights.length);
  const scores: number[][] = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const byPair = new Map<number, Edge>();
  for (const edge of edges) {
    const row = leftAt.get(edge.left) ?? 0;
    const column = rightAt.get(edge.right) ?? 0;
    const scoresOfRow = scores[row];
    if (!scoresOfRow || (scoresOfRow[column] ?? 0) >= edge.score) continue;
    scoresOfRow[column] = edge.score;
    byPair.set(row * size + column, edge);
  }
  return hungarian(scores).flatMap((column, row) => byPair.get(row * size + column) ?? []);
}

function bestFirst(edges: readonly Edge[]): Edge[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  return [...edges]
    .sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    });
}

/** For each row its column, so that the sum is largest: the Hungarian method, in n³. Expects a square. */
function hungarian(scores: readonly (readonly number[])[]): number[] {
  const size = scores.length;
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  /** For each column, from 1, its row; 0 for none. */
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    let column = 0;
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue;
        const cost = -(scores[at - 1]?.[other - 1] ?? 0) - (u[at] ?? 0) - (v[other] ?? 0);
        if (cost < (least[other] ?? 0)) {
          least[other] = cost;
          way[other] = column;
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          const reached = rowOf[other] ?? 0;
          u[reached] = (u[reached] ?? 0) + delta;
          v[other] = (v[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    } while (column !== 0);
  }
  const columns = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column++) columns[(rowOf[column] ?? 1) - 1] = column - 1;
  return columns;
}
