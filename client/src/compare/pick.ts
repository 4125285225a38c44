/** Asks what a ladder is to be compared with. */
import * as vscode from 'vscode';
import { fileName } from '../ladderFiles';
import { findLadders, openDocument, pathOf } from '../workspaceLadders';
import { type Commit, type History, historyOf } from './git';
import { refLabel } from './refLabel';
import type { Side } from './sides';

interface Choice extends vscode.QuickPickItem {
  /** The sides of the comparison, or undefined when the user thought better of it. None for a heading. */
  readonly choose?: () => Promise<readonly Side[] | undefined> | readonly Side[];
}

/** The sides of a comparison of this ladder with whatever is chosen. */
export async function pickSides(base: vscode.Uri): Promise<readonly Side[] | undefined> {
  const picked = await vscode.window.showQuickPick(choices(base), {
    title: vscode.l10n.t('Compare {0} With', fileName(base)),
    placeHolder: vscode.l10n.t('A version of this file, or another ladder'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.choose?.();
}

async function choices(base: vscode.Uri): Promise<Choice[]> {
  const [history, found] = await Promise.all([historyOf(base), findLadders()]);
  const others = found.filter((uri) => uri.toString() !== base.toString());
  const versions = typeof history === 'string' ? [] : await versionsOf(base, history);
  const saved = savedVersion(base);
  return [
    heading(vscode.l10n.t('versions of this file')),
    ...(saved ? [saved] : []),
    ...(typeof history === 'string'
      ? [{ label: `$(circle-slash) ${vscode.l10n.t('No Commits')}`, description: history }]
      : []),
    ...versions,
    heading(vscode.l10n.t('other ladders')),
    ...others.map((uri): Choice => ({ ...ladderItem(uri), choose: () => [{ uri: base }, { uri }] })),
    ...(others.length > 1
      ? [
          {
            label: `$(list-selection) ${vscode.l10n.t('Several Ladders…')}`,
            choose: () => pickSeveral(base, others),
          },
        ]
      : []),
    { label: `$(folder-opened) ${vscode.l10n.t('File…')}`, choose: () => pickFile(base) },
  ];
}

function heading(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function ladderItem(uri: vscode.Uri): { label: string; description: string } {
  return { label: `$(file) ${fileName(uri)}`, description: pathOf(uri) };
}

/** What is on disk, where an editor has changes that are not saved. */
function savedVersion(base: vscode.Uri): Choice | undefined {
  const document = openDocument(base);
  if (!document?.isDirty || document.isUntitled) return undefined;
  return {
    label: `$(save) ${vscode.l10n.t('Last Saved')}`,
    description: vscode.l10n.t('without the changes that are not saved yet'),
    choose: () => [
      { uri: base, saved: true, label: vscode.l10n.t('Last saved') },
      { uri: base, label: vscode.l10n.t('Editor') },
    ],
  };
}

/** A version of a file, beside the file as it stands. */
export function withVersion(file: vscode.Uri, history: History, ref: string): Side[] {
  return [
    { uri: history.at(ref), of: file, label: refLabel(ref) },
    { uri: file, label: vscode.l10n.t('Working tree') },
  ];
}

async function versionsOf(base: vscode.Uri, history: History): Promise<Choice[]> {
  const commits = await history.commits().catch((): readonly Commit[] => []);
  return [
    ...(history.hasHead && commits.length > 0
      ? [
          {
            label: '$(git-commit) HEAD',
            description: vscode.l10n.t('the last commit'),
            choose: () => withVersion(base, history, 'HEAD'),
          },
        ]
      : []),
    ...(history.isStaged
      ? [
          {
            label: `$(diff-added) ${vscode.l10n.t('Index')}`,
            description: vscode.l10n.t('what is staged'),
            choose: () => withVersion(base, history, '~'),
          },
        ]
      : []),
    {
      label: `$(git-branch) ${vscode.l10n.t('Branch or Tag…')}`,
      choose: async () => {
        const ref = await pickRef(history);
        return ref === undefined ? undefined : withVersion(base, history, ref);
      },
    },
    {
      label: `$(git-compare) ${vscode.l10n.t('Revision…')}`,
      choose: async () => {
        const ref = await vscode.window.showInputBox({
          title: vscode.l10n.t('Compare {0} With', fileName(base)),
          prompt: vscode.l10n.t('A commit, branch or tag, as Git takes it'),
          placeHolder: 'HEAD~3',
        });
        return ref?.trim() ? withVersion(base, history, ref.trim()) : undefined;
      },
    },
    ...commits.map((commit) => commitItem(base, history, commit)),
  ];
}

function commitItem(base: vscode.Uri, history: History, commit: Commit): Choice {
  const { hash, message, authorName, authorDate } = commit;
  const [title = hash] = message.split('\n', 1);
  const date = authorDate?.toLocaleDateString(undefined, { dateStyle: 'medium' });
  return {
    label: `$(git-commit) ${title}`,
    description: [hash.slice(0, 8), authorName, date].filter(Boolean).join(' · '),
    choose: () => withVersion(base, history, hash),
  };
}

async function pickRef(history: History): Promise<string | undefined> {
  const items = history
    .refs()
    .then((refs) => refs.map(({ name, what }) => ({ label: name, description: what })));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('The branch or tag to compare with'),
  });
  return picked?.label;
}

async function pickSeveral(
  base: vscode.Uri,
  others: readonly vscode.Uri[],
): Promise<readonly Side[] | undefined> {
  const picked = await vscode.window.showQuickPick(
    others.map((uri) => ({ ...ladderItem(uri), uri })),
    {
      canPickMany: true,
      title: vscode.l10n.t('Compare {0} With', fileName(base)),
      placeHolder: vscode.l10n.t('One ladder or more'),
    },
  );
  return picked && picked.length > 0 ? [{ uri: base }, ...picked.map(({ uri }) => ({ uri }))] : undefined;
}

async function pickFile(base: vscode.Uri): Promise<readonly Side[] | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Compare {0} With', fileName(base)),
    openLabel: vscode.l10n.t('Compare'),
    canSelectMany: true,
    ...(base.scheme !== 'untitled' && { defaultUri: vscode.Uri.joinPath(base, '..') }),
    filters: { 'Career Ladder': ['yaml', 'yml'], [vscode.l10n.t('All Files')]: ['*'] },
  });
  return chosen && chosen.length > 0 ? [{ uri: base }, ...chosen.map((uri) => ({ uri }))] : undefined;
}
