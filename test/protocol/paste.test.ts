import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { type PasteParams, type PasteView, pasteRequest } from '../../server/src/protocol/paste';
import { connect, ladderUri, stopAll } from './client';

afterEach(stopAll);

const text = `ladder: 1
role: Engineer
levels:
  - id: L1
competencies:
  - id: operations
    cells:
      L1:${' '}
`;
const position = { line: 7, character: 10 };
const lines = '• Restores services\n• Owns the release: plans it\n';

describe('what is pasted', () => {
  it('becomes the entries of a list', async () => {
    const client = await connect();
    await client.open(text);
    const params: PasteParams = { uri: ladderUri, position, text: lines };
    assert.deepEqual(await client.request<PasteView>(pasteRequest, params), {
      text: '\n        - Restores services\n        - "Owns the release: plans it"',
      start: { line: 7, character: 9 },
      entries: 2,
    });
  });

  it('stays as it is elsewhere', async () => {
    const client = await connect();
    await client.open(text);
    const at = (uri: string, line: number): PasteParams => ({
      uri,
      position: { line, character: 0 },
      text: lines,
    });
    assert.equal(await client.request(pasteRequest, at(ladderUri, 0)), null);
    assert.equal(await client.request(pasteRequest, at('file:///nowhere/ladder.yaml', 7)), null);
  });

  it('is mended by a fix where it broke the file', async () => {
    const client = await connect();
    await client.open(`${text}${lines}`);
    const range = { start: { line: 8, character: 2 }, end: { line: 8, character: 2 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: ladderUri },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.ok(
      actions.some(({ title }) => title === 'Write this as a list of 2 entries'),
      actions.map(({ title }) => title).join('\n'),
    );
  });
});
