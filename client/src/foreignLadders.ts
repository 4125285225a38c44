/** Ladders that are open in another language, plain YAML say: another extension looks after them. */
import * as vscode from 'vscode';
import { configNames } from '../../server/src/protocol';
import { configLanguageId } from './configFiles';
import { fileName, isLadder } from './ladderFiles';
import type { Server } from './server';
import { isLadderFile } from './workspaceLadders';

export function registerForeignLadders(server: Server): vscode.Disposable {
  const tell = (document: vscode.TextDocument, foreign: boolean) => {
    if (isForeign(document)) server.foreign({ uri: document.uri.toString(), foreign });
  };
  return vscode.Disposable.from(
    server.onDidStart(() => {
      for (const document of vscode.workspace.textDocuments) tell(document, true);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => tell(document, true)),
    vscode.workspace.onDidCloseTextDocument((document) => tell(document, false)),
  );
}

/** Ours by its name, and not by its language. */
function isForeign(document: vscode.TextDocument): boolean {
  if (isLadderFile(document.uri)) return !isLadder(document);
  const isConfig = (configNames as readonly string[]).includes(fileName(document.uri));
  return isConfig && document.languageId !== configLanguageId;
}
