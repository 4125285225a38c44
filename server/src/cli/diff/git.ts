/** Files as git has them at a revision, through the git executable. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../failure';

/** A ladder of more bytes than this is not read. */
const mostBytes = 256 * 1024 * 1024;
/** Milliseconds; git answers from the disk. */
const patience = 60_000;

/** `HEAD~3:ladders/engineer.ladder.yaml`; undefined for what is no such thing. */
export function revisionAndPath(
  argument: string,
): { readonly revision: string; readonly path: string } | undefined {
  const colon = argument.indexOf(':');
  // `C:\ladders` is a path.
  if (colon < 2 || colon === argument.length - 1) return undefined;
  return { revision: argument.slice(0, colon), path: argument.slice(colon + 1) };
}

/**
 * A file at a revision.
 *
 * @param path relative to `folder`, or to the root of the repository where there is no such file from `folder`
 * @param folder in the repository
 * @throws {Failure} when git, the repository, the revision or the file at it is missing
 */
export async function readAtRevision(revision: string, path: string, folder: string): Promise<Uint8Array> {
  const tree = await treeOf(revision, folder);
  // By the tree's own name: from here on no argument is anybody's words but the path, which follows a colon.
  const slashed = path.replaceAll('\\', '/').replace(/^\.\//, '');
  const names = [await fromRoot(slashed, folder), slashed];
  for (const name of new Set(names)) {
    const blob = await git(['cat-file', 'blob', `${tree}:${name}`], folder);
    if (blob.code === 0) return blob.out;
  }
  throw new Missing(`“${path}” is not in “${revision}”.`);
}

/** A file that a revision, or the disk, does not have. */
export class Missing extends Failure {}

/**
 * The name of the tree of a revision.
 *
 * @throws {Failure} when git, the repository or the revision is missing
 */
async function treeOf(revision: string, folder: string): Promise<string> {
  // An option is no revision, and must not become one.
  if (revision.startsWith('-')) throw new Failure(`“${revision}” is no revision.`);
  const inside = await git(['rev-parse', '--is-inside-work-tree'], folder);
  if (inside.code !== 0)
    throw new Failure(`“${folder}” is in no git repository, so “${revision}” means nothing.`);
  return named(await git(['rev-parse', '--verify', '--quiet', `${revision}^{tree}`], folder), revision);
}

/**
 * Where the second revision left the first: what `A...B` begins with, as git has it.
 *
 * @throws {Failure} when one of them is missing, or they have nothing in common
 */
export async function mergeBase(first: string, second: string, folder: string): Promise<string> {
  for (const revision of [first, second]) await treeOf(revision, folder);
  const found = await git(['merge-base', first, second], folder);
  if (found.code !== 0) throw new Failure(`“${first}” and “${second}” have no commit in common.`);
  return named(found, first);
}

function named({ code, out }: Answer, revision: string): string {
  const name = out.toString().trim();
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(name)) return name;
  throw new Failure(`“${revision}” is no revision of this repository.`);
}

/** Files of a repository, as absolute paths. */
export interface RepositoryFiles {
  readonly root: string;
  /** Those that are not the same on both sides. */
  readonly changed: readonly { readonly file: string; readonly status: 'added' | 'removed' | 'changed' }[];
  /** Those that the second side has. */
  readonly now: readonly string[];
}

/**
 * What differs from a revision to another, or to what is on the disk, new files included that nobody has added yet.
 *
 * @throws {Failure} when git, the repository or a revision is missing
 */
export async function repositoryFiles(
  before: string,
  after: string | undefined,
  folder: string,
): Promise<RepositoryFiles> {
  const trees = [await treeOf(before, folder), ...(after === undefined ? [] : [await treeOf(after, folder)])];
  const root = (await git(['rev-parse', '--show-toplevel'], folder)).out.toString().replace(/\r?\n$/, '');
  const list = async (...args: string[]) => {
    const { code, out } = await git(args, root);
    if (code !== 0) throw new Failure(`git ${args[0]} failed.`);
    return out.toString().split('\0').filter(Boolean);
  };
  const statuses = await list(
    'diff',
    '--no-ext-diff',
    '--no-renames',
    '--no-relative',
    '--name-status',
    '-z',
    ...trees,
  );
  const changed = new Map<string, 'added' | 'removed' | 'changed'>();
  for (let at = 0; at + 1 < statuses.length; at += 2) {
    const kind = statuses[at];
    changed.set(statuses[at + 1] ?? '', kind === 'A' ? 'added' : kind === 'D' ? 'removed' : 'changed');
  }
  const [, second] = trees;
  const now = second
    ? await list('ls-tree', '-r', '--name-only', '--full-tree', '-z', second)
    : await list('ls-files', '--cached', '-z');
  if (!second) {
    for (const name of await list('ls-files', '--others', '--exclude-standard', '-z')) {
      // One that was taken out of git alone is there all the same.
      changed.set(name, changed.has(name) ? 'changed' : 'added');
      now.push(name);
    }
  }
  return {
    root,
    changed: [...changed].map(([name, status]) => ({ file: join(root, name), status })),
    now: [...new Set(now)].filter((name) => changed.get(name) !== 'removed').map((name) => join(root, name)),
  };
}

/** A path relative to `folder` as git has it; `..` are resolved. */
async function fromRoot(path: string, folder: string): Promise<string> {
  const prefix = (await git(['rev-parse', '--show-prefix'], folder)).out.toString().replace(/\r?\n$/, '');
  const parts: string[] = [];
  for (const part of `${prefix}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

interface Answer {
  readonly code: number;
  readonly out: Buffer;
}

function git(args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const options = {
      cwd,
      env,
      encoding: 'buffer' as const,
      maxBuffer: mostBytes,
      timeout: patience,
      windowsHide: true,
    };
    execFile('git', args, options, (error, out) => {
      if (!error) done({ code: 0, out });
      else if (typeof error.code === 'number') done({ code: error.code, out });
      else if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        fail(new Failure('git is not on the path, which it takes to read a revision.'));
      } else fail(new Failure(`git failed: ${error.message.split('\n')[0]}`));
    });
  });
}
