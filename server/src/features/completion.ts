import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Snapshot } from './snapshot';

/** `textDocument/completion`. */
export function completion(_snapshot: Snapshot, _position: Position): CompletionItem[] {
  return [];
}
