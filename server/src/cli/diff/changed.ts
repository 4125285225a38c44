/** Which ladders of a repository changed: also those that are new, gone, have another name, or build on what changed. */
import { readFile, realpath } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { type Comparison, compareVersions, isSame } from '../../compare/comparison';
import { DiskFiles, isInside } from '../bases';
import { decode } from '../decode';
import { Failure, messageOf } from '../failure';
import { ladderFileName, shownPath } from '../files';
import { readAtRevision, repositoryFiles } from './git';
import {
  type Bases,
  type DiffedFile,
  diffed,
  isFolder,
  nearestFolder,
  RevisionFiles,
  type Revisions,
} from './sides';

/** `reached`: the file is the same, and what it builds on is not. */
export type Status = 'changed' | 'added' | 'removed' | 'renamed' | 'reached';

export interface ChangedLadder {
  readonly status: Status;
  /** Relative to the working folder: as it is called now, and as it was. */
  readonly path: string;
  readonly was: string;
  /** With nothing in it where there was none, or is none. */
  readonly sides: readonly [DiffedFile, DiffedFile];
  readonly comparison: Comparison;
}

export interface ChangedLadders {
  /** By path; those alone that differ as ladders. */
  readonly ladders: readonly ChangedLadder[];
  /** How many files differ in comments or layout alone. */
  readonly untold: number;
  /** Files that could not be read at all, in words. */
  readonly problems: readonly string[];
}

/** A file that is gone and a new one are one that has another name when they share this much of what they say. */
const sameFile = 0.5;
const extending = /^extends[ \t]*:/m;

/**
 * The ladders below the paths that differ between the revisions.
 *
 * @param paths files and folders; without any, the working folder
 * @throws {Failure} when git or a revision is missing, or a path leads nowhere on both sides
 */
export async function changedLadders(
  paths: readonly string[],
  revisions: Revisions,
  folder: string,
): Promise<ChangedLadders> {
  const named = (paths.length > 0 ? paths : ['.']).map((path) => resolve(folder, path));
  const base = await nearestFolder(named[0] ?? folder);
  const { root, changed, now } = await repositoryFiles(
    revisions.before.revision,
    revisions.after?.revision,
    base,
  );
  const scopes = await Promise.all(named.map((path) => realpath(path).catch(() => path)));
  for (const [place, scope] of scopes.entries()) {
    const known = [...now, ...changed.map(({ file }) => file)].some((file) => isInside(file, scope));
    if (!known && !(await isFolder(scope)))
      throw new Failure(`“${paths[place]}” is not in “${revisions.before.name}”.`);
  }
  const isMeant = (file: string) => scopes.some((scope) => isInside(file, scope));
  const isLadder = (file: string) =>
    (ladderFileName.test(file) || scopes.includes(file)) &&
    !/[\\/]node_modules[\\/]/.test(relative(root, file));
  const reader = new Reader(revisions, root, folder);
  const statuses = new Map(changed.filter(({ file }) => isLadder(file)).map((one) => [one.file, one.status]));
  const of = (status: string) => [...statuses.keys()].filter((file) => statuses.get(file) === status);
  const problems: string[] = [];
  const found: ChangedLadder[] = [];
  let untold = 0;
  const add = async (status: Status, was: string, file: string) => {
    if (!isMeant(file) && !isMeant(was)) return;
    try {
      const sides = [
        status === 'added' ? await reader.nothing('before', was) : await reader.before(was),
        status === 'removed' ? await reader.nothing('after', file) : await reader.after(file),
      ] as const;
      const comparison = compareVersions(sides[0].side, sides[1].side);
      const broken = sides.some((side) => side.broken !== undefined);
      if (status === 'reached' && isSame(comparison)) return;
      if (status === 'changed' && isSame(comparison) && !broken) untold++;
      else {
        const shown = (name: string) => shownPath(name, folder);
        found.push({ status, path: shown(file), was: shown(was), sides, comparison });
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  };
  const renamed = await reader.pairs(of('removed'), of('added'));
  for (const file of of('changed')) await add('changed', file, file);
  for (const [was, file] of renamed) await add('renamed', was, file);
  for (const file of of('added')) if (![...renamed.values()].includes(file)) await add('added', file, file);
  for (const file of of('removed')) if (!renamed.has(file)) await add('removed', file, file);
  if (statuses.size > 0) {
    for (const file of now) {
      if (!statuses.has(file) && isLadder(file) && isMeant(file) && (await reader.builds(file)))
        await add('reached', file, file);
    }
  }
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ladders: found, untold, problems };
}

class Reader {
  readonly #before: Bases;
  readonly #after: Bases;

  constructor(
    readonly revisions: Revisions,
    readonly root: string,
    readonly folder: string,
  ) {
    this.#before = new RevisionFiles(revisions.before.revision, root);
    this.#after = revisions.after ? new RevisionFiles(revisions.after.revision, root) : new DiskFiles(folder);
  }

  async before(file: string): Promise<DiffedFile> {
    return diffed(this.#label('before', file), await this.#text('before', file), file, this.#before);
  }

  async after(file: string): Promise<DiffedFile> {
    return diffed(this.#label('after', file), await this.#text('after', file), file, this.#after);
  }

  /** In place of a file that one side does not have. */
  async nothing(side: 'before' | 'after', file: string): Promise<DiffedFile> {
    return { ...(await diffed(this.#label(side, file), '', file, this.#before)), broken: undefined };
  }

  /** Whether a ladder, as it is now, builds on others. */
  async builds(file: string): Promise<boolean> {
    try {
      return extending.test(await this.#text('after', file));
    } catch {
      return false;
    }
  }

  /** Of files that are gone, which new one each has become. */
  async pairs(gone: readonly string[], come: readonly string[]): Promise<Map<string, string>> {
    const contents = async (read: (file: string) => Promise<DiffedFile>, files: readonly string[]) => {
      const all = await Promise.all(files.map(async (file) => ({ file, said: await said(read, file) })));
      return all.filter(({ said }) => said.size > 0);
    };
    const before = await contents((file) => this.before(file), gone);
    const after = await contents((file) => this.after(file), come);
    const pairs = before.flatMap((one) =>
      after.map((other) => ({
        was: one.file,
        file: other.file,
        share: shareOf(one.said, other.said),
        named: basename(one.file) === basename(other.file) ? 1 : 0,
      })),
    );
    pairs.sort((a, b) => b.share - a.share || b.named - a.named);
    const found = new Map<string, string>();
    const taken = new Set<string>();
    for (const { was, file, share } of pairs) {
      if (share < sameFile || found.has(was) || taken.has(file)) continue;
      found.set(was, file);
      taken.add(file);
    }
    return found;
  }

  async #text(side: 'before' | 'after', file: string): Promise<string> {
    const revision = side === 'before' ? this.revisions.before : this.revisions.after;
    const label = this.#label(side, file);
    if (revision)
      return decode(await readAtRevision(revision.revision, relative(this.root, file), this.root), label);
    try {
      return decode(await readFile(file), label);
    } catch (error) {
      throw new Failure(messageOf(error, label));
    }
  }

  #label(side: 'before' | 'after', file: string): string {
    const revision = side === 'before' ? this.revisions.before : this.revisions.after;
    const path = shownPath(file, this.folder);
    return revision ? `${revision.name}:${path}` : path;
  }
}

/** What a ladder says; nothing where it cannot be read. */
async function said(read: (file: string) => Promise<DiffedFile>, file: string): Promise<Set<string>> {
  try {
    const { ladder } = (await read(file)).side;
    return new Set(behaviorsOf(ladder));
  } catch {
    return new Set();
  }
}

/** The texts of all behaviors. */
export function behaviorsOf({ competencies }: DiffedFile['side']['ladder']): string[] {
  return competencies.flatMap(({ cells }) =>
    cells.flatMap(({ behaviors }) => behaviors.map(({ text }) => text.value)),
  );
}

function shareOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let both = 0;
  for (const text of first) if (second.has(text)) both++;
  return (2 * both) / (first.size + second.size);
}
