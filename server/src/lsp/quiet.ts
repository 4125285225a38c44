/** When something has changed, and it is quiet again. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Clock } from './clock';

/** Milliseconds without a change after which it is quiet. */
const calm = 300;
/** Milliseconds after which it counts as quiet, however much goes on changing. */
const longest = 1500;

export class Quiet {
  readonly #waiting = new Set<() => void>();
  /** How often something changed so far. */
  touches = 0;
  /** When that began which is waited for, as `performance.now()` has it. */
  #since: number | undefined;
  #cancel: (() => void) | undefined;

  constructor(readonly clock: Clock) {}

  /** Something may have changed. */
  touch(): void {
    this.touches++;
    if (this.#waiting.size > 0) this.#soon();
  }

  /** Waits until there is a change that is not among so many, and it is quiet; or until the token is cancelled. */
  after(touches: number, token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return Promise.resolve();
    return new Promise((done) => {
      const go = () => {
        this.#waiting.delete(go);
        cancelling.dispose();
        done();
      };
      this.#waiting.add(go);
      const cancelling = token.onCancellationRequested(go);
      if (this.touches !== touches) this.#soon();
    });
  }

  #soon(): void {
    const now = performance.now();
    this.#since ??= now;
    if (this.#cancel && now - this.#since > longest) return;
    this.#cancel?.();
    this.#cancel = this.clock.after(calm, () => {
      this.#cancel = undefined;
      this.#since = undefined;
      for (const go of [...this.#waiting]) go();
    });
  }
}
