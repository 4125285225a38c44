import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionItem,
  ErrorCodes,
  type Hover,
  LSPErrorCodes,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ImportResult,
  importRequest,
  type MatrixView,
  matrixRequest,
  openPreviewCommand,
} from '../../server/src/protocol';
import { isPatch, type MatrixAnswer, patched } from '../../server/src/protocol/patch';
import { able, connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const textDocument = { uri: ladderUri };
const unknown = { uri: 'file:///nowhere/ladder.yaml' };
const position = { line: 0, character: 0 };

describe('requests', () => {
  it('completion: what is accepted gives a ladder without the gap', async () => {
    const client = await connect();
    await client.open(`${ladder}      \n`);
    const at = client.document().positionAt(client.document().getText().length - 1);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: at,
    });
    const level = items.find(({ label }) => label.startsWith('L2'));
    assert.ok(level?.textEdit && 'range' in level.textEdit);
    const text = TextDocument.applyEdits(client.document(), [level.textEdit]);
    assert.match(text, /\n {6}L2:/);
  });

  it('completion, hover and CodeLens see a change at once', async () => {
    const client = await connect(able, { preview: true });
    await client.open('');
    await client.change([{ text: ladder }]);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: client.behind('- id: quali'),
    });
    assert.match(JSON.stringify(hover.contents), /Quality/);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.equal(lenses[0]?.command?.command, openPreviewCommand);
    assert.deepEqual(lenses[0]?.command?.arguments, [ladderUri]);
    assert.match(lenses.map(({ command }) => command?.title).join(), /2 of 4 cells/);
  });

  it('matrix: all cells of the text as it stands', async () => {
    const client = await connect();
    await client.open(ladder);
    const matrix = await client.request<MatrixView>(matrixRequest, textDocument);
    assert.equal(matrix.version, 1);
    assert.equal(matrix.role, 'Engineer');
    const states = matrix.cells.map((row) => row.map(({ state }) => state));
    assert.deepEqual(states, [
      ['written', 'written'],
      ['placeholder', 'empty'],
    ]);
    await client.replace('TBD', 'Plans');
    const changed = await client.request<MatrixView>(matrixRequest, textDocument);
    assert.equal(changed.version, 2);
    assert.equal(changed.cells[1]?.[0]?.state, 'written');
  });

  it('matrix: what has changed since, for one who holds it', async () => {
    const client = await connect();
    await client.open(ladder);
    const ask = (base: string | null) =>
      client.request<MatrixAnswer>(matrixRequest, { ...textDocument, base });
    const first = await ask(null);
    assert.ok(!isPatch(first) && first.stamp);
    await client.replace('TBD', 'Plans');
    const answer = await ask(first.stamp);
    assert.ok(isPatch(answer));
    assert.deepEqual(
      answer.cells.map(([level, competency, { state }]) => [level, competency, state]),
      [[1, 0, 'written']],
    );
    const { stamp: _, ...held } = patched(first, answer);
    assert.deepEqual(held, await client.request<MatrixView>(matrixRequest, textDocument));
    assert.ok(!isPatch(await ask('another picture')), 'the whole');
  });

  it('matrix: the last good picture while the text is broken', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.diagnostics();
    const version = await client.replace('name: Quality', 'name: "Quality');
    const matrix = await client.request<MatrixView>(matrixRequest, textDocument);
    assert.equal(matrix.version, version);
    assert.equal(matrix.broken?.range.start.line, 9);
    assert.equal(matrix.cells.length, 2);
    await client.replace('"Quality', 'Quality');
    const mended = await client.request<MatrixView>(matrixRequest, textDocument);
    assert.equal(mended.broken, undefined);
  });

  it('import: a ladder from a table, and what it could not place', async () => {
    const client = await connect();
    const text = '# Engineer\n\nSome words.\n\n| | Quality |\n|---|---|\n| L1 | Tests |\n| L2 | |\n';
    const result = await client.request<ImportResult>(importRequest, { text, name: 'engineer.md' });
    assert.equal(result.ladders.length, 1);
    assert.match(result.ladders[0]?.yaml ?? '', /^ladder: 1\n/m);
    assert.match(JSON.stringify(result), /Some words/);
    await client.open(result.ladders[0]?.yaml ?? '');
    const codes = (await client.diagnostics()).map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], ['empty-cell']);
  });

  const nothing: readonly [method: string, params: unknown, answer: unknown][] = [
    ['textDocument/hover', { textDocument: unknown, position }, null],
    ['textDocument/completion', { textDocument: unknown, position }, []],
    ['textDocument/codeLens', { textDocument: unknown }, []],
    [matrixRequest, unknown, null],
    ['textDocument/hover', { textDocument, position: { line: 99_999, character: 3 } }, null],
  ];
  for (const [method, params, answer] of nothing) {
    it(`${method} of what is not there: ${JSON.stringify(params)}`, async () => {
      const client = await connect(able, { preview: true });
      await client.open('');
      assert.deepEqual(await client.request(method, params), answer);
    });
  }

  it('a cancelled request is answered, and the next one too', async () => {
    const client = await connect();
    await client.open(ladder);
    const source = new CancellationTokenSource();
    const params = { textDocument, position: client.behind('- id: quali') };
    const hover = client.connection.sendRequest('textDocument/hover', params, source.token);
    source.cancel();
    const code = await hover.then(
      () => undefined,
      (error: { code: number }) => error.code,
    );
    // It may have been answered before the word reached it.
    assert.ok(code === undefined || code === LSPErrorCodes.RequestCancelled);
    assert.ok(await client.request('textDocument/hover', params));
  });
});

describe('what makes no sense', () => {
  const junk: readonly unknown[] = [
    null,
    {},
    [],
    { textDocument: null },
    { textDocument: { uri: 5 }, position: 'here' },
    { textDocument: { uri: ladderUri }, position: { line: -1, character: 'x' } },
    { textDocument: { uri: ladderUri }, position: { line: 1e99, character: -5 } },
    { textDocument: { uri: '%%%' }, position },
    { uri: { deep: [] } },
    { text: 5, name: {} },
  ];

  async function settle(answer: Promise<unknown>): Promise<unknown> {
    return answer.catch((error: unknown) => error);
  }

  const methods = ['textDocument/hover', 'textDocument/completion', 'textDocument/codeLens', matrixRequest];
  for (const method of [...methods, importRequest, 'initialize', 'shutdown']) {
    it(`does not end the server: parameters of ${method}`, async () => {
      const client = await connect(able, { preview: true });
      await client.open(ladder);
      for (const params of junk) await settle(client.request(method, params));
      if (method !== 'shutdown') assert.ok(await client.isAlive());
      assert.equal(client.process.exitCode, null);
    });
  }

  for (const what of ['didOpen', 'didChange', 'didClose', 'didSave']) {
    it(`does not end the server: parameters of ${what}`, async () => {
      const client = await connect();
      await client.open(ladder);
      const more = [
        { textDocument: { uri: ladderUri, version: 2 }, contentChanges: null },
        { textDocument: { uri: ladderUri, version: 2 }, contentChanges: [{}] },
        { textDocument: { uri: ladderUri, version: 'x' }, contentChanges: [{ text: 5 }] },
        { textDocument: { uri: ladderUri, version: 3 }, contentChanges: [{ range: {}, text: 'x' }] },
        { textDocument: { uri: ladderUri, languageId: 5, text: null } },
        { textDocument: { uri: unknown.uri, version: 3 }, contentChanges: [{ text: 'x' }] },
      ];
      for (const params of [...junk, ...more]) await client.notify(`textDocument/${what}`, params);
      assert.ok(await client.isAlive());
    });
  }

  it('an unknown request fails as LSP wants it, an unknown notification is passed over', async () => {
    const client = await connect();
    const error = await client.request('no/such', {}).then(
      () => assert.fail(),
      (reason: { code: number }) => reason,
    );
    assert.equal(error.code, ErrorCodes.MethodNotFound);
    for (const method of ['no/such', '$/no/such', 'workspace/didChangeConfiguration']) {
      await client.notify(method, { settings: null });
    }
    assert.ok(await client.isAlive());
  });

  it('an import without a text fails and says why', async () => {
    const client = await connect();
    const error = await client.request(importRequest, { name: 'x' }).then(
      () => assert.fail(),
      (reason: { code: number; message: string }) => reason,
    );
    assert.equal(error.code, ErrorCodes.InvalidParams);
    assert.match(error.message, /text/);
  });

  const bytes: readonly [name: string, body: string][] = [
    ['a message that is no JSON', frame('{"jsonrpc": "2.0", "method": ')],
    ['a message that is no request', frame('{"hello": 1}')],
    ['a batch', frame('[]')],
    ['a text', frame('"text"')],
  ];
  for (const [name, body] of bytes) {
    it(`does not end the server: ${name}`, async () => {
      const client = await connect();
      client.process.stdin.write(body);
      assert.ok(await client.isAlive());
    });
  }
});

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
