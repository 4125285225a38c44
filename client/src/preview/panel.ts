import * as vscode from 'vscode';
import { type MatrixView, openRuleCommand, type Range, type ToWebview } from '../../../server/src/protocol';
import { isPatch, type MatrixAnswer, patched } from '../../../server/src/protocol/patch';
import type { ReadingParams } from '../../../server/src/protocol/reading';
import { fileName, isLadder } from '../ladderFiles';
import { pageIcon, Refresh } from '../page';
import type { Server } from '../server';
import { applyFix } from './applyFix';
import { type CellIndex, cellAt } from './cellAt';
import { pageHtml } from './html';
import { readMessage } from './messages';
import { revealSource } from './source';

export const viewType = 'careerLadder.preview';

/** What a preview's page may do, and load. */
export function previewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

export function previewTitle(ladder: vscode.Uri, following = false): string {
  return following
    ? vscode.l10n.t('Following {0}', fileName(ladder))
    : vscode.l10n.t('Preview {0}', fileName(ladder));
}

/** The preview of one ladder: keeps its page in step with the text and with the cursor. */
export class Preview implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly page: Refresh;
  private matrix: MatrixView | undefined;
  /** The picture that the page holds, by its stamp. */
  private held: string | undefined;
  /** As last told to the page; undefined: not yet. */
  private cursor: CellIndex | null | undefined;
  /** The level that the page reads. */
  private reading: ReadingParams | undefined;

  constructor(
    extensionUri: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
    private ladder: vscode.Uri,
    private readonly server: Server,
    private follows: boolean,
  ) {
    this.page = new Refresh(panel, () => this.renew());
    const { webview } = panel;
    this.disposables.push(
      this.page,
      webview.onDidReceiveMessage((data) => this.receive(data)),
      server.onDidChangeMatrix((uri) => uri === this.key && this.refresh()),
      vscode.workspace.onDidOpenTextDocument((document) => this.concerns(document) && this.refresh()),
      // Closed, or it is another language now; looked at when that is settled.
      vscode.workspace.onDidCloseTextDocument((document) => this.concerns(document) && this.refresh()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
    );
    panel.title = this.title;
    panel.iconPath = pageIcon(extensionUri);
    webview.html = pageHtml(webview, extensionUri, panel.title, 'webview');
  }

  /** The ladder's URI as the server knows it. */
  get key(): string {
    return this.ladder.toString();
  }

  private get title(): string {
    return previewTitle(this.ladder, this.follows);
  }

  /** It shows whichever ladder is in front; else it stays with one. */
  get following(): boolean {
    return this.follows;
  }
  set following(following: boolean) {
    this.follows = following;
    this.panel.title = this.title;
    this.post({ type: 'following', following });
  }

  get uri(): vscode.Uri {
    return this.ladder;
  }

  /** The ladder's text, when it is open. */
  get document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find((document) => this.concerns(document));
  }

  /** The ladder has another place now, or it is another one that is shown. */
  move(uri: vscode.Uri): void {
    this.ladder = uri;
    this.panel.title = this.title;
    this.refresh();
  }

  /** Puts the editor with the ladder in front. */
  showSource(): Promise<void> {
    return revealSource(this.ladder, undefined, this.panel.viewColumn);
  }

  private concerns(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.key;
  }

  private refresh(): void {
    this.page.request();
  }

  private async renew(): Promise<void> {
    const key = this.key;
    const answer = await this.fetch();
    if (this.key !== key) this.refresh();
    else this.show(answer);
  }

  /** The matrix, or why there is none. */
  private async fetch(): Promise<MatrixAnswer | string> {
    const name = fileName(this.ladder);
    try {
      const document = this.document ?? (await this.openDocument());
      if (!document)
        return vscode.l10n.t('“{0}” is not open any more. The preview comes back when you open it.', name);
      if (!isLadder(document)) {
        return vscode.l10n.t(
          'The language mode of “{0}” is not Career Ladder. Change it in the status bar to see the preview.',
          name,
        );
      }
    } catch (error) {
      this.server.output.info(`Preview: cannot open ${this.ladder.toString(true)}: ${error}`);
      return vscode.l10n.t('“{0}” cannot be read: it may have been moved or deleted.', name);
    }
    try {
      const base = this.matrix?.uri === this.key ? this.matrix.stamp : undefined;
      const matrix = await this.server.matrixSince(this.key, this.reading, base ?? null);
      return matrix ?? vscode.l10n.t('“{0}” is not known to the language server.', name);
    } catch (error) {
      this.server.output.error(`Preview: no matrix of ${this.ladder.toString(true)}: ${error}`);
      return vscode.l10n.t('The language server does not answer. “Career Ladder: Show Output” may tell why.');
    }
  }

  /** Opens it unseen. An untitled one cannot be brought back that way: undefined. */
  private async openDocument(): Promise<vscode.TextDocument | undefined> {
    return this.ladder.scheme === 'untitled' ? undefined : vscode.workspace.openTextDocument(this.ladder);
  }

  private show(answer: MatrixAnswer | string): void {
    if (typeof answer === 'string') {
      this.matrix = undefined;
      this.held = undefined;
      this.post({ type: 'gone', message: answer });
      return;
    }
    if (!isPatch(answer)) this.matrix = answer;
    else if (this.matrix?.stamp === answer.base) this.matrix = patched(this.matrix, answer);
    else {
      // It was gone while the answer came.
      this.matrix = undefined;
      this.refresh();
      return;
    }
    const { matrix } = this;
    const known = isPatch(answer) && this.held === answer.base;
    this.post(known ? { type: 'patch', patch: answer } : { type: 'matrix', matrix });
    this.held = matrix.stamp;
    this.cursor = undefined;
    const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
    const editor = editors.find((candidate) => candidate && this.concerns(candidate.document));
    if (editor) this.follow(editor);
  }

  /** Tells the page which cell the cursor is in, when that is another one. */
  private follow(editor: vscode.TextEditor): void {
    if (!this.matrix || !this.page.ready || !this.concerns(editor.document)) return;
    const cell = cellAt(this.matrix, editor.selection.active);
    const known = this.cursor;
    if (known !== undefined && cell?.level === known?.level && cell?.competency === known?.competency) return;
    this.cursor = cell;
    this.post({ type: 'cursor', cell });
  }

  private receive(data: unknown): void {
    const message = readMessage(data);
    switch (message?.type) {
      case 'ready':
        // A new page knows nothing, whatever the one before it was told.
        this.held = undefined;
        this.page.loaded();
        this.post({ type: 'following', following: this.follows });
        break;
      case 'whole':
        this.held = undefined;
        this.refresh();
        break;
      case 'read':
        this.reading = message.reading ?? undefined;
        if (message.reading) this.refresh();
        break;
      case 'reveal':
        if (message.uri === this.key) this.reveal(message.range);
        break;
      case 'fix':
        if (message.uri === this.key) void applyFix(this.ladder, message, this.server);
        break;
      case 'rule':
        void vscode.commands.executeCommand(openRuleCommand, message.rule);
        break;
    }
  }

  private reveal(range: Range): void {
    // The page may only name files that the ladder is known to build on.
    const known = range.uri !== undefined && this.matrix?.sources?.includes(range.uri) === true;
    if (range.uri !== undefined && !known) return;
    const file = range.uri === undefined ? this.ladder : vscode.Uri.parse(range.uri, true);
    revealSource(file, range, this.panel.viewColumn).catch((error) => {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('Cannot open {0}: {1}', fileName(file), error.message ?? error),
      );
    });
  }

  /** A page that is not there, closed or hidden, is told when it is back. */
  private post(message: ToWebview): void {
    if (!this.page.ready) return;
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
    this.panel.dispose();
  }
}
