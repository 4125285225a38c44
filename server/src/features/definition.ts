import type { Location, Position } from 'vscode-languageserver-types';
import { namedAt, placesOf } from './ids';
import { locationOf } from './location';
import type { Snapshot } from './snapshot';

/** `textDocument/definition`: where the level, competency or value gets its id. */
export function definition(snapshot: Snapshot, position: Position): Location[] {
  const { document, analysis } = snapshot;
  const named = namedAt(analysis, document.offsetAt(position));
  if (!named) return [];
  const declared = placesOf(analysis, named).filter(({ declaration }) => declaration);
  return declared.map(({ span }) => locationOf(snapshot, span));
}
