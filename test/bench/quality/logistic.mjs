// @ts-check

/**
 * Logistic regression with an L2 penalty on standardized features, by Newton's method.
 * @param {readonly (readonly number[])[]} rows features of each sample
 * @param {readonly number[]} labels 0 or 1
 * @param {number} penalty
 * @param {readonly number[]} [counts] how much each sample counts; 1 unless given
 * @returns {{ bias: number, weights: number[] }} for features as they are, not standardized
 */
export function learn(rows, labels, penalty, counts = labels.map(() => 1)) {
  const width = rows[0]?.length ?? 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  /** @param {(row: readonly number[]) => number} of */
  const average = (of) => rows.reduce((sum, row, i) => sum + (counts[i] ?? 1) * of(row), 0) / total;
  const mean = Array.from({ length: width }, (_, j) => average((row) => row[j] ?? 0));
  const deviation = mean.map((m, j) => Math.sqrt(average((row) => ((row[j] ?? 0) - m) ** 2)) || 1);
  const samples = rows.map((row) => [1, ...row.map((x, j) => (x - (mean[j] ?? 0)) / (deviation[j] ?? 1))]);
  let weights = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < 15; round++) {
    const gradient = weights.map((w, j) => (j === 0 ? 0 : penalty * w));
    const hessian = weights.map((_, j) => weights.map((__, k) => (j !== k ? 0 : j === 0 ? 1e-6 : penalty)));
    samples.forEach((sample, i) => {
      const p = 1 / (1 + Math.exp(-dot(sample, weights)));
      const count = counts[i] ?? 1;
      sample.forEach((x, j) => {
        gradient[j] = (gradient[j] ?? 0) + count * (p - (labels[i] ?? 0)) * x;
        const row = hessian[j] ?? [];
        sample.forEach((y, k) => {
          row[k] = (row[k] ?? 0) + count * p * (1 - p) * x * y;
        });
      });
    });
    const change = solve(hessian, gradient);
    weights = weights.map((w, j) => w - (change[j] ?? 0));
  }
  const [first = 0, ...rest] = weights;
  const plain = rest.map((w, j) => w / (deviation[j] ?? 1));
  return { bias: first - dot(plain, mean), weights: plain };
}

/**
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
function dot(a, b) {
  return a.reduce((sum, x, index) => sum + x * (b[index] ?? 0), 0);
}

/**
 * Gauss-Jordan with pivots.
 * @param {readonly (readonly number[])[]} matrix
 * @param {readonly number[]} right
 */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  /** @param {number} i @param {number} j */
  const at = (i, j) => rows[i]?.[j] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(at(i, column)) > Math.abs(at(pivot, column))) pivot = i;
    const swap = /** @type {number[]} */ (rows[column]);
    rows[column] = /** @type {number[]} */ (rows[pivot]);
    rows[pivot] = swap;
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = at(i, column) / at(column, column);
      const row = /** @type {number[]} */ (rows[i]);
      for (let j = column; j <= size; j++) row[j] = at(i, j) - factor * at(column, j);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
