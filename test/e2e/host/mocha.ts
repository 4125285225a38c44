/** mocha inside an extension host. Its browser build runs in both hosts, with Node and in a web worker. */
import 'mocha/mocha.js';

/** What a run says, one after the other; `end` comes last. */
export type Report =
  | {
      readonly type: 'test';
      readonly title: string;
      readonly state: 'passed' | 'failed' | 'skipped';
      readonly ms?: number;
      readonly error?: string;
    }
  | { readonly type: 'end' };

declare const mocha: BrowserMocha;
declare const Mocha: {
  readonly prototype: { run(this: BrowserMocha, done: (failures: number) => void): Mocha.Runner };
};
/** Set by the bundler: `--grep`, empty for all. */
declare const GREP: string;

interface BrowserMocha {
  setup(options: { ui: 'bdd'; timeout: number; reporter: new (runner: unknown) => unknown }): void;
  grep(pattern: RegExp): void;
}

/** Call before the suites are loaded: it puts `describe` and `it` in place. */
export function prepare(): void {
  // The results go to `report`; a reporter of mocha's own would print them a second time.
  class Silent {
    readonly runner: unknown;
    constructor(runner: unknown) {
      this.runner = runner;
    }
  }
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: Silent });
  if (GREP) mocha.grep(new RegExp(GREP));
}

/** Runs what was loaded, and reports each test. */
export async function runAll(report: (report: Report) => void): Promise<void> {
  await new Promise<number>((done) => {
    // Not `mocha.run`: that one reads the address of a page.
    const runner = Mocha.prototype.run.call(mocha, done);
    runner.on('pass', (test) =>
      report({ type: 'test', title: test.fullTitle(), state: 'passed', ms: test.duration ?? 0 }),
    );
    runner.on('pending', (test) => report({ type: 'test', title: test.fullTitle(), state: 'skipped' }));
    runner.on('fail', (test, error) =>
      report({
        type: 'test',
        title: test.fullTitle(),
        state: 'failed',
        error: error?.stack ?? String(error),
      }),
    );
  });
  report({ type: 'end' });
}
