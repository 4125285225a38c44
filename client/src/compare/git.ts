/** VS Code's git extension, as far as comparisons need it. Woken only when somebody asks for a version. */
import * as vscode from 'vscode';
import { refOf } from './refs';

/** Its API, version 1: the parts that are used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}
interface GitApi {
  readonly state?: 'uninitialized' | 'initialized';
  readonly onDidChangeState?: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}
interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined;
    readonly refs?: readonly Ref[];
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly onDidChange: vscode.Event<void>;
  };
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<Commit[]>;
  getRefs?(query: object): Promise<Ref[]>;
}
interface Ref {
  readonly name?: string;
  readonly commit?: string;
  /** 0: a branch, 1: one of a remote, 2: a tag. */
  readonly type: number;
}
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** Milliseconds that the git extension may take to look for repositories. */
const patience = 8000;
const mostCommits = 30;

/** The versions of one file. */
export interface History {
  /** A version of it, to be read and shown by VS Code. */
  at(ref: string): vscode.Uri;
  /** Some commit is there. */
  readonly hasHead: boolean;
  /** Something of it is staged. */
  readonly isStaged: boolean;
  /** Those that changed it, the newest first. */
  commits(): Promise<readonly Commit[]>;
  /** Names of branches and tags, and what they are. */
  refs(): Promise<readonly { readonly name: string; readonly what: string }[]>;
}

/** A file's versions, or why there are none: a sentence without end mark. */
export async function historyOf(uri: vscode.Uri): Promise<History | string> {
  if (uri.scheme === 'untitled') return vscode.l10n.t('Not saved yet: there are no earlier versions');
  const api = await gitApi();
  if (typeof api === 'string') return api;
  const repository = await repositoryOf(api, uri);
  if (!repository) return vscode.l10n.t('Not in a Git repository that is open here');
  const { state } = repository;
  return {
    at: (ref: string) => api.toGitUri(uri, ref),
    hasHead: state.HEAD?.commit !== undefined,
    isStaged: state.indexChanges.some((change) => change.uri.path === uri.path),
    commits: () => repository.log({ maxEntries: mostCommits, path: uri.fsPath }),
    async refs() {
      const refs = (await repository.getRefs?.({})) ?? state.refs ?? [];
      return refs.flatMap(({ name, type }) => (name ? [{ name, what: kindOf(type) }] : []));
    },
  };
}

/** A file at the revision that another file's URI stands for; undefined where git cannot be asked. */
export async function besideVersion(file: vscode.Uri, version: vscode.Uri): Promise<vscode.Uri | undefined> {
  const revision = refOf(version);
  const api = revision && (await gitApi());
  return revision && api && typeof api !== 'string' ? api.toGitUri(file, revision.ref) : undefined;
}

/** Tells when what branches, `HEAD` and the index hold may be another; nothing while git is not awake. */
export function onDidChangeRepository(uri: vscode.Uri, listener: () => void): vscode.Disposable | undefined {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension?.isActive || !extension.exports?.enabled) return undefined;
  return extension.exports.getAPI(1).getRepository(uri)?.state.onDidChange(listener);
}

async function gitApi(): Promise<GitApi | string> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return vscode.l10n.t('VS Code’s Git extension is not there or disabled');
  try {
    const git = await extension.activate();
    if (!git?.enabled) return vscode.l10n.t('Git is turned off in the settings');
    return git.getAPI(1);
  } catch {
    return vscode.l10n.t('Git was not found on this computer');
  }
}

/** At the start of a window, repositories are still being looked for. */
async function repositoryOf(api: GitApi, uri: vscode.Uri): Promise<Repository | null> {
  const found = api.getRepository(uri);
  if (found || api.state !== 'uninitialized' || !api.onDidChangeState) return found;
  const { onDidChangeState } = api;
  let listener: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((done) => {
    timer = setTimeout(done, patience);
    listener = onDidChangeState(() => done());
  });
  clearTimeout(timer);
  listener?.dispose();
  return api.getRepository(uri);
}

function kindOf(type: number | undefined): string {
  if (type === 2) return vscode.l10n.t('tag');
  return type === 1 ? vscode.l10n.t('remote branch') : vscode.l10n.t('branch');
}
