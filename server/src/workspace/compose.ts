/** A file with those it builds on, directly and through others. */
import type { Ladder, LadderDocument, Text } from '../model/ladder';
import { addressed, noSources, type SourceFile, Sources } from './address';
import type { Files, Found } from './files';
import { mergeLadders } from './merge';
import { fileName, uriKey } from './paths';

/** What is wrong with a path of `extends`. */
export interface BaseFault {
  readonly kind:
    | 'missing'
    | 'unreadable'
    | 'name'
    | 'absolute'
    | 'scheme'
    | 'outside'
    | 'cycle'
    | 'broken'
    | 'many';
  /** The path in the file itself that leads there. */
  readonly path: Text;
  /** Names of the files on the way, from the one that `path` names to the one at fault; of a cycle, all around it. */
  readonly way: readonly string[];
  /** More about it, for people. */
  readonly reason?: string;
}

/** A ladder as it is with all that it builds on. */
export interface Composition {
  /** Spans of what comes from other files are told by `sources`. */
  readonly ladder: Ladder;
  readonly sources: Sources;
  /** Faults in files that it builds on are here too, since parts of it are missing for them. */
  readonly faults: readonly BaseFault[];
  /** URIs of files that are still being read. */
  readonly waiting: readonly string[];
  /** All of it is here: nothing is at fault, and nothing is waited for. */
  readonly whole: boolean;
  /** All that was asked for on the way: while it is the same, so is the composition. */
  readonly lookups: readonly Lookup[];
  /** The path in the file itself that leads to each of the sources. */
  readonly origins: readonly Text[];
}

export interface Lookup {
  readonly from: string;
  readonly path: string;
  readonly found: Found;
}

/** More files than this, or files that build on each other over more steps, are not meant. */
const mostFiles = 200;
const mostSteps = 50;

const alone = new WeakMap<LadderDocument, Composition>();

/** What a document, read from the file `uri`, makes with others. Linear in the files that it builds on. */
export function compose(document: LadderDocument, uri: string, files: Files): Composition {
  if (document.ladder.extends.length > 0) return new Composer(uri, files).compose(document);
  let composition = alone.get(document);
  if (!composition) {
    const { ladder } = document;
    const none = { faults: [], waiting: [], lookups: [], origins: [] };
    composition = { ladder, sources: noSources, whole: true, ...none };
    alone.set(document, composition);
  }
  return composition;
}

/** Whether a composition is still what `compose` would give for the same document. */
export function isCurrent({ lookups }: Composition, files: Files): boolean {
  return lookups.every(({ from, path, found }) => files.find(from, path) === found);
}

class Composer {
  readonly #sources: SourceFile[] = [];
  readonly #origins: Text[] = [];
  readonly #faults: BaseFault[] = [];
  readonly #waiting = new Set<string>();
  readonly #lookups: Lookup[] = [];
  readonly #visited = new Set<string>();

  constructor(
    readonly uri: string,
    readonly files: Files,
  ) {}

  compose(document: LadderDocument): Composition {
    const { ladder } = document;
    for (const path of ladder.extends) this.#visit(this.uri, path, path, [this.uri]);
    const sources = new Sources(this.#sources);
    return {
      ladder: merged(document, this.#sources),
      sources,
      faults: this.#faults,
      waiting: [...this.#waiting],
      whole: this.#faults.length === 0 && this.#waiting.size === 0,
      lookups: this.#lookups,
      origins: this.#origins,
    };
  }

  /** `trail`: URIs from the file itself to `from`. */
  #visit(from: string, written: Text, path: Text, trail: readonly string[]): void {
    const found = this.files.find(from, written.value);
    this.#lookups.push({ from, path: written.value, found });
    const way = trail.slice(1).map(fileName);
    const fault = (kind: BaseFault['kind'], last: string, reason?: string) => {
      this.#faults.push({ kind, path, way: [...way, last], ...(reason !== undefined && { reason }) });
    };
    if (found.kind === 'fault') {
      fault(found.fault, written.value, found.reason);
      return;
    }
    const { uri } = found;
    const key = uriKey(uri);
    const start = trail.findIndex((other) => uriKey(other) === key);
    if (start >= 0) {
      const around = [...trail.slice(start), uri].map(fileName);
      this.#faults.push({ kind: 'cycle', path, way: around });
      return;
    }
    if (this.#visited.has(key)) return;
    this.#visited.add(key);
    if (found.kind === 'waiting') {
      this.#waiting.add(uri);
      return;
    }
    if (this.#visited.size > mostFiles || trail.length > mostSteps) {
      fault('many', fileName(uri));
      return;
    }
    const { document } = found;
    const problem = document.problems.find(({ rule }) => rule !== 'duplicate-key');
    if (problem) fault('broken', fileName(uri), problem.message);
    for (const next of document.ladder.extends) this.#visit(uri, next, path, [...trail, uri]);
    this.#sources.push({ uri, name: fileName(uri), document });
    this.#origins.push(path);
  }
}

const known = new WeakMap<
  LadderDocument,
  { readonly bases: readonly LadderDocument[]; readonly ladder: Ladder }
>();

/** The same object for the same documents: all that is known by it stays known. */
function merged(document: LadderDocument, sources: readonly SourceFile[]): Ladder {
  const before = known.get(document);
  const same =
    before?.bases.length === sources.length &&
    before.bases.every((base, at) => base === sources[at]?.document);
  if (before && same) return before.ladder;
  const ladder = mergeLadders(
    document.ladder,
    sources.map((source, index) => addressed(source.document.ladder, index)),
  );
  known.set(document, { bases: sources.map((source) => source.document), ladder });
  return ladder;
}
