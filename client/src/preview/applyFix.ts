import * as vscode from 'vscode';
import type { ApplyFixParams } from '../../../server/src/protocol/reading';
import { fileName } from '../ladderFiles';
import type { Server } from '../server';

/**
 * Makes a fix that the preview shows, as an edit that can be undone in the ladder's editor. Nothing is changed when
 * the text has moved on since: what the reader saw is not what would be done.
 */
export async function applyFix(ladder: vscode.Uri, params: ApplyFixParams, server: Server): Promise<void> {
  const name = fileName(ladder);
  try {
    const answer = await server.fix(params);
    const document = await vscode.workspace.openTextDocument(ladder);
    if (!answer || document.version !== params.version) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          '“{0}” has changed since this fix was shown. Look again, and choose it once more.',
          name,
        ),
      );
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.set(
      ladder,
      answer.edits.map(({ range: { start, end }, newText }) =>
        vscode.TextEdit.replace(
          new vscode.Range(start.line, start.character, end.line, end.character),
          newText,
        ),
      ),
    );
    if (await vscode.workspace.applyEdit(edit)) return;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” cannot be edited, so that nothing was changed.', name),
    );
  } catch (error) {
    server.output.error(`Fix in ${ladder.toString(true)}: ${error}`);
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The fix could not be made in “{0}”: {1}', name, reason),
    );
  }
}
