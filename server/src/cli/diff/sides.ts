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
import { readAtRevision, revisionAndPath } from './git';

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
    return diffed(label, decode(bytes, label), file, new RevisionFiles(revision, base));
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
    throw new Failure(messageOf(error, argument));
  }
  return diffed(argument, decode(bytes, argument), file, new DiskFiles(folder));
}

async function diffed(label: string, text: string, file: string, bases: Bases): Promise<DiffedFile> {
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

interface Bases extends FilesHost {
  fetch?(uri: string): Promise<void>;
}

/** The files of a repository at a revision: what a ladder of then builds on. */
class RevisionFiles implements Bases {
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
