/** The comparisons that are open, and the ways to open them. */
import * as vscode from 'vscode';
import { chooseLadder } from '../ladderAtHand';
import { fileName, isLadder } from '../ladderFiles';
import { previewOptions } from '../preview/panel';
import type { Server } from '../server';
import { note } from '../start/getStarted';
import { isLadderFile, openDocument } from '../workspaceLadders';
import { diffInFront, timelineSides } from './diffEditor';
import { historyOf } from './git';
import { pickLevels } from './levels';
import { Comparison, comparisonOptions, comparisonTitle, viewType } from './panel';
import { pickSides, withVersion } from './pick';
import { refOf } from './refs';
import { keyOf, readSides, type Side } from './sides';

/** Compares ladders; opens nothing that is open. */
export type Compare = (sides: readonly Side[]) => void;

/** Comparisons that one command opens at most: who selects more wants something else. */
const mostAtOnce = 6;

/** `previewed`: the ladder of the preview that has the focus. */
export function registerCompare(
  extensionUri: vscode.Uri,
  server: Server,
  previewed: () => vscode.Uri | undefined,
): { readonly disposable: vscode.Disposable; readonly compare: Compare } {
  const comparisons = new Comparisons(extensionUri, server);
  const compare: Compare = (sides) => comparisons.open(sides);
  const command = (id: string, run: (...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(`careerLadder.${id}`, run);
  const disposable = vscode.Disposable.from(
    comparisons,
    command('compareWith', async (target) => {
      const base = await ladderFor(target ?? previewed(), vscode.l10n.t('The ladder to compare'));
      const sides = base && (await pickSides(base));
      if (sides) compare(sides);
    }),
    command('compareLevels', async (target) => {
      const base = await ladderFor(
        target ?? previewed(),
        vscode.l10n.t('The ladder whose levels to compare'),
      );
      const sides = base && (await pickLevels(base, server));
      if (sides) compare(sides);
    }),
    command('compareSelected', (_first, selected) => {
      const all = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
      const uris = all.filter(isLadderHere);
      if (uris.length > 1) compare(uris.map((uri) => ({ uri })));
      else tell(vscode.l10n.t('Select two ladders or more to compare them.'));
    }),
    command('compareWithHead', async (...targets) => {
      for (const uri of filesOf(targets).slice(0, mostAtOnce)) await compareWithHead(uri, compare);
    }),
    command('compareDiff', () => {
      const sides = diffInFront();
      if (sides) compare(sides);
      else tell(vscode.l10n.t('Open the changes of a career ladder first.'));
    }),
    command('compareTimeline', async (_item, uri) => {
      if (uri instanceof vscode.Uri && !isLadderHere(uri)) {
        tellNoLadder(uri);
        return;
      }
      const sides = await timelineSides();
      if (sides) compare(sides);
      else tell(vscode.l10n.t('This entry of the timeline has no two versions to compare.'));
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state) {
        comparisons.restore(panel, readSides(state));
      },
    }),
  );
  return { disposable, compare };
}

class Comparisons implements vscode.Disposable {
  private readonly all = new Set<Comparison>();

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly server: Server,
  ) {}

  open(sides: readonly Side[]): void {
    note('shared');
    const key = keyOf(sides);
    const known = [...this.all].find((comparison) => comparison.key === key);
    if (known) {
      known.panel.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      viewType,
      comparisonTitle(sides),
      vscode.ViewColumn.Active,
      comparisonOptions(this.extensionUri),
    );
    this.add(panel, sides);
  }

  /** Takes over a panel that was open when the window was closed. */
  restore(panel: vscode.WebviewPanel, sides: readonly Side[] | undefined): void {
    if (!sides) {
      panel.dispose();
      return;
    }
    panel.webview.options = previewOptions(this.extensionUri);
    this.add(panel, sides);
  }

  private add(panel: vscode.WebviewPanel, sides: readonly Side[]): void {
    const comparison = new Comparison(this.extensionUri, panel, sides, this.server);
    this.all.add(comparison);
    panel.onDidDispose(() => {
      this.all.delete(comparison);
      comparison.dispose();
    });
  }

  dispose(): void {
    for (const comparison of [...this.all]) comparison.dispose();
  }
}

/** What a command was called for, else the ladder in front, else one that is asked for. */
async function ladderFor(target: unknown, placeHolder: string): Promise<vscode.Uri | undefined> {
  if (target instanceof vscode.Uri) return target;
  const document = vscode.window.activeTextEditor?.document;
  if (document && isLadder(document)) return refOf(document.uri)?.file ?? document.uri;
  return chooseLadder(placeHolder);
}

/** Files of source control's entries, of URIs, or the one being edited. */
function filesOf(targets: readonly unknown[]): vscode.Uri[] {
  const uris = targets.flatMap((target) => {
    if (target instanceof vscode.Uri) return [target];
    const uri = (target as { readonly resourceUri?: unknown } | undefined)?.resourceUri;
    return uri instanceof vscode.Uri ? [uri] : [];
  });
  const document = vscode.window.activeTextEditor?.document;
  if (uris.length > 0) return uris;
  return document ? [refOf(document.uri)?.file ?? document.uri] : [];
}

async function compareWithHead(uri: vscode.Uri, compare: Compare): Promise<void> {
  if (!isLadderHere(uri)) {
    tellNoLadder(uri);
    return;
  }
  const history = await historyOf(uri);
  if (typeof history !== 'string') compare(withVersion(uri, history, 'HEAD'));
  else tell(vscode.l10n.t('“{0}” has no version to compare with. {1}.', fileName(uri), history));
}

/** By its name, or by the language that an editor shows it in. */
function isLadderHere(uri: vscode.Uri): boolean {
  const document = openDocument(uri);
  return isLadderFile(uri) || (document !== undefined && isLadder(document));
}

function tellNoLadder(uri: vscode.Uri): void {
  tell(vscode.l10n.t('“{0}” is not a career ladder.', fileName(uri)));
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
