/** A client that asks for findings, and a folder on disk for it to work in. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  DocumentDiagnosticReport,
  FileChangeType,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { ClientOptions } from '../../server/src/protocol';
import { able, type Client, codes, connect } from './client';

/** As VS Code's client has it. */
export const pulling = {
  ...able,
  textDocument: {
    ...able.textDocument,
    diagnostic: {
      dynamicRegistration: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      relatedDocumentSupport: false,
    },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    configuration: false,
  },
};

/** A file that roles build on: one competency, with a cell for one of two levels. */
export const base = `ladder: 1
abstract: true
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: craft
    name: Craft
    cells:
      L1: Reviews the code of others within a day
`;

/** A role that builds on a file and has nothing of its own. */
export const roleOn = (path: string) => `ladder: 1\nrole: Engineer\nextends: ${path}\n`;

/** The rules that speak of `ladder`. */
export const wrong = 'empty-cell,overlapping-behaviors,placeholder-cell';

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'career ladder-'));
  readonly uri = pathToFileURL(this.path).href;

  of(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  name(uri: string): string {
    return decodeURIComponent(uri.slice(this.uri.length + 1));
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  remove(name = '.'): void {
    rmSync(join(this.path, name), { recursive: true });
  }

  move(from: string, to: string): void {
    renameSync(join(this.path, from), join(this.path, to));
  }

  connect(capabilities: unknown = pulling, options: ClientOptions = {}): Promise<Client> {
    return connect(capabilities, options, [this.uri]);
  }

  /** Tells the server of files as an editor that watches them does. */
  changed(client: Client, ...files: (readonly [string, FileChangeType])[]): Promise<void> {
    const changes = files.map(([name, type]) => ({ uri: this.of(name), type }));
    return client.notify('workspace/didChangeWatchedFiles', { changes });
  }
}

export function pull(
  client: Client,
  uri: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  const params = {
    textDocument: { uri },
    identifier: 'career-ladder',
    ...(previousResultId && { previousResultId }),
  };
  return client.request('textDocument/diagnostic', params);
}

/** The rules that a report names; `unchanged` where it says nothing new. */
export function found(report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport): string {
  return report.kind === 'unchanged' ? 'unchanged' : codes(report.items).join();
}

/** One answer for the whole workspace. */
export function pullAll(
  client: Client,
  previousResultIds: readonly { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> {
  return client.request('workspace/diagnostic', { previousResultIds });
}

let tokens = 0;

/** A request for the workspace that stays open. */
export class Stream {
  readonly token = `stream ${++tokens}`;
  readonly items: WorkspaceDocumentDiagnosticReport[] = [];
  readonly #cancellation = new CancellationTokenSource();
  readonly answer: Promise<WorkspaceDiagnosticReport>;

  constructor(
    readonly client: Client,
    previousResultIds: readonly { uri: string; value: string }[] = [],
  ) {
    const params = { previousResultIds, partialResultToken: this.token };
    this.answer = client.connection.sendRequest('workspace/diagnostic', params, this.#cancellation.token);
    // Whoever wants to know how it ends asks.
    this.answer.catch(() => {});
  }

  /** All that was told so far. */
  told(): WorkspaceDocumentDiagnosticReport[] {
    return this.client.received
      .filter(
        ({ method, params }) =>
          method === '$/progress' && (params as { token: unknown }).token === this.token,
      )
      .flatMap(({ params }) => (params as { value: WorkspaceDiagnosticReport }).value.items);
  }

  /** The last that was told of a file; it waits until that is as wanted. */
  of(uri: string, wanted: string): Promise<WorkspaceDocumentDiagnosticReport> {
    return this.client.until(() => {
      const last = this.told().findLast((item) => item.uri === uri);
      return last && found(last) === wanted ? last : undefined;
    });
  }

  cancel(): void {
    this.#cancellation.cancel();
  }
}

/** Counts requests of the server to ask again, and answers them. */
export function refreshes(client: Client): { count: number } {
  const counter = { count: 0 };
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    counter.count++;
    return null;
  });
  return counter;
}
