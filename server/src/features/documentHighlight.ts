import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { namedAt, placesOf } from './ids';
import { rangeOf, type Snapshot } from './snapshot';

/** `textDocument/documentHighlight`: the other places of what the cursor is on. */
export function documentHighlights(
  { document, analysis }: Snapshot,
  position: Position,
): DocumentHighlight[] {
  const named = namedAt(analysis, document.offsetAt(position));
  if (!named) return [];
  return placesOf(analysis, named).map(({ span, declaration }) => ({
    range: rangeOf(document, span),
    kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
