/** Which texts are compared: files, or files at revisions. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Side, sideOf } from '../../compare/side';
import { parseLadder } from '../../model/parse';
import type { Sources } from '../../workspace/address';
import { compose } from '../../workspace/compose';
import { type FilesHost, type FileText, WorkspaceFiles } from '../../workspace/files';
import { DiskFiles, workspaceOf } from '../bases';
import { decode } from '../decode';
import { Failure, messageOf } from '../failure';
import { Missing, mergeBase, readAtRevision, revisionAndPath } from './git';

export interface DiffedFile {
  /** What to call it: as it was asked for. */
  readonly label: string;
  readonly text: string;
  readonly side: Side;
  /** The files that it builds on. */
  readonly sources: Sources;
  /** Why only part of it could be read; undefined when all of it was. */
  readonly broken: string | undefined;
}

/**
 * The two files that the arguments name.
 *
 * @throws {Failure} for anything that cannot be read
 */
export async function readSides(
  paths: readonly string[],
  folder: string,
): Promise<readonly [DiffedFile, DiffedFile]> {
  const [first, second] = paths;
  if (paths.length !== 2 || first === undefined || second === undefined) {
    throw new Failure(`diff takes two ladders, and got ${paths.length}. See --help.`);
  }
  if (first === '-' && second === '-') throw new Failure('Standard input can be read once.');
  return [await readSide(first, folder), await readSide(second, folder)];
}

/**
 * A file at the revisions.
 *
 * @throws {Missing} when one side does not have it
 * @throws {Failure} for anything else that cannot be read
 */
export async function readVersions(
  path: string,
  { before, after }: Revisions,
  folder: string,
): Promise<readonly [DiffedFile, DiffedFile]> {
  const file = resolve(folder, path);
  // The folder of a file that is gone may be gone as well; git runs where there is one.
  const base = await nearestFolder(dirname(file));
  const at = async ({ revision, name }: Revision) => {
    const bytes = await readAtRevision(revision, relative(base, file), base);
    const label = `${name}:${path}`;
    return diffed(label, decode(bytes, label), file, new RevisionFiles(revision, base));
  };
  return [await at(before), after ? await at(after) : await readSide(path, folder)];
}

/** What git is asked for, and what people call it. */
export interface Revision {
  readonly revision: string;
  readonly name: string;
}

export interface Revisions {
  readonly before: Revision;
  /** The disk, where there is none. */
  readonly after: Revision | undefined;
}

/**
 * `A`, `A..B`, or `A...B`, which compares B with where it left A, as git has it.
 *
 * @throws {Failure} for anything else
 */
export async function readRevisions(words: string, folder: string): Promise<Revisions> {
  const [first = '', second, ...more] = words.split(/\.{2,3}/);
  if (more.length > 0 || first === '' || second === '') {
    throw new Failure(`--git takes a revision or two, as in --git HEAD~2 or --git v1..v2, not “${words}”.`);
  }
  if (second === undefined) return { before: { revision: first, name: first }, after: undefined };
  const from = words.includes('...') ? await mergeBase(first, second, folder) : first;
  return { before: { revision: from, name: first }, after: { revision: second, name: second } };
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

export async function nearestFolder(folder: string): Promise<string> {
  if ((await isFolder(folder)) || dirname(folder) === folder) return folder;
  return nearestFolder(dirname(folder));
}

async function readSide(argument: string, folder: string): Promise<DiffedFile> {
  if (argument === '-')
    return diffed(
      'standard input',
      decode(await buffer(process.stdin), 'standard input'),
      join(folder, 'ladder.yaml'),
      new DiskFiles(folder),
    );
  const file = resolve(folder, argument);
  const named = revisionAndPath(argument);
  if (named && !(await stat(file).catch(() => undefined))) {
    const text = decode(await readAtRevision(named.revision, named.path, folder), argument);
    return diffed(argument, text, resolve(folder, named.path), new RevisionFiles(named.revision, folder));
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new (code === 'ENOENT' ? Missing : Failure)(messageOf(error, argument));
  }
  return diffed(argument, decode(bytes, argument), file, new DiskFiles(folder));
}

/** A ladder with all that it builds on. */
export async function diffed(label: string, text: string, file: string, bases: Bases): Promise<DiffedFile> {
  const document = parseLadder(text);
  const files = new WorkspaceFiles(bases);
  const uri = pathToFileURL(file).href;
  let composition = compose(document, uri, files);
  while (composition.waiting.length > 0) {
    for (const waiting of composition.waiting) await bases.fetch?.(waiting);
    composition = compose(document, uri, files);
  }
  const [fault] = composition.faults;
  const broken =
    document.problems.find(({ rule }) => rule !== 'duplicate-key')?.message ??
    (fault && `“${fault.way.at(-1)}”, which it builds on, cannot be read here.`);
  return { label, text, side: sideOf(composition), sources: composition.sources, broken };
}

export interface Bases extends FilesHost {
  fetch?(uri: string): Promise<void>;
}

/** The files of a repository at a revision: what a ladder of then builds on. */
export class RevisionFiles implements Bases {
  readonly #texts = new Map<string, FileText>();

  /** `folder`: where git is asked, by paths relative to it. */
  constructor(
    readonly revision: string,
    readonly folder: string,
  ) {}

  roots(uri: string): readonly string[] {
    return [pathToFileURL(workspaceOf(fileURLToPath(uri), this.folder)).href];
  }

  text(uri: string): FileText | undefined {
    return this.#texts.get(uri);
  }

  async fetch(uri: string): Promise<void> {
    const path = relative(this.folder, fileURLToPath(uri));
    try {
      const text = decode(await readAtRevision(this.revision, path, this.folder), path);
      this.#texts.set(uri, { kind: 'text', text });
    } catch {
      // That the revision is there is known by now, so that the file is what is not.
      this.#texts.set(uri, { kind: 'missing' });
    }
  }
}
