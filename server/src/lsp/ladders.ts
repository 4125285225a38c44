/** Which ladders the workspace has, open or not. */
import { pastSchemes } from '../protocol';
import { isWithin, uriKey } from '../workspace/paths';
import type { Clock } from './clock';

/** What this needs of the world. */
export interface LaddersHost {
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
  /** URIs of the ladders that are stored in them. */
  list(): Promise<readonly string[]>;
  /** URIs of the ladders that are open. */
  open(): Iterable<string>;
  /** The client tells of files that come and go. */
  watches(): boolean;
  /** The list is there, or is another. */
  listed(): void;
}

/** Milliseconds that questions wait for a list that does not come. */
const patience = 5000;

export class Ladders {
  /** Stored ones, by their keys. */
  #stored = new Map<string, string>();
  #listing: Promise<void> | undefined;
  /** Keys of open ones for whose sake the list was made anew. */
  readonly #asked = new Set<string>();

  constructor(
    readonly host: LaddersHost,
    readonly clock: Clock,
  ) {}

  /** URIs, each ladder once; of one that is open, as its editor calls it. */
  all(): readonly string[] {
    const all = new Map(this.#stored);
    for (const uri of this.host.open()) if (this.#isOwn(uri)) all.set(uriKey(uri), uri);
    return [...all.values()];
  }

  /** Learns which are stored, unless that is known. Ends when patience does, too; never rejects. */
  async learn(): Promise<void> {
    if (this.#isStale()) this.#listing = undefined;
    const listing = this.#listing ?? this.#list();
    this.#listing = listing;
    let cancel = () => {};
    const late = new Promise<void>((done) => {
      cancel = this.clock.after(patience, done);
    });
    await Promise.race([listing, late]);
    cancel();
    // Nobody would tell of a new one.
    if (!this.host.watches() && this.#listing === listing) this.#listing = undefined;
  }

  /**
   * Whether one is open that the list should have and does not: watchers miss files of folders that come with them.
   * Of each this is asked once, since some are left out of lists.
   */
  #isStale(): boolean {
    const missed = [...this.host.open()].filter((uri) => {
      const key = uriKey(uri);
      return (
        this.#isOwn(uri) && !uri.startsWith('untitled:') && !this.#stored.has(key) && !this.#asked.has(key)
      );
    });
    for (const uri of missed) this.#asked.add(uriKey(uri));
    return missed.length > 0 && this.#listing !== undefined;
  }

  /** One has come, has changed or is gone. */
  changed(uri: string, gone: boolean): void {
    if (gone) this.#stored.delete(uriKey(uri));
    else if (this.#listing && !uri.includes('/node_modules/')) this.#stored.set(uriKey(uri), uri);
  }

  /** Other folders are open. */
  forget(): void {
    this.#listing = undefined;
    this.#stored = new Map();
  }

  async #list(): Promise<void> {
    const found = await this.host.list().catch((): readonly string[] => []);
    this.#stored = new Map(found.map((uri) => [uriKey(uri), uri]));
    this.host.listed();
  }

  /** Not an earlier state of a file, or one from elsewhere. */
  #isOwn(uri: string): boolean {
    const scheme = uri.slice(0, uri.indexOf(':'));
    if (pastSchemes.includes(scheme)) return false;
    const folders = this.host.folders();
    return scheme === 'untitled' || folders.length === 0 || folders.some((folder) => isWithin(uri, folder));
  }
}
