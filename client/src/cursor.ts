/** Tells the server on which line the cursor is, so that it judges what is written when the author goes on. */
import * as vscode from 'vscode';
import { isLadder } from './ladderFiles';
import type { Server } from './server';

export function registerCursor(server: Server): vscode.Disposable {
  /** What was told last. Typing moves the cursor too, mostly along one line. */
  let last: { readonly uri: string; readonly line: number } | undefined;

  function tell(editor: vscode.TextEditor | undefined): void {
    const ladder = editor && isLadder(editor.document) ? editor : undefined;
    const uri = ladder?.document.uri.toString();
    const line = ladder?.selection.active.line;
    if (last && last.uri === uri && last.line === line) return;
    if (last && last.uri !== uri) server.cursor({ uri: last.uri, line: null });
    last = uri === undefined || line === undefined ? undefined : { uri, line };
    if (last) server.cursor(last);
  }

  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) tell(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor(tell),
  );
}
