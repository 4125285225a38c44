import type { Hover, Position } from 'vscode-languageserver-types';
import type { Snapshot } from './snapshot';

/** `textDocument/hover`. */
export function hover(_snapshot: Snapshot, _position: Position): Hover | null {
  return null;
}
