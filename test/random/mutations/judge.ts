/** Whether a comparison tells an edit as what it was. */
import type { Comparison } from '../../../server/src/compare/comparison';
import type { Group } from '../../../server/src/compare/groups';
import type { Item } from '../../../server/src/compare/table';
import type { PlainLadder } from './plain';
import type { Edit, Expected } from './workbench';

export interface Verdict {
  readonly right: boolean;
  /** What was told of it, for the table. */
  readonly told: string;
  /** Nothing was told of it. */
  readonly lost: boolean;
}

/** A comparison in terms of the keys of plain ladders. */
export class Judge {
  readonly #groups: { readonly group: Group; readonly before: Set<number>; readonly after: Set<number> }[];

  constructor(
    readonly comparison: Comparison,
    readonly ladders: readonly [PlainLadder, PlainLadder],
  ) {
    this.#groups = comparison.groups.map((group) => ({
      group,
      before: new Set(group.sides[0]?.map((item) => this.#key(item))),
      after: new Set(group.sides[1]?.map((item) => this.#key(item))),
    }));
  }

  verdict({ expected }: Edit): Verdict {
    const all = expected.map((one) => this.#one(one));
    const wrong = all.find(({ right }) => !right);
    return wrong
      ? { ...wrong, lost: all.every(({ lost }) => lost) }
      : (all[0] ?? { right: false, told: 'nothing', lost: true });
  }

  /** Behaviors told as changed though nothing was done to them, nor to their row or column. */
  unasked(edits: readonly Edit[]): string[] {
    const known = new Set<number>();
    const lines = new Set<number>();
    const cells = new Set<string>();
    for (const { expected } of edits) {
      for (const one of expected) {
        if (one.of === 'behaviors') for (const key of [...one.before, ...one.after]) known.add(key);
        else if (one.of !== 'cell') lines.add(one.key);
        else cells.add(`${one.level} ${one.competency}`);
      }
    }
    return this.#groups.flatMap(({ group, before, after }) => {
      const keys = [...before, ...after];
      if (group.change === 'same' || keys.some((key) => known.has(key))) return [];
      const inLine = group.sides
        .flat()
        .some((item) => [this.#level(item), this.#competency(item)].some((key) => lines.has(key)));
      return inLine
        ? []
        : [
            `${group.change}: ${group.sides.map((side) => side.map(({ behavior }) => behavior.text.value).join(' + ')).join(' → ')}`,
          ];
    });
  }

  #one(expected: Expected): Verdict {
    if (expected.of === 'behaviors') return this.#behaviors(expected);
    if (expected.of === 'cell') {
      const row = this.#line('levels', expected.level);
      const column = this.#line('competencies', expected.competency);
      const told = this.comparison.cells[row]?.[column]?.change ?? 'nothing';
      return { right: told === expected.change, told: `cell ${told}`, lost: told === 'same' };
    }
    const entries = expected.of === 'level' ? this.comparison.levels : this.comparison.competencies;
    const lines = this.#lines(expected.of === 'level' ? 'levels' : 'competencies', expected.key);
    const told =
      [...new Set(lines.map((at) => entries[at]?.change ?? 'nothing'))].sort().join(' + ') || 'nothing';
    return { right: told === expected.change, told: `${expected.of} ${told}`, lost: told === 'same' };
  }

  #behaviors({ change, before, after }: Extract<Expected, { of: 'behaviors' }>): Verdict {
    const found = this.#groups.filter(
      (group) => before.some((key) => group.before.has(key)) || after.some((key) => group.after.has(key)),
    );
    const equal = (set: Set<number>, keys: readonly number[]) =>
      set.size === keys.length && keys.every((key) => set.has(key));
    const [only] = found;
    const together = found.length === 1 && only && equal(only.before, before) && equal(only.after, after);
    const told = together
      ? only.group.change
      : `${[...new Set(found.map(({ group }) => group.change))].sort().join(' + ')}${found.some(({ group }) => group.change === change) ? ' (others)' : ''}`;
    return {
      right: together === true && told === change,
      told: told || 'nothing',
      lost: found.every(({ group }) => group.change === 'same'),
    };
  }

  #line(of: 'levels' | 'competencies', key: number): number {
    return this.#lines(of, key)[0] ?? -1;
  }

  /** Rows or columns that have the entry, on whatever side: one when it was recognised. */
  #lines(of: 'levels' | 'competencies', key: number): number[] {
    const lines = of === 'levels' ? this.comparison.table.rows : this.comparison.table.columns;
    return lines.flatMap(({ sides }, at) =>
      this.ladders.some((ladder, side) => ladder[of][sides[side] ?? -1]?.key === key) ? [at] : [],
    );
  }

  #level({ side, row }: Item): number {
    return this.ladders[side]?.levels[this.comparison.table.rows[row]?.sides[side] ?? -1]?.key ?? -1;
  }

  #competency({ side, column }: Item): number {
    return (
      this.ladders[side]?.competencies[this.comparison.table.columns[column]?.sides[side] ?? -1]?.key ?? -1
    );
  }

  #key(item: Item): number {
    const competency = this.ladders[item.side]?.competencies.find(
      ({ key }) => key === this.#competency(item),
    );
    return competency?.cells.get(this.#level(item))?.behaviors[item.at]?.key ?? -1;
  }
}
