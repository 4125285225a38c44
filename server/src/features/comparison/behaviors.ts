import type { Comparison } from '../../compare/comparison';
import { type Group, groupNotes } from '../../compare/groups';
import { placeNotes } from '../../compare/places';
import type { Item } from '../../compare/table';
import { markAgainst, markWords, plain } from '../../compare/words';
import type { Text } from '../../model/ladder';
import type { AlignedBehavior, Marked, SideBehavior } from '../../protocol/comparison';
import type { ComparedSide } from '../comparison';
import { placeIn } from '../snapshot';

/** The behaviors of a comparison by cell. One that moved stands in both cells, each time on the side that has it there. */
export class ComparedBehaviors {
  readonly #byCell = new Map<number, AlignedBehavior[]>();
  readonly #width: number;

  constructor(
    readonly compared: Comparison,
    readonly sides: readonly ComparedSide[],
  ) {
    this.#width = compared.table.columns.length;
    for (const group of compared.groups) this.#add(group);
  }

  at(row: number, column: number): readonly AlignedBehavior[] {
    return this.#byCell.get(row * this.#width + column) ?? [];
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

  #add(group: Group): void {
    const notes = groupNotes(group);
    const items = group.sides.flat();
    const cells = new Map(items.map((item) => [item.row * this.#width + item.column, item]));
    for (const [key, place] of cells) {
      const here = (item: Item) => item.row === place.row && item.column === place.column;
      const note = [...placeNotes(this.compared, group, place), ...notes].join('; ');
      const aligned: AlignedBehavior = {
        change: group.change,
        sides: this.sides.map((_, side) =>
          (group.sides[side] ?? []).filter(here).map((item) => this.#behavior(item, group)),
        ),
        ...(note && { note }),
      };
      const list = this.#byCell.get(key);
      if (list) list.push(aligned);
      else this.#byCell.set(key, [aligned]);
    }
  }

  #behavior(item: Item, group: Group): SideBehavior {
    const { behavior, side } = item;
    const others = this.#partners(item, group);
    const examples = others.flatMap((other) => other.behavior.examples);
    const { document, sources } = this.sides[side]!;
    return {
      text: this.#text(item, others),
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

  #text({ behavior }: Item, others: readonly Item[]): Marked {
    const [other] = others;
    const { value } = behavior.text;
    if (!other) return plain(value);
    if (others.length === 1) return markWords(value, other.behavior.text.value)[0];
    return markAgainst(
      value,
      others.map((one) => one.behavior.text.value),
    );
  }
}
