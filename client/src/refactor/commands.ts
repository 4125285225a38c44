/** Refactorings that ask something: from the palette, and from the light bulb. */
import * as vscode from 'vscode';
import {
  type AskedRefactoring,
  askRefactoringCommand,
  type RefactorChoices,
  type Refactoring,
} from '../../../server/src/protocol/refactor';
import { isLadder } from '../ladderFiles';
import type { Server } from '../server';
import { makeRefactoring } from './apply';
import * as ask from './questions';

type Ask = (
  choices: RefactorChoices,
  editor: { readonly uri: vscode.Uri; readonly position: vscode.Position },
) => Promise<Refactoring | undefined>;

const commands: Readonly<Record<string, Ask>> = {
  addLevel: (choices) => ask.addLevel(choices),
  removeLevel: (choices) => ask.removeLevel(choices),
  moveLevel: (choices) => ask.moveLevel(choices),
  mergeLevels: (choices) => ask.mergeLevels(choices),
  moveCompetency: (choices) => ask.moveCompetency(choices),
  moveBehavior: (choices, { position }) => ask.moveBehavior(choices, position),
  markNotExpected: (choices) => ask.notExpected(choices),
  extract: (choices, { uri }) => ask.extract(choices, uri),
  inline: (choices) => ask.inline(choices),
};

export function registerRefactor(server: Server): vscode.Disposable {
  const run = async (document: vscode.TextDocument, position: vscode.Position, question: Ask) => {
    const { uri } = document;
    const choices = await server.refactorChoices({ uri: uri.toString(), position });
    const refactoring = choices && (await question(choices, { uri, position }));
    if (choices && refactoring) await makeRefactoring(server, document, choices, refactoring);
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, question]) =>
      vscode.commands.registerCommand(`careerLadder.${name}`, async () => {
        const editor = vscode.window.activeTextEditor;
        if (editor && isLadder(editor.document)) {
          await run(editor.document, editor.selection.active, question);
        } else {
          void vscode.window.showInformationMessage(vscode.l10n.t('Open a career ladder first.'));
        }
      }),
    ),
    vscode.commands.registerCommand(askRefactoringCommand, async (uri: unknown, asked: unknown) => {
      const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === uri);
      if (!editor || typeof asked !== 'object' || asked === null) return;
      await run(editor.document, editor.selection.active, questionOf(asked as AskedRefactoring));
    }),
  );
}

function questionOf(asked: AskedRefactoring): Ask {
  return async (choices, editor) => {
    switch (asked.kind) {
      case 'addLevel':
        return ask.addLevel(choices, asked);
      case 'extract':
        return ask.extract(choices, editor.uri, asked);
      case 'inline':
        return ask.inline(choices, asked);
      case 'notExpected':
        return ask.notExpected(choices, asked);
      case 'moveBehavior':
        return ask.moveBehavior(choices, editor.position);
    }
  };
}
