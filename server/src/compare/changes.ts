/** A comparison of two sides as a list of changes, for whoever writes them down. */
import type { Span } from '../model/syntax';
import type { BehaviorChange } from '../protocol/comparison';
import type { CellChange } from './cells';
import type { Comparison } from './comparison';
import type { EntryChange, EntryDifference } from './entries';
import { type Group, groupNotes } from './groups';
import { placeNotes } from './places';
import type { Item } from './table';

/** Of two sides, the first and the second. */
export type Both<T> = readonly [T, T];

export type Change =
  /** The role, its family, a value. */
  | { readonly kind: 'ladder'; readonly text: string; readonly spans: Both<Span | undefined> }
  | {
      readonly kind: 'level' | 'competency';
      readonly change: Exclude<EntryChange, 'same'>;
      /** Row or column of the table. */
      readonly at: number;
      readonly notes: readonly string[];
      readonly spans: Both<Span | undefined>;
    }
  | {
      readonly kind: 'cell';
      readonly change: Exclude<CellChange, 'same' | 'added' | 'removed'>;
      readonly row: number;
      readonly column: number;
      readonly notes: readonly string[];
      readonly spans: Both<Span | undefined>;
    }
  | {
      readonly kind: 'behavior';
      readonly change: Exclude<BehaviorChange, 'same'>;
      /** Where it is now; where it was, if it is no more. */
      readonly row: number;
      readonly column: number;
      /** `from L3`, `team → company`, `1 example added` */
      readonly notes: readonly string[];
      readonly before: readonly Item[];
      readonly after: readonly Item[];
    };

/**
 * All changes: first those of the ladder, then of levels and of competencies, then of cells and behaviors by level
 * and competency. Empty when nothing differs.
 */
export function changesOf(comparison: Comparison): Change[] {
  const { others, levels, competencies } = comparison;
  return [
    ...others.map(({ text, spans }): Change => ({ kind: 'ladder', text, spans: [spans[0], spans[1]] })),
    ...levels.flatMap((entry, at) => entryChange(comparison, 'level', entry, at)),
    ...competencies.flatMap((entry, at) => entryChange(comparison, 'competency', entry, at)),
    ...cellChanges(comparison),
  ];
}

function entryChange(
  { sides }: Comparison,
  kind: 'level' | 'competency',
  { line, change, notes }: EntryDifference,
  at: number,
): Change[] {
  if (change === 'same') return [];
  const span = (side: number) => {
    const { levels, competencies } = sides[side]?.ladder ?? { levels: [], competencies: [] };
    return (kind === 'level' ? levels : competencies)[line.sides[side] ?? -1]?.span;
  };
  return [{ kind, change, at, notes, spans: [span(0), span(1)] }];
}

function cellChanges(comparison: Comparison): Change[] {
  const { table, cells, groups } = comparison;
  const byCell = new Map<number, Change[]>();
  const width = table.columns.length;
  for (const group of groups) {
    const change = behaviorChange(comparison, group);
    if (change?.kind !== 'behavior') continue;
    const key = change.row * width + change.column;
    const list = byCell.get(key);
    if (list) list.push(change);
    else byCell.set(key, [change]);
  }
  return cells.flatMap((row, level) =>
    row.flatMap(({ change, notes }, competency): Change[] => {
      const behaviors = byCell.get(level * width + competency) ?? [];
      if (change === 'same' || change === 'added' || change === 'removed') return behaviors;
      if (change === 'changed' && notes.length === 0) return behaviors;
      const span = (side: number) => table.at(side, level, competency)?.cell?.span;
      return [
        { kind: 'cell', change, row: level, column: competency, notes, spans: [span(0), span(1)] },
        ...behaviors,
      ];
    }),
  );
}

function behaviorChange(comparison: Comparison, group: Group): Change | undefined {
  const { change, sides } = group;
  const place = sides.findLast((items) => items.length > 0)?.[0];
  if (change === 'same' || !place) return undefined;
  return {
    kind: 'behavior',
    change,
    row: place.row,
    column: place.column,
    notes: [...placeNotes(comparison, group, place), ...groupNotes(group)],
    before: sides[0] ?? [],
    after: sides[1] ?? [],
  };
}
