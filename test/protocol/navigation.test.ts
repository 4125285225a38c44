import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InitializeResult,
  InlayHint,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { showPlaceCommand } from '../../server/src/protocol';
import { able, Client, connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const textDocument = { uri: ladderUri };
const options = { tabSize: 2, insertSpaces: true };
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function opened(): Promise<Client> {
  const client = await connect(
    {
      ...able,
      textDocument: {
        ...able.textDocument,
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
    { preview: true, docs: 'file:///docs' },
  );
  await client.open(ladder);
  return client;
}

describe('navigation', () => {
  it('the server says what it can', async () => {
    const client = new Client();
    const { capabilities }: InitializeResult = await client.initialize();
    for (const what of [
      'documentSymbolProvider',
      'workspaceSymbolProvider',
      'definitionProvider',
      'referencesProvider',
      'documentHighlightProvider',
      'foldingRangeProvider',
      'selectionRangeProvider',
      'inlayHintProvider',
      'documentFormattingProvider',
      'documentRangeFormattingProvider',
    ] as const) {
      assert.equal(capabilities[what], true, what);
    }
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(capabilities.documentLinkProvider, {});
    assert.ok(capabilities.semanticTokensProvider);
  });

  it('outline: a tree, or a list for clients that show none', async () => {
    const client = await opened();
    const tree = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      tree.map(({ name }) => name),
      ['Engineer', 'levels', 'competencies'],
    );
    assert.equal(tree[2]?.children?.[0]?.children?.[1]?.name, 'L2');
    const plain = await connect();
    await plain.open(ladder);
    const list = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    const cell = list.find(({ name, containerName }) => name === 'L2' && containerName === 'Quality');
    assert.equal(cell?.location.uri, ladderUri);
  });

  it('symbols of all open ladders', async () => {
    const client = await opened();
    await client.open(ladder.replace('Engineer', 'Designer'), 'file:///work/designer.ladder.yaml');
    await client.open('role: x\n', 'file:///work/values.yaml', 'yaml');
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'quality' });
    assert.deepEqual(
      found.map(({ name, containerName }) => `${name} of ${containerName}`),
      ['Quality of Engineer', 'Quality of Designer'],
    );
  });

  it('definition, references and highlights', async () => {
    const client = await opened();
    const at = { textDocument, position: client.behind('      L1') };
    const [definition] = await client.request<Location[]>('textDocument/definition', at);
    assert.deepEqual(definition, {
      uri: ladderUri,
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 10 } },
    });
    for (const [includeDeclaration, count] of [
      [true, 3],
      [false, 2],
    ] as const) {
      const context = { includeDeclaration };
      const found = await client.request<Location[]>('textDocument/references', { ...at, context });
      assert.equal(found.length, count);
    }
    const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at);
    assert.equal(highlights.length, 3);
  });

  it('rename, and why not', async () => {
    const client = await opened();
    const at = { textDocument, position: client.behind('      L1') };
    const prepared = await client.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      at,
    );
    assert.equal(prepared.placeholder, 'L1');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'Junior' });
    const text = TextDocument.applyEdits(client.document(), edit.changes?.[ladderUri] ?? []);
    assert.equal(text, ladder.replaceAll('L1', 'Junior'));
    const refusal = (method: string, params: object) =>
      client.request(method, params).then(
        () => assert.fail('was not refused'),
        ({ message }: Error) => message,
      );
    assert.equal(
      await refusal('textDocument/rename', { ...at, newName: 'L2' }),
      'There already is a level “L2”.',
    );
    assert.match(
      await refusal('textDocument/prepareRename', { textDocument, position: client.behind('Reviews') }),
      /Only ids/,
    );
  });

  it('links, folding, selection, semantic tokens', async () => {
    const client = await opened();
    await client.replace('ladder: 1', 'ladder: 1 # https://example.com');
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://example.com'],
    );
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(folds[0], { startLine: 2, endLine: 6 });
    const positions = [client.behind('Revi')];
    const [selected] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.equal(selected && client.document().getText(selected.range), 'Reviews');
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.equal(full.data.length, 7 * 5);
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.equal(part.data.length, 5);
  });

  it('CodeLens over a level leads to its first gap', async () => {
    const client = await opened();
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const lens = lenses.find(({ range }) => range.start.line === 5);
    assert.equal(lens?.command?.title, '0 of 2 cells');
    assert.equal(lens?.command?.command, showPlaceCommand);
    assert.equal(lens?.command?.arguments?.[1].start.line, 12);
  });

  it('formats the document and a range', async () => {
    const client = await opened();
    await client.replace(
      '      L1: Reviews the code of others\n      L2: TBD',
      '      L2: TBD  \n      L1: x',
    );
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    const text = TextDocument.applyEdits(client.document(), edits);
    assert.match(text, /\n {4}name: Senior\n\ncompetencies:\n/);
    assert.match(text, / {4}cells:\n {6}L1: x\n {6}L2: TBD\n\n {2}- id: delivery/);
    const range = { start: { line: 11, character: 0 }, end: { line: 12, character: 12 } };
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      options,
      range,
    });
    const part = TextDocument.applyEdits(client.document(), some);
    assert.match(part, /Senior\ncompetencies:.* {6}L1: x\n {6}L2: TBD\n/s);
  });

  it('inlay hints where they are wanted', async () => {
    const capabilities = {
      ...able,
      workspace: { configuration: true, inlayHint: { refreshSupport: true } },
    };
    const client = new Client();
    let set: unknown;
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'careerLadder.inlayHints.levelNames' ? set : undefined)),
    );
    const refreshed = new Promise<void>((done) => {
      client.connection.onRequest('workspace/inlayHint/refresh', () => {
        done();
        return null;
      });
    });
    await client.initialize(capabilities);
    await client.open(ladder);
    const ask = () =>
      client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: everything });
    assert.deepEqual(await ask(), []);
    set = true;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    assert.deepEqual(
      (await ask()).map(({ label }) => label),
      ['Junior', 'Senior', 'Junior'],
    );
  });

  it('inlay hints for clients that tell their settings', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { careerLadder: { inlayHints: { levelNames: true }, rules: { 'empty-cell': 'off' } } },
    });
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range: everything,
    });
    assert.equal(hints.length, 3);
  });

  const methods = [
    'documentSymbol',
    'definition',
    'references',
    'documentHighlight',
    'prepareRename',
    'rename',
    'documentLink',
    'foldingRange',
    'selectionRange',
    'inlayHint',
    'semanticTokens/full',
    'formatting',
    'rangeFormatting',
  ];
  it('parameters that make no sense do not end the server', async () => {
    const client = await opened();
    const junk = [null, {}, { textDocument: null }, { textDocument }, { textDocument, position: 'here' }];
    for (const method of methods) {
      for (const params of junk) await client.request(`textDocument/${method}`, params).catch(() => {});
      await client.request(`textDocument/${method}`, { textDocument: { uri: 'x' } }).catch(() => {});
    }
    assert.ok(await client.isAlive());
  });
});
