/** What `check` and `report` have in common: ladders found, read, and judged one after the other. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { LadderService } from '../service';
import { defaultSettings, type FileSettings } from '../snapshots';
import { DiskFiles } from './bases';
import type { Console } from './command';
import { CliSettings, type ConfigOptions } from './config';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { findLadders, type LadderPath } from './files';

/** The options that say where settings come from. */
export const configOptions = {
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;

/** @throws {Failure} when both are given */
export function readConfigOptions(values: {
  readonly config?: string | undefined;
  readonly 'no-config': boolean;
}): Omit<ConfigOptions, 'rules'> {
  const { config, 'no-config': noConfig } = values;
  if (config !== undefined && noConfig) throw new Failure('--config and --no-config contradict each other.');
  return { config, noConfig };
}

export interface Judged<T> {
  /** What came of each ladder that could be read, in the order of their paths. */
  readonly results: readonly T[];
  /** Whether settings leave some out. */
  readonly ignored: boolean;
  /** A path, a ladder or a settings file was not right; the console has been told. */
  readonly failed: boolean;
}

/**
 * Judges each ladder that `paths` name, with what is set for it. One that cannot be read leaves the others to be
 * judged.
 *
 * @param folder the working folder
 * @throws {Failure} when a settings file that was named cannot be read
 */
export async function judgeEach<T>(
  paths: readonly string[],
  options: ConfigOptions,
  folder: string,
  console: Console,
  judge: (service: LadderService, found: LadderPath, text: string) => T,
): Promise<Judged<T>> {
  const settings = new CliSettings(options, folder);
  const { files, problems } = await findLadders(paths, folder);
  for (const problem of problems) console.problem(problem);
  const known = new Map<string, FileSettings>();
  const service = new LadderService({
    settings: (uri) => known.get(uri) ?? defaultSettings,
    files: new DiskFiles(folder),
  });
  const results: T[] = [];
  const ignored: string[] = [];
  for (const found of files) {
    const set = await settings.of(found.file);
    if (set.ignored) {
      ignored.push(found.path);
      continue;
    }
    known.set(pathToFileURL(found.file).href, set);
    try {
      results.push(judge(service, found, decode(await readFile(found.file), found.path)));
    } catch (error) {
      console.problem(messageOf(error, found.path));
    }
  }
  for (const problem of settings.problems) console.problem(problem);
  if (ignored.length > 0) console.note(`Left out, as the settings say: ${ignored.join(', ')}`);
  const unread = files.length - ignored.length - results.length;
  return {
    results,
    ignored: ignored.length > 0,
    failed: problems.length > 0 || settings.problems.length > 0 || unread > 0,
  };
}
