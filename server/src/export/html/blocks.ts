/** Columns → blocks that fit on a page. */

/** Indexes of columns; neighbors of one group, in groups. */
export type Block = readonly number[];

/**
 * Splits the columns where a row of all of them would be too wide: between groups where that is possible, and within
 * a group, or among those without one, as evenly as it goes. One column more than `most` still makes one block.
 *
 * @param groups the group of each column; neighbors with the same one stay together
 * @param most how many columns a page has room for, at least 1
 */
export function intoBlocks(groups: readonly (string | undefined)[], most: number): Block[] {
  if (groups.length <= most + 1) return groups.length === 0 ? [] : [[...groups.keys()]];
  const blocks: number[][] = [];
  for (const run of runs(groups.map((group) => group ?? ''))) {
    const last = blocks.at(-1);
    if (last && last.length + run.length <= most) {
      last.push(...run);
      continue;
    }
    const parts = Math.ceil(run.length / most);
    for (let part = 0; part < parts; part++) {
      const [from, to] = [part, part + 1].map((n) => Math.round((n * run.length) / parts));
      blocks.push(run.slice(from, to));
    }
  }
  return blocks;
}

/** Neighbors with the same group. A column without one is alone. */
export function runs(groups: readonly (string | undefined)[]): number[][] {
  const found: number[][] = [];
  groups.forEach((group, index) => {
    const last = found.at(-1);
    if (last && group !== undefined && groups[index - 1] === group) last.push(index);
    else found.push([index]);
  });
  return found;
}
