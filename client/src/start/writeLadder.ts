/** Puts new ladders on disk, each where no file is yet. */
import * as vscode from 'vscode';
import { languageId, openUnsaved } from '../ladderFiles';
import { slug } from '../slug';

/** Names that are tried before giving up. */
const mostNames = 1000;

/**
 * Writes a ladder into a folder under a free name, and opens it. Without a folder, or where it cannot be written, the
 * document is unsaved, and VS Code asks for its place when it is saved.
 */
export async function writeLadder(
  folder: vscode.Uri | undefined,
  role: string,
  text: string,
): Promise<vscode.TextDocument> {
  const written = folder && (await writeNew(folder, slug(role), text));
  if (written) return vscode.workspace.openTextDocument(written);
  const document = folder
    ? await openUnsaved(folder, role)
    : await vscode.workspace.openTextDocument({ language: languageId });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Where the text was written: `name.ladder.yaml`, `name-2.ladder.yaml`, …; undefined where it could not be. */
async function writeNew(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return undefined;
  for (let n = 1; n < mostNames; n++) {
    const file = vscode.Uri.joinPath(folder, `${name}${n === 1 ? '' : `-${n}`}.ladder.yaml`);
    if (isOpen(file) || (await exists(file))) continue;
    if (await createFile(file, text)) return file;
    // Somebody else was faster; or nothing can be written here.
    if (!(await exists(file))) return undefined;
  }
  return undefined;
}

/** Never over a file that is there: VS Code looks for that at the moment of writing. */
export async function createFile(file: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  try {
    return await vscode.workspace.applyEdit(edit);
  } catch {
    return false;
  }
}

/** Also under the address of a document that was never saved. */
function isOpen(file: vscode.Uri): boolean {
  const wanted = new Set([file.toString(), file.with({ scheme: 'untitled' }).toString()]);
  return vscode.workspace.textDocuments.some(({ uri }) => wanted.has(uri.toString()));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
