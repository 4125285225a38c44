/** The language server as the rest of the extension sees it: what it can be asked, and what it tells. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { spoken } from '../../server/src/l10n';
import {
  type ClientOptions,
  type CursorParams,
  cursorMoved,
  type ForeignParams,
  foreignNotification,
  type ImportParams,
  type ImportResult,
  importRequest,
  listLaddersRequest,
  type MatrixChangedParams,
  type MatrixParams,
  type MatrixView,
  matrixChanged,
  matrixRequest,
  type Range,
  type ReadConfigParams,
  type ReadLadderParams,
  readConfigRequest,
  readLadderRequest,
  type UsesParams,
  usesRequest,
} from '../../server/src/protocol';
import {
  type CompareParams,
  type ComparisonView,
  compareRequest,
} from '../../server/src/protocol/comparison';
import {
  type CoverageParams,
  type CoverageView,
  coverageRequest,
  type GapView,
  type NextGapParams,
  nextGapRequest,
} from '../../server/src/protocol/coverage';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/src/protocol/export';
import { type OverviewParams, overviewRequest, type RoleView } from '../../server/src/protocol/overview';
import { type PasteParams, type PasteView, pasteRequest } from '../../server/src/protocol/paste';
import type { MatrixAnswer } from '../../server/src/protocol/patch';
import {
  type ApplyFixParams,
  applyFixRequest,
  type FixEdits,
  type ReadingParams,
} from '../../server/src/protocol/reading';
import {
  type ChoicesParams,
  type RefactorAnswer,
  type RefactorChoices,
  type RefactorParams,
  refactorChoicesRequest,
  refactorRequest,
} from '../../server/src/protocol/refactor';
import { readLadder } from './baseFiles';
import { configLanguageId, readConfig } from './configFiles';
import { languageId } from './ladderFiles';
import { Collections, pullMiddleware, pullOptions } from './pulls';
import { storedLadders } from './workspaceLadders';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** LSP's location. */
interface UsePlace {
  readonly uri: string;
  readonly range: Range;
}

export class Server implements vscode.Disposable {
  readonly output: vscode.LogOutputChannel;
  private readonly client: BaseLanguageClient;
  private readonly changed = new vscode.EventEmitter<string>();
  /** The URI of an open ladder whose matrix may be another now. */
  readonly onDidChangeMatrix: vscode.Event<string> = this.changed.event;
  private readonly started = new vscode.EventEmitter<void>();
  /** It answers, for the first time or again. */
  readonly onDidStart: vscode.Event<void> = this.started.event;
  private readonly collections = new Collections();

  constructor(create: CreateClient, docs: vscode.Uri) {
    const words = spoken();
    this.output = vscode.window.createOutputChannel('Career Ladder', { log: true });
    this.client = create('careerLadder', 'Career Ladder', {
      documentSelector: [{ language: languageId }, { language: configLanguageId }],
      outputChannel: this.output,
      initializationOptions: {
        preview: true,
        docs: docs.toString(),
        rulePages: true,
        asks: true,
        readsConfig: true,
        readsLadders: true,
        listsLadders: true,
        ...(words && { words }),
      } satisfies ClientOptions,
      markdown: { isTrusted: false, supportHtml: false },
      diagnosticPullOptions: pullOptions,
      diagnosticCollectionProvider: this.collections,
      middleware: {
        ...pullMiddleware,
        // VS Code says nothing of an action that cannot be made.
        resolveCodeAction: async (action, token, next) => {
          try {
            return await next(action, token);
          } catch (error) {
            if (!token.isCancellationRequested && error instanceof Error) {
              void vscode.window.showWarningMessage(error.message);
            }
            return action;
          }
        },
        provideCompletionItem: async (document, position, context, token, next) =>
          asOffers(await next(document, position, context, token)),
      },
    });
    this.client.onRequest(readConfigRequest, ({ uris }: ReadConfigParams) => readConfig(uris));
    this.client.onRequest(listLaddersRequest, async () => (await storedLadders()).map(String));
    this.client.onRequest(readLadderRequest, (params: ReadLadderParams) => readLadder(params));
    this.client.onNotification(matrixChanged, ({ uri }: MatrixChangedParams) => this.changed.fire(uri));
  }

  /** Starts it; a failure is told to the user, with the way to the log. */
  async start(): Promise<void> {
    await this.guard(async () => {
      await this.client.start();
      this.started.fire();
    });
  }

  async restart(): Promise<void> {
    await this.guard(async () => {
      await this.stop();
      await this.client.start();
      this.started.fire();
    });
  }

  async stop(): Promise<void> {
    if (!this.client.needsStop()) return;
    await this.client.start(); // When it is just starting, it cannot be stopped before it has.
    await this.client.stop();
  }

  /** The matrix of an open ladder; `null` when the server knows none by this URI. */
  matrix(uri: string): Promise<MatrixView | null> {
    return this.client.sendRequest<MatrixView | null>(matrixRequest, { uri } satisfies MatrixParams);
  }

  /** The same for one who holds the picture `base`, or none yet: what has changed since, or the whole. */
  matrixSince(
    uri: string,
    reading: ReadingParams | undefined,
    base: string | null,
  ): Promise<MatrixAnswer | null> {
    const params: MatrixParams = { uri, base, ...(reading && { reading }) };
    return this.client.sendRequest<MatrixAnswer | null>(matrixRequest, params);
  }

  /** How much of an open ladder is written; `null` when the server knows none by this URI. */
  coverage(uri: string): Promise<CoverageView | null> {
    const params: CoverageParams = { uri };
    return this.client.sendRequest<CoverageView | null>(coverageRequest, params);
  }

  /** The gap behind a place, or the first; `null` when there is none. */
  nextGap(params: NextGapParams): Promise<GapView | null> {
    return this.client.sendRequest<GapView | null>(nextGapRequest, params);
  }

  /** What a text becomes where it is pasted; `null` where it stays as it is. */
  pasted(params: PasteParams): Promise<PasteView | null> {
    return this.client.sendRequest<PasteView | null>(pasteRequest, params);
  }

  /** The edits of a fix; `null` when the text is another by now. */
  fix(params: ApplyFixParams): Promise<FixEdits | null> {
    return this.client.sendRequest<FixEdits | null>(applyFixRequest, params);
  }

  /** Ladders, versions or levels side by side. */
  compare(params: CompareParams): Promise<ComparisonView> {
    return this.client.sendRequest<ComparisonView>(compareRequest, params);
  }

  /** What a ladder comes to. */
  role(params: OverviewParams, token?: vscode.CancellationToken): Promise<RoleView> {
    return this.client.sendRequest<RoleView>(overviewRequest, params, token);
  }

  /** `null` when the server knows no ladder by this URI. */
  exportLadder(params: ExportParams): Promise<ExportResult | null> {
    return this.client.sendRequest<ExportResult | null>(exportRequest, params);
  }

  /** Where roles use a file that they build on, or something of it. */
  uses(params: UsesParams): Promise<readonly UsePlace[]> {
    return this.client.sendRequest<readonly UsePlace[]>(usesRequest, params);
  }

  importText(params: ImportParams): Promise<ImportResult> {
    return this.client.sendRequest<ImportResult>(importRequest, params);
  }

  /** What there is to choose from for a refactoring; `null` when the server knows no ladder by this URI. */
  refactorChoices(params: ChoicesParams): Promise<RefactorChoices | null> {
    return this.client.sendRequest<RefactorChoices | null>(refactorChoicesRequest, params);
  }

  /** The edits of a refactoring; `null` when the text is another by now. */
  refactor(params: RefactorParams): Promise<RefactorAnswer | null> {
    return this.client.sendRequest<RefactorAnswer | null>(refactorRequest, params);
  }

  /** A ladder is open as something else, or is so no more. */
  foreign(params: ForeignParams): void {
    if (this.client.isRunning()) void this.client.sendNotification(foreignNotification, params);
  }

  /** Ladders have come that nobody else tells of; while the server is not there, it finds them when it comes. */
  created(uris: readonly vscode.Uri[]): void {
    const changes = uris.map((uri) => ({ uri: uri.toString(), type: 1 }));
    if (this.client.isRunning()) {
      void this.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    }
  }

  /** Where the cursor is; while the server is not there, nobody needs to know. */
  cursor(params: CursorParams): void {
    if (this.client.isRunning()) void this.client.sendNotification(cursorMoved, params);
  }

  private async guard(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      const show = vscode.l10n.t('Show Output');
      const text = vscode.l10n.t(
        'The Career Ladder language server could not be started: no findings, completion or preview.',
      );
      void vscode.window.showErrorMessage(text, show).then((choice) => choice === show && this.output.show());
    }
  }

  dispose(): void {
    this.changed.dispose();
    this.started.dispose();
    this.collections.listening.dispose();
    void this.client.dispose().catch(() => undefined);
    this.output.dispose();
  }
}

/**
 * What the server offers is made for the place where it is offered. VS Code must not take it for snippets, which are
 * left out of the lists of ladders (`editor.snippetSuggestions`): they would stand there twice, and in sentences.
 */
function asOffers<T extends vscode.CompletionItem[] | vscode.CompletionList | null | undefined>(
  offers: T,
): T {
  for (const item of Array.isArray(offers) ? offers : (offers?.items ?? [])) {
    if (item.kind === vscode.CompletionItemKind.Snippet) item.kind = vscode.CompletionItemKind.Struct;
  }
  return offers;
}
