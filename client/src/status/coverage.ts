/** The status bar item: how much of the ladder in front is written. */
import * as vscode from 'vscode';
import { plural } from '../../../server/src/l10n';
import { openPreviewCommand } from '../../../server/src/protocol';
import type { CoverageView } from '../../../server/src/protocol/coverage';
import { isLadder } from '../ladderFiles';
import type { Server } from '../server';
import { note } from '../start/getStarted';
import { nextGapCommand } from './nextGap';
import { spoken, tooltip } from './words';

/** Milliseconds without a change after which a ladder counts as done. */
const settled = 3000;

export function registerCoverage(server: Server): vscode.Disposable {
  return new CoverageItem(server);
}

class CoverageItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'careerLadder.coverage',
    vscode.StatusBarAlignment.Right,
    // Beside the cursor's line and column, which are what else is told of the text in front.
    100.6,
  );
  private readonly disposables: vscode.Disposable[] = [this.item];
  /** The ladder that it tells of. */
  private key: string | undefined;
  /** What is shown may be old. */
  private stale = true;
  /** A request is on its way. */
  private asking = false;
  /** Runs while a ladder without findings may be one that is still being typed. */
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {
    this.item.name = vscode.l10n.t('Coverage of the Career Ladder');
    this.disposables.push(
      server.onDidChangeMatrix((uri) => {
        if (uri === this.key) this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.look()),
      // It may be of another language now.
      vscode.workspace.onDidOpenTextDocument(() => this.look()),
      vscode.workspace.onDidCloseTextDocument(() => this.look()),
    );
    this.look();
  }

  /** The ladder in front: the text being edited, else one beside what is in front, its preview perhaps. */
  private look(): void {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editor = activeTextEditor ?? visibleTextEditors.find(({ document }) => isLadder(document));
    const key = editor && isLadder(editor.document) ? editor.document.uri.toString() : undefined;
    if (key === this.key) return;
    this.key = key;
    this.item.hide();
    if (key !== undefined) this.refresh();
  }

  private refresh(): void {
    this.stale = true;
    if (!this.asking) void this.ask();
  }

  /** One request at a time; what changed meanwhile is asked for once more when the answer is here. */
  private async ask(): Promise<void> {
    this.asking = true;
    try {
      while (this.stale && this.key !== undefined) {
        this.stale = false;
        const { key } = this;
        const view = await this.fetch(key);
        if (this.key !== key) this.stale = true;
        else if (view) this.show(view);
        else this.item.hide();
      }
    } finally {
      this.asking = false;
    }
  }

  /** Nothing while the server is starting or gone: it tells when there is something new. */
  private async fetch(key: string): Promise<CoverageView | null> {
    try {
      return await this.server.coverage(key);
    } catch {
      return null;
    }
  }

  private show(view: CoverageView): void {
    const { coverage, findings, waiting, broken } = view;
    const { answered, total } = coverage;
    const complete = total > 0 && answered === total;
    const warns = findings.error > 0 || broken !== undefined;
    const counted =
      total === 0
        ? vscode.l10n.t('no cells yet')
        : plural(total, '{1} of {0} cell', '{1} of {0} cells', answered);
    this.item.text = `$(table) ${counted}`;
    this.item.tooltip = tooltip(view);
    this.item.accessibilityInformation = { label: spoken(view), role: 'button' };
    this.item.command = complete || total === 0 ? openPreviewCommand : nextGapCommand;
    this.item.backgroundColor = warns ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
    clearTimeout(this.settling);
    if (!complete || broken !== undefined) return;
    note('complete');
    const clean = !waiting && findings.error + findings.warning + findings.information === 0;
    // The first letters of a cell are clean as well.
    if (clean) this.settling = setTimeout(() => note('clean'), settled);
  }

  dispose(): void {
    clearTimeout(this.settling);
    for (const disposable of this.disposables) disposable.dispose();
  }
}
