import type { Lines } from './lines';

/** How this document is laid out, so that what is inserted looks like the rest. Counts of columns. */
export interface Layout {
  /** From a key to the keys under it. */
  readonly step: number;
  /** From a key to the dashes under it; 0 where lists are not indented. */
  readonly list: number;
  /** From a dash to what follows it; 2 for `- `. */
  readonly dash: number;
  readonly newline: '\n' | '\r\n';
}

/** Lines that are looked at: enough to tell, however long the file. */
const enough = 600;

/** Reads the layout off the document; two spaces where it shows nothing. */
export function layoutOf(lines: Lines): Layout {
  const steps = new Map<number, number>();
  const lists = new Map<number, number>();
  const dashes = new Map<number, number>();
  const end = Math.min(lines.count, enough);
  /** Column of the key that the line above leaves open. */
  let open: number | undefined;
  for (let index = 0; index < end; index++) {
    const { blank, dashes: at, content, key, value, indent } = lines.at(index);
    if (blank) continue;
    const dash = at[0];
    if (open !== undefined && dash !== undefined && dash >= open) count(lists, dash - open);
    if (open !== undefined && dash === undefined && key && indent > open) count(steps, indent - open);
    if (at.length === 1 && dash !== undefined && key) count(dashes, content - dash);
    open = key && value.text === '' ? key.start : undefined;
  }
  const step = most(steps) ?? (most(lists) || undefined) ?? 2;
  return {
    step,
    list: most(lists) ?? step,
    dash: most(dashes) ?? 2,
    newline: lines.document
      .getText({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } })
      .endsWith('\r\n')
      ? '\r\n'
      : '\n',
  };
}

function count(counts: Map<number, number>, distance: number): void {
  counts.set(distance, (counts.get(distance) ?? 0) + 1);
}

/** The distance seen most; of two seen alike, the one seen first. */
function most(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [distance, times] of counts) {
    if (best === undefined || times > (counts.get(best) ?? 0)) best = distance;
  }
  return best;
}
