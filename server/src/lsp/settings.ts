/** What is set for the open ladders: by the editor, and by the nearest settings file. */
import { analyseConfig, type Config } from '../analysis/config';
import { mergeSettings, readRules } from '../analysis/settings';
import type { ConfigPlace } from '../features/codeActions';
import type { ConfigText } from '../protocol';
import { defaultSettings, type FileSettings } from '../service';
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

export class Settings {
  readonly #known = new Map<string, Known>();
  /** The last that could be read of each settings file: it goes on while somebody types in it. */
  readonly #good = new Map<string, Config>();
  /** The latest question about each file; answers to earlier ones are too late. */
  readonly #asked = new Map<string, number>();
  #questions = 0;

  constructor(readonly host: SettingsHost) {}

  /** As far as it is known. */
  of(uri: string): FileSettings {
    return this.#known.get(uri)?.settings ?? defaultSettings;
  }

  /** The settings file that counts for a ladder, or that could be made for it. */
  config(uri: string): ConfigPlace | undefined {
    return this.#known.get(uri)?.config;
  }

  isKnown(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** Asks anew; whether something else is set now. Rejects when the host does. */
  async refresh(uri: string): Promise<boolean> {
    const question = ++this.#questions;
    this.#asked.set(uri, question);
    const folders = this.host.folders();
    const { candidates, target } = configPaths(uri, folders);
    const [found, pulled] = await Promise.all([this.#find(candidates), this.host.pull(uri)]);
    if (this.#asked.get(uri) !== question) return false;
    const config = found && this.#read(found);
    const path = found && pathBelow(found.uri, uri, folders);
    const ignored = path !== undefined && config?.ignores(path) === true;
    const layers = [readRules(pulled), ...(config ? [config.rules] : [])];
    const rules = mergeSettings(...layers);
    const key = JSON.stringify([ignored, [...rules]]);
    const known = this.#known.get(uri);
    const place = found ?? (target === undefined ? undefined : { uri: target, text: undefined });
    const changed = known ? known.key !== key : ignored || rules.size > 0;
    const settings = changed ? { rules, ignored } : this.of(uri);
    this.#known.set(uri, { settings, config: place, key });
    return changed;
  }

  close(uri: string): void {
    this.#known.delete(uri);
    this.#asked.delete(uri);
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
    const { config } = analyseConfig(text);
    if (config) this.#good.set(uri, config);
    return config ?? this.#good.get(uri);
  }
}
