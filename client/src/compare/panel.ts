import * as vscode from 'vscode';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import type { ToCompare } from '../../../server/src/protocol/pages';
import { fileName, isLadder } from '../ladderFiles';
import { pageIcon, Refresh } from '../page';
import { pageHtml } from '../preview/html';
import { previewOptions } from '../preview/panel';
import { revealSource } from '../preview/source';
import type { Server } from '../server';
import { onDidChangeRepository } from './git';
import { readMessage } from './messages';
import { canMove } from './refLabel';
import { refOf } from './refs';
import { keyOf, nameOf, nothingOf, requested, type Side, savedSides } from './sides';

export const viewType = 'careerLadder.compare';

export function comparisonTitle(sides: readonly Side[]): string {
  const [first] = sides;
  const of = first?.of ?? first?.uri;
  const oneFile = sides.every((side) => (side.of ?? side.uri).toString() === of?.toString());
  if (of && oneFile) {
    return vscode.l10n.t(
      'Compare {0} ({1})',
      fileName(of),
      sides.map((side) => side.level ?? nameOf(side)).join(', '),
    );
  }
  return vscode.l10n.t('Compare {0}', sides.map(nameOf).join(', '));
}

/** A comparison: keeps its page in step with the texts. */
export class Comparison implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** What tells of changes of the sides as they are now. */
  private watching: vscode.Disposable | undefined;
  private readonly page: Refresh;
  /** URIs of the files that the sides build on, as VS Code writes them. */
  private sources: ReadonlySet<string> = new Set();

  constructor(
    extensionUri: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
    private sides: readonly Side[],
    private readonly server: Server,
  ) {
    this.page = new Refresh(panel, () => this.renew());
    const { webview } = panel;
    this.disposables.push(
      this.page,
      webview.onDidReceiveMessage((data) => this.receive(data)),
      // Ladders at the server's pace, so that findings do not wait for comparisons; the server knows no other files.
      server.onDidChangeMatrix((uri) => this.concerns(uri) && this.refresh()),
      vscode.workspace.onDidChangeTextDocument(
        ({ document }) => !isLadder(document) && this.concerns(document.uri.toString()) && this.refresh(),
      ),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.concerns(uri.toString()) && this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.concerns(uri.toString()) && this.refresh()),
    );
    panel.title = comparisonTitle(sides);
    panel.iconPath = pageIcon(extensionUri);
    webview.html = pageHtml(webview, extensionUri, panel.title, 'compare');
  }

  get key(): string {
    return keyOf(this.sides);
  }

  private concerns(uri: string): boolean {
    return this.sources.has(uri) || this.sides.some((side) => side.uri.toString() === uri);
  }

  private refresh(): void {
    this.page.request();
  }

  private async renew(): Promise<void> {
    const { sides } = this;
    const answer = await this.fetch(sides);
    // Whoever changed them has asked anew.
    if (this.sides !== sides) return;
    this.show(answer);
    this.watching ??= this.watch();
  }

  /** The comparison, or why there is none. */
  private async fetch(sides: readonly Side[]): Promise<ComparisonView | string> {
    const read = await Promise.allSettled(sides.map(requested));
    const params = read.flatMap((result, index) => {
      if (result.status === 'fulfilled') return [result.value];
      // Not both: then there is nothing to compare.
      const other = 1 - index;
      const there = sides.length === 2 && read[other]?.status === 'fulfilled' ? sides[other] : undefined;
      return nothingOf(sides[index]!, there, result.reason) ?? [];
    });
    const failed = read.findIndex(({ status }) => status === 'rejected');
    if (params.length < sides.length) {
      const result = read[failed] as PromiseRejectedResult;
      this.server.output.info(
        `Comparison: cannot read ${sides[failed]!.uri.toString(true)}: ${result.reason}`,
      );
      return vscode.l10n.t(
        '“{0}” cannot be read: it may have been moved, deleted or never been there.',
        nameOf(sides[failed]!),
      );
    }
    try {
      return await this.server.compare({ sides: params });
    } catch (error) {
      this.server.output.error(`Comparison: ${error}`);
      return vscode.l10n.t('The language server does not answer. “Career Ladder: Show Output” may tell why.');
    }
  }

  private show(answer: ComparisonView | string): void {
    const views = typeof answer === 'string' ? [] : answer.sides;
    const sources = new Set(views.flatMap(({ sources: uris = [] }) => uris.map(normal)));
    if ([...sources].join('\n') !== [...this.sources].join('\n')) {
      // Others are to be watched.
      this.watching?.dispose();
      this.watching = undefined;
    }
    this.sources = sources;
    const sides = savedSides(this.sides);
    this.post(
      typeof answer === 'string'
        ? { type: 'gone', message: answer, sides }
        : { type: 'comparison', view: answer, sides },
    );
  }

  /** What no editor has open is watched on disk; branches and the index through git. */
  private watch(): vscode.Disposable {
    const refresh = () => this.refresh();
    const files = [
      ...this.sides.map(({ uri }) => uri),
      ...[...this.sources].map((uri) => vscode.Uri.parse(uri)),
    ];
    const watchers = files.flatMap((uri) => {
      const revision = refOf(uri);
      if (revision) {
        const listener = canMove(revision.ref) ? onDidChangeRepository(revision.file, refresh) : undefined;
        return listener ? [listener] : [];
      }
      if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return [];
      const folder = vscode.Uri.joinPath(uri, '..');
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, escapeGlob(fileName(uri))),
      );
      return [
        watcher,
        watcher.onDidChange(refresh),
        watcher.onDidCreate(refresh),
        watcher.onDidDelete(refresh),
      ];
    });
    return vscode.Disposable.from(...watchers);
  }

  private receive(data: unknown): void {
    const message = readMessage(data);
    switch (message?.type) {
      case 'ready':
        // A new page knows nothing, whatever the one before it was told.
        this.page.loaded();
        break;
      case 'swap':
        this.sides = [...this.sides].reverse();
        this.panel.title = comparisonTitle(this.sides);
        this.refresh();
        break;
      case 'textDiff':
        void this.showText();
        break;
      case 'reveal': {
        const side = this.sides[message.side];
        if (!side) break;
        const range = message.range ?? undefined;
        // The page may only name files that the side is known to build on.
        if (range?.uri !== undefined && !this.sources.has(normal(range.uri))) break;
        const file = range?.uri === undefined ? side.uri : vscode.Uri.parse(range.uri, true);
        revealSource(file, range, this.panel.viewColumn).catch((error) => {
          void vscode.window.showErrorMessage(
            vscode.l10n.t('Cannot open {0}: {1}', fileName(file), error.message ?? error),
          );
        });
      }
    }
  }

  /** The first two sides in VS Code's own diff editor. */
  private async showText(): Promise<void> {
    const [left, right] = this.sides;
    if (!left || !right) return;
    const title = `${nameOf(left)} ↔ ${nameOf(right)}`;
    await vscode.commands.executeCommand('vscode.diff', left.uri, right.uri, title);
  }

  /** A page that is not there, closed or hidden, is told when it is back. */
  private post(message: ToCompare): void {
    if (this.page.ready) void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.watching?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
    this.panel.dispose();
  }
}

/** As VS Code writes a URI, whoever wrote it. */
function normal(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}

/** A panel like the preview's, that searches. */
export function comparisonOptions(
  extensionUri: vscode.Uri,
): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return { ...previewOptions(extensionUri), enableFindWidget: true };
}

/** A name, taken literally. */
function escapeGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, '[$&]');
}
