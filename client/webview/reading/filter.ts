// Which part of the matrix the reader wants to see.
import type { CellView, CompetencyView, MatrixView } from '../../../server/src/protocol';
import type { Axes, Entry } from '../axes';

/** What is chosen; nothing chosen is no restriction. Ids and names that the ladder does not have count as not chosen. */
export interface Filter {
  readonly groups: readonly string[];
  /** Ids. */
  readonly competencies: readonly string[];
  /** Ids. */
  readonly levels: readonly string[];
  /** Names. */
  readonly values: readonly string[];
  /** Only empty cells and placeholders. */
  readonly gaps: boolean;
  /** Only cells with findings. */
  readonly findings: boolean;
}

export type FilterList = 'groups' | 'competencies' | 'levels' | 'values';

export const noFilter: Filter = {
  groups: [],
  competencies: [],
  levels: [],
  values: [],
  gaps: false,
  findings: false,
};

export function readFilter(value: unknown): Filter {
  const saved = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const list = (name: FilterList) => {
    const items = saved[name];
    return Array.isArray(items) ? items.filter((item): item is string => typeof item === 'string') : [];
  };
  return {
    groups: list('groups'),
    competencies: list('competencies'),
    levels: list('levels'),
    values: list('values'),
    gaps: saved['gaps'] === true,
    findings: saved['findings'] === true,
  };
}

/** What can be chosen in a ladder, each once, in its order. */
export interface Choices {
  readonly groups: readonly string[];
  readonly values: readonly string[];
}

export function choicesOf({ competencies, cells }: MatrixView): Choices {
  const groups = new Set<string>();
  const values = new Set<string>();
  for (const { group, values: carried } of competencies) {
    if (group !== undefined) groups.add(group);
    for (const value of carried) values.add(value);
  }
  for (const row of cells) {
    for (const { behaviors } of row)
      for (const { values: own } of behaviors) for (const value of own) values.add(value);
  }
  return { groups: [...groups], values: [...values] };
}

/** What a filter comes to in a ladder. */
export interface Narrowed {
  competency(view: CompetencyView): boolean;
  level(id: string): boolean;
  /** By the values that are chosen. */
  value(view: CellView, competency: CompetencyView): boolean;
  /**
   * Of a cell that is meant for some of its behaviors: the others, by their places in it. None where the competency
   * carries the value as a whole.
   */
  faint(view: CellView, competency: CompetencyView): readonly number[];
  /** By values, gaps and findings. */
  cell(view: CellView, competency: CompetencyView): boolean;
  /** How many restrictions are in force. */
  readonly count: number;
}

export function narrow(filter: Filter, matrix: MatrixView, choices: Choices): Narrowed {
  const known = (chosen: readonly string[], all: Iterable<string>) => {
    if (chosen.length === 0) return undefined;
    const there = new Set(all);
    const left = chosen.filter((item) => there.has(item));
    return left.length > 0 ? new Set(left) : undefined;
  };
  const groups = known(filter.groups, choices.groups);
  const competencies = known(
    filter.competencies,
    matrix.competencies.map(({ id }) => id),
  );
  const levels = known(
    filter.levels,
    matrix.levels.map(({ id }) => id),
  );
  const values = known(filter.values, choices.values);
  const carries = (items: readonly string[]) =>
    values === undefined || items.some((item) => values.has(item));
  const value = (view: CellView, competency: CompetencyView) =>
    carries(competency.values) || view.behaviors.some((behavior) => carries(behavior.values));
  const faint = ({ behaviors }: CellView, competency: CompetencyView) => {
    if (carries(competency.values)) return none;
    const others = behaviors.flatMap((behavior, index) => (carries(behavior.values) ? [] : [index]));
    return others.length < behaviors.length ? others : none;
  };
  return {
    value,
    faint,
    competency: ({ id, group }) =>
      (!groups || (group !== undefined && groups.has(group))) && (!competencies || competencies.has(id)),
    level: (id) => !levels || levels.has(id),
    cell: (view, competency) =>
      (!filter.gaps || view.state === 'empty' || view.state === 'placeholder') &&
      (!filter.findings || hasFindings(view)) &&
      value(view, competency),
    count:
      [groups, competencies, levels, values].reduce((sum, chosen) => sum + (chosen?.size ?? 0), 0) +
      Number(filter.gaps) +
      Number(filter.findings),
  };
}

const none: readonly number[] = [];

function hasFindings({ findings, behaviors }: CellView): boolean {
  return findings.length > 0 || behaviors.some((behavior) => behavior.findings.length > 0);
}

/** Which rows, columns and cells are shown, by their place in the table. */
export interface Shown {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
  /** `cells[row][column]`; in a row and a column that are shown, some cells may not be. */
  readonly cells: readonly (readonly boolean[])[];
  /** Behaviors that a filter by value is not about, by their places in the cell: `0 2`. Undefined: there are none. */
  readonly faint: readonly (readonly string[])[] | undefined;
  readonly count: number;
  readonly total: number;
}

/** Undefined when all is shown. */
export function shownIn({ rows, columns, cells }: Axes, narrowed: Narrowed): Shown | undefined {
  if (narrowed.count === 0) return undefined;
  const passes = (entry: Entry) =>
    entry.kind === 'level' ? narrowed.level(entry.view.id) : narrowed.competency(entry.view);
  const open = columns.map(passes);
  const shown = cells.map((line, i) => {
    const row = rows[i]!;
    const rowPasses = passes(row);
    return line.map((cell, j) => {
      const column = columns[j]!;
      if (!rowPasses || !open[j]) return false;
      const competency = row.kind === 'competency' ? row : column;
      return competency.kind === 'competency' && narrowed.cell(cell, competency.view);
    });
  });
  const faint = cells.map((line, i) =>
    line.map((cell, j) => {
      const row = rows[i]!;
      const competency = row.kind === 'competency' ? row : columns[j]!;
      return competency.kind === 'competency' && shown[i]![j]
        ? narrowed.faint(cell, competency.view).join(' ')
        : '';
    }),
  );
  return {
    faint: faint.some((line) => line.some(Boolean)) ? faint : undefined,
    rows: shown.map((line) => line.includes(true)),
    columns: columns.map((_, j) => shown.some((line) => line[j])),
    cells: shown,
    count: shown.reduce((sum, line) => sum + line.filter(Boolean).length, 0),
    total: rows.length * columns.length,
  };
}
