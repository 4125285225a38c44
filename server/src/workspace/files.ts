import type { LadderDocument } from '../model/ladder';
import { parseLadder } from '../model/parse';
import { folderOf, type PathFault, resolvePath, uriKey } from './paths';

/** What is known of a file that a ladder builds on. */
export type FileText =
  /** `uri`: as its editor calls it, where one has it open. */
  | { readonly kind: 'text'; readonly text: string; readonly uri?: string }
  | { readonly kind: 'missing' }
  /** A link that leads out of the workspace. */
  | { readonly kind: 'outside' }
  /** Why, for people. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a path leads to. The same object as long as it is the same. */
export type Found =
  | { readonly kind: 'base'; readonly uri: string; readonly document: LadderDocument }
  /** It may be there: nobody has read it yet. */
  | { readonly kind: 'waiting'; readonly uri: string }
  | {
      readonly kind: 'fault';
      readonly fault: PathFault | 'missing' | 'unreadable';
      readonly uri?: string;
      readonly reason?: string;
    };

/** The ladders of a workspace, as far as others build on them. */
export interface Files {
  /** What a path that is written in the file `from` leads to. */
  find(from: string, path: string): Found;
}

export interface FilesHost {
  /** URIs of the folders that a file may build on files of. None: only its own folder and those below. */
  roots(uri: string): readonly string[];
  /** The text of a file within them, from what is at hand; undefined while it is being read. */
  text(uri: string): FileText | undefined;
  /** URIs of the ladders of the workspace, each once, as far as they are known. Without it, nobody knows. */
  ladders?(): readonly string[];
  /** Where a file counts as lying that has no place of its own, such as one never saved. */
  located?(uri: string): string;
}

/** Reads each file once for each text that it has. */
export class WorkspaceFiles implements Files {
  readonly #found = new Map<string, { readonly known: FileText | undefined; readonly found: Found }>();
  readonly #faults = new Map<string, Found>();

  constructor(readonly host: FilesHost) {}

  find(from: string, path: string): Found {
    const place = this.host.located?.(from) ?? from;
    const folders = this.host.roots(place);
    const resolved = resolvePath(place, path, folders.length > 0 ? folders : [folderOf(place)]);
    return resolved.kind === 'fault' ? this.#fault(resolved.fault) : this.read(resolved.uri);
  }

  #fault(fault: PathFault): Found {
    let found = this.#faults.get(fault);
    if (!found) {
      found = { kind: 'fault', fault };
      this.#faults.set(fault, found);
    }
    return found;
  }

  /** What is known of a file. */
  read(uri: string): Found {
    const key = uriKey(uri);
    const before = this.#found.get(key);
    const known = this.host.text(uri);
    if (before && isSame(before.known, known)) return before.found;
    const last = before?.found.kind === 'base' ? before.found.document : undefined;
    const found = foundOf(uri, known, last);
    this.#found.set(key, { known, found });
    return found;
  }
}

function isSame(before: FileText | undefined, now: FileText | undefined): boolean {
  if (before === now) return true;
  if (before?.kind !== now?.kind) return false;
  if (before?.kind === 'text' && now?.kind === 'text')
    return before.text === now.text && before.uri === now.uri;
  if (before?.kind === 'unreadable' && now?.kind === 'unreadable') return before.reason === now.reason;
  return true;
}

function foundOf(uri: string, known: FileText | undefined, last: LadderDocument | undefined): Found {
  switch (known?.kind) {
    case undefined:
      return { kind: 'waiting', uri };
    case 'text':
      return { kind: 'base', uri: known.uri ?? uri, document: parseLadder(known.text, last) };
    case 'missing':
      return { kind: 'fault', fault: 'missing', uri };
    case 'outside':
      return { kind: 'fault', fault: 'outside', uri };
    case 'unreadable':
      return { kind: 'fault', fault: 'unreadable', uri, reason: known.reason };
  }
}

/** Where there are no other files. */
export const noFiles: Files = new WorkspaceFiles({ roots: () => [], text: () => ({ kind: 'missing' }) });
