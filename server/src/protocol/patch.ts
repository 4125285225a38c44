/**
 * What has changed between two pictures of one matrix, and how the later one is made of the earlier. All sides do it
 * the same way, so it stands here; it imports nothing but types, as all of this room.
 */
import type { CellView, CompetencyView, LevelView, MatrixView, Position, Range } from './index';
import type { ReadingCompetency, ReadingView } from './reading';

/** In place of a whole `MatrixView`, where the client holds the one before. Indexes are the later picture's. */
export interface MatrixPatch {
  /** The `stamp` of the picture that it changes. It fits no other. */
  readonly base: string;
  /** Applied first. */
  readonly moved?: Moved;
  /** Where each level was in the picture before; -1: nowhere. Without it each is where it was. */
  readonly rows?: readonly number[];
  /** The same of competencies. */
  readonly columns?: readonly number[];
  /** All but what is told in parts, as it is now. */
  readonly head: Omit<MatrixView, 'levels' | 'competencies' | 'cells' | 'reading'>;
  /** Those that are others now. */
  readonly levels: readonly Part<LevelView>[];
  readonly competencies: readonly Part<CompetencyView>[];
  readonly cells: readonly (readonly [level: number, competency: number, cell: CellView])[];
  /** The level that is read, if one is. */
  readonly reading?: ReadingPatch;
}

/** Of `careerLadder/matrix`. A patch only for one who named a base. */
export type MatrixAnswer = MatrixView | MatrixPatch;

export type Part<T> = readonly [index: number, view: T];

export interface ReadingPatch {
  readonly head: Omit<ReadingView, 'competencies'>;
  /** All of them, where the picture before had none, or others. */
  readonly all?: readonly ReadingCompetency[];
  /** Else those that are others now. */
  readonly parts?: readonly Part<ReadingCompetency>[];
}

/** Lines came in or went: what stood on line `from` of the ladder's own file, or below, is `by` lines further down. */
export interface Moved {
  readonly from: number;
  readonly by: number;
}

export function isPatch(answer: MatrixAnswer): answer is MatrixPatch {
  return 'base' in answer;
}

/** The later picture. Takes the earlier one over: of what has only moved, the places are set where they stand. */
export function patched(earlier: MatrixView, patch: MatrixPatch): MatrixView {
  const { moved, rows, columns, head, reading } = patch;
  if (moved) move([earlier.levels, earlier.competencies, earlier.cells], moved);
  const cells = placed(earlier.cells, rows, []).map((row) => (columns ? placed(row, columns) : row));
  const copied = new Set<number>();
  for (const [level, competency, cell] of patch.cells) {
    // What has not changed stays the same object, for those who look for changes.
    if (!copied.has(level)) cells[level] = [...cells[level]!];
    copied.add(level);
    (cells[level] as CellView[])[competency] = cell;
  }
  return {
    ...head,
    levels: replaced(placed(earlier.levels, rows), patch.levels),
    competencies: replaced(placed(earlier.competencies, columns), patch.competencies),
    cells,
    ...(reading && { reading: readingOf(earlier.reading, reading) }),
  };
}

function readingOf(earlier: ReadingView | undefined, { head, all, parts = [] }: ReadingPatch): ReadingView {
  return { ...head, competencies: all ?? replaced(earlier?.competencies ?? [], parts) };
}

/** What is new at a place comes with the patch; until then its place is kept with `nothing`. */
function placed<T>(items: readonly T[], from: readonly number[] | undefined, nothing?: T): T[] {
  return from ? from.map((index) => (index < 0 ? nothing! : items[index]!)) : [...items];
}

function replaced<T>(items: readonly T[], parts: readonly Part<T>[]): readonly T[] {
  if (parts.length === 0) return items;
  const all = [...items];
  for (const [index, item] of parts) all[index] = item;
  return all;
}

/** Sets all places in the ladder's own file on. */
function move(value: unknown, moved: Moved): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) move(item, moved);
    return;
  }
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key];
    if (typeof part !== 'object') continue;
    if (key === 'range') moveRange(part as Range, moved);
    else move(part, moved);
  }
}

function moveRange({ start, end, uri }: Range, moved: Moved): void {
  if (uri !== undefined) return;
  (start as Writable).line = lineAfter(start, moved);
  (end as Writable).line = lineAfter(end, moved);
}

type Writable = { -readonly [K in keyof Position]: Position[K] };

/** The line of a place once lines came in or went above it. */
export function lineAfter({ line }: Position, { from, by }: Moved): number {
  return line >= from ? line + by : line;
}

/** Structural equality of plain JSON; `isPlace` tells of what stands under the key `range`. */
export function isSame(a: unknown, b: unknown, isPlace: (a: unknown, b: unknown) => boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    // Loops, as there are a hundred thousand of these in a large ladder.
    for (let i = 0; i < a.length; i++) if (!isSame(a[i], b[i], isPlace)) return false;
    return true;
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  for (const key in left) {
    const same = key === 'range' ? isPlace : isSame;
    if (!same(left[key], right[key], isPlace)) return false;
  }
  for (const key in right) {
    if (right[key] === undefined || left[key] !== undefined) continue;
    if (key !== 'range' || !isPlace(undefined, right[key])) return false;
  }
  return true;
}

/**
 * Where each of the new entries was among the old ones, that it most likely is: the one of the same id (or text), else
 * the one that stands at the same place among its neighbours. Ids may be anything and occur twice.
 */
export function origins(oldIds: readonly string[], newIds: readonly string[]): (number | undefined)[] {
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
  return from;
}
