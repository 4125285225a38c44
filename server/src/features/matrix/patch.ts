import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MatrixView, Range } from '../../protocol';
import {
  isSame,
  lineAfter,
  type MatrixPatch,
  type Moved,
  origins,
  type Part,
  type ReadingPatch,
} from '../../protocol/patch';
import type { ReadingView } from '../../protocol/reading';

/**
 * What makes `after` of `before`. `moved`: how lines have moved between their texts, where that is known; the two must
 * have no part in common then, since what is the same object stands where it stood.
 */
export function patchBetween(
  base: string,
  before: MatrixView,
  after: MatrixView,
  moved?: Moved,
): MatrixPatch {
  const isPlace = (a: unknown, b: unknown) => standsWhere(a as Range, b as Range, moved);
  const same = (a: unknown, b: unknown) => isSame(a, b, isPlace);
  const rows = alignment(before.levels, after.levels);
  const columns = alignment(before.competencies, after.competencies);
  const { levels, competencies, cells, reading: read, ...head } = after;
  const reading = read && readingPatch(before.reading, read, columns, same);
  const changed: MatrixPatch['cells'][number][] = [];
  cells.forEach((row, level) => {
    const known = before.cells[rows?.[level] ?? level];
    row.forEach((cell, competency) => {
      if (!same(known?.[columns?.[competency] ?? competency], cell)) changed.push([level, competency, cell]);
    });
  });
  return {
    base,
    ...(moved && { moved }),
    ...(rows && { rows }),
    ...(columns && { columns }),
    head,
    levels: others(before.levels, levels, rows, same),
    competencies: others(before.competencies, competencies, columns, same),
    cells: changed,
    ...(reading && { reading }),
  };
}

type Same = (a: unknown, b: unknown) => boolean;

/** Whether a place is where another one was, or has moved to. */
export function standsWhere(a: Range, b: Range, moved?: Moved): boolean {
  if (a.uri !== b.uri) return false;
  const by = a.uri === undefined ? moved : undefined;
  return (
    a.start.character === b.start.character &&
    a.end.character === b.end.character &&
    (by ? lineAfter(a.start, by) : a.start.line) === b.start.line &&
    (by ? lineAfter(a.end, by) : a.end.line) === b.end.line
  );
}

/** Where the entries were; undefined where each is where it was. */
function alignment(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly number[] | undefined {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const from = origins(ids(before), ids(after)).map((place) => place ?? -1);
  const asTheyWere = from.length === before.length && from.every((place, index) => place === index);
  return asTheyWere ? undefined : from;
}

/** Those that differ from what they were. */
function others<T>(
  before: readonly T[],
  after: readonly T[],
  from: readonly number[] | undefined,
  same: Same,
): Part<T>[] {
  return after.flatMap((entry, index): Part<T>[] =>
    same(before[from?.[index] ?? index], entry) ? [] : [[index, entry]],
  );
}

function readingPatch(
  before: ReadingView | undefined,
  { competencies, ...head }: ReadingView,
  columns: readonly number[] | undefined,
  same: Same,
): ReadingPatch {
  if (!before || columns) return { head, all: competencies };
  return { head, parts: others(before.competencies, competencies, undefined, same) };
}

/**
 * How the lines have moved between two texts, where one place has changed; undefined when their number is the same.
 * What moved otherwise is told in parts.
 */
export function movedLines(before: TextDocument, after: TextDocument): Moved | undefined {
  const by = after.lineCount - before.lineCount;
  if (by === 0) return undefined;
  const text = before.getText();
  const behind = text.indexOf('\n', text.length - commonEnd(text, after.getText()) - 1);
  return behind < 0 ? undefined : { from: before.positionAt(behind + 1).line, by };
}

/** How many characters two texts have in common at their ends. Whole stretches are compared quickly. */
function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let common = 0;
  for (let step = 2 ** 16; step >= 1; step >>= 4) {
    const piece = (text: string) => text.slice(text.length - common - step, text.length - common);
    while (common + step <= most && piece(a) === piece(b)) common += step;
  }
  return common;
}
