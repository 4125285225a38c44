import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import { type IdKind, occurrencesOf } from './ids';
import type { Snapshot } from './snapshot';

/** Kinds of our own; package.json says which colors of a theme stand for them, as the grammar does. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ['level', 'competency', 'value'] satisfies IdKind[],
  tokenModifiers: ['declaration'],
};

/** `textDocument/semanticTokens`: the ids of levels, competencies and values, wherever they are written. */
export function semanticTokens({ document, analysis }: Snapshot, range?: Range): SemanticTokens {
  const first = range ? document.offsetAt(range.start) : 0;
  const last = range ? document.offsetAt(range.end) : analysis.document.text.length;
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  let done = -1;
  for (const { kind, span, declaration } of occurrencesOf(analysis)) {
    // Groups are words as any others.
    if (kind === 'group' || span.end < first || span.start > last || span.start < done) continue;
    const start = document.positionAt(span.start);
    // A token stands on one line.
    if (document.positionAt(span.end).line !== start.line) continue;
    const line = start.line - before.line;
    const character = line === 0 ? start.character - before.character : start.character;
    const type = semanticTokensLegend.tokenTypes.indexOf(kind);
    data.push(line, character, span.end - span.start, type, declaration ? 1 : 0);
    before = start;
    done = span.end;
  }
  return { data };
}
