import type { MatrixView } from '../../server/src/protocol';
import { isSame, origins } from '../../server/src/protocol/patch';

/**
 * A message may bring a fresh clone of the whole matrix. Gives that matrix with every part that draws the same
 * as before taken from `before`, so that what is unchanged can be told by `===` and left alone. What a patch has
 * left alone is told by `===` to begin with. Ranges do not
 * count: a new line at the top of the file moves them all and draws nothing new. So read ranges from `next`.
 */
export function settle(before: Picture | undefined, next: MatrixView): Picture {
  const old = before?.matrix.uri === next.uri ? before : undefined;
  const levelKeys = keepKeys(old?.levelKeys ?? [], ids(old?.matrix.levels), ids(next.levels));
  const competencyKeys = keepKeys(
    old?.competencyKeys ?? [],
    ids(old?.matrix.competencies),
    ids(next.competencies),
  );
  if (!old) return { matrix: next, latest: next, levelKeys, competencyKeys };
  const rows = indexOf(old.levelKeys);
  const columns = indexOf(old.competencyKeys);
  const oldColumn = competencyKeys.map((key) => columns.get(key) ?? -1);
  const { matrix: drawn, latest } = old;
  const cells = next.cells.map((row, i) => {
    const k = rows.get(levelKeys[i]!) ?? -1;
    const [oldRow, latestRow] = [drawn.cells[k], latest.cells[k]];
    return row.map((cell, j) => {
      const l = oldColumn[j]!;
      return same(oldRow?.[l], cell, latestRow?.[l]);
    });
  });
  const matrix: MatrixView = {
    ...next,
    levels: next.levels.map((level, i) => same(drawn.levels[rows.get(levelKeys[i]!) ?? -1], level)),
    competencies: next.competencies.map((competency, j) =>
      same(drawn.competencies[oldColumn[j]!], competency),
    ),
    cells,
    coverage: same(drawn.coverage, next.coverage),
    report: same(drawn.report, next.report),
  };
  return { matrix, latest: next, levelKeys, competencyKeys };
}

/** A matrix as it is drawn. */
export interface Picture {
  /** To draw from; its ranges may be old. */
  readonly matrix: MatrixView;
  /** The newest message: where things stand in the file now. */
  readonly latest: MatrixView;
  /** One for each level, unique, and the same from message to message even while its id is being typed. */
  readonly levelKeys: readonly string[];
  readonly competencyKeys: readonly string[];
}

/** Keys for the new entries, kept from the old ones that they most likely are. */
export function keepKeys(
  oldKeys: readonly string[],
  oldIds: readonly string[],
  newIds: readonly string[],
): string[] {
  const from = origins(oldIds, newIds);
  const used = new Set(from.map((place) => (place === undefined ? undefined : oldKeys[place])));
  const times = new Map<string, number>();
  return from.map((place, i) => {
    if (place !== undefined) return oldKeys[place]!;
    // A text of any length can be an id here; its beginning tells enough.
    const id = newIds[i]!.slice(0, 60);
    let n = times.get(id) ?? 0;
    while (used.has(`${n}:${id}`)) n++;
    times.set(id, n + 1);
    return `${n}:${id}`;
  });
}

/** `next`, or `old` when the two draw the same, as they do where it was drawn for this very one. */
function same<T>(old: T | undefined, next: T, drawnFor?: T): T {
  return old !== undefined && (next === drawnFor || drawsTheSame(old, next)) ? old : next;
}

/** Equal but for places in the file. */
export function drawsTheSame(a: unknown, b: unknown): boolean {
  return isSame(a, b, anywhere);
}

const anywhere = () => true;

function ids(entries: readonly { readonly id: string }[] = []): readonly string[] {
  return entries.map((entry) => entry.id);
}

function indexOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, i) => [key, i]));
}
