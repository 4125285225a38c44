/** Whether findings are shown for a whole folder, or for its open files alone: `careerLadder.diagnostics.scope`. */
import { isWithin } from '../workspace/paths';

/** What this needs of the world. */
export interface ScopesHost {
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
  /** What is set for a folder. May reject. */
  pull(folder: string): Promise<unknown>;
}

export class Scopes {
  /** The folders, the innermost first. */
  #folders: readonly { readonly folder: string; readonly whole: boolean }[] = [];
  #loading: Promise<void> | undefined;

  constructor(readonly host: ScopesHost) {}

  /** Asks for each folder, unless that was done before. Never rejects: who cannot say wants all. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Folders or settings are others now. */
  reset(): void {
    this.#loading = undefined;
  }

  /** Whether a file has its findings shown when it is not open. What lies in no folder has none. */
  isWhole(uri: string): boolean {
    return this.#folders.find(({ folder }) => isWithin(uri, folder))?.whole === true;
  }

  async #load(): Promise<void> {
    const folders = await Promise.all(
      this.host.folders().map(async (folder) => {
        const set = await this.host.pull(folder).catch(() => undefined);
        return { folder, whole: set !== 'openFiles' };
      }),
    );
    this.#folders = folders.sort((a, b) => b.folder.length - a.folder.length);
  }
}
