/** What earlier versions of ladders built on then, read for one question at a time. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseLadder } from '../model/parse';
import { compose } from '../workspace/compose';
import { type Files, type FilesHost, type FileText, WorkspaceFiles } from '../workspace/files';
import { uriKey } from '../workspace/paths';

/** What this needs of the world. */
export interface VersionsHost extends Pick<FilesHost, 'roots'> {
  located(uri: string): string;
  /** Reads a file as it was in the version that the URI `at` stands for. */
  read(uri: string, at: string): Promise<FileText>;
}

/** Versions whose files are kept: parts that are the same again stay the same objects. */
const mostKept = 4;

export class Versions {
  /** The last one that was asked for last. */
  readonly #known = new Map<string, Version>();

  constructor(readonly host: VersionsHost) {}

  /** The files of the version that `at` stands for, as far as a ladder of that version builds on them. Read anew. */
  async files(document: TextDocument, at: string): Promise<Files> {
    const known = this.#known.get(at) ?? new Version(this.host, at);
    this.#known.delete(at);
    this.#known.set(at, known);
    const [first] = this.#known.keys();
    if (this.#known.size > mostKept && first !== undefined) this.#known.delete(first);
    await known.learn(document);
    return known.files;
  }
}

class Version implements FilesHost {
  readonly files = new WorkspaceFiles(this);
  #texts = new Map<string, FileText>();

  constructor(
    readonly host: VersionsHost,
    readonly at: string,
  ) {}

  roots(uri: string): readonly string[] {
    return this.host.roots(uri);
  }

  located(uri: string): string {
    return this.host.located(uri);
  }

  text(uri: string): FileText | undefined {
    return this.#texts.get(uriKey(uri));
  }

  async learn(document: TextDocument): Promise<void> {
    this.#texts = new Map();
    const ladder = parseLadder(document.getText());
    for (let steps = 0; steps < 64; steps++) {
      const { waiting } = compose(ladder, document.uri, this.files);
      if (waiting.length === 0) return;
      await Promise.all(waiting.map((uri) => this.#read(uri)));
    }
  }

  async #read(uri: string): Promise<void> {
    const text = await this.host.read(uri, this.at).catch((error): FileText => {
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
    });
    this.#texts.set(uriKey(uri), text);
  }
}
