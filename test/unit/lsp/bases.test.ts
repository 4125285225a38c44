import assert from 'node:assert/strict';
import { Bases } from '../../../server/src/lsp/bases';
import type { FileText } from '../../../server/src/workspace/files';
import { uriKey } from '../../../server/src/workspace/paths';

/** A world whose clock runs when the test says so, and whose answers come when it gives them. */
function world(folders: readonly string[] = ['file:///work', 'vscode-vfs://github/org/repo']) {
  const open = new Map<string, { uri: string; text: string }>();
  const asked: {
    uri: string;
    roots: readonly string[];
    answer(text: FileText): void;
    fail(error: Error): void;
  }[] = [];
  const changed: string[] = [];
  const timers = new Set<() => void>();
  const bases = new Bases(
    {
      folders: () => folders,
      open: (key) => open.get(key),
      read: (uri, roots) =>
        new Promise((answer, fail) => {
          asked.push({ uri, roots, answer, fail });
        }),
      changed: (uri) => changed.push(uri),
    },
    {
      after(_, run) {
        timers.add(run);
        return () => timers.delete(run);
      },
    },
  );
  const runOut = () => {
    for (const run of timers) run();
    timers.clear();
  };
  return { bases, open, asked, changed, runOut };
}

const uri = 'file:///work/company.ladder.yaml';

describe('Bases', () => {
  const places: readonly (readonly [uri: string, place: string])[] = [
    ['file:///work/a.ladder.yaml', 'file:///work/a.ladder.yaml'],
    ['untitled:/work/roles/a.ladder.yaml', 'file:///work/roles/a.ladder.yaml'],
    ['git:/work/a.ladder.yaml?%7B%22ref%22%3A%22HEAD%22%7D', 'file:///work/a.ladder.yaml'],
    ['git:/org/repo/a.ladder.yaml?x', 'git:/org/repo/a.ladder.yaml'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['file:///elsewhere/a.ladder.yaml', 'file:///elsewhere/a.ladder.yaml'],
  ];
  for (const [from, place] of places) {
    it(`takes ${from} for ${place}`, () => {
      const { bases } = world(['file:///work']);
      assert.equal(bases.located(from), place);
    });
  }

  it('lets a file of the workspace build on all of its folders, any other on its own alone', () => {
    const { bases } = world();
    assert.equal(bases.roots('file:///work/a.ladder.yaml').length, 2);
    assert.deepEqual(bases.roots('file:///elsewhere/a.ladder.yaml'), []);
  });

  it('asks once for a file, within the folder that it is in, and tells when it is there', async () => {
    const { bases, asked, changed } = world();
    assert.equal(bases.text(uri), undefined);
    const fetched = Promise.all([bases.fetch([uri]), bases.fetch([uri])]);
    assert.deepEqual(
      asked.map(({ uri: wanted, roots }) => [wanted, roots]),
      [[uri, ['file:///work']]],
    );
    asked[0]?.answer({ kind: 'text', text: 'a' });
    await fetched;
    assert.deepEqual(bases.text(uri), { kind: 'text', text: 'a' });
    assert.deepEqual(changed, [uri]);
  });

  it('takes what is open in an editor, by whatever it calls it', () => {
    const { bases, open } = world();
    const other = 'file:///work/%63ompany.ladder.yaml';
    open.set(uriKey(uri), { uri: other, text: 'open' });
    assert.deepEqual(bases.text(uri), { kind: 'text', text: 'open', uri: other });
  });

  it('says why a file cannot be read', async () => {
    const { bases, asked } = world();
    const fetched = bases.fetch([uri]);
    asked[0]?.fail(new Error('no permission'));
    await fetched;
    assert.deepEqual(bases.text(uri), { kind: 'unreadable', reason: 'no permission' });
  });

  it('waits so long and no longer, and takes what comes late', async () => {
    const { bases, asked, changed, runOut } = world();
    const fetched = bases.fetch([uri]);
    assert.equal(bases.isComing([uri]), true);
    runOut();
    await fetched;
    assert.equal(bases.isComing([uri]), false);
    assert.equal(bases.text(uri), undefined);
    asked[0]?.answer({ kind: 'missing' });
    await Promise.resolve().then(() => undefined);
    assert.deepEqual(bases.text(uri), { kind: 'missing' });
    assert.deepEqual(changed, [uri, uri]);
  });

  it('asks anew for what was forgotten', async () => {
    const { bases, asked } = world();
    const first = bases.fetch([uri]);
    asked[0]?.answer({ kind: 'text', text: 'old' });
    await first;
    bases.forget(uri);
    assert.equal(bases.text(uri), undefined);
    const second = bases.fetch([uri]);
    asked[1]?.answer({ kind: 'text', text: 'new' });
    await second;
    assert.deepEqual(bases.text(uri), { kind: 'text', text: 'new' });
  });
});
