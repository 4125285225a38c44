/** Findings, from a change to the client: when a document is looked at, and what is published of it. */
import { type MatrixChangedParams, matrixChanged } from '../protocol';
import { uriKey } from '../workspace/paths';
import { isConfig } from './isConfig';
import { isLadder } from './isLadder';
import type { Session } from './session';
import { tailorAll } from './tailor';

/** Milliseconds that findings wait for settings: a client that never answers is to get them too. */
const settingsPatience = 2000;

/** Has findings follow the documents, their settings and the files they build on. */
export function registerPublishing(session: Session): void {
  const { connection, documents, settings, bases, scheduler, workspace } = session;
  session.look = publish;

  /** Learns what is set for a ladder, then has it looked at where that is something new. */
  async function learn(uri: string): Promise<void> {
    const first = !settings.isKnown(uri);
    let cancel = () => {};
    const patience = new Promise<false>((done) => {
      cancel = session.clock.after(settingsPatience, () => done(false));
    });
    const asked = settings.refresh(uri).catch((error) => {
      session.report(`Settings of ${uri}`, error);
      return false;
    });
    const changed = await Promise.race([asked, patience]);
    cancel();
    if (!session.ladder(uri)) settings.close(uri);
    else if (first || changed) scheduler.schedule(uri);
    // Too late is better than not at all.
    if (!changed && (await asked) && session.ladder(uri)) scheduler.schedule(uri);
  }

  function learnAll(): void {
    for (const document of documents.all()) if (isLadder(document)) void learn(document.uri);
  }

  function publish(uri: string): void {
    const document = session.ladder(uri);
    if (!document) {
      publishConfig(uri);
      return;
    }
    const { service, client } = session;
    try {
      const waiting = service.waiting(document);
      if (waiting.length > 0 && bases.isComing(waiting)) {
        void bases.fetch(waiting);
        return;
      }
      const diagnostics = tailorAll(service.diagnostics(document), client);
      const { version } = document;
      session.send('publishDiagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
      const params: MatrixChangedParams = { uri, version };
      if (client.preview) session.send(matrixChanged, connection.sendNotification(matrixChanged, params));
    } catch (error) {
      session.report(`Diagnostics of ${uri}`, error);
    }
  }

  function publishConfig(uri: string): void {
    const document = session.config(uri);
    if (!document) return;
    try {
      const diagnostics = tailorAll(session.configs.diagnostics(document), session.client);
      const { version } = document;
      session.send('publishDiagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
    } catch (error) {
      session.report(`Diagnostics of ${uri}`, error);
    }
  }

  /** What is on disk may be another text than the one that was read. */
  function ladderChanged(uri: string, gone = false): void {
    session.ladders.changed(uri, gone);
    bases.forget(uri);
    session.scheduleDependants(uri);
  }

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    if (isLadder(document)) {
      session.open.set(uriKey(uri), uri);
      session.scheduleDependants(uri);
      if (settings.isKnown(uri)) scheduler.schedule(uri);
      else void learn(uri);
    } else if (isConfig(document)) {
      workspace.deleted.delete(uri);
      scheduler.schedule(uri);
      learnAll();
    }
  });
  documents.onDidClose(({ document }) => {
    const { uri } = document;
    session.typing.close(uri);
    if (!isLadder(document) && !isConfig(document)) return;
    scheduler.cancel(uri);
    session.service.close(uri);
    session.open.delete(uriKey(uri));
    ladderChanged(uri);
    settings.close(uri);
    session.configs.close(uri);
    session.send('publishDiagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
    // What was in the editor may never have been saved.
    if (isConfig(document)) learnAll();
  });
  workspace.onDidChange(() => {
    session.ladders.forget();
    learnAll();
    // Other folders may be open, and paths lead elsewhere.
    for (const { uri } of documents.all()) if (session.service.isDependant(uri)) scheduler.schedule(uri);
  });
  workspace.onDidChangeLadder(ladderChanged);
}
