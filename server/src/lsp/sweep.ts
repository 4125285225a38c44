/** The findings of a whole workspace: each file is looked at when it has to be, and whoever lacks them is told. */
import type { CancellationToken } from 'vscode-languageserver';
import { TextVersion } from '../features/textVersion';
import { pastSchemes } from '../protocol';
import { fileName, uriKey } from '../workspace/paths';
import { isLadder, isLadderName } from './isLadder';
import { Kept } from './kept';
import { Quiet } from './quiet';
import { emptyId, type Report, type Reports } from './reports';
import type { Session } from './session';
import { Round } from './settings';

/** Milliseconds of work after which everything else gets its turn. */
const slice = 15;
/** Files that are read at the same time. */
const together = 32;

/** The id of findings that nobody knows yet. */
const unknown = '';

/** Whoever is told of findings. */
export interface Audience {
  /** What it has of files, by their keys. `id`: of their findings; empty where nobody knows. */
  readonly has: Map<string, { readonly uri: string; readonly id: string }>;
  /** What it has of an open document; undefined where it is told of these by others. */
  ofOpen?(key: string): string | undefined;
  /** Whether files without findings are news to it. */
  readonly all: boolean;
  /** `unchanged`: it has this already. */
  tell(report: Report, unchanged: boolean): void;
}

/** How far a pass is. */
export interface Steps {
  /** So many files are to be looked at. */
  begin(files: number): void;
  step(): void;
}

export class Sweep {
  /** Of each file that is not open and was looked at, by its key: the id of its findings. */
  readonly #ids = new Map<string, string>();
  readonly #kept = new Kept((uri) => this.session.service.rest(uri));
  /** Documents that were closed since the last pass: URIs by their keys. */
  readonly #left = new Map<string, string>();
  /** Files that are open as something else: their keys. */
  readonly #foreign = new Set<string>();
  readonly #quiet: Quiet;

  constructor(
    readonly session: Session,
    readonly reports: Reports,
  ) {
    this.#quiet = new Quiet(session.clock);
  }

  /** The findings of this file may be others. */
  touch(uri: string): void {
    this.#ids.delete(uriKey(uri));
    this.wake();
  }

  /** The document is open now: others tell of it. */
  opened(uri: string): void {
    const key = uriKey(uri);
    this.#left.delete(key);
    this.#foreign.delete(key);
    this.#kept.release(key);
    this.#ids.delete(key);
  }

  /** The document is open no more: what counts is its file, if there is one. */
  closed(uri: string): void {
    this.#left.set(uriKey(uri), uri);
    this.touch(uri);
  }

  /** The file is open as something else, or is so no more. */
  foreign(uri: string, foreign: boolean): void {
    if (foreign) this.#foreign.add(uriKey(uri));
    else this.#foreign.delete(uriKey(uri));
    this.closed(uri);
  }

  /** The file is gone. */
  removed(uri: string): void {
    if (!this.session.isOpen(uri)) this.#drop(uri);
    this.touch(uri);
  }

  /** Nobody tells of changes: all files that are not open are read again. */
  forgetAll(): void {
    for (const uri of this.session.ladders.all()) {
      if (this.session.isOpen(uri)) continue;
      this.session.bases.forget(uri);
      this.touch(uri);
    }
  }

  /** Something may have changed; those who wait go on as soon as it is quiet. */
  wake(): void {
    this.#quiet.touch();
  }

  /**
   * Tells somebody of all that is new to it, and again whenever something has changed; each time that all is told,
   * `passed` is called. Ends when the token says so.
   */
  async follow(
    audience: Audience,
    token: CancellationToken,
    passed: () => void,
    steps?: Steps,
  ): Promise<void> {
    for (;;) {
      const { touches } = this.#quiet;
      if (!(await this.pass(audience, token, steps))) return;
      passed();
      await this.#quiet.after(touches, token);
    }
  }

  /** Tells somebody once of all that is new to it. Ends early, and answers false, when the token says so. */
  async pass(audience: Audience, token: CancellationToken, steps?: Steps): Promise<boolean> {
    await Promise.all([this.session.scopes.load(), this.session.ladders.learn()]);
    for (const [key, uri] of this.#left) audience.has.set(key, { uri, id: unknown });
    this.#left.clear();
    const ladders = this.#ladders();
    const isNew = (key: string, uri: string) => !this.#ids.has(key) && !this.session.isOpen(uri);
    const news = [...ladders].flatMap(([key, uri]) => (isNew(key, uri) ? [uri] : []));
    if (!(await this.#prepare(news, token))) return false;
    const files = new Map([...ladders, ...this.#configs()]);
    steps?.begin(news.length);
    let turn = performance.now();
    for (const [key, uri] of files) {
      const before = isNew(key, uri);
      await this.#tellOf(key, uri, audience);
      if (before) steps?.step();
      if (token.isCancellationRequested) return false;
      if (performance.now() - turn < slice) continue;
      await this.#turn();
      turn = performance.now();
    }
    for (const [key, { uri }] of audience.has) {
      if (files.has(key)) continue;
      audience.has.delete(key);
      audience.tell({ uri, version: null, id: emptyId, items: [] }, false);
    }
    return !token.isCancellationRequested;
  }

  /** The report of a file that is not open; undefined where it cannot be read, or is open by now. */
  async ofClosed(uri: string): Promise<Report | undefined> {
    const key = uriKey(uri);
    this.#ids.set(key, unknown);
    const document = await this.#read(uri);
    if (this.session.isOpen(uri)) return undefined;
    const report = document && this.reports.closed(document);
    if (!document) this.#drop(uri);
    // What was touched meanwhile is looked at again, and a settings file each time: its text comes with the ladders.
    const isOther = this.#ids.get(key) !== unknown || (document && !isLadder(document));
    if (isOther) this.#ids.delete(key);
    else this.#ids.set(key, report?.id ?? emptyId);
    if (document && isLadder(document) && !this.#kept.has(key)) {
      this.#kept.offer(key, uri, this.session.service.size(document));
    }
    return report;
  }

  #drop(uri: string): void {
    this.#kept.release(uriKey(uri));
    this.session.service.close(uri);
    this.session.settings.close(uri);
  }

  /** All that have findings to show: URIs by their keys. */
  #ladders(): Map<string, string> {
    const { ladders, scopes, documents } = this.session;
    const stored = ladders.all().filter((uri) => scopes.isWhole(uri) && !this.#foreign.has(uriKey(uri)));
    const open = documents.all().flatMap(({ uri }) => (this.session.ladder(uri) ? [uri] : []));
    return new Map([...stored, ...open].filter((uri) => !isPast(uri)).map((uri) => [uriKey(uri), uri]));
  }

  /** Settings files that are open, or that count for one of these. */
  #configs(): Map<string, string> {
    const { settings, scopes, documents } = this.session;
    const files = settings.files().map(({ uri }) => uri);
    const stored = files.filter((uri) => scopes.isWhole(uri) && !this.#foreign.has(uriKey(uri)));
    const open = documents.all().flatMap(({ uri }) => (this.session.config(uri) ? [uri] : []));
    return new Map([...stored, ...open].filter((uri) => !isPast(uri)).map((uri) => [uriKey(uri), uri]));
  }

  async #tellOf(key: string, uri: string, audience: Audience): Promise<void> {
    if (this.session.isOpen(uri)) {
      if (audience.ofOpen) this.#tellOfOpen(key, uri, audience);
      return;
    }
    const has = audience.has.get(key);
    const id = this.#ids.get(key);
    if (id !== undefined && id !== unknown && id === (has?.id ?? (audience.all ? undefined : emptyId))) {
      audience.tell({ uri, version: null, id, items: [] }, true);
      return;
    }
    let report: Report | undefined;
    try {
      report = await this.ofClosed(uri);
    } catch (error) {
      this.session.report(`Diagnostics of ${uri}`, error);
    }
    // Opened meanwhile, others tell of it.
    if (!report && this.session.isOpen(uri)) return;
    const found = report ?? { uri, version: null, id: emptyId, items: [] };
    if (!has && !audience.all && found.id === emptyId) return;
    audience.has.set(key, { uri, id: found.id });
    audience.tell(found, found.id === has?.id);
  }

  /** A document that nobody shows may not be asked about, and yet has findings. */
  #tellOfOpen(key: string, uri: string, audience: Audience): void {
    const document = this.session.ladder(uri) ?? this.session.config(uri);
    if (!document || this.session.due.has(uri)) return;
    const report = this.reports.open(document);
    const has = audience.ofOpen?.(key) ?? audience.has.get(key)?.id;
    audience.has.set(key, { uri, id: report.id });
    audience.tell(report, report.id === has);
  }

  /** Has texts and settings at hand. Answers false when the token says so. */
  async #prepare(uris: readonly string[], token: CancellationToken): Promise<boolean> {
    const { bases, settings } = this.session;
    const round = new Round();
    for (let start = 0; start < uris.length; start += together) {
      if (token.isCancellationRequested) return false;
      const some = uris.slice(start, start + together);
      const asked = some
        .filter((uri) => !settings.isKnown(uri))
        .map((uri) =>
          settings.refresh(uri, round).catch((error) => this.session.report(`Settings of ${uri}`, error)),
        );
      await Promise.all([this.session.inTime(Promise.all(asked)), bases.fetch(some)]);
    }
    return !token.isCancellationRequested;
  }

  /** The text of a file that is not open, with all at hand that it builds on. */
  async #read(uri: string): Promise<TextVersion | undefined> {
    const { bases, service, settings } = this.session;
    if (!isLadderName(fileName(uri))) {
      const config = settings.files().find((file) => file.uri === uri);
      return config && new TextVersion(uri, 'career-ladder-config', 0, config.text);
    }
    if (!bases.text(uri)) await bases.fetch([uri]);
    for (let steps = 0; steps < 64; steps++) {
      const known = bases.text(uri);
      if (known?.kind !== 'text' || this.session.isOpen(uri)) return undefined;
      const document = new TextVersion(uri, 'career-ladder', 0, known.text);
      const waiting = service.waiting(document);
      if (waiting.length === 0 || !bases.isComing(waiting)) return document;
      await bases.fetch(waiting);
    }
    return undefined;
  }

  /** Lets everything else have its turn. */
  #turn(): Promise<void> {
    return new Promise((done) => {
      this.session.clock.after(0, done);
    });
  }
}

/** An earlier state of a file: what is wrong in it cannot be mended. */
function isPast(uri: string): boolean {
  return pastSchemes.includes(uri.slice(0, uri.indexOf(':')));
}
