/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lenient } from './lsp/lenient';
import type { startServer } from './lsp/server';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

/** Serves whoever made the worker. */
export function run(start: typeof startServer): void {
  const connection = createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
    lenient,
  );
  // A process ends by itself when it is told to; a worker that is not needed any more would stay.
  connection.onExit(() => self.close());
  start(connection);
}
