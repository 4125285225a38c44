/** Ladders that others build on, read for the server, which may run where it cannot reach them. */
import * as vscode from 'vscode';
import { type LadderText, longestBase } from '../../server/src/protocol';

const ladderName = /(?:^|[/.])ladder\.ya?ml$/i;

/** The text of a ladder; null where there is none. What is not named like one is not read, whoever asks. */
export async function readLadder(uri: string): Promise<LadderText | null> {
  const file = vscode.Uri.parse(uri, true);
  if (!ladderName.test(file.path)) return null;
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > longestBase) throw new Error('it is too large');
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
