import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { matrixChanged } from '../../server/src/protocol';
import { ladder as bigLadder } from '../bench/ladders.mjs';
import { able, codes, connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const found = ['empty-cell', 'overlapping-behaviors', 'placeholder-cell'];

describe('diagnostics', () => {
  it('come for an opened ladder, with its version', async () => {
    const client = await connect();
    await client.open(ladder, ladderUri, 'career-ladder', 7);
    const diagnostics = await client.diagnostics(7);
    assert.deepEqual(codes(diagnostics), found);
    const empty = diagnostics.find(({ code }) => code === 'empty-cell');
    assert.deepEqual(empty?.range, { start: { line: 5, character: 8 }, end: { line: 5, character: 10 } });
    assert.equal(empty?.severity, DiagnosticSeverity.Warning);
    assert.equal(empty?.source, 'career-ladder');
    assert.match(String(empty?.message), /Delivery/);
    assert.equal(empty?.relatedInformation?.[0]?.location.uri, ladderUri);
    assert.match(empty?.codeDescription?.href ?? '', /^file:.*docs\/rules\/empty-cell\.md$/);
  });

  it('link to the folder that the client names', async () => {
    const client = await connect(able, { docs: 'https://example.com/rules' });
    await client.open(ladder);
    for (const { code, codeDescription } of await client.diagnostics()) {
      assert.equal(codeDescription?.href, `https://example.com/rules/${code}.md`);
    }
  });

  const changes: readonly { name: string; from?: string; edits: [string, string][]; expected: string[] }[] = [
    { name: 'a word', edits: [['TBD', 'Plans']], expected: ['empty-cell', 'overlapping-behaviors'] },
    { name: 'a new line', edits: [['      L2: TBD\n', '']], expected: ['empty-cell', 'empty-cell'] },
    {
      name: 'one after another',
      edits: [
        ['Quality', 'Q😀'],
        ['Q😀', '😀😀'],
        ['TBD', 'Plans'],
      ],
      expected: ['empty-cell', 'overlapping-behaviors'],
    },
    {
      name: 'lines that end with CRLF',
      from: ladder.replaceAll('\n', '\r\n'),
      edits: [['TBD\r\n', 'Plans\r\n']],
      expected: ['empty-cell', 'overlapping-behaviors'],
    },
    {
      name: 'something that breaks it',
      edits: [['name: Junior', 'name: "Junior']],
      expected: ['yaml-syntax'],
    },
    {
      name: 'breaking and mending it',
      edits: [
        ['name: Junior', 'name: "Junior'],
        ['"Junior', 'Junior'],
      ],
      expected: found,
    },
  ];
  for (const { name, from = ladder, edits, expected } of changes) {
    it(`follow ${name}`, async () => {
      const client = await connect();
      await client.open(from);
      await client.diagnostics();
      for (const [words, insert] of edits) await client.diagnostics(await client.replace(words, insert));
      const last = codes(await client.diagnostics());
      if (name === 'something that breaks it') assert.ok(last.includes('yaml-syntax'));
      else if (name === 'a new line') assert.deepEqual(last, ['empty-cell', 'overlapping-behaviors']);
      else assert.deepEqual(last, expected);
    });
  }

  it('follow several changes in one notification, and a whole new text', async () => {
    const client = await connect();
    await client.open('ladder: 1\nrole: a\n');
    const at = (line: number, character: number) => ({ line, character });
    const version = await client.change([
      { text: 'ladder: 2\nrole: b\n' },
      { range: { start: at(0, 8), end: at(0, 9) }, text: '1' },
      { range: { start: at(2, 0), end: at(2, 0) }, text: 'rol: c\n' },
    ]);
    const [unknown, ...others] = await client.diagnostics(version);
    assert.equal(unknown?.code, 'unknown-key');
    assert.deepEqual(unknown?.range, { start: at(2, 0), end: at(2, 3) });
    assert.deepEqual(others, []);
  });

  it('are cleared when the file is closed', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.diagnostics();
    await client.close();
    const cleared = await client.until(() => client.published().find(({ version }) => version === undefined));
    assert.deepEqual(cleared.diagnostics, []);
  });

  it('do not come late for a file that was closed at once', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.close();
    assert.ok(await client.isAlive());
    assert.deepEqual(client.published().at(-1)?.diagnostics, []);
  });

  it('come for the text of a file that is opened again with the same version', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.diagnostics();
    await client.open('ladder: 2\nrole: x\n');
    await client.until(() =>
      client.published().find(({ diagnostics }) => codes(diagnostics)[0] === 'schema'),
    );
  });

  it('of the last version come after rapid changes, and are what a fresh server finds', async () => {
    const client = await connect();
    const text = bigLadder({ levels: 6, competencies: 6, behaviors: 3, examples: 1 }, 3);
    await client.open(text);
    for (let i = 0; i < 200; i++) await client.replace('- ', i % 3 ? '- a' : '- ');
    const last = await client.diagnostics();
    const versions = client.published().map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
    const fresh = await connect();
    await fresh.open(client.document().getText());
    assert.deepEqual(last, await fresh.diagnostics());
  });

  it('of many files are told apart', async () => {
    const client = await connect();
    const uris = Array.from({ length: 20 }, (_, index) => `file:///many/${index}/ladder.yaml`);
    for (const [index, uri] of uris.entries()) await client.open(`ladder: ${index}\nrole: x\n`, uri);
    for (const [index, uri] of uris.entries()) {
      assert.deepEqual(codes(await client.diagnostics(1, uri)), index === 1 ? [] : ['schema']);
    }
  });
});

describe('what is a ladder', () => {
  const files: readonly [uri: string, languageId: string, ours: boolean][] = [
    ['file:///a/x.ladder.yaml', 'yaml', true],
    ['file:///a/x.ladder.yml', 'plaintext', true],
    ['file:///a/ladder.yaml', 'yaml', true],
    ['file:///C%3A/a%20b/ladder.yml', 'yaml', true],
    ['untitled:Untitled-1', 'career-ladder', true],
    ['vscode-vfs://github/a/b/anything', 'career-ladder', true],
    ['file:///a/docker-compose.yaml', 'yaml', false],
    ['file:///a/ladder.yaml/values.yaml', 'yaml', false],
    ['file:///a/stepladder.yaml', 'yaml', false],
    ['file:///a/ladder.yaml.txt', 'plaintext', false],
  ];
  for (const [uri, languageId, ours] of files) {
    it(`${uri} as ${languageId} ${ours ? 'is' : 'is not'}`, async () => {
      const client = await connect(able, { preview: true });
      await client.open('ladder: 2\n', uri, languageId);
      if (ours) assert.ok((await client.diagnostics(1, uri)).length > 0);
      const position = { line: 0, character: 2 };
      const hover = await client.request('textDocument/hover', { textDocument: { uri }, position });
      assert.equal(hover !== null, ours);
      await client.close(uri);
      assert.ok(await client.isAlive());
      // Nothing at all is published for what is not ours.
      assert.equal(client.published(uri).length > 0, ours);
    });
  }
});

describe('clients that can do less', () => {
  for (const capabilities of [{}, null, { textDocument: {} }, { textDocument: { publishDiagnostics: {} } }]) {
    it(`get what they understand: ${JSON.stringify(capabilities)}`, async () => {
      const client = await connect(capabilities);
      await client.open(ladder);
      const diagnostics = await client.diagnostics();
      assert.deepEqual(codes(diagnostics), found);
      for (const diagnostic of diagnostics) {
        assert.equal(diagnostic.relatedInformation, undefined);
        assert.equal(diagnostic.codeDescription, undefined);
      }
    });
  }

  it('hear of the matrix only if they have the preview', async () => {
    for (const preview of [true, false]) {
      const client = await connect(able, { preview });
      await client.open(ladder);
      await client.diagnostics();
      assert.ok(await client.isAlive());
      const notes = client.received.filter(({ method }) => method === matrixChanged);
      assert.equal(notes.length > 0, preview);
      if (preview) assert.deepEqual(notes[0]?.params, { uri: ladderUri, version: 1 });
    }
  });

  it('hear of the matrix after its diagnostics', async () => {
    const client = await connect(able, { preview: true });
    await client.open(ladder);
    await client.until(() => client.received.find(({ method }) => method === matrixChanged));
    const methods = client.received.map(({ method }) => method);
    assert.deepEqual(methods, ['textDocument/publishDiagnostics', matrixChanged]);
  });
});
