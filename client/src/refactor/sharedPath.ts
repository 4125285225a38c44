import * as vscode from 'vscode';

/** A path for a new shared file beside a ladder, where none is yet. */
export async function suggestedPath(uri: vscode.Uri): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const name = `./shared${number === 1 ? '' : `-${number}`}.ladder.yaml`;
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, '..', name));
    } catch {
      return name;
    }
  }
  return './shared.ladder.yaml';
}
