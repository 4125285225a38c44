/** Which documents are ladders, and how new ones are named. */
import * as vscode from 'vscode';
import { slug } from './slug';

export const languageId = 'career-ladder';

export function isLadder(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

/** The last part of a URI's path: `swe.ladder.yaml`. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/**
 * Opens a document that has its name and place but is written to disk only when the user saves it. The name is
 * free: neither a file nor an open document has it, so that nothing can be overwritten. Without a folder, or where
 * VS Code offers no such documents, it is an untitled one of our language.
 */
export async function openUnsaved(
  folder: vscode.Uri | undefined,
  role: string,
): Promise<vscode.TextDocument> {
  if (folder && (folder.scheme === 'file' || folder.scheme === 'vscode-remote')) {
    for (let n = 1; n < 1000; n++) {
      const file = vscode.Uri.joinPath(folder, `${slug(role)}${n === 1 ? '' : `-${n}`}.ladder.yaml`);
      const unsaved = file.with({ scheme: 'untitled' });
      if (isOpen(file) || isOpen(unsaved) || (await exists(file))) continue;
      const document = await vscode.workspace.openTextDocument(unsaved);
      return isLadder(document) ? document : vscode.languages.setTextDocumentLanguage(document, languageId);
    }
  }
  return vscode.workspace.openTextDocument({ language: languageId });
}

function isOpen(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === wanted);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
