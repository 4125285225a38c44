// @ts-check
// The processes that are measured. Each is given a text, then edits, and answers when it is done with one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const probe = fileURLToPath(new URL('./probe.cjs', import.meta.url));

/** Longest time, in milliseconds, for one answer; longer is a hang. */
const longest = 120_000;

/** @typedef {{ offset: number, insert: string }} Edit */

/** A Node process with the probe in it. */
class Measured {
  /** @param {string[]} command script and arguments */
  constructor(command) {
    this.process = spawn(process.execPath, ['--require', probe, ...command], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
  }

  get input() {
    return /** @type {import('node:stream').Writable} */ (this.process.stdin);
  }

  get output() {
    return /** @type {import('node:stream').Readable} */ (this.process.stdout);
  }

  /** CPU time used so far, in ms. */
  cpu() {
    return this.#ask('cpu');
  }

  /** Memory of the process that is in use by its program, in bytes, after a garbage collection where one can be had. */
  heap() {
    return this.#ask('heap');
  }

  /** @param {'cpu' | 'heap'} what */
  async #ask(what) {
    const answer = once(this.process, 'message');
    this.process.send(what);
    return /** @type {number} */ ((await inTime(answer, 'the probe'))[0]);
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exit = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exit;
  }
}

/** `parseDocument` alone. */
export class Parser extends Measured {
  constructor() {
    super([fileURLToPath(new URL('./parser.mjs', import.meta.url))]);
    this.lines = createInterface({ input: this.output });
  }

  /** @param {string} text */
  open(text) {
    return this.#send(text);
  }

  /** @param {Edit} edit */
  change(edit) {
    return this.#send(edit);
  }

  /** @param {string | Edit} message */
  async #send(message) {
    const done = once(this.lines, 'line');
    this.input.write(`${JSON.stringify(message)}\n`);
    await inTime(done, 'the parser');
  }
}

/** A language server over stdio, with one document open. */
export class Server extends Measured {
  /** @type {TextDocument | undefined} */
  #document;
  /** @type {((params: import('vscode-languageserver').PublishDiagnosticsParams) => void) | undefined} */
  #published;
  /**
   * What the server said last of the document, where it is asked.
   * @type {{ resultId?: string, items: import('vscode-languageserver').Diagnostic[] }}
   */
  #report = { items: [] };

  /**
   * @param {string[]} command
   * @param {{ languageId: string, settings?: Record<string, object>, initializationOptions?: object,
   *   asks?: boolean, folders?: string[] }} options `asks`: for findings, as VS Code asks a server that answers
   */
  constructor(command, options) {
    super([...command, '--stdio']);
    this.options = options;
    this.connection = createMessageConnection(
      new StreamMessageReader(this.output),
      new StreamMessageWriter(this.input),
    );
    this.connection.onError(() => {});
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => this.#published?.(params));
    this.connection.onRequest('workspace/configuration', ({ items }) =>
      items.map((/** @type {{ section: string }} */ { section }) => options.settings?.[section] ?? null),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#ask().catch(() => {});
      return null;
    });
    this.connection.onRequest(() => null);
    this.connection.listen();
  }

  async initialize() {
    const capabilities = {
      textDocument: {
        synchronization: { dynamicRegistration: false },
        publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
        ...(this.options.asks && { diagnostic: { relatedInformation: true, codeDescriptionSupport: true } }),
      },
      ...(this.options.asks && {
        workspace: {
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      }),
    };
    const { initializationOptions = null, folders } = this.options;
    const params = {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      initializationOptions,
    };
    await inTime(this.connection.sendRequest('initialize', params), 'initialize');
    await this.connection.sendNotification('initialized', {});
    const { settings } = this.options;
    if (settings) await this.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  /**
   * Opens a text in place of the one before.
   * @param {string} text
   * @param {string} name of the file
   * @returns what was published for it
   */
  async open(text, name = 'bench.ladder.yaml') {
    const { languageId, asks } = this.options;
    if (this.#document) {
      const closed = asks ? undefined : this.#answer();
      this.#notify('didClose', { textDocument: { uri: this.#document.uri } });
      await closed;
    }
    this.#report = { items: [] };
    this.#document = TextDocument.create(`file:///bench/${name}`, languageId, 1, text);
    const { uri, version } = this.#document;
    const answer = asks ? undefined : this.#answer(version);
    this.#notify('didOpen', { textDocument: { uri, languageId, version, text } });
    return answer ?? this.#ask();
  }

  /** @param {Edit} edit */
  async change({ offset, insert }) {
    const document = this.#document;
    if (!document) throw new Error('nothing is open');
    const range = {
      start: document.positionAt(offset),
      end: document.positionAt(offset + (insert ? 0 : 1)),
    };
    const contentChanges = [{ range, text: insert }];
    const version = document.version + 1;
    const answer = this.options.asks ? undefined : this.#answer(version);
    this.#notify('didChange', { textDocument: { uri: document.uri, version }, contentChanges });
    const asked = answer ?? this.#ask();
    // Our own copy is brought up to date while the server works.
    this.#document = TextDocument.update(document, contentChanges, version);
    return asked;
  }

  /**
   * Asks for the diagnostics of the document, with the id of those that it has.
   * @returns {Promise<import('vscode-languageserver').PublishDiagnosticsParams>}
   */
  async #ask() {
    const uri = this.#document?.uri ?? '';
    const { resultId: previousResultId } = this.#report;
    const asked = this.connection.sendRequest('textDocument/diagnostic', {
      identifier: 'career-ladder',
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    });
    const report = await inTime(asked, 'the diagnostics');
    if (report.kind === 'full') this.#report = report;
    return { uri, diagnostics: this.#report.items };
  }

  /**
   * The next diagnostics of the document; those of an older version are passed over where versions are told.
   * @param {number} [version]
   * @returns {Promise<import('vscode-languageserver').PublishDiagnosticsParams>}
   */
  #answer(version) {
    const uri = this.#document?.uri;
    const answer = new Promise((done) => {
      this.#published = (params) => {
        const old = version !== undefined && params.version !== undefined && params.version < version;
        if (params.uri !== uri || old) return;
        this.#published = undefined;
        done(params);
      };
    });
    return inTime(answer, 'the diagnostics');
  }

  /**
   * @param {string} what
   * @param {object} params
   */
  #notify(what, params) {
    void this.connection.sendNotification(`textDocument/${what}`, params);
  }
}

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {string} of
 * @returns {Promise<T>}
 */
function inTime(answer, of) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer from ${of} in ${longest / 1000} s`)), longest);
  });
  return Promise.race([answer, /** @type {Promise<never>} */ (late)]).finally(() => clearTimeout(timer));
}
