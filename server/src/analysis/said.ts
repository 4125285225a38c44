import type { Behavior, Cell, Competency, Ladder, Text } from '../model/ladder';
import type { Statement, Statements } from './statements';

/** A text of a ladder with what is known of its words. */
export interface Said {
  readonly text: Text;
  readonly statement: Statement;
}

export interface SaidBehavior extends Said {
  readonly behavior: Behavior;
  readonly cell: Cell;
  readonly examples: readonly Said[];
}

/** What a cell says. */
export interface SaidCell {
  readonly cell: Cell;
  readonly summary: Said | undefined;
  /** All but placeholders. */
  readonly behaviors: readonly SaidBehavior[];
  /** Examples of the whole cell. */
  readonly examples: readonly Said[];
  /** Everything above that only promises content, behaviors included, in the order of the file. */
  readonly placeholders: readonly Text[];
  /** How many texts it has, placeholders included. */
  readonly texts: number;
}

/** What all cells say, by index of the competency and of the cell in it. */
export type SaidLadder = readonly (readonly SaidCell[])[];

/** Looks each text of the cells up, once for all who ask. */
export function saidOf({ competencies }: Ladder, statements: Statements): SaidLadder {
  let columns = known.get(statements);
  if (!columns) {
    columns = new WeakMap();
    known.set(statements, columns);
  }
  const found: (readonly SaidCell[])[] = [];
  for (const competency of competencies) {
    let column = columns.get(competency);
    if (!column || !statements.keep(column.asked)) {
      column = saidColumn(competency, statements);
      columns.set(competency, column);
    }
    found.push(column.cells);
  }
  return found;
}

interface Column {
  readonly cells: readonly SaidCell[];
  /** The statements of all its texts. */
  readonly asked: readonly Statement[];
}

/** What a competency says stays the same for as long as it is the same object. */
const known = new WeakMap<Statements, WeakMap<Competency, Column>>();

function saidColumn({ cells }: Competency, statements: Statements): Column {
  const asked: Statement[] = [];
  return { cells: cells.map((cell) => saidCell(cell, statements, asked)), asked };
}

function saidCell(cell: Cell, statements: Statements, asked: Statement[]): SaidCell {
  let placeholders: Text[] | undefined;
  let texts = 0;
  const look = (text: Text): Said => {
    const statement = statements.of(text.value);
    asked.push(statement);
    texts++;
    if (statement.placeholder) {
      placeholders ??= [];
      placeholders.push(text);
    }
    return { text, statement };
  };
  const all = (list: readonly Text[]) => (list.length === 0 ? none : list.map(look));
  const summary = cell.summary && look(cell.summary);
  const behaviors: SaidBehavior[] = [];
  for (const behavior of cell.behaviors) {
    const { text, statement } = look(behavior.text);
    const examples = all(behavior.examples);
    if (!statement.placeholder) behaviors.push({ text, statement, behavior, cell, examples });
  }
  const examples = all(cell.examples);
  return { cell, summary, behaviors, examples, placeholders: placeholders ?? none, texts };
}

const none: readonly never[] = [];
