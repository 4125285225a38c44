// How tall a cell will be, roughly. In a large table the browser leaves out of its work what is far out of sight
// (styles/large.css), and takes this for its height until it has been seen once.
import type { CellView } from '../../server/src/protocol';

/** Characters that fit into a line of a column as narrow as columns get. */
const lineLength = 30;

/** Heights are told apart in these steps, in lines, so that few letters that are typed make another one. */
const steps = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64];

/** Class of the style sheet for a cell of about its height. */
export function heightClass({ state, summary, reason, behaviors, examples, findings }: CellView): string {
  let lines = state === 'written' ? 0 : linesOf(reason ?? '');
  if (summary) lines += linesOf(summary) + gap;
  if (findings.length > 0) lines += 1 + gap;
  if (examples.length > 0) lines += 1 + gap;
  for (const behavior of behaviors) {
    lines += linesOf(behavior.text) + gap;
    for (const { label } of behavior.overlaps.slice(0, 3)) lines += Math.min(3, linesOf(label));
    if (behavior.overlaps.length > 3) lines += 1;
    if (behavior.moreOverlaps) lines += 1;
    if (behavior.values.length > 0) lines += 1 + gap;
    if (behavior.findings.length > 0) lines += 1;
    if (behavior.examples.length > 0) lines += 1 + gap;
  }
  return `lines-${steps.find((step) => lines <= step) ?? steps.at(-1)}`;
}

/** Between two parts of a cell, in lines. */
const gap = 0.3;

function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / lineLength));
}
