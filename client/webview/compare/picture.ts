// What is drawn, with every part that draws the same as before taken from before.
import type { AlignedCell, AlignedEntry, ComparisonView } from '../../../server/src/protocol/comparison';
import { drawsTheSame, keepKeys } from '../settle';
import type { Grouping } from './host';
import { isChange, linesOf } from './lines';

export interface Picture {
  /** To draw from; its ranges may be old. */
  readonly view: ComparisonView;
  /** The newest message: where things stand in the files now. */
  readonly latest: ComparisonView;
  /** One for each level, unique, and the same from message to message. */
  readonly levelKeys: readonly string[];
  readonly competencyKeys: readonly string[];
}

/** Every message is a fresh clone: what is unchanged in it is to be told by `===`. Places in files do not count. */
export function settle(before: Picture | undefined, next: ComparisonView): Picture {
  const old = before && sameSides(before.view, next) ? before : undefined;
  const levelKeys = keepKeys(old?.levelKeys ?? [], ids(old?.view.levels), ids(next.levels));
  const competencyKeys = keepKeys(
    old?.competencyKeys ?? [],
    ids(old?.view.competencies),
    ids(next.competencies),
  );
  if (!old) return { view: next, latest: next, levelKeys, competencyKeys };
  const rows = new Map(old.levelKeys.map((key, i) => [key, i]));
  const columns = new Map(old.competencyKeys.map((key, i) => [key, i]));
  const rowOf = levelKeys.map((key) => rows.get(key) ?? -1);
  const columnOf = competencyKeys.map((key) => columns.get(key) ?? -1);
  const { view } = old;
  const settled: ComparisonView = {
    ...next,
    sides: same(view.sides, next.sides),
    summary: same(view.summary, next.summary),
    others: same(view.others, next.others),
    levels: next.levels.map((level, i) => same(view.levels[rowOf[i]!], level)),
    competencies: next.competencies.map((one, j) => same(view.competencies[columnOf[j]!], one)),
    cells: next.cells.map((row, i) =>
      row.map((cell, j) => same(view.cells[rowOf[i]!]?.[columnOf[j]!], cell)),
    ),
  };
  return { view: settled, latest: next, levelKeys, competencyKeys };
}

function sameSides(a: ComparisonView, b: ComparisonView): boolean {
  return (
    a.kind === b.kind && a.sides.map(({ uri }) => uri).join('\n') === b.sides.map(({ uri }) => uri).join('\n')
  );
}

function ids(entries: readonly AlignedEntry[] = []): string[] {
  return entries.map(({ sides }) => sides.map((side) => side?.id ?? '').join('\n'));
}

function same<T>(old: T | undefined, next: T): T {
  return old !== undefined && drawsTheSame(old, next) ? old : next;
}

/** A row of the table: a cell as all sides have it. */
export interface Row {
  readonly key: string;
  readonly level: number;
  readonly competency: number;
  /** What its head names. */
  readonly entry: AlignedEntry;
  readonly cell: AlignedCell;
  /** Its heading says already that not all sides have it. */
  readonly told: boolean;
}

/** The rows under one heading. */
export interface Group {
  readonly key: string;
  readonly entry: AlignedEntry;
  readonly rows: readonly Row[];
  readonly unchanged: number;
}

export function groupsOf({ view, levelKeys, competencyKeys }: Picture, grouping: Grouping): readonly Group[] {
  const headings = grouping === 'level' ? view.levels : view.competencies;
  const row = (level: number, competency: number): Row => ({
    key: `${levelKeys[level]} ${competencyKeys[competency]}`,
    level,
    competency,
    entry: grouping === 'level' ? view.competencies[competency]! : view.levels[level]!,
    cell: view.cells[level]![competency]!,
    told: headings[grouping === 'level' ? level : competency]!.sides.includes(null) && view.kind !== 'levels',
  });
  const group = (key: string, entry: AlignedEntry, all: readonly Row[]): Group => {
    // No side has both this level and this competency: nobody could say anything here.
    const rows = all.filter(({ cell }) => cell.sides.some((side) => side !== null));
    return { key, entry, rows, unchanged: rows.filter(({ cell }) => cell.change === 'same').length };
  };
  if (grouping === 'level') {
    return view.levels.map((entry, i) =>
      group(
        `level ${levelKeys[i]}`,
        entry,
        view.competencies.map((_, j) => row(i, j)),
      ),
    );
  }
  return view.competencies.map((entry, j) =>
    group(
      `competency ${competencyKeys[j]}`,
      entry,
      view.levels.map((_, i) => row(i, j)),
    ),
  );
}

/** How many places there are to go from change to change: headings and lines. */
export function countChanges(groups: readonly Group[], kind: ComparisonView['kind']): number {
  let n = 0;
  for (const { entry, rows } of groups) {
    if (entry.change !== 'same' && kind !== 'levels') n++;
    for (const { cell, told } of rows) {
      if (cell.change !== 'same') n += linesOf(cell, kind).filter((line) => isChange(line, told)).length;
    }
  }
  return n;
}
