import type { InlayHint, Range } from 'vscode-languageserver-types';
import { occurrencesOf } from './ids';
import type { Snapshot } from './snapshot';

/** `textDocument/inlayHint`: the names of levels, beside their ids at cells and in `follows`. */
export function inlayHints({ document, analysis }: Snapshot, range: Range): InlayHint[] {
  const { ladder, graph } = analysis;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return occurrencesOf(analysis).flatMap(({ kind, id, span, declaration }) => {
    if (kind !== 'level' || declaration || span.end < start || span.start > end) return [];
    const index = graph.indexOf(id);
    const name = index === undefined ? undefined : ladder.levels[index]?.name?.value;
    if (!name || name === id) return [];
    return [{ position: document.positionAt(span.end), label: name, paddingLeft: true }];
  });
}
