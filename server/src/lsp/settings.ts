/** What is set for ladders: by the editor, and by the nearest settings file. */
import { analyseConfig, type Config } from '../analysis/config';
import { mergeSettings, type RuleSettings, readRules } from '../analysis/settings';
import type { ConfigPlace } from '../features/codeActions';
import type { ConfigText } from '../protocol';
import { defaultSettings, type FileSettings } from '../snapshots';
import { folderOf } from '../workspace/paths';
import { configPaths, pathBelow } from './configPaths';

/** What this needs of the world. */
export interface SettingsHost {
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
  /** The text of an open document, saved or not. */
  open(uri: string): string | undefined;
  /** The first of these files that is there. */
  read(uris: readonly string[]): Promise<ConfigText | null>;
  /** `careerLadder.rules` as the editor has it for a file. */
  pull(uri: string): Promise<unknown>;
}

interface Known {
  readonly settings: FileSettings;
  readonly config: ConfigPlace | undefined;
  /** By what they were made. */
  readonly key: string;
}

/** Answers that hold for all files of a folder, for as long as these are asked about together. */
export class Round {
  readonly #answers = new Map<string, Promise<unknown>>();

  once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const before = this.#answers.get(key) as Promise<T> | undefined;
    const answer = before ?? ask();
    if (!before) this.#answers.set(key, answer);
    return answer;
  }
}

export class Settings {
  readonly #known = new Map<string, Known>();
  /** The last that could be read of each settings file: it goes on while somebody types in it. */
  readonly #good = new Map<string, { readonly text: string; readonly config: Config }>();
  /** The latest question about each file; answers to earlier ones are too late. */
  readonly #asked = new Map<string, number>();
  #questions = 0;
  /** Rules that are in force somewhere, by what is set for them. */
  readonly #rules = new Map<string, RuleSettings>();

  constructor(readonly host: SettingsHost) {}

  /** As far as it is known. */
  of(uri: string): FileSettings {
    return this.#known.get(uri)?.settings ?? defaultSettings;
  }

  /** The settings file that counts for a ladder, or that could be made for it. */
  config(uri: string): ConfigPlace | undefined {
    return this.#known.get(uri)?.config;
  }

  /** The settings files that count for one of the ladders. */
  files(): readonly ConfigText[] {
    const files = new Map<string, ConfigText>();
    for (const { config } of this.#known.values()) {
      if (config?.text !== undefined) files.set(config.uri, { uri: config.uri, text: config.text });
    }
    return [...files.values()];
  }

  /** The ladders that settings are known for. URIs. */
  uris(): readonly string[] {
    return [...this.#known.keys()];
  }

  isKnown(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** Asks anew; whether something else is set now. Rejects when the host does. */
  async refresh(uri: string, round = new Round()): Promise<boolean> {
    const question = ++this.#questions;
    this.#asked.set(uri, question);
    const folders = this.host.folders();
    const { candidates, target } = configPaths(uri, folders);
    const folder = folderOf(uri);
    const [found, pulled] = await Promise.all([
      round.once(`file ${candidates[0]}`, () => this.#find(candidates)),
      round.once(`editor ${folder}`, () => this.host.pull(uri)),
    ]);
    if (this.#asked.get(uri) !== question) return false;
    const config = found && this.#read(found);
    const path = found && pathBelow(found.uri, uri, folders);
    const ignored = path !== undefined && config?.ignores(path) === true;
    const layers = [readRules(pulled), ...(config ? [config.rules] : [])];
    const merged = mergeSettings(...layers);
    const key = JSON.stringify([ignored, [...merged]]);
    const known = this.#known.get(uri);
    const place = found ?? (target === undefined ? undefined : { uri: target, text: undefined });
    const changed = known ? known.key !== key : ignored || merged.size > 0;
    const settings = changed ? this.#same(merged, ignored) : this.of(uri);
    this.#known.set(uri, { settings, config: place, key });
    return changed;
  }

  close(uri: string): void {
    this.#known.delete(uri);
    this.#asked.delete(uri);
  }

  /** Files for which the same is set share one object: what they build on is judged once for all of them. */
  #same(merged: RuleSettings, ignored: boolean): FileSettings {
    const key = JSON.stringify([...merged]);
    const rules = merged.size === 0 ? defaultSettings.rules : (this.#rules.get(key) ?? merged);
    // Somebody who types a settings file makes many.
    if (this.#rules.size > 100) this.#rules.clear();
    this.#rules.set(key, rules);
    return { rules, ignored };
  }

  /** The text in an editor counts more than the one on disk. */
  async #find(candidates: readonly string[]): Promise<ConfigText | undefined> {
    const index = candidates.findIndex((uri) => this.host.open(uri) !== undefined);
    const nearer = index < 0 ? candidates : candidates.slice(0, index);
    const read = nearer.length > 0 ? await this.host.read(nearer) : null;
    const uri = candidates[index];
    const text = uri === undefined ? undefined : this.host.open(uri);
    return read ?? (uri !== undefined && text !== undefined ? { uri, text } : undefined);
  }

  #read({ uri, text }: ConfigText): Config | undefined {
    const good = this.#good.get(uri);
    if (good?.text === text) return good.config;
    const { config } = analyseConfig(text);
    if (config) this.#good.set(uri, { text, config });
    return config ?? good?.config;
  }
}
