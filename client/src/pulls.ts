/** How findings come to VS Code: the client asks for them, of each document and of the workspace. */
import * as vscode from 'vscode';
import type {
  DiagnosticCollectionProvider,
  DiagnosticProviderMiddleware,
  DiagnosticPullOptions,
  vsdiag,
} from 'vscode-languageclient';
import { pastSchemes } from '../../server/src/protocol';
import { isShown } from './shownFiles';

export const pullOptions: DiagnosticPullOptions = { onChange: true };

/** What is wrong in earlier states of files cannot be mended. */
const nothing = { kind: 'full', items: [] } as unknown as vsdiag.FullDocumentDiagnosticReport;
/** Never cancelled. */
const patient = new vscode.CancellationTokenSource().token;

export const pullMiddleware: DiagnosticProviderMiddleware = {
  provideDiagnostics(document, previous, _token, next) {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    if (pastSchemes.includes(uri.scheme)) return nothing;
    // The client cancels its question at each keystroke, and throws the answer away: who types on would see nothing
    // until the pause. It asks again anyway, so that the answer is worth having.
    return next(document, previous, patient);
  },
  provideWorkspaceDiagnostics(known, token, report, next) {
    return next(known, token, (chunk) => {
      const counts = counting();
      report(chunk && { ...chunk, items: chunk.items.map((item) => (counts(item.uri) ? item : none(item))) });
    });
  },
};

/** Without an id, so that it is asked for again. */
function none({
  uri,
  version,
}: vsdiag.WorkspaceDocumentDiagnosticReport): vsdiag.WorkspaceDocumentDiagnosticReport {
  return { ...nothing, uri, version };
}

/**
 * Tells for which files findings are shown at this moment. Where that is open files alone, those count that have an
 * editor: VS Code keeps documents for minutes that had a preview, and the server cannot tell.
 */
function counting(): (uri: vscode.Uri) => boolean {
  const whole = new Map<vscode.WorkspaceFolder, boolean>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder && !whole.has(folder)) {
      const scope = vscode.workspace.getConfiguration('careerLadder.diagnostics', folder).get('scope');
      whole.set(folder, scope !== 'openFiles');
    }
    return (folder && whole.get(folder)) || isShown(uri);
  };
}

/** Where findings are put, and taken away when the last editor of a file is closed and only open files count. */
export class Collections implements DiagnosticCollectionProvider {
  private readonly all = new Set<vscode.DiagnosticCollection>();
  readonly listening = vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && this.tidy()),
    vscode.window.onDidChangeVisibleTextEditors(() => this.tidy()),
  );

  create(name: string | undefined): vscode.DiagnosticCollection {
    const collection = vscode.languages.createDiagnosticCollection(name);
    this.all.add(collection);
    return collection;
  }

  dispose(collection: vscode.DiagnosticCollection): void {
    this.all.delete(collection);
    collection.dispose();
  }

  private tidy(): void {
    const counts = counting();
    for (const collection of this.all) {
      collection.forEach((uri) => {
        if (!counts(uri)) collection.delete(uri);
      });
    }
  }
}
