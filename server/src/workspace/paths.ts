/** What a path in `extends` leads to, told by URIs alone: nothing here knows of disks. */

/** Ours by its name: `*.ladder.yaml`, `*.ladder.yml`, `ladder.yaml`, `ladder.yml`. */
const ladderName = /(?:^|\.)ladder\.ya?ml$/i;

/** Why a path leads nowhere that may be read. */
export type PathFault = 'absolute' | 'scheme' | 'outside' | 'name';

export type ResolvedPath =
  | { readonly kind: 'uri'; readonly uri: string }
  | { readonly kind: 'fault'; readonly fault: PathFault };

/**
 * The URI that a path from the folder of `from` leads to, within one of the folders `roots` (URIs). Backslashes are
 * taken as slashes, as some systems write them.
 */
export function resolvePath(from: string, path: string, roots: readonly string[]): ResolvedPath {
  const written = path.trim().replaceAll('\\', '/');
  if (/^[a-z]:/i.test(written) || written.startsWith('/') || written.startsWith('~/'))
    return fault('absolute');
  if (/^[a-z][\w+.-]*:/i.test(written)) return fault('scheme');
  const bare = from.replace(/[?#].*$/s, '');
  const [, start = '', rest = ''] = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?)?(.*)$/is.exec(bare) ?? [];
  const segments = rest.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') segments.push(encodeURIComponent(wellFormed(part)));
    // The first is what stands before the first slash.
    else if (segments.length <= 1) return fault('outside');
    else segments.pop();
  }
  const uri = `${start}${segments.join('/')}`;
  if (!roots.some((root) => isWithin(uri, root))) return fault('outside');
  if (!ladderName.test(fileName(uri))) return fault('name');
  return { kind: 'uri', uri };
}

/** Half a surrogate pair is in no file's name, and cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function fault(kind: PathFault): ResolvedPath {
  return { kind: 'fault', fault: kind };
}

/**
 * The path that leads from the folder of one file to another, as `extends` has it: `./x.ladder.yaml`. Undefined where
 * none does: on another drive, share or system.
 */
export function relativePath(from: string, to: string): string | undefined {
  const [start, end] = [partsOf(from), partsOf(to)];
  if (start.root !== end.root) return undefined;
  const [folders, target] = [start.segments.slice(0, -1), end.segments];
  let shared = 0;
  const most = Math.min(folders.length, target.length - 1);
  while (shared < most && start.keys[shared] === end.keys[shared]) shared++;
  const up = folders.length - shared;
  const below = target.slice(shared).map(decoded);
  // A name with a slash or a backslash in it cannot be written.
  if (below.some((name) => /[\\/]/.test(name))) return undefined;
  return [...(up === 0 ? ['.'] : Array<string>(up).fill('..')), ...below].join('/');
}

function partsOf(uri: string): { root: string; segments: readonly string[]; keys: readonly string[] } {
  const bare = uri.replace(/[?#].*$/s, '');
  const [, rest = bare] = /^[a-z][\w+.-]*:(?:\/\/[^/]*)?(.*)$/is.exec(bare) ?? [];
  const segments = rest.split('/').filter((part) => part !== '');
  const key = uriKey(bare);
  const keys = key
    .replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '')
    .split('/')
    .filter((part) => part !== '');
  const [drive = ''] = keys;
  const root = key.slice(0, key.length - keys.join('/').length);
  return { root: /^[a-z]:$/.test(drive) ? `${root}${drive}` : root, segments, keys };
}

/** Whether one URI is that of a folder, or below it. Neither may have `..` in it. */
export function isWithin(uri: string, folder: string): boolean {
  const [inner, outer] = [uriKey(uri), uriKey(folder).replace(/\/+$/, '')];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The folder of a file; the URI itself where it has none. */
export function folderOf(uri: string): string {
  const bare = uri.replace(/[?#].*$/s, '');
  const slash = bare.lastIndexOf('/');
  return slash < 0 ? bare : bare.slice(0, slash);
}

/**
 * The same for all ways in which clients write one place: `file:///c%3A/Work` and `file:///C:/work`, letters with an
 * accent in one piece or two. Windows takes no notice of case, and so does this where a drive or a share is named;
 * shares of Linux systems do.
 */
export function uriKey(uri: string): string {
  let key = keys.get(uri);
  if (key === undefined) {
    key = keyOf(uri);
    if (keys.size >= mostKeys) keys.clear();
    keys.set(uri, key);
  }
  return key;
}

/** Asked for many times after each change, of the same few files. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

function keyOf(uri: string): string {
  const plain = decoded(uri).normalize('NFC');
  const [, scheme, rest = ''] = /^([a-z][\w+.-]*:)(.*)$/is.exec(plain) ?? [];
  // Of a path alone, too.
  if (scheme === undefined) return drive.test(plain) ? plain.toLowerCase() : plain;
  const key = scheme.toLowerCase();
  if (key !== 'file:') return key + rest;
  const [, host = '', path = ''] = /^(?:\/\/([^/]*))?(.*)$/s.exec(rest.replaceAll('\\', '/')) ?? [];
  const server = host.toLowerCase() === 'localhost' ? '' : host.toLowerCase();
  const linux = /^wsl(?:\$|\.localhost)$/.test(server);
  const windows = server !== '' || drive.test(path);
  const slashed = path.startsWith('/') ? path : `/${path}`;
  return `file://${server}${windows && !linux ? slashed.toLowerCase() : slashed}`;
}

const drive = /^\/?[a-z]:(?:\/|$)/i;

/** What is no sound encoding stays as it is. */
function decoded(uri: string): string {
  return uri.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** The last name of a URI, as people read it. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}
