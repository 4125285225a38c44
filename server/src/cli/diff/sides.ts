/** Which texts are compared: files, or files at revisions. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Side, sideOf } from '../../compare/side';
import { parseLadder } from '../../model/parse';
import { decode } from '../decode';
import { Failure, messageOf } from '../failure';
import { readAtRevision, revisionAndPath } from './git';

export interface DiffedFile {
  /** What to call it: as it was asked for. */
  readonly label: string;
  readonly text: string;
  readonly side: Side;
  /** Why only part of it could be read; undefined when all of it was. */
  readonly broken: string | undefined;
}

/**
 * The two files that the arguments name: `A B`; with `--git REV`, one file at that revision and as it is on disk; with
 * `--git REV..REV`, at both.
 *
 * @throws {Failure} for anything that cannot be read
 */
export async function readSides(
  paths: readonly string[],
  revisions: string | undefined,
  folder: string,
): Promise<readonly [DiffedFile, DiffedFile]> {
  if (revisions !== undefined) return atRevisions(paths, revisions, folder);
  const [first, second] = paths;
  if (paths.length !== 2 || first === undefined || second === undefined) {
    throw new Failure(`diff takes two ladders, and got ${paths.length}. See --help.`);
  }
  if (first === '-' && second === '-') throw new Failure('Standard input can be read once.');
  return [await readSide(first, folder), await readSide(second, folder)];
}

async function atRevisions(
  paths: readonly string[],
  revisions: string,
  folder: string,
): Promise<readonly [DiffedFile, DiffedFile]> {
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new Failure(`--git takes one file, and got ${paths.length}.`);
  const [first = '', second, ...more] = revisions.split(/\.{2,3}/);
  if (more.length > 0 || first === '' || second === '') {
    throw new Failure(
      `--git takes a revision or two, as in --git HEAD~2 or --git v1..v2, not “${revisions}”.`,
    );
  }
  const file = resolve(folder, path);
  // The folder of a file that is gone may be gone as well; git runs where there is one.
  const base = await nearestFolder(dirname(file));
  const at = async (revision: string) => {
    const bytes = await readAtRevision(revision, relative(base, file), base);
    const label = `${revision}:${path}`;
    return diffed(label, decode(bytes, label));
  };
  return [await at(first), second === undefined ? await readSide(path, folder) : await at(second)];
}

async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() || dirname(folder) === folder) return folder;
  return nearestFolder(dirname(folder));
}

async function readSide(argument: string, folder: string): Promise<DiffedFile> {
  if (argument === '-')
    return diffed('standard input', decode(await buffer(process.stdin), 'standard input'));
  const file = resolve(folder, argument);
  const named = revisionAndPath(argument);
  if (named && !(await stat(file).catch(() => undefined))) {
    return diffed(argument, decode(await readAtRevision(named.revision, named.path, folder), argument));
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new Failure(messageOf(error, argument));
  }
  return diffed(argument, decode(bytes, argument));
}

function diffed(label: string, text: string): DiffedFile {
  const document = parseLadder(text);
  const broken = document.problems.find(({ rule }) => rule !== 'duplicate-key')?.message;
  return { label, text, side: sideOf(document), broken };
}
