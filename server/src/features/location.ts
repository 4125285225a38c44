import type { Location } from 'vscode-languageserver-types';
import type { Span } from '../model/syntax';
import { rangeOf, type Snapshot } from './snapshot';

/** Where a span of a ladder stands: the one place that says in which file that is. */
export function locationOf({ document }: Snapshot, span: Span): Location {
  return { uri: document.uri, range: rangeOf(document, span) };
}
