/** Hands ladders out: as a web page, PDF, Markdown, CSV or JSON. */
import * as vscode from 'vscode';
import type { ExportFormat, ExportParams, ExportResult } from '../../server/src/protocol/export';
import { chooseLadder } from './ladderAtHand';
import { fileName, isLadder } from './ladderFiles';
import type { Server } from './server';
import { note } from './start/getStarted';

export interface ExportOptions {
  /** The server runs where a browser may be at hand to print with. */
  readonly pdf: boolean;
  /** The ladder of the preview in front, if there is one. */
  readonly previewed: () => vscode.Uri | undefined;
}

export function registerExport(server: Server, options: ExportOptions): vscode.Disposable {
  const withLadder = (run: (document: vscode.TextDocument) => Promise<void>) => async (target?: unknown) => {
    // Over a preview, VS Code hands over the address of the panel.
    const chosen = target instanceof vscode.Uri && !target.scheme.startsWith('webview') ? target : undefined;
    const uri =
      chosen ?? options.previewed() ?? (await chooseLadder(vscode.l10n.t('The ladder to hand out')));
    const document = uri && (await opened(uri));
    if (document && isLadder(document)) await run(document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'careerLadder.export',
      withLadder((document) => exportLadder(document, server, options)),
    ),
    vscode.commands.registerCommand(
      'careerLadder.copyMarkdown',
      withLadder((document) => copyMarkdown(document, server)),
    ),
  );
}

/** Undefined when it is no text, or cannot be read. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: Exclude<ExportFormat, 'matrix'>;
  readonly extension: string;
  readonly separator?: ';';
}

const formats = (): readonly FormatItem[] => [
  {
    label: `$(globe) ${vscode.l10n.t('Web Page')}`,
    description: 'HTML',
    detail: vscode.l10n.t(
      'One file that anyone can read in a browser, without a network, and print on A4 or A3.',
    ),
    format: 'html',
    extension: 'html',
  },
  {
    label: '$(file-pdf) PDF',
    detail: vscode.l10n.t('Printed by Chrome, Chromium or Edge on this machine.'),
    format: 'pdf',
    extension: 'pdf',
  },
  {
    label: '$(markdown) Markdown',
    detail: vscode.l10n.t('Tables for a wiki, a repository or a pull request.'),
    format: 'markdown',
    extension: 'md',
  },
  {
    label: '$(table) CSV',
    detail: vscode.l10n.t('For spreadsheets. Import… takes it back, with what was changed in it.'),
    format: 'csv',
    extension: 'csv',
  },
  {
    label: `$(table) ${vscode.l10n.t('CSV with Semicolons')}`,
    detail: vscode.l10n.t('For Excel where decimals are written with a comma, as in most of Europe.'),
    format: 'csv',
    extension: 'csv',
    separator: ';',
  },
  {
    label: '$(json) JSON',
    detail: vscode.l10n.t('For programs, in the shape of ladder files.'),
    format: 'json',
    extension: 'json',
  },
];

const papers = (): readonly (vscode.QuickPickItem & {
  readonly paper: NonNullable<ExportParams['paper']>;
})[] => [
  { label: 'A4', description: '297 × 210 mm', paper: 'a4' },
  {
    label: 'A3',
    description: '420 × 297 mm',
    detail: vscode.l10n.t('The most readable for a large matrix.'),
    paper: 'a3',
  },
  { label: 'Letter', description: '11 × 8.5 in', paper: 'letter' },
  { label: 'Tabloid', description: '17 × 11 in', paper: 'tabloid' },
];

async function exportLadder(
  document: vscode.TextDocument,
  server: Server,
  { pdf }: ExportOptions,
): Promise<void> {
  const name = fileName(document.uri);
  const format = await vscode.window.showQuickPick(
    formats().filter((item) => pdf || item.format !== 'pdf'),
    {
      title: vscode.l10n.t('Export {0}', name),
      placeHolder: vscode.l10n.t('Format'),
      // Asked for from a walkthrough, which takes the focus back at times.
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!format) return;
  const paper =
    format.format === 'pdf'
      ? await vscode.window.showQuickPick(papers(), {
          title: vscode.l10n.t('Export {0}', name),
          placeHolder: vscode.l10n.t('Paper, in landscape'),
          ignoreFocusOut: true,
        })
      : undefined;
  if (format.format === 'pdf' && !paper) return;
  const params: ExportParams = {
    uri: document.uri.toString(),
    format: format.format,
    ...(paper && { paper: paper.paper }),
    ...(format.separator && { separator: format.separator }),
  };
  const result = await ask(params, name, server);
  if (result === undefined) return;
  if (result.kind === 'failed') {
    await offerPage(result, document, server);
    return;
  }
  if (!(await agrees(result.broken, name))) return;
  await save(document, result, format);
}

/** Undefined when it went wrong, which the user then knows. */
async function ask(params: ExportParams, name: string, server: Server): Promise<ExportResult | undefined> {
  try {
    const result = await vscode.window.withProgress(
      params.format === 'pdf'
        ? { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Printing {0}…', name) }
        : { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Exporting {0}', name) },
      () => server.exportLadder(params),
    );
    if (result) return result;
    tellFailure(name, vscode.l10n.t('the language server does not know it'));
  } catch (error) {
    tellFailure(name, error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

function tellFailure(name: string, reason: string): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('“{0}” could not be exported: {1}.', name, reason));
}

/** The page prints as well as the PDF would have been printed. */
async function offerPage(
  { message }: Extract<ExportResult, { kind: 'failed' }>,
  document: vscode.TextDocument,
  server: Server,
): Promise<void> {
  const page = vscode.l10n.t('Export Web Page');
  const choice = await vscode.window.showWarningMessage(`${message}.`, page);
  const html = formats().find(({ format }) => format === 'html');
  if (choice !== page || !html) return;
  const name = fileName(document.uri);
  const result = await ask({ uri: document.uri.toString(), format: 'html' }, name, server);
  if (result?.kind === 'exported' && (await agrees(result.broken, name))) await save(document, result, html);
}

/** Half a ladder is only handed out by somebody who knows it. */
async function agrees(broken: string | undefined, name: string): Promise<boolean> {
  if (broken === undefined) return true;
  const all = vscode.l10n.t('Export What Can Be Read');
  const message = vscode.l10n.t(
    '“{0}” cannot be read whole, so that parts of the ladder may be missing.',
    name,
  );
  return (await vscode.window.showWarningMessage(message, { modal: true, detail: broken }, all)) === all;
}

async function save(
  document: vscode.TextDocument,
  { text, base64 }: Extract<ExportResult, { kind: 'exported' }>,
  { extension, label }: FormatItem,
): Promise<void> {
  const wanted = fileName(document.uri)
    .replace(/\.ya?ml$/i, '')
    .replace(/\.ladder$/i, '');
  const kind = label.replace(/^\$\([\w-]+\) /, '');
  const folder =
    document.uri.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(document.uri, '..');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export as {0}', kind),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [kind]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${wanted || 'ladder'}.${extension}`) }),
  });
  if (!target) return;
  const name = fileName(target);
  try {
    await vscode.workspace.fs.writeFile(target, base64 === undefined ? encode(text ?? '') : decode(base64));
  } catch (error) {
    tellFailure(name, error instanceof Error ? error.message : String(error));
    return;
  }
  const open = vscode.l10n.t('Open');
  note('shared');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('Exported to “{0}”.', name), open)
    .then((choice) => {
      if (choice === open) void show(target, extension);
    });
}

/** What browsers and other programs show is theirs, where they can reach it; the rest opens in the editor. */
async function show(target: vscode.Uri, extension: string): Promise<void> {
  const local = target.scheme === 'file' && vscode.env.remoteName === undefined;
  const elsewhere = extension === 'html' || extension === 'pdf';
  if (local && elsewhere && (await vscode.env.openExternal(target))) return;
  await vscode.commands.executeCommand('vscode.open', target);
}

async function copyMarkdown(document: vscode.TextDocument, server: Server): Promise<void> {
  const name = fileName(document.uri);
  const result = await ask({ uri: document.uri.toString(), format: 'matrix' }, name, server);
  if (result?.kind !== 'exported' || !(await agrees(result.broken, name))) return;
  if (!result.text) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('“{0}” has no levels yet, so there is no table to copy.', name),
    );
    return;
  }
  await vscode.env.clipboard.writeText(result.text);
  note('shared');
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Copied the matrix of “{0}” as Markdown', name)}`,
    5000,
  );
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare function atob(base64: string): string;

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(base64: string): Uint8Array {
  const binary = atob(base64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
