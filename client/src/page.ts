/** What the pages of all panels have in common: how they look as tabs, and how they keep in step with the texts. */
import * as vscode from 'vscode';

/** The icon of a panel’s tab. */
export function pageIcon(extensionUri: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  return {
    light: vscode.Uri.joinPath(extensionUri, 'icons/ladder-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'icons/ladder-dark.svg'),
  };
}

/**
 * Has a page made anew while it is seen: one request at a time; what changed meanwhile is asked for once more when the
 * answer is here.
 */
export class Refresh implements vscode.Disposable {
  /** What is shown may be old. */
  private stale = true;
  /** A request is on its way. */
  private asking = false;
  private listens = false;
  private readonly listener: vscode.Disposable;

  /** `renew` asks for what is to be shown, and shows it. It must not throw. */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly renew: () => Promise<void>,
  ) {
    // A hidden page is thrown away; it says `ready` again when it is shown.
    this.listener = panel.onDidChangeViewState(() => {
      if (!panel.visible) this.listens = false;
    });
  }

  /** The page has loaded and listens. */
  get ready(): boolean {
    return this.listens;
  }

  /** The page says that it has loaded. */
  loaded(): void {
    this.listens = true;
    this.request();
  }

  /** What is shown may be old now. */
  request(): void {
    this.stale = true;
    if (this.isDue && !this.asking) void this.run();
  }

  private get isDue(): boolean {
    return this.stale && this.listens && this.panel.visible;
  }

  private async run(): Promise<void> {
    this.asking = true;
    try {
      while (this.isDue) {
        this.stale = false;
        await this.renew();
      }
    } finally {
      this.asking = false;
    }
  }

  dispose(): void {
    this.listens = false;
    this.listener.dispose();
  }
}
