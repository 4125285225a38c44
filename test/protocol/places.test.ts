/** Workspaces that lie elsewhere than on the server's disk, and clients that write one place in several ways. */
import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import {
  listLaddersRequest,
  type MatrixView,
  matrixRequest,
  type ReadConfigParams,
  type ReadLadderParams,
  readConfigRequest,
  readLadderRequest,
} from '../../server/src/protocol';
import { type Client, connect, ladder, stopAll } from './client';
import { base, Folder, found, pull, pullAll, pulling, refreshes, roleOn, Stream, wrong } from './pulling';

const role = roleOn('../company.ladder.yaml');

/** A client that reads for the server, from files in memory. */
async function reading(files: Readonly<Record<string, string>>, folders: readonly string[]): Promise<Client> {
  const client = await connect(
    pulling,
    { readsConfig: true, readsLadders: true, listsLadders: true, preview: true },
    folders,
  );
  const keys = new Map(Object.entries(files).map(([uri, text]) => [plain(uri), { uri, text }]));
  client.connection.onRequest(listLaddersRequest, () =>
    Object.keys(files).filter((uri) => /ladder\.ya?ml$/.test(uri) && !/\.career-ladder/.test(uri)),
  );
  client.connection.onRequest(readLadderRequest, ({ uri }: ReadLadderParams) => keys.get(plain(uri)) ?? null);
  client.connection.onRequest(readConfigRequest, ({ uris }: ReadConfigParams) => {
    const one = uris.map((uri) => keys.get(plain(uri))).find((file) => file !== undefined);
    return one ?? null;
  });
  refreshes(client);
  return client;
}

const plain = (uri: string) => decodeURIComponent(uri).toLowerCase();

describe('places over the protocol', () => {
  afterEach(stopAll);

  const places: readonly (readonly [folder: string, other: string])[] = [
    ['file:///c%3A/Work/Career', 'file:///C:/work/career'],
    ['file:///D:/two%20words', 'file:///d%3A/two%20words'],
    ['file://server/share/career', 'file://SERVER/share/career'],
    ['file://wsl.localhost/Ubuntu/home/me/career', 'file://wsl.localhost/Ubuntu/home/me/career'],
    ['file://wsl%24/Ubuntu/home/me', 'file://wsl$/Ubuntu/home/me'],
    ['file:///home/me/gro%C3%9Fe%20Leiter', 'file:///home/me/gro\u00dfe%20Leiter'],
    ['vscode-remote://wsl%2Bubuntu/home/me/career', 'vscode-remote://wsl+ubuntu/home/me/career'],
    ['vscode-remote://ssh-remote%2Bhost/srv/career', 'vscode-remote://ssh-remote%2Bhost/srv/career'],
    ['vscode-vfs://github/org/repo', 'vscode-vfs://github/org/repo'],
    ['memfs:/career', 'memfs:/career'],
  ];
  for (const [folder, other] of places) {
    it(`${folder}, also written ${other}`, async () => {
      const files = {
        [`${folder}/company.ladder.yaml`]: base,
        [`${folder}/roles/engineer.ladder.yaml`]: role,
        [`${folder}/ladder.yml`]: ladder,
        [`${folder}/roles/.career-ladder.yaml`]: 'rules: { empty-cell: error }\n',
      };
      const client = await reading(files, [folder]);
      const told = Object.fromEntries((await pullAll(client)).items.map((item) => [item.uri, item]));
      assert.deepEqual(
        Object.entries(told).map(([uri, item]) => [uri, found(item)]),
        [
          [`${folder}/company.ladder.yaml`, ''],
          [`${folder}/roles/engineer.ladder.yaml`, 'empty-cell'],
          [`${folder}/ladder.yml`, wrong],
          [`${folder}/roles/.career-ladder.yaml`, ''],
        ],
      );
      // Opened under the other name, it is the same file.
      await client.open(role, `${other}/roles/engineer.ladder.yaml`);
      const report = await pull(client, `${other}/roles/engineer.ladder.yaml`);
      assert.ok(report.kind === 'full');
      const [gap, ...more] = report.items;
      assert.deepEqual(more, []);
      assert.equal(gap?.severity, 1, 'the settings of its folder');
      assert.deepEqual(
        [...new Set(gap?.relatedInformation?.map(({ location }) => plain(location.uri)))],
        [plain(`${folder}/company.ladder.yaml`)],
      );
      assert.equal((await pullAll(client)).items.length, 4);
      // Open, the base counts as it stands there, and the preview takes what is inherited from it.
      await client.open(base.replace(', { id: L2 }', ''), `${other}/company.ladder.yaml`);
      assert.equal(found(await pull(client, `${other}/roles/engineer.ladder.yaml`)), '');
      const uri = `${other}/roles/engineer.ladder.yaml`;
      const matrix = await client.request<MatrixView>(matrixRequest, { uri });
      assert.deepEqual(matrix.sources, [`${other}/company.ladder.yaml`]);
      assert.equal(matrix.cells[0]?.[0]?.from, 'company.ladder.yaml');
    });
  }

  it('nothing outside of the folders is read, whatever a path says', async () => {
    const folder = 'vscode-vfs://github/org/repo';
    const asked: string[] = [];
    const client = await reading({ [`${folder}/roles/a.ladder.yaml`]: role.replace('../', '../../') }, [
      folder,
    ]);
    client.connection.onRequest(readLadderRequest, ({ uri }: ReadLadderParams) => {
      asked.push(uri);
      return uri.endsWith('/a.ladder.yaml') ? { text: role.replace('../', '../../') } : { text: base };
    });
    const { items } = await pullAll(client);
    assert.deepEqual(items.map(found), ['outside-base']);
    assert.deepEqual(asked, [`${folder}/roles/a.ladder.yaml`]);
  });
});

describe('several folders', () => {
  let one: Folder;
  let two: Folder;
  beforeEach(() => {
    one = new Folder();
    two = new Folder();
    one.write('a.ladder.yaml', ladder);
    two.write('b.ladder.yaml', ladder);
  });
  afterEach(async () => {
    await stopAll();
    one.remove();
    two.remove();
  });

  const table = ({ items }: WorkspaceDiagnosticReport) =>
    items
      .filter(({ uri }) => uri.endsWith('.ladder.yaml'))
      .map((item) => `${item.uri.slice(item.uri.lastIndexOf('/') + 1)}: ${found(item)}`)
      .sort();

  it('have settings files of their own, and neither counts for the other', async () => {
    one.write('.career-ladder.yaml', 'rules: { placeholder-cell: off }\n');
    const client = await connect(pulling, {}, [one.uri, two.uri]);
    assert.deepEqual(table(await pullAll(client)), [
      'a.ladder.yaml: empty-cell,overlapping-behaviors',
      `b.ladder.yaml: ${wrong}`,
    ]);
    two.write('.career-ladder.yaml', 'ignore: ["*"]\n');
    await two.changed(client, ['.career-ladder.yaml', 1]);
    const stream = new Stream(client);
    await stream.of(two.of('b.ladder.yaml'), '');
    await stream.of(one.of('a.ladder.yaml'), 'empty-cell,overlapping-behaviors');
  });

  it('have the editor’s settings each, and are asked for them apart', async () => {
    const client = await connect(
      { ...pulling, workspace: { ...pulling.workspace, configuration: true } },
      {},
      [one.uri, two.uri],
    );
    let off = one.uri;
    client.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: readonly { section: string; scopeUri: string }[] }) =>
        items.map(({ section, scopeUri }) =>
          section === 'careerLadder.rules' && scopeUri.startsWith(off) ? { 'placeholder-cell': 'off' } : null,
        ),
    );
    assert.deepEqual(table(await pullAll(client)), [
      'a.ladder.yaml: empty-cell,overlapping-behaviors',
      `b.ladder.yaml: ${wrong}`,
    ]);
    const stream = new Stream(client);
    await stream.of(one.of('a.ladder.yaml'), 'empty-cell,overlapping-behaviors');
    off = two.uri;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await stream.of(one.of('a.ladder.yaml'), wrong);
    await stream.of(two.of('b.ladder.yaml'), 'empty-cell,overlapping-behaviors');
  });

  it('may share a base', async () => {
    one.write('company.ladder.yaml', base);
    const name = decodeURIComponent(one.uri.slice(one.uri.lastIndexOf('/') + 1));
    two.write('role.ladder.yaml', role.replace('../', `../${name}/`));
    const client = await connect(pulling, {}, [one.uri, two.uri]);
    assert.ok(table(await pullAll(client)).includes('role.ladder.yaml: empty-cell'));
    const alone = await connect(pulling, {}, [two.uri]);
    assert.ok(table(await pullAll(alone)).includes('role.ladder.yaml: outside-base'));
  });
});
