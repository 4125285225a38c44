/** Which files a command line's paths mean. */
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { messageOf } from './failure';

export interface LadderPath {
  /** Absolute. */
  readonly file: string;
  /** Relative to the working folder, with forward slashes on every system. */
  readonly path: string;
}

export interface FoundPaths {
  /** Each file once, sorted by path. */
  readonly files: readonly LadderPath[];
  /** What is wrong with paths that lead nowhere, in words. */
  readonly problems: readonly string[];
}

const names = '{ladder,*.ladder}.{yaml,yml}';
/** `*.ladder.yaml`, `*.ladder.yml`, `ladder.yaml`, `ladder.yml`; editors ignore case here, so does this. */
export const ladderFileName = /(?:^|[\\/.])ladder\.ya?ml$/i;

/**
 * Folders are searched for ladder files, without `node_modules` and folders whose name starts with a dot. Of what
 * a glob matches, ladder files are taken, and those in folders that it matches. A file named outright is taken
 * whatever it is called. A link to a file that is there already is not taken again.
 */
export async function findLadders(paths: readonly string[], folder: string): Promise<FoundPaths> {
  const found = new Map<string, LadderPath>();
  const problems: string[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    try {
      const files = await filesOf(path, folder);
      for (const file of files) {
        const real = await realpath(file).catch(() => file);
        if (!found.has(real)) found.set(real, { file, path: shownPath(file, folder) });
      }
    } catch (error) {
      problems.push(messageOf(error, path));
    }
  }
  return { files: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

/** Relative to `folder` with forward slashes; absolute where nothing relative leads there (another drive). */
export function shownPath(file: string, folder: string): string {
  const path = relative(folder, file) || '.';
  return (isAbsolute(path) ? file : path).split(sep).join('/');
}

async function filesOf(path: string, folder: string): Promise<string[]> {
  const literal = await existing(path, folder);
  if (literal && !literal.isFolder) return [literal.file];
  if (literal) {
    const files = await search([`**/${names}`], literal.file);
    if (files.length === 0) {
      throw new Error(
        `no ladder in the folder “${path}”: a ladder's name ends in .ladder.yaml, or is ladder.yaml`,
      );
    }
    return files;
  }
  if (!isDynamicPattern(path)) throw new Error(`no such file or folder: “${path}”`);
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
  const matches = await search([pattern, `${pattern.replace(/\/+$/, '')}/**/${names}`], folder);
  const ladders = matches.filter((file) => ladderFileName.test(file));
  if (ladders.length > 0) return ladders;
  if (matches.length === 0) throw new Error(`nothing matches “${path}”`);
  const what = matches.length === 1 ? 'one file, which is not' : `${matches.length} files, none of which is`;
  throw new Error(
    `“${path}” matches ${what} named like a ladder (*.ladder.yaml, ladder.yaml); a file named outright is checked whatever its name`,
  );
}

function search(patterns: readonly string[], cwd: string): Promise<string[]> {
  return glob(patterns, {
    cwd,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  }).then((files) => files.map((file) => resolve(file)));
}

/** The path as written; with Windows' separators where it exists only so. */
async function existing(path: string, folder: string) {
  for (const variant of new Set([path, path.replaceAll('\\', '/')])) {
    const file = isAbsolute(variant) ? variant : join(folder, variant);
    try {
      return { file, isFolder: (await stat(file)).isDirectory() };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EINVAL' && code !== 'ENAMETOOLONG')
        throw error;
    }
  }
  return undefined;
}
