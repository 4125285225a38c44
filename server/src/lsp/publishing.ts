/** Findings, from a change to the client: when a document is looked at, and how the client gets to know. */
import { CancellationToken } from 'vscode-languageserver';
import {
  type ForeignParams,
  foreignNotification,
  type MatrixChangedParams,
  matrixChanged,
} from '../protocol';
import { isWithin, uriKey } from '../workspace/paths';
import { isConfig } from './isConfig';
import { isLadder } from './isLadder';
import { Progress } from './progress';
import { Pulls } from './pull';
import { type Report, Reports } from './reports';
import type { Session } from './session';
import { Round } from './settings';
import { Sweep } from './sweep';
import { registerWorkspacePull } from './workspacePull';

/** Has findings follow the documents, their settings and the files they build on. */
export function registerPublishing(session: Session): void {
  const { connection, documents, settings, bases, scheduler, workspace, ladders } = session;
  const reports = new Reports(session);
  const sweep = new Sweep(session, reports);
  const pulls = new Pulls(session, reports, sweep);
  session.look = look;
  session.affected = (uri) => sweep.touch(uri);
  session.listed = () => sweep.wake();
  pulls.register();
  registerWorkspacePull(session, sweep, pulls);

  /** Learns what is set for a ladder, then has it looked at where that is something new. */
  async function learn(uri: string, round?: Round): Promise<void> {
    const first = !settings.isKnown(uri);
    const asked = settings.refresh(uri, round).catch((error) => {
      session.report(`Settings of ${uri}`, error);
      return false;
    });
    const changed = (await session.inTime(asked)) === true;
    if (!session.ladder(uri)) settings.close(uri);
    else if (first || changed) session.lookAgain(uri);
    // Too late is better than not at all.
    if (!changed && (await asked) && session.ladder(uri)) session.lookAgain(uri);
  }

  function learnAll(): void {
    for (const document of documents.all()) if (isLadder(document)) void learn(document.uri);
    void learnClosed();
  }

  /** Learns anew what is set for ladders that are not open, as far as it was known. */
  async function learnClosed(): Promise<void> {
    const round = new Round();
    const closed = settings.uris().filter((uri) => !session.isOpen(uri));
    const asked = closed.map(async (uri) => {
      if (await settings.refresh(uri, round)) sweep.touch(uri);
    });
    await Promise.allSettled(asked);
    // The findings of a settings file may be others, too.
    sweep.wake();
  }

  function look(uri: string): void {
    const { service, client } = session;
    try {
      const document = session.ladder(uri);
      const waiting = document ? service.waiting(document) : [];
      if (waiting.length > 0 && bases.isComing(waiting)) {
        void bases.fetch(waiting);
        return;
      }
      session.due.delete(uri);
      const shown = document ?? session.config(uri);
      if (!shown) return;
      if (!client.pulls) publish(reports.open(shown));
      const params: MatrixChangedParams = { uri, version: shown.version };
      if (document && client.preview) {
        session.send(matrixChanged, connection.sendNotification(matrixChanged, params));
      }
    } catch (error) {
      session.due.delete(uri);
      session.report(`Diagnostics of ${uri}`, error);
    }
    if (client.pulls) pulls.looked(uri);
    sweep.wake();
  }

  function publish({ uri, version, items: diagnostics }: Report): void {
    const params = { uri, ...(version !== null && { version }), diagnostics };
    session.send('publishDiagnostics', connection.sendDiagnostics(params));
  }

  /** Tells a client that cannot ask of the files that are not open, for as long as it is there. */
  workspace.onInitialized(() => {
    if (session.client.pulls) return;
    const progress = new Progress(session, undefined);
    const audience = {
      has: new Map(),
      all: false,
      tell: (report: Report, unchanged: boolean) => unchanged || publish(report),
    };
    sweep
      .follow(audience, CancellationToken.None, () => progress.done(), progress)
      .catch((error) => {
        session.report('Diagnostics of the workspace', error);
      });
  });

  /** What is on disk may be another text than the one that was read. */
  function ladderChanged(uri: string, gone: boolean): void {
    ladders.changed(uri, gone);
    bases.forget(uri);
    session.scheduleDependants(uri);
    if (gone) sweep.removed(uri);
    else sweep.touch(uri);
  }

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    if (isLadder(document)) {
      if (!session.isOpen(uri)) sweep.opened(uri);
      session.open.set(uriKey(uri), uri);
      session.due.add(uri);
      session.scheduleDependants(uri);
      if (settings.isKnown(uri)) scheduler.schedule(uri);
      else void learn(uri);
    } else if (isConfig(document)) {
      workspace.deleted.delete(uri);
      session.due.add(uri);
      scheduler.schedule(uri);
      learnAll();
    }
  });
  documents.onDidClose(({ document }) => {
    const { uri } = document;
    session.typing.close(uri);
    if (!isLadder(document) && !isConfig(document)) return;
    scheduler.cancel(uri);
    session.due.delete(uri);
    session.nudged.delete(uri);
    session.open.delete(uriKey(uri));
    bases.forget(uri);
    session.scheduleDependants(uri);
    session.configs.close(uri);
    // From now on its file counts, where these are looked at.
    if (session.scopes.isWhole(uri)) session.service.setTyping(uri, undefined);
    else {
      session.service.close(uri);
      settings.close(uri);
      if (!session.client.pulls) publish({ uri, version: null, id: '', items: [] });
    }
    sweep.closed(uri);
    pulls.close(uri);
    // What was in the editor may never have been saved.
    if (isConfig(document)) learnAll();
  });
  workspace.onDidChange(() => {
    session.scopes.reset();
    learnAll();
    // Other folders may be open, and paths lead elsewhere.
    for (const { uri } of documents.all()) if (session.service.isDependant(uri)) session.lookAgain(uri);
  });
  connection.onNotification(foreignNotification, ({ uri, foreign }: ForeignParams) => {
    if (typeof uri === 'string' && !session.isOpen(uri)) sweep.foreign(uri, foreign === true);
  });
  workspace.onDidChangeFolders(() => ladders.forget());
  workspace.onDidChangeLadder(ladderChanged);
  workspace.onDidDelete((uri) => {
    for (const other of ladders.all())
      if (uriKey(other) !== uriKey(uri) && isWithin(other, uri)) ladderChanged(other, true);
  });
}
