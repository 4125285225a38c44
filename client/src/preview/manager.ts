/** The previews that are open, and the ways to open them. */
import * as vscode from 'vscode';
import { openPreviewCommand } from '../../../server/src/protocol';
import { chooseLadder } from '../ladderAtHand';
import { isLadder } from '../ladderFiles';
import type { Server } from '../server';
import { type PreviewState, readState } from './messages';
import { Preview, previewOptions, previewTitle, viewType } from './panel';

export interface RegisteredPreviews extends vscode.Disposable {
  /** The ladder of the preview that has the focus. */
  previewed(): vscode.Uri | undefined;
}

export function registerPreview(extensionUri: vscode.Uri, server: Server): RegisteredPreviews {
  const previews = new Previews(extensionUri, server);
  previews.openUnasked(vscode.window.activeTextEditor);
  const registered = vscode.Disposable.from(
    previews,
    vscode.commands.registerCommand(openPreviewCommand, (target?: unknown) => previews.openFor(target)),
    vscode.commands.registerCommand('careerLadder.showSource', () => previews.active?.showSource()),
    vscode.commands.registerCommand('careerLadder.followEditor', () => previews.setFollowing(true)),
    vscode.commands.registerCommand('careerLadder.lockPreview', () => previews.setFollowing(false)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        previews.restore(panel, readState(state));
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      previews.follow(editor);
      previews.openUnasked(editor);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => previews.followRenames(files)),
    vscode.workspace.onDidSaveTextDocument((document) => previews.followSave(document)),
  );
  return { dispose: () => registered.dispose(), previewed: () => previews.active?.uri };
}

class Previews implements vscode.Disposable {
  private readonly all = new Set<Preview>();
  /** Ladders whose preview was opened, or left alone, without being asked for: it is done once. */
  private readonly met = new Set<string>();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly server: Server,
  ) {}

  get active(): Preview | undefined {
    return [...this.all].find(({ panel }) => panel.active);
  }

  /** The command: for a ladder's URI (from a CodeLens as text, from a menu as it is), else the one being edited. */
  async openFor(target: unknown): Promise<void> {
    const uri = toUri(target) ?? (await chooseLadder(vscode.l10n.t('The ladder to preview')));
    if (uri) this.open(uri);
  }

  /**
   * The preview in front shows whichever ladder is in front of the editors from now on, or stays with the one that it
   * shows. One follows at a time: two would show the same.
   */
  setFollowing(following: boolean): void {
    const preview = this.active;
    if (!preview) return;
    const before = this.follower;
    if (following && before && before !== preview) before.following = false;
    preview.following = following;
    this.tellContext();
    if (following) this.follow(ladderEditorInFront());
  }

  /** Shows a ladder that came to the front in the preview that follows. */
  follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isLadder(editor.document)) return;
    const { follower } = this;
    const { uri } = editor.document;
    if (follower && follower.key !== uri.toString()) follower.move(uri);
  }

  private get follower(): Preview | undefined {
    return [...this.all].find(({ following }) => following);
  }

  /** Which of the two commands the preview in front offers. */
  private tellContext(): void {
    void vscode.commands.executeCommand(
      'setContext',
      'careerLadder.previewFollows',
      this.active?.following ?? false,
    );
  }

  /** Brings a ladder's preview to the front, or opens it beside the active editor. The editor keeps the focus. */
  private open(uri: vscode.Uri): void {
    const known = this.find(uri) ?? this.showing(uri);
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { ...previewOptions(this.extensionUri), enableFindWidget: true };
    this.add(vscode.window.createWebviewPanel(viewType, previewTitle(uri), place, options), uri);
  }

  /** Takes over a panel that was open when the window was closed. */
  restore(panel: vscode.WebviewPanel, state: PreviewState | undefined): void {
    const uri = toUri(state?.uri);
    const following = (state?.following ?? false) && !this.follower;
    // Without a ladder, or with one that has its preview already, there is nothing to show in it.
    if (!uri || (!following && this.find(uri))) {
      panel.dispose();
      return;
    }
    panel.webview.options = previewOptions(this.extensionUri);
    this.add(panel, uri, following);
    if (following) this.follow(ladderEditorInFront());
  }

  /** Follows `careerLadder.preview.openAutomatically`. */
  openUnasked(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isLadder(editor.document) || editor.viewColumn === undefined) return;
    const { uri } = editor.document;
    const settings = vscode.workspace.getConfiguration('careerLadder', uri);
    if (settings.get('preview.openAutomatically') !== true || this.met.has(uri.toString())) return;
    this.met.add(uri.toString());
    if (!hasTab(previewTitle(uri))) this.open(uri);
  }

  /** A ladder that is renamed or moved, alone or with its folder, keeps its preview. */
  followRenames(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const preview of this.all) {
      for (const { oldUri, newUri } of files) {
        const { scheme, authority, path } = preview.uri;
        if (scheme !== oldUri.scheme || authority !== oldUri.authority) continue;
        if (path !== oldUri.path && !path.startsWith(`${oldUri.path}/`)) continue;
        this.move(preview, newUri.with({ path: newUri.path + path.slice(oldUri.path.length) }));
        break;
      }
    }
  }

  /** A ladder saved for the first time is another document, with the text of the unsaved one: the preview goes along. */
  followSave(saved: vscode.TextDocument): void {
    if (saved.uri.scheme === 'untitled' || !isLadder(saved)) return;
    for (const preview of this.all) {
      const unsaved = preview.uri.scheme === 'untitled' ? preview.document : undefined;
      if (unsaved && words(unsaved) === words(saved)) this.move(preview, saved.uri);
    }
  }

  /** Where the ladder has a preview already, that one gives way. */
  private move(preview: Preview, uri: vscode.Uri): void {
    if (!preview.following) this.find(uri)?.panel.dispose();
    this.met.add(uri.toString());
    preview.move(uri);
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri, following = false): void {
    const preview = new Preview(this.extensionUri, panel, uri, this.server, following);
    this.all.add(preview);
    panel.onDidChangeViewState(() => this.tellContext());
    panel.onDidDispose(() => {
      this.all.delete(preview);
      preview.dispose();
      this.tellContext();
    });
    this.tellContext();
  }

  /** The preview that stays with a ladder. */
  private find(uri: vscode.Uri): Preview | undefined {
    const key = uri.toString();
    return [...this.all].find((preview) => preview.key === key && !preview.following);
  }

  /** The one that follows, when it shows a ladder just now. */
  private showing(uri: vscode.Uri): Preview | undefined {
    return this.follower?.key === uri.toString() ? this.follower : undefined;
  }

  dispose(): void {
    for (const preview of [...this.all]) preview.dispose();
  }
}

/** Without the white space that saving may add or trim. */
function words(document: vscode.TextDocument): string {
  return document.getText().replace(/\s+/g, ' ').trim();
}

function toUri(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  if (typeof target !== 'string') return undefined;
  try {
    return vscode.Uri.parse(target, true);
  } catch {
    return undefined;
  }
}

/** While a preview has the focus, no text editor is active: then one that is in sight. */
function ladderEditorInFront(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor ?? visibleTextEditors.find(({ document }) => isLadder(document));
}

/** Whether a preview of that title is there already, perhaps one of the last session that waits to be looked at. */
function hasTab(title: string): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input, label }) =>
        label === title && input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType),
    ),
  );
}
