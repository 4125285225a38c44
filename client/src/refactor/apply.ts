import * as vscode from 'vscode';
import type { RefactorChoices, Refactoring } from '../../../server/src/protocol/refactor';
import type { Server } from '../server';

/** Has a refactoring made in all files that it changes, as one step that can be undone. Tells when it cannot be. */
export async function makeRefactoring(
  server: Server,
  document: vscode.TextDocument,
  { version }: RefactorChoices,
  refactoring: Refactoring,
): Promise<void> {
  const answer = await server.refactor({ uri: document.uri.toString(), version, refactoring });
  if (!answer || document.version !== version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The ladder has changed meanwhile, so nothing was done. Try again.'),
    );
    return;
  }
  if (answer.kind === 'refused') {
    void vscode.window.showWarningMessage(answer.reason);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (answer.created) {
    const contents = new TextEncoder().encode(answer.created.text);
    edit.createFile(vscode.Uri.parse(answer.created.uri), { contents });
  }
  for (const { uri, edits } of answer.files) {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(
        vscode.Uri.parse(uri),
        new vscode.Range(start.line, start.character, end.line, end.character),
        newText,
      );
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Not all files could be changed, so nothing was done.'),
    );
  }
}
