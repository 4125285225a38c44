/**
 * Findings of the whole workspace, for clients that ask for them. Who takes them bit by bit keeps its request open, and
 * is told at once of what changes; who does not gets one answer.
 */
import { CancellationTokenSource, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { uriKey } from '../workspace/paths';
import { Progress } from './progress';
import { cancelled, type Pulls, serverCancelled } from './pull';
import type { Session } from './session';
import type { Audience, Sweep } from './sweep';

/** So many files are told of at once. */
const batch = 25;

export function registerWorkspacePull(session: Session, sweep: Sweep, pulls: Pulls): void {
  const { connection } = session;
  /** The request that is being answered: a client that asks again has no use for the answer before. */
  let current: CancellationTokenSource | undefined;

  connection.languages.diagnostics.onWorkspace(async (params, token, workDone, partial) => {
    current?.cancel();
    const own = new CancellationTokenSource();
    current = own;
    const following = token.onCancellationRequested(() => own.cancel());
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const audience = audienceOf(params.previousResultIds, pulls, (item) => {
      items.push(item);
      if (partial && items.length >= batch) partial.report({ items: items.splice(0) });
    });
    const progress = new Progress(session, workDone);
    const passed = () => {
      audience.onlyNews = true;
      progress.done();
      if (partial && items.length > 0) partial.report({ items: items.splice(0) });
    };
    try {
      if (!session.client.watches) sweep.forgetAll();
      if (partial) await sweep.follow(audience, own.token, passed, progress);
      else await sweep.pass(audience, own.token, progress);
    } finally {
      progress.done();
      following.dispose();
      if (current === own) current = undefined;
    }
    if (token.isCancellationRequested) throw cancelled();
    if (own.token.isCancellationRequested) throw serverCancelled(false);
    return { items };
  });
}

function audienceOf(
  previous: readonly { readonly uri: string; readonly value: string }[] | undefined,
  pulls: Pulls,
  add: (item: WorkspaceDocumentDiagnosticReport) => void,
): Audience & { onlyNews: boolean } {
  const known = Array.isArray(previous) ? previous : [];
  const audience = {
    has: new Map(known.map(({ uri, value }) => [uriKey(uri), { uri, id: value }])),
    ofOpen: (key: string) => pulls.told(key),
    all: true,
    onlyNews: false,
    tell({ uri, version, id, items }: Parameters<Audience['tell']>[0], unchanged: boolean) {
      if (unchanged && audience.onlyNews) return;
      add(
        unchanged
          ? { kind: 'unchanged', uri, version, resultId: id }
          : { kind: 'full', uri, version, resultId: id, items },
      );
    },
  };
  return audience;
}
