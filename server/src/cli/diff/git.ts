/** Files as git has them at a revision, through the git executable. */
import { execFile } from 'node:child_process';
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
  // An option is no revision, and must not become one.
  if (revision.startsWith('-')) throw new Failure(`“${revision}” is no revision.`);
  const inside = await git(['rev-parse', '--is-inside-work-tree'], folder);
  if (inside.code !== 0)
    throw new Failure(`“${folder}” is in no git repository, so “${revision}” means nothing.`);
  const found = await git(['rev-parse', '--verify', '--quiet', `${revision}^{tree}`], folder);
  const tree = found.out.toString().trim();
  if (found.code !== 0 || !/^[0-9a-f]{40,64}$/.test(tree)) {
    throw new Failure(`“${revision}” is no revision of this repository.`);
  }
  // By the tree's own name: from here on no argument is anybody's words but the path, which follows a colon.
  const slashed = path.replaceAll('\\', '/').replace(/^\.\//, '');
  const names = [await fromRoot(slashed, folder), slashed];
  for (const name of new Set(names)) {
    const blob = await git(['cat-file', 'blob', `${tree}:${name}`], folder);
    if (blob.code === 0) return blob.out;
  }
  throw new Failure(`“${path}” is not in “${revision}”.`);
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
