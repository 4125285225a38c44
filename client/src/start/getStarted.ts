/** The walkthrough of the first steps: how it is opened, and what it takes for done. */
import * as vscode from 'vscode';
import { isLadder } from '../ladderFiles';

export function registerGetStarted(extensionId: string): vscode.Disposable {
  const category = `${extensionId}#firstSteps`;
  for (const document of vscode.workspace.textDocuments) noteLadder(document);
  notePreviews(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('careerLadder.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', category, false),
    ),
    vscode.workspace.onDidOpenTextDocument(noteLadder),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => notePreviews(opened)),
  );
}

/** Tells the walkthrough that a step is done; it remembers. */
export function note(step: 'started' | 'complete' | 'clean' | 'previewed' | 'shared'): void {
  void vscode.commands.executeCommand('setContext', `careerLadder.${step}`, true);
}

function noteLadder(document: vscode.TextDocument): void {
  if (isLadder(document)) note('started');
}

function notePreviews(tabs: readonly vscode.Tab[]): void {
  const shown = tabs.some(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('careerLadder.preview'),
  );
  if (shown) note('previewed');
}
