import assert from 'node:assert/strict';
import { Scopes } from '../../../server/src/lsp/scopes';

describe('whose files are looked at when they are not open', () => {
  const set: Record<string, unknown> = {
    'file:///w': 'workspace',
    'file:///w/drafts': 'openFiles',
    'file:///w/drafts/good': undefined,
    'memfs:/v': 'nonsense',
  };
  const cases: readonly (readonly [uri: string, whole: boolean])[] = [
    ['file:///w/a.ladder.yaml', true],
    ['file:///w/drafts/a.ladder.yaml', false],
    ['file:///w/drafts/good/a.ladder.yaml', true],
    ['memfs:/v/a.ladder.yaml', true],
    ['file:///elsewhere/a.ladder.yaml', false],
    ['untitled:Untitled-1', false],
  ];

  it('are told by the innermost folder, all where nothing else is set', async () => {
    const scopes = new Scopes({ folders: () => Object.keys(set), pull: async (folder) => set[folder] });
    assert.equal(scopes.isWhole('file:///w/a.ladder.yaml'), false, 'nothing is known yet');
    await scopes.load();
    for (const [uri, whole] of cases) assert.equal(scopes.isWhole(uri), whole, uri);
  });

  it('are all where the client cannot say', async () => {
    const scopes = new Scopes({ folders: () => ['file:///w'], pull: () => Promise.reject(new Error('no')) });
    await scopes.load();
    assert.equal(scopes.isWhole('file:///w/a.ladder.yaml'), true);
  });

  it('are asked for again only when something may be another', async () => {
    let asked = 0;
    let scope = 'openFiles';
    const scopes = new Scopes({
      folders: () => ['file:///w'],
      async pull() {
        asked++;
        return scope;
      },
    });
    await Promise.all([scopes.load(), scopes.load()]);
    assert.equal(asked, 1);
    scope = 'workspace';
    scopes.reset();
    await scopes.load();
    assert.equal(scopes.isWhole('file:///w/a.ladder.yaml'), true);
  });
});
