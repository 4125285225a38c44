/** The language server: LSP's requests, answered by the service. The only place that knows the connection. */
import {
  type CancellationToken,
  CodeActionKind,
  CompletionTriggerKind,
  type Connection,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { fixAllKind, moveKind } from '../features/codeActions';
import { ConfigService } from '../features/config/service';
import { importLadders } from '../import';
import {
  type ConfigText,
  type CursorParams,
  cursorMoved,
  type ImportParams,
  type ImportResult,
  importRequest,
  type LadderText,
  type MatrixChangedParams,
  type MatrixParams,
  type MatrixView,
  matrixChanged,
  matrixRequest,
  type ReadConfigParams,
  type ReadLadderParams,
  readConfigRequest,
  readLadderRequest,
} from '../protocol';
import { type CompareParams, type ComparisonView, compareRequest } from '../protocol/comparison';
import { type ExportParams, type ExportResult, exportRequest } from '../protocol/export';
import { type OverviewParams, overviewRequest, type RoleView } from '../protocol/overview';
import { type ApplyFixParams, applyFixRequest, type FixEdits } from '../protocol/reading';
import { LadderService } from '../service';
import type { FileText } from '../workspace/files';
import { uriKey } from '../workspace/paths';
import { Bases } from './bases';
import { type Client, readClient } from './client';
import { type Clock, systemClock } from './clock';
import { comparedSides } from './compared';
import { answerExport, type Print } from './export';
import { isConfig } from './isConfig';
import { isLadder } from './isLadder';
import { navigationCapabilities, registerNavigation } from './navigation';
import { overview } from './overview';
import { Scheduler } from './scheduler';
import { Settings } from './settings';
import { tailorAll } from './tailor';
import { editedLine, Typing } from './typing';
import { Workspace } from './workspace';

/** After `key: ` and `- `, and in `{ … }` and `[ … ]`. Words bring up completion by themselves. */
const triggerCharacters = [' ', '[', '{', ','];

export interface ServerOptions {
  /** URI, ending in a slash, of the folder with a page for each rule, for clients that name none. */
  readonly docs?: string;
  /** Reads the first of these files that is there, for clients that do not read for the server. */
  readonly readConfig?: (uris: readonly string[]) => Promise<ConfigText | null>;
  /** Reads a ladder that others build on, for clients that do not read for the server. */
  readonly readLadder?: (uri: string) => Promise<FileText>;
  /** Whether links lead from a file out of all of these folders, where that can be told. URIs. */
  readonly leavesFolders?: (uri: string, folders: readonly string[]) => Promise<boolean>;
  /** Makes a PDF of a page of HTML, where something does. */
  readonly print?: Print;
  readonly clock?: Clock;
}

/** Milliseconds that findings wait for settings: a client that never answers is to get them too. */
const settingsPatience = 2000;

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, options: ServerOptions = {}): void {
  let client: Client = readClient(undefined);
  let service = new LadderService();
  let configs = new ConfigService();
  const clock = options.clock ?? systemClock;
  const scheduler = new Scheduler((uri) => publish(uri));
  const typing = new Typing(clock, (uri) => {
    const document = ladder(uri);
    const waiting = document && service.isWaiting(document);
    service.setTyping(uri, undefined);
    if (waiting) scheduler.schedule(uri);
  });
  const documents = new TextDocuments({
    create: TextDocument.create,
    update(document: TextDocument, changes, newVersion) {
      typing.edited(document.uri, editedLine(changes));
      service.setTyping(document.uri, typing.line(document.uri));
      return TextDocument.update(document, changes, newVersion);
    },
  });
  const workspace = new Workspace(connection);
  const settings = new Settings({
    folders: () => workspace.folders,
    open: (uri) => (workspace.deleted.has(uri) ? undefined : documents.get(uri)?.getText()),
    read: (uris) => {
      const params: ReadConfigParams = { uris };
      if (client.readsConfig) return connection.sendRequest<ConfigText | null>(readConfigRequest, params);
      return options.readConfig?.(uris) ?? Promise.resolve(null);
    },
    pull: (uri) => workspace.pull(uri),
  });

  /** The URIs of open ladders, by what they are compared by. */
  const open = new Map<string, string>();
  const bases = new Bases(
    {
      folders: () => workspace.folders,
      open(key) {
        const uri = open.get(key);
        const document = uri === undefined ? undefined : documents.get(uri);
        return document && { uri: document.uri, text: document.getText() };
      },
      async read(uri, roots): Promise<FileText> {
        if (await options.leavesFolders?.(uri, roots)) return { kind: 'outside' };
        if (!client.readsLadders) return options.readLadder?.(uri) ?? { kind: 'missing' };
        const params: ReadLadderParams = { uri };
        const found = await connection.sendRequest<LadderText | null>(readLadderRequest, params);
        return typeof found?.text === 'string' ? { kind: 'text', text: found.text } : { kind: 'missing' };
      },
      changed: scheduleDependants,
    },
    clock,
  );

  /** Has all open ladders looked at that build on a file. */
  function scheduleDependants(uri: string): void {
    for (const other of service.dependants(uri))
      if (other !== uri && ladder(other)) scheduler.schedule(other);
  }

  /** Reads what a text builds on, and what that builds on in turn, as far as it comes in time. */
  async function readBases(uri: string, text: string): Promise<void> {
    for (let steps = 0; steps < 64; steps++) {
      const waiting = service.waitingFor(uri, text);
      if (waiting.length === 0 || !bases.isComing(waiting)) return;
      await bases.fetch(waiting);
    }
  }

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    const docs = client.docs ?? options.docs;
    service = new LadderService({
      ...(docs !== undefined && { docs }),
      settings: (uri) => settings.of(uri),
      files: bases,
    });
    configs = new ConfigService(docs);
    workspace.initialize(params);
    return {
      capabilities: {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, moveKind, fixAllKind] },
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters },
        hoverProvider: true,
        // Its command is the client's own: of no use to one without a preview.
        ...(client.preview && { codeLensProvider: {} }),
        ...navigationCapabilities,
      },
      serverInfo: { name: 'career-ladder-language-server', version },
    };
  });

  /** The ladder that is open by this URI. */
  function ladder(uri: string): TextDocument | undefined {
    const document = documents.get(uri);
    return document && isLadder(document) ? document : undefined;
  }

  /** The settings file that is open by this URI. */
  function config(uri: string): TextDocument | undefined {
    const document = documents.get(uri);
    return document && !isLadder(document) && isConfig(document) ? document : undefined;
  }

  /** Learns what is set for a ladder, then has it looked at where that is something new. */
  async function learn(uri: string): Promise<void> {
    const first = !settings.isKnown(uri);
    let cancel = () => {};
    const patience = new Promise<false>((done) => {
      cancel = clock.after(settingsPatience, () => done(false));
    });
    const asked = settings.refresh(uri).catch((error) => {
      report(`Settings of ${uri}`, error);
      return false;
    });
    const changed = await Promise.race([asked, patience]);
    cancel();
    if (!ladder(uri)) settings.close(uri);
    else if (first || changed) scheduler.schedule(uri);
    // Too late is better than not at all.
    if (!changed && (await asked) && ladder(uri)) scheduler.schedule(uri);
  }

  function learnAll(): void {
    for (const document of documents.all()) if (isLadder(document)) void learn(document.uri);
  }

  /** What went wrong is in the log, and the server lives on. */
  function report(action: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${action}: ${text}`);
  }

  /** Makes a handler that answers `otherwise` where there is no ladder or something fails. */
  function answer<P, R>(action: string, otherwise: R, handle: (params: P) => R) {
    // A request of our own that comes without parameters has no token either.
    return (params: P, token?: CancellationToken): R | ResponseError<void> => {
      if (token?.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      try {
        return handle(params);
      } catch (error) {
        // What is refused is an answer.
        if (error instanceof ResponseError) return error;
        report(action, error);
        return otherwise;
      }
    };
  }

  function publish(uri: string): void {
    const document = ladder(uri);
    if (!document) {
      publishConfig(uri);
      return;
    }
    try {
      const waiting = service.waiting(document);
      if (waiting.length > 0 && bases.isComing(waiting)) {
        void bases.fetch(waiting);
        return;
      }
      const diagnostics = tailorAll(service.diagnostics(document), client);
      send('publishDiagnostics', connection.sendDiagnostics({ uri, version: document.version, diagnostics }));
      const params: MatrixChangedParams = { uri, version: document.version };
      if (client.preview) send(matrixChanged, connection.sendNotification(matrixChanged, params));
    } catch (error) {
      report(`Diagnostics of ${uri}`, error);
    }
  }

  function publishConfig(uri: string): void {
    const document = config(uri);
    if (!document) return;
    try {
      const diagnostics = tailorAll(configs.diagnostics(document), client);
      send('publishDiagnostics', connection.sendDiagnostics({ uri, version: document.version, diagnostics }));
    } catch (error) {
      report(`Diagnostics of ${uri}`, error);
    }
  }

  /** A client that is gone cannot be told anything, and need not be. */
  function send(action: string, sent: Promise<void>): void {
    sent.catch((error) => report(action, error));
  }

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    if (isLadder(document)) {
      open.set(uriKey(uri), uri);
      scheduleDependants(uri);
      if (settings.isKnown(uri)) scheduler.schedule(uri);
      else void learn(uri);
    } else if (isConfig(document)) {
      workspace.deleted.delete(uri);
      scheduler.schedule(uri);
      learnAll();
    }
  });
  documents.onDidClose(({ document }) => {
    const { uri } = document;
    typing.close(uri);
    if (!isLadder(document) && !isConfig(document)) return;
    scheduler.cancel(uri);
    service.close(uri);
    open.delete(uriKey(uri));
    ladderChanged(uri);
    settings.close(uri);
    configs.close(uri);
    send('publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
    // What was in the editor may never have been saved.
    if (isConfig(document)) learnAll();
  });
  workspace.onDidChange(() => {
    learnAll();
    // Other folders may be open, and paths lead elsewhere.
    for (const { uri } of documents.all()) if (service.isDependant(uri)) scheduler.schedule(uri);
  });
  workspace.onDidChangeLadder(ladderChanged);

  /** What is on disk may be another text than the one that was read. */
  function ladderChanged(uri: string): void {
    bases.forget(uri);
    scheduleDependants(uri);
  }
  connection.onNotification(cursorMoved, ({ uri, line }: CursorParams) => typing.moved(uri, line));

  connection.onCompletion(
    answer('Completion', [], ({ textDocument, position, context }) => {
      const document = ladder(textDocument.uri);
      const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const trigger = typed ? context.triggerCharacter : undefined;
      const { snippets, completionMarkdown: markdown } = client;
      const options = { snippets, markdown, ...(trigger !== undefined && { trigger }) };
      if (document) return service.completion(document, position, options);
      const other = config(textDocument.uri);
      return other ? configs.completion(other, position, options) : [];
    }),
  );
  connection.onHover(
    answer('Hover', null, ({ textDocument, position }) => {
      const document = ladder(textDocument.uri);
      if (document) return service.hover(document, position);
      const other = config(textDocument.uri);
      return other ? configs.hover(other, position) : null;
    }),
  );
  connection.onCodeAction(
    answer('Code actions', [], ({ textDocument, range, context }) => {
      const { uri } = textDocument;
      const document = ladder(uri);
      const other = config(uri);
      if (!document) return other ? configs.codeActions(other, range, context) : [];
      const { snippetEdits: snippets, createFiles: create, rulePages: pages } = client;
      const place = settings.config(uri);
      return service.codeActions(document, range, context, {
        snippets,
        create,
        pages,
        ...(place && { config: place }),
      });
    }),
  );
  connection.onCodeLens(
    answer('CodeLens', [], ({ textDocument }) => {
      const document = ladder(textDocument.uri);
      return document ? service.codeLenses(document) : [];
    }),
  );
  registerNavigation(connection, {
    service: () => service,
    client: () => client,
    ladder,
    ladders: () => documents.all().filter(isLadder),
    workspace,
    answer,
  });
  connection.onRequest(
    matrixRequest,
    answer<MatrixParams, MatrixView | null>('Matrix', null, ({ uri, reading }) => {
      const document = ladder(uri);
      return document ? service.matrix(document, reading) : null;
    }),
  );
  connection.onRequest(
    applyFixRequest,
    answer<ApplyFixParams, FixEdits | null>('Fix', null, (params) => {
      const document = ladder(params.uri);
      return document ? service.applyFix(document, params) : null;
    }),
  );
  // Fails for the client to see, as does an import: what is asked for must not end in silence.
  connection.onRequest(overviewRequest, (params: OverviewParams): Promise<RoleView> => {
    return overview({ service, settings, ladder, readBases }, params);
  });
  connection.onRequest(compareRequest, async (params: CompareParams): Promise<ComparisonView> => {
    const sides = comparedSides(params, (uri) => documents.get(uri));
    for (const { document } of sides) await readBases(document.uri, document.getText());
    return service.compare(sides);
  });
  // Fails for the client to see: an import that is asked for must not end in silence.
  connection.onRequest(importRequest, ({ text, name }: ImportParams): ImportResult => {
    if (typeof text !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'text is missing');
    return importLadders(text, typeof name === 'string' ? name : '');
  });

  // So must an export.
  connection.onRequest<ExportResult | null, void>(
    exportRequest,
    async (params: ExportParams): Promise<ExportResult | null> => {
      const document = ladder(params.uri);
      if (document) await readBases(document.uri, document.getText());
      return document ? answerExport(service.snapshot(document).analysis, params, options.print) : null;
    },
  );

  documents.listen(connection);
  connection.listen();
}
