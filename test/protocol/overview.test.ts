import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { type ConfigText, type ReadConfigParams, readConfigRequest } from '../../server/src/protocol';
import { overviewRequest, type RoleView } from '../../server/src/protocol/overview';
import { able, connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const elsewhere = 'file:///work/other/analyst.ladder.yaml';

describe('overview', () => {
  it('tells what a ladder comes to that is not open, and keeps nothing of it', async () => {
    const client = await connect();
    const role = await client.request<RoleView>(overviewRequest, { uri: elsewhere, text: ladder });
    assert.deepEqual(
      role.levels.map(({ id }) => id),
      ['L1', 'L2'],
    );
    assert.equal(role.competencies, 2);
    assert.equal(role.coverage.total, 4);
    assert.equal(role.report.length, 5);
    assert.ok(role.findings.warning > 0);
    assert.equal(client.published(elsewhere).length, 0);
    await assert.rejects(client.request(overviewRequest, { uri: elsewhere }), {
      code: ErrorCodes.InvalidParams,
    });
  });

  it('takes an open ladder as it stands in the editor', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.diagnostics();
    await client.change([{ text: 'ladder: 1\nrole: Typed\n' }]);
    const role = await client.request<RoleView>(overviewRequest, { uri: ladderUri, text: ladder });
    assert.equal(role.role, 'Typed');
  });

  it('counts findings as they are set for the file', async () => {
    const client = await connect(able, { readsConfig: true }, ['file:///work']);
    client.connection.onRequest(readConfigRequest, ({ uris }: ReadConfigParams): ConfigText | null => {
      const uri = uris.find((one) => one === 'file:///work/.career-ladder.yaml');
      return uri === undefined ? null : { uri, text: 'ignore: ["other/**"]' };
    });
    const ignored = await client.request<RoleView>(overviewRequest, { uri: elsewhere, text: ladder });
    assert.deepEqual(ignored.findings, { error: 0, warning: 0, information: 0, hint: 0 });
    const counted = await client.request<RoleView>(overviewRequest, { uri: ladderUri, text: ladder });
    assert.ok(counted.findings.warning > 0);
  });

  const broken: [string, string][] = [
    ['an open quote', 'ladder: 1\nrole: Half\nlevels:\n  - id: "L1\n'],
    ['a conflict', 'ladder: 1\n<<<<<<< HEAD\nrole: A\n=======\nrole: B\n>>>>>>> other\n'],
  ];
  for (const [name, text] of broken) {
    it(`says why a ladder is broken: ${name}`, async () => {
      const client = await connect();
      const role = await client.request<RoleView>(overviewRequest, { uri: elsewhere, text });
      assert.ok(role.broken && role.broken.message.length > 0);
      assert.ok(role.broken.line >= 1);
    });
  }

  it('takes 200 ladders, four at once, and answers others in between', async () => {
    const client = await connect();
    await client.open(ladder);
    await client.diagnostics();
    const waiting = Array.from({ length: 200 }, (_, i) => `file:///work/many/${i}.ladder.yaml`);
    const read = async () => {
      for (let uri = waiting.pop(); uri; uri = waiting.pop()) {
        const role = await client.request<RoleView>(overviewRequest, { uri, text: ladder });
        assert.equal(role.coverage.total, 4);
      }
    };
    const all = Promise.all([read(), read(), read(), read()]);
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri: ladderUri },
      position: client.behind('- id: quali'),
    });
    assert.ok(hover);
    await all;
  });

  for (const params of [undefined, null, {}, { uri: 7 }, { uri: 'file:///x', text: 7 }]) {
    it(`refuses ${JSON.stringify(params)}`, async () => {
      const client = await connect();
      await assert.rejects(client.request(overviewRequest, params ?? null));
      assert.equal(await client.isAlive(), true);
    });
  }
});
