/** Has lenses asked for again when another file is what makes them differ. */
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { isLadder } from './isLadder';
import type { Session } from './session';

/** Milliseconds that changes are collected for: whoever types looks at another place. */
const calm = 500;

export function registerLensRefresh(session: Session): void {
  /** What others may show of open ladders, by their URIs. */
  const shown = new Map<string, string>();
  /** The versions that they were opened with. */
  const opened = new Map<string, number>();
  const changed = new Set<string>();
  let isWaiting = false;
  let stored = false;

  /** Whether a file says something else now that lenses of others tell. */
  function isOther(uri: string): boolean {
    const before = shown.get(uri);
    const document = session.ladder(uri);
    if (!document) shown.delete(uri);
    else shown.set(uri, outline(session.service.snapshot(document).analysis.document.ladder));
    // Changed before it was looked at for the first time, it may be anything.
    if (before === undefined) return document !== undefined && document.version !== opened.get(uri);
    return before !== shown.get(uri);
  }

  function look(): void {
    isWaiting = false;
    const others = [...changed].filter(isOther);
    changed.clear();
    if (others.length === 0 && !stored) return;
    stored = false;
    // A client that refuses asks again when something is typed.
    session.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  }

  function wait(): void {
    if (!session.client.lensRefresh || isWaiting) return;
    isWaiting = true;
    session.clock.after(calm, look);
  }

  session.documents.onDidOpen(({ document }) => opened.set(document.uri, document.version));
  session.documents.onDidChangeContent(({ document }) => {
    if (!isLadder(document)) return;
    changed.add(document.uri);
    wait();
  });
  session.documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    if (!shown.has(document.uri)) return;
    changed.add(document.uri);
    wait();
  });
  session.workspace.onDidChangeLadder(() => {
    stored = true;
    wait();
  });
}

type Outlined = ReturnType<Session['service']['snapshot']>['analysis']['document']['ladder'];

/** What a ladder builds on and what it has, without what it says. */
function outline({ abstract, extends: paths, values, levels, competencies }: Outlined): string {
  const ids = (entries: readonly { readonly id: { readonly value: string } }[]) =>
    entries.map(({ id }) => id.value);
  const cells = competencies.map((one) => [one.id.value, one.cells.map(({ level }) => level.value)]);
  return JSON.stringify([abstract, paths.map(({ value }) => value), ids(values), ids(levels), cells]);
}
