/** The command of CodeLenses that tell how many roles use something: shows where. */
import * as vscode from 'vscode';
import { type Position, showUsesCommand, type UsesParams } from '../../server/src/protocol';
import type { Server } from './server';

export function registerShowUses(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand(
    showUsesCommand,
    async (uri: unknown, position: unknown, named: unknown) => {
      if (typeof uri !== 'string' || !isPosition(position)) return;
      const isNamed = typeof named === 'object' && named !== null;
      const params: UsesParams = {
        uri,
        ...(isNamed && { named: named as NonNullable<UsesParams['named']> }),
      };
      const locations = (await server.uses(params)).map(({ uri: file, range: { start, end } }) => {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        return new vscode.Location(vscode.Uri.parse(file), range);
      });
      const at = new vscode.Position(position.line, position.character);
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        at,
        locations,
      );
    },
  );
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return [line, character].every((part) => Number.isInteger(part) && Number(part) >= 0);
}
