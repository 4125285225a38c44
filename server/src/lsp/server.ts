/**
 * The language server: LSP's requests, answered by the service. `session.ts` holds what it knows of its client,
 * `publishing.ts` sends findings, `requests.ts` and `navigation.ts` answer.
 */
import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { fixAllKind, refactorKinds } from '../features/codeActions';
import { acrossCapabilities, registerAcrossFiles } from './acrossFiles';
import { navigationCapabilities, registerNavigation } from './navigation';
import { registerPublishing } from './publishing';
import { pullCapabilities } from './pull';
import { registerRefactor } from './refactor';
import { registerRequests } from './requests';
import { type ServerOptions, Session } from './session';

export type { ServerOptions } from './session';

/** After `key: ` and `- `, in `{ … }` and `[ … ]`, and between folders. Words bring up completion by themselves. */
const triggerCharacters = [' ', '[', '{', ',', '/'];

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, options: ServerOptions = {}): void {
  const session = new Session(connection, options);

  connection.onInitialize((params): InitializeResult => {
    session.initialize(params);
    return {
      capabilities: {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, ...refactorKinds, fixAllKind],
          resolveProvider: true,
        },
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters },
        hoverProvider: true,
        // Its command is the client's own: of no use to one without a preview.
        ...(session.client.preview && { codeLensProvider: {} }),
        ...(session.client.pulls && pullCapabilities),
        ...navigationCapabilities,
        ...acrossCapabilities,
      },
      serverInfo: { name: 'career-ladder-language-server', version },
    };
  });

  registerPublishing(session);
  registerRequests(session);
  registerRefactor(session);
  registerNavigation(connection, {
    service: () => session.service,
    client: () => session.client,
    ladder: session.ladder,
    workspace: session.workspace,
    answer: session.answer,
  });
  registerAcrossFiles(connection, session);

  session.documents.listen(connection);
  connection.listen();
}
