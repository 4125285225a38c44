/** Ladders laid over each other: aligned rows and columns, and what each side has where they meet. */
import type { CellState } from '../analysis/grid';
import type { Behavior, Cell, Level } from '../model/ladder';
import type { Side } from './side';

/** A level or a competency as each side has it: its index there, or undefined. */
export interface Line {
  readonly sides: readonly (number | undefined)[];
  /** Where it has another id on one side: it was recognised by its name or its contents. */
  readonly renamed: boolean;
  /** On one side it is another level, and nothing but its rank has it stand here. */
  readonly ranked: boolean;
  /** It stands elsewhere among the others than it did. */
  readonly moved: boolean;
}

/** A behavior of one side, with its place among the aligned rows and columns. */
export interface Item {
  readonly behavior: Behavior;
  readonly side: number;
  readonly row: number;
  readonly column: number;
  /** Place in its cell. */
  readonly at: number;
  /** Its words in lower case, without markup and punctuation. */
  readonly words: string;
  /** It only promises content. */
  readonly placeholder: boolean;
  /** Where several levels meet in one row: the one that it is written at. */
  readonly level: Level | undefined;
}

/** What a side has at a row and a column. */
export interface Content {
  readonly state: CellState;
  /** Undefined when nothing is written. */
  readonly cell: Cell | undefined;
  readonly items: readonly Item[];
}

export interface Table {
  readonly sides: readonly Side[];
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Undefined where the side has no such level or competency. */
  at(side: number, row: number, column: number): Content | undefined;
}

/** The table of whole ladders. */
export function tableOf(sides: readonly Side[], rows: readonly Line[], columns: readonly Line[]): Table {
  const width = columns.length;
  const contents = sides.map((side, index) => {
    const cells = new Array<Content | undefined>(rows.length * width);
    rows.forEach((line, row) => {
      const level = line.sides[index];
      if (level === undefined) return;
      columns.forEach((column, at) => {
        const competency = column.sides[index];
        if (competency === undefined) return;
        const { state, cell } = side.grid.at(level, competency);
        cells[row * width + at] = {
          state,
          cell,
          items: itemsOf(side, index, cell?.behaviors ?? [], { row, column: at }),
        };
      });
    });
    return cells;
  });
  return { sides, rows, columns, at: (side, row, column) => contents[side]?.[row * width + column] };
}

/** Behaviors with what is asked of them again and again. */
export function itemsOf(
  { statements, ladder }: Side,
  side: number,
  behaviors: readonly Behavior[],
  { row, column }: { readonly row: number; readonly column: number },
  level?: number,
  from = 0,
): Item[] {
  return behaviors.map((behavior, index) => {
    const { words, placeholder } = statements.of(behavior.text.value);
    const written = level === undefined ? undefined : ladder.levels[level];
    return { behavior, side, row, column, at: from + index, words, placeholder, level: written };
  });
}

/** All behaviors of one side, in the order of rows and columns. */
export function allItems(table: Table, side: number): Item[] {
  return table.rows.flatMap((_, row) =>
    table.columns.flatMap((_, column) => table.at(side, row, column)?.items ?? []),
  );
}
