import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
} from 'vscode-languageserver';
import { at } from './client';
import { isConfig } from './isConfig';
import { isLadderName } from './isLadder';

const section = 'careerLadder';

/** The client's folders, files and settings, as far as they say what to look for in ladders. */
export class Workspace {
  /** URIs. */
  folders: readonly string[] = [];
  /** Watched files that are gone from disk, though an editor may still have their text. URIs. */
  readonly deleted = new Set<string>();
  /** The client tells of files that come, change and go. */
  watches = false;
  #canPull = false;
  /** What clients that cannot be asked have told. */
  #pushed: unknown;
  readonly #ladderListeners: ((uri: string, gone: boolean) => void)[] = [];
  readonly #listeners: (() => void)[] = [];
  #initialized = () => {};
  #foldersChanged = () => {};
  #deleted: (uri: string) => void = () => {};

  constructor(readonly connection: Connection) {}

  /** Calls back, with all who asked, when anything of it may be another. */
  onDidChange(changed: () => void): void {
    this.#listeners.push(changed);
  }

  /** Calls back when the client can be asked and told. */
  onInitialized(initialized: () => void): void {
    this.#initialized = initialized;
  }

  /** Calls back when other folders are open, before `onDidChange` does. */
  onDidChangeFolders(changed: () => void): void {
    this.#foldersChanged = changed;
  }

  /** Calls back for each file and folder that is gone. Of what was in a folder nothing more is told. */
  onDidDelete(deleted: (uri: string) => void): void {
    this.#deleted = deleted;
  }

  /** Calls back, with all who asked, for each ladder whose file is another now, or is gone. */
  onDidChangeLadder(changed: (uri: string, gone: boolean) => void): void {
    this.#ladderListeners.push(changed);
  }

  /** Reads `initialize`'s parameters, of which clients leave out, or get wrong, any. */
  initialize(params: unknown): void {
    const { connection } = this;
    const capabilities = at(params, 'capabilities', 'workspace');
    const folders = at(params, 'workspaceFolders');
    const root = at(params, 'rootUri');
    this.folders = Array.isArray(folders) ? folders.flatMap(uriOf) : typeof root === 'string' ? [root] : [];
    this.#canPull = at(capabilities, 'configuration') === true;
    const dynamic = (name: string) => at(capabilities, name, 'dynamicRegistration') === true;

    connection.onInitialized(() => {
      this.#initialized();
      const registered: Promise<unknown>[] = [];
      if (dynamic('didChangeConfiguration')) {
        registered.push(connection.client.register(DidChangeConfigurationNotification.type, { section }));
      }
      if (dynamic('didChangeWatchedFiles')) {
        this.watches = true;
        const watchers = [
          { globPattern: '**/.career-ladder.{yaml,yml}' },
          { globPattern: '**/{ladder,*.ladder}.{yaml,yml}' },
          // Folders go as a whole.
          { globPattern: '**/*', kind: WatchKind.Delete },
        ];
        registered.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
      }
      // A client that refuses still serves: what is open in its editors is known.
      Promise.all(registered).catch((error) => connection.console.warn(`Registration: ${String(error)}`));
    });
    connection.onDidChangeConfiguration((params) => {
      this.#pushed = at(params, 'settings', section);
      this.#changed();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      let settings = false;
      for (const { uri, type } of changes) {
        const gone = type === FileChangeType.Deleted;
        if (gone) this.#deleted(uri);
        if (isLadderName(uri)) for (const changed of this.#ladderListeners) changed(uri, gone);
        if (!isConfig({ uri, languageId: '' })) continue;
        settings = true;
        if (gone) this.deleted.add(uri);
        else this.deleted.delete(uri);
      }
      if (settings) this.#changed();
    });
    connection.onNotification('workspace/didChangeWorkspaceFolders', (change: unknown) => {
      const added = at(change, 'event', 'added');
      const removed = at(change, 'event', 'removed');
      const gone = new Set(Array.isArray(removed) ? removed.flatMap(uriOf) : []);
      const stay = this.folders.filter((folder) => !gone.has(folder));
      this.folders = [...new Set([...stay, ...(Array.isArray(added) ? added.flatMap(uriOf) : [])])];
      this.#foldersChanged();
      this.#changed();
    });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** What is set for a file below `careerLadder`: its rules, unless another path of keys is given. */
  async pull(uri: string, ...path: string[]): Promise<unknown> {
    const keys = path.length > 0 ? path : ['rules'];
    if (!this.#canPull) return at(this.#pushed, ...keys);
    const items = [{ scopeUri: uri, section: [section, ...keys].join('.') }];
    const answer = await this.connection.sendRequest<unknown>('workspace/configuration', { items });
    return Array.isArray(answer) ? answer[0] : undefined;
  }
}

function uriOf(folder: unknown): string[] {
  const uri = at(folder, 'uri');
  return typeof uri === 'string' ? [uri] : [];
}
