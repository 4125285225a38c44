/** Requests whose answers lie in all ladders of the workspace, open or not: these are found and read first. */
import {
  type CancellationToken,
  type Connection,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RenameRefused } from '../features/rename';
import { type UsesParams, usesRequest } from '../protocol';
import type { LadderService } from '../service';
import { isLadder } from './isLadder';
import { registerLensRefresh } from './lensRefresh';
import type { Session } from './session';
import { isSameAfterReading, stale } from './stale';

export const acrossCapabilities: ServerCapabilities = {
  workspaceSymbolProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
};

type Of = { readonly textDocument: { readonly uri: string } };
type Handle<P, R> = (service: LadderService, document: TextDocument, params: P) => R;

export function registerAcrossFiles(connection: Connection, session: Session): void {
  /** Answers once all ladders were read, as far as they come in time. */
  const learned = <P, R>(action: string, otherwise: R, handle: (params: P) => R) => {
    const answer = session.answer(action, otherwise, handle);
    return async (params: P, token?: CancellationToken): Promise<R | ResponseError<void>> => {
      await session.readLadders();
      return answer(params, token);
    };
  };
  /** Answers from a ladder, as long as it is the one that was asked about. */
  const from = <P extends Of, R>(action: string, otherwise: R, handle: Handle<P, R>) => {
    const answer = session.answer(action, otherwise, (params: P): R => {
      const document = session.ladder(params.textDocument.uri);
      return document ? handle(session.service, document, params) : otherwise;
    });
    return async (params: P, token?: CancellationToken): Promise<R | ResponseError<void>> => {
      const same = await isSameAfterReading(session, params.textDocument.uri);
      return same ? answer(params, token) : stale();
    };
  };

  connection.onWorkspaceSymbol(
    learned<{ readonly query: string }, SymbolInformation[]>('Symbols of the workspace', [], ({ query }) =>
      session.service.workspaceSymbols(
        session.documents.all().filter(isLadder),
        typeof query === 'string' ? query : '',
      ),
    ),
  );
  connection.onReferences(
    from('References', [], (service, document, { position, context }) =>
      service.references(document, position, context?.includeDeclaration !== false),
    ),
  );
  connection.onPrepareRename(
    from(
      'Rename',
      null,
      refusing((service, document, { position }) => service.prepareRename(document, position)),
    ),
  );
  connection.onRenameRequest(
    from(
      'Rename',
      null,
      refusing((service, document, { position, newName }) =>
        versioned(service.rename(document, position, String(newName)), session),
      ),
    ),
  );
  connection.onCodeLens(from('CodeLens', [], (service, document) => service.codeLenses(document)));
  connection.onRequest(
    usesRequest,
    learned<UsesParams, Location[]>('Uses', [], ({ uri, named }) => session.service.uses(uri, named)),
  );
  registerLensRefresh(session);
}

/** What is refused reaches the author in our words. */
function refusing<P, R>(handle: Handle<P, R>): Handle<P, R> {
  return (service, document, params) => {
    try {
      return handle(service, document, params);
    } catch (error) {
      if (error instanceof RenameRefused) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      }
      throw error;
    }
  };
}

/** Edits with the versions of the open files that they are for, where the client takes these. */
function versioned(edit: WorkspaceEdit | null, session: Session): WorkspaceEdit | null {
  if (!edit?.changes || !session.client.versionedEdits) return edit;
  const documentChanges = Object.entries(edit.changes).map(([uri, edits]) => {
    return { textDocument: { uri, version: session.documents.get(uri)?.version ?? null }, edits };
  });
  return { documentChanges };
}
