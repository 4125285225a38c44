import assert from 'node:assert/strict';
import { type ImportResult, importRequest } from '../../server/src/protocol';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/src/protocol/export';
import { ensureChromium } from '../vscode/chromium.mjs';
import { connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

type Format = ExportParams['format'];

async function ask(text: string, params: Omit<ExportParams, 'uri'>) {
  const client = await connect();
  await client.open(text);
  return client.request<ExportResult | null>(exportRequest, { uri: ladderUri, ...params });
}

async function textOf(text: string, params: Omit<ExportParams, 'uri'>): Promise<string> {
  const result = await ask(text, params);
  assert.ok(result?.kind === 'exported' && result.text !== undefined, JSON.stringify(result));
  return result.text;
}

describe('export', () => {
  for (const [params, begin] of [
    [{ format: 'html' }, /^<!DOCTYPE html>\n/],
    [{ format: 'html', paper: 'a3' }, /@page\{size:A3 landscape\}/],
    [{ format: 'markdown' }, /^# [^\n]+\n\n\| Career ladder \| /],
    [{ format: 'matrix' }, /^\| Level \| /],
    [{ format: 'csv' }, /^\ufeff"Level","/],
    [{ format: 'csv', separator: ';' }, /^\ufeff"Level";"/],
    [{ format: 'json' }, /^\{\n {2}"ladder": 1,\n/],
  ] as const) {
    it(`an open ladder as ${Object.values(params).join(', ')}`, async () => {
      assert.match(await textOf(ladder, params), begin);
    });
  }

  it('the text as it stands, not as it was opened', async () => {
    const client = await connect();
    await client.open('ladder: 1\nrole: Before\n');
    await client.change([{ text: 'ladder: 1\nrole: After\n' }]);
    const result = await client.request<ExportResult>(exportRequest, { uri: ladderUri, format: 'json' });
    assert.ok(result.kind === 'exported');
    assert.match(result.text ?? '', /"After"/);
  });

  it('says that a broken ladder cannot be read whole', async () => {
    const result = await ask('ladder: 1\nrole: x\nlevels: [\n', { format: 'markdown' });
    assert.ok(result?.kind === 'exported');
    assert.ok(result.broken);
    assert.match(result.text ?? '', /^# x/);
  });

  for (const params of [
    { format: 'doc' },
    { format: 'html', paper: 'a9' },
    { format: 'csv', separator: 'x' },
  ]) {
    it(`an error for what it does not know: ${Object.values(params).join(', ')}`, async () => {
      await assert.rejects(
        ask(ladder, params as Omit<ExportParams, 'uri'>),
        /unknown format, paper or separator/,
      );
    });
  }

  it('nothing of what is not open', async () => {
    const client = await connect();
    const params: ExportParams = { uri: 'file:///nowhere/ladder.yaml', format: 'html' };
    assert.equal(await client.request<ExportResult | null>(exportRequest, params), null);
  });

  for (const [format, name] of [
    ['csv', 'x.csv'],
    ['json', 'x.json'],
    ['markdown', 'x.md'],
  ] as const satisfies readonly (readonly [Format, string])[]) {
    it(`comes back through import: ${format}`, async () => {
      const text = await textOf(ladder, { format });
      const client = await connect();
      const { ladders, unplaced } = await client.request<ImportResult>(importRequest, { text, name });
      assert.deepEqual(unplaced, []);
      assert.equal(ladders.length, 1);
      const again = await textOf(ladders[0]?.yaml ?? '', { format });
      assert.equal(again, text);
    });
  }

  describe('PDF', function () {
    this.timeout(180_000);
    const { env } = process;
    const before = env['CAREER_LADDER_BROWSER'];
    afterEach(() => {
      if (before === undefined) delete env['CAREER_LADDER_BROWSER'];
      else env['CAREER_LADDER_BROWSER'] = before;
    });

    it('is printed where the server runs', async () => {
      env['CAREER_LADDER_BROWSER'] = (await ensureChromium()).path;
      const result = await ask(ladder, { format: 'pdf', paper: 'a3' });
      assert.ok(result?.kind === 'exported' && result.base64 !== undefined, JSON.stringify(result));
      const pdf = Buffer.from(result.base64, 'base64').toString('latin1');
      assert.match(pdf, /^%PDF-/);
      assert.match(pdf, /\/MediaBox \[0 0 119[01](\.\d+)? 84[12](\.\d+)?\]/);
    });

    it('without a browser it says what to do', async () => {
      env['CAREER_LADDER_BROWSER'] = 'no-such-browser';
      const result = await ask(ladder, { format: 'pdf' });
      assert.ok(result?.kind === 'failed');
      assert.equal(result.reason, 'no-browser');
      assert.match(result.message, /no-such-browser/);
    });
  });
});
