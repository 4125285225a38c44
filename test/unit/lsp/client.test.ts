import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { readClient } from '../../../server/src/lsp/client';
import { isLadder } from '../../../server/src/lsp/isLadder';
import { mostRelated, tailor, tailorAll } from '../../../server/src/lsp/tailor';

const nothing = {
  relatedInformation: false,
  codeDescription: false,
  preview: false,
  snippets: false,
  completionMarkdown: false,
  docs: undefined,
  snippetEdits: false,
  createFiles: false,
  rulePages: false,
  readsConfig: false,
  readsLadders: false,
  symbolTree: false,
  hintsRefresh: false,
  listsLadders: false,
  versionedEdits: false,
  lensRefresh: false,
  resolvesActions: false,
  asks: false,
  pulls: false,
  relatedDocuments: false,
  watches: false,
  progress: false,
  words: undefined,
  locale: undefined,
};
const workspaceEdit = (edit: unknown) => ({ capabilities: { workspace: { workspaceEdit: edit } } });
const publish = (publishDiagnostics: unknown) => ({ capabilities: { textDocument: { publishDiagnostics } } });
const completion = (completionItem: unknown) => ({
  capabilities: { textDocument: { completion: { completionItem } } },
});

describe('readClient', () => {
  const cases: readonly (readonly [params: unknown, client: object])[] = [
    [undefined, nothing],
    [null, nothing],
    ['x', nothing],
    [{}, nothing],
    [{ capabilities: null }, nothing],
    [{ capabilities: { textDocument: 3 } }, nothing],
    [publish({ relatedInformation: 'yes', codeDescriptionSupport: 1 }), nothing],
    [
      publish({ relatedInformation: true, codeDescriptionSupport: true }),
      { ...nothing, relatedInformation: true, codeDescription: true },
    ],
    [
      {
        capabilities: {
          textDocument: { diagnostic: { relatedDocumentSupport: true, relatedInformation: true } },
          workspace: {
            diagnostics: { refreshSupport: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
          window: { workDoneProgress: true },
        },
      },
      {
        ...nothing,
        pulls: true,
        relatedDocuments: true,
        relatedInformation: true,
        watches: true,
        progress: true,
      },
    ],
    // What was said of pushing, before LSP said it of pulling.
    [
      {
        capabilities: {
          textDocument: { diagnostic: {}, publishDiagnostics: { codeDescriptionSupport: true } },
          workspace: { diagnostics: { refreshSupport: true } },
        },
      },
      { ...nothing, pulls: true, codeDescription: true },
    ],
    // Who cannot be told to ask again does not ask.
    [{ capabilities: { textDocument: { diagnostic: { relatedInformation: true } } } }, nothing],
    [completion({ snippetSupport: 'yes', documentationFormat: 'markdown' }), nothing],
    [
      completion({ snippetSupport: true, documentationFormat: ['plaintext', 'markdown'] }),
      { ...nothing, snippets: true, completionMarkdown: true },
    ],
    [workspaceEdit({ snippetEditSupport: true, resourceOperations: ['create'] }), nothing],
    [
      workspaceEdit({ documentChanges: true, resourceOperations: 'create' }),
      { ...nothing, versionedEdits: true },
    ],
    [
      workspaceEdit({ documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] }),
      { ...nothing, snippetEdits: true, createFiles: true, versionedEdits: true },
    ],
    [
      { initializationOptions: { rulePages: true, readsConfig: true } },
      { ...nothing, rulePages: true, readsConfig: true },
    ],
    [{ initializationOptions: 'x' }, nothing],
    [{ initializationOptions: { preview: 'true', docs: 42 } }, nothing],
    [{ initializationOptions: { docs: '/no/uri' } }, nothing],
    [
      { initializationOptions: { preview: true, docs: 'file:///docs' } },
      { ...nothing, preview: true, docs: 'file:///docs/' },
    ],
    [{ initializationOptions: { docs: 'https://x/docs/' } }, { ...nothing, docs: 'https://x/docs/' }],
  ];
  for (const [params, client] of cases) {
    it(JSON.stringify(params) ?? 'nothing', () => assert.deepEqual(readClient(params), client));
  }
});

describe('isLadder', () => {
  const cases: readonly (readonly [uri: string, languageId: string, is: boolean])[] = [
    ['file:///a/swe.ladder.yaml', 'yaml', true],
    ['file:///a/swe.ladder.yml', 'yaml', true],
    ['file:///a/ladder.yaml', 'plaintext', true],
    ['file:///a/ladder.yml', 'yaml', true],
    ['file:///c%3A/A/Ladder.YAML', 'yaml', true],
    ['file:///a/swe.ladder.yaml?v=1#L1', 'yaml', true],
    ['untitled:Untitled-1', 'career-ladder', true],
    ['vscode-vfs://github/o/r/any.txt', 'career-ladder', true],
    ['file:///a/swe.yaml', 'yaml', false],
    ['file:///a/my-ladder.yaml', 'yaml', false],
    ['file:///a/ladder.yaml/values.yaml', 'yaml', false],
    ['file:///a/x.yaml?ladder.yaml', 'yaml', false],
    ['', 'yaml', false],
  ];
  for (const [uri, languageId, is] of cases) {
    it(`${languageId} ${uri}`, () => assert.equal(isLadder({ uri, languageId }), is));
  }
});

describe('tailor', () => {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const plain = { range, severity: DiagnosticSeverity.Warning, message: 'm', code: 'empty-cell' };
  const relatedInformation = [{ location: { uri: 'file:///a', range }, message: 'r' }];
  const codeDescription = { href: 'file:///docs/empty-cell.md' };
  const full = { ...plain, relatedInformation, codeDescription };

  it('leaves out what the client does not know', () => {
    assert.deepEqual(tailor(full, readClient(undefined)), plain);
  });
  it('keeps what it knows', () => {
    assert.deepEqual(tailor(full, { ...nothing, relatedInformation: true, codeDescription: true }), full);
    assert.deepEqual(tailor(plain, { ...nothing, relatedInformation: true, codeDescription: true }), plain);
  });
});

describe('tailorAll', () => {
  const able = readClient({
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const place = { location: { uri: 'file:///ladder.yaml', range }, message: 'there' };
  const related = (count: number) => ({ range, message: 'x', relatedInformation: Array(count).fill(place) });
  const cases: readonly [name: string, counts: number[], kept: number[]][] = [
    ['as many as are sent', [mostRelated - 3, 3], [mostRelated - 3, 3]],
    ['too many together', [mostRelated - 3, 0, 4], [1, 0, 1]],
    ['none', [], []],
  ];
  for (const [name, counts, kept] of cases) {
    it(`keeps what a reader can follow: ${name}`, () => {
      const sent = tailorAll(counts.map(related), able);
      assert.deepEqual(
        sent.map(({ relatedInformation }) => relatedInformation?.length),
        kept,
      );
    });
  }
});
