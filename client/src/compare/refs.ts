/** URIs of the git extension: which revision of which file they stand for. */
import * as vscode from 'vscode';
import { refLabel } from './refLabel';

export interface Revision {
  readonly file: vscode.Uri;
  /** As git takes it: `HEAD`, a hash, a branch. */
  readonly ref: string;
  /** In words: `HEAD`, `Index`, the beginning of a hash. */
  readonly label: string;
}

/** What a `git:` URI stands for; undefined for any other. */
export function refOf(uri: vscode.Uri): Revision | undefined {
  if (uri.scheme !== 'git') return undefined;
  try {
    const { path, ref } = JSON.parse(uri.query) as { path?: unknown; ref?: unknown };
    if (typeof path !== 'string' || typeof ref !== 'string') return undefined;
    return { file: vscode.Uri.file(path), ref, label: refLabel(ref) };
  } catch {
    return undefined;
  }
}
