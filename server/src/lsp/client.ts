import type { ClientOptions } from '../protocol';

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
}

/** Reads it from `initialize`'s parameters. Clients leave out, or get wrong, any of it: then they cannot. */
export function readClient(params: unknown): Client {
  const diagnostics = at(params, 'capabilities', 'textDocument', 'publishDiagnostics');
  const item = at(params, 'capabilities', 'textDocument', 'completion', 'completionItem');
  const formats = at(item, 'documentationFormat');
  const option = (name: keyof ClientOptions) => at(params, 'initializationOptions', name);
  const docs = option('docs');
  return {
    relatedInformation: at(diagnostics, 'relatedInformation') === true,
    codeDescription: at(diagnostics, 'codeDescriptionSupport') === true,
    preview: option('preview') === true,
    snippets: at(item, 'snippetSupport') === true,
    completionMarkdown: Array.isArray(formats) && formats.includes('markdown'),
    docs: typeof docs === 'string' && /^[a-z][\w+.-]*:/i.test(docs) ? docs.replace(/\/?$/, '/') : undefined,
  };
}

function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}
