import assert from 'node:assert/strict';
import type { CodeLens, Hover } from 'vscode-languageserver';
import { l10n, pseudoWords, untranslated } from '../l10n/pseudo';
import { able, Client, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

describe('the language of the editor', () => {
  it('is that of the words which the client hands over', async () => {
    const client = new Client();
    await client.initialize(able, { preview: true, words: await pseudoWords() });
    await client.open(ladder);
    const diagnostics = await client.diagnostics();
    assert.ok(diagnostics.length > 0);
    for (const { message } of diagnostics)
      assert.deepEqual(untranslated(String(message), [ladder]), [], String(message));
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: ladderUri },
    });
    for (const { command } of lenses) assert.match(command?.title ?? '', /⟦/);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: ladderUri },
      position: { line: 0, character: 2 },
    });
    assert.match(JSON.stringify(hover.contents), /⟦/);
  });

  it('is English without words, and with words that are none', async () => {
    for (const words of [undefined, 'de', { language: 'de' }, { language: '??', messages: {} }]) {
      const client = new Client();
      await client.initialize(able, { ...(words !== undefined && { words: words as never }) });
      await client.open('ladder: 1\nrole: [a]\n');
      const diagnostics = await client.diagnostics();
      assert.equal(diagnostics[0]?.message, '`role` should be a text, not a list.');
      await stopAll();
    }
  });

  it('is looked for beside the server where the client brings none', async () => {
    const { languages, translation } = await l10n();
    const english = '{0} should be {1}, not {2}.';
    for (const language of languages()) {
      const said = translation(language).messages;
      const region = `${language}-XX`;
      for (const locale of [language, region]) {
        const client = new Client();
        await client.request('initialize', { processId: null, rootUri: null, capabilities: able, locale });
        await client.notify('initialized', {});
        await client.open('ladder: 1\nrole: [a]\n');
        const diagnostics = await client.diagnostics();
        const [start = ''] = (said[english] || english).replace('{0}', '`role`').split('{1}');
        const message = String(diagnostics[0]?.message);
        assert.ok(message.startsWith(start), message);
        await stopAll();
      }
    }
    const client = new Client();
    const locale = '../../etc/passwd';
    await client.request('initialize', { processId: null, rootUri: null, capabilities: able, locale });
    await client.notify('initialized', {});
    await client.open('ladder: 1\nrole: [a]\n');
    const diagnostics = await client.diagnostics();
    assert.equal(diagnostics[0]?.message, '`role` should be a text, not a list.');
  });
});
