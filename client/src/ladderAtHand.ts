/** Which ladder a command is about that is called for none: from the palette, a status bar, a walkthrough. */
import * as vscode from 'vscode';
import { fileName, isLadder } from './ladderFiles';
import { findLadders, pathOf } from './workspaceLadders';

/**
 * The ladder being edited. Where no text is being edited, since a preview or the walkthrough is in front, one that is
 * in sight beside it, else the last of those with a tab.
 */
export function ladderAtHand(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors, tabGroups } = vscode.window;
  if (activeTextEditor)
    return isLadder(activeTextEditor.document) ? activeTextEditor.document.uri : undefined;
  const seen = visibleTextEditors.find(({ document, viewColumn }) => viewColumn && isLadder(document));
  if (seen) return seen.document.uri;
  const ladders = new Set(vscode.workspace.textDocuments.filter(isLadder).map(({ uri }) => uri.toString()));
  return tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))
    .findLast((uri) => ladders.has(uri.toString()));
}

/**
 * The ladder at hand, else the one of the workspace, or which of several. Where there is none, the user is told how
 * to come by one.
 */
export async function chooseLadder(placeHolder: string): Promise<vscode.Uri | undefined> {
  const atHand = ladderAtHand();
  if (atHand) return atHand;
  const found = await findLadders();
  if (found.length === 0) {
    offerFirstLadder();
    return undefined;
  }
  if (found.length === 1) return found[0];
  const items = found.map((uri) => ({ label: fileName(uri), description: pathOf(uri), uri }));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.uri;
}

/** Not waited for: a notification may stay for as long as the user likes. */
function offerFirstLadder(): void {
  const start = vscode.l10n.t('New Ladder…');
  const bring = vscode.l10n.t('Import…');
  const message = vscode.l10n.t('There is no career ladder here yet. Start one, or import what you have.');
  void vscode.window.showInformationMessage(message, start, bring).then((choice) => {
    if (choice === start) return vscode.commands.executeCommand('careerLadder.newLadder');
    if (choice === bring) return vscode.commands.executeCommand('careerLadder.import');
    return undefined;
  });
}
