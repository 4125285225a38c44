import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type {
  Diagnostic,
  InitializeResult,
  Position,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientOptions } from '../../server/src/protocol';

/** The bundled server, as it is installed. */
export const serverPath = resolve('dist/server.js');

export const ladderUri = 'file:///work/engineer.ladder.yaml';

/** Capabilities of an editor that can do all that the server makes use of. */
export const able = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Note {
  readonly method: string;
  readonly params: unknown;
}

/** An LSP client with a server process of its own. Stop it after the test: `stopAll`. */
export class Client {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ReturnType<typeof createMessageConnection>;
  /** Every notification, in the order received. */
  readonly received: Note[] = [];
  stderr = '';
  readonly exit: Promise<number | null>;
  readonly #documents = new Map<string, TextDocument>();
  #arrived: () => void = () => {};

  constructor(args: readonly string[] = ['--stdio']) {
    this.process = spawn(process.execPath, [serverPath, ...args]);
    running.add(this);
    this.process.stderr.on('data', (data) => {
      this.stderr += data;
    });
    this.exit = once(this.process, 'exit').then(([code]) => {
      running.delete(this);
      this.#arrived();
      return code;
    });
    // What is written to a server that has ended is lost, as it should be.
    this.process.stdin.on('error', () => {});
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onError(() => {});
    this.connection.onNotification((method, params) => {
      this.received.push({ method, params });
      this.#arrived();
    });
    this.connection.onUnhandledProgress((params) => {
      this.received.push({ method: '$/progress', params });
      this.#arrived();
    });
    this.connection.listen();
  }

  async initialize(
    capabilities: unknown = able,
    options?: ClientOptions,
    folders: readonly string[] = [],
  ): Promise<InitializeResult> {
    const params = {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      ...(options && { initializationOptions: options }),
    };
    const result = await this.request<InitializeResult>('initialize', params);
    await this.notify('initialized', {});
    return result;
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return params === undefined
      ? this.connection.sendRequest<R>(method)
      : this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return params === undefined
      ? this.connection.sendNotification(method)
      : this.connection.sendNotification(method, params);
  }

  /** Opens a text, or opens it again. */
  async open(text: string, uri = ladderUri, languageId = 'career-ladder', version = 1): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Sends changes, and makes them to the client's own copy. Answers the new version. */
  async change(contentChanges: TextDocumentContentChangeEvent[], uri = ladderUri): Promise<number> {
    const document = this.document(uri);
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  /** Puts `insert` in place of the first occurrence of `words`. Answers the new version. */
  replace(words: string, insert: string, uri = ladderUri): Promise<number> {
    const document = this.document(uri);
    const at = document.getText().indexOf(words);
    const range = { start: document.positionAt(at), end: document.positionAt(at + words.length) };
    return this.change([{ range, text: insert }], uri);
  }

  async close(uri = ladderUri): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri = ladderUri): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Just behind the first occurrence of some words. */
  behind(words: string, uri = ladderUri): Position {
    const document = this.document(uri);
    return document.positionAt(document.getText().indexOf(words) + words.length);
  }

  /** The diagnostics of a version, once they are there. */
  async diagnostics(version?: number, uri = ladderUri): Promise<readonly Diagnostic[]> {
    const found = await this.until(() =>
      this.published(uri).findLast((one) => one.version === (version ?? this.document(uri).version)),
    );
    return found.diagnostics;
  }

  /** All that was published for a file so far. */
  published(uri = ladderUri): Published[] {
    return this.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as Published)
      .filter((published) => published.uri === uri);
  }

  /** What `look` finds, as soon as it does; it looks whenever something has arrived. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.process.exitCode !== null) throw new Error(`the server ended: ${this.stderr}`);
      await new Promise<void>((arrived) => {
        this.#arrived = arrived;
      });
    }
  }

  /** Whether the server still answers as it should: rule ids of a small ladder opened for that. */
  async isAlive(): Promise<boolean> {
    const uri = 'file:///work/alive.ladder.yaml';
    await this.open('ladder: 2\nrole: x\n', uri);
    const diagnostics = await this.diagnostics(1, uri);
    await this.close(uri);
    return diagnostics.length > 0;
  }
}

const running = new Set<Client>();

/** Ends every server that a test left running. */
export async function stopAll(): Promise<void> {
  const clients = [...running];
  for (const client of clients) client.process.kill('SIGKILL');
  await Promise.all(clients.map(({ exit }) => exit));
}

/** A client whose server is ready. */
export async function connect(
  capabilities: unknown = able,
  options?: ClientOptions,
  folders?: readonly string[],
): Promise<Client> {
  const client = new Client();
  await client.initialize(capabilities, options, folders);
  return client;
}

/** Two levels, two competencies: one cell is missing, one only promises content, one repeats another. */
export const ladder = `ladder: 1
role: Engineer
levels:
  - id: L1
    name: Junior
  - id: L2
    name: Senior
competencies:
  - id: quality
    name: Quality
    cells:
      L1: Reviews the code of others
      L2: TBD
  - id: delivery
    name: Delivery
    cells:
      L1: Reviews the code of others
`;

export function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code)).sort();
}
