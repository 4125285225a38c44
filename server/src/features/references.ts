import type { Location, Position } from 'vscode-languageserver-types';
import { namedAt, placesOf } from './ids';
import { locationOf } from './location';
import type { Snapshot } from './snapshot';

/** `textDocument/references`: wherever the level, competency or value is named by its id. */
export function references(snapshot: Snapshot, position: Position, declarations: boolean): Location[] {
  const { document, analysis } = snapshot;
  const named = namedAt(analysis, document.offsetAt(position));
  if (!named) return [];
  const places = placesOf(analysis, named).filter(({ declaration }) => declarations || !declaration);
  return places.map(({ span }) => locationOf(snapshot, span));
}
