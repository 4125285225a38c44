/** Ladders as they are asked about: each version analysed once, with what was worked out for the one before. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type AnalysisOptions, analyse } from './analysis/analyse';
import { noSettings, type RuleSettings } from './analysis/settings';
import { Statements } from './analysis/statements';
import type { Snapshot } from './features/snapshot';
import { TextVersion } from './features/textVersion';
import type { Library } from './library';

/** What is set for one file. */
export interface FileSettings {
  readonly rules: RuleSettings;
  /** Nothing is to be found in it. */
  readonly ignored: boolean;
}

export const defaultSettings: FileSettings = { rules: noSettings, ignored: false };

/** What is known of one file. */
interface LadderFile {
  readonly now: Snapshot;
  readonly settings: FileSettings;
  /** The last snapshot that could be read whole. */
  readonly good: Snapshot | undefined;
  readonly statements: Statements;
}

export class Snapshots {
  readonly #files = new Map<string, LadderFile>();
  /** The line of each file that is being typed on. */
  readonly #typing = new Map<string, number>();

  constructor(
    readonly library: Library,
    /** What is set for a file: the same object as long as it is the same. */
    readonly settings: (uri: string) => FileSettings = () => defaultSettings,
  ) {}

  /** The document as it stands, and the last version that could be read whole. The same ones for the same version. */
  of(document: TextDocument): { readonly now: Snapshot; readonly good: Snapshot | undefined } {
    const { uri, languageId, version } = document;
    const known = this.#files.get(uri);
    const text = document.getText();
    const settings = this.settings(uri);
    const typing = this.#typing.get(uri);
    // Clients open a file twice or send a version twice: the text is what counts.
    const sameText = known?.now.document.version === version && known.now.analysis.document.text === text;
    const same =
      sameText && known.settings === settings && this.library.isCurrent(known.now.analysis.composition);
    if (same && known.now.typing === typing) return known;
    const statements = known?.statements ?? new Statements();
    const analysis: Analysis = same
      ? known.now.analysis
      : analyse(text, {
          statements,
          before: known?.now.analysis.document,
          ...this.options(uri, settings.rules),
        });
    this.library.uses(uri, analysis.composition);
    const copy = same ? known.now.document : new TextVersion(uri, languageId, version, text);
    const now: Snapshot = { document: copy, analysis, ignored: settings.ignored, typing };
    const file = { statements, settings, now, good: analysis.broken ? known?.good : now };
    this.#files.set(uri, file);
    return file;
  }

  /** One of which nothing is kept. */
  once(document: TextDocument): Snapshot {
    const { rules, ignored } = this.settings(document.uri);
    const analysis = analyse(document.getText(), this.options(document.uri, rules));
    return { document, analysis, ignored };
  }

  /** With what a text is analysed that stands in this file. */
  options(uri: string, rules: RuleSettings): AnalysisOptions {
    return {
      settings: rules,
      uri,
      files: this.library.files,
      judged: (other) => this.library.judged(other, rules),
    };
  }

  /** The latest of a file, if it was asked about. */
  latest(uri: string): Snapshot | undefined {
    return this.#files.get(uri)?.now;
  }

  /** On which line a file is being typed on, from zero; undefined when on none. */
  setTyping(uri: string, line: number | undefined): void {
    if (line === undefined) this.#typing.delete(uri);
    else this.#typing.set(uri, line);
  }

  forget(uri: string): void {
    this.#files.delete(uri);
    this.#typing.delete(uri);
  }
}
