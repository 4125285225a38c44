import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import { Quiet } from '../../../server/src/lsp/quiet';

describe('quiet after changes', () => {
  /** A clock that runs when the test says so. */
  function still() {
    const timers = new Set<() => void>();
    const quiet = new Quiet({
      after(_, run) {
        timers.add(run);
        return () => timers.delete(run);
      },
    });
    const runOut = () => {
      for (const run of [...timers]) {
        timers.delete(run);
        run();
      }
    };
    return { quiet, timers, runOut };
  }
  const token = new CancellationTokenSource().token;

  it('comes once for changes that come close together', async () => {
    const { quiet, timers, runOut } = still();
    let went = 0;
    const waiting = quiet.after(quiet.touches, token).then(() => went++);
    assert.equal(timers.size, 0, 'nothing has changed');
    quiet.touch();
    quiet.touch();
    assert.equal(timers.size, 1);
    runOut();
    await waiting;
    assert.equal(went, 1);
    quiet.touch();
    assert.equal(timers.size, 0, 'nobody waits');
  });

  it('comes for what changed before somebody waited', async () => {
    const { quiet, runOut } = still();
    const { touches } = quiet;
    quiet.touch();
    const waiting = quiet.after(touches, token);
    runOut();
    await waiting;
  });

  it('is not waited for when it is not wanted any more', async () => {
    const { quiet } = still();
    const source = new CancellationTokenSource();
    const waiting = quiet.after(quiet.touches, source.token);
    source.cancel();
    await waiting;
    await quiet.after(quiet.touches, source.token);
  });
});
