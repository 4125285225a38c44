/** The longest time, in milliseconds, that a change waits to be looked at. */
const longestWait = 200;

/**
 * Runs a piece of work for each document that changed, once for all changes that come close together. The first
 * runs in the next turn. While changes go on, work waits for as long as it took the last time (at most 200 ms): a
 * small ladder is answered at once, and a huge one leaves half of the time for everything else.
 */
export class Scheduler {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Milliseconds that the work took the last time. */
  readonly #cost = new Map<string, number>();

  /** `work` must not throw. */
  constructor(readonly work: (uri: string) => void) {}

  /** The document changed. */
  schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const wait = Math.min(this.#cost.get(uri) ?? 0, longestWait);
    this.#timers.set(
      uri,
      setTimeout(() => this.#run(uri), wait),
    );
  }

  /** The document is gone, and what was to be done for it. */
  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#cost.delete(uri);
  }

  #run(uri: string): void {
    this.#timers.delete(uri);
    const start = performance.now();
    this.work(uri);
    this.#cost.set(uri, performance.now() - start);
  }
}
