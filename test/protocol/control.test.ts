import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionItem, Hover, RegistrationParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ConfigText,
  cursorMoved,
  type ReadConfigParams,
  readConfigRequest,
} from '../../server/src/protocol';
import { able, type Client, codes, connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const textDocument = { uri: ladderUri };
const configUri = 'file:///work/.career-ladder.yaml';

/** A client that reads files for the server, out of memory. */
async function reading(files: Record<string, string>): Promise<Client> {
  const client = await connect(able, { readsConfig: true }, ['file:///work']);
  client.connection.onRequest(readConfigRequest, ({ uris }: ReadConfigParams): ConfigText | null => {
    const uri = uris.find((other) => other in files);
    return uri === undefined ? null : { uri, text: files[uri] ?? '' };
  });
  return client;
}

/** The rules of the next diagnostics of the ladder that satisfy the condition. */
async function until(
  client: Client,
  wanted: (rules: readonly string[]) => boolean,
  uri = ladderUri,
): Promise<readonly string[]> {
  return client.until(() => {
    const last = client.published(uri).at(-1);
    const rules = last && codes(last.diagnostics);
    return rules && wanted(rules) ? rules : undefined;
  });
}

describe('settings files', () => {
  it('count from the first diagnostics on, and again when they change', async () => {
    const files: Record<string, string> = { [configUri]: 'rules: { placeholder-cell: off }' };
    const client = await reading(files);
    await client.open(ladder);
    const rules = codes(await client.diagnostics(1));
    assert.ok(!rules.includes('placeholder-cell'));
    assert.ok(rules.includes('empty-cell'));
    assert.equal(client.published().length, 1);
    files[configUri] = 'rules: { empty-cell: off }';
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type: 2 }] });
    const after = await until(client, (all) => all.includes('placeholder-cell'));
    assert.ok(!after.includes('empty-cell'));
  });

  it('count as they are in the editor, and as they are on disk when it is closed', async () => {
    const files: Record<string, string> = { [configUri]: 'rules: { empty-cell: off }' };
    const client = await reading(files);
    await client.open(ladder);
    await until(client, (rules) => rules.includes('placeholder-cell') && !rules.includes('empty-cell'));
    await client.open('rules:\n  placeholder-cell: off\n', configUri, 'career-ladder-config');
    await until(client, (rules) => !rules.includes('placeholder-cell') && rules.includes('empty-cell'));
    await client.replace('placeholder-cell', 'empty-cell', configUri);
    await until(client, (rules) => rules.includes('placeholder-cell') && !rules.includes('empty-cell'));
    // Deleted on disk, it is as good as closed; what is written into it after that counts again.
    delete files[configUri];
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type: 3 }] });
    await until(client, (rules) => rules.includes('placeholder-cell') && rules.includes('empty-cell'));
    files[configUri] = 'rules: { empty-cell: off }';
    await client.replace('empty-cell', 'placeholder-cell', configUri);
    await until(client, (rules) => !rules.includes('placeholder-cell'));
    await client.close(configUri);
    await until(client, (rules) => rules.includes('placeholder-cell') && !rules.includes('empty-cell'));
  });

  it('are read from disk for clients that do not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'career-ladder-'));
    try {
      writeFileSync(join(folder, '.career-ladder.yml'), '\uFEFFrules: { placeholder-cell: off }');
      const uri = pathToFileURL(join(folder, 'x.ladder.yaml')).href;
      const client = await connect();
      await client.open(ladder, uri);
      const rules = codes(await client.diagnostics(1, uri));
      assert.ok(rules.includes('empty-cell'));
      assert.ok(!rules.includes('placeholder-cell'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leave files out', async () => {
    const client = await reading({ [configUri]: 'ignore: ["*.ladder.yaml"]' });
    await client.open(ladder);
    assert.deepEqual(await client.diagnostics(1), []);
  });

  it('are judged, completed and explained themselves', async () => {
    const client = await reading({});
    await client.open('rules:\n  empty-cel: off\n  \n', configUri, 'yaml');
    assert.deepEqual(codes(await client.diagnostics(1, configUri)), ['unknown-rule']);
    const document = { textDocument: { uri: configUri } };
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      ...document,
      position: { line: 2, character: 2 },
    });
    assert.ok(items.some(({ label }) => label === 'empty-cell'));
    const start = { line: 1, character: 4 };
    const [fix] = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const edits = fix?.edit?.changes?.[configUri] ?? [];
    assert.match(TextDocument.applyEdits(client.document(configUri), edits), /empty-cell: off/);
    await client.replace('empty-cel', 'empty-cell', configUri);
    const hover = await client.request<Hover>('textDocument/hover', { ...document, position: start });
    assert.match(JSON.stringify(hover.contents), /empty-cell.*warning/);
    await client.close(configUri);
    await client.until(() =>
      client.published(configUri).at(-1)?.diagnostics.length === 0 ? true : undefined,
    );
  });

  it('are waited for only so long', async () => {
    const client = await connect(able, { readsConfig: true });
    client.connection.onRequest(readConfigRequest, () => new Promise(() => {}));
    await client.open(ladder);
    assert.ok(codes(await client.diagnostics(1)).includes('placeholder-cell'));
  });

  it('that cannot be asked for are none', async () => {
    const client = await connect(able, { readsConfig: true });
    client.connection.onRequest(readConfigRequest, () => {
      throw new Error('no');
    });
    await client.open(ladder);
    assert.ok(codes(await client.diagnostics(1)).includes('placeholder-cell'));
  });
});

describe('settings of the editor', () => {
  const asking = {
    ...able,
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };

  it('are asked for, for each ladder, and asked for again', async () => {
    let rules: unknown = { 'placeholder-cell': 'error' };
    const client = await connect(asking);
    const asked: unknown[] = [];
    const registered: string[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    client.connection.onRequest('workspace/configuration', ({ items }) => {
      asked.push(...items);
      return [rules];
    });
    await client.open(ladder);
    const severity = (diagnostics: readonly { code?: unknown; severity?: unknown }[]) =>
      diagnostics.find(({ code }) => code === 'placeholder-cell')?.severity;
    assert.equal(severity(await client.diagnostics(1)), 1);
    assert.deepEqual(asked, [{ scopeUri: ladderUri, section: 'careerLadder.rules' }]);
    rules = { 'placeholder-cell': 'off' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(client, (all) => !all.includes('placeholder-cell'));
    assert.deepEqual(registered.sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('are taken as they are sent where they cannot be asked for', async () => {
    const client = await connect();
    await client.open(ladder);
    await until(client, (rules) => rules.includes('placeholder-cell'));
    const settings = { careerLadder: { rules: { 'placeholder-cell': 'off' } } };
    await client.notify('workspace/didChangeConfiguration', { settings });
    await until(client, (rules) => !rules.includes('placeholder-cell'));
  });

  it('of any shape do no harm', async () => {
    const client = await connect();
    await client.open(ladder);
    for (const settings of [null, 3, { careerLadder: null }, { careerLadder: { rules: ['x'] } }]) {
      await client.notify('workspace/didChangeConfiguration', { settings });
    }
    assert.ok(await client.isAlive());
  });
});

describe('code actions', () => {
  it('suppress a finding, with the diagnostic that they are for', async () => {
    const client = await connect();
    await client.open(ladder);
    const diagnostics = await client.diagnostics(1);
    const wanted = diagnostics.find(({ code }) => code === 'placeholder-cell');
    assert.ok(wanted);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: wanted.range,
      context: { diagnostics: [wanted] },
    });
    const disable = actions.find(({ title }) => title === 'Disable placeholder-cell for this line');
    assert.deepEqual(disable?.diagnostics, [wanted]);
    const text = TextDocument.applyEdits(client.document(), disable?.edit?.changes?.[ladderUri] ?? []);
    await client.change([{ text }]);
    const rules = codes(await client.diagnostics(2));
    assert.ok(!rules.includes('placeholder-cell'));
    assert.ok(rules.includes('unexplained-suppression'));
  });

  it('write the cells that a level lacks, and move a behavior', async () => {
    const client = await connect();
    const text =
      'ladder: 1\nrole: x\nlevels: [L1, L2]\ncompetencies:\n  - id: a\n    cells:\n      L1:\n        - Plans it\n        - Does it\n';
    await client.open(text);
    const actionsAt = async (words: string) => {
      const start = client.document().positionAt(text.indexOf(words));
      return client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range: { start, end: start },
        context: { diagnostics: [], triggerKind: 1 },
      });
    };
    const applied = (action: CodeAction | undefined) =>
      TextDocument.applyEdits(client.document(), action?.edit?.changes?.[ladderUri] ?? []);
    const write = (await actionsAt('L2')).find(({ title }) => title === 'Write the cell of a at L2');
    assert.equal(write?.kind, 'quickfix');
    assert.equal(write.diagnostics?.[0]?.code, 'empty-cell');
    assert.equal(applied(write), `${text}      L2:\n        -\n`);
    const move = (await actionsAt('Does')).find(({ title }) => title === 'Move up to L2');
    assert.equal(move?.kind, 'refactor.move');
    assert.equal(applied(move), text.replace('        - Does it\n', '      L2:\n        - Does it\n'));
  });

  it('are none where there is no ladder', async () => {
    const client = await connect();
    const params = {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    };
    assert.deepEqual(await client.request('textDocument/codeAction', params), []);
  });
});

describe('while a statement is typed', () => {
  const rule = 'overlapping-behaviors';
  const repeated = 'Reviews the code of others';

  /** Types the last words of the statement that repeats another. */
  async function typed(): Promise<Client> {
    const client = await connect();
    await client.open(ladder.replace(new RegExp(`${repeated}\n$`), 'Revi\n'));
    assert.ok(!codes(await client.diagnostics(1)).includes(rule));
    const position = client.document().positionAt(client.document().getText().length - 1);
    await client.change([{ range: { start: position, end: position }, text: 'ews the code of others' }]);
    assert.ok(!codes(await client.diagnostics(2)).includes(rule));
    return client;
  }

  it('it is not judged before the cursor leaves its line', async () => {
    const client = await typed();
    await client.notify(cursorMoved, { uri: ladderUri, line: 3 });
    await until(client, (rules) => rules.includes(rule));
  });

  it('or a moment passes', async () => {
    const client = await typed();
    await until(client, (rules) => rules.includes(rule));
  });

  it('what was said of it goes when it is changed', async () => {
    const client = await connect();
    await client.open(ladder);
    assert.ok(codes(await client.diagnostics(1)).includes(rule));
    const position = client.document().positionAt(client.document().getText().length - 1);
    await client.change([{ range: { start: position, end: position }, text: '.' }]);
    assert.ok(!codes(await client.diagnostics(2)).includes(rule));
    await until(client, (rules) => rules.includes(rule));
  });
});
