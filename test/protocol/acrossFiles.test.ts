import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  CodeLens,
  CompletionItem,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  listLaddersRequest,
  readLadderRequest,
  showUsesCommand,
  usesRequest,
} from '../../server/src/protocol';
import { able, type Client, connect, stopAll } from './client';

const base = `ladder: 1
abstract: true
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: craft
    cells:
      L1: Reviews the code of others within a day
`;
const role = `ladder: 1
role: Engineer
extends: ../company.ladder.yaml
competencies:
  - id: craft
    cells: { 'L1': Reviews code within an hour }
`;
const manager =
  'ladder: 1\nrole: Manager\nextends: company.ladder.yaml\nlevels: [{ id: M1, follows: [L2] }]\n';

const versioned = {
  ...able,
  workspace: {
    workspaceEdit: { documentChanges: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

describe('across files over the protocol', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'two words é-'));
    mkdirSync(join(folder, 'roles'));
    mkdirSync(join(folder, 'node_modules'));
    write('company.ladder.yaml', base);
    write('roles/engineer.ladder.yaml', role);
    write('manager.ladder.yaml', manager);
    write('node_modules/theirs.ladder.yaml', manager.replace('company', '../company'));
  });
  afterEach(async () => {
    await stopAll();
    rmSync(folder, { recursive: true });
  });

  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const nameOf = (one: string) => one.slice(uri('').length + 1);
  function write(name: string, text: string): void {
    writeFileSync(join(folder, name), text);
  }
  function shown(locations: readonly Location[]): string[] {
    return locations.map(
      (one) => `${nameOf(one.uri)}:${one.range.start.line + 1}:${one.range.start.character}`,
    );
  }
  const start = async (capabilities: unknown = able, options = {}) => {
    const client = await connect(capabilities, options, [uri('')]);
    // Registrations and refreshes are taken.
    client.connection.onRequest('client/registerCapability', () => null);
    return client;
  };
  const at = (client: Client, words: string, name: string) => ({
    textDocument: { uri: uri(name) },
    position: client.behind(words, uri(name)),
  });

  it('finds the uses in files that nobody has open, and renames them there', async () => {
    const client = await start();
    await client.open(base, uri('company.ladder.yaml'));
    const context = { includeDeclaration: true };
    const place = at(client, '{ id: L1', 'company.ladder.yaml');
    const references = await client.request<Location[]>('textDocument/references', { ...place, context });
    assert.deepEqual(shown(references), [
      'company.ladder.yaml:3:15',
      'company.ladder.yaml:7:6',
      'roles/engineer.ladder.yaml:6:13',
    ]);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'Junior' });
    assert.deepEqual(Object.keys(edit.changes ?? {}).map(nameOf), [
      'company.ladder.yaml',
      'roles/engineer.ladder.yaml',
    ]);
    for (const [file, edits] of Object.entries(edit.changes ?? {})) {
      const text = readFileSync(fileURLToPath(file), 'utf8');
      const after = TextDocument.applyEdits(TextDocument.create(file, '', 0, text), edits);
      assert.equal(after, text.replaceAll('L1', 'Junior'));
    }
  });

  it('gives the versions of those that are open, whose text counts', async () => {
    const client = await start(versioned);
    await client.open(role, uri('roles/engineer.ladder.yaml'));
    await client.open(manager, uri('manager.ladder.yaml'));
    await client.replace('follows: [L2]', 'follows: [L1]', uri('manager.ladder.yaml'));
    const place = at(client, "{ 'L1", 'roles/engineer.ladder.yaml');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'X' });
    assert.equal(edit.changes, undefined);
    const changes = (edit.documentChanges ?? []).map((change) =>
      'textDocument' in change ? [nameOf(change.textDocument.uri), change.textDocument.version] : [],
    );
    assert.deepEqual(changes, [
      ['roles/engineer.ladder.yaml', 1],
      ['company.ladder.yaml', null],
      ['manager.ladder.yaml', 2],
    ]);
  });

  it('refuses what would clash in a file that nobody has open', async () => {
    const client = await start();
    await client.open(base, uri('company.ladder.yaml'));
    const place = at(client, '{ id: L1', 'company.ladder.yaml');
    await assert.rejects(
      client.request('textDocument/rename', { ...place, newName: 'M1' }),
      /There already is a level “M1” in manager\.ladder\.yaml\./,
    );
  });

  it('asks the client for the ladders where that can list and read them', async () => {
    const client = await connect(able, { listsLadders: true, readsLadders: true }, [
      'vscode-vfs://github/o/r',
    ]);
    const texts: Record<string, string> = {
      'vscode-vfs://github/o/r/company.ladder.yaml': base,
      'vscode-vfs://github/o/r/roles/engineer.ladder.yaml': role,
    };
    client.connection.onRequest(listLaddersRequest, () => Object.keys(texts));
    client.connection.onRequest(readLadderRequest, ({ uri: wanted }: { uri: string }) => {
      const text = texts[wanted];
      return text === undefined ? null : { text };
    });
    const own = 'vscode-vfs://github/o/r/company.ladder.yaml';
    await client.open(base, own);
    const found = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: own },
      position: client.behind('{ id: L1', own),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      found.map((one) => one.uri),
      [own, 'vscode-vfs://github/o/r/roles/engineer.ladder.yaml'],
    );
  });

  it('completes a path once it knows which ladders there are', async () => {
    const client = await connect(able, { listsLadders: true, readsLadders: true }, [
      'vscode-vfs://github/o/r',
    ]);
    let list = (_uris: readonly string[]) => {};
    const listed = new Promise<readonly string[]>((done) => {
      list = done;
    });
    client.connection.onRequest(listLaddersRequest, () => listed);
    client.connection.onRequest(readLadderRequest, () => ({ text: base }));
    const own = 'vscode-vfs://github/o/r/engineer.ladder.yaml';
    await client.open('ladder: 1\nextends: \n', own);
    const textDocument = { uri: own };
    const items = client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 1, character: 9 },
    });
    // What asks for no ladders is not held up.
    await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } });
    list([own, 'vscode-vfs://github/o/r/company.ladder.yaml']);
    assert.deepEqual(
      (await items).map(({ label }) => label),
      ['./company.ladder.yaml'],
    );
  });

  it('tells over a base who uses it, over a role where it is from, and what has symbols', async () => {
    const client = await start(versioned, { preview: true });
    let refreshes = 0;
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshes++;
      return null;
    });
    await client.open(base, uri('company.ladder.yaml'));
    const lenses = async (name: string) => {
      const found = await client.request<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: uri(name) },
      });
      return found.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`);
    };
    assert.deepEqual((await lenses('company.ladder.yaml')).slice(2), [
      '3 1 of 1 cell',
      '3 0 of 1 cell',
      '1 2 roles use this',
      '3 2 roles use this',
      '3 2 roles use this',
      '5 2 roles use this, 1 with changes',
    ]);
    const named = { kind: 'competency', id: 'craft' };
    const uses = await client.request<Location[]>(usesRequest, { uri: uri('company.ladder.yaml'), named });
    assert.deepEqual(shown(uses), ['manager.ladder.yaml:3:9', 'roles/engineer.ladder.yaml:5:8']);
    assert.match(showUsesCommand, /^careerLadder\./);
    await client.open(role, uri('roles/engineer.ladder.yaml'));
    assert.deepEqual((await lenses('roles/engineer.ladder.yaml')).slice(2), [
      '5 Inherited from company.ladder.yaml',
      '6 In place of the cell in company.ladder.yaml',
    ]);
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'M1' });
    assert.deepEqual(
      symbols.map((one) => [one.name, one.containerName, nameOf(one.location.uri)]),
      [['M1', 'Manager', 'manager.ladder.yaml']],
    );
    // What the role says is another now: the lenses of the base are asked for again.
    await client.replace('extends: ../company.ladder.yaml\n', '', uri('roles/engineer.ladder.yaml'));
    while (refreshes === 0)
      await client.request('textDocument/hover', at(client, 'role', 'roles/engineer.ladder.yaml'));
    assert.deepEqual((await lenses('company.ladder.yaml')).at(-1), '5 1 role uses this');
    rmSync(join(folder, 'manager.ladder.yaml'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('manager.ladder.yaml'), type: 3 }],
    });
    assert.deepEqual((await lenses('company.ladder.yaml')).slice(-1), ['1 No role uses this yet']);
  });
});
