import { readWords } from '../l10n';
import type { ClientOptions } from '../protocol';
import type { Words } from '../protocol/words';

/** What the client at the other end can do, as far as it matters here. */
export interface Client {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly preview: boolean;
  /** It knows tab stops. */
  readonly snippets: boolean;
  /** It shows Markdown beside what completion offers. */
  readonly completionMarkdown: boolean;
  /** URI of the folder with a page for each rule; it ends in a slash. */
  readonly docs: string | undefined;
  /** It knows tab stops in edits. */
  readonly snippetEdits: boolean;
  /** Edits may create files. */
  readonly createFiles: boolean;
  /** It has the command that opens the page of a rule. */
  readonly rulePages: boolean;
  /** It asks for the edits of an action when somebody takes it. */
  readonly resolvesActions: boolean;
  /** It has the command that asks what a refactoring needs to know. */
  readonly asks: boolean;
  /** It reads settings files for the server. */
  readonly readsConfig: boolean;
  /** It reads for the server the ladders that others build on. */
  readonly readsLadders: boolean;
  /** The words of its language, where it has them. */
  readonly words: Words | undefined;
  /** The language of the editor, as a language tag. */
  readonly locale: string | undefined;
  /** It lists the ladders of the workspace for the server. */
  readonly listsLadders: boolean;
  /** It takes edits of several files with the versions that they are for. */
  readonly versionedEdits: boolean;
  /** It can be told to ask for lenses again. */
  readonly lensRefresh: boolean;
  /** It shows symbols within symbols. */
  readonly symbolTree: boolean;
  /** It asks for findings, and can be told to ask again. */
  readonly pulls: boolean;
  /** Asked about one file, it takes the findings of others as well. */
  readonly relatedDocuments: boolean;
  /** It tells when files change on disk. */
  readonly watches: boolean;
  /** It shows how far work is that it did not ask for. */
  readonly progress: boolean;
  /** It can be told to ask for inlay hints again. */
  readonly hintsRefresh: boolean;
}

/** Reads it from `initialize`'s parameters. Clients leave out, or get wrong, any of it: then they cannot. */
export function readClient(params: unknown): Client {
  const pull = at(params, 'capabilities', 'textDocument', 'diagnostic');
  const pushed = at(params, 'capabilities', 'textDocument', 'publishDiagnostics');
  const refreshes = at(params, 'capabilities', 'workspace', 'diagnostics', 'refreshSupport') === true;
  // Findings change with other files, too: who asks and cannot be told to is better told.
  const pulls = typeof pull === 'object' && pull !== null && refreshes;
  // Before LSP 3.18, what is pushed and what is asked for were described together.
  const diagnostic = (name: string) =>
    (pulls ? (at(pull, name) ?? at(pushed, name)) : at(pushed, name)) === true;
  const item = at(params, 'capabilities', 'textDocument', 'completion', 'completionItem');
  const formats = at(item, 'documentationFormat');
  const edit = at(params, 'capabilities', 'workspace', 'workspaceEdit');
  const operations = at(edit, 'resourceOperations');
  const documentChanges = at(edit, 'documentChanges') === true;
  const action = at(params, 'capabilities', 'textDocument', 'codeAction');
  const properties = at(action, 'resolveSupport', 'properties');
  const option = (name: keyof ClientOptions) => at(params, 'initializationOptions', name);
  const docs = option('docs');
  const locale = at(params, 'locale');
  return {
    relatedInformation: diagnostic('relatedInformation'),
    codeDescription: diagnostic('codeDescriptionSupport'),
    pulls,
    relatedDocuments: at(pull, 'relatedDocumentSupport') === true,
    watches: at(params, 'capabilities', 'workspace', 'didChangeWatchedFiles', 'dynamicRegistration') === true,
    progress: at(params, 'capabilities', 'window', 'workDoneProgress') === true,
    preview: option('preview') === true,
    snippets: at(item, 'snippetSupport') === true,
    completionMarkdown: Array.isArray(formats) && formats.includes('markdown'),
    docs: typeof docs === 'string' && /^[a-z][\w+.-]*:/i.test(docs) ? docs.replace(/\/?$/, '/') : undefined,
    snippetEdits: documentChanges && at(edit, 'snippetEditSupport') === true,
    createFiles: documentChanges && Array.isArray(operations) && operations.includes('create'),
    rulePages: option('rulePages') === true,
    resolvesActions:
      at(action, 'dataSupport') === true && Array.isArray(properties) && properties.includes('edit'),
    asks: option('asks') === true,
    readsConfig: option('readsConfig') === true,
    readsLadders: option('readsLadders') === true,
    listsLadders: option('listsLadders') === true,
    versionedEdits: documentChanges,
    lensRefresh: at(params, 'capabilities', 'workspace', 'codeLens', 'refreshSupport') === true,
    words: readWords(option('words')),
    locale: typeof locale === 'string' ? locale : undefined,
    symbolTree:
      at(params, 'capabilities', 'textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport') ===
      true,
    hintsRefresh: at(params, 'capabilities', 'workspace', 'inlayHint', 'refreshSupport') === true,
  };
}

/** What a path of keys leads to in a value of any kind; undefined where it leads nowhere. */
export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
