// @ts-check

/**
 * @typedef {object} Judged
 * @property {boolean} wanted
 * @property {boolean} found
 */

/**
 * Precision, recall and F1 in percent of one, with the counts they come from.
 * @param {readonly Judged[]} judged
 */
export function score(judged) {
  const right = judged.filter(({ wanted, found }) => wanted && found).length;
  const found = judged.filter((one) => one.found).length;
  const wanted = judged.filter((one) => one.wanted).length;
  const precision = found ? right / found : Number.NaN;
  const recall = wanted ? right / wanted : Number.NaN;
  const f1 = found + wanted ? (2 * right) / (found + wanted) : Number.NaN;
  return { precision, recall, f1, right, found, wanted };
}

/**
 * @param {string} name
 * @param {readonly Judged[]} judged
 */
export function line(name, judged) {
  const { precision, recall, f1, right, found, wanted } = score(judged);
  const number = (/** @type {number} */ value) => (Number.isNaN(value) ? '  – ' : value.toFixed(2));
  return `  ${name.padEnd(34)} P ${number(precision)}  R ${number(recall)}  F1 ${number(f1)}   ${right} right of ${found} found, ${wanted} wanted`;
}
