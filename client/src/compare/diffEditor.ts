/** What a text diff that is open compares: however it came about, it can be compared as ladders. */
import * as vscode from 'vscode';
import { fileName } from '../ladderFiles';
import { refOf } from './refs';
import type { Side } from './sides';

/** Milliseconds that a diff may take to open. */
const patience = 5000;

/** The sides of the diff in front. */
export function diffInFront(): readonly Side[] | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof vscode.TabInputTextDiff ? diffSides(input.original, input.modified) : undefined;
}

function diffSides(original: vscode.Uri, modified: vscode.Uri): readonly Side[] {
  // Of one file: whatever says which version of it, stands in the rest of the URI.
  const oneFile = original.path === modified.path || fileName(original) === fileName(modified);
  const isVersion = oneFile && (original.scheme !== modified.scheme || original.query !== modified.query);
  const file = isVersion ? (refOf(modified)?.file ?? modified) : undefined;
  return [original, modified].map((uri) => {
    const label = labelOf(uri, isVersion);
    return {
      uri,
      ...(file && file.toString() !== uri.toString() && { of: file }),
      ...(label !== undefined && { label }),
    };
  });
}

function labelOf(uri: vscode.Uri, isVersion: boolean): string | undefined {
  const revision = refOf(uri);
  if (revision) return revision.label;
  if (!isVersion) return undefined;
  if (uri.scheme === 'vscode-local-history') return vscode.l10n.t('Local history');
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) ? vscode.l10n.t('Working tree') : uri.scheme;
}

/**
 * The sides of the change that the focus is at in the timeline. The timeline tells extensions nothing of its
 * entries but their file: so the entry is opened, as a click on it would, and the diff that appears is read and closed.
 */
export async function timelineSides(): Promise<readonly Side[] | undefined> {
  const { tabGroups } = vscode.window;
  const before = new Set(tabGroups.all.flatMap(({ tabs }) => tabs));
  const was = tabGroups.activeTabGroup.activeTab;
  let listener: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const shown = new Promise<void>((done) => {
    // A diff that is in front may be the wanted one: then nothing changes.
    timer = setTimeout(done, was?.input instanceof vscode.TabInputTextDiff ? patience / 5 : patience);
    listener = tabGroups.onDidChangeTabs(() => {
      if (tabGroups.activeTabGroup.activeTab !== was && diffInFront()) done();
    });
  });
  await vscode.commands.executeCommand('list.select');
  await shown;
  clearTimeout(timer);
  listener?.dispose();
  const sides = diffInFront();
  const tab = tabGroups.activeTabGroup.activeTab;
  if (sides && tab && !before.has(tab)) await tabGroups.close(tab);
  return sides;
}
