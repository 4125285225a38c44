import type { Location, Position } from 'vscode-languageserver-types';
import type { Relations } from '../workspace/relations';
import { familyOf } from './family';
import { namedAt } from './ids';
import { locationIn } from './location';
import type { Snapshot } from './snapshot';

/**
 * `textDocument/references`: wherever the level, competency, value or group is named, in this file and in all that
 * mean the same by it.
 */
export function references(
  snapshot: Snapshot,
  position: Position,
  declarations: boolean,
  relations: () => Relations,
): Location[] {
  const { document, analysis } = snapshot;
  const named = namedAt(analysis, document.offsetAt(position));
  if (!named) return [];
  return familyOf(snapshot, named, relations()).files.flatMap(({ member, places }) =>
    places
      .filter(({ declaration }) => declarations || !declaration)
      .map(({ span }) => locationIn(member, span)),
  );
}
