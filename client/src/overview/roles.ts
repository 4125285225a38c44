/** All roles of the workspace: found, read a few at a time, and kept up to date. */
import * as vscode from 'vscode';
import { configNames } from '../../../server/src/protocol';
import type { RoleView } from '../../../server/src/protocol/overview';
import type { RoleEntry } from '../../../server/src/protocol/pages';
import { isLadder } from '../ladderFiles';
import type { Server } from '../server';
import {
  findLadders,
  isLadderFile,
  ladderPattern,
  openDocument,
  pathOf,
  storedText,
} from '../workspaceLadders';

/** Ladders that are read at once: the server takes them one by one anyway, but files may be far. */
const atOnce = 4;
/** Milliseconds between the first change of a file and reading it again: a switch of branches changes many. */
const settling = 300;

export class Roles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** More is known, or something else. */
  readonly onDidChange: vscode.Event<void> = this.changed.event;
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private files: readonly vscode.Uri[] | undefined;
  private readonly known = new Map<string, RoleView | string>();
  /** URIs that are to be read, in order. */
  private readonly waiting = new Set<string>();
  private readonly dirty = new Set<string>();
  private reading = 0;
  private source = new vscode.CancellationTokenSource();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lookAgain = false;
  private isStopped = false;

  constructor(private readonly server: Server) {
    const ladders = vscode.workspace.createFileSystemWatcher(ladderPattern);
    const configs = vscode.workspace.createFileSystemWatcher(`**/{${configNames.join(',')}}`);
    // Other rules may be in force: the old figures stay until the new ones are there.
    const again = () => {
      for (const uri of this.files ?? []) this.dirty.add(uri.toString());
      this.settle();
    };
    this.disposables.push(
      ladders,
      ladders.onDidChange((uri) => this.markChanged(uri)),
      ladders.onDidCreate(() => this.markMoved()),
      ladders.onDidDelete((uri) => {
        this.known.delete(uri.toString());
        this.markMoved();
      }),
      configs,
      configs.onDidChange(again),
      configs.onDidCreate(again),
      configs.onDidDelete(again),
      server.onDidChangeMatrix((uri) => this.markChanged(vscode.Uri.parse(uri))),
      vscode.workspace.onDidOpenTextDocument((document) => isLadder(document) && this.markMoved()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (!isLadder(document)) return;
        this.markChanged(document.uri);
        this.markMoved();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.markMoved()),
    );
  }

  /** How many files there are; undefined until somebody has looked. */
  get found(): number | undefined {
    return this.files?.length;
  }

  /** No more is read until it is asked for. */
  get stopped(): boolean {
    return this.isStopped;
  }

  get entries(): RoleEntry[] {
    return (this.files ?? []).flatMap((uri) => {
      const key = uri.toString();
      const role = this.known.get(key);
      return role === undefined ? [] : [{ uri: key, path: pathOf(uri), role }];
    });
  }

  /** Looks for files and reads all of them. */
  refresh(): void {
    this.known.clear();
    this.waiting.clear();
    this.restart();
    void this.look();
  }

  /** Reads no more. */
  stop(): void {
    this.isStopped = true;
    this.waiting.clear();
    this.source.cancel();
    this.changed.fire();
  }

  private restart(): void {
    this.source.cancel();
    this.source.dispose();
    this.source = new vscode.CancellationTokenSource();
    this.isStopped = false;
  }

  private async look(): Promise<void> {
    const { token } = this.source;
    try {
      const files = await findLadders(token);
      if (token.isCancellationRequested) return;
      this.files = files;
    } catch (error) {
      this.server.output.error(`Overview: cannot look for ladders: ${error}`);
      this.files ??= [];
    }
    for (const uri of this.files) {
      if (!this.known.has(uri.toString())) this.waiting.add(uri.toString());
    }
    this.changed.fire();
    this.fill();
  }

  /** Another text; the old figures stay until the new ones are there. */
  private markChanged(uri: vscode.Uri): void {
    if (!this.files) return;
    const key = uri.toString();
    for (const other of this.affectedBy(key)) this.dirty.add(other);
    if (this.files.some((file) => file.toString() === key)) this.dirty.add(key);
    else if (isLadderFile(uri) || openDocument(uri)) this.lookAgain = true;
    this.settle();
  }

  /** What builds on a file that changed, and what it may build on, or not any more. */
  private affectedBy(key: string): string[] {
    return [...this.known].flatMap(([other, role]) => {
      if (typeof role === 'string' || other === key) return [];
      const builds = role.sources?.some((source) => vscode.Uri.parse(source).toString() === key);
      return builds || role.abstract ? [other] : [];
    });
  }

  /** Files may have come or gone. */
  private markMoved(): void {
    if (!this.files) return;
    this.lookAgain = true;
    this.settle();
  }

  private settle(): void {
    if (this.isStopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      for (const key of this.dirty) this.waiting.add(key);
      this.dirty.clear();
      if (this.lookAgain) void this.look();
      else this.fill();
      this.lookAgain = false;
    }, settling);
  }

  /** Reads as many at once as may be. */
  private fill(): void {
    for (const key of this.waiting) {
      if (this.reading >= atOnce) return;
      this.waiting.delete(key);
      this.reading++;
      void this.read(key).finally(() => {
        this.reading--;
        this.fill();
      });
    }
  }

  private async read(key: string): Promise<void> {
    const { token } = this.source;
    const uri = vscode.Uri.parse(key);
    let role: RoleView | string;
    try {
      // The server has the text of ladders that are open, but one may be closed while the question is on its way.
      const text = openDocument(uri)?.getText() ?? (await storedText(uri));
      role = await this.server.role({ uri: key, text }, token);
    } catch (error) {
      role = vscode.l10n.t('It cannot be read: {0}', String(error instanceof Error ? error.message : error));
    }
    if (token.isCancellationRequested) return;
    this.known.set(key, role);
    this.changed.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.source.cancel();
    this.source.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
