/** The command of CodeLenses that lead to a place of a ladder. */
import * as vscode from 'vscode';
import { type Range, showPlaceCommand } from '../../server/src/protocol';

export function registerShowPlace(): vscode.Disposable {
  return vscode.commands.registerCommand(showPlaceCommand, async (uri: unknown, range: unknown) => {
    if (typeof uri !== 'string' || !isRange(range)) return;
    const { start, end } = range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  });
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return [start?.line, start?.character, end?.line, end?.character].every(
    (part) => Number.isInteger(part) && Number(part) >= 0,
  );
}
