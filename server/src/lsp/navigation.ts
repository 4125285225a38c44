/** LSP's requests for finding one's way in a ladder, and for formatting it. */
import type {
  CancellationToken,
  Connection,
  DocumentSymbol,
  FoldingRange,
  ResponseError,
  ServerCapabilities,
  SymbolInformation,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { semanticTokensLegend } from '../features/semanticTokens';
import type { LadderService } from '../service';
import type { Client } from './client';
import type { Workspace } from './workspace';

export const navigationCapabilities: ServerCapabilities = {
  documentSymbolProvider: true,
  definitionProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
};

export interface NavigationHost {
  /** The service and the client as they are now: both are others once the client has said what it can do. */
  service(): LadderService;
  client(): Client;
  /** The ladder that is open by this URI. */
  ladder(uri: string): TextDocument | undefined;
  readonly workspace: Workspace;
  /** Makes a handler that answers `otherwise` where something fails. */
  answer<P, R>(
    action: string,
    otherwise: R,
    handle: (params: P) => R,
  ): (params: P, token?: CancellationToken) => R | ResponseError<void>;
}

export function registerNavigation(connection: Connection, host: NavigationHost): void {
  const { answer } = host;
  type Of = { readonly textDocument: { readonly uri: string } };
  /** Answers from the ladder that is asked about, or `otherwise` where there is none. */
  const from = <P extends Of, R>(
    action: string,
    otherwise: R,
    handle: (service: LadderService, document: TextDocument, params: P) => R,
  ) =>
    answer(action, otherwise, (params: P): R => {
      const document = host.ladder(params.textDocument.uri);
      return document ? handle(host.service(), document, params) : otherwise;
    });

  connection.onDocumentSymbol(
    from<Of, DocumentSymbol[] | SymbolInformation[]>('Symbols', [], (service, document) => {
      const symbols = service.documentSymbols(document);
      return host.client().symbolTree ? symbols : flat(symbols, document.uri);
    }),
  );
  connection.onDefinition(
    from('Definition', [], (service, document, { position }) => service.definition(document, position)),
  );
  connection.onDocumentHighlight(
    from('Highlights', [], (service, document, { position }) =>
      service.documentHighlights(document, position),
    ),
  );
  connection.onDocumentLinks(from('Links', [], (service, document) => service.documentLinks(document)));
  // Without an answer editors fold by margins.
  connection.onFoldingRanges(
    from<Of, FoldingRange[] | null>('Folding', null, (service, document) => service.foldingRanges(document)),
  );
  connection.onSelectionRanges(
    from('Selection', [], (service, document, { positions }) => service.selectionRanges(document, positions)),
  );
  connection.languages.semanticTokens.on(
    from('Semantic tokens', { data: [] }, (service, document) => service.semanticTokens(document)),
  );
  connection.languages.semanticTokens.onRange(
    from('Semantic tokens', { data: [] }, (service, document, { range }) =>
      service.semanticTokens(document, range),
    ),
  );
  connection.onDocumentFormatting(
    from('Formatting', [], (service, document, { options }) => service.format(document, options)),
  );
  connection.onDocumentRangeFormatting(
    from('Formatting', [], (service, document, { options, range }) =>
      service.format(document, options, range),
    ),
  );
  registerInlayHints(connection, host, from);
}

/** Asks once for each file whether they are wanted, and again when settings change. */
function registerInlayHints(
  connection: Connection,
  { workspace, client }: NavigationHost,
  from: FromLadder,
): void {
  const wanted = new Map<string, Promise<boolean>>();
  const isWanted = (uri: string): Promise<boolean> => {
    const asked =
      wanted.get(uri) ??
      workspace.pull(uri, 'inlayHints', 'levelNames').then(
        (set) => set === true,
        () => false,
      );
    wanted.set(uri, asked);
    return asked;
  };
  const hints = from('Inlay hints', [], (service, document, { range }: RangeParams) =>
    service.inlayHints(document, range),
  );
  connection.languages.inlayHint.on(async (params, token) => {
    return (await isWanted(params.textDocument.uri)) ? hints(params, token) : [];
  });
  workspace.onDidChange(() => {
    wanted.clear();
    // A client that refuses asks again when something is typed.
    if (client().hintsRefresh) connection.languages.inlayHint.refresh().catch(() => {});
  });
}

type RangeParams = Parameters<Parameters<Connection['languages']['inlayHint']['on']>[0]>[0];
type FromLadder = <P extends { readonly textDocument: { readonly uri: string } }, R>(
  action: string,
  otherwise: R,
  handle: (service: LadderService, document: TextDocument, params: P) => R,
) => (params: P, token?: CancellationToken) => R | ResponseError<void>;

function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => {
    const own = {
      name,
      kind,
      location: { uri, range },
      ...(containerName !== undefined && { containerName }),
    };
    return [own, ...flat(children, uri, name)];
  });
}
