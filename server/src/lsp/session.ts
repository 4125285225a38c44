/** What the server has of one client: its documents, folders and settings, and the service that knows its ladders. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ConfigService } from '../features/config/service';
import { speak } from '../l10n';
import {
  type ConfigText,
  type LadderText,
  listLaddersRequest,
  mostLadders,
  type ReadConfigParams,
  type ReadLadderParams,
  readConfigRequest,
  readLadderRequest,
} from '../protocol';
import type { Words } from '../protocol/words';
import { LadderService } from '../service';
import type { FileText } from '../workspace/files';
import { uriKey } from '../workspace/paths';
import { Bases } from './bases';
import { type Client, readClient } from './client';
import { type Clock, systemClock } from './clock';
import type { Print } from './export';
import { isConfig } from './isConfig';
import { isLadder } from './isLadder';
import { Ladders } from './ladders';
import { Scheduler } from './scheduler';
import { Scopes } from './scopes';
import { Settings } from './settings';
import { editedLine, Typing } from './typing';
import { Workspace } from './workspace';

export interface ServerOptions {
  /** URI, ending in a slash, of the folder with a page for each rule, for clients that name none. */
  readonly docs?: string;
  /** Reads the first of these files that is there, for clients that do not read for the server. */
  readonly readConfig?: (uris: readonly string[]) => Promise<ConfigText | null>;
  /** Reads a ladder that others build on, for clients that do not read for the server. */
  readonly readLadder?: (uri: string) => Promise<FileText>;
  /** URIs of the ladders in these folders, for clients that do not list them for the server. */
  readonly listLadders?: (folders: readonly string[]) => Promise<readonly string[]>;
  /** Whether links lead from a file out of all of these folders, where that can be told. URIs. */
  readonly leavesFolders?: (uri: string, folders: readonly string[]) => Promise<boolean>;
  /** What to say in this language, for clients that bring no words. */
  readonly readWords?: (locale: string) => Words | undefined;
  /** Makes a PDF of a page of HTML, where something does. */
  readonly print?: Print;
  readonly clock?: Clock;
}

/** Files that are read at once. */
const atOnce = 32;

/** Milliseconds that findings wait for settings: a client that never answers is to get them too. */
const settingsPatience = 2000;

export class Session {
  client: Client = readClient(undefined);
  service = new LadderService();
  configs = new ConfigService();
  readonly clock: Clock;
  readonly scheduler = new Scheduler((uri) => this.look(uri));
  /** What is to be done for a document that is to be looked at again. It must not throw. */
  look: (uri: string) => void = () => {};
  readonly documents: TextDocuments<TextDocument>;
  readonly typing: Typing;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly bases: Bases;
  readonly ladders: Ladders;
  readonly scopes: Scopes;
  /** The URIs of open ladders, by what they are compared by. */
  readonly open = new Map<string, string>();
  /** Documents that changed, or what they depend on, and were not looked at since. URIs. */
  readonly due = new Set<string>();
  /** Those whose editor did not change: it does not know that there is something to ask about. URIs. */
  readonly nudged = new Set<string>();
  /** It is known now which ladders the workspace has. */
  listed: () => void = () => {};
  /** A file that is not open may have other findings. */
  affected: (uri: string) => void = () => {};

  constructor(
    readonly connection: Connection,
    readonly options: ServerOptions,
  ) {
    this.clock = options.clock ?? systemClock;
    const typing = new Typing(this.clock, (uri) => this.#settled(uri));
    this.typing = typing;
    this.documents = new TextDocuments({
      create: TextDocument.create,
      update: (document: TextDocument, changes, newVersion) => {
        typing.edited(document.uri, editedLine(changes));
        this.service.setTyping(document.uri, typing.line(document.uri));
        return TextDocument.update(document, changes, newVersion);
      },
    });
    const workspace = new Workspace(connection);
    this.workspace = workspace;
    this.settings = new Settings({
      folders: () => workspace.folders,
      open: (uri) => (workspace.deleted.has(uri) ? undefined : this.documents.get(uri)?.getText()),
      read: (uris) => this.#readConfig(uris),
      pull: (uri) => workspace.pull(uri),
    });
    this.scopes = new Scopes({
      folders: () => workspace.folders,
      pull: (folder) => this.inTime(workspace.pull(folder, 'diagnostics', 'scope')),
    });
    this.ladders = new Ladders(
      {
        folders: () => workspace.folders,
        list: () => this.#listLadders(),
        open: () => this.open.values(),
        watches: () => workspace.watches,
        listed: () => this.listed(),
      },
      this.clock,
    );
    this.bases = new Bases(
      {
        folders: () => workspace.folders,
        open: (key) => {
          const uri = this.open.get(key);
          const document = uri === undefined ? undefined : this.documents.get(uri);
          return document && { uri: document.uri, text: document.getText() };
        },
        ladders: () => this.ladders.all(),
        read: (uri, roots) => this.#readLadder(uri, roots),
        changed: (uri) => this.scheduleDependants(uri),
      },
      this.clock,
    );
  }

  /** Learns what the client can do. Takes `initialize`'s parameters. */
  initialize(params: unknown): void {
    this.client = readClient(params);
    const { words, locale } = this.client;
    speak(words ?? (locale === undefined ? undefined : this.options.readWords?.(locale)));
    const docs = this.client.docs ?? this.options.docs;
    this.service = new LadderService({
      ...(docs !== undefined && { docs }),
      settings: (uri) => this.settings.of(uri),
      files: this.bases,
      session: Date.now().toString(36),
    });
    this.configs = new ConfigService(docs);
    this.workspace.initialize(params);
  }

  /** The ladder that is open by this URI. */
  readonly ladder = (uri: string): TextDocument | undefined => {
    const document = this.documents.get(uri);
    return document && isLadder(document) ? document : undefined;
  };

  /** The settings file that is open by this URI. */
  config(uri: string): TextDocument | undefined {
    const document = this.documents.get(uri);
    return document && !isLadder(document) && isConfig(document) ? document : undefined;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uriKey(uri)) || this.documents.get(uri) !== undefined;
  }

  /** Has an open document looked at, though nothing was changed in it. */
  lookAgain(uri: string): void {
    this.nudged.add(uri);
    this.due.add(uri);
    this.scheduler.schedule(uri);
  }

  /** Has all ladders looked at that build on a file. */
  scheduleDependants(uri: string): void {
    for (const other of this.service.dependants(uri)) {
      if (other === uri) continue;
      if (this.ladder(other)) this.lookAgain(other);
      else this.affected(other);
    }
  }

  /** What comes, or undefined where it takes too long. */
  async inTime<T>(coming: Promise<T>): Promise<T | undefined> {
    let cancel = () => {};
    const patience = new Promise<undefined>((done) => {
      cancel = this.clock.after(settingsPatience, () => done(undefined));
    });
    try {
      return await Promise.race([coming, patience]);
    } finally {
      cancel();
    }
  }

  /** Reads what a text builds on, and what that builds on in turn, as far as it comes in time. */
  readonly readBases = async (uri: string, text: string): Promise<void> => {
    for (let steps = 0; steps < 64; steps++) {
      const waiting = this.service.waitingFor(uri, text);
      if (waiting.length === 0 || !this.bases.isComing(waiting)) return;
      await this.bases.fetch(waiting);
    }
  };

  /** Finds and reads the ladders of the workspace, as far as they come in time: others may build on any of them. */
  readonly readLadders = async (): Promise<void> => {
    await this.ladders.learn();
    for (let steps = 0; steps < 64; steps++) {
      const waiting = this.service.unread().filter((uri) => this.bases.isComing([uri]));
      if (waiting.length === 0) return;
      for (let at = 0; at < waiting.length; at += atOnce)
        await this.bases.fetch(waiting.slice(at, at + atOnce));
    }
  };

  /** What went wrong is in the log, and the server lives on. */
  readonly report = (action: string, error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${action}: ${text}`);
  };

  /** A client that is gone cannot be told anything, and need not be. */
  send(action: string, sent: Promise<void>): void {
    sent.catch((error) => this.report(action, error));
  }

  /** Makes a handler that answers `otherwise` where there is no ladder or something fails. */
  readonly answer = <P, R>(action: string, otherwise: R, handle: (params: P) => R) => {
    // A request of our own that comes without parameters has no token either.
    return (params: P, token?: CancellationToken): R | ResponseError<void> => {
      if (token?.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      try {
        return handle(params);
      } catch (error) {
        // What is refused is an answer.
        if (error instanceof ResponseError) return error;
        this.report(action, error);
        return otherwise;
      }
    };
  };

  /** Nobody types in this file any more. */
  #settled(uri: string): void {
    const document = this.ladder(uri);
    const waiting = document && this.service.isWaiting(document);
    this.service.setTyping(uri, undefined);
    if (waiting) this.lookAgain(uri);
  }

  #readConfig(uris: readonly string[]): Promise<ConfigText | null> {
    const params: ReadConfigParams = { uris };
    if (this.client.readsConfig)
      return this.connection.sendRequest<ConfigText | null>(readConfigRequest, params);
    return this.options.readConfig?.(uris) ?? Promise.resolve(null);
  }

  async #listLadders(): Promise<readonly string[]> {
    const { client, options, workspace } = this;
    if (!client.listsLadders) return (await options.listLadders?.(workspace.folders)) ?? [];
    const found = await this.connection.sendRequest<unknown>(listLaddersRequest);
    const uris = Array.isArray(found) ? found.filter((uri): uri is string => typeof uri === 'string') : [];
    return uris.slice(0, mostLadders);
  }

  async #readLadder(uri: string, roots: readonly string[]): Promise<FileText> {
    if (await this.options.leavesFolders?.(uri, roots)) return { kind: 'outside' };
    if (!this.client.readsLadders) return this.options.readLadder?.(uri) ?? { kind: 'missing' };
    const params: ReadLadderParams = { uri };
    const found = await this.connection.sendRequest<LadderText | null>(readLadderRequest, params);
    return typeof found?.text === 'string' ? { kind: 'text', text: found.text } : { kind: 'missing' };
  }
}
