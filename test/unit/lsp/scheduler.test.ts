import assert from 'node:assert/strict';
import { Scheduler } from '../../../server/src/lsp/scheduler';

/** Resolves when `count` pieces of work were done. */
function watch(count: number): {
  readonly scheduler: Scheduler;
  readonly done: Promise<string[]>;
  readonly all: string[];
} {
  const all: string[] = [];
  let finish: (uris: string[]) => void = () => {};
  const done = new Promise<string[]>((resolve) => {
    finish = resolve;
  });
  const scheduler = new Scheduler((uri) => {
    all.push(uri);
    if (all.length === count) finish(all);
  });
  return { scheduler, done, all };
}

describe('the scheduler', () => {
  it('works in a later turn', async () => {
    const { scheduler, done, all } = watch(1);
    scheduler.schedule('a');
    assert.deepEqual(all, []);
    assert.deepEqual(await done, ['a']);
  });

  it('works once for changes that come together, in each document', async () => {
    const { scheduler, done } = watch(2);
    for (let i = 0; i < 100; i++) scheduler.schedule(i % 2 ? 'a' : 'b');
    assert.deepEqual((await done).toSorted(), ['a', 'b']);
  });

  it('works again for a later change', async () => {
    const first = watch(1);
    first.scheduler.schedule('a');
    await first.done;
    first.scheduler.schedule('a');
    const second = watch(1);
    second.scheduler.schedule('b');
    await second.done;
    while (first.all.length < 2) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(first.all, ['a', 'a']);
  });

  it('is not put off by changes that go on', async () => {
    let runs = 0;
    const scheduler = new Scheduler(() => {
      runs++;
      for (const start = performance.now(); performance.now() - start < 5; );
    });
    while (runs < 3) {
      scheduler.schedule('a');
      await new Promise((resolve) => setImmediate(resolve));
    }
    scheduler.cancel('a');
  });

  it('does nothing for a document that is gone', async () => {
    const { scheduler, done } = watch(1);
    scheduler.schedule('gone');
    scheduler.cancel('gone');
    scheduler.schedule('b');
    assert.deepEqual(await done, ['b']);
  });
});
