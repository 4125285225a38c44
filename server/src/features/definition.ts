import type { Location, Position } from 'vscode-languageserver-types';
import { namedAt, placesOf } from './ids';
import { locationIn, locationOf } from './location';
import type { Snapshot } from './snapshot';

/** `textDocument/definition`: where the level, competency or value gets its id, here and in what the file builds on. */
export function definition(snapshot: Snapshot, position: Position): Location[] {
  const { document, analysis } = snapshot;
  const named = namedAt(analysis, document.offsetAt(position));
  if (!named) return [];
  const own = placesOf(analysis, named).filter(({ declaration }) => declaration);
  const bases = analysis.composition.sources.files.toReversed().flatMap((file) =>
    placesOf(file, named)
      .filter(({ declaration }) => declaration)
      .map(({ span }) => locationIn(file, span)),
  );
  return [...own.map(({ span }) => locationOf(snapshot, span)), ...bases];
}
