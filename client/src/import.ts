/** Makes ladders of the tables in a Markdown or CSV file, and of JSON. */

import * as vscode from 'vscode';
import { plural } from '../../server/src/l10n';
import {
  type Coverage,
  type ImportedLadder,
  type ImportResult,
  openPreviewCommand,
} from '../../server/src/protocol';
import { importReport, importSummary } from './importReport';
import { fileName, openUnsaved } from './ladderFiles';
import type { Server } from './server';

const reportScheme = 'career-ladder-import';
/** More files than anybody looks through. */
const mostSources = 200;

export function registerImport(server: Server): vscode.Disposable {
  const reports = new Reports();
  const run = async (target?: unknown) => {
    const source = target instanceof vscode.Uri ? target : (sourceInFront() ?? (await askForSource()));
    if (source) await importFrom(source, server, reports);
  };
  return vscode.Disposable.from(
    reports,
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, reports),
    vscode.commands.registerCommand('careerLadder.import', run),
    // The same under a name that fits a file's context menu.
    vscode.commands.registerCommand('careerLadder.importFile', run),
  );
}

/** What is being edited, where it can be imported. Most JSON is no ladder: that is asked for. */
function sourceInFront(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || document.uri.scheme === reportScheme) return undefined;
  const fits = document.languageId === 'markdown' || /\.(?:csv|tsv)$/i.test(document.uri.path);
  return fits ? document.uri : undefined;
}

/** What is in the workspace comes first: who has put a file there need not look for it. */
async function askForSource(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(
    '**/*.{md,markdown,csv,tsv}',
    '**/node_modules/**',
    mostSources,
  );
  if (found.length === 0) return browse();
  const files = found.map((uri) => ({ label: fileName(uri), description: folderName(uri), uri }));
  files.sort((a, b) => a.label.localeCompare(b.label) || a.description.localeCompare(b.description));
  const elsewhere = {
    label: `$(folder-opened) ${vscode.l10n.t('Browse…')}`,
    description: '',
    uri: undefined,
  };
  const picked = await vscode.window.showQuickPick([...files, elsewhere], {
    title: vscode.l10n.t('Import a Career Ladder'),
    placeHolder: vscode.l10n.t('The file with the table, or the spreadsheet saved as CSV'),
    matchOnDescription: true,
  });
  return picked && (picked.uri ?? browse());
}

function folderName(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

async function browse(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a Career Ladder'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Markdown, CSV, JSON')]: ['md', 'markdown', 'mdown', 'mkd', 'csv', 'tsv', 'json'],
      [vscode.l10n.t('All Files')]: ['*'],
    },
  });
  return chosen?.[0];
}

async function importFrom(uri: vscode.Uri, server: Server, reports: Reports): Promise<void> {
  const name = fileName(uri);
  let result: ImportResult;
  try {
    // As a document, so that what is typed but not saved is imported too.
    const document = await vscode.workspace.openTextDocument(uri);
    result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing {0}', name) },
      () => server.importText({ text: document.getText(), name }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('“{0}” could not be imported: {1}', name, reason));
    return;
  }
  const wanted = await choose(result.ladders);
  if (!wanted) return;
  const opened: vscode.TextDocument[] = [];
  for (const { role, yaml } of wanted) opened.push(await openLadder(folderOf(uri), role, yaml));
  const coverage = opened.length === 1 ? await coverageOf(opened[0], server) : undefined;
  tell({ ...result, ladders: wanted }, name, coverage, opened[0]?.uri, reports);
}

/** Which of several ladders to open; undefined when the user changed their mind. */
async function choose(ladders: readonly ImportedLadder[]): Promise<readonly ImportedLadder[] | undefined> {
  if (ladders.length < 2) return ladders;
  const items = ladders.map((ladder) => ({
    label: ladder.role,
    description: vscode.l10n.t('table at line {0}', ladder.line + 1),
    picked: true,
    ladder,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: plural(ladders.length, '{0} Table Found', '{0} Tables Found'),
    placeHolder: vscode.l10n.t('The tables to make a ladder of'),
  });
  return picked && picked.length > 0 ? picked.map(({ ladder }) => ladder) : undefined;
}

async function openLadder(
  folder: vscode.Uri | undefined,
  role: string,
  yaml: string,
): Promise<vscode.TextDocument> {
  const document = await openUnsaved(folder, role);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), yaml);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Next to the source; where that is no folder (an unsaved text), in the first folder of the workspace. */
function folderOf(source: vscode.Uri): vscode.Uri | undefined {
  if (source.scheme === 'untitled') return vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.Uri.joinPath(source, '..');
}

async function coverageOf(
  document: vscode.TextDocument | undefined,
  server: Server,
): Promise<Coverage | undefined> {
  if (!document) return undefined;
  try {
    return (await server.matrix(document.uri.toString()))?.coverage;
  } catch {
    return undefined; // The message does without.
  }
}

/** Not waited for: a notification may stay for as long as the user likes. */
function tell(
  result: ImportResult,
  source: string,
  coverage: Coverage | undefined,
  first: vscode.Uri | undefined,
  reports: Reports,
): void {
  const preview = vscode.l10n.t('Open Preview');
  const report = vscode.l10n.t('Show Report');
  const choices = [...(first ? [preview] : []), ...(result.unplaced.length > 0 ? [report] : [])];
  const show = first ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const message = importSummary(result, source, coverage);
  void show(message, ...choices).then((choice) => {
    if (choice === preview) return vscode.commands.executeCommand(openPreviewCommand, first);
    if (choice === report) return reports.show(source, importReport(result, source));
    return undefined;
  });
}

/** Read-only documents, so that closing one asks nothing. */
class Reports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly closed = vscode.workspace.onDidCloseTextDocument(({ uri }) =>
    this.texts.delete(uri.toString()),
  );
  private shown = 0;

  async show(source: string, text: string): Promise<void> {
    this.shown += 1;
    const uri = vscode.Uri.from({
      scheme: reportScheme,
      path: `/${this.shown}/Import report of ${source}.md`,
    });
    this.texts.set(uri.toString(), text);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.texts.get(uri.toString()) ?? vscode.l10n.t('This report is not kept: import the file once more.\n')
    );
  }

  dispose(): void {
    this.closed.dispose();
  }
}
