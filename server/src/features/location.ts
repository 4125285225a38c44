import type { Location } from 'vscode-languageserver-types';
import type { LadderDocument } from '../model/ladder';
import type { Span } from '../model/syntax';
import { placeIn, rangeOf, type Snapshot, textOf } from './snapshot';

/** Where a span of a ladder stands: the one place that says in which file that is. */
export function locationOf({ document, analysis }: Snapshot, span: Span): Location {
  const { uri = document.uri, ...range } = placeIn(document, analysis.composition.sources, span);
  return { uri, range };
}

/** Where a span of one file stands, whose offsets count from its start. */
export function locationIn(
  { uri, document }: { readonly uri: string; readonly document: LadderDocument },
  span: Span,
): Location {
  return { uri, range: rangeOf(textOf(uri, document), span) };
}
