/** Settings for the command line: the nearest file of each ladder, a file that is named, and single rules. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { closest } from '../analysis/closest';
import { analyseConfig, type Config, type ConfigAnalysis } from '../analysis/config';
import { rules } from '../analysis/rules';
import { mergeSettings, type RuleSettings, readRules, severities } from '../analysis/settings';
import { configNames } from '../protocol';
import type { FileSettings } from '../snapshots';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { shownPath } from './files';

export interface ConfigOptions {
  /** A file that counts for all ladders, in place of those beside them. */
  readonly config?: string | undefined;
  /** No file counts. */
  readonly noConfig: boolean;
  /** `id=severity`, on top of all files. */
  readonly rules: readonly string[];
}

interface ConfigFile {
  /** The folder that its patterns count from. */
  readonly folder: string;
  readonly config: Config | undefined;
}

/** What is set for each ladder. Each settings file is read once. */
export class CliSettings {
  /** What is wrong with settings files, one line each, as `path:line:column message`. */
  readonly problems: string[] = [];
  readonly #files = new Map<string, Promise<ConfigFile | undefined>>();
  readonly #nearest = new Map<string, Promise<ConfigFile | undefined>>();
  readonly #set: RuleSettings;

  /** @throws {Failure} for `--rule` that names no rule or severity */
  constructor(
    readonly options: ConfigOptions,
    readonly workingFolder: string,
  ) {
    this.#set = mergeSettings(...options.rules.map(readRule));
  }

  /**
   * What is set for the ladder at an absolute path.
   *
   * @throws {Failure} when a file that was named cannot be read
   */
  async of(file: string): Promise<FileSettings> {
    const found = await this.#configFor(file);
    const path = found && relative(found.folder, file).split(sep).join('/');
    return {
      rules: mergeSettings(...(found?.config ? [found.config.rules] : []), this.#set),
      ignored: path !== undefined && found?.config?.ignores(path) === true,
    };
  }

  #configFor(file: string): Promise<ConfigFile | undefined> {
    const { config, noConfig } = this.options;
    if (noConfig) return Promise.resolve(undefined);
    if (config === undefined) return this.#from(dirname(file));
    const named = resolve(this.workingFolder, config);
    return this.#read(named).then((read) => {
      if (!read) throw new Failure(`no such file: “${config}”`);
      return read;
    });
  }

  /** The nearest file upward; a folder with `.git` is where a repository begins, and the last that is looked in. */
  #from(folder: string): Promise<ConfigFile | undefined> {
    let nearest = this.#nearest.get(folder);
    if (!nearest) {
      nearest = this.#search(folder);
      this.#nearest.set(folder, nearest);
    }
    return nearest;
  }

  async #search(folder: string): Promise<ConfigFile | undefined> {
    for (const name of configNames) {
      const read = await this.#read(join(folder, name));
      if (read) return read;
    }
    const parent = dirname(folder);
    return parent === folder || (await exists(join(folder, '.git'))) ? undefined : this.#from(parent);
  }

  #read(file: string): Promise<ConfigFile | undefined> {
    let read = this.#files.get(file);
    if (!read) {
      read = this.#open(file);
      this.#files.set(file, read);
    }
    return read;
  }

  async #open(file: string): Promise<ConfigFile | undefined> {
    const path = shownPath(file, this.workingFolder);
    let text: string;
    try {
      text = decode(await readFile(file), path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new Failure(messageOf(error, path));
    }
    const analysis = analyseConfig(text);
    this.problems.push(...problemsOf(path, text, analysis));
    return { folder: dirname(file), config: analysis.config };
  }
}

function problemsOf(path: string, text: string, { findings }: ConfigAnalysis): string[] {
  const document = TextDocument.create('', '', 0, text);
  return findings.map(({ span, message }) => {
    const { line, character } = document.positionAt(span.start);
    return `${path}:${line + 1}:${character + 1} ${message}`;
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `vague=off` */
function readRule(written: string): RuleSettings {
  const [id = '', severity, ...more] = written.split('=').map((word) => word.trim());
  if (severity === undefined || more.length > 0) {
    throw new Failure(`--rule takes a rule and a severity, as in --rule empty-cell=error, not “${written}”.`);
  }
  const rule = rules.find((other) => other.id === id);
  if (!rule) {
    const guess = closest(
      id,
      rules.map((other) => other.id),
    );
    throw new Failure(`there is no rule “${id}”.${guess ? ` Did you mean “${guess}”?` : ''}`);
  }
  if (rule.fixed)
    throw new Failure(`${id} stays as it is: while it holds, a ladder cannot be read as meant.`);
  if (!(severities as readonly string[]).includes(severity)) {
    throw new Failure(`“${severity}” is no severity: ${severities.join(', ')}.`);
  }
  return readRules({ [id]: severity });
}
