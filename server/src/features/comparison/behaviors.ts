import type { Comparison } from '../../compare/comparison';
import { type Group, groupNotes, orderedInCell } from '../../compare/groups';
import { placeNotes } from '../../compare/places';
import type { Item } from '../../compare/table';
import { markAgainst, markWords, plain } from '../../compare/words';
import type { Text } from '../../model/ladder';
import type { AlignedBehavior, Marked, SideBehavior } from '../../protocol/comparison';
import { placeIn } from '../snapshot';
import type { ComparedSide } from './sides';

/** The behaviors of a comparison by cell. One that moved stands in both cells, each time on the side that has it there. */
export class ComparedBehaviors {
  readonly #byCell = new Map<number, Group[]>();
  readonly #width: number;

  constructor(
    readonly compared: Comparison,
    readonly sides: readonly ComparedSide[],
  ) {
    this.#width = compared.table.columns.length;
    for (const group of compared.groups) {
      const keys = group.sides.flat().map(({ row, column }) => row * this.#width + column);
      for (const key of new Set(keys)) {
        const list = this.#byCell.get(key);
        if (list) list.push(group);
        else this.#byCell.set(key, [group]);
      }
    }
  }

  at(row: number, column: number): readonly AlignedBehavior[] {
    const groups = this.#byCell.get(row * this.#width + column) ?? [];
    const here = (item: Item) => item.row === row && item.column === column;
    const place = groups[0]?.sides.flat().find(here);
    if (!place) return [];
    return orderedInCell(groups, place, this.sides.length).map((group) => {
      const seenFrom = group.sides.flat().find(here) ?? place;
      const note = [...placeNotes(this.compared, group, seenFrom), ...groupNotes(group)].join('; ');
      return {
        change: group.change,
        sides: this.sides.map((_, side) =>
          (group.sides[side] ?? []).filter(here).map((item) => this.#behavior(item, group)),
        ),
        ...(note && { note }),
      };
    });
  }

  /** Examples against those of another side: those that it has too are not marked. */
  examples(list: readonly Text[], others: readonly Text[] | undefined): Marked[] {
    if (!others || others.length === 0) return list.map(({ value }) => plain(value));
    const known = new Set(others.map(({ value }) => value));
    const left = others.filter(({ value }) => !list.some((one) => one.value === value));
    let next = 0;
    return list.map(({ value }) => {
      if (known.has(value)) return plain(value);
      // Those that differ are taken in order: the first new one is the first old one changed.
      const other = left[next++];
      return other ? markWords(value, other.value)[0] : [{ text: value, differs: true as const }];
    });
  }

  #behavior(item: Item, group: Group): SideBehavior {
    const { behavior, side } = item;
    const others = this.#partners(item, group);
    const examples = others.flatMap((other) => other.behavior.examples);
    const { document, sources } = this.sides[side]!;
    return {
      text: this.#text(item, others, group),
      examples: this.examples(behavior.examples, others.length > 0 ? examples : undefined),
      range: placeIn(document, sources, behavior.span),
    };
  }

  /** What a behavior is held against: the first side that has it; seen from there, the next. */
  #partners({ side }: Item, { sides }: Group): readonly Item[] {
    const first = sides.findIndex((items) => items.length > 0);
    if (side !== first) return sides[first] ?? [];
    return sides.find((items, other) => other > first && items.length > 0) ?? [];
  }

  #text({ behavior }: Item, others: readonly Item[], { change }: Group): Marked {
    const [other] = others;
    const { value } = behavior.text;
    if (!other) return plain(value);
    if (change !== 'split' && change !== 'merged') return markWords(value, other.behavior.text.value)[0];
    return markAgainst(
      value,
      others.map((one) => one.behavior.text.value),
    );
  }
}
