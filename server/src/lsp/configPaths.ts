/** Where the settings of a ladder may be, told by URIs alone: the server need not be where the files are. */
import { configNames } from '../protocol';
import { isWithin, uriKey } from '../workspace/paths';

/** Folders that are looked in, however deep a ladder lies. */
const mostFolders = 64;

export interface ConfigPaths {
  /** Where a settings file may be, the one that counts first in front. */
  readonly candidates: readonly string[];
  /** Where a new one would go: into the workspace's folder, else beside the ladder. */
  readonly target: string | undefined;
}

/** From the folder of a ladder up to that of the workspace; outside of one, only beside the ladder. */
export function configPaths(uri: string, folders: readonly string[]): ConfigPaths {
  const own = parentOf(located(uri, folders));
  const root = folders
    .map((folder) => folder.replace(/\/+$/, ''))
    .filter((folder) => own !== undefined && isWithin(own, folder))
    .sort((a, b) => b.length - a.length)[0];
  const start = own ?? folders[0]?.replace(/\/+$/, '');
  if (start === undefined) return { candidates: [], target: undefined };
  const searched = [start];
  for (let folder = start; root !== undefined && folder !== root && searched.length < mostFolders; ) {
    const parent = parentOf(folder);
    if (parent === undefined || !isWithin(parent, root)) break;
    searched.push(parent);
    folder = parent;
  }
  const candidates = searched.flatMap((folder) => configNames.map((name) => `${folder}/${name}`));
  return { candidates, target: `${root ?? start}/${configNames[0]}` };
}

/** The path of a ladder from the folder of a settings file; undefined for one that is not below it. */
export function pathBelow(config: string, uri: string, folders: readonly string[]): string | undefined {
  const folder = parentOf(config);
  const ladder = located(uri, folders);
  if (folder === undefined || !isWithin(ladder, folder) || uriKey(ladder) === uriKey(folder))
    return undefined;
  return decoded(ladder).slice(decoded(folder).length + 1);
}

/** A ladder that is not saved yet has the place that it will have. */
function located(uri: string, folders: readonly string[]): string {
  const bare = uri.replace(/[?#].*$/s, '');
  const path = /^untitled:(?:\/\/[^/]*)?(\/.*)$/.exec(bare)?.[1];
  const folder = path && folders.find((other) => isWithin(path, pathOf(other)));
  return folder ? folder.slice(0, folder.length - pathOf(folder).length) + path : bare;
}

/** Without scheme and authority. */
function pathOf(uri: string): string {
  return uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
}

function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash > 0 && pathOf(uri).includes('/') ? uri.slice(0, slash) : undefined;
}

/** Clients write one place in several ways: `c%3A` and `c:`. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
