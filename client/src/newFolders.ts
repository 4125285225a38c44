/**
 * Folders that come into the workspace with ladders in them: moved there, unpacked, checked out. Of those VS Code may
 * tell the folder alone, which no pattern for ladders matches.
 */
import * as vscode from 'vscode';
import type { Server } from './server';
import { laddersBelow, storedLadders } from './workspaceLadders';

/** Milliseconds that news are collected for. */
const calm = 300;
/** More than somebody moves: a build writes files, or a branch is checked out. */
const many = 100;

export function registerNewFolders(server: Server): vscode.Disposable {
  const created = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    timer = undefined;
    const uris = [...created.values()];
    created.clear();
    const found = uris.length > many ? [await storedLadders()] : await Promise.all(uris.map(laddersIn));
    const ladders = found.flat();
    if (ladders.length > 0) server.created(ladders);
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => {
      if (/\/(?:node_modules|\.git)(?:\/|$)/.test(uri.path)) return;
      created.set(uri.toString(), uri);
      timer ??= setTimeout(() => void look(), calm);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** Of a file nothing: these are told of anyway. */
async function laddersIn(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type === vscode.FileType.Directory ? await laddersBelow(uri) : [];
  } catch {
    return []; // Gone again.
  }
}
