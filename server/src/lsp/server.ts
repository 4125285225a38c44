/** The language server: LSP's requests, answered by the service. The only place that knows the connection. */
import {
  type CancellationToken,
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
import { importMarkdown } from '../import/markdown';
import {
  type ImportParams,
  type ImportResult,
  importRequest,
  type MatrixChangedParams,
  type MatrixParams,
  type MatrixView,
  matrixChanged,
  matrixRequest,
} from '../protocol';
import { LadderService } from '../service';
import { type Client, readClient } from './client';
import { isLadder } from './isLadder';
import { Scheduler } from './scheduler';
import { tailorAll } from './tailor';

/** After `key: ` and `- `, and in `{ … }` and `[ … ]`. Words bring up completion by themselves. */
const triggerCharacters = [' ', '[', '{', ','];

export interface ServerOptions {
  /** URI, ending in a slash, of the folder with a page for each rule, for clients that name none. */
  readonly docs?: string;
}

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, options: ServerOptions = {}): void {
  let client: Client = readClient(undefined);
  let service = new LadderService();
  const documents = new TextDocuments(TextDocument);
  const scheduler = new Scheduler((uri) => publish(uri));

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    const docs = client.docs ?? options.docs;
    service = new LadderService(docs === undefined ? {} : { docs });
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters },
        hoverProvider: true,
        // Its command is the client's own: of no use to one without a preview.
        ...(client.preview && { codeLensProvider: {} }),
      },
      serverInfo: { name: 'career-ladder-language-server', version },
    };
  });

  /** The ladder that is open by this URI. */
  function ladder(uri: string): TextDocument | undefined {
    const document = documents.get(uri);
    return document && isLadder(document) ? document : undefined;
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
        report(action, error);
        return otherwise;
      }
    };
  }

  function publish(uri: string): void {
    const document = ladder(uri);
    if (!document) return;
    try {
      const diagnostics = tailorAll(service.diagnostics(document), client);
      send('publishDiagnostics', connection.sendDiagnostics({ uri, version: document.version, diagnostics }));
      const params: MatrixChangedParams = { uri, version: document.version };
      if (client.preview) send(matrixChanged, connection.sendNotification(matrixChanged, params));
    } catch (error) {
      report(`Diagnostics of ${uri}`, error);
    }
  }

  /** A client that is gone cannot be told anything, and need not be. */
  function send(action: string, sent: Promise<void>): void {
    sent.catch((error) => report(action, error));
  }

  documents.onDidChangeContent(({ document }) => {
    if (isLadder(document)) scheduler.schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    if (!isLadder(document)) return;
    const { uri } = document;
    scheduler.cancel(uri);
    service.close(uri);
    send('publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });

  connection.onCompletion(
    answer('Completion', [], ({ textDocument, position, context }) => {
      const document = ladder(textDocument.uri);
      const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const trigger = typed ? context.triggerCharacter : undefined;
      const { snippets, completionMarkdown: markdown } = client;
      const options = { snippets, markdown, ...(trigger !== undefined && { trigger }) };
      return document ? service.completion(document, position, options) : [];
    }),
  );
  connection.onHover(
    answer('Hover', null, ({ textDocument, position }) => {
      const document = ladder(textDocument.uri);
      return document ? service.hover(document, position) : null;
    }),
  );
  connection.onCodeLens(
    answer('CodeLens', [], ({ textDocument }) => {
      const document = ladder(textDocument.uri);
      return document ? service.codeLenses(document) : [];
    }),
  );
  connection.onRequest(
    matrixRequest,
    answer<MatrixParams, MatrixView | null>('Matrix', null, ({ uri }) => {
      const document = ladder(uri);
      return document ? service.matrix(document) : null;
    }),
  );
  // Fails for the client to see: an import that is asked for must not end in silence.
  connection.onRequest(importRequest, ({ text, name }: ImportParams): ImportResult => {
    if (typeof text !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'text is missing');
    return importMarkdown(text, typeof name === 'string' ? name : '');
  });

  documents.listen(connection);
  connection.listen();
}
