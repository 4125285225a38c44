/** Findings for clients that ask for them, document by document. */
import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { uriKey } from '../workspace/paths';
import type { Report, Reports } from './reports';
import type { Session } from './session';
import type { Sweep } from './sweep';

export const pullCapabilities: ServerCapabilities = {
  diagnosticProvider: {
    identifier: 'career-ladder',
    interFileDependencies: true,
    workspaceDiagnostics: true,
  },
};

export class Pulls {
  /** What the client was told last of each open document that it asked about: ids by keys. */
  readonly #told = new Map<string, string>();
  /** Those who wait until a document is looked at, by its URI. */
  readonly #waiting = new Map<string, Set<() => void>>();
  #refreshing = false;
  #refreshAgain = false;

  constructor(
    readonly session: Session,
    readonly reports: Reports,
    readonly sweep: Sweep,
  ) {}

  register(): void {
    this.session.connection.languages.diagnostics.on(
      async ({ textDocument: { uri }, previousResultId }, token) => {
        try {
          return await this.#answer(uri, previousResultId, token);
        } catch (error) {
          if (error instanceof ResponseError) throw error;
          this.session.report(`Diagnostics of ${uri}`, error);
          return { kind: 'full', items: [] };
        }
      },
    );
  }

  /** The id of what the client was told of an open document; undefined where it did not ask. */
  told(key: string): string | undefined {
    return this.#told.get(key);
  }

  /** A document was looked at: who waits for it gets an answer, who does not know that it is another is told to ask. */
  looked(uri: string): void {
    const nudged = this.session.nudged.delete(uri);
    const waiting = this.#waiting.get(uri);
    this.#waiting.delete(uri);
    for (const go of waiting ?? []) go();
    const document = this.session.ladder(uri);
    const told = this.#told.get(uriKey(uri));
    if (!nudged || waiting || !document || told === undefined) return;
    if (this.reports.open(document).id !== told) this.#refresh();
  }

  /** The document is open no more. */
  close(uri: string): void {
    this.#told.delete(uriKey(uri));
    this.looked(uri);
  }

  async #answer(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    if (!this.session.documents.get(uri)) return this.#ofFile(uri, previous);
    await this.#look(uri, token);
    if (token.isCancellationRequested) throw cancelled();
    const document = this.session.ladder(uri) ?? this.session.config(uri);
    if (!document) {
      if (this.session.documents.get(uri)) return { kind: 'full', items: [] };
      // Closed while it waited: whoever closed it does not ask again.
      this.sweep.closed(uri);
      throw serverCancelled(false);
    }
    const report = this.reports.open(document);
    this.#told.set(uriKey(uri), report.id);
    return { ...answerOf(report, previous), ...this.#related(uri) };
  }

  /** Of a file that is not open. */
  async #ofFile(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { ladders, scopes } = this.session;
    await Promise.all([ladders.learn(), scopes.load()]);
    const key = uriKey(uri);
    const isOne = scopes.isWhole(uri) && ladders.all().some((other) => uriKey(other) === key);
    const report = isOne ? await this.sweep.ofClosed(uri) : undefined;
    // VS Code drops what it is told of a document that it has just closed, by this answer and, until it has it, by
    // those of the workspace: there it is told once more.
    this.sweep.closed(uri);
    return report ? answerOf(report, previous) : { kind: 'full', items: [] };
  }

  /** Waits until a document was looked at since it changed. */
  #look(uri: string, token: CancellationToken): Promise<void> {
    if (!this.session.due.has(uri) || token.isCancellationRequested) return Promise.resolve();
    return new Promise((done) => {
      const waiting = this.#waiting.get(uri) ?? new Set();
      this.#waiting.set(uri, waiting);
      const go = () => {
        waiting.delete(go);
        cancelling.dispose();
        done();
      };
      waiting.add(go);
      const cancelling = token.onCancellationRequested(go);
    });
  }

  /** What is found in the open ladders that build on a file, for clients that take it. */
  #related(uri: string): { relatedDocuments?: Record<string, Answer> } {
    if (!this.session.client.relatedDocuments) return {};
    const related: Record<string, Answer> = {};
    for (const other of this.session.service.dependants(uri)) {
      const document = this.session.ladder(other);
      if (!document || other === uri || this.session.due.has(other)) continue;
      const key = uriKey(other);
      const report = this.reports.open(document);
      related[other] = answerOf(report, this.#told.get(key));
      this.#told.set(key, report.id);
    }
    return { relatedDocuments: related };
  }

  /** Has the client ask again, once at a time. A client that refuses asks when something is typed. */
  #refresh(): void {
    if (this.#refreshing) {
      this.#refreshAgain = true;
      return;
    }
    this.#refreshing = true;
    const ended = () => {
      this.#refreshing = false;
      if (this.#refreshAgain) this.#refresh();
    };
    this.#refreshAgain = false;
    this.session.connection.languages.diagnostics.refresh().then(ended, ended);
  }
}

type Answer = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

function answerOf({ id, items }: Report, previous: string | undefined): Answer {
  return id === previous ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
}

/** The client wants no answer any more. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

/** The server gives none; whether it is worth asking again. */
export function serverCancelled(retriggerRequest: boolean): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'Cancelled', { retriggerRequest });
}
