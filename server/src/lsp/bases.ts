/** The files that ladders build on: what editors have of them, and what is read of the others. */
import type { FilesHost, FileText } from '../workspace/files';
import { folderOf, isWithin, uriKey } from '../workspace/paths';
import type { Clock } from './clock';

/** What this needs of the world. */
export interface BasesHost {
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
  /** An open ladder, by the key of its URI. */
  open(key: string): { readonly uri: string; readonly text: string } | undefined;
  /** URIs of the ladders of the workspace. */
  ladders?(): readonly string[];
  /** Reads a file that is not open. `roots`: it may not lie outside of these, whichever links lead there. */
  read(uri: string, roots: readonly string[]): Promise<FileText>;
  /** What builds on a file is to be looked at again. */
  changed(uri: string): void;
}

/** Milliseconds that findings wait for a file that nobody has yet. */
const patience = 2000;

export class Bases implements FilesHost {
  readonly #texts = new Map<string, FileText>();
  readonly #reading = new Map<string, Promise<void>>();
  /** Asked for, and not answered in time. */
  readonly #late = new Set<string>();

  constructor(
    readonly host: BasesHost,
    readonly clock: Clock,
  ) {}

  /** All folders of the workspace for what lies in one of them. */
  roots(uri: string): readonly string[] {
    const folders = this.host.folders();
    return folders.some((folder) => isWithin(uri, folder)) ? folders : [];
  }

  ladders(): readonly string[] {
    return this.host.ladders?.() ?? [];
  }

  /** A new file, or an earlier state of one, has its place by its path. */
  located(uri: string): string {
    const bare = uri.replace(/[?#].*$/s, '');
    const folders = this.host.folders();
    if (folders.some((folder) => isWithin(bare, folder))) return bare;
    const path = pathOf(bare);
    const folder = folders.find((other) => isWithin(path, pathOf(other)));
    return folder === undefined ? bare : folder.slice(0, folder.length - pathOf(folder).length) + path;
  }

  text(uri: string): FileText | undefined {
    const key = uriKey(uri);
    const open = this.host.open(key);
    return open ? { kind: 'text', text: open.text, uri: open.uri } : this.#texts.get(key);
  }

  /** Whether it is still worth waiting for one of these. */
  isComing(uris: readonly string[]): boolean {
    return uris.some((uri) => !this.#late.has(uriKey(uri)));
  }

  /** Reads those that nobody has read yet. Ends when all are there, or patience is over; never rejects. */
  async fetch(uris: readonly string[]): Promise<void> {
    await Promise.all(
      uris.map((uri) => {
        const key = uriKey(uri);
        let reading = this.#reading.get(key);
        if (!reading) {
          reading = this.#read(uri, key);
          this.#reading.set(key, reading);
        }
        return reading;
      }),
    );
  }

  /** Another text may be there now. */
  forget(uri: string): void {
    const key = uriKey(uri);
    this.#texts.delete(key);
    this.#reading.delete(key);
    this.#late.delete(key);
  }

  #read(uri: string, key: string): Promise<void> {
    return new Promise((done) => {
      const cancel = this.clock.after(patience, () => {
        this.#late.add(key);
        this.host.changed(uri);
        done();
      });
      const folders = this.host.folders().filter((folder) => isWithin(uri, folder));
      const asked = this.host.read(uri, folders.length > 0 ? folders : [folderOf(uri)]);
      const answered = asked.catch((error): FileText => {
        return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
      });
      void answered.then((text) => {
        cancel();
        // Forgotten meanwhile, it was asked for anew or is of no interest.
        if (this.#reading.has(key)) this.#texts.set(key, text);
        this.host.changed(uri);
        done();
      });
    });
  }
}

/** Without scheme and authority. */
function pathOf(uri: string): string {
  return uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
}
