/** How far a long piece of work is, where the client shows it. */
import { WorkDoneProgressReporter } from 'vscode-languageserver';
import { plural, t } from '../l10n';
import type { Session } from './session';
import type { Steps } from './sweep';

/** From so many files on, it takes long enough to be shown. */
const manyFiles = 40;
/** Milliseconds after which it is shown that files are looked at again: mostly that is done by then. */
const patience = 1000;

export class Progress implements Steps {
  #reporter: WorkDoneProgressReporter | undefined;
  #files = 0;
  #checked = 0;
  #shown = 0;
  #ended = false;
  #again = false;
  #cancel = () => {};
  /** Where the client asked to be told, once. */
  #own: WorkDoneProgressReporter | undefined;

  constructor(
    readonly session: Session,
    own: WorkDoneProgressReporter | undefined,
  ) {
    this.#own = own && !WorkDoneProgressReporter.isNullInstance(own) ? own : undefined;
  }

  begin(files: number): void {
    this.done();
    this.#ended = false;
    this.#files = files;
    this.#checked = 0;
    this.#shown = 0;
    if (this.#own) {
      this.#start(this.#own);
      this.#own = undefined;
    } else if (files >= manyFiles && this.session.client.progress) {
      if (this.#again) this.#cancel = this.session.clock.after(patience, () => this.#create());
      else this.#create();
    }
    this.#again = true;
  }

  step(): void {
    this.#checked++;
    const percent = Math.floor((100 * this.#checked) / this.#files);
    if (!this.#reporter || percent < this.#shown + 5) return;
    this.#shown = percent;
    this.#reporter.report(percent, t('{0} of {1}', this.#checked, this.#files));
  }

  done(): void {
    this.#ended = true;
    this.#cancel();
    this.#reporter?.done();
    this.#reporter = undefined;
  }

  #create(): void {
    this.session.connection.window.createWorkDoneProgress().then(
      (reporter) => this.#start(reporter),
      // A client that refuses does without.
      () => {},
    );
  }

  #start(reporter: WorkDoneProgressReporter): void {
    const title = plural(this.#files, 'Checking one career ladder', 'Checking {0} career ladders');
    // An answer to the pass before came late.
    this.#reporter?.done();
    reporter.begin(title, 0);
    this.#reporter = reporter;
    // It was quicker than the client.
    if (this.#ended) this.done();
  }
}
