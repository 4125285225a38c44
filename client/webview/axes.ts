// The matrix turned one way or the other: what its rows and columns are.
import type { CellView, CompetencyView, LevelView } from '../../server/src/protocol';
import type { Picture } from './settle';
import { levelTitle, title } from './words';

/** A row or a column. */
export type Entry =
  | {
      readonly kind: 'level';
      readonly key: string;
      readonly index: number;
      readonly title: string;
      readonly view: LevelView;
    }
  | {
      readonly kind: 'competency';
      readonly key: string;
      readonly index: number;
      readonly title: string;
      readonly view: CompetencyView;
    };

/** Neighbouring entries of one group; `name` is undefined for those without. */
export interface Group {
  readonly key: string;
  readonly name: string | undefined;
  readonly entries: readonly Entry[];
}

export interface Axes {
  readonly rows: readonly Entry[];
  readonly columns: readonly Entry[];
  /** `cells[row][column]` */
  readonly cells: readonly (readonly CellView[])[];
}

/** Levels as rows and competencies as columns, or the other way round. */
export function axesOf({ matrix, levelKeys, competencyKeys }: Picture, transposed: boolean): Axes {
  const levels = matrix.levels.map(
    (view, index): Entry => ({ kind: 'level', key: levelKeys[index]!, index, title: levelTitle(view), view }),
  );
  const competencies = matrix.competencies.map(
    (view, index): Entry => ({
      kind: 'competency',
      key: competencyKeys[index]!,
      index,
      title: title(view),
      view,
    }),
  );
  if (!transposed) return { rows: levels, columns: competencies, cells: matrix.cells };
  const cells = competencies.map((_, j) => matrix.cells.map((row) => row[j]!));
  return { rows: competencies, columns: levels, cells };
}

/** The groups along an axis, in order; undefined when it has none. */
export function groupsOf(entries: readonly Entry[]): readonly Group[] | undefined {
  const groups: { key: string; name: string | undefined; entries: Entry[] }[] = [];
  const seen = new Map<string | undefined, number>();
  for (const entry of entries) {
    const name = entry.kind === 'competency' ? entry.view.group : undefined;
    const last = groups.at(-1);
    if (last && last.name === name) {
      last.entries.push(entry);
      continue;
    }
    // A name may come back after another group; the key must differ then.
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    groups.push({ key: `${times}:${name ?? ''}`, name, entries: [entry] });
  }
  return groups.some(({ name }) => name !== undefined) ? groups : undefined;
}
