import type { Cell, Ladder } from '../model/ladder';
import type { LevelGraph } from './graph';
import { type Column, type SaidBehavior, type SaidCell, saidOf } from './said';
import type { Statements } from './statements';

/**
 * `missing`: nothing is written; `blank`: the cell is there and says nothing. Both are empty.
 * `placeholder`: all that is written only promises content.
 */
export type CellState = 'missing' | 'blank' | 'placeholder' | 'written' | 'notExpected' | 'unchanged';

export interface GridCell {
  readonly level: number;
  readonly competency: number;
  readonly state: CellState;
  /** Undefined when missing. */
  readonly cell: Cell | undefined;
  /** What it says; undefined when missing. */
  readonly said: SaidCell | undefined;
  /** Those of its behaviors that are no placeholders. */
  readonly behaviors: readonly SaidBehavior[];
}

/** How many cells of a row, a column or the whole say something. Counts of cells. */
export interface Coverage {
  /** Written, or blank on purpose (`notExpected`, `unchanged`). */
  readonly answered: number;
  readonly empty: number;
  readonly placeholder: number;
  /** The sum of the three. */
  readonly total: number;
}

/** The matrix: each level × competency once, by index into the ladder's lists. */
export interface Grid {
  at(level: number, competency: number): GridCell;
  readonly cells: readonly GridCell[];
  row(level: number): Coverage;
  column(competency: number): Coverage;
  readonly coverage: Coverage;
}

export function isEmpty(state: CellState): boolean {
  return state === 'missing' || state === 'blank';
}

/** Lays the ladder's cells out. A cell at an unknown level has no place; of two at one level the first counts. */
export function buildGrid(
  ladder: Ladder,
  graph: LevelGraph,
  statements: Statements,
  columns: readonly Column[] = saidOf(ladder, statements),
): Grid {
  const { levels, competencies } = ladder;
  const width = competencies.length;
  const cells = new Array<GridCell>(levels.length * width);
  for (let competency = 0; competency < width; competency++) {
    for (const said of columns[competency]?.cells ?? none) {
      const level = graph.indexOf(said.cell.level.value);
      if (level === undefined || cells[level * width + competency]) continue;
      const { cell, behaviors } = said;
      cells[level * width + competency] = { level, competency, state: stateOf(said), cell, said, behaviors };
    }
    for (let level = 0; level < levels.length; level++) {
      cells[level * width + competency] ??= {
        level,
        competency,
        state: 'missing',
        cell: undefined,
        said: undefined,
        behaviors: none,
      };
    }
  }
  const coverage = new Tally();
  const perLevel = levels.map(() => new Tally());
  const perCompetency = competencies.map(() => new Tally());
  for (const { level, competency, state } of cells) {
    coverage.add(state);
    perLevel[level]?.add(state);
    perCompetency[competency]?.add(state);
  }
  return {
    cells,
    at(level, competency) {
      const cell = cells[level * width + competency];
      if (!cell || competency >= width) throw new RangeError(`no cell ${level}, ${competency}`);
      return cell;
    },
    row: (level) => perLevel[level] ?? coverage,
    column: (competency) => perCompetency[competency] ?? coverage,
    coverage,
  };
}

/** What a cell that is written amounts to. */
function stateOf({ cell, words, placeholders }: SaidCell): Exclude<CellState, 'missing'> {
  const texts = words.statements.length;
  if (texts === 0) return cell.notExpected ? 'notExpected' : cell.unchanged ? 'unchanged' : 'blank';
  return placeholders.length === texts ? 'placeholder' : 'written';
}

const none: readonly never[] = [];

class Tally implements Coverage {
  answered = 0;
  empty = 0;
  placeholder = 0;
  total = 0;

  add(state: CellState): void {
    this.total++;
    if (isEmpty(state)) this.empty++;
    else if (state === 'placeholder') this.placeholder++;
    else this.answered++;
  }
}
