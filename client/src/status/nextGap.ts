/** Goes from one gap of a ladder to the next. */
import * as vscode from 'vscode';
import type { GapView } from '../../../server/src/protocol/coverage';
import { chooseLadder } from '../ladderAtHand';
import { isLadder } from '../ladderFiles';
import { revealSource } from '../preview/source';
import type { Server } from '../server';

export const nextGapCommand = 'careerLadder.nextGap';

/** Milliseconds that the status bar says what is missing. */
const noticed = 8000;

export function registerNextGap(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand(nextGapCommand, async () => {
    const uri = await chooseLadder(vscode.l10n.t('The ladder whose gaps to fill'));
    if (uri) await goToNextGap(uri, server);
  });
}

async function goToNextGap(uri: vscode.Uri, server: Server): Promise<void> {
  // One that is in no tab opens in the group in front: beside a walkthrough, that is not the walkthrough's.
  if (!hasTab(uri)) await vscode.commands.executeCommand('vscode.open', uri);
  // From where the cursor was, also when another tab is in front of the ladder.
  await revealSource(uri, undefined, undefined);
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return;
  const { line, character } = editor.selection.active;
  const gap = await server.nextGap({ uri: uri.toString(), position: { line, character } });
  if (!gap) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No gap is left: every cell says something, or why it does not.'),
    );
    return;
  }
  await show(gap, uri);
  tell(inWords(gap));
}

/** In the status bar, until something is written, or for a while. */
function tell(words: string): void {
  const message = vscode.window.setStatusBarMessage(words);
  const done = () => {
    clearTimeout(timer);
    message.dispose();
    changes.dispose();
  };
  const timer = setTimeout(done, noticed);
  const changes = vscode.workspace.onDidChangeTextDocument(({ document }) => isLadder(document) && done());
}

function hasTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

async function show({ range, state }: GapView, uri: vscode.Uri): Promise<void> {
  const target = range.uri === undefined ? uri : vscode.Uri.parse(range.uri);
  await revealSource(target, range, undefined);
  const editor = vscode.window.activeTextEditor;
  // What only promises content is there to be written over.
  if (state !== 'placeholder' || editor?.document.uri.toString() !== target.toString()) return;
  const { start, end } = range;
  editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character);
}

function inWords({ level, competency, state }: GapView): string {
  return state === 'placeholder'
    ? vscode.l10n.t('{0} at {1} only promises content.', competency, level)
    : vscode.l10n.t('{0} at {1} is empty. The light bulb can write the cell.', competency, level);
}
