import assert from 'node:assert/strict';
import type { InitializeResult } from 'vscode-languageserver';
import { cursorMoved, matrixChanged } from '../../server/src/protocol';
import { able, Client, codes, ladder, ladderUri, stopAll } from './client';
import { base, Folder, found, pull, pulling, refreshes, roleOn, wrong } from './pulling';

const role = roleOn('./company.ladder.yaml');

describe('findings that are asked for', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(async () => {
    await stopAll();
    folder.remove();
  });

  const modes: readonly (readonly [name: string, capabilities: unknown, pulls: boolean])[] = [
    ['that asks and can be told to ask again', pulling, true],
    ['that cannot ask', able, false],
    ['that asks but cannot be told to ask again', { ...pulling, workspace: { diagnostics: {} } }, false],
    ['whose capabilities are nonsense', { textDocument: { diagnostic: 3 }, workspace: 'x' }, false],
  ];
  for (const [name, capabilities, pulls] of modes) {
    it(`a client ${name} is ${pulls ? 'not told by itself' : 'told'}`, async () => {
      const client = new Client();
      const { capabilities: server } = await client.initialize(capabilities, {}, [folder.uri]);
      assert.deepEqual(
        (server as InitializeResult['capabilities']).diagnosticProvider,
        pulls
          ? { identifier: 'career-ladder', interFileDependencies: true, workspaceDiagnostics: true }
          : undefined,
      );
      await client.open(ladder);
      if (pulls) assert.equal(found(await pull(client, ladderUri)), wrong);
      else assert.equal(codes(await client.diagnostics()).join(), wrong);
      await client.request('textDocument/hover', {
        textDocument: { uri: ladderUri },
        position: client.behind('rol'),
      });
      const pushed = client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics');
      assert.equal(pushed.length > 0, !pulls);
    });
  }

  it('come with related places and pages, as the client takes them', async () => {
    const client = await folder.connect();
    await client.open(ladder);
    const report = await pull(client, ladderUri);
    assert.equal(report.kind, 'full');
    const empty = report.kind === 'full' && report.items.find(({ code }) => code === 'empty-cell');
    assert.ok(empty, 'an empty cell');
    assert.ok(empty.relatedInformation?.length);
    assert.match(empty.codeDescription?.href ?? '', /empty-cell\.md$/);
    const plain = await folder.connect({
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    await plain.open(ladder);
    const poor = await pull(plain, ladderUri);
    assert.ok(
      poor.kind === 'full' && poor.items.every((one) => !one.relatedInformation && !one.codeDescription),
    );
  });

  it('are unchanged where nothing else is found, whatever was typed', async () => {
    const client = await folder.connect();
    await client.open(ladder);
    const first = await pull(client, ladderUri);
    assert.ok(first.resultId);
    assert.deepEqual(await pull(client, ladderUri, first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await client.replace('Reviews the code of others\n      L2', 'Reviews the code of others \n      L2');
    await client.replace('name: Senior', 'name: Staff');
    assert.equal(found(await pull(client, ladderUri, 'of another server')), wrong);
    const renamed = await pull(client, ladderUri, first.resultId);
    // The name of the level stands in a message.
    assert.equal(renamed.kind, 'full');
    await client.replace('role: Engineer', 'role: Programmer');
    assert.equal(found(await pull(client, ladderUri, renamed.resultId)), 'unchanged');
    await client.replace('TBD', 'Plans');
    assert.equal(found(await pull(client, ladderUri, renamed.resultId)), 'empty-cell,overlapping-behaviors');
  });

  it('are those of the text as it is, for every change that is asked about', async () => {
    const client = await folder.connect();
    await client.open(ladder);
    const answers: Promise<string>[] = [];
    for (const [words, insert] of [
      ['TBD', 'Plans the work'],
      ['name: Junior', 'name: "Junior'],
      ['"Junior', 'Junior'],
      ['ladder: 1', 'ladder: 2'],
      ['ladder: 2', 'ladder: 1'],
    ] as const) {
      await client.replace(words, insert);
      answers.push(pull(client, ladderUri).then(found));
    }
    // What is asked before a change may be answered after it, but never with less.
    const last = (await Promise.all(answers)).at(-1);
    assert.equal(last, 'empty-cell,overlapping-behaviors');
  });

  it('of settings files come the same way', async () => {
    const client = await folder.connect();
    const uri = folder.of('.career-ladder.yaml');
    await client.open('rules:\n  vagu: off\n', uri, 'career-ladder-config');
    const first = await pull(client, uri);
    assert.ok(first.kind === 'full' && first.items.length === 1);
    assert.equal(found(await pull(client, uri, first.resultId)), 'unchanged');
    await client.replace('vagu', 'vague', uri);
    assert.equal(found(await pull(client, uri, first.resultId)), '');
  });

  it('of other files are none', async () => {
    folder.write('values.yaml', 'a: 1\n');
    const client = await folder.connect();
    await client.open('a: [1\n', folder.of('values.yaml'), 'yaml');
    for (const uri of [folder.of('values.yaml'), folder.of('gone.ladder.yaml'), 'untitled:Untitled-9']) {
      assert.deepEqual(await pull(client, uri), { kind: 'full', items: [] });
    }
  });

  it('of a file that is not open are those of its text on disk', async () => {
    folder.write('a.ladder.yaml', ladder);
    const client = await folder.connect();
    const report = await pull(client, folder.of('a.ladder.yaml'));
    assert.equal(found(report), wrong);
    assert.equal(found(await pull(client, folder.of('a.ladder.yaml'), report.resultId)), 'unchanged');
  });

  it('wait for settings', async () => {
    folder.write('.career-ladder.yaml', 'rules: { placeholder-cell: off }\n');
    const client = await folder.connect();
    await client.open(ladder, folder.of('a.ladder.yaml'));
    assert.equal(found(await pull(client, folder.of('a.ladder.yaml'))), 'empty-cell,overlapping-behaviors');
  });

  it('wait for what the ladder builds on', async () => {
    folder.write('company.ladder.yaml', base);
    const client = await folder.connect();
    await client.open(role, folder.of('role.ladder.yaml'));
    assert.equal(found(await pull(client, folder.of('role.ladder.yaml'))), 'empty-cell');
  });

  it('are to be asked for again when a base changes, in an editor or on disk, or settings do', async () => {
    folder.write('company.ladder.yaml', base);
    const client = await folder.connect();
    const counter = refreshes(client);
    const uri = folder.of('role.ladder.yaml');
    const again = async (count: number, wanted: string) => {
      while (counter.count < count) await pull(client, folder.of('company.ladder.yaml'));
      assert.equal(found(await pull(client, uri)), wanted);
    };
    await client.open(role, uri);
    assert.equal(found(await pull(client, uri)), 'empty-cell');
    await client.open(base.replace(', { id: L2 }', ''), folder.of('company.ladder.yaml'));
    await again(1, '');
    await client.replace('{ id: L1 }', '{ id: L1 }, { id: L2 }', folder.of('company.ladder.yaml'));
    await again(2, 'empty-cell');
    await client.close(folder.of('company.ladder.yaml'));
    folder.write('company.ladder.yaml', base.replace(', { id: L2 }', ''));
    await folder.changed(client, ['company.ladder.yaml', 2]);
    await again(3, '');
    folder.remove('company.ladder.yaml');
    await folder.changed(client, ['company.ladder.yaml', 3]);
    await again(4, 'missing-base');
    folder.write('.career-ladder.yaml', 'ignore: [role.ladder.yaml]\n');
    await folder.changed(client, ['.career-ladder.yaml', 1]);
    await again(5, '');
  });

  it('are not to be asked for again when nothing else is found', async () => {
    folder.write('company.ladder.yaml', base);
    const client = await folder.connect();
    const counter = refreshes(client);
    await client.open(role, folder.of('role.ladder.yaml'));
    await client.open(base, folder.of('company.ladder.yaml'));
    const { resultId } = await pull(client, folder.of('role.ladder.yaml'));
    await client.replace('within a day', 'within two days', folder.of('company.ladder.yaml'));
    assert.equal(found(await pull(client, folder.of('role.ladder.yaml'), resultId)), 'unchanged');
    await client.request('workspace/symbol', { query: '' });
    assert.equal(counter.count, 0);
  });

  it('come with those of files that build on the one, for clients that take them', async () => {
    folder.write('company.ladder.yaml', base);
    const { textDocument, ...others } = pulling;
    const client = await folder.connect({
      ...others,
      textDocument: {
        ...textDocument,
        diagnostic: { ...textDocument.diagnostic, relatedDocumentSupport: true },
      },
    });
    refreshes(client);
    const uri = folder.of('role.ladder.yaml');
    await client.open(role, uri);
    await client.open(base, folder.of('company.ladder.yaml'));
    await pull(client, uri);
    const report = await pull(client, folder.of('company.ladder.yaml'));
    assert.deepEqual(Object.keys(report.relatedDocuments ?? {}), [uri]);
    assert.deepEqual(report.relatedDocuments?.[uri]?.kind, 'unchanged');
  });

  /** A client in which somebody has just typed a statement that another cell has already. */
  async function typed(): Promise<Client> {
    const client = await folder.connect();
    const said = 'Reviews the code of others';
    await client.open(`${ladder.slice(0, ladder.lastIndexOf(said))}Revi\n`);
    const { resultId } = await pull(client, ladderUri);
    const position = client.document().positionAt(client.document().getText().length - 1);
    await client.change([{ range: { start: position, end: position }, text: said.slice(4) }]);
    assert.equal(found(await pull(client, ladderUri, resultId)), 'unchanged');
    return client;
  }

  it('leave out judgements of what is being typed, until the cursor leaves the line', async () => {
    const client = await typed();
    const counter = refreshes(client);
    const { line } = client.behind('L1: Reviews');
    await client.notify(cursorMoved, { uri: ladderUri, line: line + 7 });
    while (counter.count === 0) await client.request('workspace/symbol', { query: '' });
    assert.equal(found(await pull(client, ladderUri)), wrong);
  });

  it('leave them out until nothing is typed for a second', async () => {
    const client = await typed();
    const counter = refreshes(client);
    while (counter.count === 0) await client.request('workspace/symbol', { query: '' });
    assert.equal(found(await pull(client, ladderUri)), wrong);
    assert.equal(counter.count, 1);
  });

  it('of a file that is closed while somebody waits for them are not given', async () => {
    const client = await folder.connect({
      ...pulling,
      workspace: { ...pulling.workspace, configuration: true },
    });
    let asked: () => void = () => {};
    const settings = new Promise<void>((done) => {
      asked = done;
    });
    // Settings that never come.
    client.connection.onRequest('workspace/configuration', () => {
      asked();
      return new Promise(() => {});
    });
    await client.open(ladder);
    await settings;
    const answer = pull(client, ladderUri);
    answer.catch(() => {});
    await client.close();
    await assert.rejects(answer, ({ code, data }: { code: number; data: unknown }) => {
      assert.equal(code, -32802, 'ServerCancelled');
      assert.deepEqual(data, { retriggerRequest: false });
      return true;
    });
  });

  it('tell of the matrix as well', async () => {
    const client = await folder.connect(pulling, { preview: true });
    await client.open(ladder);
    await client.until(() => client.received.find(({ method }) => method === matrixChanged));
    const version = await client.replace('TBD', 'Plans');
    await client.until(() =>
      client.received.find(
        ({ method, params }) =>
          method === matrixChanged && (params as { version: number }).version === version,
      ),
    );
  });
});
