/** Settings files, read for the server, which may run where it cannot reach them: in a worker, or far from the disk. */
import * as vscode from 'vscode';
import type { ConfigText } from '../../server/src/protocol';

export const configLanguageId = 'career-ladder-config';

/** No settings file is as long as this, in bytes; what is, is something else by that name. */
const longest = 1 << 20;

/** The first of these files that is there and can be read. */
export async function readConfig(uris: readonly string[]): Promise<ConfigText | null> {
  for (const uri of uris) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
      if (bytes.length > longest) continue;
      return { uri, text: new TextDecoder().decode(bytes) };
    } catch {
      // Most folders have none.
    }
  }
  return null;
}
