/** The longest rest, in milliseconds, after a piece of work. */
const longestRest = 200;

/**
 * Runs a piece of work for each document that changed, once for all changes that come close together: in the next
 * turn, unless the document was just worked on. Then it waits for as long as that took (at most 200 ms), so that a
 * small ladder is answered at once, a huge one leaves half of the time for everything else, and neither is silent
 * while its author goes on typing.
 */
export class Scheduler {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** When the rest ends, as `performance.now()` has it. */
  readonly #restUntil = new Map<string, number>();

  /** `work` must not throw. */
  constructor(readonly work: (uri: string) => void) {}

  /** The document changed. */
  schedule(uri: string): void {
    if (this.#timers.has(uri)) return;
    const rest = Math.max(0, (this.#restUntil.get(uri) ?? 0) - performance.now());
    this.#timers.set(
      uri,
      setTimeout(() => this.#run(uri), rest),
    );
  }

  /** The document is gone, and what was to be done for it. */
  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#restUntil.delete(uri);
  }

  #run(uri: string): void {
    this.#timers.delete(uri);
    const start = performance.now();
    this.work(uri);
    const end = performance.now();
    this.#restUntil.set(uri, end + Math.min(end - start, longestRest));
  }
}
