/** What waits. Tests bring their own, so that none of them has to. */
export interface Clock {
  /** Runs something after so many milliseconds, unless what it answers is called before. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
