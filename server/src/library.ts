/** The files of a workspace that ladders build on, each read and judged once, and which ladders build on them. */
import { type Analysis, analyse } from './analysis/analyse';
import type { RuleSettings } from './analysis/settings';
import { Statements } from './analysis/statements';
import type { BasePath } from './features/completion/known';
import type { LadderDocument } from './model/ladder';
import { type Composition, compose, isCurrent } from './workspace/compose';
import { type FilesHost, WorkspaceFiles } from './workspace/files';
import { relativePath, uriKey } from './workspace/paths';
import { Relations } from './workspace/relations';

interface Judged {
  readonly analysis: Analysis;
  readonly settings: RuleSettings;
  readonly statements: Statements;
}

export class Library {
  readonly files: WorkspaceFiles;
  /** By the URI of a file that others build on. */
  readonly #judged = new Map<string, Judged>();
  /** Files by what they asked for last: URIs by the keys of theirs. */
  readonly #uses = new Map<string, { readonly uri: string; readonly keys: ReadonlySet<string> }>();

  constructor(readonly host: FilesHost) {
    this.files = new WorkspaceFiles(host);
  }

  isCurrent(composition: Composition): boolean {
    return isCurrent(composition, this.files);
  }

  /** The analysis of a file that others build on, by itself. */
  judged(uri: string, settings: RuleSettings): Analysis | undefined {
    const known = this.host.text(uri);
    if (known?.kind !== 'text') return undefined;
    const key = uriKey(uri);
    const before = this.#judged.get(key);
    const same = before?.analysis.document.text === known.text && before.settings === settings;
    if (before && same && this.isCurrent(before.analysis.composition)) return before.analysis;
    const statements = before?.statements ?? new Statements();
    const analysis = analyse(known.text, {
      statements,
      settings,
      before: before?.analysis.document,
      uri,
      files: this.files,
      judged: (other) => this.judged(other, settings),
    });
    this.#judged.set(key, { analysis, settings, statements });
    return analysis;
  }

  /** Which ladders of the workspace build on which, as they are now, beside a file that is asked about. */
  relations(own?: { readonly uri: string; readonly document: LadderDocument }): Relations {
    return new Relations(this.files, own);
  }

  /** The ladders of the workspace that were read, but for these. */
  others(uris: readonly string[]): { readonly uri: string; readonly document: LadderDocument }[] {
    const keys = new Set(uris.map(uriKey));
    return (this.host.ladders?.() ?? []).flatMap((uri) => {
      const found = keys.has(uriKey(uri)) ? undefined : this.files.read(uri);
      return found?.kind === 'base' ? [{ uri: found.uri, document: found.document }] : [];
    });
  }

  /** Ladders of the workspace that a file could build on: those that are there for it first, then by their paths. */
  bases(uri: string): BasePath[] {
    const place = this.host.located?.(uri) ?? uri;
    const users = new Set([
      uriKey(place),
      ...this.relations()
        .dependants(place)
        .map(({ member }) => member.key),
    ]);
    const found = (this.host.ladders?.() ?? []).flatMap((other): BasePath[] => {
      const path = users.has(uriKey(other)) ? undefined : relativePath(place, other);
      const known = path === undefined ? undefined : this.files.find(uri, path);
      if (path === undefined || known?.kind === 'fault') return [];
      const ladder = known?.kind === 'base' ? known.document.ladder : undefined;
      return [
        { path, abstract: ladder?.abstract === true, ...(ladder?.role && { role: ladder.role.value }) },
      ];
    });
    return found.sort(
      (a, b) => Number(b.abstract) - Number(a.abstract) || (a.path < b.path ? -1 : Number(a.path > b.path)),
    );
  }

  /** Remembers what a file builds on. */
  uses(uri: string, { lookups }: Composition): void {
    const keys = new Set(
      lookups.flatMap(({ found: { uri: other } }) => (other === undefined ? [] : [uriKey(other)])),
    );
    if (keys.size > 0) this.#uses.set(uriKey(uri), { uri, keys });
    else this.#uses.delete(uriKey(uri));
  }

  /** URIs of the files that build on this one, directly or through others, as far as they were looked at. */
  dependants(uri: string): string[] {
    const key = uriKey(uri);
    return [...this.#uses.values()].flatMap((user) => (user.keys.has(key) ? [user.uri] : []));
  }

  /** Forgets what a file builds on that nobody asks about any more. */
  close(uri: string): void {
    this.#uses.delete(uriKey(uri));
  }

  /** What a text makes with the files it builds on, where nothing is to be judged. */
  compose(document: Parameters<typeof compose>[0], uri: string): Composition {
    return compose(document, uri, this.files);
  }
}
