// Puts together matrices as the server would send them.
import type {
  BehaviorView,
  CellState,
  CellView,
  CompetencyView,
  Coverage,
  LevelView,
  MatrixView,
  Range,
} from '../../../server/src/protocol';

/** A range that tells which thing it belongs to. */
export function at(line: number, character = 0, length = 10): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}

export function behavior(text: string, more: Partial<BehaviorView> = {}): BehaviorView {
  return { text, examples: [], values: [], overlaps: [], findings: [], range: at(0), ...more };
}

export function written(...behaviors: (string | BehaviorView)[]): CellView {
  return cellOf('written', {
    behaviors: behaviors.map((item) => (typeof item === 'string' ? behavior(item) : item)),
  });
}

export function cellOf(state: CellState, more: Partial<CellView> = {}): CellView {
  return { state, behaviors: [], examples: [], findings: [], range: at(0), ...more };
}

type LevelSpec = Omit<LevelView, 'coverage' | 'range' | 'findings'> & Partial<Pick<LevelView, 'findings'>>;
type CompetencySpec = Omit<CompetencyView, 'coverage' | 'range' | 'values' | 'findings'> &
  Partial<Pick<CompetencyView, 'values' | 'findings'>>;

/**
 * Puts a matrix together: `cells[level][competency]`. Lines: level i at 10 + i, competency j at 1000 * (j + 1), its
 * cell of level i at 1000 * (j + 1) + 10 * (i + 1), behavior b of it b + 1 lines further.
 */
export function matrixOf(
  spec: Pick<MatrixView, 'role'> & Partial<Pick<MatrixView, 'family' | 'summary' | 'inheritance' | 'uri'>>,
  levels: readonly LevelSpec[],
  competencies: readonly CompetencySpec[],
  cellsIn: readonly (readonly CellView[])[],
): MatrixView {
  const cells = cellsIn.map((row, i) =>
    row.map((cell, j) => {
      const line = 1000 * (j + 1) + 10 * (i + 1);
      const behaviors = cell.behaviors.map((item, b) => ({ ...item, range: at(line + b + 1) }));
      return { ...cell, behaviors, range: at(line) };
    }),
  );
  return {
    uri: 'file:///ladders/software-engineer.ladder.yaml',
    version: 1,
    inheritance: 'cumulative',
    ...spec,
    levels: levels.map((level, i) => ({
      findings: [],
      ...level,
      coverage: coverageOf(cells[i] ?? []),
      range: at(10 + i),
    })),
    competencies: competencies.map((competency, j) => ({
      values: [],
      findings: [],
      ...competency,
      coverage: coverageOf(cells.map((row) => row[j]!)),
      range: at(1000 * (j + 1)),
    })),
    cells,
    coverage: coverageOf(cells.flat()),
    report,
    findings: [],
  };
}

/** A ladder report, with a measure for which there is nothing to count. */
export const report: MatrixView['report'] = [
  {
    id: 'precision',
    name: 'Precision',
    percent: 96,
    counts: '23 of 24 behaviors overlap with no other',
    meaning: 'Each behavior is asked for in one place.',
  },
  {
    id: 'recall',
    name: 'Recall',
    percent: null,
    counts: 'The values name no behaviors',
    meaning: 'What the company values stands in the ladder.',
  },
  {
    id: 'completeness',
    name: 'Completeness',
    percent: 100,
    counts: '24 of 24 cells are answered',
    meaning: 'Every level says what it expects.',
  },
];

function coverageOf(cells: readonly CellView[]): Coverage {
  const of = (state: CellState) => cells.filter((cell) => cell.state === state).length;
  const [blank, placeholder] = [of('empty'), of('placeholder')];
  return { answered: cells.length - blank - placeholder, empty: blank, placeholder, total: cells.length };
}
