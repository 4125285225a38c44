import type { MatrixView, Position, Range } from '../../../server/src/protocol';

/** Indexes into a `MatrixView`. */
export interface CellIndex {
  readonly level: number;
  readonly competency: number;
}

/**
 * The cell that a position of the text is in: of those whose range holds it, the innermost. A missing cell is
 * nowhere in the text (its range is only where to start looking), and one
 * of a file that the ladder builds on is in another text, so they are never the answer.
 */
export function cellAt(matrix: MatrixView, position: Position): CellIndex | null {
  let found: (CellIndex & { readonly range: Range }) | undefined;
  for (const [level, row] of matrix.cells.entries()) {
    for (const [competency, { missing, range }] of row.entries()) {
      if (
        missing ||
        range.uri !== undefined ||
        !holds(range, position) ||
        (found && !within(range, found.range))
      )
        continue;
      found = { level, competency, range };
    }
  }
  return found ? { level: found.level, competency: found.competency } : null;
}

/** The end counts: a cursor behind the last letter is still in the cell. */
function holds(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

function within(inner: Range, outer: Range): boolean {
  return holds(outer, inner.start) && holds(outer, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
