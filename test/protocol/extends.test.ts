import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, DocumentLink, Hover } from 'vscode-languageserver';
import { type MatrixView, matrixRequest, readLadderRequest } from '../../server/src/protocol';
import { able, type Client, codes, connect, stopAll } from './client';

const base = `ladder: 1
abstract: true
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: craft
    name: Craft
    cells:
      L1: Reviews the code of others within a day
`;

const role = `ladder: 1
role: Engineer
extends: ./company.ladder.yaml
`;

describe('extends over the protocol', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'career ladder-'));
    mkdirSync(join(folder, 'work'));
  });
  afterEach(async () => {
    await stopAll();
    rmSync(folder, { recursive: true });
  });

  const uri = (name: string) => pathToFileURL(join(folder, 'work', name)).href;
  const write = (name: string, text: string) => writeFileSync(join(folder, 'work', name), text);
  const start = (options = {}) => connect(able, options, [pathToFileURL(join(folder, 'work')).href]);

  /** The codes of what is published last, once they are these. */
  function published(client: Client, name: string, wanted: readonly string[]): Promise<true> {
    return client.until(() => {
      const last = client.published(uri(name)).at(-1);
      return last && codes(last.diagnostics).join() === wanted.join() ? true : undefined;
    });
  }

  it('reads the base from disk, and the open one from its editor', async () => {
    write('company.ladder.yaml', base);
    const client = await start();
    await client.open(role, uri('role.ladder.yaml'));
    const [found, ...more] = await client.diagnostics(1, uri('role.ladder.yaml'));
    assert.equal(found?.code, 'empty-cell');
    assert.deepEqual(more, []);
    assert.equal(found?.range.start.line, 2);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [
        [uri('company.ladder.yaml'), 2],
        [uri('company.ladder.yaml'), 4],
      ],
    );
    // An unsaved buffer counts, and each change of it at once.
    await client.open(base.replace(', { id: L2 }', ''), uri('company.ladder.yaml'));
    await published(client, 'role.ladder.yaml', []);
    await client.replace('Reviews the code', 'TBD', uri('company.ladder.yaml'));
    await client.replace('{ id: L1 }', '{ id: L1 }, { id: L3 }', uri('company.ladder.yaml'));
    await published(client, 'role.ladder.yaml', ['empty-cell']);
    // Closed without saving, the file counts again.
    await client.close(uri('company.ladder.yaml'));
    await client.until(() => {
      const last = client.published(uri('role.ladder.yaml')).at(-1)?.diagnostics[0];
      return String(last?.message).startsWith('L2:') ? true : undefined;
    });
  });

  it('notices files that come, change and go', async () => {
    const client = await start();
    await client.open(role, uri('role.ladder.yaml'));
    assert.deepEqual(codes(await client.diagnostics(1, uri('role.ladder.yaml'))), ['missing-base']);
    const changed = (type: number) =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri('company.ladder.yaml'), type }],
      });
    write('company.ladder.yaml', base);
    await changed(1);
    await published(client, 'role.ladder.yaml', ['empty-cell']);
    write('company.ladder.yaml', base.replace(', { id: L2 }', ''));
    await changed(2);
    await published(client, 'role.ladder.yaml', []);
    rmSync(join(folder, 'work', 'company.ladder.yaml'));
    await changed(3);
    await published(client, 'role.ladder.yaml', ['missing-base']);
  });

  it('has the client read where it can', async () => {
    const client = await start({ readsLadders: true });
    const asked: string[] = [];
    client.connection.onRequest(readLadderRequest, ({ uri: wanted }: { uri: string }) => {
      asked.push(wanted);
      return wanted === uri('company.ladder.yaml') ? { text: base } : null;
    });
    await client.open(role, uri('role.ladder.yaml'));
    assert.deepEqual(codes(await client.diagnostics(1, uri('role.ladder.yaml'))), ['empty-cell']);
    await client.replace('./company', './gone', uri('role.ladder.yaml'));
    await published(client, 'role.ladder.yaml', ['missing-base']);
    await client.replace('./gone', '../../etc', uri('role.ladder.yaml'));
    await published(client, 'role.ladder.yaml', ['outside-base']);
    assert.deepEqual(asked, [uri('company.ladder.yaml'), uri('gone.ladder.yaml')]);
  });

  it('follows no link out of the workspace', async () => {
    writeFileSync(join(folder, 'secret.ladder.yaml'), base);
    try {
      symlinkSync(join(folder, 'secret.ladder.yaml'), join(folder, 'work', 'company.ladder.yaml'));
    } catch {
      console.log('This system makes no links for this user.');
      return;
    }
    const client = await start();
    await client.open(role, uri('role.ladder.yaml'));
    assert.deepEqual(codes(await client.diagnostics(1, uri('role.ladder.yaml'))), ['outside-base']);
  });

  it('answers across files', async () => {
    write('company.ladder.yaml', base);
    const client = await start({ preview: true });
    const own = `${role}competencies:\n  - id: craft\n    cells:\n      \n  - id: people\n    cells: { L1: Helps new joiners through their first week }\n`;
    await client.open(own, uri('role.ladder.yaml'));
    await client.diagnostics(1, uri('role.ladder.yaml'));
    const textDocument = { uri: uri('role.ladder.yaml') };
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      links.map(({ target, range }) => [target, range.start.line]),
      [[uri('company.ladder.yaml'), 2]],
    );
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 6, character: 6 },
    });
    assert.ok(items.some(({ label }) => label === 'L2'));
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: client.behind('cells: { L1', uri('role.ladder.yaml')),
    });
    assert.match((hover.contents as { value: string }).value, /From company\.ladder\.yaml\./);
    const matrix = await client.request<MatrixView>(matrixRequest, { uri: uri('role.ladder.yaml') });
    assert.deepEqual(matrix.sources, [uri('company.ladder.yaml')]);
    const cell = matrix.cells[0]?.[0];
    assert.equal(cell?.from, 'company.ladder.yaml');
    assert.equal(cell?.range.uri, uri('company.ladder.yaml'));
    assert.equal(cell?.range.start.line, 7);
    assert.equal(matrix.cells[0]?.[1]?.from, undefined);
    assert.equal(matrix.levels[0]?.from, 'company.ladder.yaml');
  });
});
