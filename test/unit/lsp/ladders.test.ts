import assert from 'node:assert/strict';
import { Ladders } from '../../../server/src/lsp/ladders';

const root = 'file:///c%3A/work';

function make({ watches = true, folders = [root] }: { watches?: boolean; folders?: string[] } = {}) {
  const world = {
    stored: [`${root}/a.ladder.yaml`, `${root}/x/b.ladder.yaml`],
    open: [] as string[],
    lists: 0,
  };
  let late = () => {};
  const ladders = new Ladders(
    {
      folders: () => folders,
      list: async () => {
        world.lists++;
        return [...world.stored];
      },
      open: () => world.open,
      watches: () => watches,
      listed: () => {},
    },
    {
      after: (_, done) => {
        late = done;
        return () => {};
      },
    },
  );
  return { ladders, world, late: () => late() };
}

describe('ladders of a workspace', () => {
  it('are listed once, and kept up to date by what the client tells', async () => {
    const { ladders, world } = make();
    assert.deepEqual(ladders.all(), []);
    await ladders.learn();
    await ladders.learn();
    assert.equal(world.lists, 1);
    ladders.changed(`${root}/c.ladder.yaml`, false);
    ladders.changed('file:///C:/work/a.ladder.yaml', true);
    assert.deepEqual(ladders.all(), [`${root}/x/b.ladder.yaml`, `${root}/c.ladder.yaml`]);
    ladders.forget();
    assert.deepEqual(ladders.all(), []);
  });

  it('each is there once, as its editor calls it', async () => {
    const { ladders, world } = make();
    world.open.push('file:///C:/Work/A.ladder.yaml', 'untitled:/c:/work/new.ladder.yaml');
    await ladders.learn();
    assert.deepEqual(ladders.all(), [
      'file:///C:/Work/A.ladder.yaml',
      `${root}/x/b.ladder.yaml`,
      'untitled:/c:/work/new.ladder.yaml',
    ]);
  });

  it('are not earlier states of files, nor files from elsewhere', async () => {
    const { ladders, world } = make();
    world.stored = [];
    world.open.push('git:/c:/work/a.ladder.yaml?HEAD', 'file:///d:/a.ladder.yaml', `${root}/a.ladder.yaml`);
    assert.deepEqual(ladders.all(), [`${root}/a.ladder.yaml`]);
    const alone = make({ folders: [] });
    alone.world.open.push('file:///d:/a.ladder.yaml', 'git:/d:/a.ladder.yaml');
    assert.deepEqual(alone.ladders.all(), ['file:///d:/a.ladder.yaml']);
  });

  it('are listed anew when one is opened that was missed, once', async () => {
    const { ladders, world } = make();
    await ladders.learn();
    world.stored.push(`${root}/new/c.ladder.yaml`, `${root}/new/d.ladder.yaml`);
    world.open.push(`${root}/new/c.ladder.yaml`);
    await ladders.learn();
    assert.ok(ladders.all().includes(`${root}/new/d.ladder.yaml`));
    world.open.push(`${root}/left-out/e.ladder.yaml`);
    await ladders.learn();
    await ladders.learn();
    assert.equal(world.lists, 3);
  });

  it('are listed each time for a client that does not tell', async () => {
    const { ladders, world } = make({ watches: false });
    await ladders.learn();
    await ladders.learn();
    assert.equal(world.lists, 2);
  });
});
