import type { DocumentLink } from 'vscode-languageserver-types';
import { rangeOf, type Snapshot } from './snapshot';

/** `textDocument/documentLink`: the paths of `extends` that lead to a file. */
export function documentLinks({ document, analysis }: Snapshot): DocumentLink[] {
  const { lookups } = analysis.composition;
  return analysis.document.ladder.extends.flatMap(({ value, span }) => {
    const found = lookups.find(({ from, path }) => from === lookups[0]?.from && path === value)?.found;
    return found?.kind === 'base' ? [{ range: rangeOf(document, span), target: found.uri }] : [];
  });
}
