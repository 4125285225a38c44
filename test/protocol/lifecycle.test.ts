import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Client, connect, ladder, stopAll } from './client';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

afterEach(stopAll);

describe('the life of the server', () => {
  it('says what it can do', async () => {
    const { capabilities, serverInfo } = await new Client().initialize({});
    assert.deepEqual(serverInfo, { name: 'career-ladder-language-server', version });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.ok(capabilities.completionProvider);
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.codeLensProvider, undefined);
  });

  it('offers the CodeLens only to a client that has the preview', async () => {
    const { capabilities } = await new Client().initialize({}, { preview: true });
    assert.ok(capabilities.codeLensProvider);
  });

  it('ends with 0 after shutdown and exit', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.diagnostics();
    assert.equal(await client.request('shutdown'), null);
    await client.notify('exit');
    assert.equal(await client.exit, 0);
    assert.equal(client.stderr, '');
  });

  it('ends with 1 after exit without shutdown', async () => {
    const client = await connect();
    await client.notify('exit');
    assert.equal(await client.exit, 1);
  });

  it('ends when its client is gone', async () => {
    const client = await connect();
    client.process.stdin.end();
    assert.equal(await client.exit, 1);
  });

  it('answers no request after shutdown but lives until exit', async () => {
    const client = await connect();
    await client.request('shutdown');
    await client.open(ladder);
    assert.equal(client.process.exitCode, null);
    await client.notify('exit');
    assert.equal(await client.exit, 0);
  });
});

describe('the command line of the server', () => {
  const cases: readonly { args: string[]; code: number; stdout?: RegExp; stderr?: RegExp }[] = [
    { args: [], code: 2, stderr: /^Say how to talk with the editor, most likely --stdio\./ },
    { args: ['--sdtio'], code: 2, stderr: /^Unknown: --sdtio\n\nSay how/ },
    { args: ['ladder.yaml'], code: 2, stderr: /career-ladder check/ },
    { args: ['--version'], code: 0, stdout: new RegExp(`^${version}\n$`) },
    { args: ['--help'], code: 0, stdout: /--stdio/ },
  ];
  for (const { args, code, stdout = /^$/, stderr = /^$/ } of cases) {
    it(`${JSON.stringify(args.join(' '))} ends with ${code}`, async () => {
      const client = new Client(args);
      let out = '';
      client.process.stdout.on('data', (data) => {
        out += data;
      });
      assert.equal(await client.exit, code);
      assert.match(out, stdout);
      assert.match(client.stderr, stderr);
    });
  }
});
