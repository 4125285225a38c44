/** Code actions with the edits they are taken for, and the refactorings that a client asks its user about. */
import {
  type CancellationToken,
  type CodeAction,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CodeActionOptions } from '../features/codeActions';
import { isDeferredData } from '../features/codeActions/deferred';
import { RefactorRefused } from '../features/refactor';
import {
  type ChoicesParams,
  type RefactorAnswer,
  type RefactorChoices,
  type RefactorParams,
  refactorChoicesRequest,
  refactorRequest,
} from '../protocol/refactor';
import type { Session } from './session';
import { stale } from './stale';

export function registerRefactor(session: Session): void {
  const { connection } = session;

  connection.onCodeAction(
    session.answer('Code actions', [], ({ textDocument, range, context }) => {
      const { uri } = textDocument;
      const document = session.ladder(uri);
      const other = session.config(uri);
      if (!document) return other ? session.configs.codeActions(other, range, context) : [];
      return session.service.codeActions(document, range, context, optionsFor(session, uri));
    }),
  );
  connection.onCodeActionResolve(async (action: CodeAction, token?: CancellationToken) => {
    const { data } = action;
    if (!isDeferredData(data)) return action;
    await session.readLadders();
    if (token?.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    const document = session.ladder(data.uri);
    if (document?.version !== data.version) return stale();
    try {
      const options = optionsFor(session, data.uri);
      const found = session.service.resolveCodeAction(document, action, data, options);
      return found ? { ...found, ...(found.edit && { edit: versioned(found.edit, session) }) } : stale();
    } catch (error) {
      if (error instanceof RefactorRefused)
        return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      throw error;
    }
  });
  connection.onRequest(
    refactorChoicesRequest,
    session.answer<ChoicesParams, RefactorChoices | null>('Choices', null, ({ uri, position }) => {
      const document = session.ladder(uri);
      return document ? session.service.refactorChoices(document, position) : null;
    }),
  );
  // Fails for the client to see: what is asked for must not end in silence.
  connection.onRequest<RefactorAnswer | null, void>(
    refactorRequest,
    async ({ uri, version, refactoring }: RefactorParams): Promise<RefactorAnswer | null> => {
      await session.readLadders();
      const document = session.ladder(uri);
      return document ? session.service.refactor(document, version, refactoring) : null;
    },
  );
}

function optionsFor({ client, settings }: Session, uri: string): CodeActionOptions {
  const {
    snippetEdits: snippets,
    createFiles: create,
    rulePages: pages,
    resolvesActions: resolves,
    asks,
  } = client;
  const place = settings.config(uri);
  return { snippets, create, pages, resolves, asks, ...(place && { config: place }) };
}

/** Edits with the versions of the open files that they are for, where the client takes these. */
function versioned(edit: WorkspaceEdit, session: Session): WorkspaceEdit {
  if (!edit.changes || !session.client.versionedEdits) return edit;
  const documentChanges = Object.entries(edit.changes).map(([uri, edits]) => {
    return { textDocument: { uri, version: session.documents.get(uri)?.version ?? null }, edits };
  });
  return { documentChanges };
}
