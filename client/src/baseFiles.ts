/** Ladders that others build on, read for the server, which may run where it cannot reach them. */
import * as vscode from 'vscode';
import { type LadderText, longestBase, type ReadLadderParams } from '../../server/src/protocol';
import { besideVersion } from './compare/git';

const ladderName = /(?:^|[/.])ladder\.ya?ml$/i;

/**
 * The text of a ladder; null where there is none. What is not named like one is not read, whoever asks. `at`: the URI
 * of an earlier version of another file: then the text is that of the same revision.
 */
export async function readLadder({ uri, at }: ReadLadderParams): Promise<LadderText | null> {
  const now = vscode.Uri.parse(uri, true);
  if (!ladderName.test(now.path)) return null;
  const file = at === undefined ? now : await besideVersion(now, vscode.Uri.parse(at, true));
  if (!file) return null;
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > longestBase) throw new Error(vscode.l10n.t('it is too large'));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return { text, ...(file !== now && { uri: file.toString() }) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
