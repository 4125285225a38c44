import type { Behavior, Cell, Competency, Ladder, Text } from '../model/ladder';
import { Noted } from './notes';
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
  /** What only promises content, behaviors and examples included, in the order of the file. */
  readonly placeholders: readonly Text[];
  readonly words: CellWords;
}

/** What a competency says. */
export interface Column {
  readonly cells: readonly SaidCell[];
  /** The texts that rules judge, in the order of the file: all but examples and placeholders. */
  readonly judged: readonly (Said | SaidBehavior)[];
  readonly words: ColumnWords;
}

/**
 * The words of a cell, wherever it stands: the same object for as long as they are the same, so that what is worked
 * out of them can be kept with it.
 */
export class CellWords extends Noted {
  constructor(
    /** Of the texts of the cell. */
    readonly statements: readonly Statement[],
    /** A letter for each: `s` a summary, `b` a behavior, `e` its example, `x` an example of the cell. */
    readonly kinds: string,
    /** The behaviors that are no placeholders, as indexes of the statements. */
    readonly behaviors: readonly number[],
  ) {
    super();
  }
}

/** The words of a competency, wherever it stands; the same object for as long as they are the same. */
export class ColumnWords extends Noted {
  constructor(
    /** As written: which level each cell is about. */
    readonly levels: readonly string[],
    readonly cells: readonly CellWords[],
    /** Of the texts that rules judge. */
    readonly judged: readonly Statement[],
    /** Which of these are behaviors. */
    readonly isBehavior: readonly boolean[],
  ) {
    super();
  }
}

/**
 * Looks each text of the cells up, once for all who ask. What the analysis before found of a competency is used again
 * where it stands as it stood, and its words where they are the same.
 */
export function saidOf({ competencies }: Ladder, statements: Statements): readonly Column[] {
  const before = known.get(statements);
  const columns = before?.columns ?? new WeakMap<Competency, Column>();
  const last = before?.last ?? none;
  const found: Column[] = [];
  for (const competency of competencies) {
    let column = columns.get(competency);
    if (!column?.words.cells.every((words) => statements.keep(words.statements))) {
      // From the end of the list where competencies were added or taken out: most of them are behind that.
      const index = found.length;
      const other = index + last.length - competencies.length;
      column = columnOf(competency, statements, [last[index], last[other]]);
      columns.set(competency, column);
    }
    found.push(column);
  }
  known.set(statements, { columns, last: found });
  return found;
}

interface Known {
  /** A competency stays the same object for as long as it has not moved. */
  readonly columns: WeakMap<Competency, Column>;
  readonly last: readonly Column[];
}

const known = new WeakMap<Statements, Known>();
const none: readonly never[] = [];

function columnOf(
  { cells, description }: Competency,
  statements: Statements,
  before: readonly (Column | undefined)[],
): Column {
  const found = cells.map((cell, index) => {
    return cellOf(
      cell,
      statements,
      before.map((column) => column?.words.cells[index]),
    );
  });
  const judged: (Said | SaidBehavior)[] = [];
  const isBehavior: boolean[] = [];
  const add = (said: Said | SaidBehavior, behavior: boolean) => {
    if (said.statement.placeholder) return;
    judged.push(said);
    isBehavior.push(behavior);
  };
  if (description) add({ text: description, statement: statements.of(description.value) }, false);
  for (const { summary, behaviors } of found) {
    if (summary) add(summary, false);
    for (const behavior of behaviors) add(behavior, true);
  }
  for (const words of before.flatMap((column) => column?.words ?? [])) {
    if (isSame(words, found, judged)) return { cells: found, judged, words };
  }
  const words = new ColumnWords(
    cells.map(({ level }) => level.value),
    found.map((cell) => cell.words),
    judged.map(({ statement }) => statement),
    isBehavior,
  );
  return { cells: found, judged, words };
}

function isSame(
  { levels, cells, judged }: ColumnWords,
  found: readonly SaidCell[],
  all: readonly Said[],
): boolean {
  return (
    cells.length === found.length &&
    judged.length === all.length &&
    cells.every((words, at) => words === found[at]?.words && levels[at] === found[at].cell.level.value) &&
    judged.every((statement, at) => statement === all[at]?.statement)
  );
}

function cellOf(cell: Cell, statements: Statements, before: readonly (CellWords | undefined)[]): SaidCell {
  const reader = new CellReader(statements);
  const summary = cell.summary && reader.look(cell.summary, 's');
  const behaviors: SaidBehavior[] = [];
  const places: number[] = [];
  for (const behavior of cell.behaviors) {
    const place = reader.asked.length;
    const { text, statement } = reader.look(behavior.text, 'b');
    const examples = reader.all(behavior.examples, 'e');
    if (statement.placeholder) continue;
    behaviors.push({ text, statement, behavior, cell, examples });
    places.push(place);
  }
  const examples = reader.all(cell.examples, 'x');
  const { asked, kinds, placeholders } = reader;
  const same = before.find(
    (words) => words?.kinds === kinds && words.statements.every((statement, at) => statement === asked[at]),
  );
  const words = same ?? new CellWords(asked, kinds, places);
  return { cell, summary, behaviors, examples, placeholders: placeholders ?? none, words };
}

/** Looks the texts of one cell up, in their order. */
class CellReader {
  readonly asked: Statement[] = [];
  kinds = '';
  placeholders: Text[] | undefined;

  constructor(readonly statements: Statements) {}

  look(text: Text, kind: string): Said {
    const statement = this.statements.of(text.value);
    this.asked.push(statement);
    this.kinds += kind;
    if (statement.placeholder) {
      this.placeholders ??= [];
      this.placeholders.push(text);
    }
    return { text, statement };
  }

  all(texts: readonly Text[], kind: string): readonly Said[] {
    return texts.length === 0 ? none : texts.map((text) => this.look(text, kind));
  }
}
