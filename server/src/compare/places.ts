/** Where a behavior came from or went to, in words. */
import { t } from '../l10n';
import type { Comparison } from './comparison';
import type { Group } from './groups';
import { lineCompetency, lineLevel } from './names';
import type { Item } from './table';

/** `from L3 · Code Quality`, `to L4`, `one part at L5`: the places of a group's behaviors in other cells than this. */
export function placeNotes(comparison: Comparison, { change, sides }: Group, seenFrom: Item): string[] {
  const notes = sides.flatMap((items, side) =>
    items.flatMap((item) => {
      if (item.row === seenFrom.row && item.column === seenFrom.column) return [];
      const where = placeOf(comparison, item, seenFrom);
      if (change !== 'moved') return t('one part at {0}', where);
      return side < seenFrom.side ? t('from {0}', where) : t('to {0}', where);
    }),
  );
  return [...new Set(notes)];
}

/** Only what differs from where one looks: the level, the competency, or both. */
function placeOf({ sides, table }: Comparison, item: Item, seenFrom: Item): string {
  const level = lineLevel(sides, table.rows[item.row]);
  const competency = lineCompetency(sides, table.columns[item.column]);
  if (item.column === seenFrom.column) return level;
  return item.row === seenFrom.row ? competency : `${level} · ${competency}`;
}
