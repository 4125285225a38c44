/** The page with all roles of the workspace. There is one. */
import * as vscode from 'vscode';
import { openPreviewCommand } from '../../../server/src/protocol';
import type { ToOverview } from '../../../server/src/protocol/pages';
import type { Compare } from '../compare/manager';
import { comparisonOptions } from '../compare/panel';
import { pageIcon } from '../page';
import { pageHtml } from '../preview/html';
import { previewOptions } from '../preview/panel';
import type { Server } from '../server';
import { readMessage } from './messages';
import { Roles } from './roles';

const viewType = 'careerLadder.overview';
const title = () => vscode.l10n.t('Roles');
/** Milliseconds between two pictures while ladders are read. */
const pace = 120;

export function registerOverview(
  extensionUri: vscode.Uri,
  server: Server,
  compare: Compare,
): vscode.Disposable {
  let shown: Overview | undefined;
  const show = (panel: vscode.WebviewPanel) => {
    const overview = new Overview(extensionUri, panel, server, compare);
    shown = overview;
    panel.onDidDispose(() => {
      overview.dispose();
      if (shown === overview) shown = undefined;
    });
  };
  return vscode.Disposable.from(
    { dispose: () => shown?.dispose() },
    vscode.commands.registerCommand('careerLadder.showAllRoles', () => {
      if (shown) shown.panel.reveal();
      else {
        const options = comparisonOptions(extensionUri);
        show(vscode.window.createWebviewPanel(viewType, title(), vscode.ViewColumn.Active, options));
      }
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel) {
        if (shown) {
          panel.dispose();
          return;
        }
        panel.webview.options = previewOptions(extensionUri);
        show(panel);
      },
    }),
  );
}

class Overview implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly roles: Roles;
  /** The page has loaded and listens. */
  private ready = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    extensionUri: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
    server: Server,
    private readonly compare: Compare,
  ) {
    this.roles = new Roles(server);
    const { webview } = panel;
    this.disposables.push(
      this.roles,
      this.roles.onDidChange(() => this.postSoon()),
      webview.onDidReceiveMessage((data) => this.receive(data)),
      // A hidden page is thrown away; it says `ready` again when it is shown.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.ready = false;
      }),
    );
    panel.title = title();
    panel.iconPath = pageIcon(extensionUri);
    webview.html = pageHtml(webview, extensionUri, title(), 'overview');
    this.roles.refresh();
  }

  private receive(data: unknown): void {
    const message = readMessage(data);
    switch (message?.type) {
      case 'ready':
        this.ready = true;
        this.post();
        break;
      case 'refresh':
        this.roles.refresh();
        break;
      case 'stop':
        this.roles.stop();
        break;
      case 'open':
        void this.open(message.uri);
        break;
      case 'preview':
        void this.openPreview(message.uri);
        break;
      case 'compare': {
        const uris = message.uris.flatMap((uri) => this.listed(uri) ?? []);
        if (uris.length > 1) this.compare(uris.map((uri) => ({ uri })));
      }
    }
  }

  /** Of the page's own only: it cannot make VS Code open anything else. */
  private listed(uri: string): vscode.Uri | undefined {
    return this.roles.entries.some((entry) => entry.uri === uri) ? vscode.Uri.parse(uri) : undefined;
  }

  private async open(target: string): Promise<void> {
    const uri = this.listed(target);
    if (!uri) return;
    // By the command, whose documents are closed with their tab. It tells by itself what cannot be opened.
    await vscode.commands.executeCommand('vscode.open', uri);
  }

  private async openPreview(target: string): Promise<void> {
    const uri = this.listed(target);
    if (uri) await vscode.commands.executeCommand(openPreviewCommand, uri);
  }

  private postSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.post();
    }, pace);
  }

  private post(): void {
    if (!this.ready || !this.panel.visible) return;
    const { found, stopped, entries } = this.roles;
    if (found === undefined) return;
    const message: ToOverview = { type: 'roles', roles: entries, found, ...(stopped && { stopped }) };
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.ready = false;
    vscode.Disposable.from(...this.disposables).dispose();
    this.panel.dispose();
  }
}
