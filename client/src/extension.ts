/** What the extension is made of, whatever it runs in. */
import * as vscode from 'vscode';
import { readWords, speak } from '../../server/src/l10n';
import { registerCompare } from './compare/manager';
import { registerCursor } from './cursor';
import { type ExportOptions, registerExport } from './export';
import { registerForeignLadders } from './foreignLadders';
import { registerImport } from './import';
import { registerNewFolders } from './newFolders';
import { registerOverview } from './overview/panel';
import { registerPaste } from './paste';
import { registerPreview } from './preview/manager';
import { registerRefactor } from './refactor/commands';
import { registerRulePages } from './rulePages';
import { type CreateClient, Server } from './server';
import { registerShowPlace } from './showPlace';
import { registerShowUses } from './showUses';
import { registerGetStarted } from './start/getStarted';
import { registerNewLadder } from './start/newLadder';
import { registerCoverage } from './status/coverage';
import { registerNextGap } from './status/nextGap';

/** For tests in the editor: resolves once the server answers. */
export interface Api {
  readonly ready: Promise<void>;
}

let server: Server | undefined;

export function activateWith(
  context: vscode.ExtensionContext,
  create: CreateClient,
  { pdf }: Pick<ExportOptions, 'pdf'>,
): Api {
  const { bundle } = vscode.l10n;
  speak(bundle && readWords({ language: vscode.env.language, messages: bundle }));
  const pages = vscode.Uri.joinPath(context.extensionUri, 'docs/rules/');
  const started = new Server(create, pages);
  server = started;
  const previews = registerPreview(context.extensionUri, started);
  const { disposable: comparisons, compare } = registerCompare(context.extensionUri, started, () =>
    previews.previewed(),
  );
  context.subscriptions.push(
    started,
    vscode.commands.registerCommand('careerLadder.restartServer', () => started.restart()),
    vscode.commands.registerCommand('careerLadder.showOutput', () => started.output.show()),
    previews,
    comparisons,
    registerOverview(context.extensionUri, started, compare),
    registerGetStarted(context.extension.id),
    registerNewLadder(context.extensionUri),
    registerNextGap(started),
    registerCoverage(started),
    registerImport(started),
    registerExport(started, { pdf, previewed: () => previews.previewed() }),
    registerCursor(started),
    registerPaste(started),
    registerRefactor(started),
    registerForeignLadders(started),
    registerNewFolders(started),
    registerRulePages(pages),
    registerShowPlace(),
    registerShowUses(started),
  );
  // Menus of source control cannot see which file they are for; they are for windows with ladders in them.
  void vscode.commands.executeCommand('setContext', 'careerLadder.active', true);
  return { ready: started.start() };
}

/** Lets the server finish in order; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
