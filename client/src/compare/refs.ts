/** URIs of the git extension: which revision of which file they stand for. */
import * as vscode from 'vscode';

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

/** A revision in words. `~` and nothing at all are what is staged, as the git extension writes it. */
export function refLabel(ref: string): string {
  if (ref === '' || ref === '~') return 'Index';
  const [, hash, before] = /^([0-9a-f]{12,40})(\^?)$/.exec(ref) ?? [];
  if (hash === undefined) return ref;
  return before ? `before ${hash.slice(0, 8)}` : hash.slice(0, 8);
}

/** Whether another text may be by this name tomorrow: a hash stays what it is. */
export function canMove(ref: string): boolean {
  return !/^[0-9a-f]{40}\^?$/.test(ref);
}
