import type { MatrixView } from '../../server/src/protocol';

/**
 * Every message brings a fresh clone of the whole matrix. Gives that matrix with every part that draws the same
 * as before taken from `before`, so that what is unchanged can be told by `===` and left alone. Ranges do not
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
  const matrix: MatrixView = {
    ...next,
    levels: next.levels.map((level, i) => same(old.matrix.levels[rows.get(levelKeys[i]!) ?? -1], level)),
    competencies: next.competencies.map((competency, j) =>
      same(old.matrix.competencies[oldColumn[j]!], competency),
    ),
    cells: next.cells.map((row, i) => {
      const oldRow = old.matrix.cells[rows.get(levelKeys[i]!) ?? -1];
      return row.map((cell, j) => same(oldRow?.[oldColumn[j]!], cell));
    }),
    coverage: same(old.matrix.coverage, next.coverage),
    report: same(old.matrix.report, next.report),
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

/**
 * Keys for the new entries, kept from the old ones that they most likely are: those of the same id (or text),
 * else those that stand at the same place among their neighbours. Ids may be anything and occur twice.
 */
export function keepKeys(
  oldKeys: readonly string[],
  oldIds: readonly string[],
  newIds: readonly string[],
): string[] {
  const waiting = new Map<string, number[]>();
  oldIds.forEach((id, i) => {
    const places = waiting.get(id);
    if (places) places.push(i);
    else waiting.set(id, [i]);
  });
  // Taken from the end, so that no array is shifted.
  for (const places of waiting.values()) places.reverse();
  const taken = new Set<number>();
  const from = newIds.map((id) => {
    const place = waiting.get(id)?.pop();
    if (place !== undefined) taken.add(place);
    return place;
  });
  from.forEach((place, i) => {
    const candidate = i === 0 ? 0 : (from[i - 1] ?? -2) + 1;
    if (place !== undefined || candidate < 0 || candidate >= oldIds.length || taken.has(candidate)) return;
    taken.add(candidate);
    from[i] = candidate;
  });
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

/** `next`, or `old` when the two draw the same. */
function same<T>(old: T | undefined, next: T): T {
  return old !== undefined && drawsTheSame(old, next) ? old : next;
}

/** Structural equality of plain JSON, but for places in the file. */
export function drawsTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => drawsTheSame(item, b[i]));
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key in left) {
    if (key !== 'range' && !drawsTheSame(left[key], right[key])) return false;
  }
  for (const key in right) {
    if (key !== 'range' && right[key] !== undefined && left[key] === undefined) return false;
  }
  return true;
}

function ids(entries: readonly { readonly id: string }[] = []): readonly string[] {
  return entries.map((entry) => entry.id);
}

function indexOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, i) => [key, i]));
}
