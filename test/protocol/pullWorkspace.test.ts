import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { foreignNotification } from '../../server/src/protocol';
import { ladder as bigLadder } from '../bench/ladders.mjs';
import { able, codes, connect, ladder, stopAll } from './client';
import { base, Folder, found, pull, pullAll, pulling, roleOn, Stream, wrong } from './pulling';

const role = roleOn('../company.ladder.yaml');

describe('findings of a whole workspace', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('company.ladder.yaml', base);
    folder.write('roles/a.ladder.yaml', role);
    folder.write('other/ladder.yml', ladder);
    folder.write('node_modules/theirs.ladder.yaml', 'ladder: 2\n');
    folder.write('values.yaml', 'ladder: 2\n');
  });
  afterEach(async () => {
    await stopAll();
    folder.remove();
  });

  const table = ({ items }: WorkspaceDiagnosticReport): Record<string, string> =>
    Object.fromEntries(items.map((item) => [folder.name(item.uri), found(item)]));
  const ids = ({ items }: WorkspaceDiagnosticReport) =>
    items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  const clean = {
    'company.ladder.yaml': '',
    'roles/a.ladder.yaml': 'empty-cell',
    'other/ladder.yml': wrong,
  };

  it('come for each ladder, open or not, in one answer', async () => {
    const client = await folder.connect();
    const first = await pullAll(client);
    assert.deepEqual(table(first), clean);
    assert.ok(first.items.every(({ version }) => version === null));
    const second = await pullAll(client, ids(first));
    assert.deepEqual([...new Set(Object.values(table(second)))], ['unchanged']);
    // Unsaved text counts, and its version is told.
    await client.open('ladder: 1\nrole: X\n', folder.of('other/ladder.yml'), 'career-ladder', 5);
    await client.open(base.replace(', { id: L2 }', ''), folder.of('company.ladder.yaml'));
    await pull(client, folder.of('other/ladder.yml'));
    await pull(client, folder.of('company.ladder.yaml'));
    const third = await pullAll(client, ids(first));
    assert.equal(table(third)['roles/a.ladder.yaml'], '');
    assert.deepEqual(third.items.map(({ uri, version }) => [folder.name(uri), version]).sort(), [
      ['company.ladder.yaml', 1],
      ['other/ladder.yml', 5],
      ['roles/a.ladder.yaml', null],
    ]);
    // Closed without saving, files count again.
    await client.close(folder.of('other/ladder.yml'));
    await client.close(folder.of('company.ladder.yaml'));
    assert.deepEqual(table(await pullAll(client)), clean);
  });

  it('are those that each file has when it is opened alone', async () => {
    for (let index = 0; index < 12; index++) {
      const text = bigLadder({ levels: 3, competencies: 3, behaviors: 2, examples: 1 }, index);
      folder.write(
        `big/${index}.ladder.yaml`,
        text.replace(/^role:.*$/m, (line) => `${line}\nextends: ../company.ladder.yaml`),
      );
    }
    const client = await folder.connect();
    const { items } = await pullAll(client);
    assert.equal(items.length, 15);
    const fresh = await folder.connect();
    for (const item of items) {
      assert.equal(item.kind, 'full');
      const alone = await pull(fresh, item.uri);
      assert.deepEqual(alone.kind === 'full' && alone.items, item.kind === 'full' && item.items);
    }
  });

  it('follow what happens to files: written, new, gone, renamed, a folder gone', async () => {
    const client = await folder.connect();
    const stream = new Stream(client);
    await stream.of(folder.of('roles/a.ladder.yaml'), 'empty-cell');
    await stream.of(folder.of('other/ladder.yml'), wrong);

    folder.write('company.ladder.yaml', base.replace(', { id: L2 }', ''));
    await folder.changed(client, ['company.ladder.yaml', 2]);
    await stream.of(folder.of('roles/a.ladder.yaml'), '');

    folder.write('roles/new.ladder.yaml', 'ladder: 2\nrole: x\n');
    await folder.changed(client, ['roles/new.ladder.yaml', 1]);
    await stream.of(folder.of('roles/new.ladder.yaml'), 'schema');

    folder.move('company.ladder.yaml', 'firm.ladder.yaml');
    await folder.changed(client, ['company.ladder.yaml', 3], ['firm.ladder.yaml', 1]);
    await stream.of(folder.of('roles/a.ladder.yaml'), 'missing-base');
    await stream.of(folder.of('firm.ladder.yaml'), '');

    folder.remove('roles');
    await folder.changed(client, ['roles', 3]);
    await stream.of(folder.of('roles/a.ladder.yaml'), '');
    await stream.of(folder.of('roles/new.ladder.yaml'), '');
    assert.equal(
      stream.told().filter(({ uri }) => uri === folder.of('other/ladder.yml')).length,
      1,
      'no news, no word',
    );
  });

  it('are told again of a file that is asked about when it is open no more', async () => {
    // VS Code drops both what it hears of a document while it closes it and the answer to its last question.
    const client = await folder.connect();
    const stream = new Stream(client);
    const uri = folder.of('other/ladder.yml');
    await stream.of(uri, wrong);
    await client.open(ladder, uri);
    await client.close(uri);
    const times = () => stream.told().filter((item) => item.uri === uri && found(item) === wrong).length;
    await client.until(() => times() === 2 || undefined);
    assert.equal(found(await pull(client, uri)), wrong);
    await client.until(() => times() === 3 || undefined);
  });

  it('follow an unsaved base, and its closing without saving', async () => {
    const client = await folder.connect();
    const stream = new Stream(client);
    await stream.of(folder.of('roles/a.ladder.yaml'), 'empty-cell');
    await client.open(base.replace(', { id: L2 }', ''), folder.of('company.ladder.yaml'));
    await stream.of(folder.of('roles/a.ladder.yaml'), '');
    await client.close(folder.of('company.ladder.yaml'));
    await stream.of(folder.of('roles/a.ladder.yaml'), 'empty-cell');
  });

  it('follow a document that nobody asks about, and one that was closed', async () => {
    const client = await folder.connect();
    const stream = new Stream(client);
    const uri = folder.of('other/ladder.yml');
    await stream.of(uri, wrong);
    await client.open('ladder: 1\nrole: X\n', uri);
    await stream.of(uri, '');
    await client.replace('ladder: 1', 'ladder: 2', uri);
    await stream.of(uri, 'schema');
    // Closed, its file counts, and findings of what lies nowhere go.
    await client.open('ladder: 2\nrole: X\n', 'file:///elsewhere/x.ladder.yaml');
    await stream.of('file:///elsewhere/x.ladder.yaml', 'schema');
    await client.close(uri);
    await client.close('file:///elsewhere/x.ladder.yaml');
    await stream.of(uri, wrong);
    await stream.of('file:///elsewhere/x.ladder.yaml', '');
  });

  it('do not repeat what is told of a document that the client asks about', async () => {
    const client = await folder.connect();
    const uri = folder.of('other/ladder.yml');
    await client.open(ladder, uri);
    await pull(client, uri);
    const stream = new Stream(client);
    await stream.of(uri, 'unchanged');
    await client.replace('TBD', 'Plans', uri);
    assert.equal(found(await pull(client, uri)), 'empty-cell,overlapping-behaviors');
    folder.write('roles/new.ladder.yaml', 'ladder: 2\nrole: x\n');
    await folder.changed(client, ['roles/new.ladder.yaml', 1]);
    await stream.of(folder.of('roles/new.ladder.yaml'), 'schema');
    assert.equal(stream.told().filter((item) => item.uri === uri).length, 1);
  });

  it('leave out what is open as something else, until it is so no more', async () => {
    const client = await folder.connect();
    const stream = new Stream(client);
    const uri = folder.of('other/ladder.yml');
    await stream.of(uri, wrong);
    await client.notify(foreignNotification, { uri, foreign: true });
    await stream.of(uri, '');
    // Saved by whoever has it open.
    folder.write('other/ladder.yml', 'ladder: 2\nrole: x\n');
    folder.write('new.ladder.yaml', 'ladder: 2\nrole: x\n');
    await folder.changed(client, ['other/ladder.yml', 2], ['new.ladder.yaml', 1]);
    await stream.of(folder.of('new.ladder.yaml'), 'schema');
    await stream.of(uri, '');
    await client.notify(foreignNotification, { uri, foreign: false });
    await stream.of(uri, 'schema');
  });

  it('follow settings, of settings files as well', async () => {
    folder.write('.career-ladder.yaml', 'rules: { placeholder-cell: off, vagu: off }\n');
    const client = await folder.connect();
    const stream = new Stream(client);
    await stream.of(folder.of('other/ladder.yml'), 'empty-cell,overlapping-behaviors');
    const [{ items = [] } = {}] = stream
      .told()
      .flatMap((item) =>
        item.kind === 'full' && item.uri === folder.of('.career-ladder.yaml') ? [item] : [],
      );
    assert.equal(items.length, 1);
    folder.write('.career-ladder.yaml', 'ignore: [other/]\n');
    await folder.changed(client, ['.career-ladder.yaml', 2]);
    await stream.of(folder.of('other/ladder.yml'), '');
    await stream.of(folder.of('.career-ladder.yaml'), '');
    folder.remove('.career-ladder.yaml');
    await folder.changed(client, ['.career-ladder.yaml', 3]);
    await stream.of(folder.of('other/ladder.yml'), wrong);
  });

  it('are told to a client that cannot ask, as well', async () => {
    const client = await folder.connect({
      ...able,
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    const last = (name: string, wanted: string) =>
      client.until(() => {
        const published = client.published(folder.of(name)).at(-1);
        return published && codes(published.diagnostics).join() === wanted ? published : undefined;
      });
    await last('roles/a.ladder.yaml', 'empty-cell');
    await last('other/ladder.yml', wrong);
    assert.deepEqual(client.published(folder.of('company.ladder.yaml')), [], 'nothing to tell');
    await client.open(base.replace(', { id: L2 }', ''), folder.of('company.ladder.yaml'));
    await last('roles/a.ladder.yaml', '');
    await client.open('ladder: 1\nrole: X\n', folder.of('other/ladder.yml'));
    await last('other/ladder.yml', '');
    await client.close(folder.of('other/ladder.yml'));
    await last('other/ladder.yml', wrong);
    folder.remove('other');
    await folder.changed(client, ['other', 3]);
    await last('other/ladder.yml', '');
  });

  it('are read again for each question where nobody tells of files', async () => {
    const client = await folder.connect({ ...pulling, workspace: { diagnostics: { refreshSupport: true } } });
    const first = await pullAll(client);
    folder.write('company.ladder.yaml', base.replace(', { id: L2 }', ''));
    folder.write('new.ladder.yaml', 'ladder: 2\nrole: x\n');
    folder.remove('other');
    assert.deepEqual(table(await pullAll(client, ids(first))), {
      'company.ladder.yaml': 'unchanged',
      'new.ladder.yaml': 'schema',
      'roles/a.ladder.yaml': '',
      'other/ladder.yml': '',
    });
  });

  describe('by folder', () => {
    it('are for open files alone where that is set, until it is set otherwise', async () => {
      const second = new Folder();
      try {
        second.write('b.ladder.yaml', ladder);
        let scope: string = 'openFiles';
        const client = await connect(
          { ...pulling, workspace: { ...pulling.workspace, configuration: true } },
          {},
          [folder.uri, second.uri],
        );
        client.connection.onRequest('workspace/configuration', ({ items }: Asked) =>
          items.map(({ section, scopeUri }) =>
            section === 'careerLadder.diagnostics.scope' && scopeUri.startsWith(second.uri) ? scope : null,
          ),
        );
        const { items } = await pullAll(client);
        assert.deepEqual(table({ items }), clean);
        await client.open(ladder, second.of('b.ladder.yaml'));
        const stream = new Stream(client);
        await stream.of(second.of('b.ladder.yaml'), wrong);
        await client.close(second.of('b.ladder.yaml'));
        await stream.of(second.of('b.ladder.yaml'), '');
        scope = 'workspace';
        await client.notify('workspace/didChangeConfiguration', { settings: null });
        await stream.of(second.of('b.ladder.yaml'), wrong);
      } finally {
        second.remove();
      }
    });

    it('come and go with the folders that are open', async () => {
      const second = new Folder();
      try {
        second.write('b.ladder.yaml', ladder);
        const client = await folder.connect();
        const stream = new Stream(client);
        await stream.of(folder.of('other/ladder.yml'), wrong);
        const change = (added: string[], removed: string[]) =>
          client.notify('workspace/didChangeWorkspaceFolders', {
            event: {
              added: added.map((uri) => ({ uri, name: uri })),
              removed: removed.map((uri) => ({ uri, name: uri })),
            },
          });
        await change([second.uri], []);
        await stream.of(second.of('b.ladder.yaml'), wrong);
        await change([], [folder.uri]);
        await stream.of(folder.of('other/ladder.yml'), '');
      } finally {
        second.remove();
      }
    });
  });

  describe('of a large workspace', () => {
    const many = 60;
    beforeEach(() => {
      for (let index = 0; index < many; index++) {
        const text = bigLadder({ levels: 6, competencies: 6, behaviors: 3, examples: 1 }, index);
        folder.write(`many/${index}.ladder.yaml`, text);
      }
    });

    it('come bit by bit, with how far it is', async () => {
      const client = await folder.connect({ ...pulling, window: { workDoneProgress: true } });
      const created: unknown[] = [];
      client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: unknown }) => {
        created.push(token);
        return null;
      });
      const stream = new Stream(client);
      await client.until(() => (stream.told().length === many + 3 ? true : undefined));
      const ended = await client.until(() => {
        const steps = client.received.flatMap(({ method, params }) => {
          const { token, value } = params as { token: unknown; value: { kind: string; percentage?: number } };
          return method === '$/progress' && token === created[0] ? [value] : [];
        });
        return steps.at(-1)?.kind === 'end' ? steps : undefined;
      });
      assert.equal(created.length, 1);
      assert.equal(ended[0]?.kind, 'begin');
      assert.match(JSON.stringify(ended[0]), /Checking 63 career ladders/);
      const percentages = ended.slice(1, -1).map(({ percentage = 0 }) => percentage);
      assert.ok(percentages.length > 5, `${percentages}`);
      assert.deepEqual(
        percentages,
        percentages.toSorted((a, b) => a - b),
      );
      const batches = client.received.filter(
        ({ params }) => (params as { token?: unknown }).token === stream.token,
      );
      assert.ok(batches.length > 1);
    });

    it('show how far it is where the client says', async () => {
      const client = await folder.connect();
      await client.request('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'mine' });
      const kinds = client.received.flatMap(({ method, params }) => {
        const { token, value } = params as { token: unknown; value: { kind: string } };
        return method === '$/progress' && token === 'mine' ? [value.kind] : [];
      });
      assert.equal(kinds[0], 'begin');
      assert.equal(kinds.at(-1), 'end');
    });

    it('stop when they are not wanted any more, and what was found is not lost', async () => {
      const client = await folder.connect();
      const stream = new Stream(client);
      // As soon as the first come.
      await client.until(() => (stream.told().length > 0 ? true : undefined));
      stream.cancel();
      await assert.rejects(stream.answer, ({ code }: { code: number }) => {
        assert.equal(code, -32800, 'RequestCancelled');
        return true;
      });
      const told = stream.told().length;
      assert.ok(told < many, `${told} were told before it stopped`);
      // The server is at rest: nothing more comes.
      await pull(client, folder.of('company.ladder.yaml'));
      assert.equal(stream.told().length, told);
      assert.equal((await pullAll(client)).items.length, many + 3);
    });

    it('stop when others are asked for, which come instead', async () => {
      const client = await folder.connect();
      const first = new Stream(client);
      const second = new Stream(client);
      await assert.rejects(first.answer, ({ code, data }: { code: number; data: unknown }) => {
        assert.equal(code, -32802, 'ServerCancelled');
        assert.deepEqual(data, { retriggerRequest: false });
        return true;
      });
      await client.until(() => (second.told().length === many + 3 ? true : undefined));
      assert.ok(first.told().length < many);
    });

    it('leave time for what is asked meanwhile', async () => {
      const client = await folder.connect();
      const stream = new Stream(client);
      await client.until(() => (stream.told().length > 0 ? true : undefined));
      await client.open(ladder, folder.of('other/ladder.yml'));
      assert.equal(found(await pull(client, folder.of('other/ladder.yml'))), wrong);
      assert.ok(stream.told().length < many);
    });
  });
});

interface Asked {
  readonly items: readonly { readonly section: string; readonly scopeUri: string }[];
}
