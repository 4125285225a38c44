/** What became of each behavior. */
import { t } from '../l10n';
import type { Text } from '../model/ladder';
import type { BehaviorChange } from '../protocol/comparison';
import { type Step, stepsBetween, stepText } from './direction';
import type { Readings } from './likeness';
import { listChange } from './lists';
import { type Matches, matchItems } from './match';
import { inOneOrder, longestIncreasing } from './order';
import { allItems, type Item, type Table } from './table';

/** Behaviors that belong together. */
export interface Group {
  readonly change: BehaviorChange;
  /** By side. One, but for `split` and `merged`, where one side has several; none where a side has none. */
  readonly sides: readonly (readonly Item[])[];
  /** The text differs, whatever `change` says. */
  readonly reworded: boolean;
  /** In what it asks for more or less than it did. */
  readonly steps: readonly Step[];
  /** What else differs, in words. */
  readonly details: readonly string[];
  /** Of a pair, what of it the details are about. */
  readonly differs?: readonly Aspect[];
}

export type Aspect = 'examples' | 'values' | 'place';

function isSame(before: readonly Text[], after: readonly Text[]): boolean {
  return before.length === after.length && before.every(({ value }, at) => value === after[at]?.value);
}

/** Two sides, told as changes from the first to the second. */
export function changedGroups(table: Table, readings: Readings, within = false): Group[] {
  const matches = matchItems(allItems(table, 0), allItems(table, 1), readings, within);
  const reordered = outOfOrder(matches);
  return inOrder(
    [
      ...matches.pairs.map(([before, after]) =>
        pairGroup(before, after, reordered.has(after), readings.english),
      ),
      ...matches.splits.map(({ whole, parts }) => plain('split', [[whole], parts])),
      ...matches.merges.map(({ whole, parts }) => plain('merged', [parts, [whole]])),
      ...matches.removed.map((item) => plain('removed', [[item], []])),
      ...matches.added.map((item) => plain('added', [[], [item]])),
    ],
    2,
  );
}

/** More than two sides: what stands in the same cell is laid beside each other, in the order of the first that has it. */
export function alignedGroups(table: Table, readings: Readings): Group[] {
  let found: Item[][][] = allItems(table, 0).map((item) => [[item]]);
  for (let side = 1; side < table.sides.length; side++) {
    const first = new Map<Item, Item[][]>();
    for (const group of found) {
      const item = group.flat()[0];
      if (item) first.set(item, group);
      while (group.length <= side) group.push([]);
    }
    const { pairs, splits, merges, added } = matchItems(
      [...first.keys()],
      allItems(table, side),
      readings,
      true,
    );
    const at = (group: Item[][] | undefined, items: readonly Item[]) => group?.[side]?.push(...items);
    for (const [one, other] of pairs) at(first.get(one), [other]);
    for (const { whole, parts } of splits) at(first.get(whole), parts);
    for (const { whole, parts } of merges) at(parts[0] && first.get(parts[0]), [whole]);
    found = [...found, ...added.map((item) => [...Array.from({ length: side }, () => []), [item]])];
  }
  return inOrder(
    found.map((sides) => {
      const texts = new Set(sides.flat().map(({ behavior }) => behavior.text.value));
      const missing = sides.some((items) => items.length === 0);
      const change =
        texts.size > 1 ? 'reworded' : missing ? (sides[0]?.length ? 'removed' : 'added') : 'same';
      const details = change === 'same' ? detailsOf(sides.flatMap(([item]) => item ?? [])) : [];
      return { ...plain(change, sides), ...(details.length > 0 && { change: 'changed' as const, details }) };
    }),
    table.sides.length,
  );
}

function plain(change: BehaviorChange, sides: readonly (readonly Item[])[]): Group {
  return { change, sides, reworded: false, steps: [], details: [] };
}

function pairGroup(before: Item, after: Item, reordered: boolean, english: boolean): Group {
  const reworded = before.behavior.text.value !== after.behavior.text.value;
  const moved = before.row !== after.row || before.column !== after.column;
  const steps =
    reworded && english ? stepsBetween(before.behavior.text.value, after.behavior.text.value) : [];
  const details = [
    ...detailsOf([before, after]),
    ...(reordered && !moved ? [t('in another place of the list')] : []),
  ];
  const differs: Aspect[] = [
    ...(isSame(before.behavior.examples, after.behavior.examples) ? [] : (['examples'] as const)),
    ...(isSame(before.behavior.values, after.behavior.values) ? [] : (['values'] as const)),
    ...(reordered && !moved ? (['place'] as const) : []),
  ];
  const up = steps.filter((step) => step.up).length;
  const way = up === steps.length ? 'raised' : up === 0 ? 'lowered' : 'reworded';
  const worded = steps.length > 0 ? way : 'reworded';
  const change = moved ? 'moved' : reworded ? worded : details.length > 0 ? 'changed' : 'same';
  return { change, sides: [[before], [after]], reworded, steps, details, differs };
}

/** Examples and values against those of the first. */
function detailsOf([first, ...others]: readonly Item[]): string[] {
  if (!first) return [];
  const found = others.flatMap(({ behavior }) => [
    ...listChange('example', first.behavior.examples, behavior.examples),
    ...listChange('value', first.behavior.values, behavior.values),
  ]);
  return [...new Set(found)];
}

/** Of pairs that stay in their cell, those that stand elsewhere among the others than they did. */
function outOfOrder({ pairs }: Matches): Set<Item> {
  const cells = new Map<string, [Item, Item][]>();
  for (const [before, after] of pairs) {
    if (before.row !== after.row || before.column !== after.column) continue;
    const key = `${before.row} ${before.column}`;
    const list = cells.get(key);
    if (list) list.push([before, after]);
    else cells.set(key, [[before, after]]);
  }
  const found = new Set<Item>();
  for (const list of cells.values()) {
    list.sort(([a], [b]) => a.at - b.at);
    const staying = longestIncreasing(list.map(([, after]) => after.at));
    list.forEach(([, after], index) => {
      if (!staying.has(index)) found.add(after);
    });
  }
  return found;
}

/** By cell: the one where it stands on the last side that has it. In a cell, in the order that the sides have together. */
function inOrder(groups: readonly Group[], sides: number): Group[] {
  const cells = new Map<string, { readonly place: Item; readonly groups: Group[] }>();
  for (const group of groups) {
    const place = group.sides.findLast((items) => items.length > 0)?.[0];
    if (!place) continue;
    const key = `${place.row} ${place.column}`;
    const cell = cells.get(key);
    if (cell) cell.groups.push(group);
    else cells.set(key, { place, groups: [group] });
  }
  const sorted = [...cells.values()].sort(
    (a, b) => a.place.row - b.place.row || a.place.column - b.place.column,
  );
  return sorted.flatMap(({ place, groups: inCell }) => orderedInCell(inCell, place, sides));
}

/** Groups that have something in a cell, in the order of their items there. */
export function orderedInCell(groups: readonly Group[], { row, column }: Item, sides: number): Group[] {
  if (groups.length < 2) return [...groups];
  const places = groups.map((group) =>
    Array.from(
      { length: sides },
      (_, side) => group.sides[side]?.find((item) => item.row === row && item.column === column)?.at,
    ),
  );
  return inOneOrder(places).flatMap((index) => groups[index] ?? []);
}

/** What is to be said of a group beside its texts: `team → company`, `1 example added`. */
export function groupNotes({ change, reworded, steps, details }: Group): readonly string[] {
  const stepped = steps.map(stepText);
  if (steps.length === 0) {
    return change === 'moved' && reworded ? [t('reworded'), ...details] : details;
  }
  const how = stepped.join(', ');
  if (change !== 'moved') return [how, ...details];
  if (steps.every((step) => step.up)) return [t('raised: {0}', how), ...details];
  return [steps.some((step) => step.up) ? t('reworded: {0}', how) : t('lowered: {0}', how), ...details];
}
