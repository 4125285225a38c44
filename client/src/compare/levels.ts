/** Asks which levels are to be compared: of one role, or of several. */
import * as vscode from 'vscode';
import type { LevelName, RoleView } from '../../../server/src/protocol/overview';
import { fileName } from '../ladderFiles';
import type { Server } from '../server';
import { findLadders, openDocument, pathOf, storedText } from '../workspaceLadders';
import type { Side } from './sides';

/** Other ladders whose levels are offered. */
const mostOthers = 40;

interface LevelItem extends vscode.QuickPickItem {
  readonly side?: Side;
}

/** The sides of a comparison of the levels that are chosen; undefined when fewer than two are. */
export async function pickLevels(base: vscode.Uri, server: Server): Promise<readonly Side[] | undefined> {
  const picked = await vscode.window.showQuickPick(items(base, server), {
    canPickMany: true,
    title: vscode.l10n.t('Compare Levels'),
    placeHolder: vscode.l10n.t('Two levels or more, of this role or of several'),
    matchOnDescription: true,
  });
  const sides = picked?.flatMap(({ side }) => side ?? []) ?? [];
  if (sides.length >= 2) return sides;
  if (picked)
    void vscode.window.showInformationMessage(vscode.l10n.t('Choose two levels or more to compare them.'));
  return undefined;
}

async function items(base: vscode.Uri, server: Server): Promise<LevelItem[]> {
  const found = await findLadders();
  const others = found.filter((uri) => uri.toString() !== base.toString()).slice(0, mostOthers);
  const read = await Promise.all(
    [base, ...others].map(async (uri) => {
      const role = await readRole(uri, server).catch(() => undefined);
      return role && { uri, role };
    }),
  );
  const known = read.filter((one) => one !== undefined);
  const severalRoles = known.length > 1;
  return known.flatMap(({ uri, role }) => {
    const name = role.role || fileName(uri);
    return [
      { label: name, kind: vscode.QuickPickItemKind.Separator },
      ...role.levels.map((level): LevelItem => {
        const title = levelTitle(level);
        return {
          label: title,
          description: severalRoles ? pathOf(uri) : '',
          side: { uri, level: level.id, label: uri === base ? title : `${name} · ${title}` },
        };
      }),
    ];
  });
}

async function readRole(uri: vscode.Uri, server: Server): Promise<RoleView> {
  const text = openDocument(uri)?.getText() ?? (await storedText(uri));
  return server.role({ uri: uri.toString(), text });
}

/** `L3 Senior Engineer`: an id, and the name where it is another. */
function levelTitle({ id, name }: LevelName): string {
  return name && name !== id ? `${id} ${name}` : id;
}
