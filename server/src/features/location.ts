import type { Location } from 'vscode-languageserver-types';
import type { Span } from '../model/syntax';
import { placeIn, type Snapshot } from './snapshot';

/** Where a span of a ladder stands: the one place that says in which file that is. */
export function locationOf({ document, analysis }: Snapshot, span: Span): Location {
  const { uri = document.uri, ...range } = placeIn(document, analysis.composition.sources, span);
  return { uri, range };
}
