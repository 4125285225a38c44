import * as vscode from 'vscode';
import { openUnsaved } from './ladderFiles';
import { starter } from './starter';

export function registerNewLadder(): vscode.Disposable {
  return vscode.commands.registerCommand('careerLadder.newLadder', newLadder);
}

/**
 * Asks for the role, and opens a ladder to start from. With a folder open it has its name and place there already,
 * so that saving asks nothing; nothing is on disk before that.
 */
async function newLadder(): Promise<void> {
  const role = await vscode.window.showInputBox({
    title: 'New Career Ladder',
    prompt: 'Which role is the ladder for?',
    placeHolder: 'Software Engineer',
    validateInput: (value) => (value.trim() === '' ? 'A ladder is for a role: name it.' : undefined),
  });
  if (role === undefined) return;
  const folder = await chooseFolder();
  if (folder === null) return;
  const document = await openUnsaved(folder, role);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const snippet = new vscode.SnippetString();
  for (const piece of starter(role)) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else snippet.appendPlaceholder(piece.fill);
  }
  await editor.insertSnippet(snippet, new vscode.Position(0, 0));
}

/** The folder to write to; undefined without one, null when the user changed their mind. */
async function chooseFolder(): Promise<vscode.Uri | undefined | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const folder = await vscode.window.showWorkspaceFolderPick({
    placeHolder: 'The folder for the new ladder',
  });
  return folder ? folder.uri : null;
}
