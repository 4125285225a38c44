/** The files that ladders build on, from the disk. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { longestBase } from '../protocol';
import type { FilesHost, FileText } from '../workspace/files';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { shownPath } from './files';

/**
 * Ladders build on files of their workspace: that is the repository they are in (the nearest folder upward with
 * `.git`); without one, the working folder; for a ladder outside of that, its own folder.
 */
export function workspaceOf(file: string, workingFolder: string): string {
  const own = dirname(file);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) break;
  }
  return isInside(own, workingFolder) ? workingFolder : own;
}

/** Whether a path is that of a folder, or below it. Both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/** Reads each file once: a run of the command line is of one moment. */
export class DiskFiles implements FilesHost {
  readonly #texts = new Map<string, FileText>();
  readonly #roots = new Map<string, string>();

  constructor(readonly workingFolder: string) {}

  roots(uri: string): readonly string[] {
    return [pathToFileURL(this.#root(fileURLToPath(uri))).href];
  }

  text(uri: string): FileText {
    let known = this.#texts.get(uri);
    if (!known) {
      known = this.#read(fileURLToPath(uri));
      this.#texts.set(uri, known);
    }
    return known;
  }

  #root(file: string): string {
    const folder = dirname(file);
    let root = this.#roots.get(folder);
    if (root === undefined) {
      root = workspaceOf(file, this.workingFolder);
      this.#roots.set(folder, root);
    }
    return root;
  }

  #read(file: string): FileText {
    try {
      const real = realpathSync(file);
      if (!isInside(real, realpathSync(this.#root(file)))) return { kind: 'outside' };
      if (statSync(real).size > longestBase) return { kind: 'unreadable', reason: 'it is too large' };
      return { kind: 'text', text: decode(readFileSync(real), shownPath(file, this.workingFolder)) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
      const message = error instanceof Failure ? error.message : messageOf(error, '');
      return { kind: 'unreadable', reason: message.replace(/^“[^”]*”:? ?(?:is )?/, '') };
    }
  }
}
