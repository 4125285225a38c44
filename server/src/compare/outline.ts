import { idAndName } from '../model/ladder';
import type { Change } from './changes';
import type { Comparison } from './comparison';
import { lineCompetency, lineLevel } from './names';

/** A sign for each kind of change, beside its word: neither stands alone, and neither needs a color. */
export const signs: Readonly<Record<Exclude<Change, { readonly kind: 'ladder' }>['change'], string>> = {
  added: '+',
  filled: '+',
  removed: '−',
  emptied: '−',
  raised: '↑',
  lowered: '↓',
  reworded: '≈',
  moved: '→',
  split: '⇉',
  merged: '⇇',
  renamed: '≈',
  changed: '·',
};

/** `L4 (Staff)`, as it is called now. */
export function rowTitle({ sides, table }: Comparison, row: number): string {
  const line = table.rows[row];
  const side = line?.sides.findLastIndex((index) => index !== undefined) ?? -1;
  const level = sides[side]?.ladder.levels[line?.sides[side] ?? -1];
  return level ? idAndName(level) : lineLevel(sides, line);
}

export function columnTitle({ sides, table }: Comparison, column: number): string {
  return lineCompetency(sides, table.columns[column]);
}

/** Changes of one level, by competency. */
export interface LevelChanges {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly changes: readonly Change[] }[];
}

/** Changes outside of cells, and those inside by level. */
export function byLevel(changes: readonly Change[]): {
  readonly outside: readonly Change[];
  readonly levels: readonly LevelChanges[];
} {
  const outside: Change[] = [];
  const rows = new Map<number, Map<number, Change[]>>();
  for (const change of changes) {
    if (change.kind !== 'cell' && change.kind !== 'behavior') {
      outside.push(change);
      continue;
    }
    const row = rows.get(change.row) ?? new Map<number, Change[]>();
    rows.set(change.row, row);
    const cell = row.get(change.column);
    if (cell) cell.push(change);
    else row.set(change.column, [change]);
  }
  const levels = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: [...cells].sort(([a], [b]) => a - b).map(([column, list]) => ({ column, changes: list })),
    }));
  return { outside, levels };
}

/** `3 raised, 1 added` */
export function tally(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const word =
      change.kind === 'ladder' ? 'changed' : change.kind === 'cell' ? `cell ${change.change}` : change.change;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, number]) => `${number} ${word}`).join(', ');
}
