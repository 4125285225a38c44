/** Requests about one ladder, or about texts that are given: LSP's for writing, and our own. */
import {
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  ErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { importLadders } from '../import';
import {
  type CursorParams,
  cursorMoved,
  type ImportParams,
  type ImportResult,
  importRequest,
  type LadderText,
  type MatrixParams,
  matrixRequest,
  type ReadLadderParams,
  readLadderRequest,
} from '../protocol';
import { type CompareParams, type ComparisonView, compareRequest } from '../protocol/comparison';
import {
  type CoverageParams,
  type CoverageView,
  coverageRequest,
  type GapView,
  type NextGapParams,
  nextGapRequest,
} from '../protocol/coverage';
import { type ExportParams, type ExportResult, exportRequest } from '../protocol/export';
import { type OverviewParams, overviewRequest, type RoleView } from '../protocol/overview';
import { type PasteParams, type PasteView, pasteRequest } from '../protocol/paste';
import type { MatrixAnswer } from '../protocol/patch';
import { type ApplyFixParams, applyFixRequest, type FixEdits } from '../protocol/reading';
import type { FileText } from '../workspace/files';
import { comparedSides } from './compared';
import { answerExport } from './export';
import { overview } from './overview';
import type { Session } from './session';
import { isSameAfterReading, stale } from './stale';
import { Versions } from './versions';

export function registerRequests(session: Session): void {
  const { connection, settings, ladder, readBases, answer } = session;
  const versions = new Versions({
    roots: (uri) => session.bases.roots(uri),
    located: (uri) => session.bases.located(uri),
    async read(uri, at): Promise<FileText> {
      const wanted: ReadLadderParams = { uri, at };
      const found = await connection.sendRequest<LadderText | null>(readLadderRequest, wanted);
      if (typeof found?.text !== 'string') return { kind: 'missing' };
      return { kind: 'text', text: found.text, ...(typeof found.uri === 'string' && { uri: found.uri }) };
    },
  });

  connection.onNotification(cursorMoved, ({ uri, line }: CursorParams) => session.typing.moved(uri, line));
  const complete = answer<CompletionParams, CompletionItem[]>(
    'Completion',
    [],
    ({ textDocument, position, context }) => {
      const document = ladder(textDocument.uri);
      const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const trigger = typed ? context.triggerCharacter : undefined;
      const { snippets, completionMarkdown: markdown } = session.client;
      const options = { snippets, markdown, ...(trigger !== undefined && { trigger }) };
      if (document) return session.service.completion(document, position, options);
      const other = session.config(textDocument.uri);
      return other ? session.configs.completion(other, position, options) : [];
    },
  );
  const isPath = answer<CompletionParams, boolean>('Completion', false, ({ textDocument, position }) => {
    const document = ladder(textDocument.uri);
    return document !== undefined && session.service.completesPath(document, position);
  });
  connection.onCompletion(async (params, token) => {
    if (isPath(params) !== true) return complete(params, token);
    const same = await isSameAfterReading(session, params.textDocument.uri);
    return same ? complete(params, token) : stale();
  });
  connection.onHover(
    answer('Hover', null, ({ textDocument, position }) => {
      const document = ladder(textDocument.uri);
      if (document) return session.service.hover(document, position);
      const other = session.config(textDocument.uri);
      return other ? session.configs.hover(other, position) : null;
    }),
  );
  connection.onRequest<MatrixAnswer | null, void>(
    matrixRequest,
    answer<MatrixParams, MatrixAnswer | null>('Matrix', null, ({ uri, reading, base }) => {
      const document = ladder(uri);
      if (!document) return null;
      return base === undefined
        ? session.service.matrix(document, reading)
        : session.service.matrixSince(document, reading, base);
    }),
  );
  connection.onRequest(
    coverageRequest,
    answer<CoverageParams, CoverageView | null>('Coverage', null, ({ uri }) => {
      const document = ladder(uri);
      return document ? session.service.coverage(document) : null;
    }),
  );
  connection.onRequest(
    nextGapRequest,
    answer<NextGapParams, GapView | null>('Next gap', null, ({ uri, position }) => {
      const document = ladder(uri);
      return document ? session.service.nextGap(document, position) : null;
    }),
  );
  connection.onRequest(
    pasteRequest,
    answer<PasteParams, PasteView | null>('Paste', null, ({ uri, position, text }) => {
      const document = ladder(uri);
      return document ? session.service.pasted(document, position, text) : null;
    }),
  );
  connection.onRequest(
    applyFixRequest,
    answer<ApplyFixParams, FixEdits | null>('Fix', null, (params) => {
      const document = ladder(params.uri);
      return document ? session.service.applyFix(document, params) : null;
    }),
  );
  // Fails for the client to see, as does an import: what is asked for must not end in silence.
  connection.onRequest(overviewRequest, (params: OverviewParams): Promise<RoleView> => {
    return overview(
      { service: session.service, settings, ladder, readBases, readLadders: session.readLadders },
      params,
    );
  });
  connection.onRequest(compareRequest, async (params: CompareParams): Promise<ComparisonView> => {
    const sides = comparedSides(params, (uri) => session.documents.get(uri));
    const complete = sides.map(async (side) => {
      const { document, at } = side;
      if (at !== undefined && session.client.readsLadders) {
        return { ...side, files: await versions.files(document, at) };
      }
      await readBases(document.uri, document.getText());
      return side;
    });
    return session.service.compare(await Promise.all(complete));
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
      const { print } = session.options;
      return document ? answerExport(session.service.snapshot(document).analysis, params, print) : null;
    },
  );
}
